import { sql } from 'kysely';
import type { AmbitionId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import { newestShown } from '#platform/journal';

/** Ambitie uit de gezamenlijke toekomstvisie. */
export interface Ambition {
  readonly id: AmbitionId;
  readonly title: string;
  readonly description: string;
  /** A documented theme that stands in for an ambition whose literal text was not found. */
  readonly placeholder: boolean;
}

/** All ambitions of the region, in their order. */
export const ambitionList = statement<Ambition>(
  'ambition_list',
  'select id, title, description, placeholder from ambition order by place, id',
);
/** @param $1 the ambition */
export const ambitionById = statement<Ambition>(
  'ambition_by_id',
  'select id, title, description, placeholder from ambition where id = $1',
);

/** Reads and locks: whoever changes what belongs to it meanwhile waits. */
export async function lockAmbition(transaction: Write, id: AmbitionId): Promise<Ambition | undefined> {
  await sql`select 1 from ambition where id = ${id} for update`.execute(transaction);
  return readAmbition(transaction, id);
}

/** @returns undefined when the region has no such ambition. */
export async function readAmbition(transaction: Write, id: AmbitionId): Promise<Ambition | undefined> {
  const { rows } =
    await sql<Ambition>`select id, title, description, placeholder from ambition where id = ${id}`.execute(
      transaction,
    );
  return rows[0];
}

export async function insertAmbition(
  transaction: Write,
  region: RegionId,
  ambition: Ambition,
  place: number,
): Promise<void> {
  await sql`insert into ambition (region_id, id, place, title, description, placeholder)
    values (${region}, ${ambition.id}, ${place}, ${ambition.title}, ${ambition.description}, ${ambition.placeholder})`.execute(
    transaction,
  );
}

/** @returns those of the codes that are no ambition of this region */
export async function unknownAmbitions(
  transaction: Write,
  ids: readonly AmbitionId[],
): Promise<AmbitionId[]> {
  const { rows } = await sql<{ id: AmbitionId }>`select given.id from unnest(${ids}::text[]) as given (id)
    where not exists (select 1 from ambition where ambition.id = given.id)`.execute(transaction);
  return rows.map((row) => row.id);
}

/** The place after the last. */
export async function nextPlace(transaction: Write): Promise<number> {
  const { rows } = await sql<{ place: number }>`
    select coalesce(max(place) + 1, 0) as place from ambition`.execute(transaction);
  return rows[0]?.place ?? 0;
}

/** What stands on the page of an ambition: what serves it of each later feature. @param $1 its code */
export const newestOfAmbition = newestShown('newest_of_ambition', {
  subjects: {
    ambition: 'select $1::text as id',
    proposal: 'select proposal_id as id from proposal_ambition where ambition_id = $1',
    vote: `select v.id from vote v join proposal_ambition b on b.region_id = v.region_id and b.proposal_id = v.proposal_id
      where b.ambition_id = $1`,
    document: 'select id from document where ambition_id = $1',
    agreement: `select w.agreement_id as id from agreement_version w join agreement_step s on s.region_id = w.region_id
        and s.agreement_id = w.agreement_id and s.kind = 'sign' where w.content->'ambitions' ? $1`,
    preparation: 'select id from preparation where ambition_id = $1',
    news: 'select news_id as id from news_version where ambitions ? $1',
    programme: `select w.programme_id as id from programme_version w
      where jsonb_path_exists(w.content, '$.*[*].ambitions[*] ? (@ == $own)', jsonb_build_object('own', $1::text))`,
    process_plan: `select w.plan_id as id from process_plan_version w
      where jsonb_path_exists(w.content, '$.actions[*].ambitions[*] ? (@ == $own)', jsonb_build_object('own', $1::text))`,
  },
  kinds: ['evaluation'],
});
