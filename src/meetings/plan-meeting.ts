import { type BodyKind, readBody } from '#bodies';
import type { BodyId, CalendarDate, MeetingId, Office, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Entry } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal } from '#proposals';
import { forgetSpeakers } from './ask-to-speak.ts';
import { noteChange } from './note-change.ts';
import { bringAccountsForward, placeAccount } from './place-account.ts';
import { mayLead } from './policy.ts';
import { kindOf, type MatterCode, type MeetingKind, wrongMatter } from './rules/meeting-kind.ts';
import { type MeetingStep, moveMeeting } from './rules/meeting-state.ts';
import type { Meeting } from './store.ts';
import {
  accountsLeft,
  bodyOfMeeting,
  holdAgendas,
  insertMeeting,
  letItemsWait,
  lockMeeting,
  lockNextMeeting,
  type MeetingFacts,
  placeWaiting,
  storeMeetingState,
  updateMeeting,
} from './store-writes.ts';

/** A meeting as it is asked for; without a kind it is what its body holds as a rule, or what it was. */
export interface MeetingDetails extends Omit<MeetingFacts, 'kind'> {
  readonly kind: MeetingKind | undefined;
}

type Planned<Code extends string> = Promise<Result<Done<{ id: MeetingId }>, Code>>;

type FactsCode = 'body_missing' | 'kind_does_not_fit' | MatterCode;
export type PlanCode = 'not_regional_clerk' | 'proposal_unknown' | 'body_unknown' | 'day_past' | FactsCode;

/** A proposal that an evening is about is held before the meeting, as everywhere. */
async function namesUnknownProposal(context: WriteContext, { proposal }: MeetingDetails): Promise<boolean> {
  return proposal !== null && !(await lockProposal(context.transaction, proposal));
}

/** What is kept of it, when it fits the body that meets. */
function factsOf(
  context: WriteContext,
  details: MeetingDetails,
  body: BodyKind | null,
): Result<MeetingFacts, FactsCode> {
  const kind = kindOf(details.kind, body);
  if (!kind.ok) return kind;
  const facts = { ...details, kind: kind.value };
  const towns = context.region.municipalities.map((m) => m.id);
  return wrongMatter(facts, body, towns) ?? ok(facts);
}

/**
 * Plans a meeting of a body, or of none; what waits for that body goes on its agenda when no earlier meeting comes first.
 */
export async function planMeeting(
  context: WriteContext,
  body: BodyId | null,
  details: MeetingDetails,
): Planned<PlanCode> {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  if (await namesUnknownProposal(context, details)) return refuse('proposal_unknown');
  if (body !== null) await holdAgendas(context.transaction, body);
  const meets = body === null ? null : await readBody(context.transaction, body);
  if (meets === undefined) return refuse('body_unknown');
  if (details.day < context.today) return refuse('day_past');
  const facts = factsOf(context, details, meets?.kind ?? null);
  if (!facts.ok) return facts;
  const { region, transaction, now } = context;
  const id = await insertMeeting(transaction, region.id, body, facts.value, now);
  const placed = body === null ? [] : await placeWaiting(transaction, body, id);
  const broughtForward = body === null ? [] : await bringAccountsForward(context, body);
  const payload = { body, ...facts.value, items: placed, accounts: broughtForward };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'plan_meeting', subject: `meeting/${id}`, payload }],
  });
}

export type ChangeCode =
  | 'not_regional_clerk'
  | 'meeting_unknown'
  | 'meeting_over'
  | 'day_past'
  | 'changed_meanwhile'
  | 'proposal_unknown'
  | 'meeting_began'
  | 'vote_open'
  | FactsCode;

