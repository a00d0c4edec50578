import type { Feature } from '#platform/http';
import { newsReads } from './api-reads.ts';
import { newsFeed } from './feed.ts';
import { newsMigrations } from './migrations.ts';
import { correctNewsOperation, publishNewsOperation, withdrawNewsOperation } from './operations.ts';
import { correctNewsPage, newNewsPage, showCorrectNews, showNewNews } from './pages/news-form.tsx';
import { newsItemPage, newsPage, showNewsItem } from './pages/news-pages.tsx';
import { newsSections } from './pages/sections.tsx';
import { newsItemPath } from './paths.ts';

const after = (output: unknown) => newsItemPath((output as { id: number }).id);

/** What the region tells. */
export const newsFeature: Feature = {
  name: 'news',
  migrations: newsMigrations,
  pages: [newsPage, newNewsPage, newsItemPage, correctNewsPage],
  forms: [
    { operation: publishNewsOperation, page: showNewNews, after },
    { operation: correctNewsOperation, page: showCorrectNews, after },
    { operation: withdrawNewsOperation, page: showNewsItem, after },
  ],
  reads: newsReads,
  feeds: [newsFeed],
  sections: newsSections,
};
