import { type AgreementRow, agreementList, agreementView, isPublic } from '#agreements';
import type { CalendarDate } from '#kernel';
import { evaluatedTerm, type FrameworkRow, frameworks, mandateViews } from '#mandates';
import type { PageContext } from '#platform/http';
import { startingRules } from '#rulebook';
import { type CriteriaSet, defaultCriteria } from './rules/default-criteria.ts';
import {
  type Due,
  isNear,
  knownStart,
  monthsOn,
  type Plannable,
  type Respondent,
  toHold,
} from './rules/plan.ts';
import { type Evaluation, type EvaluationWork, evaluationWork, type StoredSet } from './store.ts';

/** What can be evaluated, and what was planned: the same reads for pages, API and tasks. */
export const planningStatements = () => [evaluationWork(), agreementList(), frameworks()] as const;
export type PlanningRows = readonly [
  readonly EvaluationWork[],
  readonly AgreementRow[],
  readonly FrameworkRow[],
];
export const evaluationsOf = ([work]: PlanningRows) => work[0]?.evaluations ?? [];

/** Mandates that somebody adopted and agreements that were signed, over or not: what has ended is judged too. An ambition has no start of its own: who plans its first evaluation says it. */
export function plannable([, agreements, mandates]: PlanningRows, today: CalendarDate): readonly Plannable[] {
  const signed = agreements.map((row) => agreementView(row, today)).filter(({ held }) => isPublic(held));
  return [
    ...mandateViews(mandates, today).flatMap((view): Plannable[] => {
      const term = evaluatedTerm(view, today);
      const { row, bindings } = view;
      return term === null
        ? []
        : [
            {
              subject: { kind: 'mandate', id: String(row.id) },
              title: row.title,
              ...term,
              agreedOn: null,
              respondents: bindings.map(({ municipality }) => ({
                key: municipality,
                municipality,
                name: null,
              })),
            },
          ];
    }),
    ...signed.map(
      ({ row: { id, content }, held }): Plannable => ({
        subject: { kind: 'agreement', id: String(id) },
        title: content.title,
        start: content.startsOn,
        endsOn: held.lastDay,
        agreedOn: content.evaluationOn,
        respondents: content.parties.map(
          ({ key, municipality, name }): Respondent => ({ key, municipality, name }),
        ),
      }),
    ),
  ];
}

/** What is to be held and not planned, by the terms of the rulebook that was in force at its start. */
export function toHoldOf(rows: PlanningRows, today: CalendarDate): readonly Due[] {
  const { interimEvaluationMonths: interim, finalEvaluationMonths: final } = startingRules;
  return toHold(
    [...plannable(rows, today), ...begunAmbitions(evaluationsOf(rows))],
    evaluationsOf(rows).map(({ content, result }) => ({
      ...content,
      day: content.latest ?? content.day,
      held: result !== null,
    })),
    (start) => monthsOn(rows[0][0]?.months ?? [], start, today) ?? { interim, final },
    today,
  );
}

/** Of that what is near its day. */
export const dueOf = (rows: PlanningRows, today: CalendarDate): readonly Due[] =>
  toHoldOf(rows, today).filter((each) => isNear(each, today));

/** An ambition has a start once an evaluation of it was planned: the other ones count from it too. */
function begunAmbitions(evaluations: readonly Evaluation[]): readonly Plannable[] {
  const ambitions = new Map(
    evaluations.flatMap(({ content }) =>
      content.subject.kind === 'ambition' ? [[content.subject.id, content] as const] : [],
    ),
  );
  return [...ambitions.values()].flatMap(({ subject, title, respondents }): Plannable[] => {
    const known = knownStart(null, evaluations, subject);
    return known ? [{ subject, title, start: known.start, endsOn: null, agreedOn: null, respondents }] : [];
  });
}

/** The standard first. */
export const allSets = (own: readonly StoredSet[]): readonly CriteriaSet[] => [defaultCriteria, ...own];

export function respondentName(
  { region }: Pick<PageContext, 'region'>,
  { key, name }: Pick<Respondent, 'key' | 'name'>,
): string {
  return name ?? region.municipalities.find(({ id }) => id === key)?.name ?? key;
}
