export type AdviceOutcome = 'positive' | 'negative' | 'none';
/**
 * Uitkomst in een raad, college of bij een burgemeester. `as_advised` and `amended` say that the body adopted the
 * proposal, also where the advice was negative or there was none.
 */
export type DecisionOutcome = 'as_advised' | 'amended' | 'deviating' | 'rejected' | 'held_over';

export const decisionOutcomes: readonly DecisionOutcome[] = [
  'as_advised',
  'amended',
  'deviating',
  'rejected',
  'held_over',
];

/** Why an account is owed or not, for the sentence on the page. */
export type AccountWhy =
  | 'held_over'
  | 'no_advice'
  | 'follows'
  | 'rejection_follows'
  | 'amended_inside'
  | 'amended_in_full'
  | 'amended_outside'
  | 'deviating'
  | 'rejected'
  | 'adopted_against';

const owing: ReadonlySet<AccountWhy> = new Set([
  'amended_in_full',
  'amended_outside',
  'deviating',
  'rejected',
  'adopted_against',
]);

export interface AccountCase {
  readonly advice: AdviceOutcome;
  readonly kind: 'full' | 'headlines';
  readonly outcome: DecisionOutcome;
  /** `outside` when one of them falls outside the declared room; with an advice in full there is no room. */
  readonly amendments: 'none' | 'inside' | 'outside';
}

function why(given: AccountCase): AccountWhy {
  if (given.outcome === 'held_over') return 'held_over';
  if (given.advice === 'none') return 'no_advice';
  if (given.outcome === 'deviating') return 'deviating';
  if (given.outcome === 'rejected') return given.advice === 'negative' ? 'rejection_follows' : 'rejected';
  if (given.advice === 'negative') return 'adopted_against';
  if (given.outcome === 'as_advised') return 'follows';
  if (given.kind === 'full') return 'amended_in_full';
  return given.amendments === 'outside' ? 'amended_outside' : 'amended_inside';
}

/**
 * Verantwoording: whether this outcome departs from the advice and so owes an account, and why (domain.md 5.3, seed 002:
 * "moet dat later in de regiocommissie worden verantwoord").
 */
export function account(given: AccountCase): { readonly owed: boolean; readonly why: AccountWhy } {
  const reason = why(given);
  return { owed: owing.has(reason), why: reason };
}

/** Where the amendments fall, taken together. */
export function amendmentsPlace(
  amendments: readonly { readonly roomPoint: number | null }[],
): AccountCase['amendments'] {
  if (amendments.length === 0) return 'none';
  return amendments.some((a) => a.roomPoint === null) ? 'outside' : 'inside';
}

/**
 * Whether the body adopted the proposal, whatever the advice was. Only then does a framework bind it, and may the lead
 * start execution (domain.md 5.3). A deviating decision adopts something else.
 */
export function adopted(outcome: DecisionOutcome | null | undefined): boolean {
  return outcome === 'as_advised' || outcome === 'amended';
}

/** Regionale uitkomst: a framework binds only the councils that adopted it. */
export function regionalOutcome(outcomes: readonly (DecisionOutcome | null | undefined)[]): {
  readonly kind: 'open' | 'ratified_by_all' | 'partly_ratified' | 'not_ratified';
  readonly adopted: number;
  readonly decided: number;
  readonly participating: number;
} {
  const yes = outcomes.filter(adopted).length;
  const decided = outcomes.filter(
    (each) => each !== undefined && each !== null && each !== 'held_over',
  ).length;
  const participating = outcomes.length;
  const kind =
    decided < participating
      ? 'open'
      : yes === participating
        ? 'ratified_by_all'
        : yes > 0
          ? 'partly_ratified'
          : 'not_ratified';
  return { kind, adopted: yes, decided, participating };
}
