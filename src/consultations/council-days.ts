import {
  type CouncilCalendar,
  type CouncilDate,
  councilCalendars,
  councilDates,
  nearestSentence,
  offCalendar,
  type PlannedDay,
  plannedDay,
  termWindows,
} from '#calendar';
import { addDays, addMonths, type CalendarDate, type MunicipalityId } from '#kernel';
import { plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { closingMessages } from './closing-messages.ts';
import type { Round, Submission } from './round.ts';
import { untilOf } from './until.ts';
import { inTerm } from './whole.ts';

const nl = {
  misses: (until: string) =>
    `Volgens de raadskalender vergadert uw raad niet binnen de termijn, die loopt tot en met ${until}.`,
  missesNow: (until: string) =>
    `Volgens de raadskalender vergadert uw raad niet meer binnen de termijn, die loopt tot en met ${until}.`,
};
const en: typeof nl = {
  misses: (until) =>
    `According to the council's calendar your council does not meet within the term, which runs until ${until}.`,
  missesNow: (until) =>
    `According to the council's calendar your council does not meet within the term any more, which runs until ${until}.`,
};
const messages = { nl, en };

/** What is on the calendars of these councils as far as a view asks: of a day from before that nothing is said. */
export const datesOf = ({ today }: Pick<PageContext, 'today'>, councils: readonly MunicipalityId[]) =>
  councilDates(councils, addMonths(today, -36), addMonths(today, 24));
/** The same of every council of a region. */
export const allDatesOf = (context: Pick<PageContext, 'region' | 'today'>) =>
  datesOf(
    context,
    context.region.municipalities.map(({ id }) => id),
  );

const calendarOf = (own: Submission, dates: readonly CouncilDate[]): CouncilCalendar | undefined =>
  councilCalendars([own.municipality], dates)[0];

/**
 * That a council which has yet to decide has no meeting ahead within its term, with the nearest; empty where it has, or nobody knows.
 * @param to its own clerk, or whoever reads the page of the council
 */
export function missesTerm(
  { lang, today }: Pick<PageContext, 'lang' | 'today'>,
  round: Round,
  own: Submission,
  dates: readonly CouncilDate[],
  to: 'clerk' | 'reader' = 'clerk',
): string {
  const until = untilOf(round);
  const calendar = calendarOf(own, dates);
  const { sentOn } = round;
  if (sentOn === null || until === null || !calendar || !inTerm(round, today)) return '';
  if (own.handedInAt !== null || own.decisionDay !== null) return '';
  const yesterday = addDays(today, -1);
  const [ahead] = termWindows({ start: sentOn > yesterday ? sentOn : yesterday, last: until }, [calendar]);
  if (ahead?.standing !== 'does_not_meet') return '';
  const met = termWindows({ start: sentOn, last: until }, [calendar])[0]?.standing === 'meets';
  const t = messages[lang];
  const before = ahead.before !== null && ahead.before.day >= today ? ahead.before : null;
  const forClerk = met ? t.missesNow : t.misses;
  const said = (to === 'clerk' ? forClerk : closingMessages[lang].misses)(plainDate(until, lang));
  return `${said} ${nearestSentence({ before, after: ahead.after }, lang)}`;
}

/**
 * What the calendar says of a day that was recorded: the nearest are those since the sending. A calendar that begins after a
 * day that has been tells nothing of it.
 */
function dayOn(
  round: Round,
  calendar: CouncilCalendar | undefined,
  meeting: 'council' | 'committee',
  day: CalendarDate | null,
  today: CalendarDate,
): PlannedDay | undefined {
  if (day === null || !calendar) return undefined;
  const [first] = meeting === 'council' ? calendar.meetings : calendar.committees;
  if (day < today && (first === undefined || first > day)) return undefined;
  return plannedDay(calendar, meeting, day, round.sentOn ?? day);
}

/** Of the day on which a council decided, and of that of its committee while it lies there. */
export function daysOnCalendar(
  { today }: Pick<PageContext, 'today'>,
  round: Round,
  own: Submission,
  dates: readonly CouncilDate[],
) {
  const calendar = calendarOf(own, dates);
  const committeeDay = own.state === 'in_committee' ? own.committeeDay : null;
  return {
    council: dayOn(round, calendar, 'council', own.decisionDay, today),
    committee: dayOn(round, calendar, 'committee', committeeDay, today),
  };
}

/** A remark, and no refusal: a council can meet on a day that its calendar does not have (decision 83). */
export const offCalendarText = (
  meeting: 'council' | 'committee',
  planned: PlannedDay | undefined,
  lang: PageContext['lang'],
): string => (planned ? offCalendar(meeting, planned, lang) : '');
