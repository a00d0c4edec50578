import { z } from 'zod';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { codesOf, count, status, statuses } from './api-words.ts';
import { type FractionInOffice, fractionsInOfficeOn } from './councils.ts';
import { compareVersions } from './rules/compare-versions.ts';
import { fileKinds } from './rules/result-file.ts';
import { seatsTotal, votesTotal } from './rules/shares.ts';
import { comparedWith, numberOf, standing } from './standing.ts';
import { type PartSource, type ResultVersion, resultVersions, resultWithVersions } from './store.ts';

const kind = z.enum(fileKinds);

const source = z
  .object({ bestand: z.string(), soort: kind, status, sha256: z.string(), ingelezen_op: z.string() })
  .nullable();

const pair = z.object({ was: count.nullable(), is: count.nullable() });

export const result = z.object({
  id: count,
  gemeente: z.string(),
  naam: z.string(),
  verkiezing: z.string(),
  status,
  telt_vanaf: z.string().nullable(),
  telt_nu: z.boolean(),
  /** Leeg: niet bekend. */
  stemmen: count.nullable(),
  zetels: count.nullable(),
  volledig: z.boolean(),
  raadszetels: count.nullable(),
  opkomst: z.object({
    kiesgerechtigden: count.nullable(),
    toegelaten: count.nullable(),
    blanco: count.nullable(),
    ongeldig: count.nullable(),
  }),
  bestand: z.string(),
  soort: kind,
  sha256: z.string(),
  ingelezen_op: z.string(),
});

const fullResult = result.extend({
  bronnen: z.object({ stemmen: source, zetels: source, raadszetels: source }),
  versies: z.array(count),
  lijsten: z.array(
    z.object({
      nummer: count.nullable(),
      naam: z.string(),
      stemmen: count.nullable(),
      zetels: count.nullable(),
      uitgeput: z.boolean(),
      fractie: z.string().nullable(),
    }),
  ),
});

const changeNames = { added: 'nieuw', gone: 'weg', renamed: 'hernoemd', changed: 'gewijzigd' } as const;

const figureNames = {
  valid: 'geldig',
  seats: 'zetels',
  councilSize: 'raadszetels',
  entitled: 'kiesgerechtigden',
  admitted: 'toegelaten',
  blank: 'blanco',
  invalid: 'ongeldig',
} as const;

function sourceOut(from: PartSource | null) {
  return (
    from && {
      bestand: from.fileName,
      soort: from.kind,
      status: statuses[from.status],
      sha256: from.sha256,
      ingelezen_op: from.importedAt,
    }
  );
}

export function resultOut(context: PageContext, row: ResultVersion, inOffice: readonly FractionInOffice[]) {
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
    volledig: row.complete,
    raadszetels: row.councilSize,
    opkomst: {
      kiesgerechtigden: row.turnout.entitled,
      toegelaten: row.turnout.admitted,
      blanco: row.turnout.blank,
      ongeldig: row.turnout.invalid,
    },
    bestand: row.fileName,
    soort: row.kind,
    sha256: row.sha256,
    ingelezen_op: row.importedAt,
  };
}

export const resultsRead = apiList({
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

export const resultRead: ApiRead = {
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
      bronnen: {
        stemmen: sourceOut(row.votesFrom),
        zetels: sourceOut(row.seatsFrom),
        raadszetels: sourceOut(row.sizeFrom),
      },
      versies: versions.map((version) => version.id),
      lijsten: row.lists.map((list) => ({
        nummer: list.number,
        naam: list.name,
        stemmen: list.votes,
        zetels: list.seats,
        uitgeput: list.exhausted,
        fractie: list.fraction,
      })),
    };
  },
};

export const differencesRead: ApiRead = {
  name: 'result_differences',
  path: '/uitslagen/{uitslag}/verschillen',
  summary: {
    nl: 'Wat er in een uitslag anders is dan in een andere versie ervan',
    en: 'What differs in an election result from another version of it',
  },
  query: z.object({
    met: z
      .string()
      .refine((text) => numberOf(text) !== undefined, 'met_wrong')
      .optional(),
  }),
  problems: {
    met_wrong: {
      nl: 'met is het nummer van een andere versie van deze uitslag.',
      en: 'met is the number of another version of this result.',
    },
  },
  output: z.object({
    van: count.nullable(),
    naar: count,
    lijsten: z.array(
      z.object({
        naam: z.string(),
        wat: z.enum(['nieuw', 'weg', 'hernoemd', 'gewijzigd']),
        heette: z.string().nullable(),
        stemmen: pair,
        zetels: pair,
      }),
    ),
    aantallen: z.array(
      z.object({ wat: z.enum(Object.values(figureNames)), was: count.nullable(), is: count.nullable() }),
    ),
  }),
  read: async (context) => {
    const id = numberOf(context.params.uitslag);
    if (id === undefined) return undefined;
    const [versions] = await context.read([resultWithVersions(id, codesOf(context))]);
    const found = comparedWith(versions, id, context.query.get('met'));
    if (!found) return undefined;
    const { result: after, other: before } = found;
    const difference = before ? compareVersions(before, after) : { lists: [], figures: [] };
    return {
      van: before?.id ?? null,
      naar: after.id,
      lijsten: difference.lists.map((one) => ({
        naam: one.name,
        wat: changeNames[one.kind],
        heette: one.formerName,
        stemmen: { was: one.votes[0], is: one.votes[1] },
        zetels: { was: one.seats[0], is: one.seats[1] },
      })),
      aantallen: difference.figures.map(({ figure, values: [was, is] }) => ({
        wat: figureNames[figure],
        was,
        is,
      })),
    };
  },
};
