/**
 * The outcome of something that can be refused. A refusal is an answer, not a fault: it carries a code from a closed
 * union, which is translated at the edge (see `Refusals` in platform/http). Faults are thrown.
 */
export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | Refusal<Code>;

export interface Refusal<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  /** What the sentence needs: the limit that was passed, the value that stands now. Never free text for the reader. */
  readonly details: Readonly<Record<string, string | number>>;
  /** What else stands in the way, where all of it can be told at once. */
  readonly also?: readonly Refusal<Code>[];
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<const Code extends string>(
  code: Code,
  details: Readonly<Record<string, string | number>> = {},
): Refusal<Code> {
  return { ok: false, code, details };
}

/** For several reasons at once, in their order: whoever mends one is not refused for the next. */
export function refuseAll<Code extends string>(
  reasons: readonly [Refusal<Code>, ...Refusal<Code>[]],
): Refusal<Code> {
  const [first, ...also] = reasons;
  return also.length === 0 ? first : { ...first, also };
}
