import { bodyById, bodyList } from '#bodies';
import { meetingPath } from '#meetings';
import { Breadcrumb, DataTable, EmptyState, longDate, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { type Rules, rulebookPath, rulebookVersions } from '#rulebook';
import { type BodyPlan, bodyPlan, type Clash, clashesOf, rulesOfYear } from '../body-plan.ts';
import { type CouncilDate, councilDates } from '../council-date-store.ts';
import { calendarMessages } from '../messages.ts';
import { councilDateName, hours, meetingName, townsOf } from '../names.ts';
import { bodyCalendarPath, councilDatePath, planBackPath, yearPlanPath } from '../paths.ts';
import { assumedHours, longStretch } from '../rules/year-plan.ts';
import { plannedMeetings, plannedMeetingsOfBody } from '../store.ts';
import { windowMessages } from '../window-messages.ts';
import { daysAroundYear, daysOfYear, yearAsked } from '../year.ts';
import { CalendarCrumb, MonthList, Subscribe, Years } from './parts.tsx';
import { YearView } from './year-view.tsx';

/** The year of every body of the region: how often, gaps and clashes. */
export const yearPlanPage: Page = {
  path: yearPlanPath,
  query: ['jaar'],
  render: async (context) => {
    const year = yearAsked(context.query, context.today);
    if (year === undefined) return undefined;
    const towns = context.region.municipalities.map((town) => town.id);
    const [around, dates, bodies, versions] = await context.read([
      plannedMeetings(...daysAroundYear(year)),
      councilDates(towns, ...daysOfYear(year)),
      bodyList(),
      rulebookVersions(),
    ]);
    const t = calendarMessages[context.lang];
    const rules = rulesOfYear(versions, year, context.today);
    const plans = bodies.map((each) => bodyPlan(each, around, year, rules));
    const [first, last] = daysOfYear(year);
    const within = around.filter(({ day }) => day >= first && day <= last);
    const found = clashesOf(within, dates, bodies, towns, context.today);
    const title = `${t.plan.title} ${year}`;
    const body = (
      <div class="wrap phead">
        <CalendarCrumb context={context} />
        <h1>{title}</h1>
        <p class="lead">{t.plan.intro}</p>
        <p class="noprint">
          <a href={context.link(planBackPath)}>{windowMessages[context.lang].planBack}</a>
        </p>
        <Years context={context} path={yearPlanPath} year={year} />
        {bodies.length === 0 ? (
          <EmptyState>{t.plan.noBodies}</EmptyState>
        ) : (
          <Plans {...{ context, plans, year }} />
        )}
        <YearView context={context} plans={plans} others={within.filter((m) => m.body === null)} />
        <Clashes context={context} clashes={found} dates={dates} />
        <How context={context} rules={rules} />
      </div>
    );
    return { title, current: 'meetings', body };
  },
};

/** The same of one body, with its calendar. */
export const bodyCalendarPage: Page = {
  path: bodyCalendarPath('{orgaan}'),
  query: ['jaar'],
  render: async (context) => {
    const year = yearAsked(context.query, context.today);
    if (year === undefined) return undefined;
    const id = context.params.orgaan ?? '';
    const towns = context.region.municipalities.map((town) => town.id);
    const [around, dates, [body], versions] = await context.read([
      plannedMeetingsOfBody(id, ...daysAroundYear(year)),
      councilDates(towns, ...daysOfYear(year)),
      bodyById(id),
      rulebookVersions(),
    ]);
    if (!body) return undefined;
    const t = calendarMessages[context.lang];
    const rules = rulesOfYear(versions, year, context.today);
    const plan = bodyPlan(body, around, year, rules);
    const path = bodyCalendarPath(id);
    const title = `${t.ofBody(body.name)}, ${year}`;
    const page = (
      <div class="wrap phead">
        <Crumb context={context} body={body} />
        <h1>{title}</h1>
        <p class="lead">{t.plan.bodyIntro}</p>
        <p class="noprint">
          <a href="#abonneren">{t.subscribe}</a>
        </p>
        <Years context={context} path={path} year={year} />
        {plan.wanted === null ? null : <Verdict context={context} plan={plan} />}
        {plan.meetings.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
        <MonthList context={context} meetings={plan.meetings} dates={[]} />
        <Clashes
          context={context}
          clashes={clashesOf(plan.meetings, dates, [body], towns, context.today)}
          dates={dates}
        />
        <How
          context={context}
          rules={plan.wanted === null ? undefined : rules}
          quiet={plan.wanted === null}
        />
        <Subscribe context={context} path={path} />
      </div>
    );
    return { title, current: 'bodies', body: page };
  },
};

function Crumb({ context, body }: { context: PageContext; body: BodyPlan['body'] }) {
  const t = calendarMessages[context.lang];
  const href = context.link(`/organen/${body.id}`);
  return <Breadcrumb label={t.crumb} links={[{ href, text: body.name }]} />;
}

/** Whether it meets often enough, and where the long gaps are. */
function Verdict({ context, plan }: { context: PageContext; plan: BodyPlan }) {
  const t = calendarMessages[context.lang].plan;
  const missing = (plan.wanted ?? 0) - plan.count;
  return (
    <div class="txt">
      <p>
        {t.count}: {plan.wanted === null ? plan.count : t.of(plan.count, plan.wanted)}.{' '}
        <b>{missing > 0 ? t.short(missing) : t.enough}</b>
      </p>
      {plan.gaps.length > 0 ? (
        <>
          <p>{t.gaps}:</p>
          <Gaps context={context} plan={plan} />
        </>
      ) : null}
    </div>
  );
}

function Gaps({ context, plan }: { context: PageContext; plan: BodyPlan }) {
  const { lang } = context;
  const t = calendarMessages[lang].plan;
  return (
    <ul>
      {plan.gaps.map(({ from, until, days }) => (
        <li key={from}>{t.gap(plainDate(from, lang), plainDate(until, lang), days)}</li>
      ))}
    </ul>
  );
}

function Plans({ context, plans, year }: { context: PageContext; plans: readonly BodyPlan[]; year: number }) {
  const t = calendarMessages[context.lang];
  return (
    <DataTable
      caption={t.plan.title}
      captionHidden
      columns={[{ name: t.body }, { name: t.plan.count }, { name: t.plan.gaps }]}
      rows={plans.map((plan) => {
        const missing = plan.wanted === null ? 0 : plan.wanted - plan.count;
        return {
          key: plan.body.id,
          cells: [
            <a href={context.link(`${bodyCalendarPath(plan.body.id)}?jaar=${year}`)} lang="nl">
              {plan.body.name}
            </a>,
            <>
              {plan.wanted === null ? plan.count : t.plan.of(plan.count, plan.wanted)}
              {missing > 0 ? (
                <>
                  . <b>{t.plan.short(missing)}</b>
                </>
              ) : null}
            </>,
            plan.gaps.length === 0 ? '–' : <Gaps context={context} plan={plan} />,
          ],
        };
      })}
    />
  );
}

function Clashes(props: { context: PageContext; clashes: readonly Clash[]; dates: readonly CouncilDate[] }) {
  const { context } = props;
  const { lang, region } = context;
  const t = calendarMessages[lang].plan;
  const known = new Set(props.dates.filter(({ withdrawn }) => !withdrawn).map(({ council }) => council));
  const silent = region.municipalities.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  return (
    <section class="b" id="botsingen">
      <h2>{t.clashes}</h2>
      {silent.length > 0 ? <p>{t.noDates(townsOf(region.municipalities, silent, lang))}</p> : null}
      {props.clashes.length === 0 ? (
        <EmptyState>{t.noClashes}</EmptyState>
      ) : (
        <ul class="mean">
          {props.clashes.map(({ meeting, dates }) => (
            <li key={meeting.id}>
              <h3>{longDate(meeting.day, lang)}</h3>
              <div>
                <p>
                  {hours(meeting, lang)}:{' '}
                  <a href={context.link(meetingPath(meeting.id))}>{meetingName(meeting, lang)}</a>
                </p>
                <ul>
                  {dates.map((date) => (
                    <li key={date.id}>
                      <CouncilDateLink context={context} date={date} />
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function CouncilDateLink({ context, date }: { context: PageContext; date: CouncilDate }) {
  const { lang } = context;
  const town = context.region.municipalities.find(({ id }) => id === date.council);
  const at =
    date.kind === 'recess'
      ? calendarMessages[lang].upTo(plainDate(date.from, lang), plainDate(date.until, lang))
      : hours(date, lang);
  return (
    <>
      <a href={context.link(councilDatePath(town?.slug ?? date.council, date.id))}>
        {councilDateName(date, town?.name ?? '', lang)}
      </a>
      {at ? `, ${at}` : ''}
    </>
  );
}

/** By what it was judged. @param props.quiet the rulebook says nothing of this body */
function How(props: { context: PageContext; rules: Rules | undefined; quiet?: boolean }) {
  const { context, rules } = props;
  const t = calendarMessages[context.lang].plan;
  return (
    <section class="b txt muted">
      {props.quiet ? null : rules ? (
        <p>
          <a href={context.link(rulebookPath)}>{t.rules}</a>{' '}
          {t.howGaps(rules.meetingsPerYear, longStretch(rules.meetingsPerYear))}
        </p>
      ) : (
        <p>{t.noRules}</p>
      )}
      <p>{t.how(assumedHours)}</p>
    </section>
  );
}
