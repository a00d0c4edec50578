import { z } from 'zod';
import { type AmbitionId, type CalendarDate, slugOf } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  dayField,
  keyNamed,
  municipalityField,
  operation,
  optionalText,
  textField,
  yesNoField,
} from '#platform/operations';
import { readAmount, readMeasure } from '#programmes';
import { changeAgreement, correctStep, makeAgreement, noteUse, stepAgreement } from './keep-agreement.ts';
import { agreementsPath, editAgreementPath, noteUsePath, stepAgreementPath } from './paths.ts';
import { mayKeepAgreement, mayNoteUse } from './policy.ts';
import { contentProblems, useProblems } from './problems.ts';
import { changeRefusals, contentRefusals, noteRefusals, stepRefusals } from './refusals.ts';
import type { AgreementContent, AgreementKind, Key, Party, Unit } from './rules/agreement.ts';
import type { StepKind } from './rules/standing.ts';

// As forms and the API name them.
export const kindWords = {
  administrative: 'bestuursovereenkomst',
  contract: 'contract',
  covenant: 'convenant',
} as const satisfies Record<AgreementKind, string>;
export const keyWords = {
  equal: 'gelijk',
  inhabitants: 'inwoners',
  percentages: 'percentages',
} as const satisfies Record<Key, string>;
export const unitWords = { fte: 'fte', hours: 'uren' } as const satisfies Record<Unit, string>;
export const stepWords = {
  sign: 'ondertekend',
  drop: 'vervallen',
  end: 'beeindigd',
} as const satisfies Record<StepKind, string>;

/** A full-time official works 36 hours a week; leave is not taken off, and an agreement may count otherwise. */
export const usualHoursPerFte = 1872;

/** A sum of money that is not negative, as people type it. */
export const cents = z.union([z.number(), z.string()], 'amount_wrong').transform((given, check): number => {
  const found = readAmount(typeof given === 'number' ? given.toFixed(2) : given);
  if ('cents' in found && found.cents >= 0) return found.cents;
  check.addIssue({ code: 'custom', message: 'wrong' in found ? found.wrong : 'amount_wrong' });
  return z.NEVER;
});
/** Two decimals at most: what is finer nobody counts. */
export const hundredths = (wrong: string, most: number) =>
  z.union([z.number(), z.string()], wrong).transform((given, check): number => {
    const value = readMeasure(String(given).replace('.', typeof given === 'number' ? ',' : '.'));
    const whole = value === undefined ? Number.NaN : Math.round(value * 100);
    if (value !== undefined && whole >= 0 && whole <= most && Math.abs(value * 100 - whole) < 1e-6)
      return whole;
    check.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });
export const mostHundredths = 99_999_999_99;
const capacity = hundredths('capacity_wrong', mostHundredths);
/** As people write it, and as the page shows it: 1872 or 1.872. */
const hoursOfYear = z.union([z.number(), z.string()], 'hours_wrong').transform((given, check): number => {
  const hours = typeof given === 'number' ? given : readMeasure(given);
  if (hours !== undefined && Number.isInteger(hours) && hours >= 1 && hours <= 3000) return hours;
  check.addIssue({ code: 'custom', message: 'hours_wrong' });
  return z.NEVER;
});
const yearKey = z.string().regex(/^(19|20)\d\d$/, 'year_wrong');
const number = (wrong: string) => z.coerce.number(wrong).int(wrong).positive(wrong).max(999_999_999, wrong);

const party = z
  .object({
    gemeente: municipalityField('municipality_wrong').optional(),
    organisatie: optionalText(200, 'name_long'),
    ondertekenaar: optionalText(200, 'name_long'),
    deel: hundredths('parts_wrong', mostHundredths).optional(),
    eenheid: z.enum(['fte', 'uren'], 'unit_wrong').default('fte'),
    inzet: z.record(yearKey, capacity, 'capacity_wrong').default({}),
  })
  .superRefine((given, check) => {
    const name = slugOf(given.organisatie);
    const fault = (field: string, message: string) =>
      check.addIssue({ code: 'custom', path: [field], message });
    if (given.gemeente !== undefined && given.organisatie !== '') fault('organisatie', 'party_both');
    else if (given.gemeente === undefined && (name === '' || /^gm\d{4}$/.test(name)))
      fault('organisatie', 'party_missing');
  });
