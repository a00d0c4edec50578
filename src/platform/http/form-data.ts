import type { z } from 'zod';
import type { Problems } from './page.ts';

/**
 * A form's fields as an object for the operation's schema. Names are paths: `gemeenten.gm0546.bevoegd`; a name that ends
 * in `[]` gathers all its values; an empty text means that the field was left out.
 */
export function formObject(values: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(values)) {
    const many = name.endsWith('[]');
    const filled = given.filter((value) => value.trim() !== '');
    if (!many && filled[0] === undefined) continue;
    place(result, (many ? name.slice(0, -2) : name).split('.'), many ? filled : filled[0]);
  }
  return listed(result) as Record<string, unknown>;
}

/** Rows of a form are numbered (`documenten.0.titel`): they become a list, rows left empty fall out. */
function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key, listed(inner)] as const);
  const numbered = pairs.length > 0 && pairs.every(([key]) => /^\d+$/.test(key));
  return numbered ? pairs.map(([, inner]) => inner) : Object.fromEntries(pairs);
}

/**
 * Numbers the rows of a form anew, leaving out those without a filled field: then a problem in the second row that counts
 * is told at the second row that is shown.
 */
export function numberedRows(
  values: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const rows = new Map<string, Map<string, number>>();
  const pattern = /^(.*?)\.(\d+)(\..+)?$/;
  for (const [name, given] of Object.entries(values)) {
    const [, list = '', row] = pattern.exec(name) ?? [];
    if (row === undefined || given.every((value) => value.trim() === '')) continue;
    const known = rows.get(list) ?? new Map<string, number>();
    if (!known.has(row)) known.set(row, known.size);
    rows.set(list, known);
  }
  const renumbered: Record<string, readonly string[]> = {};
  for (const [name, given] of Object.entries(values)) {
    const [, list = '', row, rest = ''] = pattern.exec(name) ?? [];
    const place = row === undefined ? undefined : rows.get(list)?.get(row);
    if (row === undefined) renumbered[name] = given;
    else if (place !== undefined) renumbered[`${list}.${place}${rest}`] = given;
  }
  return renumbered;
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head, ...rest] = path;
  // `__proto__` and its like are never fields of ours.
  if (head === undefined || head in Object.prototype) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = target[head];
  const next: Record<string, unknown> =
    typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  target[head] = next;
  place(next, rest, value);
}

/** One sentence per field, the first that was found. */
export function problemsOf(error: z.ZodError): Problems {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) problems[issue.path.join('.')] ??= issue.message;
  return problems;
}
