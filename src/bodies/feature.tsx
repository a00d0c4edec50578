import type { Feature, Form, Section } from '#platform/http';
import { bodyReads } from './api-reads.ts';
import { bodyMigrations } from './migrations.ts';
import { addBodyOperation, arrangeBodyOperation } from './operations.ts';
import { arrangePage, arrangeView } from './pages/arrange-page.tsx';
import { showBodies } from './pages/bodies-page.tsx';
import { type AmbitionNames, bodyView } from './pages/body-page.tsx';
import { endSeatPage, seatsPage, showEndSeat, showSeats } from './pages/seats-page.tsx';
import { bodiesPath, bodyPath, seatsPath } from './paths.ts';
import { addSeatOperation, endSeatOperation } from './seat-operations.ts';
import { newestOfBody } from './store.ts';

const toSeats: Form['after'] = (_output, params) => seatsPath(params.orgaan ?? '');
const toBody: Form['after'] = (_output, params) => bodyPath(params.orgaan ?? '');

/**
 * @param ambitions how the ambitions are called: a feature later in the process, handed over by main
 * @param sections what later features add to the page of a body
 */
export function bodiesFeatureWith(
  ambitions: AmbitionNames | undefined,
  sections: readonly Section[] = [],
): Feature {
  const unknown = ambitions?.unknown;
  const showArrangement = ambitions && arrangeView(ambitions);
  return {
    name: 'bodies',
    migrations: bodyMigrations,
    pages: [
      { path: bodiesPath, render: showBodies },
      {
        path: `${bodiesPath}/{orgaan}`,
        // What is reported to it stands on it.
        collected: ({ orgaan = '' }) => newestOfBody(orgaan),
        render: bodyView(ambitions, sections),
      },
      seatsPage,
      endSeatPage,
      ...(showArrangement ? [arrangePage(showArrangement)] : []),
    ],
    reads: bodyReads,
    forms: [
      { operation: addSeatOperation, page: showSeats, after: toSeats },
      { operation: endSeatOperation, page: showEndSeat, after: toSeats },
      ...(unknown && showArrangement
        ? [{ operation: arrangeBodyOperation(unknown), page: showArrangement, after: toBody }]
        : []),
    ],
    operations: unknown ? [addBodyOperation(unknown)] : [],
  };
}

export const bodiesFeature = bodiesFeatureWith(undefined);
