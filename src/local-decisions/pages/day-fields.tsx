import { councilCalendarPath } from '#calendar';
import type { CalendarDate } from '#kernel';
import { lastDay, longDate, TextField } from '#platform/html';
import { decisionMessages } from '../messages.ts';
import { latestAccount } from '../rules/account-state.ts';
import { nearTerm } from '../rules/near-term.ts';
import { daysLate } from '../rules/term-standing.ts';
import type { FormProps } from './form-parts.tsx';

/** On which day the body treats it, and its own committee: of a council beside the days of its calendar, which the field offers. */
export function DayFields({ context, body, state }: FormProps) {
  const { lang } = context;
  const t = decisionMessages[lang];
  const planned = body.state === 'scheduled' ? body.now : undefined;
  const term = body.advice?.termOn ?? null;
  const last = term ?? body.advice?.wishedOn ?? null;
  const calendar = body.competence === 'council' ? body.calendar : undefined;
  const ahead = (days: readonly CalendarDate[] = []) => days.filter((day) => day >= context.today);
  const meetings = nearTerm(ahead(calendar?.meetings), last);
  const committees = nearTerm(ahead(calendar?.committees), last);
  return (
    <>
      {calendar ? <CouncilDays {...{ context, body, state }} days={meetings} term={term} /> : null}
      <TextField
        name="dag"
        type="date"
        label={t.dayTreated(t.theBody[body.competence])}
        {...(term ? { hint: t.dayTreatedHint(lastDay(term, lang)) } : {})}
        state={state}
        start={planned?.day ?? ''}
        {...(meetings.length > 0 ? { suggestions: meetings } : {})}
      />
      {body.route && !body.route.replaced ? (
        <TextField
          name="commissie_op"
          type="date"
          label={t.route.committeeDay}
          hint={
            committees.length > 0
              ? `${t.route.committeeDayHint} ${t.ownDays.committee(enumerated(committees, lang))}`
              : `${t.route.committeeDayHint} ${t.ownDays.noCommittee}`
          }
          state={state}
          start={planned?.committeeDay ?? ''}
          {...(committees.length > 0 ? { suggestions: committees } : {})}
        />
      ) : null}
    </>
  );
}

/** On which day the committee discussed an account, beside the days on which it met since it was written. */
export function DiscussionDay({ context, body, state, start }: FormProps & { start: CalendarDate | '' }) {
  const { lang } = context;
  const t = decisionMessages[lang];
  const written = latestAccount(body.entries)?.account?.writtenOn ?? context.today;
  const met = body.committeeDays.filter((day) => day >= written).toReversed();
  return (
    <TextField
      name="dag"
      type="date"
      label={t.discussionDay}
      hint={met.length > 0 ? t.committeeMet(enumerated(met, lang)) : t.committeeNotMet}
      state={state}
      start={start}
      {...(met.length > 0 ? { suggestions: met } : {})}
    />
  );
}

const enumerated = (days: readonly CalendarDate[], lang: 'nl' | 'en') =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(days.map((day) => longDate(day, lang)));

function CouncilDays({
  context,
  body,
  days,
  term,
}: FormProps & { days: readonly CalendarDate[]; term: CalendarDate | null }) {
  const { lang } = context;
  const t = decisionMessages[lang].ownDays;
  const toCalendar = <a href={context.link(councilCalendarPath(body.town.slug))}>{t.calendar}</a>;
  if (days.length === 0)
    return (
      <p>
        {t.none} {toCalendar}
      </p>
    );
  return (
    <>
      <p>
        {t.intro} {toCalendar}
      </p>
      <ul class="plain">
        {days.map((day) => {
          const late = daysLate(day, term);
          return (
            <li key={day}>
              {longDate(day, lang)}
              {late > 0 ? ` (${decisionMessages[lang].lateBy(late)})` : ''}
            </li>
          );
        })}
      </ul>
    </>
  );
}
