import { sql } from 'kysely';
import { type Database, type Scope, statement, type Write } from '#platform/database';
import { type EntryRow, leafData } from './leaf.ts';
import { type Hashes, leafHash, type Node, placeInTile, rootOfComplete, tileWidth } from './merkle.ts';

// The tree is kept in complete tiles of 256 hashes (C2SP tlog-tiles), each with its root: any proof needs a few of them,
// and the entries of the last tile, that is not complete.

const size = 32;
const hashesIn = (bytes: Buffer): Buffer[] =>
  Array.from({ length: bytes.length / size }, (_, at) => bytes.subarray(at * size, (at + 1) * size));

const entryColumns =
  'id, seq, at, operation, subject, actor_person, actor_name, actor_office, payload_hash, rows_hash';

/** Keeps the tiles that became complete; those of before, when they are not there yet. */
export async function keepTiles(transaction: Write, scope: Scope, leaves: number): Promise<void> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number) + 1, 0) as next from journal_tile
    where scope = ${scope} and level = 0`.execute(transaction);
  for (let number = rows[0]?.next ?? 0; (number + 1) * tileWidth <= leaves; number += 1) {
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
const tilesAt = statement<TileRow>(
  'journal_tiles',
  `select t.level, t.number, t.hashes from unnest($1::smallint[], $2::bigint[]) as asked (level, number)
   join journal_tile t on t.level = asked.level and t.number = asked.number`,
);
const tileRoots = statement<{ root: Buffer }>(
  'journal_tile_roots',
  'select root from journal_tile where level = $1 and number >= $2 and number < $3 order by number',
);
const leavesFrom = statement<EntryRow>(
  'journal_leaves',
  `select ${entryColumns} from journal_entry where seq >= $1 and seq < $2 order by seq`,
);

/** Looks up what the hashes are made of, in two round trips. @throws when the tree has not what is asked for */
export async function lookUp(db: Database, scope: Scope, asked: Hashes): Promise<Buffer[]> {
  const name = ({ level, number }: { level: number; number: number }) => `${level}/${number}`;
  const places = new Map(asked.nodes.map((node) => [name(placeInTile(node)), placeInTile(node)]));
  const wanted = [...places.values()];
  const [complete] = await db.read(scope, [
    tilesAt(
      wanted.map((place) => place.level),
      wanted.map((place) => place.number),
    ),
  ]);
  const found = new Map(complete.map((tile) => [name(tile), hashesIn(tile.hashes)]));
  const open = wanted.filter((place) => !found.has(name(place)));
  const rest = await db.read(
    scope,
    open.map(({ level, number }) => {
      const [from, to] = [number * tileWidth, (number + 1) * tileWidth];
      return level === 0 ? leavesFrom(from, to) : tileRoots(level - 1, from, to);
    }),
  );
  for (const [index, place] of open.entries()) {
    const rows = rest[index] as readonly (EntryRow | { root: Buffer })[];
    found.set(
      name(place),
      rows.map((row) => ('root' in row ? row.root : leafHash(leafData(scope, row.seq as number, row)))),
    );
  }
  return asked.from((node: Node) => {
    const { from, count, ...tile } = placeInTile(node);
    const hashes = found.get(name(tile))?.slice(from, from + count) ?? [];
    if (hashes.length !== count) throw new RangeError(`The journal of ${scope} is not that long`);
    return rootOfComplete(hashes);
  });
}
