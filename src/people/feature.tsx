import type { Feature } from '#platform/http';
import { peopleMigrations } from './migrations.ts';
import { ownPeoplePage, restorePage, showRestore } from './pages/own-people-page.tsx';
import { ownPeoplePath } from './paths.ts';
import { restoreSignInOperation } from './restore-sign-in.ts';

export const peopleFeature: Feature = {
  name: 'people',
  migrations: peopleMigrations,
  pages: [ownPeoplePage, restorePage],
  forms: [
    {
      operation: restoreSignInOperation,
      page: showRestore,
      after: (output) => `${ownPeoplePath}?hersteld=${(output as { persoon: number }).persoon}`,
    },
  ],
};
