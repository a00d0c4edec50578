import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { visitor } from '#kernel';
import { type Feature, isNamed } from '#platform/http';
import type { Installation } from './installation.ts';
import { declaredQuery, pageAddress } from './public-pages.ts';
import { numbersHold, pageContext } from './request.ts';

/** Every feature's feeds, the same for everybody; who has it already is told so. */
export function mountFeeds(app: Hono, installation: Installation, features: readonly Feature[]): void {
  for (const feed of features.flatMap((feature) => feature.feeds ?? []))
    for (const lang of ['nl', 'en'] as const)
      app.get(pageAddress(lang, feed.path), async (context) => {
        const region = installation.region(context.req.param('region') ?? '');
        if (!region) return context.notFound();
        const { region: _region, ...params } = context.req.param() as Record<string, string>;
        if (!numbersHold(params)) return context.notFound();
        const query = declaredQuery(feed, new URL(context.req.url).searchParams);
        const text = await feed.write(pageContext(installation, region, lang, visitor, params, query));
        if (text === undefined) return context.notFound();
        const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
        const headers = { etag, 'cache-control': 'no-cache' };
        if (isNamed(etag, context.req.header('if-none-match'))) return context.body(null, 304, headers);
        return context.body(text, 200, { ...headers, 'content-type': `${feed.mediaType}; charset=utf-8` });
      });
}
