import type { CalendarDate } from '#kernel';
import type { PlaceInFile, ReadProblem } from '../reading/read-date.ts';

/** What could not be taken over for one reason, under one name. */
export interface AlikeProblems extends ReadProblem {
  readonly count: number;
  /** Where they stand in the file, each place once. */
  readonly places: readonly PlaceInFile[];
  /** null: no day was read. */
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
}

/** A weekly meeting of a group is one thing to tell, not one for each week: else it buries what is really wrong. In the order of the first of each. */
export function alikeProblems(problems: readonly ReadProblem[]): AlikeProblems[] {
  const nameOf = ({ code, what, title }: ReadProblem) =>
    JSON.stringify([code, title ?? what, title === undefined]);
  return [...Map.groupBy(problems, nameOf).values()].map((alike) => {
    const [one] = alike as [ReadProblem];
    const days = alike.flatMap(({ day }) => day ?? []).toSorted();
    const places = new Map(alike.map(({ at }) => [`${at.unit} ${at.number}`, at]));
    return {
      ...one,
      count: alike.length,
      places: [...places.values()],
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
    };
  });
}
