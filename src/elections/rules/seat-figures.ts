/** Cijfer dat wordt vergeleken: an exact fraction. No quotient is rounded before it is shown. */
export interface Figure {
  readonly numerator: number;
  readonly denominator: number;
}

export const figure = (numerator: number, denominator: number): Figure => ({ numerator, denominator });

/** How many times the denominator goes into the numerator; a float division could round up to the next whole. */
export function wholeOf({ numerator, denominator }: Figure): number {
  return (numerator - (numerator % denominator)) / denominator;
}

/** Below, at or above zero as `a` is smaller than, equal to or larger than `b`. Products stay far below 2^53. */
export function compareFigures(a: Figure, b: Figure): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** `4364/3` as whole 1454 and rest 2/3, in lowest terms. */
export function mixed(value: Figure): { readonly whole: number; readonly rest: Figure | undefined } {
  const whole = wholeOf(value);
  const over = value.numerator - whole * value.denominator;
  if (over === 0) return { whole, rest: undefined };
  const divisor = greatestCommonDivisor(over, value.denominator);
  return { whole, rest: figure(over / divisor, value.denominator / divisor) };
}
