import { z } from 'zod';
import { carrierWords } from './carrier-words.ts';
import { sameTitle } from './reading/item.ts';
import {
  blocking,
  type Doubt,
  type ReadActivity,
  type ReadAmountOf,
  type ReadProgramme,
  type ReadSmartGoal,
} from './reading/understood.ts';
import type { Carrier } from './rules/carriers.ts';
import { differentSums, type MoneyRow, moneyByYear, type Pair, pairsOf } from './rules/compare.ts';
import { type Amount, goalNumber, type Indicator, type ProgrammeContent } from './rules/programme.ts';
import { allDocumentWords, documentWords, doubtSentences, placeWords } from './words.ts';

/** Euros with two decimals, as text: no program rounds them. */
const euros = (cents: number) =>
  `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const amountShape = z.object({
  jaar: z.number().int(),
  soort: z.enum(['lasten', 'baten']),
  euro: z.string(),
});
const apiAmount = ({ year, kind, cents }: ReadAmountOf): z.infer<typeof amountShape> => ({
  jaar: year,
  soort: kind === 'expenses' ? 'lasten' : 'baten',
  euro: euros(cents),
});
/** As the document that is read tells them. */
const readAmounts = (amounts: readonly ReadAmountOf[]) => amounts.map(apiAmount);

/** As they stand in a programme: each with the document that tells it. */
export const toldAmountShape = amountShape.extend({ stuk: z.enum(allDocumentWords) });
export const apiAmounts = (amounts: readonly Amount[]): z.infer<typeof toldAmountShape>[] =>
  amounts.map((each) => ({ stuk: documentWords[each.document], ...apiAmount(each) }));

export const indicatorShape = z
  .object({
    naam: z.string(),
    eenheid: z.string(),
    nulmeting: z.number().nullable(),
    streefwaarde: z.number().nullable(),
    streefdatum: z.string().nullable(),
    bron: z.string(),
  })
  .nullable();
export const apiIndicator = (indicator: Indicator | null): z.infer<typeof indicatorShape> =>
  indicator && {
    naam: indicator.name,
    eenheid: indicator.unit,
    nulmeting: indicator.baseline,
    streefwaarde: indicator.target,
    streefdatum: indicator.by,
    bron: indicator.source,
  };

const partShape = z.object({
  nummer: z.string(),
  titel: z.string(),
  /** Boven de tekst, waar die anders is dan in de lijst. */
  titel_boven_tekst: z.string().nullable(),
  tekst: z.string(),
  bedragen: z.array(amountShape),
});
const activityShape = partShape.extend({ uitvoerder: z.string() });
const smartGoalShape = partShape.extend({
  indicator: indicatorShape,
  activiteiten: z.array(activityShape),
});

export const understoodShape = z.object({
  soort_bestand: z.enum(['tekst', 'csv']),
  gemeente: z.string().nullable(),
  code: z.string().nullable(),
  titel: z.string(),
  jaar: z.number().int().nullable(),
  stuk: z.enum(allDocumentWords).nullable(),
  inleiding: z.string(),
  kosten: z.string(),
  bedragen: z.array(amountShape),
  doelen: z.array(z.object({ titel: z.string(), smart_doelen: z.array(smartGoalShape) })),
  /** SMART doelen waar geen doel boven staat. */
  smart_doelen_zonder_doel: z.array(smartGoalShape),
  /** Activiteiten waarvan het SMART doel er niet is. */
  activiteiten_zonder_doel: z.array(activityShape),
  weggelaten: z.array(z.object({ regel: z.number().int(), tekst: z.string() })),
  niet_begrepen: z.array(z.object({ regel: z.number().int(), tekst: z.string() })),
  let_op: z.array(
    z.object({
      regel: z.number().int().nullable(),
      nummer: z.string().nullable(),
      soort: z.string(),
      melding: z.string(),
      /** Eerst te verbeteren: anders is niet te zeggen wat waarbij hoort. */
      houdt_tegen: z.boolean(),
    }),
  ),
});

/** Elke regel die niet leeg is, met waar hij heen ging. */
export const lineShape = z.object({
  regel: z.number().int(),
  plaats: z.enum(Object.values(placeWords)),
  nummer: z.string().nullable(),
});
export const apiLines = (read: ReadProgramme): z.infer<typeof lineShape>[] =>
  read.lines.map(({ line, place, number }) => ({
    regel: line,
    plaats: placeWords[place],
    nummer: number ?? null,
  }));

export function partTitles(part: { listTitle: string | null; textTitle: string | null }) {
  const { listTitle, textTitle } = part;
  const title = listTitle ?? textTitle ?? '';
  return { title, other: textTitle !== null && !sameTitle(title, textTitle) ? textTitle : null };
}

function apiPart(part: ReadSmartGoal | ReadActivity) {
  const { title, other } = partTitles(part);
  return {
    nummer: part.number,
    titel: title,
    titel_boven_tekst: other,
    tekst: part.text,
    bedragen: readAmounts(part.amounts),
  };
}

const doubtOf = ({ line, number, code, what }: Doubt) => ({
  regel: line,
  nummer: number,
  soort: code,
  melding: doubtSentences.nl[code](number ?? '', what),
  houdt_tegen: blocking.has(code),
});

/** What was understood of a file, sorted by goal. */
export function apiUnderstood(read: ReadProgramme): z.infer<typeof understoodShape> {
  const activity = (each: ReadActivity) => ({ ...apiPart(each), uitvoerder: each.by });
  const smartGoal = (goal: ReadSmartGoal) => ({
    ...apiPart(goal),
    indicator: apiIndicator(goal.indicator),
    activiteiten: read.activities.filter(({ number }) => goalNumber(number) === goal.number).map(activity),
  });
  const known = new Set(read.smartGoals.map(({ number }) => number));
  const lines = (place: string) =>
    read.lines.filter((line) => line.place === place).map(({ line, text }) => ({ regel: line, tekst: text }));
  return {
    soort_bestand: read.format === 'csv' ? 'csv' : 'tekst',
    gemeente: read.municipality,
    code: read.code,
    titel: read.title,
    jaar: read.year,
    stuk: read.document && documentWords[read.document],
    inleiding: read.introduction,
    kosten: read.costs,
    bedragen: readAmounts(read.amounts),
    doelen: read.goals.map((titel, index) => ({
      titel,
      smart_doelen: read.smartGoals.filter(({ goal }) => goal === index).map(smartGoal),
    })),
    smart_doelen_zonder_doel: read.smartGoals.filter(({ goal }) => goal === null).map(smartGoal),
    activiteiten_zonder_doel: read.activities
      .filter(({ number }) => !known.has(goalNumber(number)))
      .map(activity),
    weggelaten: lines('furniture'),
    niet_begrepen: lines('not_understood'),
    let_op: read.doubts.map(doubtOf),
  };
}

export const pairShape = z.object({
  nummer: z.string(),
  soort: z.enum(['smart_doel', 'activiteit']),
  /** `hetzelfde`, `anders`, of alleen in een van de twee. */
  stand: z.enum(['hetzelfde', 'anders', 'alleen_een', 'alleen_ander']),
  verschilt_in: z.array(z.enum(['titel', 'teksten', 'indicator', 'uitvoerder', 'bedragen', 'hoort_bij'])),
});
const aspectWords = {
  title: 'titel',
  texts: 'teksten',
  indicator: 'indicator',
  by: 'uitvoerder',
  amounts: 'bedragen',
  links: 'hoort_bij',
} as const;
export const apiPair = ({ number, kind, one, other, differ }: Pair): z.infer<typeof pairShape> => ({
  nummer: number,
  soort: kind === 'activity' ? 'activiteit' : 'smart_doel',
  stand: !one ? 'alleen_ander' : !other ? 'alleen_een' : differ.length === 0 ? 'hetzelfde' : 'anders',
  verschilt_in: differ.map((aspect) => aspectWords[aspect]),
});

/** Optelling: het programma zelf noemt het bedrag niet, zijn doelen en activiteiten bij elkaar wel. */
const sumShape = z.object({ euro: z.string(), optelling: z.boolean() }).nullable();
/** Van elk het eigen jaar, of twee keer hetzelfde kalenderjaar. */
const moneyShape = z.object({
  jaar_een: z.number().int(),
  jaar_ander: z.number().int(),
  stuk: z.enum(allDocumentWords),
  soort: z.enum(['lasten', 'baten']),
  /** Null: niet genoemd. */
  een: sumShape,
  ander: sumShape,
  /** Het ander min het een; null: een van de twee noemt het niet. */
  verschil: z.string().nullable(),
});
const apiMoney = ({
  years,
  document,
  kind,
  one,
  other,
  difference,
}: MoneyRow): z.infer<typeof moneyShape> => {
  const sum = (given: MoneyRow['one']) => given && { euro: euros(given.cents), optelling: given.ofParts };
  return {
    jaar_een: years[0],
    jaar_ander: years[1],
    stuk: documentWords[document],
    soort: kind === 'expenses' ? 'lasten' : 'baten',
    een: sum(one),
    ander: sum(other),
    verschil: difference === null ? null : euros(difference),
  };
};
export const comparisonShape = z.object({
  /** Bedragen: die van dit onderdeel die anders zijn. */
  verschillen: z.array(pairShape.extend({ bedragen: z.array(moneyShape) })),
  geld: z.array(moneyShape),
});
type OfYear = { readonly year: number; readonly content: ProgrammeContent };
export function apiComparison(left: OfYear, right: OfYear): z.infer<typeof comparisonShape> {
  const years = [left.year, right.year] as const;
  const pairs = pairsOf(left.content, right.content, years);
  return {
    verschillen: pairs.map((pair) => ({
      ...apiPair(pair),
      bedragen: differentSums(pair, years).map(apiMoney),
    })),
    geld: moneyByYear(left, right).map(apiMoney),
  };
}

/** Zoals de beleidsmedewerker het koos; null: nog niet. */
export const carrierShape = z
  .object({
    soort: z.enum(Object.values(carrierWords)),
    uitvoerders: z.array(z.string()),
    organisatie: z.string(),
    namens: z.array(z.string()),
  })
  .nullable();
export const apiCarrier = (carrier: Carrier | undefined): z.infer<typeof carrierShape> =>
  carrier
    ? {
        soort: carrierWords[carrier.kind],
        uitvoerders: [...carrier.doers],
        organisatie: carrier.organisation,
        namens: [...carrier.behalf],
      }
    : null;
