import type { Feature } from '#platform/http';
import { notificationReads } from './api-reads.ts';
import * as follow from './follow-operations.ts';
import { chooseMailOperation, stopMailOperation } from './keep-wishes.ts';
import { notificationMigrations } from './migrations.ts';
import { followFeeds } from './pages/feeds.ts';
import { followSections } from './pages/follow-block.tsx';
import {
  followAskedPage,
  followEndedPage,
  followPage,
  ownFollowsPage,
  showFollow,
  showOwnFollows,
} from './pages/follow-pages.tsx';
import { settingsPage, showSettings } from './pages/settings-page.tsx';
import { showStop, stopPage, stoppedPage } from './pages/stop-page.tsx';
import { endFollowPath, followAskedPath, followOf, settingsPath, stopHere } from './paths.ts';

function afterEnd(output: unknown): string {
  const { sleutel } = output as { sleutel: string | null };
  return sleutel === null ? endFollowPath : `${followOf(sleutel)}?bewaard=ja`;
}

/** Berichten: what Regiotafel tells by itself, to whom and how it is stopped. */
export const notificationsFeature: Feature = {
  name: 'notifications',
  migrations: notificationMigrations,
  pages: [settingsPage, stoppedPage, stopPage, followPage, followAskedPage, followEndedPage, ownFollowsPage],
  forms: [
    { operation: chooseMailOperation, page: showSettings, after: () => `${settingsPath}?bewaard=ja` },
    { operation: stopMailOperation, page: showStop, after: () => stopHere },
    { operation: follow.askFollowOperation, page: showFollow, after: () => followAskedPath },
    {
      operation: follow.confirmFollowOperation,
      page: showOwnFollows,
      after: (output) => `${followOf((output as { sleutel: string }).sleutel)}?bewaard=ja`,
    },
    { operation: follow.endFollowOperation, page: showOwnFollows, after: (output) => afterEnd(output) },
  ],
  feeds: followFeeds,
  sections: followSections,
  reads: notificationReads,
};
