import type { Advice } from '#advice';
import { type CouncilCalendar, offTerm } from '#calendar';
import type { CalendarDate } from '#kernel';
import { capital, countWord, lastDay, longDate, Notice } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { decisionMessages } from '../messages.ts';
import { offCalendarSentences } from '../planned-day.ts';
import { daysLate } from '../rules/term-standing.ts';
import type { LocalDecision } from '../store.ts';

/** A council that planned nothing yet does not meet on any day that is left of the term. */
export function TermNotice(props: {
  context: PageContext;
  proposal: Proposal;
  advice: Advice | undefined;
  calendar: CouncilCalendar | undefined;
  now: LocalDecision | undefined;
}) {
  const { context, proposal, advice, calendar, now } = props;
  const { lang, today } = context;
  const [start, last] = [advice?.sentOn ?? null, advice?.termOn ?? advice?.wishedOn ?? null];
  const open = now === undefined || now.outcome === 'held_over';
  if (!open || !calendar || start === null || last === null || last < today) return null;
  const off = offTerm(calendar, { start, last }, today, lang);
  if (off === '') return null;
  return (
    <Notice kind="warning" title={decisionMessages[lang].ownDays.noneTitle(proposal.title)}>
      <p>{off}</p>
    </Notice>
  );
}

/** The body will treat it, but after the term, or on a day that its calendar does not have. */
export function DayNotices(props: {
  context: PageContext;
  proposal: Proposal;
  term: CalendarDate | null;
  now: LocalDecision | undefined;
}) {
  const { context, proposal, term, now } = props;
  const { lang, today } = context;
  const t = decisionMessages[lang];
  if (!now || now.outcome !== null) return null;
  const late = daysLate(now.day, term);
  const off = offCalendarSentences(now, today, lang);
  return (
    <>
      {late > 0 && term !== null ? (
        <Notice
          kind="warning"
          title={t.lateTitle(capital(countWord(late, lang)), late === 1, proposal.title)}
        >
          <p>{t.lateText(lastDay(term, lang), longDate(now.day, lang))}</p>
        </Notice>
      ) : null}
      {off.length > 0 ? (
        <Notice kind="warning" title={t.ownDays.offTitle(longDate(now.day, lang), proposal.title)}>
          <p>{off.join(' ')}</p>
        </Notice>
      ) : null}
    </>
  );
}
