import { z } from 'zod';
import { type MunicipalityId, slugOf } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  dayField,
  keyNamed,
  operation,
  optionalText,
  textField,
  yesNoField,
} from '#platform/operations';
import {
  answerEvaluation,
  changeEvaluation,
  criterionKey,
  planEvaluation,
  writeCriteria,
} from './keep-evaluation.ts';
import { answerPath, changePath, criteriaPath, evaluationsPath } from './paths.ts';
import { mayAnswer, mayEvaluate } from './policy.ts';
import {
  answerRefusals,
  changeRefusals,
  criteriaRefusals,
  evaluationProblems,
  planRefusals,
} from './refusals.ts';
import type { Moment, Respondent, Subject } from './rules/plan.ts';
import type { Decision } from './store.ts';

// As forms and the API name them.
export const subjectWords = {
  mandate: 'mandaat',
  agreement: 'overeenkomst',
  ambition: 'ambitie',
} as const satisfies Record<Subject['kind'], string>;
export const momentWords = {
  interim: 'tussenevaluatie',
  final: 'eindevaluatie',
  agreed: 'afgesproken',
} as const satisfies Record<Moment, string>;
export const decisionWords = {
  continue: 'voortzetten',
  adjust: 'bijstellen',
  stop: 'stoppen',
} as const satisfies Record<Decision, string>;

/** `overeenkomst:2` */
export const subjectWord = ({ kind, id }: Subject) => `${subjectWords[kind]}:${id}`;
const subject = z
  .string('subject_missing')
  .regex(/^(mandaat|overeenkomst):[1-9]\d{0,8}$|^ambitie:[a-z0-9-]{1,100}$/, 'subject_missing')
  .transform((given): Subject => {
    const [word = '', id = ''] = given.split(':');
    return { kind: keyNamed(subjectWords, word), id };
  });

/** A list, or one text with a name a line. */
const partners = z
  .union([z.array(z.string()), z.string()], 'partners_wrong')
  .transform((given) => (typeof given === 'string' ? given.split(/\r?\n/) : given))
  .transform((given) => given.map((name) => name.trim()).filter((name) => name !== ''))
  .pipe(
    z
      .array(
        z
          .string()
          .max(200, 'name_long')
          .refine((name) => slugOf(name) !== '', 'partners_wrong'),
      )
      .max(30, 'partners_wrong'),
  );
const towns = z.array(z.string().regex(/^gm\d{4}$/), 'respondents_wrong').max(50, 'respondents_wrong');

function respondents(municipalities: readonly string[], names: readonly string[]): Respondent[] {
  return [
    ...municipalities.map((id) => ({ key: id, municipality: id as MunicipalityId, name: null })),
    ...names.map((name) => ({ key: `p-${slugOf(name)}`, municipality: null, name })),
  ];
}

export const params = z.object({ evaluatie: z.coerce.number().int().positive().max(999_999_999) });
export const output = z.object({ id: z.number() });
export const version = { ...correctionFields, versie: correctionFields.versie.default(0) };
export const problems = { ...evaluationProblems, ...correctionProblems };

export const writeCriteriaOperation = operation({
  name: 'write_criteria',
  policy: mayEvaluate,
  path: criteriaPath,
  summary: {
    nl: 'Een set criteria voor evaluaties schrijven, of een volgende versie ervan',
    en: 'Write a set of criteria for evaluations, or a next version of one',
  },
  params: z.object({}),
  input: z.object({
    set: z.string().max(200).optional(),
    titel: textField('title_missing', 200, 'title_long'),
    bron: textField('source_missing', 300, 'source_long'),
    // A criterion whose text was emptied is taken away; its key comes along hidden.
    criteria: z
      .array(
        z.object({
          sleutel: z
            .string('key_wrong')
            .regex(/^[a-z][a-z0-9-]{0,60}$/, 'key_wrong')
            .optional(),
          tekst: optionalText(500, 'criterion_long'),
        }),
        'criterion_missing',
      )
      .max(30, 'criteria_many')
      .default([])
      .transform((rows, check) => {
        const written = rows.filter(({ tekst }) => tekst !== '');
        if (written.length === 0)
          check.addIssue({ code: 'custom', path: [0, 'tekst'], message: 'criterion_missing' });
        return written;
      }),
    ...version,
  }),
  output: z.object({ set: z.string() }),
  problems,
  refusals: criteriaRefusals,
  use: (context, _params, input) =>
    writeCriteria(
      context,
      {
        id: input.set ?? null,
        title: input.titel,
        source: input.bron,
        criteria: input.criteria.map(({ sleutel, tekst }) => ({
          key: criterionKey({ key: sleutel, text: tekst }),
          text: tekst,
        })),
      },
      { version: input.versie, reason: input.reden },
    ),
});

