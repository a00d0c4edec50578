import { z } from 'zod';
import { hundredths, mostHundredths } from '#agreements';
import type { ProposalId } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  dayField,
  municipalityField,
  operation,
  optionalText,
  textField,
  yesNoField,
} from '#platform/operations';
import {
  carrierInput,
  carrierOf,
  carrierProblems,
  carrierWords,
  chosenWord,
  readAmount,
  readMeasure,
} from '#programmes';
import { mandateExecutionPath, measurePath, reportMeasurePath, rhythmPath } from './paths.ts';
import { mayExecute, maySetRhythm } from './policy.ts';
import { changeRefusals, planRefusals, reportRefusals, rhythmRefusals } from './refusals.ts';
import { reportMeasure } from './report-measure.ts';
import { organisationWho } from './rules/hours.ts';
import type { MeasureContent, ReportContent } from './store.ts';
import { allDoubts, doubtWords } from './use-doubts.ts';
import { lightWords, officeWords } from './words.ts';
import { changeMeasure, planMeasure, setRhythm } from './write-measure.ts';

const number = z.coerce.number().int().positive().max(999_999_999);
const mandateParams = z.object({ mandaat: number });
const measureParams = z.object({ maatregel: number });
const output = z.object({ id: z.number() });

const problems = {
  ...correctionProblems,
  title_missing: {
    nl: 'Geef de maatregel een naam, zoals "Groenfonds inrichten".',
    en: 'Give the measure a name, such as "Set up the green fund".',
  },
  title_long: { nl: 'Houd de naam onder 200 tekens.', en: 'Keep the name under 200 characters.' },
  text_missing: {
    nl: 'Schrijf wat er gebeurt, en wanneer het goed is.',
    en: 'Write what is done, and when it is good.',
  },
  text_long: { nl: 'Houd de tekst onder 4.000 tekens.', en: 'Keep the text under 4,000 characters.' },
  responsible_wrong: {
    nl: 'Kies welke gemeente verantwoordelijk is.',
    en: 'Choose which municipality is responsible.',
  },
  office_wrong: {
    nl: 'Kies wie de voortgang meldt: beleidsmedewerker of portefeuillehouder.',
    en: 'Choose who reports progress: beleidsmedewerker or portefeuillehouder.',
  },
  ...carrierProblems,
  day_wrong: { nl: 'Vul een dag in, zoals 2027-06-30.', en: 'Fill in a day, such as 2027-06-30.' },
  activities_wrong: {
    nl: 'Noem activiteiten met het nummer van het programma ervoor, zoals 1/1.2; ten hoogste 20.',
    en: 'Name activities with the number of the programme before them, such as 1/1.2; at most 20.',
  },
  stopped_wrong: { nl: 'Zeg ja of nee.', en: 'Say ja or nee.' },
  light_wrong: {
    nl: 'Kies hoe het ervoor staat: groen, oranje of rood.',
    en: 'Choose how it stands: groen, oranje or rood.',
  },
  words_missing: {
    nl: 'Schrijf in een paar zinnen hoe ver het is.',
    en: 'Write in a few sentences how far it is.',
  },
  hours_wrong: {
    nl: 'Vul uren in als getal, zoals 120 of 120,5, of laat het leeg.',
    en: 'Fill in hours as a number, such as 120 or 120,5, or leave it empty.',
  },
  planned_wrong: {
    nl: 'Noem de uren per gemeente, zoals gm0546, of van de organisatie.',
    en: 'Name the hours by municipality, such as gm0546, or of the organisatie.',
  },
  agreement_wrong: {
    nl: 'Kies een overeenkomst uit de lijst, of laat het leeg.',
    en: 'Choose an agreement from the list, or leave it empty.',
  },
  euro_wrong: {
    nl: 'Vul een bedrag in, zoals 1.234,50, of laat het leeg.',
    en: 'Fill in a sum, such as 1.234,50, or leave it empty.',
  },
  report_wrong: {
    nl: 'Kies de melding die u verbetert uit de lijst, of laat het leeg.',
    en: 'Choose the report that you correct from the list, or leave it empty.',
  },
  confirmed_wrong: {
    nl: `Geef een lijst van wat klopt: ${Object.values(doubtWords).join(', ')}.`,
    en: `Give a list of what is right: ${Object.values(doubtWords).join(', ')}.`,
  },
  months_wrong: {
    nl: 'Vul een heel aantal maanden in, van 1 tot en met 12.',
    en: 'Fill in a whole number of months, from 1 to 12.',
  },
};

