import type { Feature, Section } from '#platform/http';
import { electionReads } from './api-reads.ts';
import { electionMigrations } from './migrations.ts';
import { fractionPage } from './pages/fraction-page.tsx';
import { municipalitiesPage, municipalityPage } from './pages/municipality-pages.tsx';
import { resultPage } from './pages/result-page.tsx';
import { resultsPage } from './pages/results-page.tsx';
import { electionSeatsPage, seatsPage } from './pages/seats-page.tsx';
import { seatReads } from './seats-api.ts';

/** @param sections what later features add to the pages of a municipality and a fraction */
export function electionsFeature(sections: readonly Section[]): Feature {
  return {
    name: 'elections',
    migrations: electionMigrations,
    pages: [
      resultsPage,
      resultPage,
      seatsPage,
      electionSeatsPage,
      fractionPage(sections),
      municipalitiesPage,
      municipalityPage(sections),
    ],
    reads: [...electionReads, ...seatReads],
  };
}
