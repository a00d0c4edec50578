import { addDays, type CalendarDate, date, weekday } from './calendar-date.ts';

const two = (number: number) => String(number).padStart(2, '0');
const on = (year: number, month: number, day: number) => date(`${year}-${two(month)}-${two(day)}`);

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return on(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * General holidays and the days equated with them (Algemene termijnenwet, art. 3), in order, each day once: Ascension
 * can fall on 5 May, as in 2016.
 */
export function holidays(year: number): CalendarDate[] {
  const easter = easterSunday(year);
  const kingsDay = on(year, 4, 27);
  const days = [
    on(year, 1, 1),
    addDays(easter, -2),
    addDays(easter, 1),
    weekday(kingsDay) === 7 ? on(year, 4, 26) : kingsDay,
    on(year, 5, 5),
    addDays(easter, 39),
    addDays(easter, 50),
    on(year, 12, 25),
    on(year, 12, 26),
  ];
  return [...new Set(days)].sort();
}

const known = new Map<number, ReadonlySet<CalendarDate>>();

export function isHoliday(day: CalendarDate): boolean {
  const year = Number(day.slice(0, 4));
  let days = known.get(year);
  if (!days) {
    days = new Set(holidays(year));
    known.set(year, days);
  }
  return days.has(day);
}