const activities = z
  .array(
    z.string('activities_wrong').regex(/^[1-9]\d{0,8}\/\d{1,2}\.\d{1,2}$/, 'activities_wrong'),
    'activities_wrong',
  )
  .max(20, 'activities_wrong')
  .transform((given) =>
    [...new Set(given)].map((each) => {
      const [programme, own] = each.split('/');
      return { programme: Number(programme), number: own as string };
    }),
  )
  .default([]);

const plan = z.object({
  titel: textField('title_missing', 200, 'title_long'),
  tekst: textField('text_missing', 4000, 'text_long'),
  ambt: chosenWord(officeWords, 'office_wrong'),
  soort: chosenWord(carrierWords, 'carrier_wrong'),
  ...carrierInput,
  begin: dayField('day_wrong'),
  einde: dayField('day_wrong'),
  activiteiten: activities,
  /** Van begin tot einde, per gemeente (`gm0546`) en van de dienst of partner (`organisatie`). */
  uren_gepland: z
    .record(
      z.string().regex(new RegExp(`^(gm\\d{4}|${organisationWho})$`), 'planned_wrong'),
      hundredths('hours_wrong', mostHundredths),
      'planned_wrong',
    )
    .default({}),
});

const contentOf = (input: z.output<typeof plan>, stopped: boolean): MeasureContent => ({
  title: input.titel,
  text: input.tekst,
  office: input.ambt,
  ...carrierOf(input.soort, input),
  startsOn: input.begin,
  endsOn: input.einde,
  activities: input.activiteiten,
  planned: Object.entries(input.uren_gepland)
    .map(([who, hours]) => ({ who, hours }))
    .toSorted((a, b) => a.who.localeCompare(b.who)),
  stopped,
});

export const planMeasureOperation = operation({
  name: 'plan_measure',
  policy: mayExecute,
  path: mandateExecutionPath('{mandaat}'),
  summary: {
    nl: 'Een maatregel onder een mandaat plannen: wat, door wie, van wanneer tot wanneer',
    en: 'Plan a measure under a mandate: what, by whom, from when until when',
  },
  params: mandateParams,
  input: plan.extend({ verantwoordelijk: municipalityField('responsible_wrong') }),
  output,
  problems,
  refusals: planRefusals,
  use: (context, { mandaat }, input) =>
    planMeasure(context, mandaat as ProposalId, input.verantwoordelijk, contentOf(input, false)),
});

export const changeMeasureOperation = operation({
  name: 'change_measure',
  policy: mayExecute,
  path: measurePath('{maatregel}'),
  summary: {
    nl: 'Het plan van een maatregel wijzigen, of haar stoppen, met de reden',
    en: 'Change the plan of a measure, or stop it, with the reason',
  },
  params: measureParams,
  input: plan.extend({ gestopt: yesNoField('stopped_wrong').default(false), ...correctionFields }),
  output,
  problems,
  refusals: changeRefusals,
  use: (context, { maatregel }, input) =>
    changeMeasure(context, maatregel, contentOf(input, input.gestopt), {
      version: input.versie,
      reason: input.reden,
    }),
});

