import type { Feature, Form } from '#platform/http';
import { peopleReads } from './api-reads.ts';
import { peopleMigrations } from './migrations.ts';
import { ownPeoplePage, restorePage, showRestore } from './pages/own-people-page.tsx';
import { showStandIns, standInsPage } from './pages/stand-ins-page.tsx';
import { ownPeoplePath, standInsPath } from './paths.ts';
import { restoreSignInOperation } from './restore-sign-in.ts';
import { endStandInOperation, nameStandInOperation } from './stand-in-operations.ts';

const toStandIns: Form['after'] = () => standInsPath;

export const peopleFeature: Feature = {
  name: 'people',
  migrations: peopleMigrations,
  shared: [
    {
      nl: 'Wie er aan een gemeente verbonden zijn en hoe zij zich aanmelden, leest de griffier van die gemeente; van wie bij geen gemeente hoort, de regiogriffier.',
      en: 'Who belongs to a municipality and how they sign in is read by the clerk of that municipality; of those who belong to none, by the regional clerk.',
    },
  ],
  pages: [ownPeoplePage, restorePage, standInsPage],
  forms: [
    {
      operation: restoreSignInOperation,
      page: showRestore,
      after: (output) => `${ownPeoplePath}?hersteld=${(output as { persoon: number }).persoon}`,
    },
    { operation: nameStandInOperation, page: showStandIns, after: toStandIns },
    { operation: endStandInOperation, page: showStandIns, after: toStandIns },
  ],
  reads: peopleReads,
};
