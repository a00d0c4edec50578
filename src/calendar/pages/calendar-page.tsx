import { type Ambition, ambitionList } from '#ambitions';
import { bodyList, type StoredBody } from '#bodies';
import { apiMeetingKinds, meetingKinds, meetingKindWords } from '#meetings';
import { EmptyState, SelectField, Submit } from '#platform/html';
import { emptyForm, type Page, type PageContext } from '#platform/http';
import { termsPath } from '#terms';
import { type CouncilDate, councilDates } from '../council-date-store.ts';
import { calendarQuery, choiceIn } from '../feeds.ts';
import { calendarMessages } from '../messages.ts';
import { bodyCalendarPath, calendarPath, councilCalendarPath, planBackPath, yearPlanPath } from '../paths.ts';
import { chosen } from '../rules/choice.ts';
import { type PlannedMeeting, plannedMeetings } from '../store.ts';
import { daysOfYear, yearAsked } from '../year.ts';
import { MonthList, Subscribe, Years } from './parts.tsx';

/** What was chosen beside the year, as the feed asks for it. */
function feedQuery(context: PageContext): string {
  const given = calendarQuery.flatMap((name) => {
    const value = context.query.get(name);
    return value ? [[name, value]] : [];
  });
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** A year of the region: meetings and, when asked, the dates of its councils. */
export const calendarPage: Page = {
  path: calendarPath,
  query: ['jaar', ...calendarQuery],
  render: async (context) => {
    const year = yearAsked(context.query, context.today);
    if (year === undefined) return undefined;
    const codes = context.region.municipalities.map((town) => town.id);
    const [meetings, dates, bodies, ambitions] = await context.read([
      plannedMeetings(...daysOfYear(year)),
      councilDates(codes, ...daysOfYear(year)),
      bodyList(),
      ambitionList(),
    ]);
    const choice = choiceIn(context.query, { bodies, ambitions });
    if (!choice) return undefined;
    const t = calendarMessages[context.lang];
    const withCouncils = context.query.get('raadsdagen') !== null;
    const shown: readonly PlannedMeeting[] = chosen(meetings, choice);
    const days: readonly CouncilDate[] = withCouncils ? dates.filter(({ withdrawn }) => !withdrawn) : [];
    const query = feedQuery(context);
    const body = (
      <div class="wrap phead">
        <h1>
          {t.title} {year}
        </h1>
        <p class="lead">{t.intro}</p>
        <p class="inline noprint">
          <a href="#abonneren">{t.subscribe}</a>
          <a href={context.link(`${yearPlanPath}?jaar=${year}`)}>{t.toYearPlan}</a>
          <a href={context.link(planBackPath)}>{t.toPlanBack}</a>
          <a href={context.link(termsPath)}>{t.toTerms}</a>
        </p>
        <Years context={context} path={calendarPath} year={year} />
        <Filter context={context} year={year} bodies={bodies} ambitions={ambitions} />
        {shown.length + days.length === 0 ? <EmptyState>{query ? t.noneChosen : t.none}</EmptyState> : null}
        <MonthList context={context} meetings={shown} dates={days} />
        <Subscribe context={context} path={calendarPath} query={query} />
        <Others context={context} bodies={bodies} />
      </div>
    );
    return { title: `${t.title} ${year}`, current: 'meetings', body };
  },
};

function Filter(props: {
  context: PageContext;
  year: number;
  bodies: readonly StoredBody[];
  ambitions: readonly Ambition[];
}) {
  const { context } = props;
  const t = calendarMessages[context.lang];
  const asked = (name: string) => context.query.get(name) ?? '';
  const filled = calendarQuery.some((name) => asked(name) !== '');
  return (
    <details class="noprint" open={filled}>
      <summary>{t.filter}</summary>
      <form method="get" action={context.link(calendarPath)} class="form">
        <input type="hidden" name="jaar" value={props.year} />
        <SelectField
          name="soort"
          label={t.kind}
          state={emptyForm}
          start={asked('soort')}
          empty={t.all}
          choices={meetingKinds.map((kind) => ({
            value: apiMeetingKinds[kind],
            text: meetingKindWords[context.lang][kind],
          }))}
        />
        <SelectField
          name="orgaan"
          label={t.body}
          state={emptyForm}
          start={asked('orgaan')}
          empty={t.all}
          choices={props.bodies.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <SelectField
          name="ambitie"
          label={t.ambition}
          state={emptyForm}
          start={asked('ambitie')}
          empty={t.all}
          choices={props.ambitions.map(({ id, title }) => ({ value: id, text: title }))}
        />
        <label class="check" for="raadsdagen">
          <input
            id="raadsdagen"
            type="checkbox"
            name="raadsdagen"
            value="ja"
            checked={asked('raadsdagen') !== ''}
          />
          <span>{t.withCouncils}</span>
        </label>
        <p>
          <Submit secondary>{t.show}</Submit>
        </p>
      </form>
    </details>
  );
}

/** The calendars of councils and bodies. */
function Others({ context, bodies }: { context: PageContext; bodies: readonly StoredBody[] }) {
  const t = calendarMessages[context.lang];
  return (
    <section class="b two noprint">
      <div>
        <h2>{t.councilCalendars}</h2>
        <ul>
          {context.region.municipalities.map(({ slug, name }) => (
            <li key={slug}>
              <a href={context.link(councilCalendarPath(slug))}>{t.councilOf(name)}</a>
            </li>
          ))}
        </ul>
      </div>
      {bodies.length > 0 ? (
        <div>
          <h2>{t.bodyCalendars}</h2>
          <ul>
            {bodies.map(({ id, name }) => (
              <li key={id}>
                <a href={context.link(bodyCalendarPath(id))} lang="nl">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
