import { z } from 'zod';
import { operation, textField } from '#platform/operations';
import { type Answered, answerPoint, answerView, concludeRound, reportBack } from './answer-round.ts';
import { closingRefusals } from './closing-refusals.ts';
import {
  at,
  effectOf,
  output,
  ownParams,
  ownPath,
  pointParams,
  roundParams,
  seen,
  supportOf,
} from './operation-fields.ts';
import { pointPath, roundPath } from './paths.ts';
import { mayRunRound } from './policy.ts';
import { councilRefusals, consultationProblems as problems, runRefusals as run } from './refusals.ts';
import type { Stood } from './rules/overwriting.ts';
import { type Disposition, dispositions, effects, supports } from './rules/round-state.ts';

const { not_regional_clerk, round_unknown } = run;
const { point_unknown } = councilRefusals;
const clerk = { not_regional_clerk, round_unknown };

/** What stood in a field when it was typed; left out: nothing. */
const stood = z.string('text_long').max(10_000, 'text_long').optional();
const answerFields = z.object({
  afdoening: z.enum(dispositions, 'disposition_missing'),
  reden: textField('reason_missing', 2000, 'reason_long'),
  stond_afdoening: stood,
  stond_reden: stood,
});
const answerOf = (input: z.output<typeof answerFields>): Answered => ({
  disposition: input.afdoening as Disposition,
  reason: input.reden,
});
const answerStood = (input: z.output<typeof answerFields>): Stood => ({
  disposition: input.stond_afdoening,
  reason: input.stond_reden,
});

export const answerPointOperation = operation({
  name: 'answer_point',
  policy: mayRunRound,
  path: `${pointPath('{raadplegingspunt}')}/antwoord`,
  summary: {
    nl: 'Een punt beantwoorden: wat ermee is gedaan, en waarom',
    en: 'Answer a point: what was done with it, and why',
  },
  params: pointParams,
  input: answerFields,
  output,
  problems,
  refusals: {
    ...clerk,
    point_unknown,
    still_open: run.still_open,
    answers_sent: run.answers_sent,
    answer_changed: run.answer_changed,
  },
  use: (context, params, input) =>
    answerPoint(context, params.raadplegingspunt, answerOf(input), answerStood(input)),
});

export const answerViewOperation = operation({
  name: 'answer_submission',
  policy: mayRunRound,
  path: `${ownPath}/antwoord`,
  summary: {
    nl: 'Het standpunt van een raad beantwoorden: zonder punt, of als de raad na het antwoord anders besloot',
    en: 'Answer the view of a council: without a point, or where the council decided otherwise after it was answered',
  },
  params: ownParams,
  input: answerFields.extend({
    versie: seen
      .optional()
      .describe(
        'versie van de inbreng die is gelezen; meegestuurd, dan wordt een intussen veranderde geweigerd',
      ),
  }),
  output,
  problems,
  refusals: {
    ...clerk,
    not_asked: councilRefusals.not_asked,
    no_answer_asked: run.no_answer_asked,
    view_changed: run.view_changed,
    still_open: run.still_open,
    answers_sent: run.answers_sent,
    answer_changed: run.answer_changed,
  },
  use: (context, params, input) =>
    answerView(context, ...at(params), answerOf(input), answerStood(input), input.versie),
});

export const concludeRoundOperation = operation({
  name: 'conclude_round',
  policy: mayRunRound,
  path: `${roundPath('{raadpleging}')}/conclusie`,
  summary: {
    nl: 'De conclusie van een raadpleging: draagvlak, en wat er met het stuk gebeurt',
    en: 'The conclusion of a consultation: support, and what happens with the document',
  },
  params: roundParams,
  input: z.object({
    draagvlak: z.enum(Object.values(supports) as [string, ...string[]], 'support_missing'),
    conclusie: textField('text_missing', 4000, 'text_long'),
    gevolg: z.enum(Object.values(effects) as [string, ...string[]], 'effect_missing'),
    stond_draagvlak: stood,
    stond_conclusie: stood,
    stond_gevolg: stood,
  }),
  output,
  problems,
  refusals: {
    ...clerk,
    still_open: run.still_open,
    points_unanswered: run.points_unanswered,
    council_in_term: closingRefusals.council_in_term,
    answers_sent: run.answers_sent,
    conclusion_changed: run.conclusion_changed,
  },
  use: (context, params, input) =>
    concludeRound(
      context,
      params.raadpleging,
      { support: supportOf(input.draagvlak), text: input.conclusie, effect: effectOf(input.gevolg) },
      { support: input.stond_draagvlak, text: input.stond_conclusie, effect: input.stond_gevolg },
    ),
});

export const reportBackOperation = operation({
  name: 'report_back',
  policy: mayRunRound,
  path: `${roundPath('{raadpleging}')}/terugkoppelen`,
  summary: {
    nl: 'De nota van beantwoording naar de raden sturen; de raadpleging is dan afgerond',
    en: 'Send the note of answers to the councils; the consultation has then ended',
  },
  params: roundParams,
  input: z.object({}),
  output,
  problems,
  refusals: {
    ...clerk,
    still_open: run.still_open,
    points_unanswered: run.points_unanswered,
    council_in_term: closingRefusals.council_in_term,
    not_concluded: run.not_concluded,
    nothing_to_report: run.nothing_to_report,
  },
  use: (context, params) => reportBack(context, params.raadpleging),
});
