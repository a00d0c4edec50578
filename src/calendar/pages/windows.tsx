import type { CalendarDate, MunicipalityId } from '#kernel';
import { longDate, plainDate } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import type { CouncilDate } from '../council-date-store.ts';
import { councilCalendarPath, planBackPath } from '../paths.ts';
import { lostNow, type NeedsMeeting } from '../rules/resting.ts';
import {
  allMetBy,
  councilCalendars,
  firstMeetings,
  type Term,
  type TermWindow,
  termWindows,
} from '../rules/term-windows.ts';
import { windowMessages } from '../window-messages.ts';

/** The term against the calendar of each of these councils, the ones that do not make it first. */
export function TermWindows(props: {
  context: PageContext;
  term: Term;
  councils: readonly MunicipalityId[];
  dates: readonly CouncilDate[];
  /** Where nobody set a last day: what the window is held against instead. Then it is told too when all have met. */
  measure?: string | undefined;
}) {
  const { context, term, measure } = props;
  const t = windowMessages[context.lang];
  const order = { does_not_meet: 0, unknown: 1, meets: 2 };
  const calendars = councilCalendars(props.councils, props.dates);
  const windows = termWindows(term, calendars).toSorted((a, b) => order[a.standing] - order[b.standing]);
  const needs = props.councils.map(
    (council): NeedsMeeting => ({ council, meeting: 'council', ...term, since: term.start }),
  );
  const lost = lostNow(needs, calendars, props.dates, context.today).filter(({ now }) => now === 'lost');
  return (
    <section class="b">
      <h2>{t.title}</h2>
      {measure === undefined ? null : <p>{measure}</p>}
      <p>{t.term(longDate(term.start, context.lang), longDate(term.last, context.lang))}</p>
      <ul class="plain">
        {windows.map((window) => (
          <li key={window.council}>
            <Window context={context} window={window} />
            {lost.some(({ needs: { council } }) => council === window.council) ? ` ${t.lost}` : null}
          </li>
        ))}
      </ul>
      {measure === undefined ? null : <p>{earliest(context, allMetBy(term.start, calendars))}</p>}
      <p>
        <a href={context.link(planBackPath)}>{t.planBack}</a>
      </p>
    </section>
  );
}

/** Where no last day is known yet: from which day on each of these councils can come to what would be sent today. */
export function FirstMeetings(props: {
  context: PageContext;
  start: CalendarDate;
  councils: readonly MunicipalityId[];
  dates: readonly CouncilDate[];
}) {
  const { context, start } = props;
  const { lang } = context;
  const t = windowMessages[lang];
  const calendars = councilCalendars(props.councils, props.dates);
  const firsts = firstMeetings(start, calendars).toSorted((a, b) =>
    (a.day ?? '9').localeCompare(b.day ?? '9'),
  );
  return (
    <section class="b">
      <h2>{t.firstTitle}</h2>
      <p>{t.firstNote(longDate(start, lang))}</p>
      <ul class="plain">
        {firsts.map(({ council, day, committee, notedUntil }) => {
          const { name = council, slug = council } = townOf(context, council) ?? {};
          if (day === null)
            return (
              <li key={council}>
                <b>
                  <a href={context.link(councilCalendarPath(slug))}>{t.firstUnknown(name)}</a>
                </b>{' '}
                {knownUntil(notedUntil, lang)}
              </li>
            );
          return (
            <li key={council}>
              {t.firstOn(name, plainDate(day, lang))} {committeeBefore(committee, lang)}
            </li>
          );
        })}
      </ul>
      <p>{earliest(context, allMetBy(start, calendars))}</p>
      <p>
        <a href={context.link(planBackPath)}>{t.planBack}</a>
      </p>
    </section>
  );
}

const townOf = ({ region }: PageContext, council: string) =>
  region.municipalities.find(({ id }) => id === council);
const committeeBefore = (committee: CalendarDate | null, lang: Lang) =>
  committee === null
    ? windowMessages[lang].noCommittee
    : windowMessages[lang].committee(plainDate(committee, lang));
const knownUntil = (noted: CalendarDate | null, lang: Lang) =>
  noted === null
    ? windowMessages[lang].nothingNoted
    : windowMessages[lang].notedUntil(plainDate(noted, lang));

function earliest(context: PageContext, { day, missing }: ReturnType<typeof allMetBy>): string {
  const { lang } = context;
  const t = windowMessages[lang];
  if (day !== null) return t.allMetBy(longDate(day, lang));
  const names = missing.map((council) => townOf(context, council)?.name ?? council);
  return t.notAllMet(new Intl.ListFormat(lang, { type: 'conjunction' }).format(names));
}

function Window({ context, window }: { context: PageContext; window: TermWindow }) {
  const { lang } = context;
  const t = windowMessages[lang];
  const town = townOf(context, window.council);
  const name = town?.name ?? window.council;
  if (window.standing === 'meets') {
    const when = new Intl.ListFormat(lang, { type: 'conjunction' }).format(
      window.meetings.map((day) => plainDate(day, lang)),
    );
    return (
      <>
        {t.meets(name, when)} {committeeBefore(window.committee, lang)}
      </>
    );
  }
  const { before, after, notedUntil } = window;
  const near = [
    ...(before
      ? [
          before.days === 0
            ? t.onDay(plainDate(before.day, lang))
            : t.before(plainDate(before.day, lang), before.days),
        ]
      : []),
    ...(after ? [t.after(plainDate(after.day, lang), after.days)] : []),
  ];
  return (
    <>
      <b>
        <a href={context.link(councilCalendarPath(town?.slug ?? window.council))}>
          {window.standing === 'unknown' ? t.unknown(name) : t.misses(name)}
        </a>
      </b>{' '}
      {window.standing === 'unknown' ? knownUntil(notedUntil, lang) : near.join(' ')}
    </>
  );
}
