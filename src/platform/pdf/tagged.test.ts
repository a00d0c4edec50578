import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type PrintedDocument, pdfPrinter } from './index.ts';

const there = ['qpdf', 'pdfinfo'].every((name) => spawnSync(name, ['--version']).error === undefined);
if (!there && process.env.REGIOTAFEL_REQUIRE_ALL === '1')
  throw new Error(
    'The tests that look into a PDF are required and qpdf or pdfinfo is missing (qpdf, poppler-utils)',
  );

const svg =
  '<svg class="bar" height="52" role="img"><rect x="0%" width="60%" height="30" fill="url(#hatch)"></rect><text x="30%" y="47">Leiden&#160;&lt;1</text></svg>';
const programme: PrintedDocument = {
  language: 'nl',
  title: 'Programma 3C',
  date: '2026-12-04',
  source: 'https://regio.example/leidse-regio/samenstellen',
  contents: true,
  form: 'accessible',
  body: [
    { kind: 'heading', level: 1, text: 'Een pagina' },
    { kind: 'heading', level: 2, text: 'Een deel' },
    { kind: 'picture', svg, says: 'Voor 60%, tegen 40%' },
    { kind: 'heading', level: 3, text: 'Eronder' },
    {
      kind: 'table',
      caption: 'Bedragen',
      columns: [{ title: 'Wat' }, { title: '2026', figures: true }],
      rows: [['Wonen', '1.250']],
    },
    { kind: 'heading', level: 1, text: 'Nog een pagina' },
    { kind: 'list', items: ['een punt'] },
  ],
};

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;
/** Every dictionary of the file, as qpdf reads it. */
function dictionaries(json: Json): { [key: string]: Json }[] {
  if (json === null || typeof json !== 'object') return [];
  if (Array.isArray(json)) return json.flatMap(dictionaries);
  return [json, ...Object.values(json).flatMap(dictionaries)];
}

describe.skipIf(!there)('a printed document, looked into by others', () => {
  const looked = async (document: PrintedDocument) => {
    const printed = await pdfPrinter().print(document);
    if (!printed.ok) throw new Error(printed.why);
    const folder = mkdtempSync(join(tmpdir(), 'regiotafel-pdf-'));
    const file = join(folder, 'made.pdf');
    writeFileSync(file, printed.pdf);
    const said = (name: string, ...args: string[]) =>
      spawnSync(name, [...args, file], { maxBuffer: 64 * 2 ** 20 }).stdout.toString('utf8');
    const json = said('qpdf', '--json');
    const structure = said('pdfinfo', '-struct');
    const pages = Number(/^Pages: +(\d+)$/m.exec(said('pdfinfo'))?.[1]);
    rmSync(folder, { recursive: true });
    return { all: dictionaries(JSON.parse(json) as Json), json: JSON.parse(json), structure, pages };
  };

  test('has its language, title, bookmarks, headings in order, heads of tables and pictures in words', async () => {
    const { all, json, structure } = await looked(programme);
    const catalogue = all.find((each) => each['/Type'] === '/Catalog');
    expect(catalogue).toMatchObject({
      '/Lang': 'u:nl-NL',
      '/MarkInfo': { '/Marked': true },
      '/ViewerPreferences': { '/DisplayDocTitle': true },
    });
    expect(all.some((each) => each['/Title'] === 'u:Programma 3C')).toBe(true);
    const titles = (outlines: { title: string; kids: never[] }[]): string[] =>
      outlines.flatMap((each) => [each.title, ...titles(each.kids)]);
    expect(titles(json.outlines)).toEqual([
      'Programma 3C',
      'Een pagina',
      'Een deel',
      'Eronder',
      'Nog een pagina',
    ]);
    expect([...structure.matchAll(/^\s*H(\d)\b/gm)].map(([, level]) => level).join('')).toBe('122342');
    const figures = all.filter((each) => each['/S'] === '/Figure');
    expect(figures.map((each) => each['/Alt'])).toEqual(['u:Voor 60%, tegen 40%']);
    const heads = all.filter((each) => each['/S'] === '/TH');
    expect(heads).toHaveLength(2);
    for (const head of heads) expect(JSON.stringify(head['/A'])).toContain('"/Scope":"/Column"');
  });

  test('of three hundred pages is made within its bounds', async () => {
    // Short lines: what a page of words costs is measured elsewhere.
    const page = 'Bedrag\n'.repeat(54);
    const body = Array.from({ length: 300 }, (_, at) => [
      { kind: 'heading', level: 1, text: `Deel ${at + 1}` } as const,
      { kind: 'paragraph', text: `${at} ${page}` } as const,
    ]).flat();
    const { pages } = await looked({ ...programme, body });
    expect(pages).toBeGreaterThan(300);
  });
});
