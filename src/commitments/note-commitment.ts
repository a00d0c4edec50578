import type { AgendaItemId, CalendarDate, CommitmentId, Granted, MunicipalityId, Result } from '#kernel';
import { dateOf, ok, refuse } from '#kernel';
import { lockMeeting, readItem } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { mayKeep, mayNote, mayNoteForCouncil, maySayDone } from './policy.ts';
import { type CommitmentState, type CommitmentStep, moveCommitment } from './rules/commitment-state.ts';
import { type Due, dueOf } from './rules/due-day.ts';
import {
  type Commitment,
  type CommitmentContent,
  insertCommitment,
  insertCommitmentVersion,
  type KnownCommitment,
  readCommitment,
} from './store.ts';

type Written<Code extends string> = Promise<Result<Done<{ id: CommitmentId }>, Code>>;

/** As it was said in the room. @property due undefined: nobody named a day */
export interface Promised {
  readonly text: string;
  readonly owner: MunicipalityId | null;
  readonly due: CalendarDate | undefined;
  /** As office, where a college owes it to its council. */
  readonly ownerOffice: string | null;
  /** Where it stands in the council's own information system. */
  readonly link: string | null;
}

type WrongPromise = 'owner_elsewhere' | 'due_passed';

function contentOf(
  context: WriteContext,
  { text, owner, due, ownerOffice, link }: Promised,
  made: CalendarDate,
  before?: Due,
): Result<Omit<CommitmentContent, 'madeOn' | 'dayUnknown'>, WrongPromise> {
  if (owner !== null && !context.region.municipalities.some((town) => town.id === owner))
    return refuse('owner_elsewhere');
  const by = dueOf(due, made, before);
  return by.ok ? ok({ text, owner, ownerOffice, link, ...by.value }) : by;
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
  before: Commitment | null = null,
): Written<never> {
  await insertCommitmentVersion(context.transaction, context.region.id, id, {
    ...written,
    recordedAt: context.now,
    recordedBy: office.title,
  });
  return ok({
    output: { id },
    office,
    entries: [{ operation, subject: `commitment/${id}`, payload: { before, after: written } }],
  });
}

/** What a step leaves as it is. */
const standsIn = (one: Commitment): CommitmentContent => {
  const { text, owner, ownerOffice, due, dueSaid, link, council, day, dayUnknown } = one;
  return { text, owner, ownerOffice, due, dueSaid, link, madeOn: council === null ? null : day, dayUnknown };
};

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
  const id = await insertCommitment(context.transaction, context.region.id, { item });
  const made = { madeOn: null, dayUnknown: false };
  const first = { ...content.value, ...made, state: 'open', version: 1, reason: null } as const;
  return store(context, office, 'note_commitment', id, first);
}

export type CouncilCode = WrongPromise | 'not_council_clerk' | 'day_ahead';

export interface ToCouncil extends Omit<Promised, 'owner'> {
  readonly council: MunicipalityId;
  /** On which it was promised, or the motion adopted. */
  readonly day: CalendarDate;
  /** Where it was made: a meeting, a motion. */
  readonly source: string;
  readonly sourcePath: string | null;
}

/** What the college owes its own council, as that council's clerk writes it down. */
export async function noteForCouncil(context: WriteContext, given: ToCouncil): Written<CouncilCode> {
  const { council, day, source, sourcePath, ...promised } = given;
  const office = mayNoteForCouncil(context.actor, context.region.id, { municipality: council });
  if (!office) return refuse('not_council_clerk');
  if (day > context.today) return refuse('day_ahead');
  const content = contentOf(context, { ...promised, owner: council }, day);
  if (!content.ok) return content;
  const origin = { council, day, source, sourcePath };
  const id = await insertCommitment(context.transaction, context.region.id, origin);
  const made = { madeOn: day, dayUnknown: false };
  const first = { ...content.value, ...made, state: 'open', version: 1, reason: null } as const;
  return store(context, office, 'note_council_commitment', id, first);
}

