// What Typst has no word for is written into its file afterwards. It says of the cells in a table's head that they are heads, and not
// of the first cell of a row (its own word is behind a switch that this compiler does not give): that becomes `/TH` with the scope of
// its row. And of PDF/A it leaves out that a window shows the title instead of the name of the file, which that standard allows.

const entry = /(\d{10}) (\d{5}) ([nf])\r?\n?/g;
const kidsOf = (text: string) =>
  [...(/\n {2}\/K \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) =>
    Number(number),
  );
const isA = (text: string | undefined, tag: string) =>
  text?.includes(`\n  /Type /StructElem\n  /S /${tag}\n`) ?? false;

/**
 * The first cell of each row of a table with heads as the head of its row, and the title shown. Where a reader finds the heads of a cell is then told
 * by their scopes alone: a list in each cell would name the columns and leave the row out.
 * @param pdf as Typst writes it: objects one after another as text, one table of where they begin
 * @throws when it is written otherwise
 */
export function finished(pdf: Buffer): Buffer {
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
  const root = Number(/\/Root (\d+) 0 R/.exec(text.slice(trailer))?.[1]);
  const shown = titleShown(objects.get(root) ?? '');
  if (shown !== undefined) changed.set(root, shown);
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

/** @returns undefined where it is said already @throws when the catalogue is written otherwise */
function titleShown(catalogue: string): string | undefined {
  if (/\/DisplayDocTitle true\b/.test(catalogue)) return undefined;
  const preferences = '\n  /ViewerPreferences <<\n';
  if (!catalogue.includes(preferences))
    throw new Error('A PDF is not written as Typst wrote it: how it is to be shown is not found');
  return catalogue.replace(preferences, `${preferences}    /DisplayDocTitle true\n`);
}

const heads = /\n {4}\/Headers \[[^\]]*\]/;
const asHead = (cell: string) =>
  cell.replace('\n  /S /TD\n', '\n  /S /TH\n').replace(heads, '\n    /Scope /Row');
const withoutHeads = (cell: string) =>
  cell.replace(/<<\n {4}\/O \/Table\n {4}\/Headers \[[^\]]*\]\n {2}>> ?/, '');
