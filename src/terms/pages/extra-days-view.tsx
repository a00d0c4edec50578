import type { ComponentChildren } from 'preact';
import { EmptyState, enumeration, longDate } from '#platform/html';
import type { Lang, RunningTerm } from '#platform/http';
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
          {day.moved.length + day.ending.length === 0 ? <p class="muted">{t.touchesNothing}</p> : null}
          <Touched
            {...{ lang, link: props.link, title: t.moved, note: t.movedNote }}
            terms={day.moved.map(({ term, wouldEnd }) => ({
              term,
              said: t.term(longDate(term.last, lang), longDate(wouldEnd, lang)),
            }))}
          />
          <Touched
            {...{ lang, link: props.link, title: t.ending, note: t.endingNote }}
            terms={day.ending.map((term) => ({ term, said: t.endsOn(longDate(term.last, lang)) }))}
          />
          {props.work?.(day)}
        </section>
      ))}
    </>
  );
}

/** Terms that a day touches, each with its councils. */
function Touched(props: {
  lang: Lang;
  link: (path: string) => string;
  title: string;
  note: string;
  terms: readonly { readonly term: RunningTerm; readonly said: string }[];
}) {
  const { lang, terms } = props;
  const t = termMessages[lang].extraDays;
  if (terms.length === 0) return null;
  return (
    <>
      <p>
        <b>{props.title}</b>
      </p>
      <ul class="plain">
        {terms.map(({ term, said }) => (
          <li key={term.path}>
            <a href={props.link(term.path)}>{term.about}</a>: {said}
            {term.councils.length === 0 ? '' : `. ${t.councils(enumeration(term.councils, lang))}`}
          </li>
        ))}
      </ul>
      <p>{props.note}</p>
    </>
  );
}
