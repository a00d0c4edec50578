import { z } from 'zod';
import { versionsQuery, versionsUntil } from '#platform/html';
import { type ApiRead, apiList } from '#platform/http';
import { developmentPath, developmentsPath } from './paths.ts';
import { isYear } from './rules/grid.ts';
import { type DevelopmentRow, developmentById, developmentList, developmentVersions } from './store.ts';

const shape = {
  ontwikkeling: z.number(),
  jaar: z.number(),
  thema: z.string(),
  gemeente: z.string().nullable(),
  gebeurd: z.string(),
  betekenis: z.string(),
  bron: z.string(),
  bron_adres: z.string().nullable(),
  ambitie: z.string().nullable(),
  teruggenomen: z.boolean(),
  versie: z.number(),
};
const apiDevelopment = ({ id, version, content }: DevelopmentRow) => ({
  ontwikkeling: id,
  jaar: content.year,
  thema: content.theme,
  gemeente: content.municipality,
  gebeurd: content.happened,
  betekenis: content.means,
  bron: content.source.title,
  bron_adres: content.source.address,
  ambitie: content.ambition,
  teruggenomen: content.withdrawn,
  versie: version,
});

export const developmentReads: readonly ApiRead[] = [
  apiList({
    name: 'developments',
    path: developmentsPath,
    summary: {
      nl: 'Ontwikkelingen: per jaar en thema wat er gebeurde, wat het betekent en de bron',
      en: 'Developments: by year and theme what happened, what it means and the source',
    },
    key: 'ontwikkelingen',
    item: z.object(shape),
    query: z.object({
      jaar: z.string().refine(isYear, 'year_wrong').optional(),
      thema: z.string().optional(),
    }),
    problems: { year_wrong: { nl: 'Vul een jaar in, zoals 2016.', en: 'Fill in a year, such as 2016.' } },
    read: async (context) => {
      const [rows] = await context.read([developmentList()]);
      const [year, theme] = [context.query.get('jaar'), context.query.get('thema')];
      return rows
        .filter(({ content }) => year === null || String(content.year) === year)
        .filter(({ content }) => theme === null || content.key === theme)
        .map(apiDevelopment);
    },
  }),
  {
    name: 'development',
    path: developmentPath('{ontwikkeling}'),
    summary: { nl: 'Een ontwikkeling met eerdere versies', en: 'A development with earlier versions' },
    ...versionsQuery,
    output: z.object({
      ...shape,
      versies: z.array(
        z.object({
          versie: z.number(),
          gebeurd: z.string(),
          vastgelegd_op: z.string(),
          vastgelegd_door: z.string(),
          reden: z.string().nullable(),
        }),
      ),
    }),
    read: async (context) => {
      const id = Number(context.params.ontwikkeling);
      const [[row], versions] = await context.read([
        developmentById(id),
        developmentVersions(id, versionsUntil(context.query)),
      ]);
      return (
        row && {
          ...apiDevelopment(row),
          versies: versions.map((each) => ({
            versie: each.version,
            gebeurd: each.content.happened,
            vastgelegd_op: each.recordedAt,
            vastgelegd_door: each.recordedBy,
            reden: each.reason,
          })),
        }
      );
    },
  },
];
