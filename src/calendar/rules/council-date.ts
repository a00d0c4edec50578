import { addMonths, type CalendarDate, type Refusal, refuse } from '#kernel';

/** Soort raadsdag: what a council has on its own calendar. */
export const councilDateKinds = ['council', 'committee', 'recess'] as const;
export type CouncilDateKind = (typeof councilDateKinds)[number];

/** Raadsdag: a meeting of a council or of its committee on one day, or a recess over days. */
export interface CouncilDateContent {
  readonly kind: CouncilDateKind;
  /** "Commissie Ruimte", "Kerstreces". */
  readonly title: string | null;
  readonly from: CalendarDate;
  /** Last day. */
  readonly until: CalendarDate;
  /** Local, `20:00`; null: not known, or the whole day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  /** Where it stands in the council's own system, an `https` address. */
  readonly link: string | null;
}

export type WrongDateCode =
  | 'recess_ends_early'
  | 'recess_long'
  | 'only_recess_lasts'
  | 'date_ends_early'
  | 'far_away';

/** Longer is a mistyped year. */
const longestRecess = 100;

// Further away is a mistyped year; and one day of another century would make of a calendar one that is full until then.
const [yearsBack, yearsAhead] = [10, 5];
const isNear = (day: CalendarDate, today: CalendarDate): boolean =>
  day >= addMonths(today, -12 * yearsBack) && day <= addMonths(today, 12 * yearsAhead);

export function wrongDate(
  date: CouncilDateContent,
  days: (from: CalendarDate, to: CalendarDate) => number,
  today: CalendarDate,
): Refusal<WrongDateCode> | undefined {
  if (!isNear(date.from, today) || !isNear(date.until, today)) return refuse('far_away', { day: date.from });
  if (date.until < date.from) return refuse('recess_ends_early', { from: date.from });
  if (date.kind !== 'recess' && date.from !== date.until) return refuse('only_recess_lasts');
  if (days(date.from, date.until) > longestRecess) return refuse('recess_long', { most: longestRecess });
  const early = date.endsAt !== null && (date.startsAt === null || date.endsAt <= date.startsAt);
  return early ? refuse('date_ends_early') : undefined;
}
