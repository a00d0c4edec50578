import type { Feature } from '#platform/http';
import { type Proposal, proposalById, proposalPath } from '#proposals';
import { adviceReads } from './api-reads.ts';
import { adviceMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { AdviceView } from './pages/advice-section.tsx';
import { adviceWorkPage, showAdviceWork } from './pages/advice-work.tsx';
import { type AdviceWithBasis, adviceOfProposal } from './store.ts';
import { adviceTasks } from './tasks.ts';

const toWork = (_output: unknown, params: Readonly<Record<string, string>>) =>
  `/voorstellen/${params.voorstel}/advies`;

const toProposal = (_output: unknown, params: Readonly<Record<string, string>>) =>
  proposalPath(Number(params.voorstel));

export const adviceFeature: Feature = {
  name: 'advice',
  migrations: adviceMigrations,
  pages: [adviceWorkPage],
  forms: [
    { operation: operations.recordAdviceOperation, page: showAdviceWork, after: toWork },
    { operation: operations.confirmAdviceOperation, page: showAdviceWork, after: toWork },
    { operation: operations.sendAdviceOperation, page: showAdviceWork, after: toProposal },
    { operation: operations.sendWithoutAdviceOperation, page: showAdviceWork, after: toProposal },
  ],
  reads: adviceReads,
  tasks: adviceTasks,
  sections: [
    {
      place: 'proposal',
      order: 20,
      statements: (proposal) => [adviceOfProposal(proposal), proposalById(proposal)],
      view: ([advices, proposals], context) => {
        const advice = (advices as AdviceWithBasis[])[0];
        const proposal = (proposals as Proposal[])[0];
        return advice && proposal ? (
          <AdviceView
            context={context}
            advice={advice}
            proposal={proposal}
            basis={advice.basis ?? undefined}
          />
        ) : null;
      },
    },
  ],
};
