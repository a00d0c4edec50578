import { z } from 'zod';
import { parseDate } from '#kernel';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { municipalityOf } from './pages/municipality-pages.tsx';
import { municipalityPath } from './paths.ts';
import { seatsTotal, votesTotal } from './rules/shares.ts';
import { numberOf, standing } from './standing.ts';
import {
  type FractionInOffice,
  fractionsInOfficeOn,
  type ResultStatus,
  type ResultVersion,
  resultsOfFraction,
  resultVersions,
  resultWithVersions,
} from './store.ts';

const statuses = {
  provisional: 'voorlopig',
  definitive: 'definitief',
  corrected: 'gecorrigeerd',
} as const satisfies Record<ResultStatus, string>;
const status = z.enum(Object.values(statuses));
const count = z.number().int();

const fractionInOffice = z.object({
  code: z.string(),
  naam: z.string(),
  gemeente: z.string(),
  lijst: z.string(),
  stemmen: count,
  zetels: count,
  uitslag: count,
  verkiezing: z.string(),
  telt_vanaf: z.string(),
});
const result = z.object({
  id: count,
  gemeente: z.string(),
  naam: z.string(),
  verkiezing: z.string(),
  status,
  telt_vanaf: z.string().nullable(),
  telt_nu: z.boolean(),
  stemmen: count,
  zetels: count,
  bestand: z.string(),
  sha256: z.string(),
  ingelezen_op: z.string(),
});
const fullResult = result.extend({
  lijsten: z.array(
    z.object({
      naam: z.string(),
      stemmen: count,
      zetels: count,
      uitgeput: z.boolean(),
      fractie: z.string().nullable(),
    }),
  ),
});
const municipality = z.object({
  code: z.string(),
  naam: z.string(),
  pad: z.string(),
  fracties: count,
  zetels: count,
  stemmen: count,
});

const codesOf = (context: PageContext) => context.region.municipalities.map((m) => m.id);

function fractionOut(row: FractionInOffice): z.infer<typeof fractionInOffice> {
  return {
    code: row.fraction,
    naam: row.shortName,
    gemeente: row.municipality,
    lijst: row.listName,
    stemmen: row.votes,
    zetels: row.seats,
    uitslag: row.result,
    verkiezing: row.electionDay,
    telt_vanaf: row.takesOffice,
  };
}

function resultOut(context: PageContext, row: ResultVersion, inOffice: readonly FractionInOffice[]) {
  return {
    id: row.id,
    gemeente: row.municipality,
    naam: row.name,
    verkiezing: row.electionDay,
    status: statuses[row.status],
    telt_vanaf: row.status === 'provisional' ? null : row.takesOffice,
    telt_nu: standing(row, inOffice, context.today) === 'weighs',
    stemmen: votesTotal(row.lists),
    zetels: seatsTotal(row.lists),
    bestand: row.fileName,
    sha256: row.sha256,
    ingelezen_op: row.importedAt,
  };
}

function municipalityOut(town: RegionMunicipality, inOffice: readonly FractionInOffice[]) {
  const own = inOffice.filter((fraction) => fraction.municipality === town.id);
  return {
    code: town.id,
    naam: town.name,
    pad: municipalityPath(town.slug),
    fracties: own.length,
    zetels: own.reduce((sum, fraction) => sum + fraction.seats, 0),
    stemmen: own.reduce((sum, fraction) => sum + fraction.votes, 0),
  };
}

const fractionsRead = apiList({
  name: 'fractions_in_office',
  path: '/fracties',
  summary: {
    nl: 'Fracties in functie op een dag, met stemmen en zetels',
    en: 'Fractions in office on a day, with votes and seats',
  },
  key: 'fracties',
  item: fractionInOffice,
  query: z.object({
    peildatum: z
      .string()
      .refine((day) => parseDate(day) !== undefined, 'day_wrong')
      .optional(),
  }),
  problems: {
    day_wrong: {
      nl: 'peildatum is een dag, zoals 2026-12-09.',
      en: 'peildatum is a day, such as 2026-12-09.',
    },
  },
  read: async (context) => {
    const day = parseDate(context.query.get('peildatum') ?? '') ?? context.today;
    const [rows] = await context.read([fractionsInOfficeOn(day, codesOf(context))]);
    return rows.map(fractionOut);
  },
});

