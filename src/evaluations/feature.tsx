import type { Feature, Form } from '#platform/http';
import { evaluationReads } from './api-reads.ts';
import { evaluationMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { criteriaPage, showCriteria } from './pages/criteria-page.tsx';
import { evaluationPage, showEvaluation } from './pages/evaluation-page.tsx';
import { evaluationsPage } from './pages/evaluations-page.tsx';
import { newEvaluationPage, showNewEvaluation } from './pages/new-page.tsx';
import { evaluationSections } from './pages/sections.tsx';
import { criteriaPath, evaluationPath } from './paths.ts';
import { concludeEvaluationOperation, withdrawResultOperation } from './result-operations.ts';
import { evaluationTasks } from './tasks.ts';

const ofEvaluation = (operation: Form['operation']): Form => ({
  operation,
  page: showEvaluation,
  after: (output) => evaluationPath((output as { id: number }).id),
});

/** Evaluaties: whether what was agreed works, by the same criteria over time, and what the body decided. */
export const evaluationsFeature: Feature = {
  name: 'evaluations',
  migrations: evaluationMigrations,
  pages: [evaluationsPage, newEvaluationPage, criteriaPage, evaluationPage],
  forms: [
    { operation: operations.writeCriteriaOperation, page: showCriteria, after: () => criteriaPath },
    {
      operation: operations.planEvaluationOperation,
      page: showNewEvaluation,
      after: (output) => evaluationPath((output as { id: number }).id),
    },
    ofEvaluation(operations.changeEvaluationOperation),
    ofEvaluation(operations.answerEvaluationOperation),
    ofEvaluation(concludeEvaluationOperation),
    ofEvaluation(withdrawResultOperation),
  ],
  reads: evaluationReads,
  sections: evaluationSections,
  tasks: evaluationTasks,
};
