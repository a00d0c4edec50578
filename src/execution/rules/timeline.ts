import { addMonths, type CalendarDate, date, dateParts, daysBetween } from '#kernel';

/** The days between which a picture of measures is drawn: whole quarters. */
export interface Span {
  readonly from: CalendarDate;
  /** The first day after it. */
  readonly to: CalendarDate;
}

const quarterOf = (day: CalendarDate) => Math.floor((dateParts(day).month - 1) / 3);
const two = (part: number) => String(part).padStart(2, '0');
const quarterStart = (day: CalendarDate) => date(`${dateParts(day).year}-${two(quarterOf(day) * 3 + 1)}-01`);

/** All of these days lie within. @returns undefined where there are none */
export function spanOf(days: readonly CalendarDate[]): Span | undefined {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { from: quarterStart(first), to: addMonths(quarterStart(last), 3) };
}

/** Where a day lies, in hundredths of the width; what lies outside is at the edge. */
export function placeOf(day: CalendarDate, { from, to }: Span): number {
  const share = (daysBetween(from, day) / daysBetween(from, to)) * 100;
  return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
}

export interface Tick {
  readonly day: CalendarDate;
  readonly year: number;
  /** 1 to 4; 0: it stands for the year. */
  readonly quarter: number;
}

/** Where words stand below the picture: quarters, or years where there would be more than fit beside each other on a phone. */
export function ticksOf(span: Span, most = 5): Tick[] {
  const quarters: Tick[] = [];
  for (let day = span.from; day < span.to; day = addMonths(day, 3))
    quarters.push({ day, year: dateParts(day).year, quarter: quarterOf(day) + 1 });
  if (quarters.length <= most) return quarters;
  const years = quarters.filter(({ quarter }) => quarter === 1).map((each) => ({ ...each, quarter: 0 }));
  const step = Math.ceil(years.length / most);
  return years.filter((_year, at) => at % step === 0);
}
