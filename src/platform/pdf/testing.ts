import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Whether the programs are here that read a PDF. @throws where a run may not do without them */
export function readersOfPdf(): boolean {
  const there = ['qpdf', 'pdfinfo'].every((name) => spawnSync(name, ['--version']).error === undefined);
  if (!there && process.env.REGIOTAFEL_REQUIRE_ALL === '1')
    throw new Error(
      'The tests that look into a PDF are required and qpdf or pdfinfo is missing (qpdf, poppler-utils)',
    );
  return there;
}

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;
/** Every dictionary of the file, as qpdf reads it. */
function dictionaries(json: Json): { [key: string]: Json }[] {
  if (json === null || typeof json !== 'object') return [];
  if (Array.isArray(json)) return json.flatMap(dictionaries);
  return [json, ...Object.values(json).flatMap(dictionaries)];
}

type Objects = Readonly<Record<string, { readonly value?: Json }>>;
const scopeOf = (element: { [key: string]: Json }) =>
  /"\/Scope":"\/(\w+)"/.exec(JSON.stringify(element['/A']))?.[1];

/** Of each table its rows, and of each cell what it is: the scope of a head, `none` for a head without, `cell`. */
function tablesOf(objects: Objects): string[][][] {
  const kids = (element: { [key: string]: Json }) =>
    [element['/K'] ?? []].flat().flatMap((kid) => {
      const value = typeof kid === 'string' ? objects[`obj:${kid}`]?.value : kid;
      return value && typeof value === 'object' && !Array.isArray(value) ? [value] : [];
    });
  const below = (element: { [key: string]: Json }, tags: readonly string[]): { [key: string]: Json }[] =>
    kids(element).flatMap((kid) => (tags.includes(String(kid['/S'])) ? [kid] : below(kid, tags)));
  return Object.values(objects).flatMap(({ value }) => {
    if (!value || typeof value !== 'object' || Array.isArray(value) || value['/S'] !== '/Table') return [];
    const rows = below(value, ['/TR']).map((row) =>
      below(row, ['/TH', '/TD']).map((cell) => (cell['/S'] === '/TD' ? 'cell' : (scopeOf(cell) ?? 'none'))),
    );
    return [rows];
  });
}

/** What is wrong with the heads of a table: a column without one above, a row without one beside. */
export function headless(rows: readonly (readonly string[])[]): string[] {
  const [heads = [], ...others] = rows;
  return [
    ...(heads.length > 0 && heads.every((cell) => cell === 'Column') ? [] : [`heads: ${heads.join(' ')}`]),
    ...others.filter(([first]) => first !== 'Row').map((row) => `row: ${row.join(' ')}`),
    ...(others.length > 0 ? [] : ['no rows']),
  ];
}

/** What languages words are said to be in: by their element, or in the page where only some of its words are. */
function languagesOf(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf);
  const said: string[] = [];
  const add = (text: string) => {
    for (const [, language = ''] of text.matchAll(/\/Lang \((\w+-\w+)\)/g)) said.push(language);
  };
  add(bytes.toString('latin1'));
  for (let at = bytes.indexOf('\nstream\n'); at >= 0; at = bytes.indexOf('\nstream\n', at + 1))
    try {
      add(inflateSync(bytes.subarray(at + '\nstream\n'.length)).toString('latin1'));
    } catch {
      // A font or what is not folded.
    }
  return [...new Set(said)].toSorted();
}

interface Outline {
  readonly title: string;
  readonly kids: readonly Outline[];
}
const titles = (outlines: readonly Outline[]): string[] =>
  outlines.flatMap((each) => [each.title, ...titles(each.kids)]);

/** What others read in a PDF: qpdf its objects, poppler its tags. */
export function lookedInto(pdf: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-pdf-'));
  try {
    const file = join(folder, 'made.pdf');
    writeFileSync(file, pdf);
    const said = (name: string, ...args: string[]) => {
      const answer = spawnSync(name, [...args, file], { maxBuffer: 64 * 2 ** 20 });
      if (answer.status !== 0) throw new Error(`${name} refuses it: ${answer.stderr.toString('utf8')}`);
      return answer.stdout.toString('utf8');
    };
    const json = JSON.parse(said('qpdf', '--json'));
    const structure = said('pdfinfo', '-struct');
    const all = dictionaries(json);
    const tagged = (tag: string) => all.filter((each) => each['/S'] === `/${tag}`);
    const titled = all.find((each) => each['/Title'] !== undefined && each['/Creator'] !== undefined);
    const catalogue = all.find((each) => each['/Type'] === '/Catalog');
    return {
      all,
      structure,
      pages: json.pages.length as number,
      language: catalogue?.['/Lang'],
      marked: (catalogue?.['/MarkInfo'] as { '/Marked'?: boolean } | undefined)?.['/Marked'] === true,
      languages: languagesOf(pdf),
      titleShown: catalogue?.['/ViewerPreferences'],
      title: String(titled?.['/Title'] ?? '').replace(/^u:/, ''),
      bookmarks: titles(json.outlines),
      /** Levels of the headings, in the order of reading. */
      headings: [...structure.matchAll(/^\s*H(\d)\b/gm)].map(([, level]) => Number(level)),
      /** What pictures show, in words. */
      pictures: tagged('Figure').map((each) => each['/Alt']),
      /** How far each head of a table reaches. */
      scopes: tagged('TH').map(scopeOf),
      eachTable: tablesOf(json.qpdf[1]),
      tables: tagged('Table').length,
      rows: tagged('TR').length,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
