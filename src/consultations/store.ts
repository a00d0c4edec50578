import { sql } from 'kysely';
import { statement, type Write } from '#platform/database';
import type { Newest } from '#platform/journal';
import { standingBetween } from '#terms';
import type { Round } from './round.ts';
import { graceDays } from './until.ts';

/** A moment inside JSON, as the driver gives it elsewhere. */
const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const submissions = `(select coalesce(json_agg(json_build_object('municipality', s.municipality_id, 'state', s.state,
    'position', s.position, 'note', s.note, 'sharedWith', s.shared_with, 'committeeDay', s.committee_day,
    'decisionDay', s.decision_day, 'decisionMeeting', s.decision_meeting, 'handling', s.handling,
    'votesFor', s.votes_for, 'votesAgainst', s.votes_against, 'confirmedDoubts', s.confirmed_doubts, 'decisionLink', s.decision_link,
    'provisional', s.provisional, 'sentPosition', s.sent_position, 'sentNote', s.sent_note, 'handedInAt', ${moment('s.handed_in_at')}, 'handedInBy', s.handed_in_by,
    'takenBack', coalesce(s.no_view_taken_back, '[]'), 'viewAnswers', coalesce(s.view_answers, '[]'), 'corrections', coalesce(s.corrections, '[]'), 'anew', s.anew, 'draftPosition', s.draft_position, 'draftNote', s.draft_note,
    'reportedAt', ${moment('s.reported_at')}, 'judgedUntil', s.judged_until, 'jointText', s.joint_id, 'jointVersion', s.joint_version,
    'version', s.version) order by s.municipality_id), '[]')
  from consultation_submission s where s.region_id = r.region_id and s.round_id = r.id) as submissions`;
const versions = `(select json_agg(json_build_object('number', v.number, 'text', v.text, 'page', v.page,
    'heading', v.heading, 'quote', v.quote, 'quoteFound', v.quote_found, 'municipality', v.municipality_id,
    'at', ${moment('v.at')}, 'by', v.by_office) order by v.number desc)
  from consultation_point_version v where v.region_id = p.region_id and v.point_id = p.id)`;
const carriers = `(select coalesce(json_agg(json_build_object('municipality', c.municipality_id, 'version', c.version,
    'joinedAt', ${moment('c.joined_at')}, 'joinedBy', c.joined_by, 'leftAt', ${moment('c.left_at')},
    'leftBy', c.left_by, 'leftReason', c.left_reason, 'publicAt', ${moment('c.public_at')},
    'broughtAs', c.brought_as, 'decisionDay', c.decision_day, 'leavingsSeen', ${moment('c.leavings_seen')}) order by c.id), '[]')
  from consultation_carrier c where c.region_id = p.region_id and c.point_id = p.id)`;
const points = `(select coalesce(json_agg(json_build_object('id', p.id, 'round', p.round_id, 'author', p.municipality_id,
    'number', p.number, 'draft', case when p.draft_id is not null
      then json_build_object('point', p.draft_id, 'version', p.draft_version) end, 'disposition', p.disposition, 'reason', p.reason,
    'answeredAt', ${moment('p.answered_at')}, 'toldAt', ${moment('p.told_at')}, 'versions', ${versions},
    'version', (select max(v.number) from consultation_point_version v
      where v.region_id = p.region_id and v.point_id = p.id),
    'carriers', ${carriers}) order by p.municipality_id, p.number), '[]')
  from consultation_point p where p.region_id = r.region_id and p.round_id = r.id) as points`;
const jointTexts = `(select coalesce(json_agg(json_build_object('id', j.id, 'councils', j.councils,
    'version', (select max(v.number) from consultation_joint_version v
      where v.region_id = j.region_id and v.joint_id = j.id),
    'versions', (select json_agg(json_build_object('number', v.number, 'position', v.position, 'note', v.note,
        'points', v.points, 'municipality', v.municipality_id, 'at', ${moment('v.at')}, 'by', v.by_office)
        order by v.number desc)
      from consultation_joint_version v where v.region_id = j.region_id and v.joint_id = j.id)) order by j.id), '[]')
  from consultation_joint_text j where j.region_id = r.region_id and j.round_id = r.id) as "jointTexts"`;
const document = `(select json_build_object('id', d.id, 'version', v.number, 'title', d.title, 'sha256', v.sha256,
    'withdrawn', v.withdrawn_at is not null, 'newest', (select max(n.number) from document_version n
      where n.region_id = d.region_id and n.document_id = d.id))
  from document d join document_version v on v.region_id = d.region_id and v.document_id = d.id
  where d.region_id = r.region_id and d.id = r.document_id and v.number = r.document_version) as document`;
const columns = `r.id, r.kind, r.rule, r.title, r.sender, r.explanation, r.questions, r.addressees, ${document},
  r.last_day as "lastDay", r.offered_on as "offeredOn", r.state, r.version, r.made_by as "madeBy",
  r.sent_on as "sentOn", r.sent_by as "sentBy", r.short_reason as "shortReason", r.short_days as "shortDays",
  r.short_least as "shortLeast", r.withdrawn_at as "withdrawnAt", r.withdrawn_by as "withdrawnBy",
  r.withdrawn_reason as "withdrawnReason", coalesce(r.closings, '[]') as closings, r.support, r.conclusion, r.effect, r.concluded_at as "concludedAt",
  r.concluded_by as "concludedBy", r.reported_at as "reportedAt", r.reported_by as "reportedBy", r.past,
  ${standingBetween('r.sent_on', `r.last_day + ${graceDays}`)} as "extraDays",
  ${submissions}, ${points}, ${jointTexts}`;

