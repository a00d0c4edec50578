import type { JSX } from 'preact';
import {
  Breadcrumb,
  EarlierVersions,
  EmptyState,
  ErrorSummary,
  Icon,
  longDate,
  Submit,
  TextArea,
  WithdrawnLine,
  WithdrawnNotice,
} from '#platform/html';
import {
  emptyForm,
  type FormState,
  type Page,
  type PageAnswer,
  type PageContext,
  readTogether,
} from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { termsPath } from '#terms';
import { type CouncilDate, councilDates, councilDateVersions } from '../council-date-store.ts';
import { eveningsOf } from '../feeds.ts';
import { importMessages } from '../import-messages.ts';
import { calendarMessages } from '../messages.ts';
import { councilDateName, hours } from '../names.ts';
import {
  correctCouncilDatePath,
  councilCalendarPath,
  councilDatePath,
  newCouncilDatePath,
  planBackPath,
  readCalendarPath,
  withdrawCouncilDatePath,
} from '../paths.ts';
import { mayKeepDates } from '../policy.ts';
import { allResting, datesThatFit, lostOf, type Rests, restingStatements } from '../resting.ts';
import { type PlannedMeeting, plannedMeetings } from '../store.ts';
import { restingOnDate } from '../touched.ts';
import { daysOfYear, yearAsked } from '../year.ts';
import { MonthList, Subscribe, Years } from './parts.tsx';
import { LostNow, RestsOnDate } from './touched.tsx';

export function townOf(context: PageContext): RegionMunicipality | undefined {
  return context.region.municipalities.find(({ slug }) => slug === context.params.raad);
}

export function CouncilCrumb({ context, town }: { context: PageContext; town: RegionMunicipality }) {
  const t = calendarMessages[context.lang];
  return (
    <Breadcrumb
      label={t.crumb}
      links={[
        { href: context.link(`/raden/${town.slug}`), text: t.councilOf(town.name) },
        { href: context.link(councilCalendarPath(town.slug)), text: t.title },
      ]}
    />
  );
}

/** A year of one council: its own dates, and the evenings that it shares with others. */
export const councilCalendarPageWith = (rests: Rests): Page => ({
  path: councilCalendarPath('{raad}'),
  query: ['jaar'],
  render: async (context) => {
    const town = townOf(context);
    const year = yearAsked(context.query, context.today);
    if (!town || year === undefined) return undefined;
    const t = calendarMessages[context.lang];
    const ofYear = councilDates([town.id], ...daysOfYear(year));
    const planned = plannedMeetings(...daysOfYear(year));
    const around = datesThatFit([town.id], context);
    const answer = await readTogether(context, [
      ofYear,
      planned,
      around,
      ...restingStatements(rests, context, [town.id]),
    ]);
    const dates = answer(ofYear) as CouncilDate[];
    const meetings = answer(planned) as PlannedMeeting[];
    const own = allResting(rests, answer, context, [town.id]);
    const standing = dates.filter(({ withdrawn }) => !withdrawn);
    const evenings = eveningsOf(meetings, town.id);
    const path = councilCalendarPath(town.slug);
    const title = `${t.ofCouncil(town.name)}, ${year}`;
    const body = (
      <div class="wrap phead">
        <Breadcrumb
          label={t.crumb}
          links={[{ href: context.link(`/raden/${town.slug}`), text: t.councilOf(town.name) }]}
        />
        <h1>{title}</h1>
        <p class="lead">{t.councilIntro}</p>
        <LostNow context={context} lost={lostOf(own, answer(around) as CouncilDate[], context)} />
        {mayKeepDates(context.actor, context.region.id, { municipality: town.id }) ? (
          <p>
            <a
              class="utrecht-button utrecht-button--primary-action"
              href={context.link(newCouncilDatePath(town.slug))}
            >
              {t.add}
            </a>
          </p>
        ) : null}
        {mayKeepDates(context.actor, context.region.id, { municipality: town.id }) ? (
          <p>
            <a href={context.link(readCalendarPath(town.slug))}>{importMessages[context.lang].link}</a>
          </p>
        ) : null}
        <p class="noprint">
          <a href="#abonneren">{t.subscribe}</a> · <a href={context.link(planBackPath)}>{t.toPlanBack}</a> ·{' '}
          <a href={context.link(termsPath)}>{t.toTerms}</a>
        </p>
        <Years context={context} path={path} year={year} />
        {standing.length + evenings.length === 0 ? <EmptyState>{t.councilNone}</EmptyState> : null}
        <MonthList context={context} meetings={evenings} dates={standing} />
        <WithoutLink context={context} dates={standing} />
        <Withdrawn context={context} town={town} dates={dates.filter(({ withdrawn }) => withdrawn)} />
        <Subscribe context={context} path={path} />
      </div>
    );
    return { title, current: 'councils', body };
  },
});

/** Every council item leads to the council's own system; how many do not is said, not left out. */
function WithoutLink({ context, dates }: { context: PageContext; dates: readonly CouncilDate[] }) {
  const bare = dates.filter(({ kind, link }) => kind !== 'recess' && link === null).length;
  if (bare === 0) return null;
  const t = calendarMessages[context.lang];
  return <p class="small muted">{t.withoutOwnSystem(bare)}</p>;
}

