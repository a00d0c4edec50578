import type { Feature, Form, Section } from '#platform/http';
import { agreementReads } from './api-reads.ts';
import { agreementExports } from './exports.ts';
import { agreementMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { agreementPages } from './pages/agreement-page.tsx';
import { agreementsPage } from './pages/agreements-page.tsx';
import {
  editAgreementPage,
  newAgreementPage,
  showEditAgreement,
  showNewAgreement,
} from './pages/edit-page.tsx';
import { agreementSections } from './pages/sections.tsx';
import { agreementPath, editAgreementPath } from './paths.ts';
import { maySeeDraft } from './policy.ts';
import { agreementTasks } from './tasks.ts';

const toAgreement: Form['after'] = (output) => agreementPath((output as { id: number }).id);

/** Overeenkomsten: what parties promised of people and money, what they put in, and when it ends. */
export function agreementsFeature(sections: readonly Section[]): Feature {
  const { page: agreementPage, showAgreement } = agreementPages(sections);
  return {
    name: 'agreements',
    migrations: agreementMigrations,
    pages: [agreementsPage, newAgreementPage, agreementPage, editAgreementPage],
    forms: [
      {
        operation: operations.makeAgreementOperation,
        page: showNewAgreement,
        // The years of its term are known now: what each puts in is filled in next.
        after: (output) => editAgreementPath((output as { id: number }).id),
      },
      { operation: operations.changeAgreementOperation, page: showEditAgreement, after: toAgreement },
      {
        operation: operations.stepAgreementOperation,
        page: (context, state) => showAgreement(context, state, true),
        after: toAgreement,
      },
      {
        operation: operations.noteUseOperation,
        page: (context, state) => showAgreement(context, state, true),
        after: toAgreement,
      },
    ],
    reads: agreementReads,
    reading: [maySeeDraft],
    exports: agreementExports,
    sections: agreementSections,
    tasks: agreementTasks,
  };
}