/** The newest first. @param $1 limit @param $2 offset */
export const roundList = statement<Round>(
  'consultation_rounds',
  `select ${columns} from consultation_round r order by r.id desc limit $1 offset $2`,
);
/**
 * When something of it that everybody sees was last written: what councils draft and adopt before they hand it in is not; what
 * they join, leave and decide after that is.
 */
export const newestOfRound = statement<Newest>(
  'newest_of_consultation',
  `select max(x.at) as at from (
     select e.at from journal_entry e
     where e.operation in ('send_round', 'close_round', 'reopen_round', 'withdraw_round', 'record_past_round', 'correct_past_round', 'hand_in_submission', 'declare_no_view',
         'take_back_no_view', 'correct_submission', 'answer_point', 'conclude_round', 'report_back')
       and (e.subject = 'consultation/' || $1::integer or starts_with(e.subject, 'consultation/' || $1::integer || '/')
         or e.subject in (select 'consultation_point/' || id from consultation_point where round_id = $1))
     union all
     select e.at from consultation_submission s
       join journal_entry e on e.subject = 'consultation/' || s.round_id || '/' || s.municipality_id
       where s.round_id = $1 and e.operation = 'adopt_submission' and e.at >= s.handed_in_at
     union all
     select greatest(c.public_at, c.left_at) from consultation_point p
       join consultation_carrier c on c.region_id = p.region_id and c.point_id = p.id
       where p.round_id = $1 and c.public_at is not null) x`,
);
/** @param $1 number of the round */
export const roundById = statement<Round>(
  'consultation_round',
  `select ${columns} from consultation_round r where r.id = $1`,
);
/** @param $1 number of one of its points */
export const roundByPoint = statement<Round>(
  'consultation_round_of_point',
  `select ${columns} from consultation_round r where r.id = (select p.round_id from consultation_point p
     where p.region_id = r.region_id and p.id = $1)`,
);
/** To whom something is asked or will have to be answered: all that did not end, or in which a council has to decide still or took back that it brings nothing. */
export const runningRounds = statement<Round>(
  'running_consultation_rounds',
  `select ${columns} from consultation_round r
   where r.state in ('sent_out', 'processing') or (r.state in ('completed', 'dropped') and r.past is null and exists (
     select from consultation_submission s where s.region_id = r.region_id and s.round_id = r.id
       and (s.reported_at is null or (s.provisional and s.decision_day is null)
         or (s.handed_in_at is null and s.no_view_taken_back is not null)))) order by r.id`,
);
/** Answered, or withdrawn after it was sent out, not long ago: each with the councils that were asked. @param $1 first day of that */
export const endedRounds = statement<Round>(
  'ended_consultation_rounds',
  `select ${columns} from consultation_round r where (r.state in ('completed', 'dropped') and r.past is null
     and exists (select from consultation_submission s where s.region_id = r.region_id and s.round_id = r.id
       and s.reported_at >= ($1::date at time zone 'Europe/Amsterdam')))
     or (r.state = 'withdrawn' and r.sent_on is not null
       and r.withdrawn_at >= ($1::date at time zone 'Europe/Amsterdam')) order by r.id`,
);
/** A version of a document that can be put to the councils: a file, of which every byte is fixed. */
export interface AskableVersion {
  readonly document: number;
  readonly version: number;
  readonly title: string;
  readonly fileName: string;
}
/** The newest version of every document with a file in view. */
export const askableVersions = statement<AskableVersion>(
  'askable_document_versions',
  `select d.id as document, v.number as version, d.title, v.file_name as "fileName" from document d
   join lateral (select * from document_version n where n.region_id = d.region_id and n.document_id = d.id
     and n.withdrawn_at is null and n.sha256 is not null order by n.number desc limit 1) v on true
   order by d.id desc limit 200`,
);

/** The round with all that belongs to it, locked: its councils write one after the other. */
export async function lockRound(transaction: Write, id: number): Promise<Round | undefined> {
  await sql`select 1 from consultation_round where id = ${id} for update`.execute(transaction);
  const { rows } = await sql<Round>`select ${sql.raw(columns)} from consultation_round r
    where r.id = ${id}`.execute(transaction);
  return rows[0];
}

export async function roundOfPoint(transaction: Write, point: number): Promise<number | undefined> {
  const { rows } = await sql<{ round: number }>`select round_id as round from consultation_point
    where id = ${point}`.execute(transaction);
  return rows[0]?.round;
}

/** What is known of a version that is put to the councils or quoted from. */
export interface VersionKnown {
  readonly sha256: string | null;
  readonly withdrawn: boolean;
  readonly pages: number | null;
  /** Whether the words stand in its text, whatever the white space; null where the text was not read. */
  readonly found: boolean | null;
}
export async function versionKnown(
  transaction: Write,
  document: number,
  version: number,
  quote: string,
): Promise<VersionKnown | undefined> {
  const flat = (text: unknown) => sql`lower(regexp_replace(${text}, '\\s+', ' ', 'g'))`;
  const { rows } = await sql<VersionKnown>`select v.sha256, v.withdrawn_at is not null as withdrawn, t.pages,
      case when ${quote} = '' or t.state is distinct from 'read' then null
        else position(${flat(sql`${quote}::text`)} in ${flat(sql.ref('t.text'))}) > 0 end as found
    from document_version v left join document_text t on t.region_id = v.region_id
      and t.document_id = v.document_id and t.number = v.number
    where v.document_id = ${document} and v.number = ${version}`.execute(transaction);
  return rows[0];
}
