import type { AmbitionId, BodyId, CalendarDate, MeetingId, MunicipalityId, ProposalId } from '#kernel';
import type { MeetingKind } from '#meetings';
import { statement } from '#platform/database';

/** Vergadering as a calendar shows it: what is known of it before its agenda is published. */
export interface PlannedMeeting {
  readonly id: MeetingId;
  readonly uid: string;
  readonly kind: MeetingKind;
  readonly body: BodyId | null;
  readonly bodyKind: string | null;
  readonly bodyName: string | null;
  readonly title: string | null;
  readonly about: string | null;
  readonly day: CalendarDate;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly cancelledReason: string | null;
  readonly version: number;
  readonly changedAt: string;
  readonly councils: readonly MunicipalityId[];
  readonly proposal: ProposalId | null;
  readonly proposalTitle: string | null;
  readonly documentTitle: string | null;
  /** Of its body, or of the proposal that councils treat: never of an agenda that is not published yet. */
  readonly ambitions: readonly AmbitionId[];
}

const columns = `m.id, m.uid, m.kind, m.body_id as body, b.kind as "bodyKind", b.name as "bodyName", m.title, m.about,
  m.day, m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.state, m.cancelled_reason as "cancelledReason",
  m.version, m.changed_at as "changedAt",
  (select coalesce(json_agg(c.municipality_id order by c.municipality_id), '[]') from meeting_council c
    where c.region_id = m.region_id and c.meeting_id = m.id) as councils,
  m.proposal_id as proposal, p.title as "proposalTitle", m.document_title as "documentTitle",
  (select coalesce(json_agg(a.id order by a.id), '[]') from (
    select ba.ambition_id as id from body_ambition ba where ba.region_id = m.region_id and ba.body_id = m.body_id
    union select pa.ambition_id from proposal_ambition pa
      where pa.region_id = m.region_id and pa.proposal_id = m.proposal_id) a) as ambitions`;
const from = `meeting m left join body b on b.region_id = m.region_id and b.id = m.body_id
  left join proposal p on p.region_id = m.region_id and p.id = m.proposal_id`;

/** By day, cancelled ones too. @param $1 first day @param $2 last day */
export const plannedMeetings = statement<PlannedMeeting>(
  'planned_meetings',
  `select ${columns} from ${from} where m.day between $1 and $2 order by m.day, m.starts_at, m.id`,
);
/** @param $1 number of the meeting */
export const plannedMeeting = statement<PlannedMeeting>(
  'planned_meeting',
  `select ${columns} from ${from} where m.id = $1`,
);
/** Some of them, by day. @param $1 numbers @param $2 first day @param $3 last day */
export const plannedMeetingsNamed = statement<PlannedMeeting>(
  'planned_meetings_named',
  `select ${columns} from ${from} where m.id = any($1::integer[]) and m.day between $2 and $3 order by m.day, m.id`,
);
/** The same of one body. @param $1 body @param $2 first day @param $3 last day */
export const plannedMeetingsOfBody = statement<PlannedMeeting>(
  'planned_meetings_of_body',
  `select ${columns} from ${from} where m.body_id = $1 and m.day between $2 and $3
   order by m.day, m.starts_at, m.id`,
);
/**
 * Meetings of the bodies in which somebody holds an office, or a seat on one on the day of the meeting; the evenings of one's
 * council; and of a specialist without a seat every regional committee, as in "Mijn werk". Of the regional clerk all.
 * @param $1 offices @param $2 bodies of offices @param $3 all @param $4 municipalities of offices @param $5 specialists'
 * offices @param $6 first day @param $7 last day
 */
export const ownMeetings = statement<PlannedMeeting>(
  'own_meetings',
  `select ${columns} from ${from} where m.day between $6 and $7 and ($3
     or m.body_id = any($2)
     or exists (select 1 from seat s where s.region_id = m.region_id and s.body_id = m.body_id and s.office_id = any($1)
       and s.from_day <= m.day and (s.until_day is null or s.until_day >= m.day))
     or exists (select 1 from meeting_council c where c.region_id = m.region_id and c.meeting_id = m.id
       and c.municipality_id = any($4))
     or (b.kind = 'regional_committee' and exists (select 1 from unnest($5::integer[]) held
       where not exists (select 1 from seat s where s.region_id = m.region_id and s.office_id = held))))
   order by m.day, m.starts_at, m.id`,
);
