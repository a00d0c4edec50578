import type { Feature, Form } from '#platform/http';
import { supportReads } from './api-reads.ts';
import { supportMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { showSupport, supportItemPage } from './pages/item-page.tsx';
import { showSupportList, supportListPage } from './pages/list-page.tsx';
import { supportItemPath, supportPath } from './paths.ts';
import { supportTasks } from './tasks.ts';

const toItem: Form['after'] = (output) => supportItemPath((output as { id: number }).id);

/** Before a meeting of a body that does not meet here: who thinks what, and the own line; afterwards what came of it. */
export const supportFeature: Feature = {
  name: 'support',
  migrations: supportMigrations,
  shared: [
    {
      nl: 'Notities over draagvlak leest wie ze schreef, wie daarin als meelezer is genoemd, en als de schrijver dat kiest de portefeuillehouders en beleidsmedewerkers van de eigen gemeente. Geen griffier en geen beheerder.',
      en: 'Notes on support are read by who wrote them, by those named as readers, and where the writer chooses so by the portfolio holders and policy officers of the own municipality. By no clerk and not by the operator.',
    },
  ],
  pages: [supportListPage, supportItemPage],
  forms: [
    { operation: operations.noteSupportOperation, page: showSupportList, after: toItem },
    { operation: operations.editSupportOperation, page: showSupport, after: toItem },
    { operation: operations.addSupportPositionOperation, page: showSupport, after: toItem },
    { operation: operations.reportSupportOperation, page: showSupport, after: toItem },
    { operation: operations.discardSupportOperation, page: showSupport, after: () => supportPath },
  ],
  reads: supportReads,
  tasks: supportTasks,
};
