import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrastOnWhite,
  freeMark,
  mapSize,
  markPattern,
  neededContrast,
  palette,
  placeTiles,
  startingTiles,
} from './appearance.ts';

describe('how municipalities look', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    // The lightest grey that passes, as WCAG's own examples have it.
    ['#767676', 4.54],
    ['#777777', 4.48],
  ])('%s has contrast %d with white', (colour, ratio) => {
    expect(contrastOnWhite(colour)).toBeCloseTo(ratio, 2);
  });

  it('starts from colours that pass and differ', () => {
    expect(palette.filter((colour) => contrastOnWhite(colour) < neededContrast)).toEqual([]);
    expect(new Set(palette).size).toBe(palette.length);
  });

  it.each([
    ['Katwijk', [], 'Ka'],
    ['Katwijk', ['Ka'], 'Kt'],
    ["'s-Gravenhage", [], 'Gr'],
    ['Súdwest-Fryslân', [], 'Su'],
    ['Ee', ['Ee'], undefined],
  ])('marks %s beside %j as %s', (name, taken, mark) => {
    expect(freeMark(name, new Set(taken))).toBe(mark);
    if (mark) expect(mark).toMatch(markPattern);
  });

  it('places three and five like a honeycomb and seven in rows', () => {
    const text = (count: number) =>
      startingTiles(count)
        .map((tile) => `${tile.column}${tile.row}`)
        .join(' ');
    expect(text(2)).toBe('11 21');
    expect(text(3)).toBe('11 31 22');
    expect(text(5)).toBe('11 31 22 13 33');
    expect(text(7)).toBe('11 21 31 12 22 32 23');
    expect(text(4)).toBe('11 21 12 22');
    expect(text(8)).toBe('11 21 31 12 22 32 13 33');
  });

  it('gives every municipality a tile of its own, and a chosen one stays', () => {
    const tile = fc.record({
      column: fc.integer({ min: 1, max: mapSize }),
      row: fc.integer({ min: 1, max: mapSize }),
    });
    const some = fc.uniqueArray(tile, { selector: (t) => `${t.column}/${t.row}`, maxLength: 18 });
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 18 }), (chosen, rest) => {
        const placed = placeTiles([...chosen, ...Array.from({ length: rest }, () => undefined)]);
        expect(placed.slice(0, chosen.length)).toEqual(chosen);
        expect(placed.every((t) => t.column <= mapSize && t.row <= mapSize)).toBe(true);
        expect(new Set(placed.map((t) => `${t.column}/${t.row}`)).size).toBe(placed.length);
      }),
    );
  });
});
