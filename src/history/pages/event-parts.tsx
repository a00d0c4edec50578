import { isAhead } from '#kernel';
import { MunicipalityName, Paragraphs, SourceLine, softHyphens, stretchText } from '#platform/html';
import type { PageContext } from '#platform/http';
import { historyMessages } from '../messages.ts';
import { eventPath } from '../paths.ts';
import type { HistoryEvent } from '../store.ts';

interface Props {
  readonly context: PageContext;
  readonly event: HistoryEvent;
}

/** One event of the story. */
export function StoryEvent({ context, event }: Props) {
  const t = historyMessages[context.lang];
  const classes = ['ev', event.kind === 'turning_point' ? 'turn' : ''];
  if (isAhead(event.on, context.today)) classes.push('next');
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      <p class="d">
        {stretchText(event.on, event.until, context.lang)} <span class="k">{t.kinds[event.kind]}</span>
      </p>
      <h3 lang="nl">
        <a href={context.link(eventPath(event.id))}>{softHyphens(event.title)}</a>
      </h3>
      <Paragraphs text={event.text} />
      <Who context={context} event={event} />
      <SourceLine context={context} source={event.source} />
      {event.version > 1 ? (
        <p class="src">
          <a href={context.link(eventPath(event.id))}>{t.changed}</a>
        </p>
      ) : null}
    </li>
  );
}

/** Who had a part: in words, and the municipalities by mark and name where not all of them had. */
export function Who({ context, event }: Props) {
  const towns = context.region.municipalities.filter((m) => event.municipalities.includes(m.id));
  const all = towns.length === context.region.municipalities.length;
  if (event.involved === '' && (towns.length === 0 || all)) return null;
  return (
    <p class="who">
      {event.involved ? <span lang="nl">{event.involved}</span> : null}
      {all
        ? null
        : towns.map((town) => (
            <span key={town.id}>
              {' '}
              <MunicipalityName municipality={town} />
            </span>
          ))}
    </p>
  );
}
