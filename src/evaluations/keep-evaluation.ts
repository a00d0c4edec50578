import { type CalendarDate, type Granted, ok, type Result, refuse, slugOf } from '#kernel';
import type { Entry } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { mayAnswer, mayEvaluate } from './policy.ts';
import type { Answer, Criterion, Given } from './rules/answers.ts';
import { type CriteriaSet, defaultCriteria } from './rules/default-criteria.ts';
import { knownStart, type Moment, plannedAlready, type Respondent, type Subject } from './rules/plan.ts';
import { type AskedFault, askedFault, askedNow } from './rules/respondents.ts';
import {
  type Evaluation,
  holdEvaluations,
  insertAnswer,
  insertEvaluation,
  insertPlan,
  insertSet,
  type PlanContent,
  readEvaluation,
  readEvaluations,
  readSet,
} from './store.ts';
import { findSubject, latestOf } from './subject.ts';

export type Written<Code extends string, Output = { id: number }> = Promise<Result<Done<Output>, Code>>;
export interface Seen {
  readonly version: number;
  readonly reason: string;
}

export const recorded = (context: WriteContext, office: Granted, version: number, reason: string) => ({
  version,
  recordedAt: context.now,
  recordedBy: office.title,
  reason: version === 1 ? null : reason,
});
export const entry = (id: number | string, operation: string, payload: Record<string, unknown>): Entry => ({
  operation,
  subject: `evaluation/${id}`,
  payload,
});

export type CriteriaCode =
  | 'not_an_evaluator'
  | 'set_unknown'
  | 'set_there'
  | 'criterion_twice'
  | 'changed_meanwhile'
  | 'reason_missing';

/** Writes a set of criteria, or a next version of one. What was planned keeps the words that it was planned with. */
export async function writeCriteria(
  context: WriteContext,
  given: Omit<CriteriaSet, 'id'> & { readonly id: string | null },
  seen: Seen,
): Written<CriteriaCode, { set: string }> {
  const { actor, region, transaction } = context;
  const office = mayEvaluate(actor, region.id);
  if (!office) return refuse('not_an_evaluator');
  await holdEvaluations(transaction, region.id);
  const id = given.id ?? slugOf(given.title);
  const before = await readSet(transaction, id);
  if (given.id === null && (before || id === defaultCriteria.id || id === '')) return refuse('set_there');
  if (given.id !== null && !before) return refuse('set_unknown');
  const keys = given.criteria.map(({ key }) => key);
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  if (twice >= 0) return refuse('criterion_twice', { at: twice });
  const version = before?.version ?? 0;
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (version > 0 && seen.reason === '') return refuse('reason_missing');
  const after = { ...given, id, ...recorded(context, office, version + 1, seen.reason) };
  await insertSet(transaction, region.id, after);
  return ok({
    output: { set: id },
    office,
    entries: [
      { operation: 'write_criteria', subject: `criteria/${id}`, payload: { before: before ?? null, after } },
    ],
  });
}

export interface NewPlan {
  readonly subject: Subject;
  readonly moment: Moment;
  /** Where it is not known when what is evaluated began; left out, or the same day, where it is. */
  readonly start: CalendarDate | null;
  /** Left out: counted from the start, or the day that the agreement names. */
  readonly day: CalendarDate | null;
  readonly body: string;
  readonly set: string;
  readonly respondents: readonly Respondent[];
}
type StartCode = 'start_known' | 'start_planned';
export type PlanCode =
  | 'not_an_evaluator'
  | 'subject_unknown'
  | StartCode
  | 'start_missing'
  | 'moment_wrong'
  | 'day_past'
  | 'day_late'
  | 'set_unknown'
  | AskedFault['code']
  | 'planned_already';

function askedWrong({ region }: WriteContext, ...given: [readonly Respondent[], (readonly Answer[])?]) {
  const [asked, answers] = given;
  const towns = region.municipalities.map(({ id }) => id);
  const fault = askedFault(asked, towns, answers);
  if (!fault) return undefined;
  const { code, ...details } = fault;
  return refuse(code, details);
}

const otherStart = ({ start, of }: NonNullable<ReturnType<typeof knownStart>>) =>
  of === null ? refuse('start_known', { start }) : refuse('start_planned', { start, number: of });

/** Plans an evaluation from the start of what is evaluated, and asks who is to answer. */
export async function planEvaluation(context: WriteContext, given: NewPlan): Written<PlanCode> {
  const { actor, region, transaction, now, today } = context;
  const office = mayEvaluate(actor, region.id);
  if (!office) return refuse('not_an_evaluator');
  await holdEvaluations(transaction, region.id);
  const found = await findSubject(context, given.subject);
  if (!found) return refuse('subject_unknown');
  const all = await readEvaluations(transaction);
  const known = knownStart(found.start, all, given.subject);
  const start = known?.start ?? given.start;
  if (start === null) return refuse('start_missing');
  if (known && given.start !== null && given.start !== start) return otherStart(known);
  const latest = await latestOf(context, found, given.moment, start);
  const day = given.day ?? latest;
  if (day === null) return refuse('moment_wrong');
  if (day < today) return refuse('day_past', { day });
  // Where that day is past every other is too late: that is then shown with it.
  if (latest !== null && latest >= today && day > latest) return refuse('day_late', { latest });
  const set = given.set === defaultCriteria.id ? defaultCriteria : await readSet(transaction, given.set);
  if (!set) return refuse('set_unknown');
  const wrong = askedWrong(context, given.respondents);
  if (wrong) return wrong;
  const there = plannedAlready(all, given);
  if (there) return refuse('planned_already', { number: there.id });
  const { subject, moment, body, respondents } = given;
  const content: PlanContent = {
    ...{ subject, title: found.title, moment, start, day, latest, body, respondents },
    ...{ set: set.id, criteria: set.criteria, withdrawn: false },
  };
  const id = await insertEvaluation(transaction, region.id, now);
  await insertPlan(transaction, region.id, id, { content, ...recorded(context, office, 1, '') });
  return ok({ output: { id }, office, entries: [entry(id, 'plan_evaluation', { content })] });
}

