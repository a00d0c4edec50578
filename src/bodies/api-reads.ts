import { z } from 'zod';
import type { MunicipalityId } from '#kernel';
import { type OfficeInRegion, officesInRegion } from '#people';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { rulebookVersions, startingRules, versionOn } from '#rulebook';
import { bodiesPath, chairsPath } from './paths.ts';
import { replacementsOfBody } from './replacement-store.ts';
import { chairBalance, partsOf } from './rules/chairs.ts';
import type { Replacement } from './rules/replacing.ts';
import { capacitiesOf, officeKindsFor } from './rules/seating.ts';
import { type StoredSeat, seatsEver, seatsOfBody } from './seat-store.ts';
import { bodyById, bodyList, type StoredBody } from './store.ts';
import { apiCapacities, apiKinds, apiMandates } from './words.ts';

const onePath = `${bodiesPath}/{orgaan}`;

const shape = z.object({
  code: z.string(),
  soort: z.enum(Object.values(apiKinds)),
  naam: z.string(),
  voorzitter_uit: z.string().nullable(),
  omschrijving: z.string(),
  ambities: z.array(z.string()),
  gemeenten: z.array(z.string()).describe('die meedoen'),
  versie: z.number().describe('van de inrichting'),
});
const seatShape = z.object({
  nummer: z.number(),
  hoedanigheid: z.enum(Object.values(apiCapacities)),
  plaatsvervanger: z.boolean(),
  titel: z.string(),
  functie: z.enum(Object.values(apiMandates)).nullable(),
  gemeente: z.string().nullable(),
  fractie: z.string().nullable(),
  organisatie: z.string().nullable(),
  ambt: z.number().nullable().describe('nummer van het ambt waarop de zetel staat'),
  vanaf: z.string(),
  tot_en_met: z.string().nullable(),
  eindigt_met_ambt: z.boolean().describe('tot_en_met is de laatste dag van het ambt'),
});
export const bodyShape = shape.extend({
  vervangt: z
    .record(z.string(), z.array(z.string()))
    .describe('per ambitie de gemeenten waarvan de raad hiervoor geen eigen commissie heeft'),
  zetels: z.array(seatShape),
});

const codesOf = (context: PageContext): MunicipalityId[] => context.region.municipalities.map((m) => m.id);

function apiBody(body: StoredBody, codes: readonly MunicipalityId[]): z.infer<typeof shape> {
  return {
    code: body.id,
    soort: apiKinds[body.kind],
    naam: body.name,
    voorzitter_uit: body.chair,
    omschrijving: body.description,
    ambities: [...body.ambitions],
    gemeenten: [...partsOf(body, codes)],
    versie: body.version,
  };
}

function apiSeat(seat: StoredSeat): z.infer<typeof seatShape> {
  return {
    nummer: seat.id,
    hoedanigheid: apiCapacities[seat.capacity],
    plaatsvervanger: seat.deputy,
    titel: seat.title,
    functie: seat.mandate === null ? null : apiMandates[seat.mandate],
    gemeente: seat.municipality,
    fractie: seat.fraction,
    organisatie: seat.organisation,
    ambt: seat.office,
    vanaf: seat.from,
    tot_en_met: seat.until,
    eindigt_met_ambt: seat.endedWithOffice,
  };
}

/** Theme -> councils, of what lasts. */
function apiReplaces(replacements: readonly Replacement[]): Record<string, string[]> {
  const lasting = replacements.filter((each) => each.until === null);
  return Object.fromEntries(
    [...Map.groupBy(lasting, (each) => each.ambition)].map(([ambition, own]) => [
      ambition,
      own.map((each) => each.municipality),
    ]),
  );
}

const officeShape = z.object({
  nummer: z.number(),
  titel: z.string(),
  hoedanigheden: z.array(z.enum(Object.values(apiCapacities))),
  gemeente: z.string().nullable(),
  fractie: z.string().nullable(),
  vanaf: z.string(),
  tot_en_met: z.string().nullable(),
});

