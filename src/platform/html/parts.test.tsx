import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { Board } from './board.tsx';
import { CouncilStatus, councilDots, councilStates, StateKey } from './council-state.tsx';
import { DataTable } from './data-table.tsx';
import { ErrorSummary, TextField } from './form.tsx';
import { countWord, longDate, number, percent, shortDate } from './format.ts';
import { Frame, renderDocument } from './frame.tsx';
import { DefinitionSide, EmptyState, Notice, RowsList, Timeline, TimelineItem } from './lists.tsx';
import { CouncilDots, MunicipalityName } from './parts.tsx';
import { ThreeReadings } from './readings.tsx';
import { WeightTable } from './weight-table.tsx';
import { clockTime, daysLeft, lastDay, softHyphens } from './words.ts';

const leiden = { name: 'Leiden', mark: 'Le', colour: '#a3262a' };
const zoeterwoude = { name: 'Zoeterwoude', mark: 'Zo', colour: '#7d5200' };
const counts = { for: 16, against: 12, abstain: 1, notCast: 6 };

/** What a reader sees: no tags, hard spaces as spaces. */
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('numbers, dates and words', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [1234567, '1.234.567', '1,234,567'],
  ] as const)('%i is %s', (value, nl, en) => {
    expect([number(value, 'nl'), number(value, 'en')]).toEqual([nl, en]);
  });

  it.each([
    [65499, 102297, '64,0%'],
    [1, 3, '33,3%'],
    [2, 3, '66,7%'],
    [1, 2, '50,0%'],
    // Nearly a half: 0.5000095 and what is left of it.
    [52891, 105780, '50,001%'],
    [52889, 105780, '49,999%'],
    [10499, 20996, '50,005%'],
    [10000, 19960, '50,1%'],
    [1, 2000, '0,1%'],
    [1, 2001, '0,0%'],
    [1, 1, '100,0%'],
    [0, 0, '–'],
  ] as const)('%i of %i is %s', (part, whole, shown) => {
    expect(percent(part, whole, 'nl')).toBe(shown);
  });

  it('writes dates in full and short, with hard spaces', () => {
    const day = date('2026-12-03');
    expect(longDate(day, 'nl')).toBe('donderdag 3\u00a0december 2026');
    expect(longDate(day, 'en')).toBe('Thursday 3\u00a0December 2026');
    expect(shortDate(day, 'nl')).toBe('do 3\u00a0dec');
    expect(clockTime('20:00', 'nl')).toBe('20.00\u00a0uur');
    expect(lastDay(date('2026-12-09'), 'nl')).toBe('uiterlijk woensdag 9\u00a0december 2026');
  });

  it.each([
    ['2026-11-23', 'nog 16\u00a0dagen'],
    ['2026-12-08', 'nog 1\u00a0dag'],
    ['2026-12-09', 'laatste dag'],
    ['2026-12-10', 'na de termijn'],
  ] as const)('on %s the term says %s', (today, says) => {
    expect(daysLeft(date(today), date('2026-12-09'), 'nl')).toBe(says);
  });

  it('counts in words up to twelve', () => {
    expect([5, 12, 13].map((value) => countWord(value, 'nl'))).toEqual(['vijf', 'twaalf', '13']);
  });

  it.each([
    ['Bestemmingsplanwijziging', 'Bestemmings|plan|wijziging'],
    ['woningbouwlocaties', 'woning|bouw|locaties'],
    ['Oordeelsvorming', 'Oordeels|vorming'],
    ['Leerlingenvervoer', 'Leer|lin|gen|ver|voer'],
    ['Jeugdgezondheidszorg', 'Jeugd|ge|zond|heids|zorg'],
    ['Kader wonen en groen', 'Kader wonen en groen'],
  ])('breaks %s between its parts', (given, shown) => {
    expect(softHyphens(given)).toBe(shown.replaceAll('|', '\u00ad'));
  });
});

