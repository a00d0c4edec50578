import { z } from 'zod';
import {
  addressField,
  correctionFields,
  correctionProblems,
  dayField,
  keyNamed,
  operation,
  textField,
} from '#platform/operations';
import { concludeEvaluation, withdrawResult } from './conclude-evaluation.ts';
import { decisionWords, output, params, problems, version } from './operations.ts';
import { resultPath, withdrawResultPath } from './paths.ts';
import { mayEvaluate } from './policy.ts';
import { concludeRefusals, withdrawRefusals } from './refusals.ts';
import type { ConcludeDoubt } from './rules/respondents.ts';

/** Whoever concludes says of each doubt by its name that it is so all the same. */
export const doubtWords = {
  before_day: 'voor_de_dag',
  somebody_silent: 'iemand_stil',
} as const satisfies Record<ConcludeDoubt, string>;
export const concludeDoubts = Object.keys(doubtWords) as ConcludeDoubt[];

export const concludeEvaluationOperation = operation({
  name: 'conclude_evaluation',
  policy: mayEvaluate,
  path: resultPath('{evaluatie}'),
  summary: {
    nl: 'De uitkomst van een evaluatie vastleggen en wat het orgaan besloot: voortzetten, bijstellen of stoppen',
    en: 'Record the result of an evaluation and what the body decided: continue, adjust or stop',
  },
  params,
  input: z.object({
    uitkomst: textField('result_missing', 10_000, 'result_long'),
    besluit: z.enum(Object.values(decisionWords) as [string, ...string[]], 'decision_missing'),
    dag: dayField('day_wrong'),
    link: addressField('link_wrong').optional(),
    /** De twijfels waarin het toch zo is. */
    klopt: z.array(z.enum(Object.values(doubtWords), 'confirmed_wrong'), 'confirmed_wrong').default([]),
    ...version,
  }),
  output,
  problems,
  refusals: concludeRefusals,
  use: (context, { evaluatie }, input) =>
    concludeEvaluation(
      context,
      evaluatie,
      {
        words: input.uitkomst,
        decision: keyNamed(decisionWords, input.besluit),
        day: input.dag,
        link: input.link ?? null,
      },
      { version: input.versie, reason: input.reden },
      concludeDoubts.filter((doubt) => input.klopt.includes(doubtWords[doubt])),
    ),
});

export const withdrawResultOperation = operation({
  name: 'withdraw_evaluation_result',
  policy: mayEvaluate,
  path: withdrawResultPath('{evaluatie}'),
  summary: {
    nl: 'De uitkomst van een evaluatie intrekken, met de reden; de evaluatie is dan weer open',
    en: 'Take the result of an evaluation back, with the reason; the evaluation is open again then',
  },
  params,
  input: z.object(correctionFields),
  output,
  problems: correctionProblems,
  refusals: withdrawRefusals,
  use: (context, { evaluatie }, input) =>
    withdrawResult(context, evaluatie, { version: input.versie, reason: input.reden }),
});
