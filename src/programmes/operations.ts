import { z } from 'zod';
import { type AmbitionId, refuse } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  correctionRefusals,
  dayField,
  operation,
  optionalText,
  type RefusalText,
  type RefusalTexts,
  textField,
  yesNoField,
} from '#platform/operations';
import {
  carrierInput,
  carrierOf,
  carrierProblems,
  carrierRefusals,
  carrierWords,
  chosenWord,
  notChosen,
} from './carrier-words.ts';
import {
  type DescribePartCode,
  describePart,
  type EnterCode,
  type GivenPart,
  type ReportProgressCode,
  reportProgress,
} from './keep-programme.ts';
import { describePartPath, reportProgressPath } from './paths.ts';
import { mayKeepProgramme } from './policy.ts';
import { readAmount, readMeasure, readWhen } from './rules/amount.ts';
import { allDocumentWords, documentNamed } from './words.ts';

export const notYours: RefusalText = {
  status: 403,
  nl: 'Een programma houdt de beleidsmedewerker van die gemeente bij; dat van de regio de beleidsmedewerker van de regio. Meld u aan met dat ambt.',
  en: 'The policy officer of the municipality keeps its programme; that of the region the policy officer of the region. Sign in with that office.',
};
const enterRefusals = {
  programme_unknown: { status: 404, nl: 'Dit programma bestaat niet.', en: 'There is no such programme.' },
  programme_not_yours: notYours,
  part_unknown: {
    status: 404,
    nl: 'Dit nummer staat niet in dit programma.',
    en: 'This number is not in this programme.',
  },
} as const satisfies RefusalTexts<EnterCode>;

export const partParams = z.object({
  programma: z.coerce.number().int().positive().max(999_999_999),
  nummer: z.string().regex(/^\d{1,2}(\.\d{1,2})?$/),
});

/** A sum or value as a person types it; a number as a program sends it. */
const read = <T>(wrong: string, as: (text: string) => T | undefined) =>
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

