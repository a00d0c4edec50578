/**
 * Whole cents divided by weights, that add up to the sum: what is left after rounding down goes to the largest remainders, of
 * equal ones to the first named. Without a weight there is nobody to divide over.
 */
export function divide(cents: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return weights.map(() => 0);
  const exact = weights.map((weight, index) => {
    const product = BigInt(cents) * BigInt(weight);
    return { index, part: Number(product / whole), rest: product % whole };
  });
  const left = cents - exact.reduce((sum, { part }) => sum + part, 0);
  const upward = new Set(
    exact
      .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  );
  return exact.map(({ part, index }) => part + (upward.has(index) ? 1 : 0));
}
