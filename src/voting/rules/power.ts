/** Speler: a fraction, or a bloc of fractions that votes as one (a municipality, a political family). */
export interface Player<Id extends string = string> {
  readonly id: Id;
  /** Whole number, 0 or more. */
  readonly weight: number;
}

/** An exact share between 0 and 1. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Macht van een speler. */
export interface PlayerPower<Id extends string = string> extends Player<Id> {
  /** Coalitions of the others that lose, and win as soon as this player joins. */
  readonly swings: bigint;
  /** Banzhaf: its part of all swings. 0 for all when nobody can win. */
  readonly banzhaf: Share;
  /** Shapley-Shubik: its part of all orders in which it is the one that makes the coalition win. */
  readonly shapley: Share;
}

export interface Power<Id extends string = string> {
  /** The least weight in favour with which an advice is positive. */
  readonly quota: number;
  readonly total: number;
  readonly players: readonly PlayerPower<Id>[];
  /** Winning coalitions that lose when any one member leaves. */
  readonly minimalWinning: bigint;
  /** How many members the smallest winning coalition has; undefined when nobody can win. */
  readonly fewest: number | undefined;
}

/** Above this it is not computed: counts would pass what a double holds exactly (2^53), and memory what is decent. */
export const mostPlayers = 40;
const mostCells = 24_000_000;

/** The least weight that passes the threshold when everybody votes for or against: more than that share of the total. */
export function quotaOf(total: number, threshold: { numerator: number; denominator: number }): number {
  return Number((BigInt(total) * BigInt(threshold.numerator)) / BigInt(threshold.denominator)) + 1;
}

/** Players that vote as one: their weights added, in the order in which the groups are first met. */
export function blocs<Id extends string>(
  players: readonly Player[],
  groupOf: (player: Player) => Id,
): Player<Id>[] {
  const sums = new Map<Id, number>();
  for (const player of players) sums.set(groupOf(player), (sums.get(groupOf(player)) ?? 0) + player.weight);
  return [...sums].map(([id, weight]) => ({ id, weight }));
}

/** Whether `powerOf` computes for these players. */
export function powerComputable(players: readonly Player[], quota: number): boolean {
  const weighing = players.filter((player) => player.weight > 0);
  const unit = weighing.reduce((divisor, player) => commonDivisor(divisor, player.weight), 0);
  return (
    weighing.length <= mostPlayers &&
    (weighing.length + 1) * Math.ceil(quota / Math.max(unit, 1)) <= mostCells
  );
}

/**
 * Both power indices, exact, by counting coalitions per number of members and weight: n times the quota numbers instead
 * of 2^n coalitions. A player's own coalitions come from those of all by taking it out again.
 *
 * Sources: J.F. Banzhaf, "Weighted Voting Doesn't Work" (Rutgers Law Review 19, 1965); L.S. Shapley and M. Shubik, "A
 * Method for Evaluating the Distribution of Power in a Committee System" (American Political Science Review 48, 1954).
 * @param quota the least weight that wins, above half of the total: else two opposed coalitions could both win
 * @throws RangeError when `powerComputable` says no, a weight is no whole number of 0 or more, or the quota is not above half
 */
