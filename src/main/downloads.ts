import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { Download, Feature, PageContext, ServedFile } from '#platform/http';
import { fileHeaders, isNamed } from '#platform/http';
import type { Installation } from './installation.ts';

/** RFC 6266: a name for old programs, and the real one. */
export function disposition({ inline, fileName }: Pick<ServedFile, 'inline' | 'fileName'>): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w. ()-]/g, '_');
  const exact = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

// The content of an address never changes, so nobody needs to ask again. A day and no longer: what is withdrawn must
// disappear from the memory of browsers and proxies too.
const keeping = 'public, max-age=86400, immutable';

/** Sends a file from the store, or says that there is none. @param refuse how this way in tells what is not there */
export async function sendFile(
  installation: Installation,
  context: Context,
  page: PageContext,
  download: Download,
  refuse: (status: 404 | 410, sentence?: string) => Response | Promise<Response>,
): Promise<Response> {
  // Its address alone says which file it is.
  const found = await download.find({ ...page, query: new URLSearchParams() });
  if (found === undefined) return refuse(404);
  if ('gone' in found) return refuse(410, found.gone);
  const etag = `"${found.sha256}"`;
  const headers = { ...fileHeaders, etag, 'cache-control': keeping };
  if (isNamed(etag, context.req.header('if-none-match'))) return context.body(null, 304, headers);
  const content = await installation.files.open(page.region.id, found.sha256);
  if (!content) throw new Error(`The file ${found.sha256} of ${page.region.id} is not there`);
  return new Response(context.req.method === 'HEAD' ? null : bodyOf(context, content.stream()), {
    headers: {
      ...headers,
      'content-type': found.mediaType,
      'content-length': String(content.size),
      'content-disposition': disposition(found),
    },
  });
}

function bodyOf(context: Context, stream: Readable): ReadableStream {
  // Who goes away half way leaves no open file behind.
  context.req.raw.signal.addEventListener('abort', () => stream.destroy(), { once: true });
  return Readable.toWeb(stream) as ReadableStream;
}

export function downloadsOf(features: readonly Feature[]): Download[] {
  return features.flatMap((feature) => feature.downloads ?? []);
}
