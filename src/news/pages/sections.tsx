import { EmptyState } from '#platform/html';
import type { Section } from '#platform/http';
import { newsMessages } from '../messages.ts';
import { newsPath } from '../paths.ts';
import { type NewsItem, newsList, newsOfAmbition } from '../store.ts';
import { NewsRows } from './news-parts.tsx';

const shownOnHome = 3;

/** The latest news on home, and an ambition's news on its page. */
export const newsSections: readonly Section[] = [
  {
    place: 'home',
    order: 50,
    statements: () => [newsList(shownOnHome, 0)],
    view: ([rows], context) => {
      const t = newsMessages[context.lang];
      const items = rows as NewsItem[];
      return (
        <section>
          <h2>{t.title}</h2>
          {items.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
          <NewsRows context={context} items={items} level="h3" />
          {items.length > 0 ? (
            <p>
              <a href={context.link(newsPath)}>{t.all}</a>
            </p>
          ) : null}
        </section>
      );
    },
  },
  {
    place: 'ambition',
    order: 40,
    statements: (ambition) => [newsOfAmbition(ambition)],
    view: ([rows], context) => {
      const t = newsMessages[context.lang];
      const items = rows as NewsItem[];
      return (
        <section class="b">
          <h2>{t.ofAmbition}</h2>
          {items.length === 0 ? <EmptyState>{t.noneOfAmbition}</EmptyState> : null}
          <NewsRows context={context} items={items} level="h3" />
        </section>
      );
    },
  },
];
