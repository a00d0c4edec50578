import { type BodyId, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import type { UnknownAmbitions } from './add-body.ts';
import { type ArrangementAsked, type ArrangementFault, arrangementOf } from './arrangement.ts';
import { mayArrange } from './policy.ts';
import {
  endReplacements,
  insertReplacements,
  type ReplacedCouncil,
  readReplacements,
} from './replacement-store.ts';
import { partsOf } from './rules/chairs.ts';
import { seatsFrom } from './seat-store.ts';
import { lockBody, updateBody } from './store.ts';

export type ArrangeBodyCode =
  | 'not_arranger'
  | 'body_unknown'
  | 'changed_meanwhile'
  | 'seats_left'
  | 'chair_seat_left'
  | ArrangementFault;

/**
 * Arranges a body anew, as a whole: who takes part, who provides the chair, its themes, whose committees it replaces. What
 * a seat that is not over rests on stays until the seat is ended.
 * @param version the arrangement that whoever asks had seen
 */
export async function arrangeBody(
  context: WriteContext,
  id: BodyId,
  version: number,
  asked: ArrangementAsked,
  unknownAmbitions: UnknownAmbitions,
): Promise<Result<Done<{ id: BodyId }>, ArrangeBodyCode>> {
  const { transaction, region, today } = context;
  const office = mayArrange(context.actor, region.id);
  if (!office) return refuse('not_arranger');
  const body = await lockBody(transaction, id);
  if (!body) return refuse('body_unknown');
  if (body.version !== version) return refuse('changed_meanwhile', { version: body.version });
  const arranged = await arrangementOf(context, body.kind, asked, unknownAmbitions);
  if (!arranged.ok) return arranged;
  const { replaces, ...after } = arranged.value;
  const taking = partsOf(
    after,
    region.municipalities.map((m) => m.id),
  );
  const seats = await seatsFrom(transaction, id, today);
  const left = seats.find((seat) => seat.municipality !== null && !taking.includes(seat.municipality));
  if (left) return refuse('seats_left', { title: left.title, field: 'gemeenten' });
  const chair = seats.find((seat) => seat.capacity === 'chair' && !seat.deputy);
  if (chair && chair.municipality !== null && chair.municipality !== after.chair)
    return refuse('chair_seat_left', { title: chair.title, field: 'voorzitter_uit' });
  await updateBody(transaction, region.id, id, after);
  const now = (await readReplacements(transaction)).filter((each) => each.body === id && each.until === null);
  const lost = now.filter((each) => !has(replaces, each));
  const gained = replaces.filter((each) => !has(now, each));
  await endReplacements(transaction, id, lost, today);
  await insertReplacements(transaction, region.id, id, gained, today);
  const before = {
    chair: body.chair,
    ambitions: body.ambitions,
    participants: body.participants,
    replaces: pairs(now),
  };
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: 'arrange_body',
        subject: `body/${id}`,
        payload: { before, after: { ...after, replaces } },
      },
    ],
  });
}

const has = (list: readonly ReplacedCouncil[], one: ReplacedCouncil) =>
  list.some((each) => each.ambition === one.ambition && each.municipality === one.municipality);
const pairs = (list: readonly ReplacedCouncil[]) =>
  list.map(({ ambition, municipality }) => ({ ambition, municipality }));
