import type { ProposalId } from '#kernel';
import type { Feature, Form, Section } from '#platform/http';
import { mandateReads } from './api-reads.ts';
import { mandateExports } from './exports.ts';
import { mandateMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { mandatePages } from './pages/mandate-page.tsx';
import { mandatesPage } from './pages/mandates-page.tsx';
import { MandateSection, showWork, workPage } from './pages/work-page.tsx';
import { mandatePath, workPath } from './paths.ts';
import { type FrameworkRow, frameworksAround } from './store.ts';

const toMandate: Form['after'] = (output) => mandatePath((output as { id: number }).id);

/** What the bodies allowed by adopting a framework, and what of later work falls outside it. */
export function mandatesFeature(sections: readonly Section[]): Feature {
  const { page, showMandate } = mandatePages(sections);
  return {
    name: 'mandates',
    migrations: mandateMigrations,
    pages: [mandatesPage, page, workPage],
    forms: [
      { operation: operations.describeMandateOperation, page: showMandate, after: toMandate },
      { operation: operations.endBindingOperation, page: showMandate, after: toMandate },
      {
        operation: operations.restOnMandateOperation,
        page: showWork,
        after: (output) => workPath((output as { id: number }).id),
      },
    ],
    reads: mandateReads,
    exports: mandateExports,
    sections: [
      {
        place: 'proposal',
        order: 41,
        statements: (proposal) => [frameworksAround(proposal)],
        view: ([rows], context, proposal) => (
          <MandateSection context={context} id={proposal as ProposalId} all={rows as FrameworkRow[]} />
        ),
      },
    ],
  };
}
