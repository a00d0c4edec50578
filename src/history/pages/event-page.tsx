import { PublicText } from '#ambitions';
import { isAhead } from '#kernel';
import { Paragraphs, SourceLine, softHyphens, stretchText } from '#platform/html';
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
  const body = (
    <PublicText
      {...{ context, state, versions }}
      words={t}
      ways={{
        back: { path: timelinePath, text: t.timeline },
        correct: correctEventPath(event.id),
        withdraw: withdrawEventPath(event.id),
      }}
      show={(version) => (
        <>
          <p class="d">{stretchText(version.on, version.until, context.lang)}</p>
          <h3 lang="nl">{version.title}</h3>
          <Paragraphs text={version.text} />
          <Who context={context} event={version} />
          <SourceLine context={context} source={version.source} />
        </>
      )}
    >
      <Facts context={context} event={event} />
    </PublicText>
  );
  return { title: event.withdrawn ? t.withdrawnTitle : event.title, current: 'ambitions', body };
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

export const eventPage: Page = {
  path: eventPath('{gebeurtenis}'),
  render: (context) => showEvent(context, emptyForm),
};
