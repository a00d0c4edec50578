import { sql } from 'kysely';
import type { BodyId, CalendarDate, MeetingId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { Block } from '#platform/pdf';

/** Besluitenlijst in een versie: fixed when it was made, in both languages. */
export interface MinutesVersion {
  readonly meeting: MeetingId;
  readonly version: number;
  readonly bodyNl: readonly Block[];
  readonly bodyEn: readonly Block[];
  /** Why it differs from the one before; null for the first. */
  readonly change: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** Vastgesteld in een latere vergadering van hetzelfde orgaan. */
export interface MinutesApproval {
  readonly version: number;
  readonly approvedIn: MeetingId;
  readonly approvedOn: CalendarDate;
}

/** The versions of one meeting with what they are called after, and their approval. */
export interface Minutes {
  readonly meeting: MeetingId;
  readonly name: string;
  readonly body: BodyId | null;
  readonly day: CalendarDate;
  readonly startsAt: string;
  readonly place: string;
  /** The newest first. */
  readonly versions: readonly Omit<MinutesVersion, 'meeting' | 'bodyNl' | 'bodyEn'>[];
  readonly approval: MinutesApproval | null;
}

const moment = `to_char(v.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const approval = `(select json_build_object('version', a.version, 'approvedIn', a.approved_in, 'approvedOn', a.approved_on)
  from minutes_approval a where a.region_id = m.region_id and a.meeting_id = m.id)`;
const columns = `m.id as meeting, coalesce(m.title, (select b.name from body b
    where b.region_id = m.region_id and b.id = m.body_id)) as name, m.body_id as body, m.day, m.starts_at as "startsAt",
  m.place, (select coalesce(json_agg(json_build_object('version', v.version, 'change', v.change, 'madeAt', ${moment},
      'madeBy', v.made_by) order by v.version desc), '[]')
    from minutes_version v where v.region_id = m.region_id and v.meeting_id = m.id) as versions, ${approval} as approval`;

/** @param $1 number of the meeting; no row when it was not held */
export const minutesOfMeeting = statement<Minutes>(
  'minutes_of_meeting',
  `select ${columns} from meeting m where m.id = $1 and m.state = 'held'`,
);
/** @param $1 number of the meeting @param $2 of the version; null: the newest */
export const minutesVersion = statement<MinutesVersion>(
  'minutes_version',
  `select v.meeting_id as meeting, v.version, v.body_nl as "bodyNl", v.body_en as "bodyEn", v.change,
     v.made_at as "madeAt", v.made_by as "madeBy" from minutes_version v
   where v.meeting_id = $1 and ($2::smallint is null or v.version = $2) order by v.version desc limit 1`,
);

/** Held meeting that waits for something of its minutes. */
export interface MinutesOwed {
  readonly meeting: MeetingId;
  readonly name: string;
  readonly day: CalendarDate;
  /** The newest version; null: there is none yet. */
  readonly version: number | null;
  /** The first meeting of the same body after it that begins or began; null: none is planned. */
  readonly next: MeetingId | null;
  readonly nextDay: CalendarDate | null;
}
/** Held and not approved, the oldest first. */
export const minutesOwed = statement<MinutesOwed>(
  'minutes_owed',
  `select m.id as meeting, coalesce(m.title, b.name) as name, m.day,
     (select max(v.version) from minutes_version v where v.region_id = m.region_id and v.meeting_id = m.id) as version,
     n.id as next, n.day as "nextDay"
   from meeting m left join body b on b.region_id = m.region_id and b.id = m.body_id
   left join lateral (select o.id, o.day from meeting o where o.region_id = m.region_id and o.body_id = m.body_id
     and (o.day, o.id) > (m.day, m.id) and o.state <> 'cancelled' order by o.day, o.id limit 1) n on true
   where m.state = 'held' and m.body_id is not null and not exists (select 1 from minutes_approval a
     where a.region_id = m.region_id and a.meeting_id = m.id) order by m.day, m.id`,
);
/** Later meetings of the same body that began: in one of them the minutes can be approved. @param $1 number of the meeting */
export const meetingsAfter = statement<{ id: MeetingId; day: CalendarDate }>(
  'meetings_after',
  `select o.id, o.day from meeting m join meeting o on o.region_id = m.region_id and o.body_id = m.body_id
     and (o.day, o.id) > (m.day, m.id) and o.state <> 'cancelled' where m.id = $1 order by o.day, o.id limit 20`,
);

export async function readMinutes(transaction: Write, id: MeetingId): Promise<Minutes | undefined> {
  const { rows } = await sql<Minutes>`select ${sql.raw(columns)} from meeting m
    where m.id = ${id} and m.state = 'held'`.execute(transaction);
  return rows[0];
}

export async function readMinutesVersion(
  transaction: Write,
  id: MeetingId,
  version: number,
): Promise<MinutesVersion | undefined> {
  const { rows } = await sql<MinutesVersion>`select meeting_id as meeting, version, body_nl as "bodyNl",
      body_en as "bodyEn", change, made_at as "madeAt", made_by as "madeBy" from minutes_version
    where meeting_id = ${id} and version = ${version}`.execute(transaction);
  return rows[0];
}

/** Two that make the same version clash on its key: the second sees the first at the next attempt. */
export async function insertMinutesVersion(
  transaction: Write,
  region: RegionId,
  made: MinutesVersion,
): Promise<void> {
  await sql`insert into minutes_version (region_id, meeting_id, version, body_nl, body_en, change, made_at, made_by)
    values (${region}, ${made.meeting}, ${made.version}, ${JSON.stringify(made.bodyNl)}::jsonb,
      ${JSON.stringify(made.bodyEn)}::jsonb, ${made.change}, ${made.madeAt}, ${made.madeBy})`.execute(
    transaction,
  );
}

export async function insertApproval(
  transaction: Write,
  region: RegionId,
  meeting: MeetingId,
  approved: MinutesApproval,
  recorded: { readonly at: string; readonly by: string },
): Promise<void> {
  await sql`insert into minutes_approval (region_id, meeting_id, version, approved_in, approved_on, recorded_at, recorded_by)
    values (${region}, ${meeting}, ${approved.version}, ${approved.approvedIn}, ${approved.approvedOn}, ${recorded.at},
      ${recorded.by})`.execute(transaction);
}
