import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { visitor } from '#kernel';
import { type Feature, type Feed, isNamed, type Lang } from '#platform/http';
import type { Installation } from './installation.ts';
import { declaredQuery, pageAddress } from './public-pages.ts';
import { numbersHold, pageContext } from './request.ts';

interface Written {
  readonly revision: number;
  readonly text: string;
  readonly etag: string;
}

/** So many different feeds are kept; programs ask for the same few all day. */
const mostKept = 200;
/** A declared name with an endless value is a feed that nobody follows. */
const longestQuery = 200;

/** Every feature's feeds, the same for everybody; who has it already is told so. Kept until something public changes. */
export function mountFeeds(app: Hono, installation: Installation, features: readonly Feature[]): void {
  const kept = new Map<string, Written>();
  const written = async (context: Context, feed: Feed, lang: Lang): Promise<Written | undefined> => {
    const { region: id = '', ...params } = context.req.param() as Record<string, string>;
    const region = installation.region(id);
    if (!region || !numbersHold(params)) return undefined;
    const query = declaredQuery(feed, new URL(context.req.url).searchParams);
    const key = `${context.req.path}?${query}`;
    // As it was before the feed is written: what is overtaken meanwhile is not taken for the newest.
    const revision = installation.revision();
    const found = kept.get(key);
    if (found?.revision === revision) return found;
    const text = await feed.write(pageContext(installation, region, lang, visitor, params, query));
    if (text === undefined) return undefined;
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    const made = { revision, text, etag };
    if (query.toString().length <= longestQuery) {
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, made);
    }
    return made;
  };
  for (const feed of features.flatMap((feature) => feature.feeds ?? []))
    for (const lang of ['nl', 'en'] as const)
      app.get(pageAddress(lang, feed.path), async (context) => {
        const made = await written(context, feed, lang);
        if (!made) return context.notFound();
        const headers = { etag: made.etag, 'cache-control': 'no-cache' };
        if (isNamed(made.etag, context.req.header('if-none-match'))) return context.body(null, 304, headers);
        const type = `${feed.mediaType}; charset=utf-8`;
        return context.body(made.text, 200, { ...headers, 'content-type': type });
      });
}