/** What it follows from turned out not to be so. @returns nothing where it was withdrawn already */
export async function withdrawForCouncil(
  context: WriteContext,
  office: Granted,
  id: CommitmentId,
  why: string,
): Promise<Done<{ id: CommitmentId }>['entries']> {
  const found = await readCommitment(context.transaction, id);
  if (!found || found.state === 'withdrawn') return [];
  const next = { ...standsIn(found), state: 'withdrawn', version: found.version + 1, reason: why } as const;
  const done = await store(context, office, 'settle_commitment', id, next, found);
  return done.ok ? done.value.entries : [];
}

export type ChangeCode = 'commitment_unknown' | 'commitment_state' | 'changed_meanwhile';

async function asSeen(
  context: WriteContext,
  id: CommitmentId,
  seen: number,
): Promise<Result<KnownCommitment, ChangeCode>> {
  const found = await standing(context, id);
  if (!found.ok) return found;
  const { version } = found.value;
  return version === seen ? found : refuse('changed_meanwhile', { version });
}

async function standing(
  context: WriteContext,
  id: CommitmentId,
): Promise<Result<KnownCommitment, 'commitment_unknown'>> {
  const found = await readCommitment(context.transaction, id);
  return !found || found.state === 'withdrawn' ? refuse('commitment_unknown') : ok(found);
}

type KeepCode = 'not_regional_clerk' | 'not_council_clerk' | 'commitment_unknown';

/** The office in which this commitment is kept. Whose it is to do follows from to whom it was made. */
async function keeping(context: WriteContext, id: CommitmentId): Promise<Result<Granted, KeepCode>> {
  const { actor, region } = context;
  if (!mayKeep.somewhere(actor, region.id)) return refuse('not_regional_clerk');
  const found = await standing(context, id);
  if (!found.ok) return found;
  const office = mayKeep(actor, region.id, found.value);
  if (office) return ok(office);
  return refuse(found.value.council === null ? 'not_regional_clerk' : 'not_council_clerk');
}

type DayCode = 'day_ahead' | 'day_of_meeting';

/** The day on which it was made, after a correction. @param said left out: it stays as it is; null: it is not known */
function madeAfter(
  { today }: WriteContext,
  { council, day }: Commitment,
  said: CalendarDate | null | undefined,
): Result<CalendarDate | null, DayCode> {
  if (said === undefined) return ok(day);
  if (council === null) return refuse('day_of_meeting');
  if (said === null) return ok(null);
  return said > today ? refuse('day_ahead') : ok(said);
}

/** Mends what was noted wrongly: text, who owes it, or a day; the day on which it was made is filled in where nobody kept it. */
export async function correctCommitment(
  context: WriteContext,
  id: CommitmentId,
  promised: Promised & { readonly made: CalendarDate | null | undefined },
  seen: number,
  reason: string,
): Written<ChangeCode | WrongPromise | KeepCode | DayCode | 'reason_missing'> {
  const office = await keeping(context, id);
  if (!office.ok) return office;
  const before = await asSeen(context, id, seen);
  if (!before.ok) return before;
  const { council } = before.value;
  if (council !== null && promised.owner !== council) return refuse('owner_elsewhere');
  if (reason === '') return refuse('reason_missing');
  // Of what was noted before its day was kept, the day on which it was noted stands in for it.
  const day = madeAfter(context, before.value, promised.made);
  if (!day.ok) return day;
  const made = day.value ?? dateOf(before.value.firstNotedAt);
  // Made on another day than was known, it is due by that one.
  const known = day.value === before.value.day ? before.value : undefined;
  const content = contentOf(context, promised, made, known);
  if (!content.ok) return content;
  const madeOn = council === null ? null : day.value;
  const dayUnknown = madeOn === null && (promised.made === null || before.value.dayUnknown);
  const next = { ...content.value, madeOn, dayUnknown, state: before.value.state, version: seen + 1, reason };
  return store(context, office.value, 'correct_commitment', id, next, before.value);
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
  const after = { ...standsIn(before), state: moved.value, version: before.version + 1, reason: how };
  return store(context, office, operation, before.id, after, before);
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
): Written<ChangeCode | KeepCode> {
  const office = await keeping(context, id);
  if (!office.ok) return office;
  const before = await asSeen(context, id, seen);
  if (!before.ok) return before;
  return step(context, office.value, 'settle_commitment', before.value, outcome, how);
}
