import { z } from 'zod';
import { type ApiRead, apiList, type Feature, type Section } from '#platform/http';
import { bodyMigrations } from './migrations.ts';
import { addBodyOperation, addSeatOperation, endSeatOperation } from './operations.ts';
import { showBodies } from './pages/bodies-page.tsx';
import { type AmbitionNames, bodyView } from './pages/body-page.tsx';
import { bodiesPath } from './paths.ts';
import { bodyById, bodyList, type StoredBody, type StoredSeat, seatsOfBody } from './store.ts';
import { apiCapacities, apiKinds } from './words.ts';

const onePath = `${bodiesPath}/{orgaan}`;

const shape = z.object({
  code: z.string(),
  soort: z.enum(Object.values(apiKinds)),
  naam: z.string(),
  voorzitter_uit: z.string().nullable(),
  omschrijving: z.string(),
  ambities: z.array(z.string()),
});
const seatShape = z.object({
  nummer: z.number(),
  hoedanigheid: z.enum(Object.values(apiCapacities)),
  titel: z.string(),
  gemeente: z.string().nullable(),
  organisatie: z.string().nullable(),
  vanaf: z.string(),
  tot_en_met: z.string().nullable(),
});
export const bodyShape = shape.extend({ zetels: z.array(seatShape) });

function apiBody(body: StoredBody): z.infer<typeof shape> {
  return {
    code: body.id,
    soort: apiKinds[body.kind],
    naam: body.name,
    voorzitter_uit: body.chair,
    omschrijving: body.description,
    ambities: [...body.ambitions],
  };
}

function apiSeat(seat: StoredSeat): z.infer<typeof seatShape> {
  return {
    nummer: seat.id,
    hoedanigheid: apiCapacities[seat.capacity],
    titel: seat.title,
    gemeente: seat.municipality,
    organisatie: seat.organisation,
    vanaf: seat.from,
    tot_en_met: seat.until,
  };
}

const reads: ApiRead[] = [
  apiList({
    name: 'bodies',
    path: bodiesPath,
    summary: { nl: 'Organen', en: 'Bodies' },
    key: 'organen',
    item: shape,
    read: async (context) => {
      const [rows] = await context.read([bodyList()]);
      return rows.map(apiBody);
    },
  }),
  {
    name: 'body',
    path: onePath,
    summary: { nl: 'Een orgaan met zijn zetels', en: 'A body with its seats' },
    output: bodyShape,
    read: async (context) => {
      const id = context.params.orgaan;
      const [[body], seats] = await context.read([bodyById(id), seatsOfBody(id, context.today)]);
      return body ? { ...apiBody(body), zetels: seats.map(apiSeat) } : undefined;
    },
  },
];

/**
 * @param ambitions how the ambitions are called: a feature later in the process, handed over by main
 * @param sections what later features add to the page of a body
 */
export function bodiesFeatureWith(
  ambitions: AmbitionNames | undefined,
  sections: readonly Section[] = [],
): Feature {
  return {
    name: 'bodies',
    migrations: bodyMigrations,
    pages: [
      { path: bodiesPath, render: showBodies },
      { path: onePath, render: bodyView(ambitions, sections) },
    ],
    reads,
    operations: [
      ...(ambitions?.unknown ? [addBodyOperation(ambitions.unknown)] : []),
      addSeatOperation,
      endSeatOperation,
    ],
  };
}

export const bodiesFeature = bodiesFeatureWith(undefined);
