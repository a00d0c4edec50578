import type { Feature, Form } from '#platform/http';
import { calendarReads } from './api-reads.ts';
import { calendarFeeds } from './feeds.ts';
import { importCouncilDatesOperation, readCouncilCalendarOperation } from './import-operations.ts';
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
import { importPage, readCalendarPage, showImport, showReadCalendar } from './pages/import-page.tsx';
import { planBackPage } from './pages/plan-back-page.tsx';
import { calendarSections } from './pages/sections.tsx';
import { bodyCalendarPage, yearPlanPage } from './pages/year-plan-page.tsx';
import { calendarImportPath, councilCalendarPath, councilDatePath } from './paths.ts';

const toDate: Form['after'] = (_output, { raad = '', raadsdag = '' }) => councilDatePath(raad, raadsdag);

/** When everything is: calendars, year plans, council dates and what programs follow. */
export const calendarFeature: Feature = {
  name: 'calendar',
  migrations: calendarMigrations,
  pages: [
    calendarPage,
    yearPlanPage,
    planBackPage,
    bodyCalendarPage,
    councilCalendarPage,
    newCouncilDatePage,
    readCalendarPage,
    importPage,
    councilDatePage,
    correctCouncilDatePage,
  ],
  forms: [
    {
      operation: recordCouncilDatesOperation,
      page: showNewCouncilDate,
      // To the year in which they lie: that of now would not show them.
      after: (output, { raad = '' }) =>
        `${councilCalendarPath(raad)}?jaar=${(output as { eerste_dag: string }).eerste_dag.slice(0, 4)}`,
    },
    {
      operation: readCouncilCalendarOperation,
      page: showReadCalendar,
      after: (output, { raad = '' }) => calendarImportPath(raad, (output as { inlezing: number }).inlezing),
    },
    {
      operation: importCouncilDatesOperation,
      page: showImport,
      after: (output, { raad = '' }) =>
        `${councilCalendarPath(raad)}?jaar=${(output as { eerste_dag: string }).eerste_dag.slice(0, 4)}`,
    },
    { operation: correctCouncilDateOperation, page: showCorrectCouncilDate, after: toDate },
    { operation: withdrawCouncilDateOperation, page: showCouncilDate, after: toDate },
  ],
  reads: calendarReads,
  feeds: calendarFeeds,
  sections: calendarSections,
};
