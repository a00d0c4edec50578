import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { Context } from 'hono';
import { visitor } from '#kernel';
import type { Export, ExportedTable, Feature, PageContext } from '#platform/http';
import { fileHeaders, isNamed } from '#platform/http';
import { disposition } from './downloads.ts';
import type { Installation } from './installation.ts';
import { comeBack, readsTooMuch } from './limits.ts';
import { declaredQuery } from './public-pages.ts';
import { pageContext } from './request.ts';

export const exportedTypes = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' } as const;
export const formOf = ({ path }: Export): keyof typeof exportedTypes =>
  path.endsWith('.csv') ? 'csv' : 'pdf';

export function exportsOf(features: readonly Feature[]): Export[] {
  return features.flatMap((feature) => feature.exports ?? []);
}

/**
 * RFC 4180, with what a Dutch spreadsheet expects: semicolons, and a mark that says UTF-8. Text that such a program would
 * compute gets an apostrophe before it.
 */
export function csvOf({ columns, rows }: ExportedTable): string {
  return stringify([columns, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** Makes the file and sends it. @param refuse how this way in tells that there is none, that too many wait, or that it takes too long */
export async function sendExport(
  installation: Installation,
  context: Context,
  page: PageContext,
  each: Export,
  refuse: (status: 404 | 429 | 503, why?: 'too_heavy') => Response | Promise<Response>,
): Promise<Response> {
  const limit = readsTooMuch(installation, context, page.actor);
  if (limit) return comeBack(await refuse(429), limit);
  // The same for everybody, whoever asks.
  const everybody = pageContext(
    installation,
    page.region,
    page.lang,
    visitor,
    page.params,
    declaredQuery(each, page.query),
  );
  const file = await each.make(everybody);
  if (!file) return refuse(404);
  if (file === 'busy') return refuse(503);
  if ('redirect' in file) return context.redirect(file.redirect, 303);
  const text = 'table' in file ? csvOf(file.table) : JSON.stringify(file.document);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { ...fileHeaders, etag, 'cache-control': 'no-cache' };
  if (isNamed(etag, context.req.header('if-none-match'))) return context.body(null, 304, headers);
  const form = formOf(each);
  let bytes: string | Uint8Array<ArrayBuffer> = text;
  if ('document' in file) {
    const printed = await installation.printer.print(file.document);
    if (!printed.ok) return printed.why === 'busy' ? refuse(503) : refuse(503, printed.why);
    bytes = new Uint8Array(printed.pdf);
  }
  return context.body(bytes, 200, {
    ...headers,
    'content-type': exportedTypes[form],
    'content-disposition': disposition({ inline: false, fileName: `${file.fileName}.${form}` }),
  });
}
