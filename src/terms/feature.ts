import type { Feature, RunningTerms } from '#platform/http';
import { termReadsWith } from './api-reads.ts';
import { termMigrations } from './migrations.ts';
import { termsPageWith } from './pages/terms-page.tsx';

/** Terms: the calculator for everybody, the legal bases, and the extra days. @param running of the features that set terms */
export const termsFeatureWith = (running: readonly RunningTerms[]): Feature => ({
  name: 'terms',
  migrations: termMigrations,
  pages: [termsPageWith(running)],
  reads: termReadsWith(running),
});
