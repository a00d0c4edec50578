import { sql } from 'kysely';
import type { CalendarDate, MunicipalityId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import { newestShown } from '#platform/journal';
import type { PlannedState } from './rules/entries.ts';

export interface PlannedContent {
  readonly text: string;
  readonly day: CalendarDate;
  /** false: nobody named a day, it is the usual one. */
  readonly daySaid: boolean;
  readonly link: string | null;
  readonly state: PlannedState;
}

/** Punt op een termijnagenda dat met de hand is gezet, as it is now. */
export interface PlannedItem extends PlannedContent, RecordedVersion {
  readonly id: number;
  /** null: of the region. */
  readonly council: MunicipalityId | null;
  /** When its first version was written. */
  readonly since: string;
}

const columns = `i.id, i.council_id as council, v.version, v.text, v.day, v.day_said as "daySaid", v.link, v.state,
  v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason,
  (select f.recorded_at from planned_item_version f where f.region_id = i.region_id and f.item_id = i.id and f.version = 1) as since`;
const joined = `planned_item i join planned_item_version v on v.region_id = i.region_id and v.item_id = i.id`;

/** As they are now, without what was withdrawn. @param $1 code of the council's municipality; null: of the region */
export const plannedItems = statement<PlannedItem>(
  'planned_items',
  `select ${columns} from planned_item i join lateral (select * from planned_item_version one
     where one.region_id = i.region_id and one.item_id = i.id order by one.version desc limit 1) v on v.state <> 'withdrawn'
   where i.council_id is not distinct from $1 order by v.day, i.id`,
);
/** Every version, the newest first. @param $1 number of the item */
export const plannedVersions = statement<PlannedItem>(
  'planned_item_versions',
  `select ${columns} from ${joined} where i.id = $1 order by v.version desc`,
);

export async function readPlanned(transaction: Write, id: number): Promise<PlannedItem | undefined> {
  const { rows } = await sql<PlannedItem>`select ${sql.raw(columns)} from ${sql.raw(joined)}
    where i.id = ${id} order by v.version desc limit 1`.execute(transaction);
  return rows[0];
}

export async function insertPlanned(
  transaction: Write,
  region: RegionId,
  council: MunicipalityId | null,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into planned_item (region_id, council_id) values (${region}, ${council}) returning id`.execute(
    transaction,
  );
  return (rows[0] as { id: number }).id;
}

/** Two that write the same version clash on its key: the second sees the first at the next attempt. */
export async function insertPlannedVersion(
  transaction: Write,
  region: RegionId,
  id: number,
  v: PlannedContent & RecordedVersion,
): Promise<void> {
  await sql`insert into planned_item_version (region_id, item_id, version, text, day, day_said, link, state, recorded_at,
      recorded_by, reason)
    values (${region}, ${id}, ${v.version}, ${v.text}, ${v.day}, ${v.daySaid}, ${v.link}, ${v.state}, ${v.recordedAt},
      ${v.recordedBy}, ${v.reason})`.execute(transaction);
}

/** What is planned, and what others owe by a day. */
const owed = [
  'proposal',
  'meeting',
  'agenda_item',
  'commitment',
  'motion',
  'advice',
  'consultation',
  'consultation_point',
];
export const newestOfAgenda = newestShown('newest_of_agenda', {
  subjects: { planned_item: 'select id from planned_item where council_id is null' },
  kinds: owed,
});
/** @param $1 code of the municipality */
export const newestOfCouncilAgenda = newestShown('newest_of_council_agenda', {
  subjects: {
    planned_item: 'select id from planned_item where council_id = $1',
  },
  kinds: owed,
});
