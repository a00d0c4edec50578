import { type Ambition, ambitionList, mayTell } from '#ambitions';
import {
  Breadcrumb,
  EarlierVersions,
  EmptyState,
  ErrorSummary,
  Notice,
  Paragraphs,
  partialText,
  SourceLine,
  Submit,
  softHyphens,
  TextArea,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { newsMessages } from '../messages.ts';
import { correctNewsPath, newNewsPath, newsItemPath, newsPath, withdrawNewsPath } from '../paths.ts';
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
        <p>{t.intro}</p>
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
  const may = mayTell(context.actor, context.region.id) && !item.withdrawn;
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(newsPath), text: t.title }]} />
      <ErrorSummary lang={context.lang} state={state} />
      {item.withdrawn ? (
        <Notice kind="warning" title={t.withdrawn}>
          <p>{t.withdrawnText}</p>
        </Notice>
      ) : null}
      <Whole context={context} item={item} ambitions={ambitions} />
      {may ? <Work context={context} item={item} state={state} /> : null}
      <EarlierVersions
        lang={context.lang}
        versions={versions}
        show={(version) => (
          <>
            <p class="d">{partialText(version.on, context.lang)}</p>
            <h3 lang="nl">{version.title}</h3>
            <Paragraphs text={version.text} />
            <AmbitionLinks context={context} ids={version.ambitions} ambitions={ambitions} />
            <SourceLine context={context} source={version.source} />
          </>
        )}
      />
    </div>
  );
  return { title: item.title, body };
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

function Work(props: { context: PageContext; item: NewsItem; state: FormState }) {
  const { context, item, state } = props;
  const t = newsMessages[context.lang];
  return (
    <section class="b panel">
      <h2>{t.work}</h2>
      <p>
        <a href={context.link(correctNewsPath(item.id))}>{t.correct}</a>
      </p>
      <details open={state.problems.reden !== undefined}>
        <summary>{t.withdraw}</summary>
        <form method="post" action={context.link(withdrawNewsPath(item.id))} class="form">
          <TextArea name="reden" label={t.withdrawReason} hint={t.withdrawNote} state={state} rows={3} />
          <p>
            <Submit secondary>{t.withdraw}</Submit>
          </p>
        </form>
      </details>
    </section>
  );
}

export const newsItemPage: Page = {
  path: newsItemPath('{bericht}'),
  render: (context) => showNewsItem(context, emptyForm),
};
