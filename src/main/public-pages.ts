import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import { reservedSlugs } from '#municipalities';
import type { Feature, KeptPage, Lang, Page } from '#platform/http';
import { isNamed, keptPage, pageCache } from '#platform/http';
import type { Installation } from './installation.ts';
import { nameRoute } from './observed.ts';
import { route } from './request.ts';

/** At most so much of the process's memory for pages that are kept. */
export const keptBytes = 16 * 2 ** 20;

// What a page's answer tells the cache in front of the router.
interface Telling {
  kept?: () => void;
}

/** Told by the page of a region that answered 200: every visitor may have these bytes. */
export function mayBeKept(context: Context): void {
  (context.env as Telling | undefined)?.kept?.();
}

/** A page's address for the router. */
export function pageAddress(lang: Lang, path: string): string {
  const base = lang === 'en' ? '/:region/en' : '/:region';
  return `${base}${path === '/' ? '/' : route(path)}`;
}

/** The names that the page declares, in its own order: one query, one text. */
export function declaredQuery(page: Pick<Page, 'query'>, query: URLSearchParams): URLSearchParams {
  const declared = (page.query ?? []).flatMap((name) => query.getAll(name).map((value) => [name, value]));
  return new URLSearchParams(declared);
}

// Escapes, dots and doubled slashes could write one address in endless ways; none of our addresses needs them.
const plainPath = /^(\/[\w-]+)+\/?$/;
// A declared name with an endless value is a page that nobody asks for twice.
const longestQuery = 200;

/** The key under which a page of the route table is kept; undefined for everything else. */
function keyOf(
  routes: TrieRouter<{ readonly page: Page; readonly route: string }>,
  address: string,
): { readonly key: string; readonly route: string } | undefined {
  const question = address.indexOf('?');
  const path = question === -1 ? address : address.slice(0, question);
  if (!plainPath.test(path)) return undefined;
  // What lies outside the regions has its own queries and is never kept.
  if (reservedSlugs.has(path.split('/')[1] ?? '')) return undefined;
  const found = routes.match('GET', path)[0][0]?.[0];
  if (!found) return undefined;
  const { page, route } = found;
  const asked = new URLSearchParams(question === -1 ? '' : address.slice(question + 1));
  const query = declaredQuery(page, asked).toString();
  if (query.length > longestQuery) return undefined;
  return { key: query === '' ? path : `${path}?${query}`, route };
}

function send(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  if (isNamed(page.etag, request.headers['if-none-match'])) {
    response.writeHead(304, page.unchanged as string[]);
    response.end();
    return;
  }
  response.writeHead(200, page.headers as string[]);
  response.end(page.body);
}

/**
 * What the web server calls for every request. Public pages are kept in front of the router: for requests with neither
 * cookie nor token, by path, declared query and revision. Everything else goes on to the application.
 */
export function publicPagesFirst(
  app: Hono,
  installation: Installation,
  features: readonly Feature[],
  limit = keptBytes,
): (request: IncomingMessage, response: ServerResponse) => void {
  const cache = pageCache(limit);
  const routes = new TrieRouter<{ readonly page: Page; readonly route: string }>();
  const routeOf = new WeakMap<KeptPage, string>();
  for (const page of features.flatMap((feature) => feature.pages ?? []))
    for (const lang of ['nl', 'en'] as const) {
      const route = pageAddress(lang, page.path);
      routes.add('GET', route, { page, route });
    }
  const onwards = getRequestListener((request, env) => app.fetch(request, env));

  // Made from the address alone: nothing that this one visitor sent can come into a page that others get.
  const make = (
    request: IncomingMessage,
    response: ServerResponse,
    { key, route }: { readonly key: string; readonly route: string },
    revision: number,
  ) =>
    getRequestListener(async () => {
      let kept = false;
      const telling: Telling = {
        kept: () => {
          kept = true;
        },
      };
      const answer = await app.fetch(new Request(new URL(key, installation.publicUrl)), telling);
      if (!kept || answer.status !== 200) return answer;
      const page = keptPage(Buffer.from(await answer.arrayBuffer()), answer.headers);
      cache.put(key, revision, page);
      routeOf.set(page, route);
      send(request, response, page);
      return RESPONSE_ALREADY_SENT;
    })(request, response);

  return (request, response) => {
    const { method, url = '/', headers } = request;
    const mayAsk = method === 'GET' || method === 'HEAD';
    if (!mayAsk || headers.cookie !== undefined || headers.authorization !== undefined)
      return void onwards(request, response);
    const revision = installation.revision();
    // Most requests name a page as it is kept; only the others need to be understood.
    const found = cache.get(url, revision);
    if (found) {
      nameRoute(response, routeOf.get(found) ?? 'other');
      return send(request, response, found);
    }
    const asked = keyOf(routes, url);
    if (asked === undefined) return void onwards(request, response);
    nameRoute(response, asked.route);
    const page = asked.key === url ? undefined : cache.get(asked.key, revision);
    if (page) send(request, response, page);
    else void make(request, response, asked, revision);
  };
}
