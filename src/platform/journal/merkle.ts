import { hash as hashAtOnce } from 'node:crypto';

// Merkle tree as in RFC 6962, section 2.1: leaves and nodes are hashed with a different first byte, so that no node
// can pass for a leaf.

export const leafHash = (data: Uint8Array): Buffer => sha256(Buffer.concat([Buffer.of(0), data]));
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  sha256(Buffer.concat([Buffer.of(1), left, right]));

// At once: in parts, as `createHash` takes them, costs a fifth more.
const sha256 = (bytes: Uint8Array): Buffer => hashAtOnce('sha256', bytes, 'buffer');

/**
 * The full subtrees on the right edge of a growing tree, largest first: enough to append and to compute the root
 * without the leaves before. A tree of `size` leaves has one subtree for every bit set in `size`.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Buffer[];
}

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

export function append(frontier: Frontier, leaf: Buffer): Frontier {
  const peaks = [...frontier.peaks];
  let carry = leaf;
  for (let bits = frontier.size; bits % 2 === 1; bits = Math.floor(bits / 2)) {
    const left = peaks.pop();
    if (!left) throw new RangeError('Frontier does not fit its size');
    carry = nodeHash(left, carry);
  }
  peaks.push(carry);
  return { size: frontier.size + 1, peaks };
}

/** Root of the tree; of an empty one the hash of nothing. */
export function root(frontier: Frontier): Buffer {
  const last = frontier.peaks.at(-1);
  if (!last) return sha256(Buffer.of());
  return frontier.peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** A run of leaves, `from` up to and not including `to`. */
interface Leaves {
  readonly from: number;
  readonly to: number;
}
/** A subtree of 2^level leaves, the `index`th of its level: complete, so that it never changes. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

/** The largest power of two below `count` (RFC 6962: k < n <= 2k). */
function split(count: number): number {
  return 2 ** (Math.ceil(Math.log2(count)) - 1);
}

/** The complete subtrees that a run is hashed from, left to right. */
function nodesOf({ from, to }: Leaves): Node[] {
  const count = to - from;
  const level = Math.log2(count);
  if (Number.isInteger(level)) return [{ level, index: from / count }];
  const middle = from + split(count);
  return [...nodesOf({ from, to: middle }), ...nodesOf({ from: middle, to })];
}

/** PATH(m, D[n]) of RFC 6962, section 2.1.1: the runs whose hashes are the proof, nearest to the leaf first. */
function inclusionRuns(index: number, { from, to }: Leaves): Leaves[] {
  if (to - from === 1) return [];
  const middle = from + split(to - from);
  return index < middle
    ? [...inclusionRuns(index, { from, to: middle }), { from: middle, to }]
    : [...inclusionRuns(index, { from: middle, to }), { from, to: middle }];
}

/** SUBPROOF(m, D[n], b) of RFC 6962, section 2.1.2; `known` while the older tree's root is the hash of the run itself. */
function consistencyRuns(size: number, { from, to }: Leaves, known: boolean): Leaves[] {
  if (size === to) return known ? [] : [{ from, to }];
  const middle = from + split(to - from);
  return size <= middle
    ? [...consistencyRuns(size, { from, to: middle }, known), { from: middle, to }]
    : [...consistencyRuns(size, { from: middle, to }, false), { from, to: middle }];
}

/** What is to be looked up for hashes of a tree, and how they come of it. */
export interface Hashes {
  readonly nodes: readonly Node[];
  /** @param hash of each of `nodes` */
  readonly from: (hash: (node: Node) => Buffer) => Buffer[];
}

function hashesOf(runs: readonly Leaves[]): Hashes {
  const made = (run: Leaves, hash: (node: Node) => Buffer): Buffer => {
    const nodes = nodesOf(run).map(hash);
    return nodes.reduceRight((right, left) => nodeHash(left, right));
  };
  return {
    nodes: runs.flatMap(nodesOf),
    from: (hash) => runs.map((run) => made(run, hash)),
  };
}

function assertInside(index: number, size: number): void {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    throw new RangeError(`No leaf ${index} in a tree of ${size}`);
}

/** The proof that the leaf at `index` is in the tree of `size` leaves. @throws RangeError outside the tree */
export function inclusionProof(index: number, size: number): Hashes {
  assertInside(index, size);
  return hashesOf(inclusionRuns(index, { from: 0, to: size }));
}

/** The proof that the tree of `older` leaves is the beginning of that of `size` leaves; from one leaf on. */
export function consistencyProof(older: number, size: number): Hashes {
  assertInside(older - 1, size);
  return hashesOf(older === size ? [] : consistencyRuns(older, { from: 0, to: size }, true));
}

/** The root of the tree as it was at `size` leaves. */
export function rootOf(size: number): Hashes {
  assertInside(size - 1, size);
  return hashesOf([{ from: 0, to: size }]);
}

/** Recomputes the root from a leaf and its proof (RFC 9162, section 2.1.3.2). @returns undefined for a proof of another length */
export function rootFromInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
): Buffer | undefined {
  if (index < 0 || index >= size || inclusionRuns(index, { from: 0, to: size }).length !== proof.length)
    return undefined;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const step of proof) {
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash);
      // A last node without a neighbour goes up as it is.
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else hash = nodeHash(hash, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
}

/** Whether a proof shows the older tree to be the beginning of the newer one (RFC 9162, section 2.1.4.2). */
export function isConsistent(
  older: { readonly size: number; readonly root: Buffer },
  newer: { readonly size: number; readonly root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size < 1 || older.size > newer.size) return false;
  // The root of an older tree that is complete is the first hash itself.
  const whole = Number.isInteger(Math.log2(older.size)) ? [older.root, ...proof] : [...proof];
  const [first, ...steps] = whole;
  if (!first) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [before, after] = [first, first];
  for (const step of steps) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [before, after] = [nodeHash(step, before), nodeHash(step, after)];
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else after = nodeHash(after, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && before.equals(older.root) && after.equals(newer.root);
}

/** How many levels of the tree one tile holds, as in C2SP tlog-tiles: 256 hashes. */
const tileHeight = 8;
export const tileWidth = 2 ** tileHeight;

/** Which tile a node is in, and which of its hashes it is made of. */
export function placeInTile({ level, index }: Node): {
  readonly level: number;
  readonly number: number;
  readonly from: number;
  readonly count: number;
} {
  const tileLevel = Math.floor(level / tileHeight);
  const count = 2 ** (level - tileLevel * tileHeight);
  const first = index * count;
  return { level: tileLevel, number: Math.floor(first / tileWidth), from: first % tileWidth, count };
}

/** The root of a complete run of hashes: a power of two of them. */
export function rootOfComplete(hashes: readonly Buffer[]): Buffer {
  let level = [...hashes];
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2)
      above.push(nodeHash(level[at] as Buffer, level[at + 1] as Buffer));
    level = above;
  }
  return level[0] as Buffer;
}
