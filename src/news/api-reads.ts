import { z } from 'zod';
import { apiRecorded, apiSource, recordedShape, sourceShape } from '#ambitions';
import { type ApiRead, apiList } from '#platform/http';
import { newsItemPath, newsPath } from './paths.ts';
import { type NewsItem, newsList, newsVersions } from './store.ts';

const contentShape = {
  datum: z.string(),
  titel: z.string(),
  tekst: z.string(),
  ambities: z.array(z.string()),
  bron: sourceShape,
  ingetrokken: z.boolean(),
  ...recordedShape,
};
const shape = z.object({ id: z.number(), ...contentShape });

const apiContent = (item: NewsItem) => ({
  datum: item.on,
  titel: item.title,
  tekst: item.text,
  ambities: [...item.ambitions],
  bron: apiSource(item.source),
  ingetrokken: item.withdrawn,
  ...apiRecorded(item),
});

export const newsReads: readonly ApiRead[] = [
  apiList({
    name: 'news',
    path: newsPath,
    summary: { nl: 'Nieuws', en: 'News' },
    key: 'nieuws',
    item: shape,
    read: async (context, { limit, offset }) => {
      const [[first], rows] = await context.read([newsList(1, 0), newsList(limit, offset)]);
      return {
        items: rows.map((item) => ({ id: item.id, ...apiContent(item) })),
        total: first?.total ?? 0,
      };
    },
  }),
  {
    name: 'news_item',
    path: newsItemPath('{bericht}'),
    summary: { nl: 'Een bericht met zijn versies', en: 'A news item with its versions' },
    output: shape.extend({ eerdere_versies: z.array(z.object(contentShape)) }),
    read: async (context) => {
      const [[item, ...before]] = await context.read([newsVersions(Number(context.params.bericht))]);
      return item ? { id: item.id, ...apiContent(item), eerdere_versies: before.map(apiContent) } : undefined;
    },
  },
];
