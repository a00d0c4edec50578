import { type CalendarDate, type ExtraDays, reckonForward, type TermLength } from '#kernel';

/** What a running term was counted from, and the last day that was set. */
export interface CountedTerm {
  readonly start: CalendarDate;
  readonly length: TermLength;
  readonly basis: 'statutory' | 'agreed';
  readonly extendOnHoliday?: boolean;
  /** What is counted is the least: the last day that was set may be later, and then stands. */
  readonly least?: boolean;
  readonly last: CalendarDate;
}

/** A running term that would end on another day if it were set now; the parties decide whether it does. */
export interface MovedTerm<Term extends CountedTerm> {
  readonly term: Term;
  readonly wouldEnd: CalendarDate;
}

function lastOf(term: CountedTerm, extraDays: ExtraDays): CalendarDate {
  const { start, length, basis, extendOnHoliday, least, last } = term;
  const counted = reckonForward(start, length, {
    basis,
    extraDays,
    ...(extendOnHoliday === undefined ? {} : { extendOnHoliday }),
  }).last;
  return least && counted < last ? last : counted;
}

/** The terms that end on this day, a holiday now, and are not moved by it: their last day was typed, or does not move. */
export function endOn<Term extends CountedTerm>(
  day: CalendarDate,
  terms: readonly Term[],
  standing: ExtraDays,
): Term[] {
  if (!standing.has(day)) return [];
  const moved = new Set(movedBy(day, terms, standing).map(({ term }) => term));
  return terms.filter((term) => term.last === day && !moved.has(term));
}

/** The terms that this day would move, as the extra days stand now: added or withdrawn after they were set. */
export function movedBy<Term extends CountedTerm>(
  day: CalendarDate,
  terms: readonly Term[],
  standing: ExtraDays,
): MovedTerm<Term>[] {
  const without = new Set(standing);
  if (!without.delete(day)) without.add(day);
  return terms.flatMap((term) => {
    const wouldEnd = lastOf(term, standing);
    return wouldEnd !== term.last && wouldEnd !== lastOf(term, without) ? [{ term, wouldEnd }] : [];
  });
}