/** @param version what the clerk had before the eyes; another one means that somebody changed it in between */
export async function changeMeeting(
  context: WriteContext,
  id: MeetingId,
  version: number,
  details: MeetingDetails,
): Planned<ChangeCode> {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  if (await namesUnknownProposal(context, details)) return refuse('proposal_unknown');
  const holds = await bodyOfMeeting(context.transaction, id);
  if (holds !== undefined && holds !== null) await holdAgendas(context.transaction, holds);
  const meeting = await lockMeeting(context.transaction, id);
  if (!meeting) return refuse('meeting_unknown');
  if (meeting.state !== 'planned') return refuse('meeting_over');
  const before = factsIn(meeting);
  if (meeting.version !== version)
    return refuse('changed_meanwhile', { day: before.day, time: before.startsAt, place: before.place });
  if (details.day < context.today && details.day !== meeting.day) return refuse('day_past');
  if (details.day !== meeting.day) {
    if (meeting.votesOpen > 0) return refuse('vote_open');
    if (meeting.attending > 0) return refuse('meeting_began');
  }
  const body = meeting.body === null ? null : await readBody(context.transaction, meeting.body);
  const wanted = { ...details, kind: details.kind ?? meeting.kind };
  const facts = factsOf(context, wanted, body?.kind ?? null);
  if (!facts.ok) return facts;
  await updateMeeting(context.transaction, context.region.id, id, facts.value, context.now);
  const { day, startsAt, place } = details;
  if (before.day !== day || before.startsAt !== startsAt || before.place !== place)
    await noteChange(context, meeting, office, {
      kind: 'meeting',
      before: { day: before.day, startsAt: before.startsAt, place: before.place },
      after: { day, startsAt, place },
    });
  const accounts =
    meeting.body === null || before.day === day ? [] : await bringAccountsForward(context, meeting.body);
  const payload = { before, after: facts.value, accounts };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'change_meeting', subject: `meeting/${id}`, payload }],
  });
}

function factsIn(meeting: Meeting): MeetingFacts {
  const { kind, title, about, day, startsAt, endsAt, place, councils, proposal, document } = meeting;
  return { kind, title, about, day, startsAt, endsAt, place, councils, proposal, document };
}

export type EndCode =
  | 'not_regional_clerk'
  | 'meeting_unknown'
  | 'meeting_state'
  | 'meeting_began'
  | 'vote_open'
  | 'day_ahead';

function endRefusal(meeting: Meeting, step: MeetingStep, today: CalendarDate) {
  if (meeting.votesOpen > 0) return 'vote_open';
  if (step === 'close') return meeting.day > today ? 'day_ahead' : undefined;
  // Its items would go to another meeting, and the votes at them with it.
  return meeting.attending > 0 ? 'meeting_began' : undefined;
}

/**
 * Closes a meeting that was held, or cancels it with a reason. An account that a meeting did not come to is on the
 * committee's next agenda again. What a cancelled meeting did not deal with goes on the
 * body's next agenda, or waits for it.
 */
export async function endMeeting(
  context: WriteContext,
  id: MeetingId,
  step: MeetingStep,
  reason: string | null,
): Planned<EndCode> {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const body = await bodyOfMeeting(context.transaction, id);
  if (body !== undefined && body !== null) await holdAgendas(context.transaction, body);
  const meeting = await lockMeeting(context.transaction, id);
  if (!meeting) return refuse('meeting_unknown');
  const state = moveMeeting(meeting.state, step);
  if (!state.ok) return state;
  const wrong = endRefusal(meeting, step, context.today);
  if (wrong) return refuse(wrong);
  await storeMeetingState(context.transaction, id, state.value, reason, context.now);
  const forgotten = await forgetSpeakers(context, id);
  const payload = { before: meeting.state, after: state.value, reason, forgotten };
  const entries: Entry[] = [{ operation: `${step}_meeting`, subject: `meeting/${id}`, payload }];
  entries.push(...(await passOn(context, meeting, step, office)));
  return ok({ output: { id }, office, entries });
}

/** Where the agenda of a meeting that ended goes on; only a body has one. @returns entries of what was placed anew */
async function passOn(
  context: WriteContext,
  meeting: Meeting,
  step: MeetingStep,
  office: Office,
): Promise<Entry[]> {
  const { id, body } = meeting;
  if (body === null) return [];
  if (step === 'close') {
    const entries: Entry[] = [];
    for (const left of await accountsLeft(context.transaction, id)) {
      const placed = await placeAccount(context, { ...left, committee: body });
      if (placed) entries.push(placed);
    }
    return entries;
  }
  await letItemsWait(context.transaction, id);
  const next = await lockNextMeeting(context.transaction, body, context.today);
  if (next) await moveWaiting(context, body, next, office);
  return [];
}

/** What waited comes on a next agenda; where that is published already, its readers are told. */
async function moveWaiting(
  context: WriteContext,
  body: BodyId,
  next: Meeting,
  office: Office,
): Promise<void> {
  await placeWaiting(context.transaction, body, next.id);
  const after = await lockMeeting(context.transaction, next.id);
  const known = new Set(next.items.map((item) => item.id));
  for (const { id, title } of after?.items ?? [])
    if (!known.has(id)) await noteChange(context, next, office, { kind: 'added', title });
}
