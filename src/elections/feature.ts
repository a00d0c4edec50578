import { z } from 'zod';
import { parseDate } from '#kernel';
import type { ApiRead, Feature } from '#platform/http';
import { electionMigrations } from './migrations.ts';
import { resultPage, resultsPage } from './pages/results.tsx';
import { fractionsInOfficeOn } from './store.ts';

const fraction = z.object({
  code: z.string(),
  naam: z.string(),
  gemeente: z.string(),
  lijst: z.string(),
  stemmen: z.number().int(),
  zetels: z.number().int(),
  uitslag: z.number().int(),
  verkiezing: z.string(),
  telt_vanaf: z.string(),
});

const fractionsRead: ApiRead = {
  name: 'fractions_in_office',
  path: '/fracties',
  summary: {
    nl: 'Fracties in functie, met stemmen en zetels',
    en: 'Fractions in office, with votes and seats',
  },
  query: z.object({
    peildatum: z
      .string()
      .refine((day) => parseDate(day) !== undefined, 'peildatum: JJJJ-MM-DD')
      .optional(),
  }),
  output: z.object({ fracties: z.array(fraction), totaal: z.number() }),
  read: async (context) => {
    const day = parseDate(context.query.get('peildatum') ?? '') ?? context.today;
    const [rows] = await context.read([
      fractionsInOfficeOn(
        day,
        context.region.municipalities.map((m) => m.id),
      ),
    ]);
    return {
      fracties: rows.map((row) => ({
        code: row.fraction,
        naam: row.shortName,
        gemeente: row.municipality,
        lijst: row.listName,
        stemmen: row.votes,
        zetels: row.seats,
        uitslag: row.result,
        verkiezing: row.electionDay,
        telt_vanaf: row.takesOffice,
      })),
      totaal: rows.length,
    };
  },
};

export const electionsFeature: Feature = {
  name: 'elections',
  migrations: electionMigrations,
  pages: [resultsPage, resultPage],
  reads: [fractionsRead],
};
