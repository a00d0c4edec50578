import type { CalendarDate } from '#kernel';
import type { Lang, RunningTerm, RunningTerms } from '#platform/http';
import { endOn, type MovedTerm, movedBy } from './rules/moved-terms.ts';
import { type ExtraDay, standingDays } from './store.ts';

/** What is read for it, beside the days: of one region. */
export const runningStatements = (running: readonly RunningTerms[], today: CalendarDate) =>
  running.map(({ statement }) => statement(today));

export function runningTerms(
  running: readonly RunningTerms[],
  rows: readonly (readonly unknown[])[],
  lang: Lang,
): RunningTerm[] {
  return running.flatMap(({ terms }, index) => terms(rows[index] ?? [], lang));
}

/** A day with the running terms that it touches. */
export interface ExtraDayWith extends ExtraDay {
  /** Would end on another day by it. */
  readonly moved: readonly MovedTerm<RunningTerm>[];
  /** End on this very day, and stay there. */
  readonly ending: readonly RunningTerm[];
}

export function daysWith(days: readonly ExtraDay[], terms: readonly RunningTerm[]): ExtraDayWith[] {
  const standing = standingDays(days);
  return days.map((day) => ({
    ...day,
    moved: movedBy(day.day, terms, standing),
    ending: endOn(day.day, terms, standing),
  }));
}
