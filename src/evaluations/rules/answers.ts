export interface Criterion {
  /** Lasts over the versions of its set: by this the same is compared over time. */
  readonly key: string;
  readonly text: string;
}
/** 1: not at all, to 5: wholly. Null: no score, only words. */
export interface Given {
  readonly criterion: string;
  readonly score: number | null;
  readonly words: string;
}
export interface Answer {
  readonly respondent: string;
  readonly given: readonly Given[];
}

export interface Outcome {
  readonly criterion: Criterion;
  /** In hundredths; null where nobody gave a score. */
  readonly mean: number | null;
  readonly scores: number;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** Of every criterion what was given. Who did not answer, or gave no score, counts for nothing: silence is silence. */
export function outcomes(criteria: readonly Criterion[], answers: readonly Answer[]): readonly Outcome[] {
  return criteria.map((criterion) => {
    const scores = answers.flatMap(({ given }) =>
      given.flatMap((each) => (each.criterion === criterion.key && each.score !== null ? [each.score] : [])),
    );
    const sum = scores.reduce((total, score) => total + score, 0);
    return {
      criterion,
      mean: scores.length === 0 ? null : Math.round((sum * 100) / scores.length),
      scores: scores.length,
      lowest: scores.length === 0 ? null : Math.min(...scores),
      highest: scores.length === 0 ? null : Math.max(...scores),
    };
  });
}

export interface Evaluated {
  readonly id: number;
  readonly day: string;
  readonly set: string;
  readonly criteria: readonly Criterion[];
  readonly answers: readonly Answer[];
}
export interface OverTime {
  /** A criterion is compared within its set. */
  readonly set: string;
  readonly criterion: Criterion;
  /** In the order of the evaluations; undefined: it did not ask this. */
  readonly outcomes: readonly (Outcome | undefined)[];
  /** It was worded otherwise in one of them. */
  readonly reworded: boolean;
}

/**
 * Every criterion through all of these that were held with the same set, the oldest first: the set that was answered last
 * comes first, with its criteria as they were worded last.
 */
export function overTime(all: readonly Evaluated[]): readonly OverTime[] {
  const answered = all.filter(({ answers }) => answers.length > 0);
  const order = [...all.filter((each) => !answered.includes(each)), ...answered].map(({ set }) => set);
  const sets = [...new Set(order.toReversed())];
  return sets.flatMap((set) =>
    (all.findLast((each) => each.set === set)?.criteria ?? []).map((criterion) => {
      const found = all.map((each) =>
        each.set === set
          ? outcomes(each.criteria, each.answers).find((outcome) => outcome.criterion.key === criterion.key)
          : undefined,
      );
      return {
        set,
        criterion,
        outcomes: found,
        reworded: found.some((each) => each !== undefined && each.criterion.text !== criterion.text),
      };
    }),
  );
}
