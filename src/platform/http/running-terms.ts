import type { CalendarDate, TermLength } from '#kernel';
import type { Statement } from '#platform/database';

/** Lopende termijn: counted forward, with the last day that was set when it began. */
export interface RunningTerm {
  /** "Advies over Bomen in de straat". */
  readonly about: string;
  /** Address below the region. */
  readonly path: string;
  /** Names of the municipalities whose councils it is for, and of other bodies of theirs; none: it is for no council. */
  readonly councils: readonly string[];
  readonly start: CalendarDate;
  readonly length: TermLength;
  readonly basis: 'statutory' | 'agreed';
  /** Of an agreed term: left out, it moves over weekends and holidays. */
  readonly extendOnHoliday?: boolean;
  /** The last day was typed, and what is counted is only the least that was due: it may lie before that day. */
  readonly least?: boolean;
  /** As it was set; nothing moves it by itself. */
  readonly last: CalendarDate;
}

/** The terms of one feature that have not ended, for who asks what a day that came later would change. */
export interface RunningTerms {
  readonly statement: (today: CalendarDate) => Statement<unknown>;
  readonly terms: (rows: readonly unknown[], lang: 'nl' | 'en') => readonly RunningTerm[];
}
