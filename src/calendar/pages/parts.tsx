import { meetingPath } from '#meetings';
import { Breadcrumb, dayLabel, longDate, monthHeading, plainDate, type Row, RowsList } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { CouncilDate } from '../council-date-store.ts';
import { calendarMessages } from '../messages.ts';
import { councilDateName, hours, meetingName, treatedTogether } from '../names.ts';
import { calendarPath, councilDatePath, feedPath } from '../paths.ts';
import type { PlannedMeeting } from '../store.ts';

export function CalendarCrumb({ context }: { context: PageContext }) {
  const t = calendarMessages[context.lang];
  return <Breadcrumb label={t.crumb} links={[{ href: context.link(calendarPath), text: t.title }]} />;
}

// A council's term back, and as far ahead as anybody plans; whoever wants another year writes it in the address.
const yearsBack = 4;
const yearsAhead = 2;

/** To the year before and after, keeping what was chosen. */
export function Years(props: { context: PageContext; path: string; year: number }) {
  const { context, path, year } = props;
  const at = (other: number) => {
    const query = new URLSearchParams(context.query);
    query.set('jaar', String(other));
    return context.link(`${path}?${query}`);
  };
  const now = Number(context.today.slice(0, 4));
  return (
    <p class="inline noprint">
      {year > now - yearsBack ? <a href={at(year - 1)}>{year - 1}</a> : null}
      <b>{year}</b>
      {year < now + yearsAhead ? <a href={at(year + 1)}>{year + 1}</a> : null}
    </p>
  );
}

export function meetingRow(context: PageContext, meeting: PlannedMeeting): Row {
  const { lang } = context;
  const t = calendarMessages[lang];
  const treated = treatedTogether(meeting, context.region.municipalities, lang);
  const time = hours(meeting, lang);
  return {
    lead: dayLabel(meeting.day, context.today, lang),
    ...(time ? { below: time } : {}),
    title: meetingName(meeting, lang),
    href: context.link(meetingPath(meeting.id)),
    lines: [
      [meeting.place, ...(meeting.title && meeting.bodyName ? [meeting.bodyName] : [])].join(' · '),
      ...(treated ? [treated] : []),
    ],
    ...(meeting.state === 'cancelled' ? { warning: t.cancelled(meeting.cancelledReason ?? '') } : {}),
  };
}

export function councilDateRow(context: PageContext, date: CouncilDate): Row {
  const { lang, today } = context;
  const t = calendarMessages[lang];
  const town = context.region.municipalities.find(({ id }) => id === date.council);
  const time = hours(date, lang);
  const lasts = date.from !== date.until;
  return {
    lead: dayLabel(date.from, today, lang),
    ...(time ? { below: time } : {}),
    title: councilDateName(date, town?.name ?? '', lang),
    href: context.link(councilDatePath(town?.slug ?? date.council, date.id)),
    lines: [
      [
        ...(lasts ? [t.upTo(plainDate(date.from, lang), plainDate(date.until, lang))] : []),
        t.dateKinds[date.kind],
        ...(date.place ? [date.place] : []),
      ].join(' · '),
      ...(date.wasOn ? [t.wasOn(longDate(date.wasOn, lang))] : []),
      ...(date.link
        ? [
            <a key="own" href={date.link}>
              {t.ownSystem}
            </a>,
          ]
        : []),
    ],
  };
}

/** A year by month, in the order of the days. */
export function MonthList(props: {
  context: PageContext;
  meetings: readonly PlannedMeeting[];
  dates: readonly CouncilDate[];
}) {
  const { context } = props;
  const t = calendarMessages[context.lang];
  const all = [
    ...props.dates.map((date) => ({
      day: date.from,
      at: date.startsAt ?? '',
      row: councilDateRow(context, date),
    })),
    ...props.meetings.map((meeting) => ({
      day: meeting.day,
      at: meeting.startsAt,
      row: meetingRow(context, meeting),
    })),
  ].toSorted((a, b) => `${a.day} ${a.at}`.localeCompare(`${b.day} ${b.at}`));
  // A year that has begun is long: past what has been.
  const now = all.find(({ day }) => day >= context.today)?.day.slice(0, 7);
  return (
    <>
      {now !== undefined && all[0] && all[0].day.slice(0, 7) < now ? (
        <p class="noprint">
          <a href={`#maand-${now}`}>{t.toNow}</a>
        </p>
      ) : null}
      {[...Map.groupBy(all, ({ day }) => day.slice(0, 7))].map(([month, rows]) => (
        <section class="b" key={month} id={`maand-${month}`}>
          <h2>{monthHeading(month, context.lang)}</h2>
          <RowsList rows={rows.map(({ row }) => row)} />
        </section>
      ))}
    </>
  );
}

/** How to follow a calendar in a program of one's own. @param props.query what the address asks for, with `?` */
export function Subscribe(props: { context: PageContext; path: string; query?: string }) {
  const { context, query = '' } = props;
  const address = `${context.absolute(context.link(feedPath(props.path)))}${query}`;
  return <SubscribeTo lang={context.lang} address={address} chosen={query !== ''} />;
}

export function SubscribeTo(props: { lang: PageContext['lang']; address: string; chosen?: boolean }) {
  const t = calendarMessages[props.lang];
  return (
    <section class="b noprint" id="abonneren">
      <h2>{t.subscribe}</h2>
      <p>{t.subscribeIntro}</p>
      <p>
        <a href={props.address.replace(/^https?:/, 'webcal:')}>{t.subscribeLink}</a>
      </p>
      <p class="field">
        <label for="agenda-adres">{t.subscribeAddress}</label>
        <input id="agenda-adres" type="text" readOnly value={props.address} class="address" />
      </p>
      {props.chosen ? <p class="muted">{t.subscribeChoice}</p> : null}
      <details>
        <summary>{t.subscribeHow}</summary>
        <ul>
          {t.subscribeWays.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
