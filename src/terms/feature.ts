import type { Feature } from '#platform/http';
import { termReads } from './api-reads.ts';
import { termsPage } from './pages/terms-page.tsx';

/** Terms: the calculator for everybody, and the legal bases. */
export const termsFeature: Feature = { name: 'terms', migrations: [], pages: [termsPage], reads: termReads };
