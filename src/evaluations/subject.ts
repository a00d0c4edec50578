import { agreementForEvaluation } from '#agreements';
import { readAmbition } from '#ambitions';
import type { AmbitionId, CalendarDate } from '#kernel';
import { evaluatedTerm, frameworks, mandateViews } from '#mandates';
import { readInside } from '#platform/database';
import type { WriteContext } from '#platform/operations';
import { rulesInForce, startingRules } from '#rulebook';
import { daysFrom, type Moment, type Subject } from './rules/plan.ts';

/** What is evaluated, as its own feature knows it now. */
export interface Found {
  readonly title: string;
  readonly start: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly agreedOn: CalendarDate | null;
}

export async function findSubject(
  { transaction, today }: WriteContext,
  { kind, id }: Subject,
): Promise<Found | undefined> {
  if (kind === 'ambition') {
    const ambition = await readAmbition(transaction, id as AmbitionId);
    return ambition && { title: ambition.title, start: null, endsOn: null, agreedOn: null };
  }
  if (kind === 'agreement') {
    const found = await agreementForEvaluation(transaction, Number(id));
    if (!found) return undefined;
    const { title, startsOn: start, evaluationOn: agreedOn } = found.content;
    return { title, start, endsOn: found.lastDay, agreedOn };
  }
  // All of them: one that came in its place ends it.
  const views = mandateViews(await readInside(transaction, frameworks()), today);
  const view = views.find(({ row }) => row.id === Number(id));
  const term = view ? evaluatedTerm(view, today) : null;
  return view && { title: view.row.title, agreedOn: null, ...(term ?? { start: null, endsOn: null }) };
}

/** By the agreement itself, its end, or the rulebook that was in force at the start. */
export async function latestOf(context: WriteContext, found: Found, moment: Moment, start: CalendarDate) {
  if (moment === 'agreed') return found.agreedOn;
  const on = (day: CalendarDate) => rulesInForce(context.transaction, day);
  const rules = ((await on(start)) ?? (await on(context.today)))?.rules ?? startingRules;
  const months = { interim: rules.interimEvaluationMonths, final: rules.finalEvaluationMonths };
  return daysFrom(start, found.endsOn, months)[moment];
}
