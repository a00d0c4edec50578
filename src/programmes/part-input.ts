import { z } from 'zod';
import { type AmbitionId, type Refusal, refuse } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  optionalText,
  type RefusalTexts,
  yesNoField,
} from '#platform/operations';
import {
  carrierInput,
  carrierOf,
  carrierProblems,
  carrierWords,
  chosenWord,
  notChosen,
} from './carrier-words.ts';
import type { GivenPart } from './keep-programme.ts';
import { readAmount, readMeasure, readWhen } from './rules/amount.ts';
import { allDocumentWords, documentNamed } from './words.ts';

// What an office sends to describe a goal or activity.

/** A sum or value as a person types it; a number as a program sends it. */
export const read = <T>(wrong: string, as: (text: string) => T | undefined) =>
  z.union([z.string(), z.number()], wrong).transform((given, check): T => {
    const value = as(typeof given === 'number' ? String(given).replace('.', ',') : given);
    if (value !== undefined) return value;
    check.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });

const amounts = z
  .array(
    z.object({
      /** Uit welk stuk. */
      stuk: z.enum(allDocumentWords, 'document_wrong').default('begroting'),
      jaar: z.coerce.number('year_wrong').int('year_wrong').min(1990, 'year_wrong').max(2100, 'year_wrong'),
      soort: z.enum(['lasten', 'baten'], 'amount_kind_wrong').default('lasten'),
      euro: z.union([z.string(), z.number()], 'amount_wrong').transform((given, check): number => {
        const found = readAmount(typeof given === 'number' ? given.toFixed(2) : given);
        if ('cents' in found) return found.cents;
        check.addIssue({ code: 'custom', message: found.wrong });
        return z.NEVER;
      }),
    }),
    'amount_wrong',
  )
  .max(60, 'amounts_many')
  .default([]);

const proposalNumbers = z
  .union(
    [
      z.array(z.number().int().positive().max(999_999_999)),
      z.string().regex(/^\s*\d{1,9}(?:[\s,;]+\d{1,9})*\s*$/),
    ],
    'proposals_wrong',
  )
  .transform((given) =>
    typeof given === 'string'
      ? given
          .trim()
          .split(/[\s,;]+/)
          .map(Number)
      : given,
  )
  .transform((given) => [...new Set(given)])
  .default([]);

const indicator = {
  indicator: optionalText(300, 'name_long'),
  eenheid: optionalText(100, 'name_long'),
  nulmeting: read('measure_wrong', readMeasure).optional(),
  streefwaarde: read('measure_wrong', readMeasure).optional(),
  streefdatum: read('when_wrong', readWhen).optional(),
  indicator_bron: optionalText(300, 'name_long'),
};

export const partInput = z.object({
  /** Mag weg als het onderdeel weggehaald wordt. */
  titel: optionalText(1000, 'title_long'),
  teksten: z
    .array(
      z.object({
        stuk: z.enum(allDocumentWords, 'document_wrong'),
        titel_boven_tekst: optionalText(1000, 'title_long'),
        tekst: optionalText(50_000, 'text_long'),
      }),
    )
    .max(6)
    .default([]),
  ...indicator,
  /** In de woorden van het stuk. */
  uitvoerder: optionalText(300, 'name_long'),
  soort: z
    .union(
      [z.literal(['', notChosen]).transform(() => null), chosenWord(carrierWords, 'carrier_wrong')],
      'carrier_wrong',
    )
    .optional()
    .describe('niet_gekozen of leeg: nog niet gekozen; weggelaten: blijft zoals het is'),
  ...carrierInput,
  bedragen: amounts,
  ambities: z.array(z.string(), 'ambitions_wrong').max(50, 'ambitions_wrong').default([]),
  voorstellen: proposalNumbers,
  /** Haalt het onderdeel weg: het staat dan alleen nog in eerdere versies, en al het andere hier telt niet. */
  weghalen: yesNoField('remove_wrong').default(false),
  ...correctionFields,
});
type PartInput = z.output<typeof partInput>;

/** What was given for the other kind of part: an activity has no indicator, and a goal nobody who carries it out. */
function elsewhere(number: string, input: PartInput): string | undefined {
  const { indicator, eenheid, nulmeting, streefwaarde, streefdatum, indicator_bron } = input;
  const { uitvoerder, soort, uitvoerders, organisatie, namens } = input;
  const given: Readonly<Record<string, unknown>> = isActivity(number)
    ? { indicator, eenheid, nulmeting, streefwaarde, streefdatum, indicator_bron }
    : { uitvoerder, soort, uitvoerders: uitvoerders[0], organisatie, namens: namens[0] };
  return Object.keys(given).find((name) => (given[name] ?? '') !== '');
}
export type InputCode = 'title_missing' | 'not_for_goal' | 'not_for_activity' | 'carrier_kind_missing';
export function wrongInput(number: string, input: PartInput): Refusal<InputCode> | undefined {
  if (input.titel === '') return refuse('title_missing');
  const field = elsewhere(number, input);
  if (field !== undefined) return refuse(isActivity(number) ? 'not_for_activity' : 'not_for_goal', { field });
  const { soort, uitvoerders, organisatie, namens } = input;
  if (!soort && (uitvoerders.length > 0 || organisatie !== '' || namens.length > 0))
    return refuse('carrier_kind_missing');
  return undefined;
}
const isActivity = (number: string) => number.includes('.');