const mostUsed = 1_000_000_000_000;
const amount = (wrong: string, as: (given: string | number) => number | undefined) =>
  z
    .union([z.string(), z.number()], wrong)
    .transform((given, check): number => {
      const value = as(given);
      if (value !== undefined && value >= 0 && value <= mostUsed) return value;
      check.addIssue({ code: 'custom', message: wrong });
      return z.NEVER;
    })
    .optional();

const report = z.object({
  dag: dayField('day_wrong'),
  kleur: chosenWord(lightWords, 'light_wrong'),
  toelichting: textField('words_missing', 4000, 'text_long'),
  kwaliteit: optionalText(2000, 'text_long'),
  belemmering: optionalText(2000, 'text_long'),
  klaar: yesNoField('stopped_wrong').default(false),
  verwacht_klaar: dayField('day_wrong').optional(),
  /** Van de verantwoordelijke gemeente, van 1 januari tot en met de dag van de melding. */
  uren: amount('hours_wrong', (given) => {
    const value = typeof given === 'number' ? given : readMeasure(given);
    return value === undefined ? undefined : Math.round(value * 100);
  }),
  euro: amount('euro_wrong', (given) => {
    const found = readAmount(typeof given === 'number' ? given.toFixed(2) : given);
    return 'cents' in found ? found.cents : undefined;
  }),
  /** Waarbij die uren en euro's tellen; nodig waar er meer lopen op het mandaat. */
  overeenkomst: z.coerce
    .number('agreement_wrong')
    .int('agreement_wrong')
    .positive('agreement_wrong')
    .max(999_999_999, 'agreement_wrong')
    .optional(),
  verbetert: z.coerce
    .number('report_wrong')
    .int('report_wrong')
    .positive('report_wrong')
    .max(999_999_999, 'report_wrong')
    .optional(),
  reden_verbetering: optionalText(500, 'reason_long'),
  /** De twijfels over uren en euro's waarin het toch zo is. */
  klopt: z.array(z.enum(Object.values(doubtWords), 'confirmed_wrong'), 'confirmed_wrong').default([]),
});
const reportOf = (input: z.output<typeof report>): ReportContent => ({
  day: input.dag,
  light: input.kleur,
  words: input.toelichting,
  quality: input.kwaliteit,
  obstacles: input.belemmering,
  done: input.klaar,
  expected: input.verwacht_klaar ?? null,
  corrects: input.verbetert ?? null,
  hoursUsed: input.uren ?? null,
  centsUsed: input.euro ?? null,
  agreement: input.overeenkomst ?? null,
});

export const reportMeasureOperation = operation({
  name: 'report_measure',
  policy: mayExecute,
  path: reportMeasurePath('{maatregel}'),
  summary: {
    nl: 'De voortgang van een maatregel melden, of een eerdere melding verbeteren',
    en: 'Report progress of a measure, or correct an earlier report',
  },
  params: measureParams,
  input: report,
  output: output.extend({ report: z.number() }),
  problems,
  refusals: reportRefusals,
  use: (context, { maatregel }, input) =>
    reportMeasure(
      context,
      maatregel,
      reportOf(input),
      input.reden_verbetering,
      allDoubts.filter((doubt) => input.klopt.includes(doubtWords[doubt])),
    ),
});

export const setRhythmOperation = operation({
  name: 'set_report_rhythm',
  policy: maySetRhythm,
  path: rhythmPath('{mandaat}'),
  summary: {
    nl: 'Bepalen hoe vaak bij een mandaat de voortgang wordt gemeld',
    en: 'Set how often progress is reported under a mandate',
  },
  params: mandateParams,
  input: z.object({
    maanden: z.coerce
      .number('months_wrong')
      .int('months_wrong')
      .min(1, 'months_wrong')
      .max(12, 'months_wrong'),
    ...correctionFields,
    versie: correctionFields.versie.default(0),
  }),
  output,
  problems,
  refusals: rhythmRefusals,
  use: (context, { mandaat }, input) =>
    setRhythm(context, mandaat as ProposalId, input.maanden, { version: input.versie, reason: input.reden }),
});
