import { ok, type Result, refuse } from '#kernel';
import { type CsvCode, looksLikeCsv, readCsv } from './read-csv.ts';
import { readText } from './read-text.ts';
import type { ReadProgramme } from './understood.ts';

/** Bytes of text: a whole budget is some hundreds of kilobytes. */
export const largestText = 1024 * 1024;
/** Numbered parts of one programme. */
export const mostParts = 1000;

export type ReadCode = CsvCode | 'file_empty' | 'file_not_text' | 'parts_many';

/** What a text is, is seen by what it holds. @param keep lines that look like furniture and are not */
export function readProgramme(text: string, keep: readonly string[] = []): Result<ReadProgramme, ReadCode> {
  if (text.trim() === '') return refuse('file_empty');
  if (text.includes('\0')) return refuse('file_not_text');
  const read = looksLikeCsv(text) ? readCsv(text) : ok(readText(text, new Set(keep)));
  if (!read.ok) return read;
  const { smartGoals, activities } = read.value;
  if (smartGoals.length + activities.length > mostParts) return refuse('parts_many', { most: mostParts });
  return read;
}