export const planEvaluationOperation = operation({
  name: 'plan_evaluation',
  policy: mayEvaluate,
  path: evaluationsPath,
  summary: {
    nl: 'Een tussen- of eindevaluatie plannen van een mandaat, overeenkomst of ambitie, en gemeenten en partners vragen',
    en: 'Plan an interim or final evaluation of a mandate, agreement or ambition, and ask municipalities and partners',
  },
  params: z.object({}),
  input: z.object({
    onderwerp: subject,
    moment: z.enum(Object.values(momentWords) as [string, ...string[]], 'moment_missing'),
    begin: dayField('day_wrong').optional(),
    uiterlijk: dayField('day_wrong').optional(),
    besluit_door: textField('body_missing', 200, 'name_long'),
    criteria: z.string('set_missing').min(1, 'set_missing').max(200, 'set_missing'),
    gevraagd: towns.default([]),
    partners: partners.default([]),
  }),
  output,
  problems,
  refusals: planRefusals,
  use: (context, _params, input) =>
    planEvaluation(context, {
      subject: input.onderwerp,
      moment: keyNamed(momentWords, input.moment),
      start: input.begin ?? null,
      day: input.uiterlijk ?? null,
      body: input.besluit_door,
      set: input.criteria,
      respondents: respondents(input.gevraagd, input.partners),
    }),
});

export const changeEvaluationOperation = operation({
  name: 'change_evaluation',
  policy: mayEvaluate,
  path: changePath('{evaluatie}'),
  summary: {
    nl: 'Een geplande evaluatie op een andere dag laten sluiten, anderen vragen, of haar laten vervallen',
    en: 'Let a planned evaluation close on another day, ask others, or give it up',
  },
  params,
  input: z.object({
    uiterlijk: dayField('day_wrong'),
    vervalt: yesNoField('withdrawn_wrong').default(false),
    /** Weggelaten: zoals zij waren. Met gemeenten komt de hele lijst: ook de partners. */
    gevraagd: towns.optional(),
    partners: partners.optional(),
    ...correctionFields,
  }),
  output,
  problems,
  refusals: changeRefusals,
  use: (context, { evaluatie }, input) =>
    changeEvaluation(
      context,
      evaluatie,
      {
        day: input.uiterlijk,
        withdrawn: input.vervalt,
        municipalities: input.gevraagd && respondents(input.gevraagd, []),
        partners: input.gevraagd || input.partners ? respondents([], input.partners ?? []) : undefined,
      },
      { version: input.versie, reason: input.reden },
    ),
});

export const answerEvaluationOperation = operation({
  name: 'answer_evaluation',
  policy: mayAnswer,
  path: answerPath('{evaluatie}', '{wie}'),
  summary: {
    nl: 'Antwoord geven in een evaluatie: per criterium een score van 1 tot en met 5 of woorden',
    en: 'Give an answer in an evaluation: of each criterion a score from 1 to 5 or words',
  },
  params: params.extend({ wie: z.string().max(250) }),
  input: z.object({
    antwoorden: z
      .record(
        z.string().max(100),
        z.object({
          score: z.coerce
            .number('score_wrong')
            .int('score_wrong')
            .min(1, 'score_wrong')
            .max(5, 'score_wrong')
            .optional(),
          toelichting: optionalText(3000, 'text_long'),
        }),
        'score_wrong',
      )
      .default({}),
    ...version,
  }),
  output,
  problems,
  refusals: answerRefusals,
  use: (context, { evaluatie, wie }, input) =>
    answerEvaluation(
      context,
      evaluatie,
      wie,
      Object.entries(input.antwoorden).map(([criterion, { score, toelichting }]) => ({
        criterion,
        score: score ?? null,
        words: toelichting,
      })),
      { version: input.versie, reason: input.reden },
    ),
});
