import type { Feature, Section } from '#platform/http';
import { bodyReads } from './api-reads.ts';
import { bodyMigrations } from './migrations.ts';
import { addBodyOperation } from './operations.ts';
import { showBodies } from './pages/bodies-page.tsx';
import { type AmbitionNames, bodyView } from './pages/body-page.tsx';
import { bodiesPath } from './paths.ts';
import { addSeatOperation, endSeatOperation } from './seat-operations.ts';

const onePath = `${bodiesPath}/{orgaan}`;

/**
 * @param ambitions how the ambitions are called: a feature later in the process, handed over by main
 * @param sections what later features add to the page of a body
 */
export function bodiesFeatureWith(
  ambitions: AmbitionNames | undefined,
  sections: readonly Section[] = [],
): Feature {
  return {
    name: 'bodies',
    migrations: bodyMigrations,
    pages: [
      { path: bodiesPath, render: showBodies },
      { path: onePath, render: bodyView(ambitions, sections) },
    ],
    reads: bodyReads,
    operations: [
      ...(ambitions?.unknown ? [addBodyOperation(ambitions.unknown)] : []),
      addSeatOperation,
      endSeatOperation,
    ],
  };
}

export const bodiesFeature = bodiesFeatureWith(undefined);
