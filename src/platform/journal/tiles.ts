import { sql } from 'kysely';
import { type Database, type Scope, statement, type Write } from '#platform/database';
import { type EntryRow, entryColumns, leafData } from './leaf.ts';
import { type Hashes, leafHash, type Node, placeInTile, rootOfComplete, tileWidth } from './merkle.ts';

// The tree is kept in complete tiles of 256 hashes (C2SP tlog-tiles), each with its root: any proof needs a few of them,
// and the entries of the last tile, that is not complete.

const size = 32;
const hashesIn = (bytes: Buffer): Buffer[] =>
  Array.from({ length: bytes.length / size }, (_, at) => bytes.subarray(at * size, (at + 1) * size));

/** Keeps the tiles that became complete since; those of a journal from before there were tiles too. */
export async function keepTiles(transaction: Write, scope: Scope): Promise<void> {
  const { rows } = await sql<{ next: number; leaves: number }>`
    select (select coalesce(max(number) + 1, 0) from journal_tile where scope = ${scope} and level = 0) as next,
      (select coalesce(max(size), 0) from journal_tree where scope = ${scope}) as leaves`.execute(
    transaction,
  );
  const { next = 0, leaves = 0 } = rows[0] ?? {};
  for (let number = next; (number + 1) * tileWidth <= leaves; number += 1) {
    const entries = await sql<EntryRow>`select ${sql.raw(entryColumns)} from journal_entry
      where scope = ${scope} and seq >= ${number * tileWidth} and seq < ${(number + 1) * tileWidth}
      order by seq`.execute(transaction);
    const hashes = entries.rows.map((entry) => leafHash(leafData(scope, entry.seq as number, entry)));
    await keepTile(transaction, scope, { level: 0, number, hashes });
  }
}

async function keepTile(
  transaction: Write,
  scope: Scope,
  { level, number, hashes }: { level: number; number: number; hashes: readonly Buffer[] },
): Promise<void> {
  if (hashes.length !== tileWidth)
    throw new Error(`The journal of ${scope} misses entries: tile ${level}/${number} has ${hashes.length}`);
  await sql`insert into journal_tile (scope, level, number, hashes, root)
    values (${scope}, ${level}, ${number}, ${Buffer.concat(hashes)}, ${rootOfComplete(hashes)})`.execute(
    transaction,
  );
  if ((number + 1) % tileWidth !== 0) return;
  const above = (number + 1) / tileWidth - 1;
  const { rows } = await sql<{ root: Buffer }>`select root from journal_tile
    where scope = ${scope} and level = ${level} and number > ${number - tileWidth} and number <= ${number}
    order by number`.execute(transaction);
  await keepTile(transaction, scope, {
    level: level + 1,
    number: above,
    hashes: rows.map((row) => row.root),
  });
}

interface TileRow {
  readonly level: number;
  readonly number: number;
  readonly hashes: Buffer;
}
interface RootRow {
  readonly level: number;
  readonly root: Buffer;
}

const levels = 4;
const positions = `
  (select unnest($1::bigint[]) as position
   union select s.size - less from (select greatest((select max(size) from journal_tree),
     (select max(size) from journal_checkpoint)) as size) s cross join (values (0), (1)) as l (less)) as at`;

/** The complete tiles on the ways from these leaves, and from the last one, to the root. */
export const treeTiles = statement<TileRow>(
  'journal_tree_tiles',
  `select t.level, t.number, t.hashes
   from (select distinct l.level, at.position >> (8 * (l.level + 1)) as number
     from ${positions} cross join generate_series(0, ${levels - 1}) as l (level)) as way
   cross join lateral (select * from journal_tile t where t.level = way.level and t.number = way.number limit 1) as t`,
);
/** What is not in a complete tile yet: the last entries, less than 256 of them. */
export const treeTail = statement<EntryRow>(
  'journal_tree_tail',
  `select ${entryColumns} from journal_entry
   where seq >= ${tileWidth} * (select coalesce(max(number) + 1, 0) from journal_tile where level = 0) order by seq`,
);
/** The same of the levels above: roots of tiles, less than 256 a level. The limit has each level read from the index. */
export const treeRoots = statement<RootRow>(
  'journal_tree_roots',
  `select l.level + 1 as level, t.root from generate_series(0, ${levels - 1}) as l (level)
   cross join lateral (select coalesce(max(a.number) + 1, 0) as complete from journal_tile a
     where a.level = l.level + 1) as above
   cross join lateral (select number, root from journal_tile t
     where t.level = l.level and t.number >= ${tileWidth} * above.complete
     order by t.number limit ${tileWidth}) as t
   order by l.level, t.number`,
);

/** Rows of `treeTiles`, `treeTail` and `treeRoots`, read at one moment. */
export interface TreeParts {
  readonly tiles: readonly TileRow[];
  readonly tail: readonly EntryRow[];
  readonly roots: readonly RootRow[];
}

/** @throws RangeError when the parts are of other leaves than are asked for */
export function hashesFrom(scope: Scope, { tiles, tail, roots }: TreeParts, asked: Hashes): Buffer[] {
  const name = ({ level, number }: { level: number; number: number }) => `${level}/${number}`;
  const found = new Map(tiles.map((tile) => [name(tile), hashesIn(tile.hashes)]));
  const leaves = tail.map((row) => leafHash(leafData(scope, row.seq as number, row)));
  const above = Map.groupBy(roots, ({ level }) => level);
  const open = (level: number) => (level === 0 ? leaves : (above.get(level) ?? []).map(({ root }) => root));
  return asked.from((node: Node) => {
    const { from, count, ...tile } = placeInTile(node);
    const hashes = (found.get(name(tile)) ?? open(tile.level)).slice(from, from + count);
    if (hashes.length !== count) throw new RangeError(`The journal of ${scope} is not that long`);
    return rootOfComplete(hashes);
  });
}

/** Of a tree for which nothing was read yet; `leaves` are those that the hashes are about. */
export async function lookUp(
  db: Database,
  scope: Scope,
  leaves: readonly number[],
  asked: Hashes,
): Promise<Buffer[]> {
  const [tiles, tail, roots] = await db.read(scope, [treeTiles(leaves), treeTail(), treeRoots()]);
  return hashesFrom(scope, { tiles, tail, roots }, asked);
}
