import {
  type BodyId,
  type CalendarDate,
  type FractionId,
  type MunicipalityId,
  ok,
  type Result,
  refuse,
} from '#kernel';
import { fractionsOf } from '#municipalities';
import { holdOffice } from '#people';
import type { Done, WriteContext } from '#platform/operations';
import { rulesInForce, startingRules } from '#rulebook';
import { mayArrange } from './policy.ts';
import { partsOf } from './rules/chairs.ts';
import { type Capacity, type Mandate, type SeatFault, seatEnd, seatFault } from './rules/seating.ts';
import { insertSeat, lockSeat, type Seat, seatsFrom, updateSeatEnd } from './seat-store.ts';
import { lockBody, type StoredBody } from './store.ts';

/** A seat as it is asked for: what the office behind it says already may be left out. */
export interface NewSeat {
  readonly body: BodyId;
  readonly capacity: Capacity;
  readonly deputy: boolean;
  readonly mandate: Mandate | null;
  readonly title: string | null;
  readonly municipality: MunicipalityId | null;
  readonly fraction: FractionId | null;
  readonly organisation: string | null;
  readonly office: number | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

export type AddSeatCode =
  | 'not_arranger'
  | 'body_unknown'
  | 'office_unknown'
  | 'fraction_unknown'
  | 'fraction_elsewhere'
  | 'municipality_outside_region'
  | 'title_missing'
  | 'seat_known'
  | 'chair_taken'
  | 'chair_elsewhere'
  | SeatFault;

/** Adds a seat: a place in a body, held in a capacity from a day, on an office or without a person in the system. */
export async function addSeat(
  context: WriteContext,
  asked: NewSeat,
): Promise<Result<Done<{ id: number }>, AddSeatCode>> {
  const { transaction, region } = context;
  const by = mayArrange(context.actor, region.id);
  if (!by) return refuse('not_arranger');
  const body = await lockBody(transaction, asked.body);
  if (!body) return refuse('body_unknown');
  // Held until the end: an office that is ended meanwhile ends this seat too.
  const behind = asked.office === null ? undefined : await holdOffice(transaction, region.id, asked.office);
  if (asked.office !== null && !behind) return refuse('office_unknown', { field: 'ambt' });
  const placed = await placeOf(context, body, {
    ...asked,
    fraction: asked.fraction ?? behind?.fraction ?? null,
    municipality: asked.municipality ?? behind?.municipality ?? null,
  });
  if (!placed.ok) return placed;
  const rules = (await rulesInForce(transaction, asked.from))?.rules ?? startingRules;
  const fault = seatFault(
    placed.value,
    {
      kind: body.kind,
      municipalities: partsOf(
        body,
        region.municipalities.map((m) => m.id),
      ),
      committeeMembers: rules.committeeMembers,
    },
    behind,
  );
  if (fault) return refuse(fault, detailsOf(fault, asked, behind));
  const title = asked.title ?? behind?.title;
  if (title === undefined) return refuse('title_missing', { field: 'titel' });
  const end = seatEnd(asked.until, behind);
  const seat: Seat = { ...placed.value, title, until: end.until, endedWithOffice: end.withOffice };
  const clash = clashOf(body, seat, await seatsFrom(transaction, body.id, seat.from));
  if (clash) return clash;
  const id = await insertSeat(transaction, region.id, seat);
  return ok({
    output: { id },
    office: by,
    entries: [{ operation: 'add_seat', subject: `seat/${id}`, payload: { seat } }],
  });
}

/** For whom the seat is: of a fraction follows its municipality, a chair comes from the municipality that provides it. */
async function placeOf(
  context: WriteContext,
  body: StoredBody,
  asked: NewSeat,
): Promise<Result<NewSeat, 'fraction_unknown' | 'fraction_elsewhere' | 'municipality_outside_region'>> {
  const codes = context.region.municipalities.map((m) => m.id);
  const { fraction } = asked;
  if (asked.municipality !== null && !codes.includes(asked.municipality))
    return refuse('municipality_outside_region', { code: asked.municipality, field: 'gemeente' });
  if (fraction === null) {
    const provided = asked.capacity === 'chair' && !asked.deputy ? body.chair : null;
    return ok({ ...asked, municipality: asked.municipality ?? provided });
  }
  const known = (await fractionsOf(context.transaction, codes)).find((each) => each.id === fraction);
  if (!known) return refuse('fraction_unknown', { fraction, field: 'fractie' });
  if (asked.municipality !== null && asked.municipality !== known.municipality)
    return refuse('fraction_elsewhere', { fraction: known.shortName, field: 'fractie' });
  return ok({ ...asked, municipality: known.municipality });
}

/** @param seats those of the body that are not over when this one begins */
function clashOf(body: StoredBody, seat: Seat, seats: readonly Seat[]) {
  const meanwhile = seats.filter((other) => seat.until === null || other.from <= seat.until);
  const same = meanwhile.find((other) => other.office === seat.office && other.capacity === seat.capacity);
  if (seat.office !== null && same) return refuse('seat_known', { title: same.title, field: 'ambt' });
  if (seat.capacity !== 'chair' || seat.deputy) return undefined;
  if (seat.municipality !== null && seat.municipality !== body.chair)
    return refuse('chair_elsewhere', { field: 'gemeente' });
  const chair = meanwhile.find((other) => other.capacity === 'chair' && !other.deputy);
  return chair ? refuse('chair_taken', { title: chair.title, field: 'hoedanigheid' }) : undefined;
}

/** The field that mends it, and the day that the sentence names. */
function detailsOf(
  fault: SeatFault,
  asked: NewSeat,
  behind: { from: string; until: string | null } | undefined,
) {
  const fields: Readonly<Record<SeatFault, string>> = {
    capacity_elsewhere: 'hoedanigheid',
    municipality_missing: 'gemeente',
    municipality_not_in_body: 'gemeente',
    fraction_missing: 'fractie',
    organisation_missing: 'organisatie',
    mandate_missing: 'functie',
    mandate_wrong: 'functie',
    committee_member_not_allowed: 'functie',
    seat_ends_early: 'tot_en_met',
    office_of_other_kind: 'ambt',
    office_elsewhere: 'ambt',
    office_begins_later: 'vanaf',
    office_ends_before: asked.until === null ? 'vanaf' : 'tot_en_met',
  };
  return {
    field: fields[fault],
    from: fault === 'office_begins_later' ? (behind?.from ?? '') : asked.from,
    until: behind?.until ?? '',
  };
}

export type EndSeatCode =
  | 'not_arranger'
  | 'seat_unknown'
  | 'seat_over'
  | 'seat_ends_early'
  | 'office_ends_before';

/** Ends a seat with its last day. A seat that is over stays as it was. */
export async function endSeat(
  context: WriteContext,
  body: BodyId,
  id: number,
  last: CalendarDate,
): Promise<Result<Done<{ id: number }>, EndSeatCode>> {
  const { transaction, region, today } = context;
  const by = mayArrange(context.actor, region.id);
  if (!by) return refuse('not_arranger');
  const seat = await lockSeat(transaction, body, id);
  if (!seat) return refuse('seat_unknown');
  if (seat.until !== null && seat.until < today) return refuse('seat_over', { until: seat.until });
  if (last < seat.from) return refuse('seat_ends_early', { from: seat.from, field: 'tot_en_met' });
  const behind = seat.office === null ? undefined : await holdOffice(transaction, region.id, seat.office);
  if (behind?.until && last > behind.until)
    return refuse('office_ends_before', { until: behind.until, field: 'tot_en_met' });
  await updateSeatEnd(transaction, id, last);
  return ok({
    output: { id },
    office: by,
    entries: [
      {
        operation: 'end_seat',
        subject: `seat/${id}`,
        payload: { body, title: seat.title, before: seat.until, after: last },
      },
    ],
  });
}
