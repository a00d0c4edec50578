import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareTexts, type Piece } from './compare.ts';
import { paragraphs } from './rules/paragraphs.ts';

function sides(comparison: Comparison): { before: string[]; after: string[] } {
  if ('tooMuch' in comparison) throw new Error('Too much');
  const text = (pieces: readonly Piece[] | null) => (pieces ? [pieces.map((p) => p.text).join('')] : []);
  return {
    before: comparison.stretches.flatMap((s) => (s.kind === 'same' ? s.texts : text(s.before))),
    after: comparison.stretches.flatMap((s) => (s.kind === 'same' ? s.texts : text(s.after))),
  };
}

describe('two texts side by side', () => {
  it('marks the words that changed, and only those', () => {
    const found = compareTexts('Eerste.\n\nWij bouwen 400 woningen.', 'Eerste.\n\nWij bouwen 350 woningen.');
    expect(found).toEqual({
      removed: 1,
      added: 1,
      stretches: [
        { kind: 'same', texts: ['Eerste.'] },
        {
          kind: 'changed',
          before: [
            { text: 'Wij bouwen ', changed: false },
            { text: '400', changed: true },
            { text: ' woningen.', changed: false },
          ],
          after: [
            { text: 'Wij bouwen ', changed: false },
            { text: '350', changed: true },
            { text: ' woningen.', changed: false },
          ],
        },
      ],
    });
  });

  it('gives a row of its own to what has nothing in common', () => {
    const found = compareTexts('a\n\nHet groen blijft.', 'a\n\nParkeren kost geld voor iedereen.');
    expect('stretches' in found && found.stretches.slice(1)).toEqual([
      { kind: 'changed', before: [{ text: 'Het groen blijft.', changed: true }], after: null },
      {
        kind: 'changed',
        before: null,
        after: [{ text: 'Parkeren kost geld voor iedereen.', changed: true }],
      },
    ]);
  });

  it('shows both texts whole, whatever they are', () => {
    const word = fc.constantFrom('de', 'raad', 'beslist', 'zelf.', '400', 'woningen', 'groen');
    const text = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 20 });
    const written = (given: string[][]) => given.map((words) => words.join(' ')).join('\n\n');
    fc.assert(
      fc.property(text, text, (one, other) => {
        const found = sides(compareTexts(written(one), written(other)));
        expect(found.before).toEqual(paragraphs(written(one)));
        expect(found.after).toEqual(paragraphs(written(other)));
      }),
      { numRuns: 300 },
    );
  });

  it('says of too much that it is', () => {
    const long = Array.from({ length: 20_000 }, (_, n) => `Alinea ${n} van een heel lang stuk tekst.`).join(
      '\n\n',
    );
    expect(compareTexts(long, `${long}.`)).toEqual({ tooMuch: true });
    const other = (seed: number) =>
      Array.from({ length: 5000 }, (_, n) => `${(n * seed) % 7919} is ${n}.`).join('\n\n');
    const begin = performance.now();
    expect(compareTexts(other(31), other(37))).toEqual({ tooMuch: true });
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
