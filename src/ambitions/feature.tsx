import type { Feature, Section } from '#platform/http';
import { ambitionReads } from './api-reads.ts';
import { ambitionMigrations } from './migrations.ts';
import { addAmbitionOperation } from './operations.ts';
import { ambitionFormPage, showAmbitionForm } from './pages/ambition-form.tsx';
import { ambitionView, showAmbitions } from './pages/ambition-pages.tsx';
import { showVisionForm, visionFormPage } from './pages/vision-form.tsx';
import { visionPage } from './pages/vision-page.tsx';
import { ambitionPath, ambitionsPath, visionPath } from './paths.ts';
import { newestOfAmbition } from './store.ts';
import { describeAmbitionOperation, recordVisionOperation } from './tell-operations.ts';

/** @param sections what later features add to the pages of the vision and of an ambition */
export function ambitionsFeature(sections: readonly Section[]): Feature {
  return {
    name: 'ambitions',
    migrations: ambitionMigrations,
    pages: [
      visionPage(sections),
      visionFormPage,
      { path: ambitionsPath, render: showAmbitions },
      {
        path: ambitionPath('{ambitie}'),
        // What every later feature does for it stands on its page.
        collected: ({ ambitie = '' }) => newestOfAmbition(ambitie),
        render: ambitionView(sections),
      },
      ambitionFormPage,
    ],
    forms: [
      { operation: recordVisionOperation, page: showVisionForm, after: () => visionPath },
      {
        operation: describeAmbitionOperation,
        page: showAmbitionForm,
        after: (output) => ambitionPath((output as { id: string }).id),
      },
    ],
    reads: ambitionReads,
    operations: [addAmbitionOperation],
  };
}
