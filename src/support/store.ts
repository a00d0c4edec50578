import { sql } from 'kysely';
import type { Actor, CalendarDate, MunicipalityId, PersonId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import type { Heard, Shared, Stance, Whose } from './rules/support.ts';

/** What may be changed of an item. */
export interface SupportContent {
  readonly body: string;
  readonly day: CalendarDate;
  readonly title: string;
  readonly link: string | null;
  readonly persons: readonly PersonId[];
  readonly withOwn: boolean;
  /** The delegation's line: what it will do, and its words. */
  readonly stance: Stance;
  readonly line: string;
  /** Afterwards: what was decided, and what came of the own point. */
  readonly result: string;
  readonly ourPoint: string;
}

/** Punt van een ander orgaan, met wie het mag lezen. */
export interface SupportItem extends SupportContent, Shared {
  readonly id: number;
  readonly byOffice: string;
  readonly version: number;
  readonly changedAt: string;
}

export interface PositionContent extends Whose {
  readonly stance: Stance;
  readonly words: string;
  /** Who was called, by office, or where it was read. */
  readonly source: string;
  readonly heardOn: CalendarDate;
}
export interface HeardPosition extends PositionContent, Heard {
  readonly byOffice: string;
}

/** Verslag aan de eigen raad. */
export interface SupportReport extends RecordedVersion {
  readonly id: number;
  readonly municipality: MunicipalityId;
  readonly body: string;
  readonly day: CalendarDate;
  readonly title: string;
  readonly link: string | null;
  readonly stance: Stance;
  readonly line: string;
  readonly result: string;
  readonly ourPoint: string;
}

const itemColumns = `i.id, i.author_id as author, i.by_office as "byOffice", i.municipality_id as municipality, i.body, i.day,
  i.title, i.link, i.persons, i.with_own as "withOwn", i.stance, i.line, i.result, i.our_point as "ourPoint", i.version,
  i.changed_at as "changedAt"`;
const reportColumns = `r.id, r.version, r.municipality_id as municipality, r.body, r.day, r.title, r.link, r.stance, r.line,
  r.result, r.our_point as "ourPoint", r.recorded_at as "recordedAt", r.recorded_by as "recordedBy", r.reason`;

/**
 * Those that a person wrote, is named in, or that are of the own municipality; whether it may be seen is for `maySeeSupport`.
 * @param $1 the person @param $2 codes of municipalities
 */
const itemsOfPerson = statement<SupportItem>(
  'support_items_of_person',
  `select ${itemColumns} from support_item i where i.author_id = $1 or $1::integer = any(i.persons) or (i.with_own and i.municipality_id = any($2))
   order by i.day desc, i.id desc`,
);
/** @param $1 number of the item */
export const supportItem = statement<SupportItem>(
  'support_item',
  `select ${itemColumns} from support_item i where i.id = $1`,
);
/** @param $1 number of the item */
export const positionsHeard = statement<HeardPosition>(
  'support_positions',
  `select p.id, p.municipality_id as municipality, p.participant, p.stance, p.words, p.source, p.heard_on as "heardOn",
     p.by_office as "byOffice" from support_position p where p.item_id = $1 order by p.heard_on desc, p.id desc`,
);
/** Every version, the newest first. @param $1 number of the item */
export const reportVersions = statement<SupportReport>(
  'support_report_versions',
  `select ${reportColumns} from support_report r where r.id = $1 order by r.version desc`,
);
/** The newest version of each, the latest meeting first. @param $1 limit @param $2 offset */
export const reportList = statement<SupportReport & { total: number }>(
  'support_reports',
  `select ${reportColumns}, count(*) over () as total from support_report r
   where not exists (select from support_report n where n.region_id = r.region_id and n.id = r.id and n.version > r.version)
   order by r.day desc, r.id desc limit $1 offset $2`,
);

export async function lockItem(transaction: Write, id: number): Promise<SupportItem | undefined> {
  const { rows } = await sql<SupportItem>`select ${sql.raw(itemColumns)} from support_item i
    where i.id = ${id} for update`.execute(transaction);
  return rows[0];
}

export async function reportVersion(transaction: Write, id: number): Promise<number> {
  const { rows } = await sql<{ version: number }>`select coalesce(max(version), 0)::integer as version
    from support_report where id = ${id}`.execute(transaction);
  return rows[0]?.version ?? 0;
}

export async function insertItem(
  transaction: Write,
  region: RegionId,
  item: SupportContent & Pick<SupportItem, 'author' | 'byOffice' | 'municipality' | 'changedAt'>,
): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into support_item (region_id, author_id, by_office, municipality_id,
      body, day, title, link, persons, with_own, stance, line, result, our_point, version, changed_at)
    values (${region}, ${item.author}, ${item.byOffice}, ${item.municipality}, ${item.body}, ${item.day}, ${item.title},
      ${item.link}, ${[...item.persons]}::integer[], ${item.withOwn}, ${item.stance}, ${item.line}, ${item.result}, ${item.ourPoint}, 1,
      ${item.changedAt}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function updateItem(
  transaction: Write,
  id: number,
  item: SupportContent,
  at: string,
): Promise<void> {
  await sql`update support_item set body = ${item.body}, day = ${item.day}, title = ${item.title}, link = ${item.link},
    persons = ${[...item.persons]}::integer[], with_own = ${item.withOwn}, stance = ${item.stance}, line = ${item.line}, result = ${item.result},
    our_point = ${item.ourPoint}, version = version + 1, changed_at = ${at} where id = ${id}`.execute(
    transaction,
  );
}

export async function insertPosition(
  transaction: Write,
  region: RegionId,
  item: number,
  given: PositionContent & { readonly author: PersonId; readonly byOffice: string; readonly at: string },
): Promise<void> {
  await sql`insert into support_position (region_id, item_id, municipality_id, participant, stance, words, source, heard_on,
      author_id, by_office, added_at)
    values (${region}, ${item}, ${given.municipality}, ${given.participant}, ${given.stance}, ${given.words},
      ${given.source}, ${given.heardOn}, ${given.author}, ${given.byOffice}, ${given.at})`.execute(
    transaction,
  );
}

export async function deleteItem(transaction: Write, id: number): Promise<void> {
  await sql`delete from support_item where id = ${id}`.execute(transaction);
}

export async function insertReport(
  transaction: Write,
  region: RegionId,
  report: SupportReport,
): Promise<void> {
  await sql`insert into support_report (region_id, id, version, municipality_id, body, day, title, link, stance, line, result,
      our_point, recorded_at, recorded_by, reason)
    values (${region}, ${report.id}, ${report.version}, ${report.municipality}, ${report.body}, ${report.day},
      ${report.title}, ${report.link}, ${report.stance}, ${report.line}, ${report.result}, ${report.ourPoint},
      ${report.recordedAt}, ${report.recordedBy}, ${report.reason})`.execute(transaction);
}

/** What somebody may have a part in. */
export function itemsOf(actor: Actor) {
  const offices = actor.kind === 'person' ? actor.offices : [];
  const towns = offices.flatMap(({ municipality }) => (municipality ? [municipality] : []));
  return itemsOfPerson(actor.kind === 'person' ? actor.person : 0, [...new Set(towns)]);
}