export type FindCode = 'evaluation_unknown';
export async function find(context: WriteContext, id: number): Promise<Result<Evaluation, FindCode>> {
  await holdEvaluations(context.transaction, context.region.id);
  const found = await readEvaluation(context.transaction, id);
  return found ? ok(found) : refuse('evaluation_unknown');
}

export type ChangeCode =
  | FindCode
  | 'not_an_evaluator'
  | 'concluded'
  | 'day_past'
  | 'planned_already'
  | 'start_planned'
  | AskedFault['code']
  | 'changed_meanwhile'
  | 'reason_missing';

/** Another last day, others who are asked, no evaluation after all, or one that was given up all the same; the reason stays. */
export async function changeEvaluation(
  context: WriteContext,
  id: number,
  given: {
    readonly day: CalendarDate;
    readonly withdrawn: boolean;
    /** Left out: as they were. */
    readonly municipalities: readonly Respondent[] | undefined;
    readonly partners: readonly Respondent[] | undefined;
  },
  seen: Seen,
): Written<ChangeCode> {
  const office = mayEvaluate(context.actor, context.region.id);
  if (!office) return refuse('not_an_evaluator');
  const entered = await find(context, id);
  if (!entered.ok) return entered;
  const found = entered.value;
  if (found.result !== null) return refuse('concluded');
  if (found.version !== seen.version) return refuse('changed_meanwhile', { version: found.version });
  if (seen.reason === '') return refuse('reason_missing');
  if (!given.withdrawn && given.day < context.today) return refuse('day_past', { day: given.day });
  if (found.content.withdrawn && !given.withdrawn) {
    const all = await readEvaluations(context.transaction);
    const there = plannedAlready(all, found.content);
    if (there) return refuse('planned_already', { number: there.id });
    // Of what has a start of its own, what was planned keeps the one that was known then (decision 59).
    const own = (await findSubject(context, found.content.subject))?.start ?? null;
    const known = own === null ? knownStart(null, all, found.content.subject) : undefined;
    if (known && known.of !== null && known.start !== found.content.start)
      return refuse('start_planned', { start: known.start, number: known.of });
  }
  const { day, withdrawn, municipalities, partners } = given;
  const respondents = askedNow(found.content.respondents, municipalities, partners);
  const wrong = askedWrong(context, respondents, found.answers);
  if (wrong) return wrong;
  const content = { ...found.content, day, withdrawn, respondents };
  const after = { content, ...recorded(context, office, found.version + 1, seen.reason) };
  await insertPlan(context.transaction, context.region.id, id, after);
  return ok({
    output: { id },
    office,
    entries: [entry(id, 'change_evaluation', { before: found.content, after: content })],
  });
}

export type AnswerCode =
  | FindCode
  | 'respondent_unknown'
  | 'not_the_respondent'
  | 'withdrawn'
  | 'concluded'
  | 'criterion_unknown'
  | 'nothing_said'
  | 'changed_meanwhile'
  | 'reason_missing';

/** Gives an answer, or a next one with the reason, until the result is recorded. */
export async function answerEvaluation(
  context: WriteContext,
  id: number,
  respondent: string,
  given: readonly Given[],
  seen: Seen,
): Written<AnswerCode> {
  const { actor, region, transaction } = context;
  const entered = await find(context, id);
  if (!entered.ok) return entered;
  const { content, answers, result } = entered.value;
  const asked = content.respondents.find(({ key }) => key === respondent);
  if (!asked) return refuse('respondent_unknown');
  const office = mayAnswer(actor, region.id, asked);
  if (!office) return refuse('not_the_respondent');
  if (content.withdrawn) return refuse('withdrawn');
  if (result !== null) return refuse('concluded');
  const known = new Set(content.criteria.map(({ key }) => key));
  if (given.some(({ criterion }) => !known.has(criterion))) return refuse('criterion_unknown');
  const said = given.filter(({ score, words }) => score !== null || words !== '');
  if (said.length === 0) return refuse('nothing_said', { criterion: content.criteria[0]?.key ?? '' });
  const before = answers.find((each) => each.respondent === respondent);
  const version = before?.version ?? 0;
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (version > 0 && seen.reason === '') return refuse('reason_missing');
  const after = { respondent, given: said, ...recorded(context, office, version + 1, seen.reason) };
  await insertAnswer(transaction, region.id, id, after);
  const payload = { before: before ?? null, after };
  return ok({ output: { id }, office, entries: [entry(id, 'answer_evaluation', payload)] });
}

/** Lasts over the versions of a set: the key that came along, or one made of the first words. */
export const criterionKey = (given: Pick<Criterion, 'text'> & { readonly key?: string | undefined }) =>
  given.key ?? `c-${slugOf(given.text).slice(0, 40)}`;
