import type { Feature } from '#platform/http';
import { rulebookReads } from './api-reads.ts';
import * as changes from './change-operations.ts';
import { changeMigrations } from './changes-store.ts';
import { recordRulebookOperation } from './operations.ts';
import { changePage, showChange } from './pages/change-page.tsx';
import { changesPage, newChangePage, showNewChange } from './pages/changes-page.tsx';
import { comparePage } from './pages/compare-page.tsx';
import { showRulebook, showRulebookVersion } from './pages/rulebook-page.tsx';
import { changePath, rulebookPath } from './paths.ts';
import { rulebookMigrations } from './store.ts';
import { changeTasks } from './tasks.ts';

const toChange = (output: unknown) => changePath((output as { id: number }).id);

export const rulebookFeature: Feature = {
  name: 'rulebook',
  migrations: [...rulebookMigrations, ...changeMigrations],
  pages: [
    { path: rulebookPath, collected: () => ['rulebook', 'rulebook_change'], render: showRulebook },
    comparePage,
    changesPage,
    newChangePage,
    changePage,
    {
      path: `${rulebookPath}/{versie}`,
      collected: () => ['rulebook', 'rulebook_change'],
      render: showRulebookVersion,
    },
  ],
  reads: rulebookReads,
  forms: [
    { operation: changes.proposeChangeOperation, page: showNewChange, after: toChange },
    { operation: changes.agreeChangeOperation, page: showChange, after: toChange },
    { operation: changes.confirmChangeOperation, page: showChange, after: toChange },
    { operation: changes.withdrawChangeOperation, page: showChange, after: toChange },
  ],
  operations: [recordRulebookOperation],
  tasks: changeTasks,
};
