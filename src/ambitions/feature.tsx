import { z } from 'zod';
import { type ApiRead, apiList, type Feature, type Section } from '#platform/http';
import { addAmbitionOperation } from './operations.ts';
import { ambitionView, showAmbitions } from './pages.tsx';
import { ambitionsPath } from './paths.ts';
import { type Ambition, ambitionById, ambitionList, ambitionMigrations } from './store.ts';

const onePath = `${ambitionsPath}/{ambitie}`;

export const ambitionShape = z.object({
  code: z.string(),
  titel: z.string(),
  omschrijving: z.string(),
  voorlopig: z.boolean(),
});

function apiAmbition(ambition: Ambition): z.infer<typeof ambitionShape> {
  return {
    code: ambition.id,
    titel: ambition.title,
    omschrijving: ambition.description,
    voorlopig: ambition.placeholder,
  };
}

const reads: ApiRead[] = [
  apiList({
    name: 'ambitions',
    path: ambitionsPath,
    summary: { nl: 'Ambities', en: 'Ambitions' },
    key: 'ambities',
    item: ambitionShape,
    read: async (context) => {
      const [rows] = await context.read([ambitionList()]);
      return rows.map(apiAmbition);
    },
  }),
  {
    name: 'ambition',
    path: onePath,
    summary: { nl: 'Een ambitie', en: 'An ambition' },
    output: ambitionShape,
    read: async (context) => {
      const [[found]] = await context.read([ambitionById(context.params.ambitie)]);
      return found ? apiAmbition(found) : undefined;
    },
  },
];

/** @param sections what later features add to the page of an ambition */
export function ambitionsFeature(sections: readonly Section[]): Feature {
  return {
    name: 'ambitions',
    migrations: ambitionMigrations,
    pages: [
      { path: ambitionsPath, render: showAmbitions },
      { path: onePath, render: ambitionView(sections) },
    ],
    reads,
    operations: [addAmbitionOperation],
  };
}
