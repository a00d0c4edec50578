import { describe, expect, it } from 'vitest';
import { keyOf, readPage } from './read-page.ts';

const site = (href: string) => `https://regio.example${href}`;
const read = (html: string) => readPage(html, site, 'nl');
const blocks = (html: string) => read(html).lead;

describe('a page is read for paper', () => {
  it('with its title, and what stands under each heading', () => {
    const page =
      read(`<div class="wrap"><nav><a href="/x">kruimel</a></nav><h1>Wonen &amp; groen</h1><p>Vooraf.</p>
      <section><h2>In het kort</h2><p>Een</p><h3>Punt</h3><p>twee</p></section><section><h2>Leeg</h2><form><p>x</p></form></section>
      <h2>3 van 5 besloten</h2><p>drie</p><h5>Diep</h5><p>vier</p></div>`);
    expect(page.title).toBe('Wonen & groen');
    expect(page.lead).toEqual([{ kind: 'paragraph', text: 'Vooraf.' }]);
    expect(page.parts.map(({ full: _full, ...part }) => part)).toEqual([
      {
        key: 'in-het-kort',
        title: 'In het kort',
        blocks: [
          { kind: 'paragraph', text: 'Een' },
          { kind: 'heading', level: 3, text: 'Punt' },
          { kind: 'paragraph', text: 'twee' },
        ],
      },
      {
        key: 'van-besloten',
        title: '3 van 5 besloten',
        blocks: [
          { kind: 'paragraph', text: 'drie' },
          { kind: 'heading', level: 3, text: 'Diep' },
          { kind: 'paragraph', text: 'vier' },
        ],
      },
    ]);
  });

  it.each([
    ['<p>a <b>b</b> c</p>', ['a ', { text: 'b', strong: true }, ' c']],
    ['<p>a\n   b<br/>c</p>', 'a b\nc'],
    ['<p class="pre">a\n  b</p>', 'a\n  b'],
    ['<p><span>do 25 juni</span><span>20.00 uur</span></p>', 'do 25 juni · 20.00 uur'],
    ['<p>Advies<span>1 oktober</span></p>', 'Advies · 1 oktober'],
    ['<p>Zie “<span lang="nl">wonen</span>”.</p>', 'Zie “wonen”.'],
    ['<p><span>Leiden</span><span class="vh">: overgenomen</span></p>', 'Leiden: overgenomen'],
    [
      '<p><a href="/v/5">Voorstel<span class="vh"> over wonen</span></a></p>',
      [{ text: 'Voorstel', href: 'https://regio.example/v/5' }],
    ],
    ['<p><a href="#raden">raden</a></p>', 'raden'],
    ['<p>&lt;script&gt;alert(1)&lt;/script&gt; #set page()</p>', '<script>alert(1)</script> #set page()'],
    ['<p>Kort <svg><title>x</title></svg><span aria-hidden="true">→</span> lang</p>', 'Kort lang'],
  ])('words: %s', (html, text) => {
    const [block] = blocks(html);
    const shown = Array.isArray(text) && text.length === 1 ? text[0] : text;
    expect(block).toEqual({ kind: 'paragraph', text: shown });
  });

  it('lists, facts, quotes, notes and what can be unfolded', () => {
    expect(
      blocks(`<ul><li><b>Een</b><p>uitleg</p></li><li><form>weg</form></li></ul><ol><li>x</li></ol>
        <dl><div><dt>Plaats</dt><dd>Leiden</dd></div><dt>Orgaan</dt><dd>Raad</dd></dl>
        <blockquote><p>Zo staat het er.</p></blockquote><p class="small muted">Bron</p>
        <details><summary>Meer</summary><p>Nog iets</p></details><p> · </p>`),
    ).toEqual([
      { kind: 'list', items: [[{ text: 'Een', strong: true }, '\nuitleg']] },
      { kind: 'list', ordered: true, items: ['x'] },
      {
        kind: 'facts',
        rows: [
          ['Plaats', 'Leiden'],
          ['Orgaan', 'Raad'],
        ],
      },
      { kind: 'quote', text: 'Zo staat het er.' },
      { kind: 'note', text: 'Bron' },
      { kind: 'paragraph', text: { text: 'Meer', strong: true } },
      { kind: 'paragraph', text: 'Nog iets' },
    ]);
  });

  it('a list within a list, which stays in the item that it stands in', () => {
    const tree =
      '<ul><li><a href="#a"><b>1</b> Doel</a> <div>30%</div><ul><li>1.1 Doen<ol><li>Eerst</li></ol></li></ul></li><li>Los</li></ul>';
    expect(blocks(tree)).toEqual([
      {
        kind: 'list',
        items: [[{ text: '1', strong: true }, ' Doel\n30%'], 'Los'],
        under: [
          {
            kind: 'list',
            items: ['1.1 Doen'],
            under: [{ kind: 'list', ordered: true, items: ['Eerst'] }],
          },
          null,
        ],
      },
    ]);
    // Of an item of nothing else every word is there.
    expect(blocks('<ul><li><ul><li>Een</li><li>Twee</li></ul></li></ul>')).toEqual([
      { kind: 'list', items: ['Een\nTwee'] },
    ]);
  });

  it('a list that writes its numbers itself, with each of them once', () => {
    const items = (html: string) => blocks(html)[0];
    expect(items('<ol><li><b>1. Opening</b> 20.00 uur</li><li><span>2. </span>Sluiting</li></ol>')).toEqual({
      kind: 'list',
      ordered: true,
      items: [[{ text: 'Opening', strong: true }, ' 20.00 uur'], 'Sluiting'],
    });
    expect(items('<ol><li>1. Een</li><li>Twee</li></ol>')).toMatchObject({ items: ['1. Een', 'Twee'] });
  });

  it('tables, with a column that holds a picture put away', () => {
    expect(
      blocks(`<table><caption>Stand</caption><thead><tr><th scope="col">Raad</th><th scope="col" class="num">Gewicht</th>
          <th scope="col"><span class="vh">als balk</span></th></tr></thead>
        <tbody><tr><th scope="row">Leiden</th><td class="num">63.172</td><td><svg></svg><a href="/b">Bron</a></td></tr>
        <tr><td colspan="2">Samen</td><td></td></tr></tbody></table>`),
    ).toEqual([
      {
        kind: 'table',
        caption: 'Stand',
        columns: [{ title: 'Raad' }, { title: 'Gewicht' }],
        rows: [
          [['Leiden\n', { text: 'Bron', href: 'https://regio.example/b' }], '63.172'],
          ['Samen', ''],
        ],
      },
    ]);
    expect(
      blocks('<table><caption class="vh">x</caption><thead><tr><th>a</th></tr></thead></table>'),
    ).toEqual([]);
  });

  it('a picture that stands by itself and says what it shows; others are left out', () => {
    const [before, picture, after, ...more] = blocks(
      `<p>Voor</p><figure><svg class="bar" height="30" role="img" aria-label="Voor 60%, tegen 40%"><title>We\u000bging\ufffe</title><rect
        x="0%" width="60%" fill="url(#hatch)"/><text x="2">a&nbsp;&lt; b</text></svg></figure><p>Na</p>
        <svg viewBox="0 0 9 9" aria-hidden="true"><rect/></svg><svg role="img"><rect/></svg>`,
    );
    expect([before, after, more]).toEqual([
      { kind: 'paragraph', text: 'Voor' },
      { kind: 'paragraph', text: 'Na' },
      [],
    ]);
    if (picture?.kind !== 'picture') throw new Error('The picture is missing');
    expect(picture.says).toBe('Voor 60%, tegen 40%');
    expect(picture.svg).toMatch(/^<svg class="bar" height="30" role="img"[^>]*><title>Weging/);
    expect(picture.svg).toContain('a&#160;&lt; b</text>');
  });

  it('says what is in another language than the page, wherever that was said', () => {
    const page = readPage(
      `<h1 lang="nl">Wonen in Leiden</h1><h2>Programme: <span lang="nl">Wonen</span></h2><div lang="nl-NL"><p>Een <b>tekst</b></p>
      <ul><li>punt <span lang="en">point</span></li></ul></div><p lang="en">plain</p><p lang="?">odd</p>
      <table><caption>Of <span lang="nl">wonen</span></caption><tr><th lang="nl">Gemeente</th><th>As <i lang="nl">raad</i></th></tr>
      <tr lang="nl"><th scope="row">Raad</th><td lang="en">Council</td></tr></table>
      <dl><dt lang="nl">Plaats</dt><dd>the hall</dd></dl>`,
      site,
      'en',
    );
    const nl = (text: string) => ({ text, lang: 'nl' });
    expect(page).toMatchObject({ title: 'Wonen in Leiden', heading: nl('Wonen in Leiden') });
    expect(page.parts.map(({ full: _full, ...part }) => part)).toEqual([
      {
        key: 'programme-wonen',
        title: 'Programme: Wonen',
        heading: ['Programme: ', nl('Wonen')],
        blocks: [
          { kind: 'paragraph', text: [nl('Een '), { ...nl('tekst'), strong: true }] },
          { kind: 'list', items: [[nl('punt '), 'point']] },
          { kind: 'paragraph', text: 'plain' },
          { kind: 'paragraph', text: 'odd' },
          {
            kind: 'table',
            caption: ['Of ', nl('wonen')],
            columns: [{ title: nl('Gemeente') }, { title: ['As ', nl('raad')] }],
            rows: [[nl('Raad'), 'Council']],
          },
          { kind: 'facts', rows: [[nl('Plaats'), 'the hall']] },
        ],
      },
    ]);
  });

  it('two headings that say the same are told apart, and a heading of signs alone has a key', () => {
    const { parts } = read('<h2>Punt 1</h2><p>a</p><h2>Punt 2</h2><p>b</p><h2>1 – 2</h2><p>c</p>');
    expect(parts.map(({ key }) => key)).toEqual(['punt-a02986da', 'punt-0cdf7557', 'deel']);
    expect(keyOf('Één coördinatie: 12 mei 2026')).toBe('een-coordinatie-mei-2026');
  });

  it('a year keeps its key when the one before it goes, and what it was called before is nobody’s', () => {
    const keys = (...titles: string[]) =>
      read(titles.map((title) => `<h2>${title}</h2><p>x</p>`).join('')).parts.map(({ key }) => key);
    expect(keys('2025', '2026', '2027')).toEqual(['2025', '2026', '2027']);
    expect(keys('2026', '2027')).toEqual(['2026', '2027']);
    expect(keys('December 2026', 'December 2027')).toEqual(['december-2026', 'december-2027']);
    expect(keys(`${'Zeer lange kop '.repeat(4)} 2026`, '12026 woningen')).toEqual([
      'zeer-lange-kop-zeer-lange-kop-zeer-lange-12951ed6',
      'woningen',
    ]);
  });

  it('a part that goes leaves its place to no other with as many letters alike, nor to one that says the same words', () => {
    const goal = 'Bouwen van voldoende woningen voor iedereen';
    const keys = (...titles: string[]) =>
      read(titles.map((title) => `<h2>${title}</h2><p>x</p>`).join('')).parts.map(({ key, full }) => [
        key,
        full,
      ]);
    const [[first] = [], [second] = []] = keys(`${goal} in Leiden`, `${goal} in Oegstgeest`);
    expect(first).not.toBe(second);
    expect(keys(`${goal} in Oegstgeest`)[0]?.[0]).toBe(second);
    // Of two that say the same words both are known by all that they say; alone, by that too.
    const [[one] = [], [two] = []] = keys('Punt 1', 'Punt 2');
    const [[alone, full] = []] = keys('Punt 2');
    expect([alone, full]).toEqual(['punt', two]);
    expect([one, two]).not.toContain('punt');
    expect(one).not.toBe(two);
  });
});
