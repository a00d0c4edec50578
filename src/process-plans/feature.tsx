import type { Feature, Form } from '#platform/http';
import { processPlanReads } from './api-reads.ts';
import { processPlanExports } from './exports.ts';
import { processPlanMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { actionPage, showAction, showWritten } from './pages/action-page.tsx';
import { councilReportPage } from './pages/council-report-page.tsx';
import { editPlanPage, newPlanPage, showEditPlan, showNewPlan } from './pages/edit-page.tsx';
import { planPage } from './pages/plan-page.tsx';
import { plansPage } from './pages/plans-page.tsx';
import { processPlanSections } from './pages/sections.tsx';
import { timelinePage } from './pages/timeline-page.tsx';
import { actionPath, planPath } from './paths.ts';
import { processPlanTasks } from './tasks.ts';

const ofPlan = (operation: Form['operation'], page: Form['page']): Form => ({
  operation,
  page,
  after: (output) => planPath((output as { id: number }).id),
});

/** Procesplannen: how cooperation is shaped step by step, and what a council hears of it. */
export const processPlansFeature: Feature = {
  name: 'process-plans',
  migrations: processPlanMigrations,
  pages: [plansPage, newPlanPage, planPage, editPlanPage, timelinePage, councilReportPage, actionPage],
  forms: [
    ofPlan(operations.makePlanOperation, showNewPlan),
    ofPlan(operations.changePlanOperation, showEditPlan),
    ofPlan(operations.writeActionOperation, showWritten),
    {
      operation: operations.reportActionOperation,
      page: showAction,
      after: (output, { actie = '' }) => actionPath((output as { id: number }).id, actie),
    },
  ],
  reads: processPlanReads,
  exports: processPlanExports,
  tasks: processPlanTasks,
  sections: processPlanSections,
};
