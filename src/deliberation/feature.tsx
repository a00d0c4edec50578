import type { Feature, Form } from '#platform/http';
import { deliberationReads } from './api-reads.ts';
import { deliberationMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { consensusPage, showConsensus } from './pages/consensus-page.tsx';
import { positionsPage, showPositions } from './pages/positions-page.tsx';
import { deliberationSections } from './pages/sections.tsx';
import { consensusPath, positionsPath } from './paths.ts';
import { deliberationTasks } from './tasks.ts';

const itemOf = (output: unknown) => (output as { item: number }).item;
const toPositions: Form['after'] = (output) => positionsPath(itemOf(output));
const toConsensus: Form['after'] = (output) => consensusPath(itemOf(output));

export const deliberationFeature: Feature = {
  name: 'deliberation',
  migrations: deliberationMigrations,
  pages: [positionsPage, consensusPage],
  forms: [
    { operation: operations.givePositionOperation, page: showPositions, after: toPositions },
    { operation: operations.withdrawPositionOperation, page: showPositions, after: toPositions },
    { operation: operations.joinPositionOperation, page: showPositions, after: toPositions },
    { operation: operations.leavePositionOperation, page: showPositions, after: toPositions },
    { operation: operations.proposeConsensusOperation, page: showConsensus, after: toConsensus },
    { operation: operations.withdrawConsensusOperation, page: showConsensus, after: toConsensus },
    { operation: operations.objectOperation, page: showConsensus, after: toConsensus },
    { operation: operations.withdrawObjectionOperation, page: showConsensus, after: toConsensus },
  ],
  reads: deliberationReads,
  sections: deliberationSections,
  tasks: deliberationTasks,
};
