import type { CalendarDate, MunicipalityId, ProposalId } from '#kernel';
import { dateParts } from '#kernel';
import { type Binding, isBound, type Standing } from './binding.ts';
import { available, type Measure, type Money } from './money.ts';

/** What the adopted text says of its own limits. */
export interface Limits {
  /** null: the framework names no money. */
  readonly money: Money | null;
  readonly endsOn: CalendarDate | null;
}

/** Work that rests on a mandate: a proposal, an execution, an agreement. */
export interface Work {
  readonly municipalities: readonly MunicipalityId[];
  /** What it asks of the mandate's money, in whole euros; null: not said. */
  readonly amount: number | null;
  readonly measure: Measure;
  /** From when it asks; null: not said. */
  readonly from: CalendarDate | null;
  /** Until when it goes on; null: not said. */
  readonly until: CalendarDate | null;
  /** The day on which it was completed, ended or stopped; null: it goes on. */
  readonly completed: CalendarDate | null;
  /** Withdrawn or off the table: it asks nothing any more. */
  readonly gone: boolean;
  /** As whoever named the mandate says; a program cannot read that from a text. */
  readonly withinScope: boolean;
}

export type Outside =
  | {
      readonly kind: 'municipality';
      readonly municipality: MunicipalityId;
      readonly standing: Standing | 'no_part';
    }
  | { readonly kind: 'no_money'; readonly amount: number }
  | {
      readonly kind: 'amount';
      readonly amount: number;
      readonly others: number;
      readonly available: number;
      readonly over: number;
    }
  | { readonly kind: 'ended'; readonly endsOn: CalendarDate; readonly until: CalendarDate }
  | { readonly kind: 'scope' };

/** What cannot be held against the mandate, or should be known with it; not outside it. */
export type Remark =
  | { readonly kind: 'own_text'; readonly municipality: MunicipalityId }
  | { readonly kind: 'limits_unknown' }
  | { readonly kind: 'amount_unknown' }
  | { readonly kind: 'other_measure' };

export interface Judgement {
  readonly outside: readonly Outside[];
  readonly remarks: readonly Remark[];
}

export interface Mandate {
  /** How the municipalities stand to it on a day: what is over is judged as it was when it ended. */
  readonly bindingsOn: (day: CalendarDate) => readonly Binding[];
  /** null: nobody wrote down yet what the adopted text says. */
  readonly limits: Limits | null;
}

const yearOf = (day: CalendarDate): number => dateParts(day).year;

/** Whether it asks money in a year: of money that is given by the year, nothing after its last. */
function asksIn(year: number, { from, until, completed }: Work): boolean {
  const last = completed ?? until;
  return (from === null || yearOf(from) <= year) && (last === null || yearOf(last) >= year);
}

/** What works ask together of money in one measure, of money by the year in that year; what is gone asks nothing. */
function asked(works: readonly Work[], measure: Measure, year: number): number {
  return works
    .filter((each) => !each.gone && each.measure === measure)
    .filter((each) => measure === 'total' || asksIn(year, each))
    .reduce((sum, each) => sum + (each.amount ?? 0), 0);
}

/**
 * What the others ask beside a work. Of money by the year in the dearest year that the work still has; of work that is over what was asked
 * when it ended, by what had begun.
 */
function askedBeside(work: Work, others: readonly Work[], measure: Measure, today: CalendarDate): number {
  const { completed } = work;
  if (completed !== null) {
    const begun = others.filter(({ from }) => from === null || from <= completed);
    return asked(begun, measure, yearOf(completed));
  }
  const now = yearOf(today);
  if (measure === 'total') return asked(others, measure, now);
  const years = [work, ...others].flatMap(({ from }) => (from === null ? [] : [yearOf(from)]));
  const ahead = [now, ...years.filter((year) => year > now)].filter((year) => asksIn(year, work));
  return Math.max(0, ...ahead.map((year) => asked(others, measure, year)));
}

const boundOn = (mandate: Mandate, day: CalendarDate): ReadonlySet<MunicipalityId> =>
  new Set(
    mandate
      .bindingsOn(day)
      .filter(isBound)
      .map(({ municipality }) => municipality),
  );

/**
 * What there is, what is asked (of money by the year in this year), and what is left; null where the framework names no money.
 * `otherwise`: what is asked in the other measure, which cannot be reckoned with it.
 */
export function balance(
  mandate: Mandate,
  works: readonly Work[],
  today: CalendarDate,
): {
  readonly available: number;
  readonly asked: number;
  readonly left: number;
  readonly otherwise: number;
} | null {
  const money = mandate.limits?.money;
  if (!money) return null;
  const there = available(money, boundOn(mandate, today));
  const sum = asked(works, money.measure, yearOf(today));
  const other = money.measure === 'total' ? 'year' : 'total';
  return { available: there, asked: sum, left: there - sum, otherwise: asked(works, other, yearOf(today)) };
}

/**
 * What of a work falls outside the mandate that it rests on, and what should be known with it. It says so and blocks
 * nothing: whether the work goes on is for its own bodies. Where works ask too much together, each of them is told, for
 * which came first gives no right. What is over is judged by who was bound, and what was asked, on its last day.
 * @param others the other works on the same mandate
 */
export function judge(work: Work, mandate: Mandate, others: readonly Work[], today: CalendarDate): Judgement {
  const { limits } = mandate;
  const outside: Outside[] = [];
  const remarks: Remark[] = [];
  const bindings = mandate.bindingsOn(work.completed ?? today);
  for (const municipality of work.municipalities) {
    const standing = bindings.find((each) => each.municipality === municipality)?.standing;
    if (standing === 'bound_otherwise') remarks.push({ kind: 'own_text', municipality });
    else if (standing !== 'bound')
      outside.push({ kind: 'municipality', municipality, standing: standing ?? 'no_part' });
  }
  if (limits === null) remarks.push({ kind: 'limits_unknown' });
  else {
    moneyOf(work, limits.money, mandate, others, today, { outside, remarks });
    const until = work.completed ?? work.until ?? today;
    if (limits.endsOn !== null && until > limits.endsOn)
      outside.push({ kind: 'ended', endsOn: limits.endsOn, until });
  }
  if (!work.withinScope) outside.push({ kind: 'scope' });
  return { outside, remarks };
}

function moneyOf(
  work: Work,
  money: Money | null,
  mandate: Mandate,
  others: readonly Work[],
  today: CalendarDate,
  found: { outside: Outside[]; remarks: Remark[] },
): void {
  if (work.amount === null) {
    if (money !== null) found.remarks.push({ kind: 'amount_unknown' });
    return;
  }
  if (money === null) {
    if (work.amount > 0) found.outside.push({ kind: 'no_money', amount: work.amount });
    return;
  }
  if (work.measure !== money.measure) {
    found.remarks.push({ kind: 'other_measure' });
    return;
  }
  const there = available(money, boundOn(mandate, work.completed ?? today));
  const beside = askedBeside(work, others, money.measure, today);
  const over = work.amount + beside - there;
  if (work.amount > 0 && over > 0)
    found.outside.push({ kind: 'amount', amount: work.amount, others: beside, available: there, over });
}

/** The frameworks that others stand on, work by work: for who asks whether one rests upon another. */
export function foundations(
  uses: readonly { readonly work: ProposalId; readonly mandate: ProposalId }[],
): ReadonlyMap<ProposalId, ProposalId> {
  return new Map(uses.map(({ work, mandate }) => [work, mandate]));
}