const address = z
  .string('address_wrong')
  .trim()
  .max(1000, 'address_wrong')
  .refine(
    (given) =>
      /^\/documenten\/\d{1,9}$/.test(given) || (/^https?:\/\/\S+$/.test(given) && URL.canParse(given)),
    'address_wrong',
  );

const contentFields = z.object({
  soort: z.enum(Object.values(kindWords) as [string, ...string[]], 'kind_missing'),
  titel: textField('title_missing', 300, 'title_long'),
  doel: textField('purpose_missing', 5000, 'text_long'),
  partijen: z.array(party, 'parties_wrong').max(20, 'parties_many').default([]),
  van: dayField('start_wrong'),
  tot_en_met: dayField('end_wrong').optional(),
  opzegtermijn_maanden: number('notice_wrong').max(60, 'notice_wrong').optional(),
  uren_per_fte: hoursOfYear.default(usualHoursPerFte),
  geld: z.record(yearKey, cents, 'amount_wrong').default({}),
  verdeling: z.enum(Object.values(keyWords) as [string, ...string[]], 'key_wrong').optional(),
  verdeling_bron: optionalText(300, 'name_long'),
  evaluatie_op: dayField('evaluation_wrong').optional(),
  documenten: z
    .array(
      z.object({ titel: textField('document_title_missing', 300, 'name_long'), adres: address }),
      'address_wrong',
    )
    .max(30, 'documents_many')
    .default([]),
  ambities: z.array(z.string(), 'ambitions_wrong').max(50, 'ambitions_wrong').default([]),
  mandaat: number('mandate_wrong').optional(),
  buiten_reikwijdte: optionalText(1000, 'outside_long'),
  voorstel: number('proposal_wrong').optional(),
});
type ContentInput = z.output<typeof contentFields>;

const years = <T>(given: Readonly<Record<string, number>>, as: (year: number, amount: number) => T): T[] =>
  Object.entries(given)
    .filter(([, amount]) => amount > 0)
    .map(([year, amount]) => as(Number(year), amount));

function partyOf(given: ContentInput['partijen'][number], key: Key | null): Party {
  const municipality = given.gemeente ?? null;
  const parts = given.deel ?? null;
  return {
    key: municipality ?? slugOf(given.organisatie),
    municipality,
    name: municipality === null ? given.organisatie : null,
    signatory: given.ondertekenaar,
    // Inhabitants come whole, percentages with two decimals.
    parts: parts !== null && key === 'inhabitants' ? Math.round(parts / 100) : parts,
    capacity: {
      unit: keyNamed(unitWords, given.eenheid),
      years: years(given.inzet, (year, amount) => ({ year, hundredths: amount })),
    },
  };
}

function contentOf(given: ContentInput): AgreementContent {
  const key = given.verdeling === undefined ? null : keyNamed(keyWords, given.verdeling);
  return {
    kind: keyNamed(kindWords, given.soort),
    title: given.titel,
    purpose: given.doel,
    parties: given.partijen.map((each) => partyOf(each, key)),
    startsOn: given.van,
    endsOn: given.tot_en_met ?? null,
    noticeMonths: given.opzegtermijn_maanden ?? null,
    money: years(given.geld, (year, amount) => ({ year, cents: amount })),
    key,
    keySource: given.verdeling_bron,
    hoursPerFte: given.uren_per_fte,
    evaluationOn: given.evaluatie_op ?? null,
    documents: given.documenten.map(({ titel, adres }) => ({ title: titel, address: adres })),
    ambitions: [...new Set(given.ambities)] as AmbitionId[],
    mandate: given.mandaat ?? null,
    outsideScope: given.buiten_reikwijdte,
    proposal: given.voorstel ?? null,
  };
}

const params = z.object({ overeenkomst: z.coerce.number().int().positive().max(999_999_999) });
const output = z.object({ id: z.number() });

export const makeAgreementOperation = operation({
  name: 'make_agreement',
  policy: mayKeepAgreement,
  path: agreementsPath,
  summary: {
    nl: 'Een overeenkomst in concept maken: partijen, doel, inzet, geld en looptijd',
    en: 'Make a draft of an agreement: parties, purpose, capacity, money and term',
  },
  params: z.object({}),
  input: contentFields,
  output,
  problems: contentProblems,
  refusals: contentRefusals,
  use: (context, _params, input) => makeAgreement(context, contentOf(input)),
});