/** On which offices a seat in this body can stand. */
export function officesFor(body: StoredBody, offices: readonly OfficeInRegion[]): OfficeInRegion[] {
  return offices.filter(
    (office) =>
      (office.body === null || office.body === body.id) &&
      capacitiesOf(body.kind).some((capacity) => officeKindsFor(capacity).includes(office.kind)),
  );
}

const chairShape = z.object({
  gemeente: z.string(),
  voorzitterschappen: z.number(),
  organen: z.array(z.string()),
  billijk_deel: z.number().nullable().describe('null: volgens de spelregels kiest elk orgaan zelf'),
  boven_billijk_deel: z.boolean(),
});

async function readChairs(context: PageContext): Promise<z.infer<typeof chairShape>[]> {
  const [bodies, versions] = await context.read([bodyList(), rulebookVersions()]);
  const rules = versionOn(versions, context.today)?.rules ?? startingRules;
  const spread = rules.chairs === 'spread_over_municipalities';
  return chairBalance(bodies, codesOf(context)).shares.map((share) => ({
    gemeente: share.municipality,
    voorzitterschappen: share.chairs.length,
    organen: [...share.chairs],
    billijk_deel: spread ? share.fair : null,
    boven_billijk_deel: spread && share.aboveFair,
  }));
}

export const bodyReads: ApiRead[] = [
  apiList({
    name: 'bodies',
    path: bodiesPath,
    summary: { nl: 'Organen', en: 'Bodies' },
    key: 'organen',
    item: shape,
    read: async (context) => {
      const [rows] = await context.read([bodyList()]);
      return rows.map((row) => apiBody(row, codesOf(context)));
    },
  }),
  apiList({
    name: 'chairs',
    path: chairsPath,
    summary: { nl: 'Hoe de voorzitterschappen verdeeld zijn', en: 'How the chairs are spread' },
    key: 'voorzitters',
    item: chairShape,
    read: readChairs,
  }),
  {
    name: 'body',
    path: onePath,
    summary: { nl: 'Een orgaan met zijn zetels', en: 'A body with its seats' },
    output: bodyShape,
    read: async (context) => {
      const id = context.params.orgaan;
      const [[body], seats, replacements] = await context.read([
        bodyById(id),
        seatsOfBody(id, context.today),
        replacementsOfBody(id),
      ]);
      if (!body) return undefined;
      const vervangt = apiReplaces(replacements);
      return { ...apiBody(body, codesOf(context)), vervangt, zetels: seats.map(apiSeat) };
    },
  },
  apiList({
    name: 'body_seats',
    path: `${onePath}/zetels`,
    summary: {
      nl: 'Alle zetels van een orgaan, ook die eindigden of nog beginnen',
      en: 'All seats of a body, those that ended or are to begin too',
    },
    key: 'zetels',
    item: seatShape,
    read: async (context) => {
      const [[body], seats] = await context.read([
        bodyById(context.params.orgaan),
        seatsEver(context.params.orgaan),
      ]);
      return body ? seats.map(apiSeat) : undefined;
    },
  }),
  apiList({
    name: 'body_offices',
    path: `${onePath}/ambten`,
    summary: {
      nl: 'Ambten waarop een zetel in dit orgaan kan staan',
      en: 'Offices on which a seat in this body can stand',
    },
    key: 'ambten',
    item: officeShape,
    read: async (context) => {
      const [[body], offices] = await context.read([
        bodyById(context.params.orgaan),
        officesInRegion(context.region.id, context.today),
      ]);
      return body && officesFor(body, offices).map((office) => apiOffice(body, office));
    },
  }),
];

function apiOffice(body: StoredBody, office: OfficeInRegion): z.infer<typeof officeShape> {
  return {
    nummer: office.id,
    titel: office.title,
    hoedanigheden: capacitiesOf(body.kind)
      .filter((capacity) => officeKindsFor(capacity).includes(office.kind))
      .map((capacity) => apiCapacities[capacity]),
    gemeente: office.municipality,
    fractie: office.fraction,
    vanaf: office.from,
    tot_en_met: office.until,
  };
}
