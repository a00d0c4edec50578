import { type ResultList, type Turnout, turnoutKeys } from './result-file.ts';

/** A version as far as comparing needs it. */
export interface Comparable {
  readonly lists: readonly (ResultList & { readonly fraction?: string | null })[];
  readonly turnout: Turnout;
  readonly councilSize: number | null;
}

export type Pair = readonly [before: number | null, after: number | null];

/** Wat er aan een lijst anders is. */
export interface ListDifference {
  readonly kind: 'added' | 'gone' | 'renamed' | 'changed';
  /** As it is called now; of a list that is gone, as it was called. */
  readonly name: string;
  readonly formerName: string | null;
  readonly votes: Pair;
  readonly seats: Pair;
}
export interface Difference {
  readonly lists: readonly ListDifference[];
  readonly figures: readonly { readonly figure: Figure; readonly values: Pair }[];
}
export type Figure = (typeof turnoutKeys)[number] | 'valid' | 'seats' | 'councilSize';

const total = (lists: readonly ResultList[], part: 'votes' | 'seats') =>
  lists.length === 0 || lists.some((list) => list[part] === null)
    ? null
    : lists.reduce((sum, list) => sum + (list[part] ?? 0), 0);

/**
 * What is different in the second of two versions of one result. A list is the same by its name, else by its number in both,
 * else by the fraction it continues: then it was renamed.
 */
export function compareVersions(before: Comparable, after: Comparable): Difference {
  const left = new Set(before.lists);
  const same = after.lists.map((list) => {
    const old = [...left].find((other) => other.name === list.name);
    if (old) left.delete(old);
    return { list, old };
  });
  const pairs = same.map(({ list, old }) => {
    const found = old ?? [...left].find((other) => renamed(other, list));
    if (found) left.delete(found);
    return { list, old: found };
  });
  const lists = [
    ...pairs.flatMap(({ list, old }) => differenceOf(old, list)),
    ...[...left].map(
      (list): ListDifference => ({
        kind: 'gone',
        name: list.name,
        formerName: null,
        votes: [list.votes, null],
        seats: [list.seats, null],
      }),
    ),
  ];
  const both = (figure: Figure, of: (version: Comparable) => number | null) => {
    const values: Pair = [of(before), of(after)];
    return values[0] === values[1] ? [] : [{ figure, values }];
  };
  return {
    lists,
    figures: [
      ...both('valid', (version) => total(version.lists, 'votes')),
      ...both('seats', (version) => total(version.lists, 'seats')),
      ...both('councilSize', (version) => version.councilSize),
      ...turnoutKeys.flatMap((key) => both(key, (version) => version.turnout[key])),
    ],
  };
}

type Compared = Comparable['lists'][number];

function renamed(old: Compared, list: Compared): boolean {
  if (old.number !== null && list.number !== null) return old.number === list.number;
  return !!old.fraction && old.fraction === list.fraction;
}

function differenceOf(old: Compared | undefined, list: Compared): ListDifference[] {
  const votes: Pair = [old?.votes ?? null, list.votes];
  const seats: Pair = [old?.seats ?? null, list.seats];
  const about = { name: list.name, votes, seats };
  if (!old) return [{ kind: 'added', formerName: null, ...about }];
  if (old.name !== list.name) return [{ kind: 'renamed', formerName: old.name, ...about }];
  if (votes[0] === votes[1] && seats[0] === seats[1]) return [];
  return [{ kind: 'changed', formerName: null, ...about }];
}
