import { describe, expect, it } from 'vitest';
import type { Block, PrintedDocument } from './document.ts';
import { preparedDocument } from './prepared.ts';

const prepared = (...body: Block[]) => {
  const document: PrintedDocument = {
    language: 'nl',
    title: 'T',
    date: '2026-01-01',
    form: 'accessible',
    body,
  };
  return preparedDocument(document).body as readonly (Block & { readonly leads?: true })[];
};
const sharesOf = (columns: { title: string; figures?: boolean }[], ...rows: string[][]) => {
  const [table] = prepared({ kind: 'table', columns, rows });
  return table?.kind === 'table' ? table.columns.map((each) => (each as { share?: unknown }).share) : [];
};

describe('the columns of a table', () => {
  it('have room for their longest word, however many figures stand beside', () => {
    const figures = [
      'Beschikbaar',
      'Toegezegd',
      'Akkoord',
      'Gevraagd, nog geen antwoord',
      'Samen',
      'Gebruikt',
      'Maatregelen',
    ];
    const shares = sharesOf(
      [{ title: 'Gemeente of partner' }, ...figures.map((title) => ({ title, figures: true }))],
      ['Leiderdorp', 'niet opgegeven', '936', '0', '0 · 18 uur geweigerd', '936', 'nog niet genoteerd', '2'],
    );
    expect(shares.every((share) => Number(share) >= 7)).toBe(true);
    expect(Number(shares[0])).toBeGreaterThanOrEqual('Leiderdorp'.length + 2);
    expect(shares.reduce<number>((sum, share) => sum + Number(share), 0)).toBeCloseTo(107);
  });

  it('keep that room beside long texts', () => {
    const long = 'woorden van een lange tekst '.repeat(8);
    const [name, ...others] = sharesOf(
      [{ title: 'Raad' }, ...['Een', 'Twee', 'Drie', 'Vier', 'Vijf'].map((title) => ({ title }))],
      ['Zoeterwoude', long, long, long, long, long],
    );
    expect(name).toBeCloseTo('Zoeterwoude'.length + 2);
    expect(Number(others[0])).toBeCloseTo((92 - Number(name)) / 5);
  });

  it('lie in rows that stay whole, unless they are long', () => {
    const [table] = prepared({
      kind: 'table',
      columns: [{ title: 'Wat' }, { title: 'Toelichting' }],
      rows: [
        ['Wonen', 'kort'],
        ['Groen', 'woord '.repeat(400)],
        ['Water', 'regel\n'.repeat(16)],
      ],
    });
    expect((table as unknown as { whole: boolean[] }).whole).toEqual([true, false, false]);
  });

  it('leave figures on one line where there is room, and share the rest by what stands in them', () => {
    const [name, words, sum] = sharesOf(
      [{ title: 'Wat' }, { title: 'Toelichting' }, { title: 'Bedrag', figures: true }],
      ['Wonen', 'lange uitleg over wonen '.repeat(6), '1.250'],
    );
    expect(sum).toBe('figures');
    expect(Number(words)).toBeGreaterThan(2 * Number(name));
  });
});

it('keeps with what comes next a line that says something of it', () => {
  const table: Block = { kind: 'table', columns: [{ title: 'a' }], rows: [['b']] };
  const blocks: Block[] = [
    { kind: 'note', text: 'Vastgestelde uitslagen.' },
    table,
    { kind: 'paragraph', text: 'SMART doel 2' },
    { kind: 'heading', level: 2, text: 'Bewoners' },
    { kind: 'paragraph', text: { text: 'Hoe dit ontstond', strong: true } },
    { kind: 'paragraph', text: 'Gewone tekst.' },
    { kind: 'heading', level: 1, text: 'Punten' },
    // All that stands between a heading and the one below it: without it the heading would end a page with this alone.
    { kind: 'note', text: 'Een punt van meer raden wordt één keer beantwoord.' },
    { kind: 'heading', level: 2, text: 'Leiden 1' },
  ];
  expect(prepared(...blocks).map(({ leads }) => leads === true)).toEqual([
    ...[true, false, true, false, true, false, false, true, false],
  ]);
});
