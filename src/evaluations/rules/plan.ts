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
  /** For which day it was planned: the last one that its rules gave, else its own. */
  readonly day: CalendarDate;
  /** Its result was recorded. */
  readonly held: boolean;
  readonly withdrawn: boolean;
}
/** The one that is held of this subject at this moment; on an agreed day another may follow once there is a result. */
export const plannedAlready = <
  Found extends {
    readonly content: Pick<Planned, 'subject' | 'moment' | 'withdrawn'>;
    readonly result: unknown;
  },
>(
  all: readonly Found[],
  { subject, moment }: Pick<Planned, 'subject' | 'moment'>,
): Found | undefined =>
  all.find(
    ({ content, result }) =>
      !content.withdrawn &&
      content.moment === moment &&
      (moment !== 'agreed' || result === null) &&
      sameSubject(content.subject, subject),
  );
/**
 * From which day this subject is counted, where that is known: its own start, or else the one that its first evaluation was planned with.
 * One that is not held counts for nothing, so that a day that was wrong can be given anew.
 */
export function knownStart(
  own: CalendarDate | null,
  all: readonly {
    readonly id: number;
    readonly content: Pick<Planned, 'subject' | 'withdrawn'> & { readonly start: CalendarDate };
  }[],
  subject: Subject,
): { readonly start: CalendarDate; readonly of: number | null } | undefined {
  if (own !== null) return { start: own, of: null };
  const [first] = all
    .filter(({ content }) => !content.withdrawn && sameSubject(content.subject, subject))
    .toSorted((a, b) => a.id - b.id);
  return first && { start: first.content.start, of: first.id };
}

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
  const counted: readonly Due[] = [
    ...(days.interim < days.final ? [{ about, moment: 'interim' as const, day: days.interim }] : []),
    { about, moment: 'final', day: days.final },
  ];
  const own = about.agreedOn;
  if (own === null) return counted;
  const instead = insteadOf(about, own, months);
  return [
    { about, moment: 'agreed', day: own, ...(instead ? { instead } : {}) },
    ...counted.filter(({ moment }) => moment !== instead),
  ];
}

/** As which of the two a day that was agreed keeps its time; undefined: it comes too late for either. */
function insteadOf(about: Plannable, own: CalendarDate, months: Months): 'interim' | 'final' | undefined {
  const days = daysFrom(about.start, about.endsOn, months);
  if (days.interim < days.final && own <= days.interim) return 'interim';
  // A day after the end keeps the time of the final one when the rulebook would have given it.
  return own <= daysFrom(about.start, null, months).final ? 'final' : undefined;
}

/** Near its day, or past it. */
export const isNear = ({ day }: Due, today: CalendarDate): boolean => addMonths(day, -monthsAhead) <= today;

/** Evaluations that are to be held and that nobody planned, the earliest first: those near their day, and later ones. */
export function toHold(
  all: readonly Plannable[],
  planned: readonly Planned[],
  monthsOf: (start: CalendarDate) => Months,
  today: CalendarDate,
): readonly Due[] {
  const of = ({ subject }: Plannable) =>
    planned.filter((each) => !each.withdrawn && sameSubject(each.subject, subject));
  // One that was held for a day that was agreed is none for the next day that is agreed; as interim or final evaluation it stays one.
  const plans = (about: Plannable, { moment, day }: Due) =>
    of(about).filter((each) => {
      if (each.moment !== 'agreed' || !each.held) return each.moment === moment;
      return moment === 'agreed'
        ? each.day === day
        : insteadOf(about, each.day, monthsOf(about.start)) === moment;
    });
  return all
    .flatMap((about): readonly Due[] => {
      const all = moments(about, monthsOf(about.start));
      // After the last one nobody holds the one in between, nor when the last one is planned and its time has come.
      const last = all.some(
        (each) =>
          (each.moment === 'final' || each.instead === 'final') &&
          plans(about, each).some(({ held }) => held || isNear(each, today)),
      );
      return all.filter(({ moment }) => moment !== 'interim' || !last).map(({ instead, ...each }) => each);
    })
    .filter((each) => plans(each.about, each).length === 0)
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
