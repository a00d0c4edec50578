import { sql } from 'kysely';
import type {
  AgendaItemId,
  BodyId,
  CalendarDate,
  CommitmentId,
  MeetingId,
  MunicipalityId,
  RegionId,
} from '#kernel';
import { itemTitle } from '#meetings';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import type { CommitmentState } from './rules/commitment-state.ts';

export interface CommitmentContent {
  /** On which it was made; of a council alone: at an agenda item it is that of the meeting. */
  readonly madeOn: CalendarDate | null;
  /** Of a council: its clerk said that the day is not known. */
  readonly dayUnknown: boolean;
  readonly text: string;
  /** Whose portfolio holder owes it; null: the table. */
  readonly owner: MunicipalityId | null;
  /** Whose portfolio it is, as office, where it was said; of what a college owes its own council. */
  readonly ownerOffice: string | null;
  readonly due: CalendarDate;
  /** false: nobody named a day, it is the usual one. */
  readonly dueSaid: boolean;
  /** Where it stands in the council's own information system. */
  readonly link: string | null;
}

/** Toezegging, as it is now. */
export interface Commitment extends Omit<CommitmentContent, 'madeOn'>, RecordedVersion {
  readonly id: CommitmentId;
  readonly state: CommitmentState;
  /** null: it was made in a council. */
  readonly item: AgendaItemId | null;
  /** The council to which it was promised; null: to the table or a committee of the region. */
  readonly council: MunicipalityId | null;
  /** Of the agenda item; of a council: where it was made. */
  readonly title: string;
  /** Address below the region of what it follows from, where that is here. */
  readonly sourcePath: string | null;
  readonly meeting: MeetingId | null;
  readonly body: BodyId | null;
  readonly bodyName: string | null;
  /** On which it was made; null: to a council, noted before that was kept, or not known. */
  readonly day: CalendarDate | null;
}

/** Promised to a council before the day of that was kept: its clerk fills it in, or says that it is not known. */
export const isDayless = ({ council, day, dayUnknown }: Commitment): boolean =>
  council !== null && day === null && !dayUnknown;

const columns = `v.commitment_id as id, v.version, v.text, v.owner_id as owner, v.owner_office as "ownerOffice", v.due, v.due_said as "dueSaid", v.link, v.state,
  v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason, c.item_id as item,
  c.council_id as council, c.source_path as "sourcePath",
  case when c.council_id is null then ${itemTitle} else c.source end as title,
  i.meeting_id as meeting, i.body_id as body,
  (select b.name from body b where b.region_id = i.region_id and b.id = i.body_id) as "bodyName", v.made_unknown as "dayUnknown",
  case when not v.made_unknown then coalesce(m.day, v.made_on, c.made_on) end as day`;
const joined = `commitment c left join agenda_item i on i.region_id = c.region_id and i.id = c.item_id
  left join meeting m on m.region_id = i.region_id and m.id = i.meeting_id`;
// Each commitment as it is now.
const current = `${joined} join lateral (
    select * from commitment_version one where one.region_id = c.region_id and one.commitment_id = c.id
    order by one.version desc limit 1) v on v.state <> 'withdrawn'`;

/** What is owed first, by its day; then what was settled, the latest first. @param $1 limit @param $2 offset */
export const commitmentList = statement<Commitment & { total: number }>(
  'commitment_list',
  `select ${columns}, count(*) over () as total from ${current}
   where c.council_id is null order by v.state not in ('open', 'settlement_proposed'),
     case when v.state in ('open', 'settlement_proposed') then v.due end, v.recorded_at desc, c.id
   limit $1 offset $2`,
);
/** What the college owes a council, in the same order. @param $1 code of the municipality @param $2 limit @param $3 offset */
export const commitmentsOfCouncil = statement<Commitment & { total: number }>(
  'commitments_of_council',
  `select ${columns}, count(*) over ()::int as total from ${current}
   where c.council_id = $1 order by v.state not in ('open', 'settlement_proposed'),
     case when v.state in ('open', 'settlement_proposed') then v.due end, v.recorded_at desc, c.id limit $2 offset $3`,
);
/** Those that are owed, to the region or to a council, by their day. */
export const commitmentsOwed = statement<Commitment>(
  'commitments_owed',
  `select ${columns} from ${current} where v.state in ('open', 'settlement_proposed') order by v.due, c.id`,
);
/** In the order in which they were noted. @param $1 number of the agenda item */
export const commitmentsOfItem = statement<Commitment>(
  'commitments_of_item',
  `select ${columns} from ${current} where c.item_id = $1 order by c.id`,
);
/** In the order of the agenda. @param $1 number of the meeting */
export const commitmentsOfMeeting = statement<Commitment>(
  'commitments_of_meeting',
  `select ${columns} from ${current} where i.meeting_id = $1 order by i.number, c.id`,
);
/** Every version, the newest first. @param $1 number of the commitment */
export const commitmentVersions = statement<Commitment>(
  'commitment_versions',
  `select ${columns} from ${joined} join commitment_version v
     on v.region_id = c.region_id and v.commitment_id = c.id where c.id = $1 order by v.version desc`,
);

export interface KnownCommitment extends Commitment {
  readonly firstNotedAt: string;
}

export async function readCommitment(
  transaction: Write,
  id: CommitmentId,
): Promise<KnownCommitment | undefined> {
  const { rows } = await sql<KnownCommitment>`select ${sql.raw(columns)},
      (select f.recorded_at from commitment_version f
        where f.region_id = c.region_id and f.commitment_id = c.id and f.version = 1) as "firstNotedAt" from ${sql.raw(joined)}
    join commitment_version v on v.region_id = c.region_id and v.commitment_id = c.id
    where c.id = ${id} order by v.version desc limit 1`.execute(transaction);
  return rows[0];
}

/** Where it was made: at an agenda item of the region, or in a council. */
export type Origin =
  | { readonly item: AgendaItemId }
  | {
      readonly council: MunicipalityId;
      readonly day: CalendarDate;
      readonly source: string;
      readonly sourcePath: string | null;
    };

export async function insertCommitment(
  transaction: Write,
  region: RegionId,
  origin: Origin,
): Promise<CommitmentId> {
  const [item, council, day, source, path] =
    'item' in origin
      ? [origin.item, null, null, null, null]
      : [null, origin.council, origin.day, origin.source, origin.sourcePath];
  const { rows } = await sql<{ id: CommitmentId }>`
    insert into commitment (region_id, item_id, council_id, made_on, source, source_path)
    values (${region}, ${item}, ${council}, ${day}, ${source}, ${path}) returning id`.execute(transaction);
  return (rows[0] as { id: CommitmentId }).id;
}

/** Two that write the same version clash on its key: the second sees the first at the next attempt. */
export async function insertCommitmentVersion(
  transaction: Write,
  region: RegionId,
  id: CommitmentId,
  content: CommitmentContent & { readonly state: CommitmentState } & RecordedVersion,
): Promise<void> {
  await sql`insert into commitment_version (region_id, commitment_id, version, text, owner_id, owner_office, due,
      due_said, link, made_on, made_unknown, state, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${content.version}, ${content.text}, ${content.owner}, ${content.ownerOffice},
      ${content.due}, ${content.dueSaid}, ${content.link}, ${content.madeOn}, ${content.dayUnknown}, ${content.state}, ${content.recordedAt}, ${content.recordedBy}, ${content.reason})`.execute(
    transaction,
  );
}
