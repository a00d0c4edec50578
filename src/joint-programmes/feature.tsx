import type { Feature, Form } from '#platform/http';
import { jointReads } from './api-reads.ts';
import { jointProgrammeMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { editJointPage, newJointPage, showEditJoint, showNewJoint } from './pages/edit-page.tsx';
import { jointPage, showJoint } from './pages/joint-page.tsx';
import { jointListPage } from './pages/list-page.tsx';
import { jointProgrammePath } from './paths.ts';

const form = (operation: Form['operation'], page: Form['page']): Form => ({
  operation,
  page,
  after: (output) => jointProgrammePath((output as { id: number }).id),
});

/** Gezamenlijke programma's: what several boards adopt, each by itself, and how far it is. */
export const jointProgrammesFeature: Feature = {
  name: 'joint-programmes',
  migrations: jointProgrammeMigrations,
  pages: [jointListPage, newJointPage, jointPage, editJointPage],
  forms: [
    form(operations.makeJointOperation, showNewJoint),
    form(operations.changeJointOperation, showEditJoint),
    form(operations.recordAdoptionOperation, showJoint),
    form(operations.reportJointOperation, showJoint),
  ],
  reads: jointReads,
};