const partInput = z.object({
  titel: textField('title_missing', 1000, 'title_long'),
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

export const valueProblems = {
  year_wrong: { nl: 'Vul een jaar in, zoals 2027.', en: 'Fill in a year, such as 2027.' },
  document_wrong: {
    nl: 'Kies een stuk: kadernota, begroting, tussenrapportage_1 tot en met 3 of jaarstukken.',
    en: 'Choose a document: kadernota, begroting, tussenrapportage_1 to 3 or jaarstukken.',
  },
  title_long: { nl: 'Houd de titel onder 1.000 tekens.', en: 'Keep the title under 1,000 characters.' },
};

const partProblems = {
  ...correctionProblems,
  ...carrierProblems,
  ...valueProblems,
  remove_wrong: { nl: 'Kies ja of nee.', en: 'Choose yes or no (ja, nee).' },
  title_missing: { nl: 'Vul de titel in.', en: 'Fill in the title.' },
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

export const describePartOperation = operation({
  name: 'describe_programme_part',
  policy: mayKeepProgramme,
  path: describePartPath('{programma}', '{nummer}'),
  summary: {
    nl: 'Een doel of activiteit van een programma beschrijven: indicator, teksten, bedragen, uitvoerder en waar het bij hoort',
    en: 'Describe a goal or activity of a programme: indicator, texts, money, who does it and what it belongs to',
  },
  params: partParams,
  input: partInput,
  output: z.object({ programma: z.number(), nummer: z.string(), weggehaald: z.boolean() }),
  problems: partProblems,
  refusals: {
    ...enterRefusals,
    ...correctionRefusals,
    ...carrierRefusals,
    part_measured: {
      status: 409,
      field: 'weghalen',
      nl: 'Dit is niet weg te halen: er zijn metingen van gemeld ({count}), en die blijven bij dit nummer staan. Verbeter de titel en de teksten.',
      en: 'This cannot be taken away: measurements of it were reported ({count}), and those stay with this number. Mend its title and texts.',
    },
    carrier_kind_missing: {
      status: 422,
      field: 'soort',
      nl: 'Kies ook hoe het wordt uitgevoerd, of laat de gemeenten en de naam hieronder leeg.',
      en: 'Choose how it is carried out too, or leave the municipalities and the name below empty.',
    },
    indicator_nameless: {
      status: 422,
      field: 'indicator',
      nl: 'Schrijf wat er gemeten wordt, of laat de hele indicator leeg.',
      en: 'Write what is measured, or leave the whole indicator empty.',
    },
    amount_twice: {
      status: 422,
      nl: 'Dit jaar staat er voor dit stuk twee keer. Tel de bedragen op.',
      en: 'This year is there twice for this document. Add the sums up.',
    },
    text_twice: {
      status: 422,
      nl: 'Dit stuk staat er twee keer. Zet de teksten bij elkaar.',
      en: 'This document is there twice. Put the texts together.',
    },
    ambition_unknown: {
      status: 422,
      field: 'ambities',
      nl: 'Kies ambities van deze regio.',
      en: 'Choose ambitions of this region.',
    },
    proposal_unknown: {
      status: 422,
      field: 'voorstellen',
      nl: 'Voorstel {number} bestaat niet in deze regio.',
      en: 'There is no proposal {number} in this region.',
    },
  } satisfies RefusalTexts<DescribePartCode | 'carrier_kind_missing'>,
  use: async (context, { programma, nummer }, input) => {
    const { soort, uitvoerders, organisatie, namens } = input;
    if (!soort && (uitvoerders.length > 0 || organisatie !== '' || namens.length > 0))
      return refuse('carrier_kind_missing');
    const done = await describePart(
      context,
      { programme: programma, number: nummer },
      input.weghalen ? null : partOf(input),
      input.versie,
      input.reden,
    );
    if (!done.ok) return done;
    return { ...done, value: { ...done.value, output: { programma, nummer, weggehaald: input.weghalen } } };
  },
});

const partOf = (input: z.output<typeof partInput>): GivenPart => ({
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

function indicatorOf(input: z.output<typeof partInput>) {
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

export const reportProgressOperation = operation({
  name: 'report_progress',
  policy: mayKeepProgramme,
  path: reportProgressPath('{programma}', '{nummer}'),
  summary: {
    nl: 'Melden wat de indicator van een SMART doel op een dag was',
    en: 'Report what the indicator of a SMART goal was on a day',
  },
  params: partParams,
  input: z.object({
    dag: dayField('day_wrong'),
    waarde: read('value_missing', readMeasure),
    toelichting: optionalText(2000, 'words_long'),
    bron: optionalText(300, 'source_long'),
    reden: optionalText(500, 'reason_long'),
  }),
  output: z.object({ programma: z.number(), nummer: z.string(), meting: z.number() }),
  problems: {
    ...correctionProblems,
    day_wrong: {
      nl: 'Vul de dag in waarop dit gold, zoals 2026-11-24.',
      en: 'Fill in the day on which this held, such as 2026-11-24.',
    },
    value_missing: {
      nl: 'Vul in wat er gemeten is, zoals 12,5.',
      en: 'Fill in what was measured, such as 12,5.',
    },
    words_long: { nl: 'Houd dit onder 2.000 tekens.', en: 'Keep this under 2,000 characters.' },
    source_long: { nl: 'Houd de bron onder 300 tekens.', en: 'Keep the source under 300 characters.' },
  },
  refusals: {
    ...enterRefusals,
    no_indicator: {
      status: 409,
      nl: 'Hier is niets te meten: dit SMART doel heeft nog geen indicator. Beschrijf die eerst.',
      en: 'There is nothing to measure: this SMART goal has no indicator yet. Describe it first.',
    },
    day_ahead: {
      status: 422,
      field: 'dag',
      nl: 'Deze dag moet nog komen. Meld wat er gemeten is.',
      en: 'This day is still to come. Report what was measured.',
    },
    reason_missing: {
      status: 422,
      field: 'reden',
      nl: 'Van deze dag is al een meting gemeld. Schrijf waarom dit een ander getal is; de eerste blijft bewaard.',
      en: 'A measurement of this day was reported already. Write why this is another number; the first is kept.',
    },
  } satisfies RefusalTexts<ReportProgressCode>,
  use: async (context, { programma, nummer }, input) => {
    const done = await reportProgress(
      context,
      { programme: programma, number: nummer },
      {
        day: input.dag,
        value: input.waarde,
        words: input.toelichting,
        source: input.bron,
        reason: input.reden,
      },
    );
    if (!done.ok) return done;
    return { ...done, value: { ...done.value, output: { programma, nummer, meting: done.value.output.id } } };
  },
});
