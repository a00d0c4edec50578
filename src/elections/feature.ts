import type { Feature, Section } from '#platform/http';
import { electionReads } from './api-reads.ts';
import { correctFractionChangeOperation, recordFractionChangeOperation } from './fraction-operations.ts';
import { importOperation } from './import-operation.ts';
import { electionMigrations } from './migrations.ts';
import { comparisonPage } from './pages/comparison-page.tsx';
import {
  correctChangePage,
  newChangePage,
  showCorrectChange,
  showNewChange,
} from './pages/fraction-change-forms.tsx';
import { fractionChangesPage } from './pages/fraction-changes-page.tsx';
import { fractionPage } from './pages/fraction-page.tsx';
import { municipalitiesPage, municipalityPage } from './pages/municipality-pages.tsx';
import { resultPage } from './pages/result-page.tsx';
import { resultsPage } from './pages/results-page.tsx';
import { electionSeatsPage, seatsPage } from './pages/seats-page.tsx';
import { fractionChangesPath } from './paths.ts';
import { seatReads } from './seats-api.ts';

const toChanges = (_output: unknown, params: Readonly<Record<string, string>>) =>
  fractionChangesPath(params.gemeente ?? '');

/** @param sections what later features add to the pages of a municipality and a fraction */
export function electionsFeature(sections: readonly Section[]): Feature {
  return {
    name: 'elections',
    migrations: electionMigrations,
    pages: [
      resultsPage,
      resultPage,
      comparisonPage,
      seatsPage,
      electionSeatsPage,
      fractionPage(sections),
      municipalitiesPage,
      municipalityPage(sections),
      fractionChangesPage,
      newChangePage,
      correctChangePage,
    ],
    forms: [
      { operation: recordFractionChangeOperation, page: showNewChange, after: toChanges },
      { operation: correctFractionChangeOperation, page: showCorrectChange, after: toChanges },
    ],
    reads: [...electionReads, ...seatReads],
    fileOperations: [importOperation],
  };
}
