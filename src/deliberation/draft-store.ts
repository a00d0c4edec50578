import { sql } from 'kysely';
import type {
  AgendaItemId,
  CalendarDate,
  FractionId,
  MeetingId,
  MunicipalityId,
  PersonId,
  RegionId,
} from '#kernel';
import { statement, type Write } from '#platform/database';
import type { SharedDraft } from './rules/drafts.ts';
import type { Stance } from './rules/positions.ts';

/** Concept-standpunt: of a fraction at an item, for those it is shared with; gone once it was submitted or thrown away. */
export interface PositionDraft extends SharedDraft {
  readonly id: number;
  readonly item: AgendaItemId;
  readonly fractionName: string;
  readonly municipality: MunicipalityId;
  /** null: still open. */
  readonly stance: Stance | null;
  readonly reasons: string;
  /** Rises with every change: what somebody had before the eyes. */
  readonly version: number;
  readonly byOffice: string;
  readonly changedAt: string;
}

/** Who sits in a body is asked only where a draft is for that body. @param today SQL of the day */
const columnsOn = (today: string) => `d.id, d.item_id as item, d.fraction_id as fraction,
  f.short_name as "fractionName", f.municipality_id as municipality, d.author_id as author, d.level,
  d.with_fraction as "withFraction", d.sisters, d.persons, d.stance, d.reasons, d.version, d.by_office as "byOffice",
  d.changed_at as "changedAt",
  (select json_build_object('body', i.body_id,
      'persons', coalesce(json_agg(distinct o.person_id) filter (where o.id is not null), '[]'),
      'fractions', coalesce(json_agg(distinct s.fraction_id) filter (where s.fraction_id is not null), '[]'))
    from agenda_item i
      left join seat s on d.level = 'body' and s.region_id = i.region_id and s.body_id = i.body_id
        and s.from_day <= ${today} and coalesce(s.until_day, ${today}) >= ${today}
      left join office o on o.id = s.office_id and o.kind <> 'specialist' and o.from_day <= ${today}
        and coalesce(o.until_day, ${today}) >= ${today}
    where i.region_id = d.region_id and i.id = d.item_id group by i.body_id) as seated`;
const from = 'position_draft d join fraction f on f.id = d.fraction_id';

/** Whether somebody may see one is for `maySeeDraft`. @param $1 number of the item @param $2 today */
export const draftsOfItem = statement<PositionDraft>(
  'position_drafts_of_item',
  `select ${columnsOn('$2::date')} from ${from} where d.item_id = $1 order by d.id`,
);
/** @param $1 number of the draft @param $2 today */
export const draftById = statement<PositionDraft>(
  'position_draft',
  `select ${columnsOn('$2::date')} from ${from} where d.id = $1`,
);

/** At which item it is, as far as the page of a draft names it. */
export interface ItemOfDraft {
  readonly id: AgendaItemId;
  readonly title: string;
  readonly meeting: MeetingId | null;
  readonly bodyName: string;
}
/** @param $1 number of the draft */
export const itemOfDraft = statement<ItemOfDraft>(
  'item_of_position_draft',
  `select i.id, pr.title, i.meeting_id as meeting, b.name as "bodyName" from position_draft d
   join agenda_item i on i.region_id = d.region_id and i.id = d.item_id
   join proposal pr on pr.region_id = i.region_id and pr.id = i.proposal_id
   join body b on b.region_id = i.region_id and b.id = i.body_id where d.id = $1`,
);

export async function lockDraft(
  transaction: Write,
  id: number,
  today: CalendarDate,
): Promise<PositionDraft | undefined> {
  // A date of ours is digits and dashes.
  const { rows } =
    await sql<PositionDraft>`select ${sql.raw(columnsOn(`date '${today}'`))} from ${sql.raw(from)}
    where d.id = ${id} for update of d`.execute(transaction);
  return rows[0];
}

export async function draftOfAuthor(
  transaction: Write,
  item: AgendaItemId,
  fraction: FractionId,
  author: PersonId,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from position_draft
    where item_id = ${item} and fraction_id = ${fraction} and author_id = ${author}`.execute(transaction);
  return rows[0]?.id;
}

export type DraftContent = Pick<
  PositionDraft,
  'stance' | 'reasons' | 'level' | 'withFraction' | 'sisters' | 'persons'
>;

export async function insertDraft(
  transaction: Write,
  region: RegionId,
  draft: DraftContent & Pick<PositionDraft, 'item' | 'fraction' | 'author' | 'byOffice' | 'changedAt'>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into position_draft
      (region_id, item_id, fraction_id, author_id, by_office, stance, reasons, level, with_fraction, sisters, persons,
       version, changed_at)
    values (${region}, ${draft.item}, ${draft.fraction}, ${draft.author}, ${draft.byOffice}, ${draft.stance},
      ${draft.reasons}, ${draft.level}, ${draft.withFraction}, ${[...draft.sisters]}::text[], ${[...draft.persons]}::integer[], 1,
      ${draft.changedAt}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function updateDraft(
  transaction: Write,
  id: number,
  draft: DraftContent,
  at: string,
): Promise<void> {
  await sql`update position_draft set stance = ${draft.stance}, reasons = ${draft.reasons}, level = ${draft.level},
    with_fraction = ${draft.withFraction}, sisters = ${[...draft.sisters]}::text[],
    persons = ${[...draft.persons]}::integer[], version = version + 1, changed_at = ${at}
    where id = ${id}`.execute(transaction);
}

export async function deleteDraft(transaction: Write, id: number): Promise<void> {
  await sql`delete from position_draft where id = ${id}`.execute(transaction);
}
