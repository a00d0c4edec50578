import { z } from 'zod';
import { parseDate } from '#kernel';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { changeSentence } from './change-sentences.ts';
import { type FractionInOffice, fractionsInOfficeOn } from './councils.ts';
import { concerns, fractionById, fractionChanges, type RecordedChange } from './fraction-changes.ts';
import { changeWords } from './fraction-operations.ts';
import { municipalityOf } from './pages/municipality-of.ts';
import { municipalityPath } from './paths.ts';
import { compareVersions } from './rules/compare-versions.ts';
import { fileKinds } from './rules/result-file.ts';
import { seatsTotal, votesTotal } from './rules/shares.ts';
import { splitOffWords } from './split-off-words.ts';
import { comparedWith, numberOf, standing } from './standing.ts';
import {
  type PartSource,
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
const kind = z.enum(fileKinds);
const source = z
  .object({ bestand: z.string(), soort: kind, status, sha256: z.string(), ingelezen_op: z.string() })
  .nullable();
const pair = z.object({ was: count.nullable(), is: count.nullable() });

const derivation = z.object({
  regel_afsplitsing: z.enum(Object.values(splitOffWords)),
  bestand: z.string(),
  sha256: z.string(),
  lijsten: z.array(
    z.object({
      lijst: z.string(),
      stemmen_lijst: count,
      zetels_lijst: count,
      leden: count,
      stemmen: count,
    }),
  ),
  wijzigingen: z.array(count),
});
const fractionInOffice = z.object({
  code: z.string(),
  naam: z.string(),
  gemeente: z.string(),
  /** De lijsten waarvan zij de stemmen heeft; null: geen, en dan stemt zij niet. */
  lijst: z.string().nullable(),
  /** Gewicht. */
  stemmen: count,
  zetels: count,
  uitslag: count,
  verkiezing: z.string(),
  telt_vanaf: z.string(),
  herleiding: derivation,
});
const result = z.object({
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
const municipality = z.object({
  code: z.string(),
  naam: z.string(),
  pad: z.string(),
  fracties: count,
  zetels: count,
  stemmen: count,
});

const changeShape = z.object({
  id: count,
  gemeente: z.string(),
  dag: z.string(),
  soort: z.enum([...Object.values(changeWords), 'vervalt']),
  fractie: z.string().nullable(),
  leden: count.nullable(),
  lijst: z.string().nullable(),
  met: z.string().nullable(),
  begint: z.string().nullable(),
  naam: z.string().nullable(),
  omschrijving: z.string(),
  bron: z.string(),
  vastgelegd_door: z.string(),
  vastgelegd_op: z.string(),
  verbetert: count.nullable(),
  reden: z.string().nullable(),
  verbeterd_door: count.nullable(),
});

function changeOut(row: RecordedChange): z.infer<typeof changeShape> {
  return {
    id: row.id,
    gemeente: row.municipality,
    dag: row.day,
    soort: row.kind === 'none' ? 'vervalt' : changeWords[row.kind],
    fractie: row.fraction,
    leden: row.members,
    lijst: row.origin,
    met: row.other,
    begint: row.starts,
    naam: row.name,
    omschrijving: changeSentence(row, 'nl'),
    bron: row.source,
    vastgelegd_door: row.recordedBy,
    vastgelegd_op: row.recordedAt,
    verbetert: row.corrects,
    reden: row.reason,
    verbeterd_door: row.correctedBy,
  };
}

const changesRead = apiList({
  name: 'fraction_changes',
  path: '/fractiewijzigingen',
  summary: {
    nl: 'Wat er tussen verkiezingen met fracties gebeurde, ook wat verbeterd is',
    en: 'What happened to fractions between elections, corrected entries too',
  },
  key: 'fractiewijzigingen',
  item: changeShape,
  read: async (context) => {
    const [rows] = await context.read([fractionChanges(codesOf(context))]);
    return rows.map(changeOut);
  },
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

const codesOf = (context: PageContext) => context.region.municipalities.map((m) => m.id);

function derivationOut(row: FractionInOffice): z.infer<typeof derivation> {
  return {
    regel_afsplitsing: splitOffWords[row.rule],
    bestand: row.fileName,
    sha256: row.sha256,
    lijsten: row.parts.map((part) => ({
      lijst: part.listName,
      stemmen_lijst: part.listVotes,
      zetels_lijst: part.listSeats,
      leden: part.members,
      stemmen: part.votes,
    })),
    wijzigingen: [...row.changes],
  };
}

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
    herleiding: derivationOut(row),
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
    nl: 'Fracties in functie op een dag, met hun gewicht, waar dat vandaan komt, en zetels',
    en: 'Fractions in office on a day, with their weight, where it comes from, and seats',
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
    herleiding: derivation.nullable(),
    wijzigingen: z.array(changeShape),
    uitslagen: z.array(
      z.object({
        uitslag: count,
        verkiezing: z.string(),
        status,
        telt_vanaf: z.string().nullable(),
        lijst: z.string(),
        stemmen: count.nullable(),
        zetels: count.nullable(),
        stemmen_gemeente: count.nullable(),
      }),
    ),
  }),
  read: async (context) => {
    const codes = codesOf(context);
    const [[first], results, inOffice, changes] = await context.read([
      fractionById(context.params.fractie, codes),
      resultsOfFraction(context.params.fractie, codes),
      fractionsInOfficeOn(context.today, codes),
      fractionChanges(codes),
    ]);
    if (!first) return undefined;
    const now = inOffice.find((fraction) => fraction.fraction === first.fraction);
    return {
      code: first.fraction,
      naam: now?.shortName ?? first.shortName,
      gemeente: first.municipality,
      in_functie: now !== undefined,
      stemmen: now?.votes ?? null,
      zetels: now?.seats ?? null,
      herleiding: now ? derivationOut(now) : null,
      wijzigingen: changes.filter((each) => concerns(each, first.fraction)).map(changeOut),
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

const differencesRead: ApiRead = {
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
  changesRead,
  resultsRead,
  resultRead,
  differencesRead,
];
