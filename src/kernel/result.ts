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
