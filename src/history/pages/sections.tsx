import { yearOf } from '#kernel';
import { partialText } from '#platform/html';
import type { PageContext, Section } from '#platform/http';
import { historyMessages } from '../messages.ts';
import { eventPath, timelinePath } from '../paths.ts';
import { type HistoryEvent, turningPoints } from '../store.ts';

/** The turning points, and the way to the whole story. */
function TurningPoints({ context, events }: { context: PageContext; events: readonly HistoryEvent[] }) {
  const t = historyMessages[context.lang];
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return null;
  return (
    <section class="b turns">
      <h2>{t.story}</h2>
      <p>{t.storyText(yearOf(first.on), yearOf(last.on))}</p>
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <span class="d">{partialText(event.on, context.lang)}</span>{' '}
            <a href={context.link(eventPath(event.id))} lang="nl">
              {event.title}
            </a>
          </li>
        ))}
      </ol>
      <p>
        <a href={context.link(timelinePath)}>{t.readStory}</a>
      </p>
    </section>
  );
}

const at = (place: 'home' | 'vision', order: number): Section => ({
  place,
  order,
  statements: () => [turningPoints()],
  view: ([rows], context) => <TurningPoints context={context} events={rows as HistoryEvent[]} />,
});

export const historySections: readonly Section[] = [at('vision', 10), at('home', 60)];
