import { mayTell } from '#ambitions';
import { isAhead } from '#kernel';
import { countWord, EmptyState, Notice, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { historyMessages } from '../messages.ts';
import { newEventPath, timelinePath } from '../paths.ts';
import { byYear } from '../rules/years.ts';
import { type HistoryEvent, timeline, timelineChoices } from '../store.ts';
import { StoryEvent } from './event-parts.tsx';

const onePage = 200;

/** What was asked for; what is no year or no number counts as not asked. */
interface Asked {
  readonly year: string | null;
  readonly theme: string | null;
  readonly from: number;
}

function askedOf(query: URLSearchParams): Asked {
  const year = query.get('jaar') ?? '';
  const from = query.get('vanaf') ?? '';
  return {
    year: /^[12]\d{3}$/.test(year) ? year : null,
    theme: query.get('thema') || null,
    from: /^\d{1,6}$/.test(from) ? Number(from) : 0,
  };
}

function address(context: PageContext, asked: Asked): string {
  const query = new URLSearchParams();
  if (asked.year !== null) query.set('jaar', asked.year);
  if (asked.theme !== null) query.set('thema', asked.theme);
  if (asked.from > 0) query.set('vanaf', String(asked.from));
  return context.link(query.size === 0 ? timelinePath : `${timelinePath}?${query}`);
}

/** The region's history as a story with sources; by year or theme without a script. */
export const timelinePage: Page = {
  path: timelinePath,
  query: ['jaar', 'thema', 'vanaf'],
  render: async (context) => {
    const t = historyMessages[context.lang];
    const asked = askedOf(context.query);
    const [events, choices] = await context.read([
      timeline(asked.year, asked.theme, onePage, asked.from),
      timelineChoices(),
    ]);
    const count = choices.reduce((sum, choice) => sum + choice.count, 0);
    const first = choices[0]?.year;
    const body = (
      <div class="wrap phead">
        <p class="kick">{t.kick(context.region.name)}</p>
        <h1>{t.title}</h1>
        {first ? <p class="lead">{t.intro(first, countWord(count, context.lang))}</p> : null}
        {context.demonstration ? (
          <Notice kind="info" title={t.real}>
            <p>{t.realText}</p>
          </Notice>
        ) : null}
        {mayTell(context.actor, context.region.id) ? (
          <p class="b panel">
            <a href={context.link(newEventPath)}>{t.record}</a>
          </p>
        ) : null}
        {count === 0 ? <EmptyState>{t.none}</EmptyState> : null}
        {count > 0 ? <Filters context={context} asked={asked} choices={choices} /> : null}
        {count > 0 && events.length === 0 ? (
          <p class="none">
            {t.nothing} <a href={context.link(timelinePath)}>{t.showAll}</a>
          </p>
        ) : null}
        <Story context={context} events={events} />
        <Parts context={context} asked={asked} total={events[0]?.total ?? 0} />
      </div>
    );
    return { title: t.timeline, current: 'ambitions', body };
  },
};

function Filters(props: {
  context: PageContext;
  asked: Asked;
  choices: readonly { year: string; theme: string }[];
}) {
  const { context, asked, choices } = props;
  const t = historyMessages[context.lang];
  const years = [...new Set(choices.map((choice) => choice.year))];
  const themes = [...new Set(choices.map((choice) => choice.theme))].filter((theme) => theme !== '');
  const chip = (text: string, chosen: boolean, to: Asked, lang?: string) => (
    <li key={text}>
      <a
        href={address(context, { ...to, from: 0 })}
        {...(chosen ? { 'aria-current': 'true' as const } : {})}
        {...(lang ? { lang } : {})}
      >
        {text}
      </a>
    </li>
  );
  return (
    <div class="filters">
      <nav aria-label={t.byYear}>
        <ul class="chips">
          {chip(t.all, asked.year === null, { ...asked, year: null })}
          {years.map((year) => chip(year, asked.year === year, { ...asked, year }))}
        </ul>
      </nav>
      {themes.length > 0 ? (
        <nav aria-label={t.byTheme}>
          <ul class="chips">
            {chip(t.all, asked.theme === null, { ...asked, theme: null })}
            {themes.map((theme) => chip(theme, asked.theme === theme, { ...asked, theme }, 'nl'))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}

function Story({ context, events }: { context: PageContext; events: readonly HistoryEvent[] }) {
  const t = historyMessages[context.lang];
  const firstAhead = events.find((event) => isAhead(event.on, context.today));
  return (
    <div class="story">
      {byYear(events).map(({ year, events: own }) => (
        <section key={year} class="yr" aria-labelledby={`jaar-${year}`}>
          <h2 id={`jaar-${year}`}>{year}</h2>
          <ol>
            {own.map((event) => (
              <>
                {event === firstAhead ? (
                  <li class="now">{t.today(plainDate(context.today, context.lang))}</li>
                ) : null}
                <StoryEvent key={event.id} context={context} event={event} />
              </>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Parts({ context, asked, total }: { context: PageContext; asked: Asked; total: number }) {
  const t = historyMessages[context.lang];
  if (asked.from === 0 && total <= onePage) return null;
  return (
    <p class="inline">
      {asked.from > 0 ? (
        <a href={address(context, { ...asked, from: Math.max(0, asked.from - onePage) })}>{t.sooner}</a>
      ) : null}
      {asked.from + onePage < total ? (
        <a href={address(context, { ...asked, from: asked.from + onePage })}>{t.later}</a>
      ) : null}
    </p>
  );
}