/** What stood in the calendar of this year and does not take place. */
function Withdrawn(props: { context: PageContext; town: RegionMunicipality; dates: readonly CouncilDate[] }) {
  const { context, town, dates } = props;
  const { lang } = context;
  if (dates.length === 0) return null;
  return (
    <section class="b">
      <h2>{calendarMessages[lang].withdrawnDates}</h2>
      <ul class="plain">
        {dates.map((date) => (
          <li key={date.id}>
            <a href={context.link(councilDatePath(town.slug, date.id))}>
              {longDate(date.from, lang)}: {councilDateName(date, town.name, lang)}
            </a>
            . <WithdrawnLine lang={lang} at={date.recordedAt} by={date.recordedBy} reason={date.reason} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One council date, with what stood there before. */
export const showCouncilDate =
  (rests: Rests) =>
  async (context: PageContext, state: FormState): Promise<PageAnswer> => {
    const town = townOf(context);
    if (!town) return undefined;
    const all = councilDateVersions(town.id, Number(context.params.raadsdag));
    const around = datesThatFit([town.id], context);
    const answer = await readTogether(context, [
      all,
      around,
      ...restingStatements(rests, context, [town.id]),
    ]);
    const versions = answer(all) as CouncilDate[];
    const [date] = versions;
    if (!date) return undefined;
    const t = calendarMessages[context.lang];
    const title = councilDateName(date, town.name, context.lang);
    const dates = answer(around) as CouncilDate[];
    const own = allResting(rests, answer, context, [town.id]);
    // What this date itself took along; the others stand in the calendar.
    const others = dates.filter(({ id }) => id !== date.id).map(settled);
    const lost = lostOf(own, [...others, date], context).filter(({ now }) => now === 'lost');
    const may =
      mayKeepDates(context.actor, context.region.id, { municipality: town.id }) !== undefined &&
      !date.withdrawn;
    const body = (
      <div class="wrap phead">
        <CouncilCrumb context={context} town={town} />
        <ErrorSummary lang={context.lang} state={state} />
        <h1>{title}</h1>
        {date.withdrawn ? (
          <WithdrawnNotice
            lang={context.lang}
            title={t.withdrawn}
            what={t.wasHere}
            at={date.recordedAt}
            by={date.recordedBy}
            reason={date.reason}
          />
        ) : null}
        <Facts context={context} date={date} />
        <LostNow context={context} lost={lost} />
        {may ? (
          <Work context={context} state={state} date={date} town={town}>
            <RestsOnDate context={context} touched={restingOnDate(date, dates, own, context.today)} />
          </Work>
        ) : null}
        <EarlierVersions
          lang={context.lang}
          versions={versions}
          show={(version) => <Facts context={context} date={version} />}
        />
      </div>
    );
    return { title, current: 'councils', body, address: councilDatePath(town.slug, date.id) };
  };

const settled = (date: CouncilDate): CouncilDate => ({ ...date, earlier: [] });

function Facts({ context, date }: { context: PageContext; date: CouncilDate }) {
  const { lang } = context;
  const t = calendarMessages[lang];
  const from = longDate(date.from, lang);
  const time = hours(date, lang);
  return (
    <p>
      <Icon name="planned" />{' '}
      {[
        date.from === date.until ? from : t.upTo(from, longDate(date.until, lang)),
        ...(time ? [time] : []),
        ...(date.place ? [date.place] : []),
        t.dateKinds[date.kind],
      ].join(' · ')}
      {date.wasOn ? ` · ${t.wasOn(longDate(date.wasOn, lang))}` : ''}
      {date.link ? (
        <>
          {' · '}
          <a href={date.link}>{t.ownSystem}</a>
        </>
      ) : date.kind === 'recess' ? null : (
        ` · ${t.noOwnSystem}`
      )}
    </p>
  );
}

function Work(props: {
  context: PageContext;
  state: FormState;
  date: CouncilDate;
  town: RegionMunicipality;
  children: JSX.Element;
}) {
  const { context, state, date, town } = props;
  const t = calendarMessages[context.lang];
  return (
    <section class="b panel">
      <h2>{t.work}</h2>
      {props.children}
      <p>
        <a href={context.link(correctCouncilDatePath(town.slug, date.id))}>{t.correct}</a>
      </p>
      <details open={state.problems.reden !== undefined}>
        <summary>{t.withdraw}</summary>
        <form method="post" action={context.link(withdrawCouncilDatePath(town.slug, date.id))} class="form">
          <p>{t.withdrawNote}</p>
          <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={state} rows={2} />
          <p>
            <Submit secondary>{t.withdraw}</Submit>
          </p>
        </form>
      </details>
    </section>
  );
}

export const councilDatePageWith = (rests: Rests): Page => ({
  path: councilDatePath('{raad}', '{raadsdag}'),
  render: (context) => showCouncilDate(rests)(context, emptyForm),
});
