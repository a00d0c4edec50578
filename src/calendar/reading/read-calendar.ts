import { ok, type Result, refuse } from '#kernel';
import { type CsvCode, readCsv } from './read-csv.ts';
import { type ReadCalendar, Reading, type ReadWith } from './read-date.ts';
import { type IcalendarCode, readIcalendar } from './read-icalendar.ts';
import { type MeetingsCode, readMeetings } from './read-meetings.ts';

/** Bytes: a year of a council is some 50 kB. */
export const largestCalendar = 512 * 1024;
/** What one council has in some years. */
export const mostReadDates = 600;

export type ReadCode = CsvCode | IcalendarCode | MeetingsCode | 'file_empty' | 'file_not_text' | 'dates_many';

/** What a file is, is seen by what it holds, never by its name. */
export function readCalendar(given: string, how: ReadWith): Result<ReadCalendar, ReadCode> {
  const text = given.replace(/^\uFEFF/, '');
  const start = text.trimStart().slice(0, 200);
  if (start === '') return refuse('file_empty');
  if (text.includes('\0') || ['%PDF', 'PK\u0003', '<'].some((mark) => start.startsWith(mark)))
    return refuse('file_not_text');
  const reading = new Reading(how);
  const format = /^BEGIN:VCALENDAR/i.test(start) ? 'icalendar' : /^[[{]/.test(start) ? 'meetings' : 'csv';
  const readers = { csv: readCsv, icalendar: readIcalendar, meetings: readMeetings };
  const read = readers[format](text, reading);
  if (!read.ok) return read;
  if (reading.dates.length > mostReadDates) return refuse('dates_many', { most: mostReadDates });
  const dates = reading.dates.toSorted((a, b) => a.from.localeCompare(b.from));
  return ok({ format, dates, problems: reading.problems });
}

/** UTF-8, or what older programs write. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
