import { documentOf, type Line } from './lines.ts';
import type { Reading } from './reading.ts';

const bareCode = /^(\d{1,2}[A-Z]?|[A-Z]\d{0,2})\s*[:–-]\s*(\S.*)$/i;
const named = /^programma\s+(?:(\d{1,2}[A-Z]?|[A-Z]\d{0,2})\s*[:–-]|(\d{1,2}[A-Z]?)\.?)\s+(\S.*)$/i;

/** What stands above a programme: whose it is, out of which document, and its title. */
export function takePreamble(reading: Reading, line: Line): undefined {
  const [, town] = /^Gemeente (\p{Lu}[\p{L}' -]*)$/u.exec(line.bare) ?? [];
  const from = documentOf(line);
  if (town !== undefined && reading.municipality === null) {
    reading.municipality = town.trim();
    return reading.place(line, 'municipality');
  }
  if (from) {
    reading.document = from.document;
    reading.year = from.year;
    return reading.place(line, 'document');
  }
  const [, marked, plain, name] = named.exec(line.bare) ?? [];
  const [, code, title] = bareCode.exec(line.bare) ?? [];
  reading.code = (marked ?? plain ?? code)?.toUpperCase() ?? null;
  reading.title = name ?? title ?? line.bare;
  reading.place(line, 'title');
}

/** Above the names of the columns of a list there is no introduction: what is more than a title stays beside it. */
export function takeAboveRows(reading: Reading, line: Line): undefined {
  if (reading.title === null) return takePreamble(reading, line);
  reading.introduction.add({ ...line, fresh: true });
  reading.place(line, 'introduction');
}

/** Whether a second programme begins here. A sentence of a text ends with a full stop, or begins below a line of that text. */
export function beginsAnother({ items }: Reading, { bare, fresh }: Line): boolean {
  if (items.length === 0 || /[.,;:?!]$/.test(bare)) return false;
  const [, marked, plain, name = ''] = (fresh && named.exec(bare)) || [];
  const [, lettered, title = ''] = /^(\d{1,2}[A-Z])\s*[:–-]\s*(\S.*)$/.exec(bare) ?? [];
  return (marked ?? plain ?? lettered) !== undefined && /^["'‘“„(]?\p{Lu}/u.test(name || title);
}
