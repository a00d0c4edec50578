import type { CalendarDate } from '#kernel';

/** The year that an address asks for; the current one when it names none, undefined when it names no year of ours. */
export function yearAsked(query: URLSearchParams, today: CalendarDate): number | undefined {
  const asked = query.get('jaar') || today.slice(0, 4);
  return /^20\d\d$/.test(asked) ? Number(asked) : undefined;
}

export function daysOfYear(year: number): readonly [CalendarDate, CalendarDate] {
  return [`${year}-01-01` as CalendarDate, `${year}-12-31` as CalendarDate];
}

/** With the years beside it: a gap may begin before the first day. */
export function daysAroundYear(year: number): readonly [CalendarDate, CalendarDate] {
  return [`${year - 1}-01-01` as CalendarDate, `${year + 1}-12-31` as CalendarDate];
}
