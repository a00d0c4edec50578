import type { Feature, Form } from '#platform/http';
import { minutesReads } from './api-reads.ts';
import { minutesExports } from './exports.ts';
import { minutesMigrations } from './migrations.ts';
import { approveMinutesOperation, makeMinutesOperation } from './operations.ts';
import { MinutesLink, minutesPage, minutesVersionPage, showMinutes } from './pages/minutes-page.tsx';
import { minutesPath } from './paths.ts';
import { type Minutes, minutesOfMeeting } from './store.ts';
import { minutesTasks } from './tasks.ts';

const toMinutes: Form['after'] = (output) => minutesPath((output as { id: number }).id);

/** The decision list of a meeting: from what was recorded, drafted, approved, on the page and on paper. */
export const minutesFeature: Feature = {
  name: 'minutes',
  migrations: minutesMigrations,
  pages: [minutesPage, minutesVersionPage],
  forms: [
    { operation: makeMinutesOperation, page: showMinutes, after: toMinutes },
    { operation: approveMinutesOperation, page: showMinutes, after: toMinutes },
  ],
  reads: minutesReads,
  exports: minutesExports,
  tasks: minutesTasks,
  sections: [
    {
      place: 'meeting',
      order: 5,
      statements: (meeting) => [minutesOfMeeting(meeting)],
      view: ([rows], context) => {
        const [minutes] = rows as Minutes[];
        return minutes ? <MinutesLink context={context} minutes={minutes} /> : null;
      },
    },
  ],
};
