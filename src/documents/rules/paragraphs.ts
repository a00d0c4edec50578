/**
 * The paragraphs of a text as it was read from a file, each on one line. Blank lines part them; so does, among lines that
 * were broken to fit a page, one that stops well before the margin while the next begins anew.
 */
export function paragraphs(text: string): string[] {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\f|\n[ \t]*(?=\n)/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== ''),
    );
  const margin = marginOf(blocks);
  return blocks.flatMap((lines) => ofBlock(lines, margin));
}

/** How long a full line is: what nine in ten of the broken lines do not pass. */
function marginOf(blocks: readonly (readonly string[])[]): number {
  const lengths = blocks
    .filter((lines) => lines.length > 1)
    .flatMap((lines) => lines.map((line) => line.length))
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function ofBlock(lines: readonly string[], margin: number): string[] {
  const found: string[] = [];
  let current = '';
  for (const [index, line] of lines.entries()) {
    current = joined(current, line);
    const next = lines[index + 1];
    const ends = line.length < margin * 0.8 && next !== undefined && /^[\p{Lu}\d\u2022*\u2013-]/u.test(next);
    if (ends) {
      found.push(current);
      current = '';
    }
  }
  return current === '' ? found : [...found, current];
}

/** A word that a line end broke is one word again. */
function joined(before: string, line: string): string {
  if (before === '') return line;
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) && !/^(en|of) /.test(line)
    ? `${before.slice(0, -1)}${line}`
    : `${before} ${line}`;
}
