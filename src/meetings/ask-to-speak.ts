import type { AgendaItemId, MeetingId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import { erasePayloads } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { mayLead } from './policy.ts';
import { speakingLimit, takesSpeakers } from './rules/speaking.ts';
import { countRequests, eraseRequests, insertRequest, lockRequest, storeDecision } from './speaker-store.ts';
import { lockMeeting } from './store-writes.ts';

const subject = (id: number) => `speaking_request/${id}`;

export type AskToSpeakCode =
  | 'meeting_unknown'
  | 'no_speakers_now'
  | 'item_not_here'
  | 'asked_already'
  | 'too_many_requests'
  | 'too_many_now';

/** A resident asks to speak; nobody signs in for it. Only the clerk sees who it is. */
export async function askToSpeak(
  context: WriteContext,
  id: MeetingId,
  given: {
    readonly name: string;
    readonly contact: string;
    readonly topic: string;
    readonly item: AgendaItemId | null;
  },
): Promise<Result<Done<{ id: number }>, AskToSpeakCode>> {
  // The meeting's lock makes the counts below exact.
  const meeting = await lockMeeting(context.transaction, id);
  if (!meeting || meeting.publishedAt === null) return refuse('meeting_unknown');
  if (!takesSpeakers(meeting, context.today)) return refuse('no_speakers_now');
  if (given.item !== null && !meeting.items.some((item) => item.id === given.item))
    return refuse('item_not_here');
  const counts = await countRequests(context.transaction, id, given.contact, context.now);
  const limit = speakingLimit(counts);
  if (limit) return refuse(limit);
  const request = { ...given, meeting: id, askedAt: context.now };
  const number = await insertRequest(context.transaction, context.region.id, request);
  return ok({
    output: { id: number },
    office: undefined,
    entries: [{ operation: 'ask_to_speak', subject: subject(number), payload: request, unseen: true }],
  });
}

export type AnswerToSpeakCode =
  | 'not_regional_clerk'
  | 'request_unknown'
  | 'request_erased'
  | 'request_answered'
  | 'reason_needed';

/** The clerk lets the resident speak, or declines and says why. */
export async function answerToSpeak(
  context: WriteContext,
  id: number,
  accepted: boolean,
  reason: string,
): Promise<Result<Done<{ id: MeetingId }>, AnswerToSpeakCode>> {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const request = await lockRequest(context.transaction, id);
  if (!request) return refuse('request_unknown');
  if (request.erasedAt !== null) return refuse('request_erased');
  if (!accepted && reason === '') return refuse('reason_needed');
  const state = accepted ? 'accepted' : 'declined';
  // A second clerk who says the same is told nothing new; another answer is a change of mind, and is kept as such.
  if (request.state === state) return refuse('request_answered', { by: request.decidedBy ?? '' });
  const decision = {
    state,
    reason: reason === '' ? null : reason,
    at: context.now,
    by: office.title,
  } as const;
  await storeDecision(context.transaction, id, decision);
  return ok({
    output: { id: request.meeting },
    office,
    entries: [
      { operation: 'answer_to_speak', subject: subject(id), payload: { before: request.state, ...decision } },
    ],
  });
}

export type EraseRequestCode = 'not_regional_clerk' | 'request_unknown' | 'request_erased';

/** A resident may ask to be forgotten before the meeting is over (AVG 17). */
export async function eraseRequest(
  context: WriteContext,
  id: number,
): Promise<Result<Done<{ id: MeetingId }>, EraseRequestCode>> {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const request = await lockRequest(context.transaction, id);
  if (!request) return refuse('request_unknown');
  if (request.erasedAt !== null) return refuse('request_erased');
  await eraseRequests(context.transaction, { id }, context.now);
  await erasePayloads(context.transaction, context.region.id, [subject(id)], {
    at: context.now,
    reason: 'op verzoek van wie wilde inspreken',
  });
  return ok({
    output: { id: request.meeting },
    office,
    entries: [{ operation: 'erase_speaking_request', subject: subject(id), payload: {} }],
  });
}

/** The meeting is over: who asked to speak, and about what, goes from the table and from the journal. */
export async function forgetSpeakers(context: WriteContext, meeting: MeetingId): Promise<number> {
  const erased = await eraseRequests(context.transaction, { meeting }, context.now);
  if (erased.length > 0)
    await erasePayloads(context.transaction, context.region.id, erased.map(subject), {
      at: context.now,
      reason: 'de vergadering is voorbij',
    });
  return erased.length;
}

/** A resident asked to be forgotten: all that was asked from this address goes, from the journal too. @returns how many */
export async function forgetContact(context: WriteContext, contact: string): Promise<number> {
  const erased = await eraseRequests(context.transaction, { contact }, context.now);
  if (erased.length > 0)
    await erasePayloads(context.transaction, context.region.id, erased.map(subject), {
      at: context.now,
      reason: 'op verzoek van wie wilde inspreken',
    });
  return erased.length;
}
