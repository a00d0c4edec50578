import type { CalendarDate, ProposalId } from '#kernel';
import { type Binding, bindings, boundBetween, firstAdopted, unboundSince } from './rules/binding.ts';
import { balance, type Judgement, judge, type Limits, type Work } from './rules/judgement.ts';
import { type FrameworkRow, frameworkOf, isMandate, type Terms, type Use, workOf } from './store.ts';

export interface WorkView {
  readonly use: Use;
  readonly judgement: Judgement;
}

/** A mandate with all that is said of it on a day: one composition for pages, API and CSV. */
export interface MandateView {
  readonly row: FrameworkRow;
  readonly bindings: readonly Binding[];
  /** As they were on another day. */
  readonly bindingsOn: (day: CalendarDate) => readonly Binding[];
  readonly between: ReturnType<typeof boundBetween>;
  readonly balance: ReturnType<typeof balance>;
  readonly works: readonly WorkView[];
  /** The mandates in the place of this one. */
  readonly successors: readonly FrameworkRow[];
}

function limitsOf(terms: Terms | null): Limits | null {
  if (terms === null) return null;
  const { amount, measure, shares, endsOn } = terms;
  return { endsOn, money: amount === null ? null : { amount, measure, shares } };
}

/** @param all the frameworks that were read: its successors must be among them */
export function mandateView(
  row: FrameworkRow,
  all: readonly FrameworkRow[],
  today: CalendarDate,
): MandateView {
  const framework = frameworkOf(row);
  const frameworks = all.map(frameworkOf);
  const bindingsOn = (day: CalendarDate) => bindings(framework, frameworks, day);
  const bound = bindingsOn(today);
  const mandate = { bindingsOn, limits: limitsOf(row.terms) };
  const works = row.uses.map(workOf);
  return {
    row,
    bindings: bound,
    bindingsOn,
    between: boundBetween(bound),
    balance: balance(mandate, works, today),
    works: row.uses.map((use, index) => ({
      use,
      judgement: judge(
        workOf(use),
        mandate,
        works.filter((_each, at) => at !== index),
        today,
      ),
    })),
    successors: all.filter((each) => each.terms?.replaces === row.id && isMandate(each)),
  };
}

export interface EvaluatedTerm {
  readonly start: CalendarDate;
  /** Its last day by its own text, or the day from which nobody is bound any more; null: neither is known. */
  readonly endsOn: CalendarDate | null;
}

/**
 * Between which days a mandate is judged: from the start of its execution (seed 002, 2.2: "na de start"), or while that has not begun the first
 * decision that adopted it. What has ended, or binds nobody any more, is judged too. Null: nobody ever adopted it.
 */
export function evaluatedTerm(
  { row, bindings: bound }: Pick<MandateView, 'row' | 'bindings'>,
  today: CalendarDate,
): EvaluatedTerm | null {
  const adopted = firstAdopted(frameworkOf(row), today);
  if (adopted === null) return null;
  const ends = [row.terms?.endsOn ?? null, unboundSince(bound)].filter((day) => day !== null).toSorted();
  return { start: row.executionOn ?? adopted, endsOn: ends[0] ?? null };
}

/**
 * What of a work of another feature falls outside the mandate.
 * @param others of that feature, beside what rests on it here
 * @param carries a proposal that the work carries out: what that asks is not asked twice
 */
export function judgeOn(
  { row, bindingsOn }: MandateView,
  work: Work,
  others: readonly Work[],
  carries: number | null,
  today: CalendarDate,
): Judgement {
  const beside = row.uses.filter((use) => use.work !== carries).map(workOf);
  return judge(work, { bindingsOn, limits: limitsOf(row.terms) }, [...beside, ...others], today);
}

export function mandateViews(all: readonly FrameworkRow[], today: CalendarDate): MandateView[] {
  return all.filter(isMandate).map((row) => mandateView(row, all, today));
}

/** What a proposal rests on, and what of it falls outside. */
export function restingOn(
  work: ProposalId,
  all: readonly FrameworkRow[],
  today: CalendarDate,
): { readonly mandate: MandateView; readonly own: WorkView } | undefined {
  for (const row of all)
    if (row.uses.some((use) => use.work === work)) {
      const mandate = mandateView(row, all, today);
      const own = mandate.works.find(({ use }) => use.work === work);
      if (own) return { mandate, own };
    }
  return undefined;
}
