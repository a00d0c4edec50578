import { z } from 'zod';
import type { AmbitionId } from '#kernel';
import {
  correctionFields,
  dayField,
  keyNamed,
  municipalityField,
  operation,
  optionalText,
  textField,
  yesNoField,
} from '#platform/operations';
import { changePlan, makePlan, reportAction, writeAction } from './keep-plan.ts';
import { editPlanPath, plansPath, reportActionPath, writeActionPath } from './paths.ts';
import { mayKeepPlan, mayReportAction } from './policy.ts';
import { planProblems as problems } from './problems.ts';
import { changeRefusals, contentRefusals, reportRefusals, writeActionRefusals } from './refusals.ts';
import type { Action, PlanContent, When } from './rules/plan.ts';
import { usualRhythm } from './rules/progress.ts';
import { parseQuarter, type Quarter } from './rules/quarter.ts';
import { officeWords, ownerOf, stateWords, whenWords } from './words.ts';

const quarterField = z.string('quarter_wrong').transform((given, check): Quarter => {
  const parsed = parseQuarter(given);
  if (parsed) return parsed;
  check.addIssue({ code: 'custom', message: 'quarter_wrong' });
  return z.NEVER;
});
/** A list, or one text with one a line. */
const lines = (wrong: string, most: number) =>
  z
    .union([z.array(z.string()), z.string()], wrong)
    .transform((given) => (typeof given === 'string' ? given.split(/\r?\n/) : given))
    .transform((given) => given.map((line) => line.trim()).filter((line) => line !== ''))
    .pipe(z.array(z.string().max(1000, wrong)).max(most, wrong))
    .default([]);
/** Numbers in a list, or in one text with commas. */
const proposals = z
  .union([z.array(z.union([z.string(), z.number()])), z.string(), z.number()], 'proposals_wrong')
  .transform((given) => (Array.isArray(given) ? given : String(given).split(',')))
  .transform((given) => given.map((each) => String(each).trim()).filter((each) => each !== ''))
  .pipe(z.array(z.string().regex(/^[1-9]\d{0,8}$/, 'proposals_wrong')).max(20, 'proposals_wrong'))
  .transform((given) => [...new Set(given.map(Number))])
  .default([]);
const actionNumber = z
  .string('number_wrong')
  .trim()
  .regex(/^[1-9]\d?\.[1-9]\d?$/, 'number_wrong');

const actionFields = z.object({
  nummer: actionNumber,
  tekst: textField('text_missing', 2000, 'text_long'),
  wanneer: z.enum(Object.values(whenWords), 'when_wrong'),
  van_kwartaal: quarterField.optional(),
  tot_kwartaal: quarterField.optional(),
  wanneer_gezegd: optionalText(200, 'said_long'),
  eigenaar_gemeente: municipalityField('owner_wrong').optional(),
  eigenaar_ambt: z.enum(Object.values(officeWords), 'office_wrong').optional(),
  eigenaar_organisatie: optionalText(200, 'name_long'),
  ambities: z.array(z.string().max(100), 'ambitions_wrong').max(20, 'ambitions_wrong').default([]),
  voorstellen: proposals,
});
type ActionInput = z.output<typeof actionFields>;

function checkAction(given: ActionInput, check: z.RefinementCtx): void {
  const fault = (field: string, message: string) =>
    check.addIssue({ code: 'custom', path: [field], message });
  const quarters = keyNamed(whenWords, given.wanneer) === 'quarters';
  if (quarters && given.van_kwartaal === undefined) fault('van_kwartaal', 'quarter_missing');
  if (!quarters && (given.van_kwartaal ?? given.tot_kwartaal) !== undefined)
    fault('van_kwartaal', 'quarter_none');
  if (ownerOf(given) === undefined)
    fault(
      given.eigenaar_organisatie === '' ? 'eigenaar_ambt' : 'eigenaar_organisatie',
      given.eigenaar_organisatie === '' ? 'owner_office' : 'owner_both',
    );
}

function whenOf(given: ActionInput): When {
  const kind = keyNamed(whenWords, given.wanneer);
  if (kind !== 'quarters') return { kind };
  const from = given.van_kwartaal as Quarter;
  return { kind, from, to: given.tot_kwartaal ?? from };
}
const actionOf = (given: ActionInput): Action => ({
  number: given.nummer,
  text: given.tekst,
  when: whenOf(given),
  said: given.wanneer_gezegd,
  owner: ownerOf(given) ?? null,
  ambitions: [...new Set(given.ambities)] as AmbitionId[],
  proposals: given.voorstellen,
});

