export type AdviceOutcome = 'positive' | 'negative' | 'none';
/** Uitkomst in een raad, college of bij een burgemeester. */
export type DecisionOutcome = 'as_advised' | 'amended' | 'deviating' | 'rejected' | 'held_over';

/**
 * Verantwoording: whether this outcome departs from the advice and so owes an account (domain.md 5.3, seed 002: "moet
 * dat later in de regiocommissie worden verantwoord").
 * @param amendments `outside` when one of them falls outside the declared room; with an advice in full there is no room
 */
export function owesAccount(given: {
  readonly advice: AdviceOutcome;
  readonly kind: 'full' | 'headlines';
  readonly outcome: DecisionOutcome;
  readonly amendments: 'none' | 'inside' | 'outside';
}): boolean {
  if (given.advice === 'none' || given.outcome === 'held_over') return false;
  if (given.advice === 'negative') return given.outcome !== 'rejected';
  switch (given.outcome) {
    case 'as_advised':
      return false;
    case 'amended':
      return given.kind === 'full' || given.amendments === 'outside';
    case 'deviating':
    case 'rejected':
      return true;
  }
}

/** Regionale uitkomst: a framework binds only the councils that adopted it. */
export function regionalOutcome(outcomes: readonly (DecisionOutcome | undefined)[]): {
  readonly kind: 'open' | 'ratified_by_all' | 'partly_ratified' | 'not_ratified';
  readonly adopted: number;
  readonly decided: number;
  readonly participating: number;
} {
  const adopted = outcomes.filter((outcome) => outcome === 'as_advised' || outcome === 'amended').length;
  const decided = outcomes.filter((outcome) => outcome !== undefined && outcome !== 'held_over').length;
  const participating = outcomes.length;
  const kind =
    decided < participating
      ? 'open'
      : adopted === participating
        ? 'ratified_by_all'
        : adopted > 0
          ? 'partly_ratified'
          : 'not_ratified';
  return { kind, adopted, decided, participating };
}
