import { addDays, addMonths, type CalendarDate, dateOf, weekday } from './calendar-date.ts';
import { isHoliday } from './holidays.ts';
import { ok, type Result, refuse } from './result.ts';

/** Length of a term (termijn). */
export type TermLength =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly years: number };

/** Days that a royal decree equates with holidays (Algemene termijnenwet, art. 3(3)); none unless given. */
export type ExtraDays = ReadonlySet<CalendarDate>;
const noDays: ExtraDays = new Set();

/** Why a day is none to end a term on. */
export type DayOff = 'saturday' | 'sunday' | 'holiday' | 'extra_day';

export function dayOff(day: CalendarDate, extraDays: ExtraDays = noDays): DayOff | undefined {
  const number = weekday(day);
  if (isHoliday(day)) return 'holiday';
  if (extraDays.has(day)) return 'extra_day';
  if (number < 6) return undefined;
  return number === 6 ? 'saturday' : 'sunday';
}

/** One step of how a last day was found, for a page, a command or a machine to tell. */
export type TermStep =
  | { readonly kind: 'start'; readonly day: CalendarDate }
  | {
      readonly kind: 'counted' | 'counted_back';
      readonly day: CalendarDate;
      readonly length: TermLength;
      readonly weekday: number;
    }
  /** The same day number does not exist in that month. */
  | { readonly kind: 'month_end'; readonly day: CalendarDate }
  | { readonly kind: 'not_covered' | 'agreed_fixed' | 'back_fixed' | 'ends_well'; readonly day: CalendarDate }
  | { readonly kind: 'off'; readonly day: CalendarDate; readonly why: DayOff }
  | { readonly kind: 'moved'; readonly day: CalendarDate; readonly agreed: boolean }
  | { readonly kind: 'stretched'; readonly day: CalendarDate }
  /** "Vóór" this day: the day itself is too late. */
  | { readonly kind: 'before'; readonly day: CalendarDate }
  /** The day before it, whatever day that is. */
  | { readonly kind: 'last_safe' | 'safe_fixed'; readonly day: CalendarDate }
  | { readonly kind: 'capped'; readonly day: CalendarDate; readonly limit: CalendarDate }
  /** The cap lies so early that the term was over before it began: `start`. */
  | { readonly kind: 'before_start'; readonly day: CalendarDate; readonly start: CalendarDate };

/** A last day with how it was found. */
export interface Reckoned {
  readonly last: CalendarDate;
  readonly steps: readonly TermStep[];
}

export interface ForwardOptions {
  /** The act binds statutory terms; one that was agreed moves by its own setting (domain.md D8). */
  readonly basis: 'statutory' | 'agreed';
  /** Of an agreed term; left out: it moves. */
  readonly extendOnHoliday?: boolean;
  readonly extraDays?: ExtraDays;
  /** "In any case before": the last day lies before this one, whatever was counted. */
  readonly before?: CalendarDate;
}

/** Last day before the move over weekends and holidays: the day of the start is day 0 (domain.md D6, D10). */
function plainEnd(start: CalendarDate, length: TermLength, sign: 1 | -1): CalendarDate {
  if ('years' in length) return addMonths(start, sign * 12 * length.years);
  if ('months' in length) return addMonths(start, sign * length.months);
  return addDays(start, sign * ('weeks' in length ? 7 * length.weeks : length.days));
}

/** Not longer than 90 days, 12 weeks or 3 months, and not in years (Algemene termijnenwet, art. 4). */
export function coveredByAct(length: TermLength): boolean {
  if ('years' in length) return false;
  if ('months' in length) return length.months <= 3;
  return 'weeks' in length ? length.weeks <= 12 : length.days <= 90;
}

/** Three days or more: then it holds at least two working days (Algemene termijnenwet, art. 2). */
const holdsWorkingDays = (length: TermLength) => !('days' in length) || length.days >= 3;

/** @returns of the days after `start` up to and including `last`, whether two are working days */
function twoWorkingDays(start: CalendarDate, last: CalendarDate, extraDays: ExtraDays): boolean {
  let found = 0;
  for (let day = addDays(start, 1); day <= last && found < 2; day = addDays(day, 1))
    if (!dayOff(day, extraDays)) found += 1;
  return found >= 2;
}

function counted(
  kind: 'counted' | 'counted_back',
  start: CalendarDate,
  length: TermLength,
  day: CalendarDate,
): TermStep[] {
  const clipped = ('months' in length || 'years' in length) && day.slice(8) !== start.slice(8);
  return [
    { kind: 'start', day: start },
    { kind, day, length, weekday: weekday(day) },
    ...(clipped ? [{ kind: 'month_end', day } as const] : []),
  ];
}