export const changeAgreementOperation = operation({
  name: 'change_agreement',
  policy: mayKeepAgreement,
  path: editAgreementPath('{overeenkomst}'),
  summary: {
    nl: 'De tekst van een overeenkomst wijzigen; na de ondertekening met de reden',
    en: 'Change the text of an agreement; after signing with the reason',
  },
  params,
  input: contentFields.extend({
    ...correctionFields,
    /** Van wat ondertekend is; leeg: vandaag. */
    geldt_vanaf: dayField('from_wrong').optional(),
  }),
  output,
  problems: { ...contentProblems, ...correctionProblems },
  refusals: changeRefusals,
  use: (context, { overeenkomst }, input) =>
    changeAgreement(
      context,
      overeenkomst,
      { ...contentOf(input), ...(input.geldt_vanaf === undefined ? {} : { from: input.geldt_vanaf }) },
      { version: input.versie, reason: input.reden },
    ),
});

export const stepAgreementOperation = operation({
  name: 'step_agreement',
  policy: mayKeepAgreement,
  path: stepAgreementPath('{overeenkomst}'),
  summary: {
    nl: 'Vastleggen dat een overeenkomst is ondertekend, als concept vervalt of eerder eindigt, of dat verbeteren',
    en: 'Record that an agreement was signed, is given up as a draft, or ends before its time, or put that right',
  },
  params,
  input: z
    .object({
      stap: z.enum(Object.values(stepWords) as [string, ...string[]], 'step_missing'),
      dag: dayField('day_wrong').optional(),
      reden: optionalText(500, 'reason_long'),
      /** De dag die er stond: dit komt in de plaats daarvan. */
      stond_dag: dayField('day_wrong').optional(),
      /** Bij een verbetering: het is niet gebeurd. */
      niet_gebeurd: yesNoField('not_taken_wrong').default(false),
    })
    .superRefine(({ dag, stond_dag, niet_gebeurd }, check) => {
      const not = niet_gebeurd && stond_dag !== undefined;
      if (dag === undefined && !not) check.addIssue({ code: 'custom', path: ['dag'], message: 'day_wrong' });
    }),
  output,
  problems: {
    step_missing: { nl: 'Kies wat er is gebeurd.', en: 'Choose what happened.' },
    day_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
    not_taken_wrong: { nl: 'Zeg ja of nee.', en: 'Say ja or nee.' },
    reason_long: correctionProblems.reason_long,
  },
  refusals: stepRefusals,
  use: (context, { overeenkomst }, { stap, dag, reden, stond_dag: stood, niet_gebeurd }) => {
    const kind = keyNamed(stepWords, stap);
    const day = dag as CalendarDate;
    return stood === undefined
      ? stepAgreement(context, overeenkomst, { kind, day }, reden)
      : correctStep(context, overeenkomst, { kind, stood, day: niet_gebeurd ? null : day }, reden);
  },
});

export const noteUseOperation = operation({
  name: 'note_agreement_use',
  policy: mayNoteUse,
  path: noteUsePath('{overeenkomst}', '{partij}'),
  summary: {
    nl: 'Noteren wat een partij in een jaar inzette en betaalde voor een overeenkomst',
    en: 'Note what a party put in and paid for an agreement in a year',
  },
  params: params.extend({ partij: z.string().max(200) }),
  input: z.object({
    jaar: z.coerce.number('year_wrong').int('year_wrong').min(1990, 'year_wrong').max(2100, 'year_wrong'),
    hoeveel: capacity.default(0),
    eenheid: z.enum(['fte', 'uren'], 'unit_wrong').default('fte'),
    euro: cents.default(0),
    toelichting: optionalText(2000, 'note_long'),
    ...correctionFields,
    versie: correctionFields.versie.default(0),
  }),
  output,
  problems: { ...useProblems, ...correctionProblems },
  refusals: noteRefusals,
  use: (context, { overeenkomst, partij }, input) =>
    noteUse(
      context,
      overeenkomst,
      partij,
      {
        year: input.jaar,
        unit: keyNamed(unitWords, input.eenheid),
        hundredths: input.hoeveel,
        cents: input.euro,
        note: input.toelichting,
      },
      { version: input.versie, reason: input.reden },
    ),
});
