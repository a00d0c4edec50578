import { partsMessages } from '#platform/html';
import { type Feed, type PageContext, xml } from '#platform/http';
import { newsMessages } from './messages.ts';
import { newsFeedPath, newsItemPath, newsPath } from './paths.ts';
import { type NewsItem, newsList } from './store.ts';

const mostItems = 50;

/** The region's news (RFC 4287), the latest first. */
export const newsFeed: Feed = {
  path: newsFeedPath,
  mediaType: 'application/atom+xml',
  write: async (context) => {
    const { absolute } = context;
    const t = newsMessages[context.lang];
    const [items] = await context.read([newsList(mostItems, 0)]);
    const at = (path: string) => xml(absolute(context.link(path)));
    // Nothing was told yet: then the day on which somebody asks.
    const updated = items
      .map((item) => item.recordedAt)
      .toSorted()
      .at(-1);
    return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${context.lang}">
  <id>${at(newsFeedPath)}</id>
  <title>${xml(`${t.title}: ${context.region.name}`)}</title>
  <subtitle>${xml(t.intro)}</subtitle>
  <updated>${updated ?? `${context.today}T00:00:00Z`}</updated>
  <author><name>${xml(context.region.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${at(newsFeedPath)}"/>
  <link rel="alternate" type="text/html" hreflang="${context.lang}" href="${at(newsPath)}"/>
${items.map((item) => entry(context, absolute, item)).join('')}</feed>
`;
  },
};

/** Its id is its Dutch address, in either language: an item keeps that also when it is corrected or withdrawn. */
function entry(context: PageContext, absolute: (path: string) => string, item: NewsItem): string {
  const path = newsItemPath(item.id);
  const t = partsMessages[context.lang];
  const { source: from } = item;
  // As under the item on its page: what was invented says so, what is real where it comes from.
  const below = from ? `${t.source}: ${from.title}` : context.demonstration ? `${t.invented}.` : '';
  const text = `${item.text}\n\n${below}`.trim();
  const { address = null, title = '' } = from ?? {};
  const source =
    address === null ? '' : `\n    <link rel="via" title="${xml(title)}" href="${xml(address)}"/>`;
  return `  <entry xml:lang="nl">
    <id>${xml(absolute(`/${context.region.id}${path}`))}</id>
    <title>${xml(item.title)}</title>
    <updated>${item.recordedAt}</updated>
    <link rel="alternate" type="text/html" href="${xml(absolute(context.link(path)))}"/>${source}
    <content type="text">${xml(text)}</content>
  </entry>
`;
}
