import { z } from 'zod';
import { parseDate } from '#kernel';
import type { ApiRead, PageContext } from '#platform/http';
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

const statuses: Readonly<Record<ResultStatus, string>> = {
  provisional: 'voorlopig',
  definitive: 'definitief',
  corrected: 'gecorrigeerd',
};
const status = z.enum(['voorlopig', 'definitief', 'gecorrigeerd']);
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

const fractionsRead: ApiRead = {
  name: 'fractions_in_office',
  path: '/fracties',
  summary: {
    nl: 'Fracties in functie op een dag, met stemmen en zetels',
    en: 'Fractions in office on a day, with votes and seats',
  },
  query: z.object({
    peildatum: z
      .string()
      .refine((day) => parseDate(day) !== undefined, 'peildatum: JJJJ-MM-DD')
      .optional(),
  }),
  output: z.object({ fracties: z.array(fractionInOffice), totaal: count }),
  read: async (context) => {
    const day = parseDate(context.query.get('peildatum') ?? '') ?? context.today;
    const [rows] = await context.read([fractionsInOfficeOn(day, codesOf(context))]);
    return { fracties: rows.map(fractionOut), totaal: rows.length };
  },
};

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

const resultsRead: ApiRead = {
  name: 'results',
  path: '/uitslagen',
  summary: { nl: 'Uitslagen, alle versies', en: 'Election results, all versions' },
  output: z.object({ uitslagen: z.array(result), totaal: count }),
  read: async (context) => {
    const codes = codesOf(context);
    const [rows, inOffice] = await context.read([
      resultVersions(codes),
      fractionsInOfficeOn(context.today, codes),
    ]);
    return { uitslagen: rows.map((row) => resultOut(context, row, inOffice)), totaal: rows.length };
  },
};

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

const municipalitiesRead: ApiRead = {
  name: 'municipalities',
  path: '/gemeenten',
  summary: { nl: 'Gemeenten van de regio', en: 'Municipalities of the region' },
  output: z.object({ gemeenten: z.array(municipality), totaal: count }),
  read: async (context) => {
    const [inOffice] = await context.read([fractionsInOfficeOn(context.today, codesOf(context))]);
    const towns = context.region.municipalities.map((town) => municipalityOut(town, inOffice));
    return { gemeenten: towns, totaal: towns.length };
  },
};

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
