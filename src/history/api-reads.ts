import { z } from 'zod';
import { apiRecorded, apiSource, recordedShape, sourceShape } from '#ambitions';
import { type ApiRead, apiList } from '#platform/http';
import { kindWords } from './operations.ts';
import { eventPath, timelinePath } from './paths.ts';
import { eventVersions, type HistoryEvent, timeline } from './store.ts';

const contentShape = {
  datum: z.string(),
  tot_en_met: z.string().nullable(),
  soort: z.enum(Object.values(kindWords)),
  thema: z.string(),
  titel: z.string(),
  tekst: z.string(),
  betrokken: z.string(),
  gemeenten: z.array(z.string()),
  bron: sourceShape,
  ingetrokken: z.boolean(),
  ...recordedShape,
};
const shape = z.object({ id: z.number(), ...contentShape });

/** Of what was withdrawn only that it was here, when and why it went, and who withdrew it. */
const apiContent = (given: HistoryEvent) => {
  const event = given.withdrawn
    ? { ...given, theme: '', title: '', text: '', involved: '', municipalities: [], source: null }
    : given;
  return apiEvent(event);
};

const apiEvent = (event: HistoryEvent) => ({
  datum: event.on,
  tot_en_met: event.until,
  soort: kindWords[event.kind],
  thema: event.theme,
  titel: event.title,
  tekst: event.text,
  betrokken: event.involved,
  gemeenten: [...event.municipalities],
  bron: apiSource(event.source),
  ingetrokken: event.withdrawn,
  ...apiRecorded(event),
});

export const historyReads: readonly ApiRead[] = [
  apiList({
    name: 'timeline',
    path: timelinePath,
    summary: { nl: 'De tijdlijn van de regio', en: 'The timeline of the region' },
    key: 'tijdlijn',
    item: shape,
    query: z.object({
      jaar: z
        .string()
        .regex(/^[12]\d{3}$/, 'year_wrong')
        .optional(),
      thema: z.string().optional(),
    }),
    problems: {
      year_wrong: { nl: 'jaar is een jaar, zoals 2016.', en: 'jaar is a year, such as 2016.' },
    },
    read: async (context, { limit, offset }) => {
      const year = context.query.get('jaar');
      const theme = context.query.get('thema');
      const [[first], rows] = await context.read([
        timeline(year, theme, 1, 0),
        timeline(year, theme, limit, offset),
      ]);
      return {
        items: rows.map((event) => ({ id: event.id, ...apiContent(event) })),
        total: first?.total ?? 0,
      };
    },
  }),
  {
    name: 'event',
    path: eventPath('{gebeurtenis}'),
    summary: { nl: 'Een gebeurtenis met haar versies', en: 'An event with its versions' },
    output: shape.extend({ eerdere_versies: z.array(z.object(contentShape)) }),
    read: async (context) => {
      const [[event, ...before]] = await context.read([eventVersions(Number(context.params.gebeurtenis))]);
      return event
        ? {
            id: event.id,
            ...apiContent(event),
            eerdere_versies: event.withdrawn ? [] : before.map(apiContent),
          }
        : undefined;
    },
  },
];