export function powerOf<Id extends string>(players: readonly Player<Id>[], quota: number): Power<Id> {
  const total = players.reduce((sum, player) => sum + player.weight, 0);
  if (players.some(({ weight }) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('A weight is a whole number of 0 or more');
  if (!Number.isSafeInteger(quota) || quota * 2 <= total)
    throw new RangeError('The quota is a whole number above half of the total');
  if (!powerComputable(players, quota)) throw new RangeError('Too many players or too much weight');
  const weighing = players.map((player) => player.weight).filter((weight) => weight > 0);
  const unit = weighing.reduce(commonDivisor, 0) || 1;
  const weights = weighing.map((weight) => weight / unit);
  const least = Math.ceil(quota / unit);
  const swings = swingsBySize(weights, least);
  const all = [...swings.values()].flat().length === 0 ? 0n : sumAll(weights, swings);
  const scale = factorial(weights.length);
  return {
    quota,
    total,
    players: players.map((player) => {
      const own = swings.get(player.weight / unit) ?? [];
      const swinging = own.reduce((sum, count) => sum + count, 0n);
      const orders = own.reduce(
        (sum, count, size) => sum + count * factorial(size) * factorial(weights.length - size - 1),
        0n,
      );
      return {
        ...player,
        swings: swinging,
        banzhaf: { numerator: swinging, denominator: all || 1n },
        shapley: { numerator: orders, denominator: scale },
      };
    }),
    minimalWinning: minimalCoalitions(weights, least),
    fewest: fewestOf(weights, least),
  };
}

/**
 * Minimal winning coalitions with the fewest members, the heaviest first.
 * @param limit at most so many are given
 */
export function smallestCoalitions<Id extends string>(
  players: readonly Player<Id>[],
  quota: number,
  limit: number,
): readonly (readonly Id[])[] {
  const sorted = players.filter((p) => p.weight > 0).toSorted((a, b) => b.weight - a.weight);
  const size = fewestOf(
    sorted.map((player) => player.weight),
    quota,
  );
  const found: Id[][] = [];
  // `missing` is what the `left` players still to choose, from `from` on, must weigh together.
  const choose = (chosen: readonly Id[], from: number, left: number, missing: number): void => {
    if (found.length >= limit) return;
    if (left === 0) {
      if (missing <= 0) found.push([...chosen]);
      return;
    }
    for (let index = from; index + left <= sorted.length && found.length < limit; index += 1) {
      const heaviest = sorted.slice(index, index + left).reduce((sum, player) => sum + player.weight, 0);
      if (heaviest < missing) return;
      const player = sorted[index] as Player<Id>;
      choose([...chosen, player.id], index + 1, left - 1, missing - player.weight);
    }
  };
  if (size !== undefined) choose([], 0, size, quota);
  return found;
}

/** Per weight, how many coalitions of the others, by their size, a player of that weight makes win. */
function swingsBySize(weights: readonly number[], least: number): Map<number, bigint[]> {
  const rows = coalitions(weights, least);
  return new Map([...new Set(weights)].map((weight) => [weight, swingsOf(weight, rows, least)]));
}

/** `rows[size][sum]`: how many coalitions of all players have that size and that weight, below the quota. */
function coalitions(weights: readonly number[], least: number): Float64Array[] {
  const rows = Array.from({ length: weights.length + 1 }, () => new Float64Array(least));
  if (least > 0) (rows[0] as Float64Array)[0] = 1;
  weights.forEach((weight, added) => {
    for (let size = added + 1; size > 0; size -= 1) {
      const into = rows[size] as Float64Array;
      const from = rows[size - 1] as Float64Array;
      for (let sum = least - 1; sum >= weight; sum -= 1)
        into[sum] = (into[sum] as number) + (from[sum - weight] as number);
    }
  });
  return rows;
}

/** Takes one player of this weight out of the counts, row by row, and adds up what lies within its reach of the quota. */
function swingsOf(weight: number, rows: readonly Float64Array[], least: number): bigint[] {
  const found: bigint[] = [];
  let [smaller, without] = [new Float64Array(least), new Float64Array(least)];
  for (const row of rows.slice(0, -1)) {
    // Nothing is smaller than the empty coalition: then `smaller` holds nothing yet.
    for (let sum = 0; sum < weight && sum < least; sum += 1) without[sum] = row[sum] as number;
    for (let sum = weight; sum < least; sum += 1)
      without[sum] = (row[sum] as number) - (smaller[sum - weight] as number);
    let reached = 0;
    for (let sum = Math.max(0, least - weight); sum < least; sum += 1) reached += without[sum] as number;
    found.push(BigInt(reached));
    [smaller, without] = [without, smaller];
  }
  return found;
}

function sumAll(weights: readonly number[], swings: ReadonlyMap<number, readonly bigint[]>): bigint {
  const ofWeight = new Map([...swings].map(([weight, own]) => [weight, own.reduce((sum, n) => sum + n, 0n)]));
  return weights.reduce((sum, weight) => sum + (ofWeight.get(weight) ?? 0n), 0n);
}

/** Counted by their lightest member: when it is needed, so is every heavier one. */
function minimalCoalitions(weights: readonly number[], least: number): bigint {
  const sorted = weights.toSorted((a, b) => b - a);
  const sums = new Float64Array(least);
  if (least > 0) sums[0] = 1;
  let found = 0;
  for (const weight of sorted) {
    for (let sum = Math.max(0, least - weight); sum < least; sum += 1) found += sums[sum] as number;
    for (let sum = least - 1; sum >= weight; sum -= 1)
      sums[sum] = (sums[sum] as number) + (sums[sum - weight] as number);
  }
  return BigInt(found);
}

function fewestOf(weights: readonly number[], least: number): number | undefined {
  let missing = least;
  const needed = weights
    .toSorted((a, b) => b - a)
    .findIndex((weight) => {
      missing -= weight;
      return missing <= 0;
    });
  return needed < 0 ? undefined : needed + 1;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

const factorials: bigint[] = [1n];
function factorial(n: number): bigint {
  for (let next = factorials.length; next <= n; next += 1)
    factorials.push((factorials[next - 1] as bigint) * BigInt(next));
  return factorials[n] as bigint;
}
