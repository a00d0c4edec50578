import type { Feature, Form } from '#platform/http';
import { deliberationReads } from './api-reads.ts';
import * as drafts from './draft-operations.ts';
import { deliberationMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { consensusPage, showConsensus } from './pages/consensus-page.tsx';
import { draftPage, showDraft } from './pages/draft-page.tsx';
import { positionsPage, showPositions } from './pages/positions-page.tsx';
import { deliberationSections } from './pages/sections.tsx';
import { consensusPath, draftPath, positionsPath } from './paths.ts';
import { deliberationTasks } from './tasks.ts';

const itemOf = (output: unknown) => (output as { item: number }).item;
const toPositions: Form['after'] = (output) => positionsPath(itemOf(output));
const toDraft: Form['after'] = (output) => draftPath((output as { id: number }).id);
const toConsensus: Form['after'] = (output) => consensusPath(itemOf(output));

export const deliberationFeature: Feature = {
  name: 'deliberation',
  migrations: deliberationMigrations,
  shared: [
    {
      nl: 'Een concept van een standpunt leest wie het schreef en met wie die het deelt: fracties, personen, de hele commissie, of wie in de regio een ambt bekleedt. Een maatschappelijk lid leest alleen wat met het eigen orgaan is gedeeld. Het ambt van griffier, voorzitter of beheerder opent het niet.',
      en: 'A draft position is read by its author and those it is shared with: fractions, persons, the whole committee, or whoever holds an office in the region. A societal member reads only what is shared with the own body. The office of a clerk, a chair or the operator does not open it.',
    },
  ],
  pages: [positionsPage, consensusPage, draftPage],
  forms: [
    { operation: operations.givePositionOperation, page: showPositions, after: toPositions },
    { operation: operations.withdrawPositionOperation, page: showPositions, after: toPositions },
    { operation: operations.joinPositionOperation, page: showPositions, after: toPositions },
    { operation: operations.leavePositionOperation, page: showPositions, after: toPositions },
    { operation: operations.proposeConsensusOperation, page: showConsensus, after: toConsensus },
    { operation: operations.withdrawConsensusOperation, page: showConsensus, after: toConsensus },
    { operation: operations.objectOperation, page: showConsensus, after: toConsensus },
    { operation: operations.withdrawObjectionOperation, page: showConsensus, after: toConsensus },
    { operation: drafts.draftPositionOperation, page: showPositions, after: toDraft },
    { operation: drafts.editDraftOperation, page: showDraft, after: toDraft },
    { operation: drafts.submitDraftOperation, page: showDraft, after: toPositions },
    { operation: drafts.discardDraftOperation, page: showDraft, after: toPositions },
  ],
  reads: deliberationReads,
  sections: deliberationSections,
  tasks: deliberationTasks,
};
