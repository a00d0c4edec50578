import { readBody } from '#bodies';
import type { BodyId, CalendarDate, MeetingId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Entry } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { placeAccount } from './place-account.ts';
import { mayLead } from './policy.ts';
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
  placeWaiting,
  storeMeetingState,
  updateMeeting,
} from './store-writes.ts';

export interface MeetingDetails {
  readonly day: CalendarDate;
  /** `20:00`, local. */
  readonly startsAt: string;
  readonly place: string;
}

type Planned<Code extends string> = Promise<Result<Done<{ id: MeetingId }>, Code>>;

export type PlanCode = 'not_regional_clerk' | 'body_unknown' | 'day_past';

/** Plans a meeting of a body; what waits for that body goes on its agenda when no earlier meeting comes first. */
export async function planMeeting(
  context: WriteContext,
  body: BodyId,
  details: MeetingDetails,
): Planned<PlanCode> {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  await holdAgendas(context.transaction, body);
  if (!(await readBody(context.transaction, body))) return refuse('body_unknown');
  if (details.day < context.today) return refuse('day_past');
  const id = await insertMeeting(context.transaction, context.region.id, { body, ...details });
  const placed = await placeWaiting(context.transaction, body, id);
  return ok({
    output: { id },
    office,
    entries: [
      { operation: 'plan_meeting', subject: `meeting/${id}`, payload: { body, ...details, items: placed } },
    ],
  });
}

export type ChangeCode =
  | 'not_regional_clerk'
  | 'meeting_unknown'
  | 'meeting_over'
  | 'day_past'
  | 'changed_meanwhile';

/** @param version what the clerk had before the eyes; another one means that somebody changed it in between */
export async function changeMeeting(
  context: WriteContext,
  id: MeetingId,
  version: number,
  details: MeetingDetails,
): Planned<ChangeCode> {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const meeting = await lockMeeting(context.transaction, id);
  if (!meeting) return refuse('meeting_unknown');
  if (meeting.state !== 'planned') return refuse('meeting_over');
  const before = { day: meeting.day, startsAt: meeting.startsAt, place: meeting.place };
  if (meeting.version !== version)
    return refuse('changed_meanwhile', { day: before.day, time: before.startsAt, place: before.place });
  if (details.day < context.today && details.day !== meeting.day) return refuse('day_past');
  await updateMeeting(context.transaction, id, details);
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'change_meeting', subject: `meeting/${id}`, payload: { before, after: details } }],
  });
}

export type EndCode =
  | 'not_regional_clerk'
  | 'meeting_unknown'
  | 'meeting_state'
  | 'meeting_began'
  | 'day_ahead';

function endRefusal(meeting: Meeting, step: MeetingStep, today: CalendarDate) {
  if (step === 'close') return meeting.day > today ? 'day_ahead' : undefined;
  // Its items would go to another meeting, and the votes at them with it.
  return meeting.present.length > 0 ? 'meeting_began' : undefined;
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
  if (body !== undefined) await holdAgendas(context.transaction, body);
  const meeting = await lockMeeting(context.transaction, id);
  if (!meeting) return refuse('meeting_unknown');
  const state = moveMeeting(meeting.state, step);
  if (!state.ok) return state;
  const wrong = endRefusal(meeting, step, context.today);
  if (wrong) return refuse(wrong);
  await storeMeetingState(context.transaction, id, state.value, reason);
  const payload = { before: meeting.state, after: state.value, reason };
  const entries: Entry[] = [{ operation: `${step}_meeting`, subject: `meeting/${id}`, payload }];
  if (step === 'close')
    for (const left of await accountsLeft(context.transaction, id)) {
      const placed = await placeAccount(context, { ...left, committee: meeting.body });
      if (placed) entries.push(placed);
    }
  if (step === 'cancel') {
    await letItemsWait(context.transaction, id);
    const next = await lockNextMeeting(context.transaction, meeting.body, context.today);
    if (next) await placeWaiting(context.transaction, meeting.body, next.id);
  }
  return ok({ output: { id }, office, entries });
}
