// Deeper than any name of ours: a name of thousands of parts would be walked part by part.
const mostParts = 10;

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
    const path = (many ? name.slice(0, -2) : name).split('.');
    if (path.length <= mostParts) place(result, path, many ? filled : filled[0]);
  }
  return listed(result) as Record<string, unknown>;
}

/** Rows of a form are numbered (`documenten.0.titel`): they become a list, rows left empty fall out. */
function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key, listed(inner)] as const);
  // No form has a thousand rows; a longer number is a code that somebody chose.
  const numbered = pairs.length > 0 && pairs.every(([key]) => /^\d{1,3}$/.test(key));
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
  for (const [name, given] of Object.entries(values)) {
    const at = rowOf(name);
    if (!at || given.every((value) => value.trim() === '')) continue;
    const known = rows.get(at.list) ?? new Map<string, number>();
    if (!known.has(at.row)) known.set(at.row, known.size);
    rows.set(at.list, known);
  }
  const renumbered = Object.entries(values).flatMap(([name, given]) => {
    const at = rowOf(name);
    if (!at) return [[name, given] as const];
    const place = rows.get(at.list)?.get(at.row);
    return place === undefined ? [] : [[`${at.list}.${place}${at.rest}`, given] as const];
  });
  return Object.fromEntries(renumbered);
}

/** `documenten.1.titel` is of row 1 of `documenten`. */
function rowOf(name: string): { list: string; row: string; rest: string } | undefined {
  const [, list = '', row, rest = ''] = /^(.*?)\.(\d+)(\..+)?$/.exec(name) ?? [];
  return row === undefined ? undefined : { list, row, rest };
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
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? (inner as Record<string, unknown>)
      : {};
  target[head] = next;
  place(next, rest, value);
}

/** Where a field stood in the form: the schema counts the rows that were filled, a form counts the empty ones too. */
export function sentName(values: Readonly<Record<string, readonly string[]>>, name: string): string {
  const filled = Object.entries(values)
    .filter(([, given]) => given.some((value) => value.trim() !== ''))
    .map(([sent]) => sent);
  return name.split('.').reduce((before, part) => {
    const prefix = `${before}.`;
    const rows = filled
      .filter((sent) => sent.startsWith(prefix))
      .map((sent) => sent.slice(prefix.length).split('.')[0] as string);
    const sorted = [...new Set(rows)].sort((a, b) => Number(a) - Number(b));
    return `${prefix}${/^\d+$/.test(part) ? (sorted[Number(part)] ?? part) : part}`;
  });
}
