import { itemById, type PlacedItem } from '#meetings';
import type { Feature, Form } from '#platform/http';
import { commitmentReads } from './api-reads.ts';
import { commitmentMessages } from './messages.ts';
import { commitmentMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { commitmentPage, showCommitment } from './pages/commitment-page.tsx';
import { commitmentsPage } from './pages/commitments-page.tsx';
import { councilCommitmentsPage, showCouncilCommitments } from './pages/council-commitments.tsx';
import { AtItem, itemCommitmentsPage, showItemCommitments } from './pages/item-commitments.tsx';
import { CommitmentRows } from './pages/parts.tsx';
import { commitmentPath, commitmentsPath, councilCommitmentsPath, itemCommitmentsPath } from './paths.ts';
import { type Commitment, commitmentsOfItem, commitmentsOfMeeting } from './store.ts';
import { commitmentTasks } from './tasks.ts';

const toCommitment: Form['after'] = (output) => commitmentPath((output as { id: number }).id);

/** What was promised in a meeting, until it is settled. */
export const commitmentsFeature: Feature = {
  name: 'commitments',
  migrations: commitmentMigrations,
  pages: [commitmentsPage, councilCommitmentsPage, commitmentPage, itemCommitmentsPage],
  forms: [
    {
      operation: operations.noteCommitmentOperation,
      page: showItemCommitments,
      after: (_output, params) => itemCommitmentsPath(Number(params.punt)),
    },
    {
      operation: operations.noteCouncilCommitmentOperation,
      page: showCouncilCommitments,
      after: (_output, params) => councilCommitmentsPath(params.raad ?? ''),
    },
    { operation: operations.correctCommitmentOperation, page: showCommitment, after: toCommitment },
    { operation: operations.proposeSettlementOperation, page: showCommitment, after: toCommitment },
    { operation: operations.settleCommitmentOperation, page: showCommitment, after: toCommitment },
  ],
  reads: commitmentReads,
  tasks: commitmentTasks,
  sections: [
    {
      place: 'agenda-item',
      order: 40,
      statements: (item) => [itemById(item), commitmentsOfItem(item)],
      view: ([items, commitments], context) => (
        <AtItem
          context={context}
          item={(items as PlacedItem[])[0]}
          commitments={commitments as Commitment[]}
        />
      ),
    },
    {
      place: 'meeting',
      order: 20,
      statements: (meeting) => [commitmentsOfMeeting(meeting)],
      view: ([rows], context) => {
        const t = commitmentMessages[context.lang];
        const commitments = rows as Commitment[];
        return commitments.length === 0 ? null : (
          <section class="b">
            <div class="h2row">
              <h2>{t.ofMeeting}</h2>
              <a href={context.link(commitmentsPath)}>{t.all}</a>
            </div>
            <CommitmentRows context={context} commitments={commitments} />
          </section>
        );
      },
    },
  ],
};
