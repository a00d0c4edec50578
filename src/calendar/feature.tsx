import type { Feature, Form, Section } from '#platform/http';
import { calendarReads } from './api-reads.ts';
import { calendarFeeds } from './feeds.ts';
import { calendarMessages } from './messages.ts';
import { calendarMigrations } from './migrations.ts';
import {
  correctCouncilDateOperation,
  recordCouncilDatesOperation,
  withdrawCouncilDateOperation,
} from './operations.ts';
import { calendarPage } from './pages/calendar-page.tsx';
import { councilCalendarPage, councilDatePage, showCouncilDate } from './pages/council-calendar-page.tsx';
import {
  correctCouncilDatePage,
  newCouncilDatePage,
  showCorrectCouncilDate,
  showNewCouncilDate,
} from './pages/council-date-form.tsx';
import { bodyCalendarPage, yearPlanPage } from './pages/year-plan-page.tsx';
import { bodyCalendarPath, councilCalendarPath, councilDatePath } from './paths.ts';

const toDate: Form['after'] = (_output, { raad = '', raadsdag = '' }) => councilDatePath(raad, raadsdag);

/** From the page of a body to its calendar. */
const ofBody: Section = {
  place: 'body',
  order: 21,
  statements: () => [],
  view: (_rows, context, body) => (
    <p>
      <a href={context.link(bodyCalendarPath(body))}>{calendarMessages[context.lang].ofBodyLink}</a>
    </p>
  ),
};

/** When everything is: calendars, year plans, council dates and what programs follow. */
export const calendarFeature: Feature = {
  name: 'calendar',
  migrations: calendarMigrations,
  pages: [
    calendarPage,
    yearPlanPage,
    bodyCalendarPage,
    councilCalendarPage,
    newCouncilDatePage,
    councilDatePage,
    correctCouncilDatePage,
  ],
  forms: [
    {
      operation: recordCouncilDatesOperation,
      page: showNewCouncilDate,
      after: (_output, { raad = '' }) => councilCalendarPath(raad),
    },
    { operation: correctCouncilDateOperation, page: showCorrectCouncilDate, after: toDate },
    { operation: withdrawCouncilDateOperation, page: showCouncilDate, after: toDate },
  ],
  reads: calendarReads,
  feeds: calendarFeeds,
  sections: [ofBody],
};
