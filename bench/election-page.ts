import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { VNode } from 'preact';
import { date, type MunicipalityId, type RegionId, visitor } from '#kernel';
import { type Database, installation } from '#platform/database';
import type { Page, PageContext } from '#platform/http';

export interface ElectionPageCost {
  /** Read and rendered, in ms. */
  readonly time: number;
  readonly statements: number;
  readonly bytes: number;
}

interface Built {
  readonly electionSeatsPage: Page;
  readonly renderToString: (node: VNode) => string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
let page: Promise<Built> | undefined;

/** Pages are written in JSX, which node does not read: built as the product is, beside its packages. */
async function built(): Promise<Built> {
  const folder = `${root}/node_modules/.cache`;
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/bench-election-page-${process.pid}.mjs`;
  const contents = `export { electionSeatsPage } from './src/elections/pages/seats-page.tsx';
    export { renderToString } from 'preact-render-to-string';`;
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.csv': 'text', '.css': 'text' },
    outfile,
  });
  return (await import(pathToFileURL(outfile).href)) as Built;
}

/**
 * The page of one election, for a region of every municipality of the country.
 * @param counter of the statements that reach the database
 */
export async function electionPage(
  db: Database,
  towns: readonly MunicipalityId[],
  counter: { readonly statements: number },
): Promise<ElectionPageCost> {
  page ??= built();
  const { electionSeatsPage, renderToString } = await page;
  const municipalities = towns.map((id, column) => {
    return { id, slug: id, name: id, mark: id, colour: '#0d6478', column, row: 1 };
  });
  const context: PageContext = {
    lang: 'nl',
    region: { id: 'bench' as RegionId, name: 'Nederland', municipalities },
    actor: visitor,
    today: date('2026-11-24'),
    demonstration: false,
    params: { dag: '2018-03-21' },
    query: new URLSearchParams(),
    read: (statements) => db.read(installation, statements),
    link: (path) => `/bench${path}`,
    absolute: (path) => path,
  };
  const start = performance.now();
  const before = counter.statements;
  const answer = await electionSeatsPage.render(context);
  if (!answer || !('body' in answer)) throw new Error('there is no page of the election');
  const html = renderToString(answer.body as VNode);
  const time = performance.now() - start;
  const rows = html.match(/\/uitslagen\/\d+\/zetels/g)?.length;
  if (rows !== 50) throw new Error(`${rows} municipalities on a page of fifty`);
  return { time, statements: counter.statements - before, bytes: html.length };
}