/** The next day that is no Saturday, Sunday or holiday (art. 1(1)), and far enough for two working days (art. 2). */
function moved(
  start: CalendarDate,
  plain: CalendarDate,
  length: TermLength,
  options: ForwardOptions,
): Reckoned {
  const { extraDays = noDays } = options;
  const steps: TermStep[] = [];
  const pass = (from: CalendarDate): CalendarDate => {
    let day = from;
    for (let why = dayOff(day, extraDays); why; why = dayOff(day, extraDays)) {
      steps.push({ kind: 'off', day, why });
      day = addDays(day, 1);
    }
    return day;
  };
  let last = pass(plain);
  if (last === plain) steps.push({ kind: 'ends_well', day: last });
  else steps.push({ kind: 'moved', day: last, agreed: options.basis === 'agreed' });
  if (holdsWorkingDays(length) && !twoWorkingDays(start, last, extraDays)) {
    while (!twoWorkingDays(start, last, extraDays)) last = addDays(last, 1);
    steps.push({ kind: 'stretched', day: last });
  }
  return { last, steps };
}

/** A term counted forward, and how: what the act says of it, or the setting of what was agreed. */
export function reckonForward(start: CalendarDate, length: TermLength, options: ForwardOptions): Reckoned {
  const plain = plainEnd(start, length, 1);
  const steps = counted('counted', start, length, plain);
  let last = plain;
  if (options.basis === 'statutory' && !coveredByAct(length)) steps.push({ kind: 'not_covered', day: plain });
  else if (options.basis === 'agreed' && options.extendOnHoliday === false)
    steps.push({ kind: 'agreed_fixed', day: plain });
  else {
    const found = moved(start, plain, length, options);
    steps.push(...found.steps);
    last = found.last;
  }
  const { before: limit } = options;
  if (limit === undefined || last < limit) return { last, steps };
  last = beforeDay(limit).lastSafeDay;
  steps.push({ kind: 'capped', day: last, limit });
  if (last < start) steps.push({ kind: 'before_start', day: last, start });
  return { last, steps };
}

/** The last day on which something may still be sent, counted back from an event: never moved (art. 1(2)). */
export function reckonBack(event: CalendarDate, length: TermLength): Reckoned {
  const last = plainEnd(event, length, -1);
  return {
    last,
    steps: [...counted('counted_back', event, length, last), { kind: 'back_fixed', day: last }],
  };
}

/**
 * Last day of a term counted forward: a Saturday, Sunday or general holiday moves it to the next day that is none of
 * these (Algemene termijnenwet, art. 1(1), 2 and 3); of an agreed term whatever its length, where that is the setting.
 */
export function forwardTerm(
  start: CalendarDate,
  length: TermLength,
  options: { readonly extendOnHoliday: boolean; readonly extraDays?: ExtraDays } = { extendOnHoliday: true },
): CalendarDate {
  return reckonForward(start, length, { ...options, basis: 'agreed' }).last;
}

/** A term counted back from a moment or event is never moved (Algemene termijnenwet, art. 1(2)). */
export function backTerm(event: CalendarDate, length: TermLength): CalendarDate {
  return plainEnd(event, length, -1);
}

/** "Vóór 30 april": the limit itself is too late (domain.md D7). */
export interface BeforeDay {
  readonly statutoryLimit: CalendarDate;
  readonly lastSafeDay: CalendarDate;
}

export function beforeDay(limit: CalendarDate): BeforeDay {
  return { statutoryLimit: limit, lastSafeDay: addDays(limit, -1) };
}

/**
 * The last safe day of what must be done before a day, and how it was found. It never moves: on to a working day would be too
 * late. @param length how long it takes: the day is then the last one to begin, counted back from the last safe day
 */
export function reckonBefore(limit: CalendarDate, length?: TermLength, extraDays?: ExtraDays): Reckoned {
  const { lastSafeDay } = beforeDay(limit);
  const why = dayOff(lastSafeDay, extraDays);
  const safe: TermStep[] = [
    { kind: 'before', day: limit },
    { kind: 'last_safe', day: lastSafeDay },
    ...(why
      ? [{ kind: 'off', day: lastSafeDay, why } as const, { kind: 'safe_fixed', day: lastSafeDay } as const]
      : []),
  ];
  if (length === undefined) return { last: lastSafeDay, steps: safe };
  const { last, steps } = reckonBack(lastSafeDay, length);
  return { last, steps: [...safe, ...steps.filter(({ kind }) => kind !== 'start')] };
}

/** Until 23:59:59 of the last day in Europe/Amsterdam, whatever the clocks do that night (domain.md D9). */
export function inTime(moment: string, last: CalendarDate): boolean {
  return dateOf(moment) <= last;
}

const units = { d: 'days', w: 'weeks', m: 'months', j: 'years', y: 'years' } as const;
const most = { days: 3660, weeks: 520, months: 120, years: 10 } as const;

/** `8w`, `2m`, `14d`, `2j` or `2y`. */
export function parseLength(
  text: string,
): Result<TermLength, 'length_wrong' | 'length_hours' | 'length_long'> {
  const [, number, unit] = /^\s*(\d{1,9})\s*([a-z])\s*$/i.exec(text) ?? [];
  const letter = unit?.toLowerCase();
  // A term in hours ends at an hour, not on a day, and the act leaves it alone (art. 4).
  if (letter === 'h' || letter === 'u') return refuse('length_hours');
  const name = units[letter as keyof typeof units];
  const amount = Number(number);
  if (name === undefined || !(amount >= 1)) return refuse('length_wrong');
  if (amount > most[name]) return refuse('length_long', { most: most[name] });
  return ok({ [name]: amount } as unknown as TermLength);
}
