import { addDays, addMonths, type CalendarDate, type MunicipalityId, maySee } from '#kernel';
import type { Statement } from '#platform/database';
import { longDate } from '#platform/html';
import type { Lang, PageContext, Resting, RestsOnCouncils } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { type CouncilDate, councilDates } from './council-date-store.ts';
import { restingMessages } from './resting-messages.ts';
import { leftOfTerm, lostNow, type PlannedDay, type Touched } from './rules/resting.ts';
import { type CouncilCalendar, councilCalendars, type Term } from './rules/term-windows.ts';

/** What later features have running that needs a council to meet. */
export type Rests = readonly RestsOnCouncils[];
type Context = Pick<PageContext, 'today' | 'lang' | 'region' | 'actor'>;
export type Answer = (statement: Statement<unknown>) => unknown[];

type Councils = readonly MunicipalityId[];

/** @param councils that the page is about: what rests on others is not read */
export const restingStatements = (rests: Rests, { today }: Context, councils: Councils) =>
  rests.flatMap(({ statements }) => statements(today, councils));

/** As far as who looks may know of it. */
export const restingOf = (
  one: RestsOnCouncils,
  answer: Answer,
  { today, lang, actor, region }: Context,
  councils: Councils,
): Resting[] =>
  one
    .resting(one.statements(today, councils).map(answer), today, lang)
    .filter(({ knownTo }) => !knownTo || maySee(actor, region.id, { level: 'councils', councils: knownTo }));

export const allResting = (rests: Rests, answer: Answer, context: Context, councils: Councils): Resting[] =>
  rests.flatMap((one) => restingOf(one, answer, context, councils));

/** What stands of these councils, as far as terms reach and files are read, with what was moved from there. */
export function datesThatFit(councils: Councils, { today }: Context) {
  return councilDates(councils, addMonths(today, -12), addMonths(today, 12 * 6));
}

export function lostOf(
  resting: readonly Resting[],
  dates: readonly CouncilDate[],
  { today, region }: Context,
): Touched<Resting>[] {
  const towns = region.municipalities.map(({ id }) => id);
  return lostNow(resting, councilCalendars(towns, dates), dates, today);
}

/** "Dichtstbij: 10 december en 21 januari." */
export function nearestSentence(
  { before, after }: Pick<Touched<Resting>, 'before' | 'after'>,
  lang: Lang,
): string {
  const t = restingMessages[lang];
  const days = [before, after].flatMap((near) => (near ? [longDate(near.day, lang)] : []));
  if (days.length === 0) return t.noNear;
  return t.near(new Intl.ListFormat(lang, { type: 'conjunction' }).format(days));
}

/**
 * "Volgens de raadskalender vergadert de raad niet op deze dag. Dichtstbij: …": of a day that was chosen; or that the calendar does
 * not go on until then. Empty where the council meets, or keeps no calendar here.
 */
export function offCalendar(meeting: Resting['meeting'], planned: PlannedDay, lang: Lang): string {
  const t = restingMessages[lang];
  const { standing, notedUntil } = planned;
  if (standing === 'does_not_meet') return `${t.off[meeting]} ${nearestSentence(planned, lang)}`;
  return standing === 'unknown' && notedUntil !== null ? t.beyond[meeting](longDate(notedUntil, lang)) : '';
}

/** The same of what is left of a term: "Volgens de raadskalender vergadert de raad niet binnen de termijn. Dichtstbij: …". */
export function offTerm(calendar: CouncilCalendar, term: Term, today: CalendarDate, lang: Lang): string {
  const left = leftOfTerm(calendar, { ...term, meeting: 'council' }, today);
  const t = restingMessages[lang];
  return left.standing === 'does_not_meet'
    ? `${left.met ? t.offMet : t.offTerm} ${nearestSentence(left, lang)}`
    : '';
}

/** What became of one thing that runs, in a sentence that says which council. */
export function touchedSentence(
  touched: Touched<Resting>,
  towns: readonly RegionMunicipality[],
  lang: Lang,
): string {
  const t = restingMessages[lang];
  const { about, council, overdue, last } = touched.needs;
  const town = towns.find(({ id }) => id === council)?.name ?? council;
  if (touched.now === 'gained')
    return overdue ? t.fitsOverdue(about, town) : t.fits(about, town, longDate(last, lang));
  return `${missingSentence(touched, town, lang)} ${nearestSentence(touched, lang)}`;
}

function missingSentence({ needs, now }: Touched<Resting>, town: string, lang: Lang): string {
  const t = restingMessages[lang];
  const { about, meeting, planned, overdue, start, last } = needs;
  const until = longDate(last, lang);
  const never = now === 'never';
  if (overdue) return t.overdue(about, town);
  if (planned && meeting === 'council') return (never ? t.neverPlanned : t.planned)(about, town, until);
  if (planned) return (never ? t.committeeNever : t.committeePlanned)(about, town, until);
  const from = longDate(addDays(start, 1), lang);
  if (meeting === 'committee') return t.committeeTerm(about, town, from, until);
  if (now === 'met') return t.metTerm(about, town, until);
  return (never ? t.neverTerm : t.term)(about, town, from, until);
}
