import {
  type BodyId,
  type CalendarDate,
  type MunicipalityId,
  ok,
  operating,
  type Result,
  refuse,
} from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { type Capacity, insertSeat, lockBody, lockSeat, type Seat, updateSeatEnd } from './store.ts';

export type AddSeatCode =
  | 'not_operator'
  | 'body_unknown'
  | 'municipality_missing'
  | 'municipality_outside_region'
  | 'organisation_missing'
  | 'seat_ends_early';

/** Who speaks for a municipality sits there for one; the others may, or stand for an organisation (bodies, README). */
const ofMunicipality: readonly Capacity[] = ['portfolio_holder', 'specialist', 'official'];

/** Adds a seat: a place in a body, held in a capacity from a day. */
export async function addSeat(
  context: WriteContext,
  seat: Seat,
): Promise<Result<Done<{ id: number }>, AddSeatCode>> {
  const office = operating(context.actor);
  if (!office) return refuse('not_operator');
  if (!(await lockBody(context.transaction, seat.body))) return refuse('body_unknown');
  if (seat.municipality === null && ofMunicipality.includes(seat.capacity))
    return refuse('municipality_missing', { field: 'gemeente' });
  if (seat.municipality !== null && !inRegion(context, seat.municipality))
    return refuse('municipality_outside_region', { code: seat.municipality, field: 'gemeente' });
  if (seat.organisation === null && seat.capacity === 'societal_member')
    return refuse('organisation_missing', { field: 'organisatie' });
  if (seat.until !== null && seat.until < seat.from)
    return refuse('seat_ends_early', { from: seat.from, field: 'tot_en_met' });
  const id = await insertSeat(context.transaction, context.region.id, seat);
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'add_seat', subject: `seat/${id}`, payload: { seat } }],
  });
}

export type EndSeatCode = 'not_operator' | 'seat_unknown' | 'seat_over' | 'seat_ends_early';

/** Ends a seat with its last day. A seat that is over stays as it was. */
export async function endSeat(
  context: WriteContext,
  body: BodyId,
  id: number,
  last: CalendarDate,
): Promise<Result<Done<{ id: number }>, EndSeatCode>> {
  const office = operating(context.actor);
  if (!office) return refuse('not_operator');
  const seat = await lockSeat(context.transaction, body, id);
  if (!seat) return refuse('seat_unknown');
  if (seat.until !== null && seat.until < context.today) return refuse('seat_over', { until: seat.until });
  if (last < seat.from) return refuse('seat_ends_early', { from: seat.from, field: 'tot_en_met' });
  await updateSeatEnd(context.transaction, id, last);
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: 'end_seat',
        subject: `seat/${id}`,
        payload: { body, title: seat.title, before: seat.until, after: last },
      },
    ],
  });
}

function inRegion(context: WriteContext, code: MunicipalityId): boolean {
  return context.region.municipalities.some((m) => m.id === code);
}
