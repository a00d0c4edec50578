import type { Feature, Form } from '#platform/http';
import { executionReads } from './api-reads.ts';
import { executionExports } from './exports.ts';
import { executionMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { executionPage } from './pages/execution-page.tsx';
import { mandateExecutionPage, showMandateExecution } from './pages/mandate-execution-page.tsx';
import { measurePage, showMeasure } from './pages/measure-page.tsx';
import { executionSections } from './pages/sections.tsx';
import { mandateExecutionPath, measurePath } from './paths.ts';
import { executionTasks } from './tasks.ts';

const toMeasure: Form['after'] = (output) => measurePath((output as { id: number }).id);

/** What is done under a mandate, by whom, when, and how it goes. */
export const executionFeature: Feature = {
  name: 'execution',
  migrations: executionMigrations,
  pages: [executionPage, measurePage, mandateExecutionPage],
  forms: [
    { operation: operations.planMeasureOperation, page: showMandateExecution, after: toMeasure },
    { operation: operations.changeMeasureOperation, page: showMeasure, after: toMeasure },
    { operation: operations.reportMeasureOperation, page: showMeasure, after: toMeasure },
    {
      operation: operations.setRhythmOperation,
      page: showMandateExecution,
      after: (output) => mandateExecutionPath((output as { id: number }).id),
    },
  ],
  reads: executionReads,
  exports: executionExports,
  sections: executionSections,
  tasks: executionTasks,
};
