import type { Feature } from '#platform/http';
import { developmentReads } from './api-reads.ts';
import { developmentMigrations } from './migrations.ts';
import { correctDevelopmentOperation, tellDevelopmentOperation } from './operations.ts';
import { developmentsPage, themePage, yearPage } from './pages/list-pages.tsx';
import {
  developmentPage,
  newDevelopmentPage,
  showDevelopment,
  showNewDevelopment,
} from './pages/one-page.tsx';
import { developmentPath } from './paths.ts';

const after = (output: unknown) => developmentPath((output as { id: number }).id);

/** Ontwikkelingen: what happened by year and theme, what it means, and where that stands. */
export const developmentsFeature: Feature = {
  name: 'developments',
  migrations: developmentMigrations,
  pages: [developmentsPage, newDevelopmentPage, yearPage, themePage, developmentPage],
  forms: [
    { operation: tellDevelopmentOperation, page: showNewDevelopment, after },
    { operation: correctDevelopmentOperation, page: showDevelopment, after },
  ],
  reads: developmentReads,
};
