import type { Feature, Form } from '#platform/http';
import { preparationReads } from './api-reads.ts';
import { preparationExports } from './exports.ts';
import { preparationMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { coherenceAboutPage, showCoherence } from './pages/about-page.tsx';
import { capacityPage, showCapacity } from './pages/capacity-page.tsx';
import { coherencePage } from './pages/coherence-page.tsx';
import {
  editPreparationPage,
  newPreparationPage,
  showEditPreparation,
  showNewPreparation,
} from './pages/edit-page.tsx';
import { proposalPreparationPage } from './pages/of-proposal-page.tsx';
import { preparationPage, preparationsPage } from './pages/preparation-page.tsx';
import { preparationSections } from './pages/sections.tsx';
import { showStaff, staffPage } from './pages/staff-page.tsx';
import {
  capacityPath,
  coherenceAboutPath,
  editPreparationPath,
  preparationPath,
  staffPath,
} from './paths.ts';
import { maySeeDraftTask } from './policy.ts';
import { preparationTasks } from './tasks.ts';

const numberOf = (output: unknown) => (output as { id: number }).id;
const toPreparation: Form['after'] = (output) => preparationPath(numberOf(output));

/** Voorbereiding: the tasks of working groups, how proposals hang together, and the capacity that they take. */
export const preparationFeature: Feature = {
  name: 'preparation',
  migrations: preparationMigrations,
  pages: [
    preparationsPage,
    newPreparationPage,
    preparationPage,
    editPreparationPage,
    staffPage,
    proposalPreparationPage,
    coherencePage,
    coherenceAboutPage,
    capacityPage,
  ],
  forms: [
    {
      operation: operations.startPreparationOperation,
      page: showNewPreparation,
      // The seats of the group are known now: who works on it is filled in next.
      after: (output) => editPreparationPath(numberOf(output)),
    },
    { operation: operations.changePreparationOperation, page: showEditPreparation, after: toPreparation },
    {
      operation: operations.answerStaffOperation,
      page: showStaff,
      after: (output) => {
        const { voorbereiding, zetel } = output as { voorbereiding: number; zetel: number };
        return staffPath(voorbereiding, zetel);
      },
    },
    {
      operation: operations.noteCoherenceOperation,
      page: showCoherence,
      after: (output) => coherenceAboutPath((output as { onderwerp: string }).onderwerp),
    },
    { operation: operations.stateCapacityOperation, page: showCapacity, after: () => capacityPath },
  ],
  reads: preparationReads,
  reading: [maySeeDraftTask],
  exports: preparationExports,
  sections: preparationSections,
  tasks: preparationTasks,
};
