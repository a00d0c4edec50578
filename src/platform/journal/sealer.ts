import { sql } from 'kysely';
import type { Database, Scope } from '#platform/database';
import { installation, statement } from '#platform/database';
import { sealedChannel } from './entry.ts';
import { type EntryRow, entryColumns, leafData } from './leaf.ts';
import { append, emptyFrontier, type Frontier, leafHash, root, tileWidth } from './merkle.ts';
import { keepTiles } from './tiles.ts';

/**
 * Numbers the entries that were committed since and appends them to the scope's tree. One sealer at a time works on a
 * scope (advisory lock); a transaction that commits late gets a later number.
 * @returns how many entries were sealed.
 */
export async function seal(database: Database, scope: Scope): Promise<number> {
  return database.write(scope, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`seal ${scope}`}))`.execute(transaction);
    const entries = await sql<EntryRow>`
      select ${sql.raw(entryColumns)}
      from journal_entry where scope = ${scope} and seq is null order by id limit 5000`.execute(transaction);
    if (entries.rows.length === 0) return 0;
    const last = await sql<{ size: number; peaks: Buffer[] }>`
      select size, peaks from journal_tree where scope = ${scope} order by size desc limit 1`.execute(
      transaction,
    );
    let frontier: Frontier = last.rows[0] ?? emptyFrontier;
    for (const entry of entries.rows)
      frontier = append(frontier, leafHash(leafData(scope, frontier.size, entry)));
    const first = frontier.size - entries.rows.length;
    const ids = entries.rows.map((entry) => entry.id);
    await sql`update journal_entry set seq = numbered.seq
      from unnest(${ids}::bigint[]) with ordinality as given (id, place)
      cross join lateral (select ${first} + given.place - 1 as seq) numbered
      where journal_entry.id = given.id`.execute(transaction);
    await sql`insert into journal_tree (scope, size, root, peaks)
      values (${scope}, ${frontier.size}, ${root(frontier)}, ${[...frontier.peaks]})`.execute(transaction);
    if (Math.floor(first / tileWidth) < Math.floor(frontier.size / tileWidth))
      await keepTiles(transaction, scope);
    await sql`select pg_notify(${sealedChannel}, ${scope})`.execute(transaction);
    return entries.rows.length;
  });
}

/** Seals every scope: the installation and each of the regions given. */
export async function sealAll(database: Database, regions: readonly Scope[]): Promise<number> {
  let sealed = 0;
  for (const scope of [installation, ...regions] as Scope[]) sealed += await seal(database, scope);
  return sealed;
}

/** Stand van het boek. */
export interface SealState {
  /** Entries under the last root; 0 before the first. */
  readonly sealed: number;
  readonly sealedAt: string | null;
  /** Written since, to be sealed next. */
  readonly waiting: number;
}
/** How far the scope's journal is sealed. */
export const sealState = statement<SealState>(
  'seal_state',
  `select coalesce(t.size, 0) as sealed, t.sealed_at as "sealedAt",
     (select count(*) from journal_entry where seq is null) as waiting
   from (select 1) as one left join lateral (
     select size, sealed_at from journal_tree order by size desc limit 1) t on true`,
);

/**
 * How many entries of the scope are sealed: numbers without gaps, in the order of commits. Read before anything else, it
 * says that all up to there is in what is read after it.
 */
export const sealedOrder = statement<{ order: number }>(
  'sealed_order',
  'select coalesce(max(size), 0) as "order" from journal_tree',
);
