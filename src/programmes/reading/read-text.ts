import { isFurniture, type Line, linesOf } from './lines.ts';
import { renumbered } from './numbering.ts';
import type { ReadProgramme } from './understood.ts';
import { Walk } from './walk.ts';

/**
 * Reads a page of a budget as text or Markdown: the lists of goals and activities, and the texts below the questions of the
 * programme (domain.md B5). @param keep lines that look like furniture of the page and are not
 */
export function readText(text: string, keep: ReadonlySet<string>): ReadProgramme {
  const { lines, ruled } = linesOf(text);
  const rules = new Set(ruled);
  const all = [...lines, ...ruled].toSorted((a, b) => a.number - b.number);
  const left = (line: Line) => (isFurniture(line) || rules.has(line)) && !keep.has(line.text);
  const furniture = all.filter(left);
  const own = all.filter((line) => !left(line));
  const walk = walked(own, furniture);
  if (walk.reading.ofKind('activity').length > 0) return walk.reading.done('text');
  const otherwise = renumbered(own);
  if (!otherwise) return walk.reading.done('text');
  const again = walked(otherwise.lines, furniture);
  again.reading.doubt('number_other', otherwise.first, null, otherwise.told.join(', '));
  return again.reading.done('text');
}

function walked(lines: readonly Line[], furniture: readonly Line[]): Walk {
  const walk = new Walk(lines);
  for (const line of furniture) walk.reading.place(line, 'furniture');
  walk.all();
  return walk;
}
