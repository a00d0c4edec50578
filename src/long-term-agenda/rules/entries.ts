import { addDays, type CalendarDate, dateOf, type MunicipalityId } from '#kernel';

/** What it is: planned by hand, or known from elsewhere in the product. */
export type EntryKind =
  | 'planned'
  | 'decision'
  | 'consultation'
  | 'account'
  | 'commitment'
  | 'motion'
  | 'held_over';
export type PlannedState = 'open' | 'done' | 'withdrawn';

/** One line of a long-term agenda. */
export interface AgendaEntry {
  readonly kind: EntryKind;
  /** Whose council; null: the region's own. */
  readonly council: MunicipalityId | null;
  /** The council itself, where nothing is said; another body of that municipality stands on the region's agenda only. */
  readonly body?: 'college' | 'mayor';
  readonly day: CalendarDate;
  /** false: nobody named a day, it is the usual one. */
  readonly daySaid: boolean;
  readonly title: string;
  /** Address below the region. */
  readonly path: string;
  readonly done: boolean;
  /** ISO 8601 instant since when it is known; null where nobody wrote that down. */
  readonly since: string | null;
}

/** What Leiderdorp's own agenda shows in green, red and blue (domain.md 5.3, S21); here in words as well. */
export type EntryMark = 'done' | 'overdue' | 'new' | 'none';

/** [B] The source does not say how long something is new; a month of meetings. */
export const newDays = 30;

export function markOf(
  { done, day, since }: Pick<AgendaEntry, 'done' | 'day' | 'since'>,
  today: CalendarDate,
): EntryMark {
  if (done) return 'done';
  if (day < today) return 'overdue';
  return since !== null && dateOf(since) > addDays(today, -newDays) ? 'new' : 'none';
}

/** The earliest day first; what is done stands at its day. */
export function inOrder(entries: readonly AgendaEntry[]): AgendaEntry[] {
  return entries.toSorted((a, b) => a.day.localeCompare(b.day) || a.title.localeCompare(b.title));
}

export interface AgendaMonth {
  /** `2026-12`. */
  readonly month: string;
  readonly entries: readonly AgendaEntry[];
}

export function byMonth(entries: readonly AgendaEntry[]): AgendaMonth[] {
  const months = Map.groupBy(inOrder(entries), ({ day }) => day.slice(0, 7));
  return [...months].map(([month, own]) => ({ month, entries: own }));
}
