import type { ComponentChildren } from 'preact';
import { EmptyState, enumeration, longDate } from '#platform/html';
import type { Lang } from '#platform/http';
import type { ExtraDayWith } from '../extra-days.ts';
import { termMessages } from '../messages.ts';

/** The extra days, each with the running terms that it touches. @param props.work of who may change a day */
export function ExtraDaysView(props: {
  lang: Lang;
  days: readonly ExtraDayWith[];
  link: (path: string) => string;
  work?: (day: ExtraDayWith) => ComponentChildren;
}) {
  const { lang, days } = props;
  const t = termMessages[lang].extraDays;
  if (days.length === 0) return <EmptyState>{t.none}</EmptyState>;
  return (
    <>
      {days.map((day) => (
        <section class="b" key={day.day} id={`dag-${day.day}`}>
          <h3>
            {longDate(day.day, lang)}
            {day.holds ? '' : ` (${t.withdrawn})`}
          </h3>
          <p>
            {t.decree}:{' '}
            <a class="wrapany" href={day.source} lang="nl">
              {day.name}
            </a>
          </p>
          {day.moved.length === 0 ? (
            <p class="muted">{t.movesNothing}</p>
          ) : (
            <>
              <p>
                <b>{t.moved}</b>
              </p>
              <ul class="plain">
                {day.moved.map(({ term, wouldEnd }) => (
                  <li key={term.path}>
                    <a href={props.link(term.path)}>{term.about}</a>:{' '}
                    {t.term(longDate(term.last, lang), longDate(wouldEnd, lang))}
                    {term.councils.length === 0 ? '' : `. ${t.councils(enumeration(term.councils, lang))}`}
                  </li>
                ))}
              </ul>
              <p>{t.movedNote}</p>
            </>
          )}
          {props.work?.(day)}
        </section>
      ))}
    </>
  );
}
