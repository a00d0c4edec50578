import { fractionsInOffice } from '#elections';
import type { MeetingId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import {
  dropNotices,
  eraseStays,
  readAttendees,
  storeAttendance,
  storeNotice,
  wasCounted,
} from './attendance-store.ts';
import { mayLead } from './policy.ts';
import {
  attended,
  attendeeKey,
  marked,
  type Room,
  thereFor,
  type WhoCode,
  whoIs,
} from './rules/attendance.ts';
import type { Meeting } from './store.ts';
import { lockMeeting } from './store-writes.ts';

type RoomCode = 'not_regional_clerk' | 'meeting_unknown' | 'meeting_over';
export type PresenceCode = RoomCode | 'day_ahead' | WhoCode;
type Took<Code extends string> = Promise<Result<Done<{ id: MeetingId }>, Code>>;

/** The meeting, held, with everybody who has a place in it. */
async function roomOf(context: WriteContext, id: MeetingId) {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const meeting = await lockMeeting(context.transaction, id);
  if (!meeting) return refuse('meeting_unknown');
  if (meeting.state !== 'planned') return refuse('meeting_over');
  const attendees = await readAttendees(context.transaction, id);
  return ok({
    office,
    meeting,
    room: { attendees, inOffice: await inOffice(context, meeting), committee: meeting.committee },
  });
}

async function inOffice(context: WriteContext, meeting: Meeting): Promise<Room['inOffice']> {
  if (!meeting.committee) return [];
  const codes = context.region.municipalities.map((m) => m.id);
  const fractions = await fractionsInOffice(context.transaction, codes, meeting.day);
  return fractions.map((each) => each.fraction);
}

/** Marks who is present, each by key (`rules/attendance.ts`). @param shown who stood as present on the form that was sent */
export async function markPresence(
  context: WriteContext,
  id: MeetingId,
  present: readonly string[],
  shown: readonly string[] | undefined,
): Took<PresenceCode> {
  const found = await roomOf(context, id);
  if (!found.ok) return found;
  const { office, meeting, room } = found.value;
  if (meeting.day > context.today) return refuse('day_ahead');
  const changes = marked(present, shown, room);
  if (!changes.ok) return changes;
  const { come, gone } = changes.value;
  await storeAttendance(context.transaction, context.region.id, id, context.now, come, gone);
  const payload = { come: come.map(attendeeKey), gone: gone.map(attendeeKey) };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'mark_presence', subject: `meeting/${id}`, payload }],
  });
}

/** Somebody came or left, in one tap: whoever taps twice, or beside somebody else, changes nothing more. */
export async function markOne(
  context: WriteContext,
  id: MeetingId,
  key: string,
  came: boolean,
): Took<PresenceCode> {
  return came ? markPresence(context, id, [key], []) : markPresence(context, id, [], [key]);
}

/** A tap on the wrong name: who left and was never there is taken off the list. */
export async function takeMarkBack(
  context: WriteContext,
  id: MeetingId,
  key: string,
): Took<RoomCode | 'still_there' | 'not_marked' | 'counted_in_vote'> {
  const found = await roomOf(context, id);
  if (!found.ok) return found;
  const { office, room } = found.value;
  if (thereFor(key, room).length > 0) return refuse('still_there');
  const who = room.attendees.find((each) => attendeeKey(each) === key);
  if (!who || !attended(who)) return refuse('not_marked');
  if (await wasCounted(context.transaction, id, who)) return refuse('counted_in_vote');
  await eraseStays(context.transaction, id, who);
  const payload = { who: key, before: who.stays };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'take_mark_back', subject: `meeting/${id}`, payload }],
  });
}

export type AbsenceCode = RoomCode | WhoCode | 'was_there';

/** Who told beforehand not to come, or comes after all. Who is marked present later was not absent. */
export async function noteAbsence(
  context: WriteContext,
  id: MeetingId,
  key: string,
  absent: boolean,
): Took<AbsenceCode> {
  const found = await roomOf(context, id);
  if (!found.ok) return found;
  const { office, room } = found.value;
  const who = whoIs(key, room);
  if (!who.ok) return who;
  const known = room.attendees.find((each) => attendeeKey(each) === attendeeKey(who.value));
  if (absent && known && attended(known)) return refuse('was_there');
  if (absent) await storeNotice(context.transaction, context.region.id, id, context.now, who.value);
  else await dropNotices(context.transaction, id, [who.value]);
  const before = known !== undefined && known.excusedAt !== null;
  const payload = { who: attendeeKey(who.value), before, after: absent };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'note_absence', subject: `meeting/${id}`, payload }],
  });
}
