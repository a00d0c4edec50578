import type { Feature, Form } from '#platform/http';
import { calendarReadsWith } from './api-reads.ts';
import { windowReads } from './api-windows.ts';
import { calendarFeeds } from './feeds.ts';
import { importCouncilDatesOperation, readCouncilCalendarOperation } from './import-operations.ts';
import { calendarMigrations } from './migrations.ts';
import {
  correctCouncilDateOperation,
  recordCouncilDatesOperation,
  withdrawCouncilDateOperation,
} from './operations.ts';
import { calendarPage } from './pages/calendar-page.tsx';
import {
  councilCalendarPageWith,
  councilDatePageWith,
  showCouncilDate,
} from './pages/council-calendar-page.tsx';
import {
  correctCouncilDatePageWith,
  newCouncilDatePage,
  showCorrectCouncilDate,
  showNewCouncilDate,
} from './pages/council-date-form.tsx';
import { importPageWith, readCalendarPage, showImport, showReadCalendar } from './pages/import-page.tsx';
import { planBackPage } from './pages/plan-back-page.tsx';
import { calendarSections } from './pages/sections.tsx';
import { bodyCalendarPage, yearPlanPage } from './pages/year-plan-page.tsx';
import { calendarImportPath, councilCalendarPath, councilDatePath } from './paths.ts';
import type { Rests } from './resting.ts';
import { calendarTasksWith } from './tasks.ts';

const toDate: Form['after'] = (_output, { raad = '', raadsdag = '' }) => councilDatePath(raad, raadsdag);

/**
 * When everything is: calendars, year plans, council dates and what programs follow.
 * @param rests what later features have running that needs a council to meet
 */
export const calendarFeatureWith = (rests: Rests): Feature => ({
  name: 'calendar',
  migrations: calendarMigrations,
  pages: [
    calendarPage,
    yearPlanPage,
    planBackPage,
    bodyCalendarPage,
    councilCalendarPageWith(rests),
    newCouncilDatePage,
    readCalendarPage,
    importPageWith(rests),
    councilDatePageWith(rests),
    correctCouncilDatePageWith(rests),
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
      page: showImport(rests),
      after: (output, { raad = '' }) =>
        `${councilCalendarPath(raad)}?jaar=${(output as { eerste_dag: string }).eerste_dag.slice(0, 4)}`,
    },
    { operation: correctCouncilDateOperation, page: showCorrectCouncilDate(rests), after: toDate },
    { operation: withdrawCouncilDateOperation, page: showCouncilDate(rests), after: toDate },
  ],
  reads: [...calendarReadsWith(rests), ...windowReads],
  feeds: calendarFeeds,
  sections: calendarSections,
  tasks: calendarTasksWith(rests),
});
