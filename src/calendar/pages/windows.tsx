import type { MunicipalityId } from '#kernel';
import { longDate, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { CouncilDate } from '../council-date-store.ts';
import { councilCalendarPath, planBackPath } from '../paths.ts';
import { lostNow, type NeedsMeeting } from '../rules/resting.ts';
import {
  allMetBy,
  councilCalendars,
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
  const lost = lostNow(needs, calendars, props.dates, context.today);
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

function earliest({ lang, region }: PageContext, { day, missing }: ReturnType<typeof allMetBy>): string {
  const t = windowMessages[lang];
  if (day !== null) return t.allMetBy(longDate(day, lang));
  const names = missing.map(
    (council) => region.municipalities.find(({ id }) => id === council)?.name ?? council,
  );
  return t.notAllMet(new Intl.ListFormat(lang, { type: 'conjunction' }).format(names));
}

function Window({ context, window }: { context: PageContext; window: TermWindow }) {
  const { lang } = context;
  const t = windowMessages[lang];
  const town = context.region.municipalities.find(({ id }) => id === window.council);
  const name = town?.name ?? window.council;
  if (window.standing === 'meets') {
    const when = new Intl.ListFormat(lang, { type: 'conjunction' }).format(
      window.meetings.map((day) => plainDate(day, lang)),
    );
    const committee =
      window.committee === null ? t.noCommittee : t.committee(plainDate(window.committee, lang));
    return (
      <>
        {t.meets(name, when)} {committee}
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
  const known = notedUntil === null ? t.nothingNoted : t.notedUntil(plainDate(notedUntil, lang));
  return (
    <>
      <b>
        <a href={context.link(councilCalendarPath(town?.slug ?? window.council))}>
          {window.standing === 'unknown' ? t.unknown(name) : t.misses(name)}
        </a>
      </b>{' '}
      {window.standing === 'unknown' ? known : near.join(' ')}
    </>
  );
}
