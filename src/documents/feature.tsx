import type { Feature } from '#platform/http';
import { documentReads } from './api-reads.ts';
import { documentDownloads } from './downloads.ts';
import { documentMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { comparePage } from './pages/compare-page.tsx';
import { compareProposalPage } from './pages/compare-proposal-page.tsx';
import {
  addAgreementDocumentPage,
  addAmbitionDocumentPage,
  addDocumentPage,
  addVersionPage,
  showAddAgreementDocument,
  showAddAmbitionDocument,
  showAddDocument,
  showAddVersion,
} from './pages/document-form.tsx';
import { documentPage, showVersion } from './pages/document-page.tsx';
import {
  agreementDocumentsSection,
  ambitionDocumentsSection,
  documentsSection,
} from './pages/documents-section.tsx';
import { documentPath } from './paths.ts';

const after = (output: unknown) => documentPath((output as { id: number }).id);

export const documentsFeature: Feature = {
  name: 'documents',
  migrations: documentMigrations,
  pages: [
    addDocumentPage,
    addAmbitionDocumentPage,
    addAgreementDocumentPage,
    documentPage,
    addVersionPage,
    comparePage,
    compareProposalPage,
  ],
  forms: [
    { operation: operations.addDocumentOperation, page: showAddDocument, after },
    { operation: operations.addAmbitionDocumentOperation, page: showAddAmbitionDocument, after },
    { operation: operations.addAgreementDocumentOperation, page: showAddAgreementDocument, after },
    { operation: operations.addVersionOperation, page: showAddVersion, after },
    { operation: operations.withdrawVersionOperation, page: showVersion, after },
  ],
  operations: [operations.eraseVersionOperation],
  reads: documentReads,
  downloads: documentDownloads,
  sections: [documentsSection, ambitionDocumentsSection, agreementDocumentsSection],
};
