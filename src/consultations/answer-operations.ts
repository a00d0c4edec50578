import { z } from 'zod';
import { operation, textField } from '#platform/operations';
import { answerPoint, concludeRound, reportBack } from './answer-round.ts';
import { effectOf, output, pointParams, roundParams, supportOf } from './operation-fields.ts';
import { pointPath, roundPath } from './paths.ts';
import { mayRunRound } from './policy.ts';
import { councilRefusals, consultationProblems as problems, runRefusals as run } from './refusals.ts';
import { type Disposition, dispositions, effects, supports } from './rules/round-state.ts';

const { not_regional_clerk, round_unknown } = run;
const { point_unknown } = councilRefusals;
const clerk = { not_regional_clerk, round_unknown };

export const answerPointOperation = operation({
  name: 'answer_point',
  policy: mayRunRound,
  path: `${pointPath('{raadplegingspunt}')}/antwoord`,
  summary: {
    nl: 'Een punt beantwoorden: wat ermee is gedaan, en waarom',
    en: 'Answer a point: what was done with it, and why',
  },
  params: pointParams,
  input: z.object({
    afdoening: z.enum(dispositions, 'disposition_missing'),
    reden: textField('reason_missing', 2000, 'reason_long'),
  }),
  output,
  problems,
  refusals: { ...clerk, point_unknown, still_open: run.still_open, answers_sent: run.answers_sent },
  use: (context, params, input) =>
    answerPoint(context, params.raadplegingspunt, {
      disposition: input.afdoening as Disposition,
      reason: input.reden,
    }),
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
  }),
  output,
  problems,
  refusals: {
    ...clerk,
    still_open: run.still_open,
    points_unanswered: run.points_unanswered,
    answers_sent: run.answers_sent,
  },
  use: (context, params, input) =>
    concludeRound(context, params.raadpleging, {
      support: supportOf(input.draagvlak),
      text: input.conclusie,
      effect: effectOf(input.gevolg),
    }),
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
    not_concluded: run.not_concluded,
    nothing_to_report: run.nothing_to_report,
  },
  use: (context, params) => reportBack(context, params.raadpleging),
});