export const valueProblems = {
  year_wrong: { nl: 'Vul een jaar in, zoals 2027.', en: 'Fill in a year, such as 2027.' },
  document_wrong: {
    nl: 'Kies een stuk: kadernota, begroting, tussenrapportage_1 tot en met 3 of jaarstukken.',
    en: 'Choose a document: kadernota, begroting, tussenrapportage_1 to 3 or jaarstukken.',
  },
  title_long: { nl: 'Houd de titel onder 1.000 tekens.', en: 'Keep the title under 1,000 characters.' },
};

export const partProblems = {
  ...correctionProblems,
  ...carrierProblems,
  ...valueProblems,
  remove_wrong: { nl: 'Kies ja of nee.', en: 'Choose yes or no (ja, nee).' },
  text_long: { nl: 'Houd een tekst onder 50.000 tekens.', en: 'Keep a text under 50,000 characters.' },
  name_long: { nl: 'Houd dit onder 300 tekens.', en: 'Keep this under 300 characters.' },
  measure_wrong: { nl: 'Vul een getal in, zoals 12,5.', en: 'Fill in a number, such as 12,5.' },
  when_wrong: {
    nl: 'Vul een jaar, maand of dag in: 2027, 2027-06 of 31-12-2027.',
    en: 'Fill in a year, month or day: 2027, 2027-06 or 31-12-2027.',
  },
  amount_kind_wrong: { nl: 'Kies lasten of baten.', en: 'Choose expenses or income (lasten, baten).' },
  amount_wrong: { nl: 'Vul een bedrag in, zoals 1.234,50.', en: 'Fill in a sum, such as 1.234,50.' },
  amount_ambiguous: {
    nl: 'Dit kan twee bedragen zijn. Schrijf 1.234 voor duizend, of 1,23 voor een euro.',
    en: 'This can be two sums. Write 1.234 for a thousand, or 1,23 for one euro.',
  },
  amounts_many: { nl: 'Noem ten hoogste 60 bedragen.', en: 'Name at most 60 sums.' },
  ambitions_wrong: { nl: 'Kies ambities van deze regio.', en: 'Choose ambitions of this region.' },
  proposals_wrong: {
    nl: 'Vul nummers van voorstellen in, met een komma ertussen: 3, 5.',
    en: 'Fill in numbers of proposals, with a comma between: 3, 5.',
  },
};

export const inputRefusals: RefusalTexts<InputCode> = {
  title_missing: { status: 422, field: 'titel', nl: 'Vul de titel in.', en: 'Fill in the title.' },
  not_for_goal: {
    status: 422,
    field: '{field}',
    nl: 'Een SMART doel wordt door niemand uitgevoerd: dat doen de activiteiten eronder. Laat {field} weg, of beschrijf een activiteit.',
    en: 'Nobody carries out a SMART goal: the activities below it are carried out. Leave {field} out, or describe an activity.',
  },
  not_for_activity: {
    status: 422,
    field: '{field}',
    nl: 'Een activiteit heeft geen indicator: die hoort bij het SMART doel erboven. Laat {field} weg, of beschrijf dat doel.',
    en: 'An activity has no indicator: that belongs to the SMART goal above it. Leave {field} out, or describe that goal.',
  },
  carrier_kind_missing: {
    status: 422,
    field: 'soort',
    nl: 'Kies ook hoe het wordt uitgevoerd, of laat de gemeenten en de naam hieronder leeg.',
    en: 'Choose how it is carried out too, or leave the municipalities and the name below empty.',
  },
};

export const partOf = (input: PartInput): GivenPart => ({
  title: input.titel,
  texts: input.teksten
    .filter(({ tekst, titel_boven_tekst }) => tekst !== '' || titel_boven_tekst !== '')
    .map(({ stuk, titel_boven_tekst, tekst }) => ({
      document: documentNamed[stuk],
      title: titel_boven_tekst || null,
      text: tekst,
    })),
  indicator: indicatorOf(input),
  by: input.uitvoerder,
  carrier: input.soort && carrierOf(input.soort, input),
  amounts: input.bedragen.map(({ stuk, jaar, soort, euro }) => ({
    document: documentNamed[stuk],
    year: jaar,
    kind: soort === 'lasten' ? 'expenses' : 'income',
    cents: euro,
  })),
  ambitions: [...new Set(input.ambities)] as AmbitionId[],
  proposals: input.voorstellen,
});

function indicatorOf(input: PartInput) {
  const { indicator: name, eenheid, nulmeting, streefwaarde, streefdatum, indicator_bron } = input;
  const some = [nulmeting, streefwaarde, streefdatum].some((each) => each !== undefined);
  if (name === '' && eenheid === '' && indicator_bron === '' && !some) return null;
  return {
    name,
    unit: eenheid,
    baseline: nulmeting ?? null,
    target: streefwaarde ?? null,
    by: streefdatum ?? null,
    source: indicator_bron,
  };
}
