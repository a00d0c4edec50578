import { z } from 'zod';
import { parseDate } from '#kernel';
import { type ApiRead, apiList } from '#platform/http';
import { codesOf, count, status, statuses } from './api-words.ts';
import { changeSentence } from './change-sentences.ts';
import { type FractionInOffice, fractionsInOfficeOn } from './councils.ts';
import { concerns, fractionById, fractionChanges, type RecordedChange } from './fraction-changes.ts';
import { changeWords } from './fraction-operations.ts';
import { splitOffWords } from './split-off-words.ts';
import { resultsOfFraction } from './store.ts';
import { weighingWords } from './weighing-words.ts';

/** What one list gives a fraction, by API: here and in the derivation of a vote. */
export const listPart = z.object({
  lijst: z.string(),
  stemmen_lijst: count,
  zetels_lijst: count,
  leden: count,
  stemmen: count,
  /** Die hier tellen: ze gaan met de stemmen mee. */
  zetels: count,
});

const derivation = z.object({
  regel_gewicht: z.enum(Object.values(weighingWords)),
  regel_afsplitsing: z.enum(Object.values(splitOffWords)),
  bestand: z.string(),
  sha256: z.string(),
  lijsten: z.array(listPart),
  wijzigingen: z.array(count),
});

export const fractionInOffice = z.object({
  code: z.string(),
  naam: z.string(),
  gemeente: z.string(),
  /** De lijsten waarvan zij de stemmen heeft; null: geen, en dan stemt zij niet. */
  lijst: z.string().nullable(),
  /** Naar `regel_gewicht`: stemmen, zetels, of één per fractie. */
  gewicht: count,
  stemmen: count,
  zetels: count,
  uitslag: count,
  verkiezing: z.string(),
  telt_vanaf: z.string(),
  herleiding: derivation,
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

function derivationOut(row: FractionInOffice): z.infer<typeof derivation> {
  return {
    regel_gewicht: weighingWords[row.weights],
    regel_afsplitsing: splitOffWords[row.rule],
    bestand: row.fileName,
    sha256: row.sha256,
    lijsten: row.parts.map((part) => ({
      lijst: part.listName,
      stemmen_lijst: part.listVotes,
      zetels_lijst: part.listSeats,
      leden: part.members,
      stemmen: part.votes,
      zetels: part.seats,
    })),
    wijzigingen: [...row.changes],
  };
}

export function fractionOut(row: FractionInOffice): z.infer<typeof fractionInOffice> {
  return {
    code: row.fraction,
    naam: row.shortName,
    gemeente: row.municipality,
    lijst: row.listName,
    gewicht: row.weight,
    stemmen: row.votes,
    zetels: row.seats,
    uitslag: row.result,
    verkiezing: row.electionDay,
    telt_vanaf: row.takesOffice,
    herleiding: derivationOut(row),
  };
}

export const changesRead = apiList({
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

export const fractionsRead = apiList({
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

export const fractionRead: ApiRead = {
  name: 'fraction',
  path: '/fracties/{fractie}',
  summary: { nl: 'Een fractie, met haar verkiezingen', en: 'A fraction, with its elections' },
  output: z.object({
    code: z.string(),
    naam: z.string(),
    gemeente: z.string(),
    in_functie: z.boolean(),
    gewicht: count.nullable(),
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
      gewicht: now?.weight ?? null,
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
