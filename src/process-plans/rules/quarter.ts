import { addDays, addMonths, type Branded, type CalendarDate, date, dateParts } from '#kernel';

/** Kwartaal, as `2015-Q2`. Compares as text. */
export type Quarter = Branded<string, 'Quarter'>;

/** @param text `2015-Q2`, or as people write it: `Q2 2015` @returns undefined for what is no quarter of 1900 to 2199 */
export function parseQuarter(text: string): Quarter | undefined {
  const given = text.trim().toUpperCase();
  const [, year, part] = /^(\d{4})[- ]?Q([1-4])$/.exec(given) ?? [];
  const [, otherPart, otherYear] = /^Q([1-4])[- ](\d{4})$/.exec(given) ?? [];
  const [y, q] = [year ?? otherYear, part ?? otherPart];
  if (y === undefined || q === undefined || y < '1900' || y > '2199') return undefined;
  return `${y}-Q${q}` as Quarter;
}

export const yearOfQuarter = (quarter: Quarter) => Number(quarter.slice(0, 4));
/** 1 to 4 */
export const placeInYear = (quarter: Quarter) => Number(quarter.slice(6));

export function firstDayOf(quarter: Quarter): CalendarDate {
  const month = String(placeInYear(quarter) * 3 - 2).padStart(2, '0');
  return date(`${quarter.slice(0, 4)}-${month}-01`);
}
export const lastDayOf = (quarter: Quarter): CalendarDate => addDays(addMonths(firstDayOf(quarter), 3), -1);

export function quarterOf(day: CalendarDate): Quarter {
  const { year, month } = dateParts(day);
  return `${year}-Q${Math.ceil(month / 3)}` as Quarter;
}

/** How many quarters from the one to the other, both counted. */
export function quartersFrom(from: Quarter, to: Quarter): number {
  return (yearOfQuarter(to) - yearOfQuarter(from)) * 4 + placeInYear(to) - placeInYear(from) + 1;
}

/** All of them, the first and the last too. */
export function quartersBetween(from: Quarter, to: Quarter): Quarter[] {
  const first = firstDayOf(from);
  return Array.from({ length: Math.max(0, quartersFrom(from, to)) }, (_, at) =>
    quarterOf(addMonths(first, at * 3)),
  );
}
