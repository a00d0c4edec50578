import { mayTell } from '#ambitions';
import { isAhead } from '#kernel';
import {
  Breadcrumb,
  EarlierVersions,
  ErrorSummary,
  Notice,
  Paragraphs,
  SourceLine,
  Submit,
  softHyphens,
  stretchText,
  TextArea,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { historyMessages } from '../messages.ts';
import { correctEventPath, eventPath, timelinePath, withdrawEventPath } from '../paths.ts';
import { eventVersions, type HistoryEvent } from '../store.ts';
import { Who } from './event-parts.tsx';

/** One event with its source and what it said before. */
export async function showEvent(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = historyMessages[context.lang];
  const [versions] = await context.read([eventVersions(Number(context.params.gebeurtenis))]);
  const [event] = versions;
  if (!event) return undefined;
  const may = mayTell(context.actor, context.region.id) && !event.withdrawn;
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(timelinePath), text: t.timeline }]} />
      <ErrorSummary lang={context.lang} state={state} />
      {event.withdrawn ? (
        <Notice kind="warning" title={t.withdrawn}>
          <p>{t.withdrawnText}</p>
        </Notice>
      ) : null}
      <Facts context={context} event={event} />
      {may ? <Work context={context} event={event} state={state} /> : null}
      <EarlierVersions
        lang={context.lang}
        versions={versions}
        show={(version) => (
          <>
            <p class="d">{stretchText(version.on, version.until, context.lang)}</p>
            <h3 lang="nl">{version.title}</h3>
            <Paragraphs text={version.text} />
            <Who context={context} event={version} />
            <SourceLine context={context} source={version.source} />
          </>
        )}
      />
    </div>
  );
  return { title: event.title, current: 'ambitions', body };
}

function Facts({ context, event }: { context: PageContext; event: HistoryEvent }) {
  const t = historyMessages[context.lang];
  return (
    <div class="txt told">
      <p class="kick">
        {stretchText(event.on, event.until, context.lang)} · {t.kinds[event.kind]}
        {event.theme ? (
          <>
            {' · '}
            <a
              href={context.link(`${timelinePath}?${new URLSearchParams({ thema: event.theme })}`)}
              lang="nl"
            >
              {event.theme}
            </a>
          </>
        ) : null}
      </p>
      <h1 lang="nl">{softHyphens(event.title)}</h1>
      {isAhead(event.on, context.today) ? <p class="muted">{t.ahead}</p> : null}
      <Paragraphs text={event.text} class="lead" />
      <Who context={context} event={event} />
      <SourceLine context={context} source={event.source} />
    </div>
  );
}

function Work(props: { context: PageContext; event: HistoryEvent; state: FormState }) {
  const { context, event, state } = props;
  const t = historyMessages[context.lang];
  return (
    <section class="b panel">
      <h2>{t.work}</h2>
      <p>
        <a href={context.link(correctEventPath(event.id))}>{t.correct}</a>
      </p>
      <details open={state.problems.reden !== undefined}>
        <summary>{t.withdraw}</summary>
        <form method="post" action={context.link(withdrawEventPath(event.id))} class="form">
          <TextArea name="reden" label={t.withdrawReason} hint={t.withdrawNote} state={state} rows={3} />
          <p>
            <Submit secondary>{t.withdraw}</Submit>
          </p>
        </form>
      </details>
    </section>
  );
}

export const eventPage: Page = {
  path: eventPath('{gebeurtenis}'),
  render: (context) => showEvent(context, emptyForm),
};