const rows = [
  { municipality: leiden, state: 'as_advised' as const },
  { municipality: zoeterwoude, state: 'not_taking_part' as const },
];
const everything = (
  <Frame
    lang="nl"
    title="Proef"
    path="/"
    demo={true}
    version="1"
    region={{ id: 'r' as never, name: 'Regio', municipalities: [] }}
  >
    <StateKey lang="nl" />
    <Board columns={[{ name: 'Raden', empty: 'Nog niets.', cards: [] }]} />
    <Timeline>
      <TimelineItem date="do 3 dec" title="Raad" ahead />
    </Timeline>
    <RowsList rows={[{ lead: 'do 3 dec', title: 'Raad', warning: 'te laat' }]} />
    <DefinitionSide id="d" title="Feiten" items={[{ term: 'Termijn', value: 'morgen' }]} />
    <EmptyState>Hier komt iets.</EmptyState>
    <Notice kind="ok" role="status">
      <p>Gedaan.</p>
    </Notice>
    <ThreeReadings
      lang="nl"
      caption="3 december"
      weight={counts}
      unit="stemmen"
      source="stemmen bij de raadsverkiezing"
      fractions={counts}
      municipalities={[{ ...leiden, ...counts, side: 'for' }]}
    />
    <MunicipalityName municipality={leiden} />
  </Frame>
);

describe('the parts of a page', () => {
  it('keep to the Content-Security-Policy: no style attribute, no script, no data address', () => {
    const html = new TextDecoder().decode(renderDocument(everything));
    expect(html).toMatch(/^<!doctype html><html lang="nl"/);
    expect(html).not.toMatch(/\sstyle=|<script|data:|javascript:/);
  });

  it('say every state in a word of its own, in both languages', () => {
    for (const lang of ['nl', 'en'] as const) {
      const words = councilStates.map((state) => text(render(<CouncilStatus lang={lang} state={state} />)));
      expect(new Set(words).size).toBe(councilStates.length);
      expect(words.every((word) => /^\p{Lu}/u.test(word))).toBe(true);
    }
  });

  it('name the municipality behind each sign', () => {
    const html = render(<CouncilDots label="Stand" dots={councilDots('nl', rows)} />);
    expect(text(html)).toContain('Leiden: overgenomen');
    expect(text(html)).toContain('Zoeterwoude: doet niet mee');
  });

  it('escape what people wrote', () => {
    const card = { title: '<b>"x"</b>', href: '/a?b=1&c=2', children: '<i>' };
    const html = render(<Board columns={[{ name: '<u>', empty: '', cards: [card] }]} />);
    expect(html).not.toMatch(/<b>|<i>x|<u>/);
    expect(html).toContain('&lt;b>');
  });

  it('give the weight, the share, the vote and the source of every fraction', () => {
    const fractions = [
      { name: 'D66', weight: 8990, vote: 'for' as const },
      { name: 'VVD', weight: 1010, vote: 'against' as const },
    ];
    const groups = [{ municipality: leiden, source: '/uitslag', fractions }];
    const html = text(render(<WeightTable lang="nl" caption="Fracties" groups={groups} />));
    expect(html).toContain('Leiden · 2 fracties 10.000 100,0% Bron: uitslag Leiden');
    expect(html).toContain('D66 Voor 8.990 89,9%');
    expect(html).toContain('VVD Tegen 1.010 10,1%');
  });

  it('label every cell for the phone, where rows are cards', () => {
    const columns = [{ name: 'Raad' }, { name: 'Termijn', figures: true }];
    const html = render(
      <DataTable caption="Raden" columns={columns} rows={[{ key: 'a', cells: ['Leiden', '16'] }]} />,
    );
    expect(html).toContain('<th scope="row">Leiden</th>');
    expect(html).toContain('<td data-l="Termijn" class="num">');
  });

  it('tie an error to its field', () => {
    const state = { values: { titel: ['<x>'] }, problems: { titel: 'Vul een titel in.' } };
    const html = render(
      <div>
        <ErrorSummary lang="nl" state={state} />
        <TextField name="titel" label="Titel" state={state} />
      </div>,
    );
    const id = /href="#([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`<input id="${id}"`);
    expect(html).toContain(`aria-describedby="${id}-fout"`);
    expect(html).toMatch(/aria-invalid(="true")?/);
    expect(html).toContain('value="&lt;x>"');
  });
});
