import type { Feature, Form, Section } from '#platform/http';
import { programmeReads } from './api-reads.ts';
import { importProgrammeOperation, readProgrammeOperation } from './import-operations.ts';
import { programmeMigrations } from './migrations.ts';
import {
  describePartOperation,
  reportProgressOperation,
  withdrawMeasurementOperation,
} from './operations.ts';
import { comparePage } from './pages/compare-page.tsx';
import { readPage, showRead } from './pages/import-page.tsx';
import { partPages } from './pages/part-page.tsx';
import { previewPage, showPreview } from './pages/preview-page.tsx';
import { programmePageWith } from './pages/programme-page.tsx';
import { programmesPage } from './pages/programmes-page.tsx';
import { programmeSections } from './pages/sections.tsx';
import { partPath, programmeImportPath, programmePath } from './paths.ts';

const toPart: Form['after'] = (_output, { programma = '', nummer = '' }) => partPath(programma, nummer);

/** Programmes of budgets: goals, activities, money and progress, read in from the page of a budget. */
export function programmesFeature(sections: readonly Section[]): Feature {
  const { page, showPart } = partPages(sections);
  return {
    name: 'programmes',
    migrations: programmeMigrations,
    pages: [programmesPage, comparePage, readPage, previewPage, programmePageWith(sections), page],
    forms: [
      {
        operation: readProgrammeOperation,
        page: showRead,
        after: (output) => programmeImportPath((output as { inlezing: number }).inlezing),
      },
      {
        operation: importProgrammeOperation,
        page: showPreview,
        after: (output) => programmePath((output as { programma: number }).programma),
      },
      {
        operation: describePartOperation,
        page: showPart,
        after: (output, params) =>
          (output as { weggehaald: boolean }).weggehaald
            ? programmePath(params.programma ?? '')
            : toPart(output, params),
      },
      { operation: reportProgressOperation, page: showPart, after: toPart },
      { operation: withdrawMeasurementOperation, page: showPart, after: toPart },
    ],
    reads: programmeReads,
    sections: programmeSections,
  };
}
