// Typst says of the cells in a table's head that they are heads, and has no word for the first cell of a row (its own is behind
// a switch that this compiler does not give). Here it becomes one: `/TH` with the scope of its row.

const entry = /(\d{10}) (\d{5}) ([nf])\r?\n?/g;
const kidsOf = (text: string) =>
  [...(/\n {2}\/K \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) =>
    Number(number),
  );
const isA = (text: string | undefined, tag: string) =>
  text?.includes(`\n  /Type /StructElem\n  /S /${tag}\n`) ?? false;

/**
 * The first cell of each row of a table with heads as the head of its row. Where a reader finds the heads of a cell is then told
 * by their scopes alone: a list in each cell would name the columns and leave the row out.
 * @param pdf as Typst writes it: objects one after another as text, one table of where they begin
 * @throws when it is written otherwise
 */
export function withRowHeads(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const head = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 40));
  if (!head) throw new Error('A PDF is not written as Typst wrote it: where its objects are is not found');
  const trailer = text.indexOf('trailer', start);
  const offsets = [...text.slice(start + head[0].length, trailer).matchAll(entry)].map(([, at, , used]) =>
    used === 'n' ? Number(at) : undefined,
  );
  const inOrder = offsets
    .flatMap((at, number) => (at === undefined ? [] : [{ at, number }]))
    .toSorted((one, other) => one.at - other.at);
  const objects = new Map(
    inOrder.map(
      ({ at, number }, index) => [number, text.slice(at, inOrder[index + 1]?.at ?? start)] as const,
    ),
  );

  const changed = new Map<number, string>();
  for (const table of objects.values()) {
    if (!isA(table, 'Table')) continue;
    const parts = kidsOf(table).map((number) => objects.get(number));
    if (!parts.some((part) => isA(part, 'THead'))) continue;
    for (const row of parts.filter((part) => isA(part, 'TBody')).flatMap((part) => kidsOf(part ?? '')))
      for (const [at, number] of kidsOf(objects.get(row) ?? '').entries()) {
        const cell = objects.get(number);
        if (cell && isA(cell, 'TD')) changed.set(number, at === 0 ? asHead(cell) : withoutHeads(cell));
      }
  }
  if (changed.size === 0) return pdf;

  let length = inOrder[0]?.at ?? 0;
  const pieces = [text.slice(0, length)];
  const moved = offsets.map(() => 0);
  for (const { number } of inOrder) {
    const piece = changed.get(number) ?? objects.get(number) ?? '';
    moved[number] = length;
    length += piece.length;
    pieces.push(piece);
  }
  let which = -1;
  pieces.push(
    text.slice(start, trailer).replace(entry, (line) => {
      which += 1;
      return offsets[which] === undefined
        ? line
        : `${String(moved[which]).padStart(10, '0')}${line.slice(10)}`;
    }),
    text.slice(trailer).replace(/startxref\s+\d+/, `startxref\n${length}`),
  );
  return Buffer.from(pieces.join(''), 'latin1');
}

const heads = /\n {4}\/Headers \[[^\]]*\]/;
const asHead = (cell: string) =>
  cell.replace('\n  /S /TD\n', '\n  /S /TH\n').replace(heads, '\n    /Scope /Row');
const withoutHeads = (cell: string) =>
  cell.replace(/<<\n {4}\/O \/Table\n {4}\/Headers \[[^\]]*\]\n {2}>> ?/, '');
