import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  append,
  consistencyProof,
  emptyFrontier,
  inclusionProof,
  isConsistent,
  leafHash,
  type Node,
  placeInTile,
  root,
  rootFromInclusion,
  rootOf,
  rootOfComplete,
  tileWidth,
} from './merkle.ts';

const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (index: number) => leafHash(Buffer.from(`leaf ${index}`));

/** MTH of RFC 6962, section 2.1, as it is written there. */
function mth(from: number, to: number): Buffer {
  const count = to - from;
  if (count === 0) return sha();
  if (count === 1) return leaf(from);
  let k = 1;
  while (k * 2 < count) k *= 2;
  return sha(Buffer.of(1), mth(from, from + k), mth(from + k, to));
}
const hash = ({ level, index }: Node) => mth(index * 2 ** level, (index + 1) * 2 ** level);
const tree = (size: number) => ({ size, root: mth(0, size) });

// RFC 6962's own reference vectors (Certificate Transparency, merkle_tree_test): eight given leaves.
const given = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree', () => {
  it('has the roots of the published vectors', () => {
    let frontier = emptyFrontier;
    for (const [index, data] of given.entries()) {
      frontier = append(frontier, leafHash(Buffer.from(data, 'hex')));
      expect(root(frontier).toString('hex')).toBe(roots[index]);
    }
  });

  it('proves every leaf of every small tree, and no other', () => {
    for (let size = 1; size <= 40; size += 1)
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(index, size).from(hash);
        expect(rootFromInclusion(leaf(index), index, size, proof)).toEqual(tree(size).root);
        expect(rootFromInclusion(leaf(index + 1), index, size, proof)).not.toEqual(tree(size).root);
        expect(rootFromInclusion(leaf(index), index, size, [...proof, leaf(0)])).toBeUndefined();
      }
  });

  it('proves of every two small trees that one is the beginning of the other', () => {
    for (let size = 1; size <= 40; size += 1)
      for (let older = 1; older <= size; older += 1) {
        const proof = consistencyProof(older, size).from(hash);
        expect(isConsistent(tree(older), tree(size), proof)).toBe(true);
        expect(isConsistent({ size: older, root: leaf(99) }, tree(size), proof)).toBe(false);
        expect(isConsistent(tree(older), { size, root: leaf(99) }, proof)).toBe(false);
        expect(isConsistent(tree(older), tree(size), [...proof, leaf(0)])).toBe(false);
      }
  });

  it('is found again at any size, from its tiles', () => {
    const inTiles = (node: Node) => {
      const { level, number, from, count } = placeInTile(node);
      const own = Array.from({ length: count }, (_, at) =>
        hash({ level: level * 8, index: number * tileWidth + from + at }),
      );
      return rootOfComplete(own);
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), (size, some) => {
        expect(rootOf(size).from(inTiles)).toEqual([tree(size).root]);
        const index = some % size;
        expect(inclusionProof(index, size).from(inTiles)).toEqual(inclusionProof(index, size).from(hash));
      }),
      { numRuns: 20 },
    );
  });

  it('has no proof of what is not in it', () => {
    for (const [index, size] of [
      [0, 0],
      [5, 5],
      [-1, 3],
      [0.5, 2],
    ] as const)
      expect(() => inclusionProof(index, size)).toThrow(RangeError);
    expect(() => consistencyProof(0, 4)).toThrow(RangeError);
    expect(() => consistencyProof(5, 4)).toThrow(RangeError);
  });
});
