import type { Feature } from '#platform/http';
import { notificationReads } from './api-reads.ts';
import { chooseMailOperation, stopMailOperation } from './keep-wishes.ts';
import { notificationMigrations } from './migrations.ts';
import { settingsPage, showSettings } from './pages/settings-page.tsx';
import { showStop, stopPage, stoppedPage } from './pages/stop-page.tsx';
import { settingsPath, stopHere } from './paths.ts';

/** Berichten: what Regiotafel tells by itself, to whom and how it is stopped. */
export const notificationsFeature: Feature = {
  name: 'notifications',
  migrations: notificationMigrations,
  pages: [settingsPage, stoppedPage, stopPage],
  forms: [
    { operation: chooseMailOperation, page: showSettings, after: () => `${settingsPath}?bewaard=ja` },
    { operation: stopMailOperation, page: showStop, after: () => stopHere },
  ],
  reads: notificationReads,
};
