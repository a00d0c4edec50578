import type { Feature, Section } from '#platform/http';
import { proposalReads } from './api-reads.ts';
import { dropProposalOperation, withdrawProposalOperation } from './leave-operations.ts';
import { proposalMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import {
  editProposalPage,
  newProposalPage,
  showEditProposal,
  showNewProposal,
} from './pages/proposal-form.tsx';
import { proposalPage, proposalView } from './pages/proposal-page.tsx';
import { proposalsPage } from './pages/proposals-page.tsx';
import { proposalSections } from './pages/sections.tsx';
import { proposalVersionPage, proposalVersionsPage } from './pages/version-pages.tsx';
import { proposalPath } from './paths.ts';
import { proposalTasks } from './tasks.ts';

/** @param sections what later features add; those at the places of a proposal are taken */
export function proposalsFeature(sections: readonly Section[]): Feature {
  const show = proposalView(sections);
  const after = (output: unknown) => proposalPath((output as { id: number }).id);
  return {
    name: 'proposals',
    migrations: proposalMigrations,
    pages: [
      proposalsPage,
      newProposalPage,
      editProposalPage,
      proposalVersionsPage,
      proposalVersionPage,
      proposalPage(sections),
    ],
    forms: [
      { operation: operations.draftProposalOperation, page: showNewProposal, after },
      { operation: operations.editProposalOperation, page: showEditProposal, after },
      { operation: operations.offerProposalOperation, page: show, after },
      { operation: operations.returnProposalOperation, page: show, after },
      { operation: withdrawProposalOperation, page: show, after },
      { operation: dropProposalOperation, page: show, after },
    ],
    reads: proposalReads,
    sections: proposalSections,
    tasks: proposalTasks,
  };
}
