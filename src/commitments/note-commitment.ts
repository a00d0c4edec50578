import type { AgendaItemId, CalendarDate, CommitmentId, Granted, MunicipalityId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import { lockMeeting, readItem } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { mayNote, maySayDone } from './policy.ts';
import { type CommitmentState, type CommitmentStep, moveCommitment } from './rules/commitment-state.ts';
import { usualDueDay } from './rules/due-day.ts';
import {
  type Commitment,
  type CommitmentContent,
  insertCommitment,
  insertCommitmentVersion,
  readCommitment,
} from './store.ts';

type Written<Code extends string> = Promise<Result<Done<{ id: CommitmentId }>, Code>>;

/** As it was said in the room. @property due undefined: nobody named a day */
export interface Promised {
  readonly text: string;
  readonly owner: MunicipalityId | null;
  readonly due: CalendarDate | undefined;
}

type WrongPromise = 'owner_elsewhere' | 'due_passed';

function contentOf(
  context: WriteContext,
  { text, owner, due }: Promised,
  noted: CalendarDate,
): Result<CommitmentContent, WrongPromise> {
  if (owner !== null && !context.region.municipalities.some((town) => town.id === owner))
    return refuse('owner_elsewhere');
  if (due !== undefined && due < noted) return refuse('due_passed');
  return ok({ text, owner, due: due ?? usualDueDay(noted), dueSaid: due !== undefined });
}

async function store(
  context: WriteContext,
  office: Granted,
  operation: string,
  id: CommitmentId,
  written: CommitmentContent & {
    readonly state: CommitmentState;
    readonly version: number;
    readonly reason: string | null;
  },
): Written<never> {
  await insertCommitmentVersion(context.transaction, context.region.id, id, {
    ...written,
    recordedAt: context.now,
    recordedBy: office.title,
  });
  return ok({
    output: { id },
    office,
    entries: [{ operation, subject: `commitment/${id}`, payload: { ...written } }],
  });
}

export type NoteCode =
  | WrongPromise
  | 'not_regional_clerk'
  | 'item_unknown'
  | 'item_waits'
  | 'meeting_cancelled'
  | 'day_ahead';

/** Notes what was promised at an agenda item, on the day of its meeting or later. */
export async function noteCommitment(
  context: WriteContext,
  item: AgendaItemId,
  promised: Promised,
): Written<NoteCode> {
  const office = mayNote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const found = await readItem(context.transaction, item);
  if (!found) return refuse('item_unknown');
  if (found.meeting === null) return refuse('item_waits');
  const meeting = await lockMeeting(context.transaction, found.meeting);
  if (!meeting || meeting.state === 'cancelled') return refuse('meeting_cancelled');
  if (meeting.day > context.today) return refuse('day_ahead');
  const content = contentOf(context, promised, meeting.day);
  if (!content.ok) return content;
  const id = await insertCommitment(context.transaction, context.region.id, item);
  const first = { ...content.value, state: 'open', version: 1, reason: null } as const;
  return store(context, office, 'note_commitment', id, first);
}

export type ChangeCode = 'commitment_unknown' | 'commitment_state' | 'changed_meanwhile';

async function asSeen(
  context: WriteContext,
  id: CommitmentId,
  seen: number,
): Promise<Result<Commitment, ChangeCode>> {
  const found = await standing(context, id);
  if (!found.ok) return found;
  const { version } = found.value;
  return version === seen ? found : refuse('changed_meanwhile', { version });
}

async function standing(
  context: WriteContext,
  id: CommitmentId,
): Promise<Result<Commitment, 'commitment_unknown'>> {
  const found = await readCommitment(context.transaction, id);
  return !found || found.state === 'withdrawn' ? refuse('commitment_unknown') : ok(found);
}

/** Mends what was noted wrongly: text, who owes it, or the day. */
export async function correctCommitment(
  context: WriteContext,
  id: CommitmentId,
  promised: Promised,
  seen: number,
  reason: string,
): Written<ChangeCode | WrongPromise | 'not_regional_clerk' | 'reason_missing'> {
  const office = mayNote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const before = await asSeen(context, id, seen);
  if (!before.ok) return before;
  if (reason === '') return refuse('reason_missing');
  const content = contentOf(context, promised, before.value.day ?? context.today);
  if (!content.ok) return content;
  const next = { ...content.value, state: before.value.state, version: seen + 1, reason };
  return store(context, office, 'correct_commitment', id, next);
}

/** A step in its life. @param how what was done, or why it lapses, stays open or was noted wrongly */
async function step(
  context: WriteContext,
  office: Granted,
  operation: string,
  before: Commitment,
  next: CommitmentStep,
  how: string,
): Written<'commitment_state'> {
  const moved = moveCommitment(before.state, next);
  if (!moved.ok) return moved;
  const { text, owner, due, dueSaid } = before;
  return store(context, office, operation, before.id, {
    text,
    owner,
    due,
    dueSaid,
    state: moved.value,
    version: before.version + 1,
    reason: how,
  });
}

/** Who owes it says how it was done. */
export async function proposeSettlement(
  context: WriteContext,
  id: CommitmentId,
  seen: number,
  how: string,
): Written<ChangeCode | 'not_the_owner'> {
  const found = await standing(context, id);
  if (!found.ok) return found;
  // Whose it is to say follows from whose it is; only then does it matter what was seen.
  const office = maySayDone(context.actor, context.region.id, found.value);
  if (!office) return refuse('not_the_owner');
  const before = await asSeen(context, id, seen);
  if (!before.ok) return before;
  return step(context, office, 'propose_settlement', before.value, 'propose', how);
}

/** What the meeting made of it. */
export async function settleCommitment(
  context: WriteContext,
  id: CommitmentId,
  seen: number,
  outcome: Exclude<CommitmentStep, 'propose'>,
  how: string,
): Written<ChangeCode | 'not_regional_clerk'> {
  const office = mayNote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const before = await asSeen(context, id, seen);
  if (!before.ok) return before;
  return step(context, office, 'settle_commitment', before.value, outcome, how);
}
