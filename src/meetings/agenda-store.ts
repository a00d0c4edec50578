import { sql } from 'kysely';
import type { AgendaItemId, CalendarDate, MeetingId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';

/** Stuk bij een agendapunt: a link that the clerk added, or a document of the proposal, which comes along by itself. */
export interface Paper {
  readonly item: AgendaItemId;
  readonly title: string;
  /** null: of a document. */
  readonly address: string | null;
  /** null: of a link. */
  readonly document: number | null;
}

const papersWhere = (items: string) => `
  select p.item_id as item, p.title, p.address, null::integer as document, 1 as kind, p.number::integer as place
    from agenda_paper p join agenda_item i on i.region_id = p.region_id and i.id = p.item_id where ${items}
  union all
  select i.id, d.title, null, d.id, 0, d.id from agenda_item i
    join document d on d.region_id = i.region_id and d.proposal_id = i.proposal_id
    where i.kind = 'proposal' and ${items} and exists (select 1 from document_version v
      where v.region_id = d.region_id and v.document_id = d.id and v.withdrawn_at is null)
  order by item, kind, place`;
/** Documents of the proposals first. @param $1 number of the meeting */
export const papersOfMeeting = statement<Paper>('papers_of_meeting', papersWhere('i.meeting_id = $1'));
/** @param $1 number of the item */
export const papersOfItem = statement<Paper>('papers_of_agenda_item', papersWhere('i.id = $1'));

/** Wat er na de publicatie veranderde. */
export type AgendaChange =
  | { readonly kind: 'added'; readonly title: string }
  /** Number of the item and reason: not of what was taken off before they were kept. */
  | { readonly kind: 'removed'; readonly title: string; readonly item?: number; readonly reason?: string }
  | { readonly kind: 'moved'; readonly titles: readonly string[] }
  | {
      readonly kind: 'edited';
      readonly title: string;
      readonly fields: readonly ('title' | 'minutes' | 'explainers' | 'experts' | 'papers')[];
    }
  | {
      readonly kind: 'meeting';
      readonly before: { readonly day: CalendarDate; readonly startsAt: string; readonly place: string };
      readonly after: { readonly day: CalendarDate; readonly startsAt: string; readonly place: string };
    };

export interface NotedChange {
  readonly id: number;
  readonly at: string;
  readonly byOffice: string;
  readonly what: AgendaChange;
}
/** The latest first. @param $1 number of the meeting */
export const changesOfMeeting = statement<NotedChange>(
  'agenda_changes_of_meeting',
  'select id, at, by_office as "byOffice", what from agenda_change where meeting_id = $1 order by id desc',
);

/** A published item that was taken off the agenda. */
export interface RemovedItem {
  readonly title: string;
  readonly reason: string | null;
  readonly at: string;
  readonly byOffice: string;
  readonly meeting: MeetingId;
}
/** @param $1 number that the item had */
export const removedItem = statement<RemovedItem>(
  'removed_agenda_item',
  `select what->>'title' as title, what->>'reason' as reason, at, by_office as "byOffice", meeting_id as meeting
   from agenda_change where what->>'kind' = 'removed' and (what->>'item')::integer = $1 order by id desc limit 1`,
);

export async function insertChange(
  transaction: Write,
  region: RegionId,
  meeting: MeetingId,
  at: string,
  byOffice: string,
  what: AgendaChange,
): Promise<void> {
  await sql`insert into agenda_change (region_id, meeting_id, at, by_office, what)
    values (${region}, ${meeting}, ${at}, ${byOffice}, ${JSON.stringify(what)}::jsonb)`.execute(transaction);
}

export async function storePublication(transaction: Write, meeting: MeetingId, at: string): Promise<void> {
  await sql`update meeting set published_at = ${at} where id = ${meeting}`.execute(transaction);
}

export async function storeCurrentItem(
  transaction: Write,
  meeting: MeetingId,
  item: AgendaItemId | null,
  at: string,
): Promise<void> {
  await sql`update meeting set current_item = ${item}::integer where id = ${meeting}`.execute(transaction);
  await sql`update agenda_item set called_at = coalesce(called_at, ${at}) where id = ${item}::integer`.execute(
    transaction,
  );
}

/** Who explains, from the governing and from the societal members; null: nobody was named. */
export interface Explainers {
  readonly governing: string | null;
  readonly societal: string | null;
}

export interface ItemDetails {
  /** Of an item about nothing of the product; null of every other. */
  readonly title: string | null;
  readonly minutes: number | null;
  readonly explainers: Explainers;
  readonly experts: readonly string[];
  readonly papers: readonly { readonly title: string; readonly address: string }[];
}

export async function readLinks(transaction: Write, item: AgendaItemId): Promise<ItemDetails['papers']> {
  const { rows } = await sql<{ title: string; address: string }>`
    select title, address from agenda_paper where item_id = ${item} order by number`.execute(transaction);
  return rows;
}

export async function storeDetails(
  transaction: Write,
  region: RegionId,
  item: AgendaItemId,
  details: ItemDetails,
): Promise<void> {
  await sql`update agenda_item set title = ${details.title}, minutes = ${details.minutes}::smallint,
    experts = ${[...details.experts]}::text[], announced_governing = ${details.explainers.governing},
    announced_societal = ${details.explainers.societal}, version = version + 1 where id = ${item}`.execute(
    transaction,
  );
  await sql`delete from agenda_paper where item_id = ${item}`.execute(transaction);
  const titles = details.papers.map((paper) => paper.title);
  const addresses = details.papers.map((paper) => paper.address);
  await sql`insert into agenda_paper (region_id, item_id, number, title, address)
    select ${region}, ${item}, place, title, address
    from unnest(${titles}::text[], ${addresses}::text[]) with ordinality as given (title, address, place)`.execute(
    transaction,
  );
}
