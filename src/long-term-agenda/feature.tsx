import type { Feature } from '#platform/http';
import { longTermExports, longTermReads } from './api-reads.ts';
import { longTermMigrations } from './migrations.ts';
import { changeLongTermItemOperation, planLongTermItemOperation } from './operations.ts';
import { councilAgendaPage, regionAgendaPage, showLongTerm } from './pages/agenda-page.tsx';
import { plannedPage, showPlanned } from './pages/planned-page.tsx';
import { plannedPath } from './paths.ts';

const toItem = (output: unknown) => plannedPath((output as { id: number }).id);

/** What is to come for each council and for the region: read from where it lies, and put there by hand. */
export const longTermAgendaFeature: Feature = {
  name: 'long-term-agenda',
  migrations: longTermMigrations,
  pages: [regionAgendaPage, councilAgendaPage, plannedPage],
  forms: [
    { operation: planLongTermItemOperation, page: showLongTerm, after: toItem },
    { operation: changeLongTermItemOperation, page: showPlanned, after: toItem },
  ],
  reads: longTermReads,
  exports: longTermExports,
};
