import { addMonths, type CalendarDate, forwardTerm, type MunicipalityId } from '#kernel';

/** What is evaluated: a mandate or agreement by its number, an ambition by its code. */
export interface Subject {
  readonly kind: 'mandate' | 'agreement' | 'ambition';
  readonly id: string;
}
/** Tussenevaluatie, eindevaluatie, or one that an agreement fixed itself. */
export type Moment = 'interim' | 'final' | 'agreed';
export const sameSubject = (a: Subject, b: Subject) => a.kind === b.kind && a.id === b.id;

/** Months after the start, as the rulebook says them. */
export interface Months {
  readonly interim: number;
  readonly final: number;
}

/** The same of a version of the rulebook, with its first day. */
export interface MonthsFrom extends Months {
  readonly from: CalendarDate;
}

/**
 * Of the rulebook that was in force at the start; of what began before there was any, of the one in force today.
 * @param all the latest first
 */
export function monthsOn(
  all: readonly MonthsFrom[],
  start: CalendarDate,
  today: CalendarDate,
): Months | undefined {
  const on = (day: CalendarDate) => all.find(({ from }) => from <= day);
  return on(start) ?? on(today);
}

/**
 * The last day for each evaluation, counted from the start (seed 002, 2.2: after one year, and within three); what ends sooner has its final
 * one when it ends.
 */
export function daysFrom(
  start: CalendarDate,
  endsOn: CalendarDate | null,
  months: Months,
): Readonly<Record<'interim' | 'final', CalendarDate>> {
  const counted = (length: number) => forwardTerm(start, { months: length }, { extendOnHoliday: false });
  const final = counted(months.final);
  return { interim: counted(months.interim), final: endsOn !== null && endsOn < final ? endsOn : final };
}

export interface Plannable {
  readonly subject: Subject;
  readonly title: string;
  readonly start: CalendarDate;
  /** Its last day, to come or past; null: none. */
  readonly endsOn: CalendarDate | null;
  /** A day that the agreement itself names, beside those counted. */
  readonly agreedOn: CalendarDate | null;
  /** Municipalities and partners that are asked, unless somebody says otherwise. */
  readonly respondents: readonly Respondent[];
}
export interface Respondent {
  /** `gm0546`, or made of the name. */
  readonly key: string;
  readonly municipality: MunicipalityId | null;
  readonly name: string | null;
}
export interface Planned {
  readonly subject: Subject;
  readonly moment: Moment;
  readonly withdrawn: boolean;
}
/** The one that is held of this subject at this moment; on an agreed day another may follow once there is a result. */
export const plannedAlready = <Found extends { readonly content: Planned; readonly result: unknown }>(
  all: readonly Found[],
  { subject, moment }: Omit<Planned, 'withdrawn'>,
): Found | undefined =>
  all.find(
    ({ content, result }) =>
      !content.withdrawn &&
      content.moment === moment &&
      (moment !== 'agreed' || result === null) &&
      sameSubject(content.subject, subject),
  );
export interface Due {
  readonly about: Plannable;
  readonly moment: Moment;
  readonly day: CalendarDate;
}

/** Told a quarter before its last day: asking and answering take weeks. */
const monthsAhead = 3;

/**
 * All that is to be held of one subject. A day of its own is held as the interim or the final evaluation where it keeps that one's time,
 * and takes the place of no other.
 */
function moments(about: Plannable, months: Months): readonly (Due & { readonly instead?: Moment })[] {
  const days = daysFrom(about.start, about.endsOn, months);
  // What is over before the interim one is due has the final one alone.
  const between = days.interim < days.final;
  const counted: readonly Due[] = [
    ...(between ? [{ about, moment: 'interim' as const, day: days.interim }] : []),
    { about, moment: 'final', day: days.final },
  ];
  const own = about.agreedOn;
  if (own === null) return counted;
  // A day after the end keeps the time of the final one when the rulebook would have given it.
  const latest = daysFrom(about.start, null, months).final;
  const instead = between && own <= days.interim ? 'interim' : own <= latest ? 'final' : undefined;
  return [
    { about, moment: 'agreed', day: own, ...(instead ? { instead } : {}) },
    ...counted.filter(({ moment }) => moment !== instead),
  ];
}

/** Evaluations whose day is near or past and that nobody planned, the earliest first. */
export function due(
  all: readonly Plannable[],
  planned: readonly Planned[],
  monthsOf: (start: CalendarDate) => Months,
  today: CalendarDate,
): readonly Due[] {
  const there = (about: Plannable, moment: Moment) =>
    planned.some(
      (each) => !each.withdrawn && each.moment === moment && sameSubject(each.subject, about.subject),
    );
  return all
    .flatMap((about): readonly Due[] => {
      const all = moments(about, monthsOf(about.start));
      // After the last one nobody holds the one in between.
      const last = all.some(
        ({ moment, instead }) => (moment === 'final' || instead === 'final') && there(about, moment),
      );
      return all.filter(({ moment }) => moment !== 'interim' || !last).map(({ instead, ...each }) => each);
    })
    .filter(({ about, moment, day }) => !there(about, moment) && addMonths(day, -monthsAhead) <= today)
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
