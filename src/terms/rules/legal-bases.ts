import { basisOn, type CalendarDate, date, legalBases, type TermBasis } from '#kernel';

/** The rules of the table that set a term: those of domain.md 3.2. */
export const termBases: readonly TermBasis[] = legalBases.flatMap(({ term, ...row }) =>
  term === null ? [] : [{ ...row, term }],
);

/** The one that holds on the day on which a term starts; none where no source tells of so early a day. */
export const termBasisOn = (
  id: string,
  day: CalendarDate,
  rows: readonly TermBasis[] = termBases,
): TermBasis | undefined => basisOn(id, day, rows);

/** The rows that hold on a day, and those that are to come. */
export function basesFrom(day: CalendarDate, rows: readonly TermBasis[] = termBases): readonly TermBasis[] {
  return rows.filter(
    (row) => (row.validFrom !== null && row.validFrom > day) || row === termBasisOn(row.id, day, rows),
  );
}

/** The day within which a term is in any case over: of the year in which it began. @param monthDay `09-15` */
export function capOf(start: CalendarDate, monthDay: string): CalendarDate {
  return date(`${start.slice(0, 4)}-${monthDay}`);
}
