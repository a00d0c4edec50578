import type { Feature } from '#platform/http';
import { historyReads } from './api-reads.ts';
import { historyMigrations } from './migrations.ts';
import { correctEventOperation, recordEventOperation, withdrawEventOperation } from './operations.ts';
import { correctEventPage, newEventPage, showCorrectEvent, showNewEvent } from './pages/event-form.tsx';
import { eventPage, showEvent } from './pages/event-page.tsx';
import { historySections } from './pages/sections.tsx';
import { timelinePage } from './pages/timeline-page.tsx';
import { eventPath } from './paths.ts';

const after = (output: unknown) => eventPath((output as { id: number }).id);

/** The timeline: how the cooperation came about. */
export const historyFeature: Feature = {
  name: 'history',
  migrations: historyMigrations,
  pages: [timelinePage, newEventPage, eventPage, correctEventPage],
  forms: [
    { operation: recordEventOperation, page: showNewEvent, after },
    { operation: correctEventOperation, page: showCorrectEvent, after },
    { operation: withdrawEventOperation, page: showEvent, after },
  ],
  reads: historyReads,
  sections: historySections,
};
