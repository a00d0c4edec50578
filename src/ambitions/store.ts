import { sql } from 'kysely';
import type { AmbitionId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';

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
