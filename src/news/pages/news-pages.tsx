import { type Ambition, ambitionList, mayTell, PublicText } from '#ambitions';
import { EmptyState, Paragraphs, partialText, SourceLine, softHyphens } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { newsMessages } from '../messages.ts';
import {
  correctNewsPath,
  newNewsPath,
  newsFeedPath,
  newsItemPath,
  newsPath,
  withdrawNewsPath,
} from '../paths.ts';
import { type NewsItem, newsList, newsVersions } from '../store.ts';
import { AmbitionLinks, NewsRows } from './news-parts.tsx';

const onePage = 30;

/** All news, the latest first. */
export const newsPage: Page = {
  path: newsPath,
  query: ['vanaf'],
  render: async (context) => {
    const t = newsMessages[context.lang];
    const asked = context.query.get('vanaf') ?? '';
    const from = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
    const [items] = await context.read([newsList(onePage, from)]);
    const total = items[0]?.total ?? 0;
    const at = (place: number) => context.link(place === 0 ? newsPath : `${newsPath}?vanaf=${place}`);
    const body = (
      <div class="wrap phead">
        <h1>{t.title}</h1>
        <p>
          {t.intro}{' '}
          <a href={context.link(newsFeedPath)} rel="alternate" type="application/atom+xml">
            {t.follow}
          </a>
          .
        </p>
        {mayTell(context.actor, context.region.id) ? (
          <p>
            <a class="utrecht-button utrecht-button--primary-action" href={context.link(newNewsPath)}>
              {t.publish}
            </a>
          </p>
        ) : null}
        {items.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
        <NewsRows context={context} items={items} level="h2" />
        {from > 0 || from + onePage < total ? (
          <p class="inline">
            {from > 0 ? <a href={at(Math.max(0, from - onePage))}>{t.newer}</a> : null}
            {from + onePage < total ? <a href={at(from + onePage)}>{t.older}</a> : null}
          </p>
        ) : null}
      </div>
    );
    return { title: t.title, body };
  },
};

/** One item, with what it said before. */
export async function showNewsItem(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = newsMessages[context.lang];
  const [versions, ambitions] = await context.read([
    newsVersions(Number(context.params.bericht)),
    ambitionList(),
  ]);
  const [item] = versions;
  if (!item) return undefined;
  const body = (
    <PublicText
      {...{ context, state, versions }}
      words={t}
      ways={{
        back: { path: newsPath, text: t.title },
        correct: correctNewsPath(item.id),
        withdraw: withdrawNewsPath(item.id),
      }}
      show={(version) => (
        <>
          <p class="d">{partialText(version.on, context.lang)}</p>
          <h3 lang="nl">{version.title}</h3>
          <Paragraphs text={version.text} />
          <AmbitionLinks context={context} ids={version.ambitions} ambitions={ambitions} />
          <SourceLine context={context} source={version.source} />
        </>
      )}
    >
      <Whole context={context} item={item} ambitions={ambitions} />
    </PublicText>
  );
  return { title: item.withdrawn ? t.withdrawnTitle : item.title, body };
}

function Whole(props: { context: PageContext; item: NewsItem; ambitions: readonly Ambition[] }) {
  const { context, item } = props;
  return (
    <article class="txt told">
      <p class="kick">{partialText(item.on, context.lang)}</p>
      <h1 lang="nl">{softHyphens(item.title)}</h1>
      <AmbitionLinks context={context} ids={item.ambitions} ambitions={props.ambitions} />
      <Paragraphs text={item.text} />
      <SourceLine context={context} source={item.source} />
    </article>
  );
}

export const newsItemPage: Page = {
  path: newsItemPath('{bericht}'),
  render: (context) => showNewsItem(context, emptyForm),
};
