import type { MunicipalityId } from '#kernel';

/** A year, or once for all. */
export type Measure = 'year' | 'total';

/** Parts of the whole that a municipality carries: by inhabitants, by homes, or alike. */
export interface Share {
  readonly municipality: MunicipalityId;
  readonly parts: number;
}

/** What a framework says of money, in whole euros. */
export interface Money {
  readonly amount: number;
  readonly measure: Measure;
  /** Empty: the framework names no key. */
  readonly shares: readonly Share[];
}

export interface Portion extends Share {
  readonly amount: number;
}

/**
 * What each municipality carries by the key. Whole euros that add up to the amount: what is left after rounding down goes to
 * the largest remainders, of equal ones to the first named.
 */
export function portions({ amount, shares }: Pick<Money, 'amount' | 'shares'>): Portion[] {
  const whole = shares.reduce((sum, { parts }) => sum + BigInt(parts), 0n);
  if (whole === 0n) return [];
  const exact = shares.map((share, index) => {
    const product = BigInt(amount) * BigInt(share.parts);
    return { share, index, amount: Number(product / whole), rest: product % whole };
  });
  const left = amount - exact.reduce((sum, each) => sum + each.amount, 0);
  const upward = new Set(
    exact
      .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  );
  return exact.map((each) => ({ ...each.share, amount: each.amount + (upward.has(each.index) ? 1 : 0) }));
}

/**
 * What there is to work with: only who is bound carries a part. Without a key nothing says what falls away, so the whole
 * counts as soon as one is bound.
 */
export function available(money: Money, bound: ReadonlySet<MunicipalityId>): number {
  if (money.shares.length === 0) return bound.size > 0 ? money.amount : 0;
  return portions(money)
    .filter(({ municipality }) => bound.has(municipality))
    .reduce((sum, each) => sum + each.amount, 0);
}
