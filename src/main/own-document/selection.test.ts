import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fits,
  keptText,
  longestTitle,
  mostPages,
  moved,
  oneTitle,
  parsePage,
  type SelectedPage,
  selectionKept,
  selectionOf,
  selectionQuery,
  without,
  withPage,
} from './selection.ts';

const key = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,5}){0,2}$/);
const page = fc
  .record({
    address: fc.stringMatching(/^[a-z]{3,12}\/[1-9][0-9]{0,3}$/),
    parts: fc.uniqueArray(key, { minLength: 1, maxLength: 4 }),
    all: fc.boolean(),
  })
  .map(({ address, parts, all }): SelectedPage => (all ? { address } : { address, parts }));
const selection = fc.record({
  title: fc.string({ unit: 'grapheme', maxLength: 140 }).map(oneTitle),
  pages: fc.uniqueArray(page, { maxLength: 12, selector: ({ address }) => address }),
});

describe('a selection', () => {
  it('comes back whole from an address and from a cookie', () => {
    fc.assert(
      fc.property(selection, (each) => {
        expect(selectionOf(new URLSearchParams(selectionQuery(each)))).toEqual(each);
        expect(selectionKept(keptText(each))).toEqual(each);
        // What a cookie may hold (RFC 6265, 4.1.1).
        expect(keptText(each)).toMatch(/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/);
      }),
    );
  });

  it.each([
    ['voorstellen/5', { address: 'voorstellen/5' }],
    [
      'voorstellen/5*besluiten*advies*besluiten',
      { address: 'voorstellen/5', parts: ['besluiten', 'advies'] },
    ],
    ['raden/leiden', { address: 'raden/leiden' }],
    ['spelregels', { address: 'spelregels' }],
    ['', undefined],
    ['/voorstellen/5', undefined],
    ['../beheer', undefined],
    ['voorstellen/5*', undefined],
    ['voorstellen/5?x=1', undefined],
    ['https://elders.example/x', undefined],
    ['voorstellen/5*<b>', undefined],
    ['a/'.repeat(400), undefined],
  ])('%j is %j', (text, read) => {
    expect(parsePage(text)).toEqual(read);
  });

  it('holds a page once, in the order in which they are put', () => {
    const one = { address: 'voorstellen/1' };
    const two = { address: 'voorstellen/2', parts: ['besluiten'] };
    const both = withPage(withPage({ title: 'x', pages: [] }, one), two);
    expect(both.pages).toEqual([one, two]);
    expect(withPage(both, { address: 'voorstellen/2' }).pages).toEqual([one, { address: 'voorstellen/2' }]);
    expect(moved(both, 1, -1).pages).toEqual([two, one]);
    expect(moved(both, 0, -1)).toEqual(both);
    expect(moved(both, 1, 1)).toEqual(both);
    expect(without(both, 0).pages).toEqual([two]);
  });

  it('says when a browser would not keep it', () => {
    const many = (count: number, parts: readonly string[]) => ({
      title: 'x'.repeat(longestTitle),
      pages: Array.from({ length: count }, (_, at) => ({ address: `voorstellen/${at + 1}`, parts })),
    });
    expect(fits(many(mostPages, []))).toBe(true);
    expect(fits(many(mostPages + 1, []))).toBe(false);
    expect(fits(many(mostPages, ['een-lange-naam-van-een-deel', 'nog-een-lange-naam']))).toBe(false);
  });

  it('counts what of a link does not fit or cannot be read, and keeps that count', () => {
    const link = (deel: string) => selectionOf(new URLSearchParams({ deel }));
    const many = (count: number, parts = '') =>
      Array.from({ length: count }, (_, at) => `voorstellen/${at + 1}${parts}`).join(',');
    expect(link(many(mostPages))).not.toHaveProperty('left');
    const cut = link(many(300));
    expect([cut.pages.length, cut.left]).toEqual([mostPages, 200]);
    expect(selectionOf(new URLSearchParams(selectionQuery(cut)))).toEqual(cut);
    expect(selectionKept(keptText(cut))).toEqual(cut);
    const long = link(many(90, `*${'een-lange-naam-'.repeat(4)}x`));
    expect(fits(long)).toBe(true);
    expect([long.pages.length < 90, long.pages.length + (long.left ?? 0)]).toEqual([true, 90]);
    // What can be read of a page stays; a page of which nothing can is one that is left out.
    expect(link('voorstellen/5*kort*GROOT*<b>,../x,raden/leiden*,,capaciteit*2026')).toEqual({
      title: '',
      pages: [
        { address: 'voorstellen/5', parts: ['kort'] },
        { address: 'capaciteit', parts: ['2026'] },
      ],
      left: 4,
    });
    // More parts than a line of text holds are no reason to lose the page.
    const parts = Array.from({ length: 40 }, (_, at) => `een-deel-met-een-naam-${at}`);
    expect(link(`voorstellen/5*${parts.join('*')}`).pages[0]?.parts).toEqual(parts);
  });

  it('cuts a title between characters, and joins the parts of a page that is named twice', () => {
    const title = oneTitle(`${'a'.repeat(longestTitle - 1)}🌳🌳`);
    expect(title.endsWith('a🌳')).toBe(true);
    expect(selectionKept(keptText({ title, pages: [] })).title).toBe(title);
    expect(oneTitle('\ud83c')).toBe('\ufffd');
    const pages = (deel: string) => selectionOf(new URLSearchParams({ deel })).pages;
    expect(pages('voorstellen/5*kort,raden/leiden,voorstellen/5*besluiten*kort')).toEqual([
      { address: 'voorstellen/5', parts: ['kort', 'besluiten'] },
      { address: 'raden/leiden' },
    ]);
    expect(pages('voorstellen/5*kort,voorstellen/5')).toEqual([{ address: 'voorstellen/5' }]);
  });

  it('is empty where a cookie holds nonsense', () => {
    expect(selectionKept('%E0%A4%A|<script>|../x')).toEqual({ title: '', pages: [], left: 2 });
  });
});
