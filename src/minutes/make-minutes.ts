import { commitmentsOfMeeting } from '#commitments';
import { consensusOfMeeting, positionsOfMeeting } from '#deliberation';
import { fractionsInOffice } from '#elections';
import { type MeetingId, ok, type Result, refuse } from '#kernel';
import { attendeesOfMeeting, lockMeeting } from '#meetings';
import { readInside } from '#platform/database';
import type { Done, WriteContext } from '#platform/operations';
import { questionsOfMeeting, votesOfMeeting } from '#voting';
import { composeMinutes } from './compose.ts';
import { mayMakeMinutes } from './policy.ts';
import { insertApproval, insertMinutesVersion, readMinutes, readMinutesVersion } from './store.ts';

export type MakeMinutesCode =
  | 'not_regional_clerk'
  | 'meeting_unknown'
  | 'meeting_not_held'
  | 'minutes_approved'
  | 'nothing_changed'
  | 'change_missing';

interface Made {
  readonly id: MeetingId;
  readonly versie: number;
}

/**
 * Draws the minutes up from what was recorded until now, as a new version in both languages.
 * @param change why it differs from the version before; the first needs none
 */
export async function makeMinutes(
  context: WriteContext,
  id: MeetingId,
  change: string,
): Promise<Result<Done<Made>, MakeMinutesCode>> {
  const { transaction, region } = context;
  const office = mayMakeMinutes(context.actor, region.id);
  if (!office) return refuse('not_regional_clerk');
  const meeting = await lockMeeting(transaction, id, 'share');
  if (!meeting) return refuse('meeting_unknown');
  const minutes = await readMinutes(transaction, id);
  if (meeting.state !== 'held' || !minutes) return refuse('meeting_not_held');
  if (minutes.approval) return refuse('minutes_approved', { version: minutes.approval.version });
  const codes = region.municipalities.map((town) => town.id);
  const record = {
    region,
    meeting,
    fractions: await fractionsInOffice(transaction, codes, meeting.day),
    attendees: await readInside(transaction, attendeesOfMeeting(id)),
    positions: await readInside(transaction, positionsOfMeeting(id)),
    consensus: await readInside(transaction, consensusOfMeeting(id)),
    votes: await readInside(transaction, votesOfMeeting(id)),
    moved: await readInside(transaction, questionsOfMeeting(id)),
    commitments: await readInside(transaction, commitmentsOfMeeting(id)),
  };
  const bodyNl = composeMinutes(record, 'nl');
  const bodyEn = composeMinutes(record, 'en');
  const last = minutes.versions[0]?.version ?? 0;
  const before = last > 0 ? await readMinutesVersion(transaction, id, last) : undefined;
  if (before && same(before.bodyNl, bodyNl) && same(before.bodyEn, bodyEn)) return refuse('nothing_changed');
  if (before && change === '') return refuse('change_missing');
  const version = last + 1;
  const made = {
    meeting: id,
    version,
    bodyNl,
    bodyEn,
    change: before ? change : null,
    madeAt: context.now,
    madeBy: office.title,
  };
  await insertMinutesVersion(transaction, region.id, made);
  return ok({
    output: { id, versie: version },
    office,
    entries: [{ operation: 'make_minutes', subject: `meeting/${id}`, payload: made }],
  });
}

/** What the database kept of it orders the names of fields anew. */
function same(one: unknown, other: unknown): boolean {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).filter(([, held]) => held !== undefined);
    return Object.fromEntries(
      entries.toSorted(([a], [b]) => a.localeCompare(b)).map(([k, v]) => [k, ordered(v)]),
    );
  };
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

export type ApproveMinutesCode =
  | 'not_regional_clerk'
  | 'meeting_unknown'
  | 'meeting_not_held'
  | 'minutes_missing'
  | 'minutes_approved'
  | 'version_old'
  | 'approved_elsewhere'
  | 'meeting_not_begun'
  | 'result_not_confirmed'
  | 'day_ahead';

/** Notes that a later meeting of the same body approved a version: from then on it is the minutes. */
export async function approveMinutes(
  context: WriteContext,
  id: MeetingId,
  version: number,
  inMeeting: MeetingId,
): Promise<Result<Done<Made>, ApproveMinutesCode>> {
  const { transaction, region } = context;
  const office = mayMakeMinutes(context.actor, region.id);
  if (!office) return refuse('not_regional_clerk');
  const meeting = await lockMeeting(transaction, id);
  if (!meeting) return refuse('meeting_unknown');
  const minutes = await readMinutes(transaction, id);
  if (!minutes) return refuse('meeting_not_held');
  if (minutes.approval) return refuse('minutes_approved', { version: minutes.approval.version });
  const newest = minutes.versions[0]?.version;
  if (newest === undefined) return refuse('minutes_missing');
  if (newest !== version) return refuse('version_old', { version: newest });
  const later = await lockMeeting(transaction, inMeeting, 'share');
  const after =
    later !== undefined &&
    (later.day > meeting.day || (later.day === meeting.day && later.id > meeting.id)) &&
    later.body === meeting.body &&
    meeting.body !== null &&
    later.state !== 'cancelled';
  if (!later || !after) return refuse('approved_elsewhere');
  if (later.day > context.today) return refuse('day_ahead');
  // One that nobody came to could still be cancelled, and the approval with it.
  if (later.state !== 'held' && later.attending === 0) return refuse('meeting_not_begun');
  const votes = await readInside(transaction, votesOfMeeting(id));
  if (votes.some((vote) => vote.state === 'open' || vote.state === 'closed'))
    return refuse('result_not_confirmed');
  const approved = { version, approvedIn: later.id, approvedOn: later.day };
  await insertApproval(transaction, region.id, id, approved, { at: context.now, by: office.title });
  return ok({
    output: { id, versie: version },
    office,
    entries: [{ operation: 'approve_minutes', subject: `meeting/${id}`, payload: approved }],
  });
}