const fractionRead: ApiRead = {
  name: 'fraction',
  path: '/fracties/{fractie}',
  summary: { nl: 'Een fractie, met haar verkiezingen', en: 'A fraction, with its elections' },
  output: z.object({
    code: z.string(),
    naam: z.string(),
    gemeente: z.string(),
    in_functie: z.boolean(),
    stemmen: count.nullable(),
    zetels: count.nullable(),
    uitslagen: z.array(
      z.object({
        uitslag: count,
        verkiezing: z.string(),
        status,
        telt_vanaf: z.string().nullable(),
        lijst: z.string(),
        stemmen: count,
        zetels: count,
        stemmen_gemeente: count,
      }),
    ),
  }),
  read: async (context) => {
    const codes = codesOf(context);
    const [results, inOffice] = await context.read([
      resultsOfFraction(context.params.fractie, codes),
      fractionsInOfficeOn(context.today, codes),
    ]);
    const [first] = results;
    if (!first) return undefined;
    const now = inOffice.find((fraction) => fraction.fraction === first.fraction);
    return {
      code: first.fraction,
      naam: first.shortName,
      gemeente: first.municipality,
      in_functie: now !== undefined,
      stemmen: now?.votes ?? null,
      zetels: now?.seats ?? null,
      uitslagen: results.map((row) => ({
        uitslag: row.result,
        verkiezing: row.electionDay,
        status: statuses[row.status],
        telt_vanaf: row.status === 'provisional' ? null : row.takesOffice,
        lijst: row.listName,
        stemmen: row.votes,
        zetels: row.seats,
        stemmen_gemeente: row.total,
      })),
    };
  },
};

const resultsRead = apiList({
  name: 'results',
  path: '/uitslagen',
  summary: { nl: 'Uitslagen, alle versies', en: 'Election results, all versions' },
  key: 'uitslagen',
  item: result,
  read: async (context) => {
    const codes = codesOf(context);
    const [rows, inOffice] = await context.read([
      resultVersions(codes),
      fractionsInOfficeOn(context.today, codes),
    ]);
    return rows.map((row) => resultOut(context, row, inOffice));
  },
});

const resultRead: ApiRead = {
  name: 'result',
  path: '/uitslagen/{uitslag}',
  summary: { nl: 'Een uitslag, met alle lijsten', en: 'An election result, with all lists' },
  output: fullResult,
  read: async (context) => {
    const id = numberOf(context.params.uitslag);
    if (id === undefined) return undefined;
    const codes = codesOf(context);
    const [versions, inOffice] = await context.read([
      resultWithVersions(id, codes),
      fractionsInOfficeOn(context.today, codes),
    ]);
    const row = versions.find((version) => version.id === id);
    if (!row) return undefined;
    return {
      ...resultOut(context, row, inOffice),
      lijsten: row.lists.map((list) => ({
        naam: list.name,
        stemmen: list.votes,
        zetels: list.seats,
        uitgeput: list.exhausted,
        fractie: list.fraction,
      })),
    };
  },
};

const municipalitiesRead = apiList({
  name: 'municipalities',
  path: '/gemeenten',
  summary: { nl: 'Gemeenten van de regio', en: 'Municipalities of the region' },
  key: 'gemeenten',
  item: municipality,
  read: async (context) => {
    const [inOffice] = await context.read([fractionsInOfficeOn(context.today, codesOf(context))]);
    return context.region.municipalities.map((town) => municipalityOut(town, inOffice));
  },
});

const municipalityRead: ApiRead = {
  name: 'municipality',
  path: '/gemeenten/{gemeente}',
  summary: {
    nl: 'Een gemeente, met haar fracties en uitslagen',
    en: 'A municipality, with its fractions and results',
  },
  output: municipality.extend({
    in_functie: z.array(fractionInOffice),
    uitslagen: z.array(result),
  }),
  read: async (context) => {
    const town = municipalityOf(context);
    if (!town) return undefined;
    const [inOffice, results] = await context.read([
      fractionsInOfficeOn(context.today, [town.id]),
      resultVersions([town.id]),
    ]);
    return {
      ...municipalityOut(town, inOffice),
      in_functie: inOffice.map(fractionOut),
      uitslagen: results.map((row) => resultOut(context, row, inOffice)),
    };
  },
};

export const electionReads: readonly ApiRead[] = [
  municipalitiesRead,
  municipalityRead,
  fractionsRead,
  fractionRead,
  resultsRead,
  resultRead,
];
