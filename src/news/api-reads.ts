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

/** Of what was withdrawn only that it was here, when and why it went, and who withdrew it. */
const apiContent = (item: NewsItem) => ({
  datum: item.on,
  titel: item.withdrawn ? '' : item.title,
  tekst: item.withdrawn ? '' : item.text,
  ambities: item.withdrawn ? [] : [...item.ambitions],
  bron: item.withdrawn ? null : apiSource(item.source),
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
      if (!item) return undefined;
      return {
        id: item.id,
        ...apiContent(item),
        eerdere_versies: item.withdrawn ? [] : before.map(apiContent),
      };
    },
  },
];
