import type { Feature } from '#platform/http';
import { electionReads } from './api-reads.ts';
import { electionMigrations } from './migrations.ts';
import { fractionPage } from './pages/fraction-page.tsx';
import { municipalitiesPage, municipalityPage } from './pages/municipality-pages.tsx';
import { resultPage } from './pages/result-page.tsx';
import { resultsPage } from './pages/results-page.tsx';

export const electionsFeature: Feature = {
  name: 'elections',
  migrations: electionMigrations,
  pages: [resultsPage, resultPage, fractionPage, municipalitiesPage, municipalityPage],
  reads: electionReads,
};