const planFields = z.object({
  titel: textField('title_missing', 200, 'title_long'),
  gemeente: municipalityField('municipality_wrong').optional(),
  van: quarterField,
  tot_en_met: quarterField,
  inleiding: optionalText(10_000, 'introduction_long'),
  principes: lines('principles_wrong', 30),
  bron: optionalText(300, 'source_long'),
  ritme_maanden: z.coerce
    .number('rhythm_wrong')
    .int('rhythm_wrong')
    .min(1, 'rhythm_wrong')
    .max(12, 'rhythm_wrong')
    .default(usualRhythm),
  // A track whose title was emptied is taken away; its number comes along hidden.
  sporen: z
    .array(
      z.object({
        nummer: z.coerce
          .number('track_wrong')
          .int('track_wrong')
          .min(1, 'track_wrong')
          .max(99, 'track_wrong'),
        titel: optionalText(200, 'title_long'),
      }),
      'tracks_missing',
    )
    .max(30, 'tracks_many')
    .default([])
    .transform((given, check) => {
      const tracks = given.filter(({ titel }) => titel !== '');
      if (tracks.length === 0)
        check.addIssue({ code: 'custom', path: [0, 'titel'], message: 'tracks_missing' });
      return tracks;
    }),
  acties: z.array(actionFields.superRefine(checkAction), 'actions_many').max(200, 'actions_many').optional(),
});

const contentOf = (given: z.output<typeof planFields>): Omit<PlanContent, 'actions'> => ({
  title: given.titel,
  municipality: given.gemeente ?? null,
  from: given.van,
  to: given.tot_en_met,
  principles: given.principes,
  introduction: given.inleiding,
  source: given.bron,
  rhythm: given.ritme_maanden,
  tracks: given.sporen
    .map(({ nummer, titel }) => ({ number: nummer, title: titel }))
    .toSorted((a, b) => a.number - b.number),
});

const params = z.object({ procesplan: z.coerce.number().int().positive().max(999_999_999) });
const output = z.object({ id: z.number() });

export const makePlanOperation = operation({
  name: 'make_process_plan',
  policy: mayKeepPlan,
  path: plansPath,
  summary: {
    nl: 'Een procesplan schrijven: leidende principes, sporen en, in één keer of later, de acties',
    en: 'Write a process plan: guiding principles, tracks and, at once or later, the actions',
  },
  params: z.object({}),
  input: planFields,
  output,
  problems,
  refusals: contentRefusals,
  use: (context, _params, input) =>
    makePlan(context, { ...contentOf(input), actions: (input.acties ?? []).map(actionOf) }),
});

export const changePlanOperation = operation({
  name: 'change_process_plan',
  policy: mayKeepPlan,
  path: editPlanPath('{procesplan}'),
  summary: {
    nl: 'Een procesplan wijzigen; zonder acties blijven die staan',
    en: 'Change a process plan; without actions those that stand stay',
  },
  params,
  input: planFields.extend(correctionFields),
  output,
  problems,
  refusals: changeRefusals,
  use: (context, { procesplan }, input) =>
    changePlan(
      context,
      procesplan,
      { ...contentOf(input), actions: input.acties?.map(actionOf) ?? null },
      { version: input.versie, reason: input.reden },
    ),
});

export const writeActionOperation = operation({
  name: 'write_process_action',
  policy: mayKeepPlan,
  path: writeActionPath('{procesplan}'),
  summary: {
    nl: 'Eén actie van een procesplan toevoegen, wijzigen of weghalen',
    en: 'Add, change or take out one action of a process plan',
  },
  params,
  input: actionFields
    .extend({
      was: actionNumber.optional(),
      weghalen: yesNoField('remove_wrong').default(false),
      ...correctionFields,
    })
    .superRefine(checkAction),
  output,
  problems,
  refusals: writeActionRefusals,
  use: (context, { procesplan }, input) =>
    writeAction(
      context,
      procesplan,
      { was: input.was ?? null, action: input.weghalen ? null : actionOf(input) },
      { version: input.versie, reason: input.reden },
    ),
});

export const reportActionOperation = operation({
  name: 'report_process_action',
  policy: mayReportAction,
  path: reportActionPath('{procesplan}', '{actie}'),
  summary: {
    nl: 'Melden hoe een actie van een procesplan ervoor staat',
    en: 'Report how an action of a process plan stands',
  },
  params: params.extend({ actie: z.string().max(10) }),
  input: z.object({
    dag: dayField('day_wrong'),
    stand: z.enum(Object.values(stateWords), 'state_wrong'),
    toelichting: textField('words_missing', 4000, 'words_long'),
  }),
  output: output.extend({ report: z.number() }),
  problems,
  refusals: reportRefusals,
  use: (context, { procesplan, actie }, input) =>
    reportAction(context, procesplan, actie, {
      day: input.dag,
      state: keyNamed(stateWords, input.stand),
      words: input.toelichting,
    }),
});
