import { createHash } from 'node:crypto';

// Merkle tree as in RFC 6962, section 2.1: leaves and nodes are hashed with a different first byte, so that no node
// can pass for a leaf.

export function leafHash(data: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(data).digest();
}

function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

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
  if (!last) return createHash('sha256').digest();
  return frontier.peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}
