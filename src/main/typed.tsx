import { createElement, Fragment, type JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { FormState, Lang } from '#platform/http';
import { mainMessages } from './messages.ts';

// One short word is chosen rather than written, or is typed again in a moment.
const isWritten = (text: string) => text.length > 20 || /\s/.test(text.trim());

const asShown = (text: string) => renderToString(createElement(Fragment, null, text));

/**
 * A refused form with all that was written into it: where the page no longer holds the field (somebody else was first, or
 * this sender may not), the text stands below, to copy. Nothing that was typed is lost.
 */
export function withTyped(body: JSX.Element, values: FormState['values'], lang: Lang): JSX.Element {
  const html = renderToString(body);
  // What stood in a field (`stond_`) is sent along unseen; it was not typed.
  const typed = Object.entries(values).flatMap(([name, value]) => (name.startsWith('stond_') ? [] : value));
  const lost = typed.filter((text) => isWritten(text) && !html.includes(asShown(text)));
  if (lost.length === 0) return body;
  return (
    <>
      {body}
      <section class="wrap txt">
        <h2>{mainMessages[lang].typedTitle}</h2>
        <p>{mainMessages[lang].typedText}</p>
        {lost.map((value) => (
          <p key={value} class="kept" lang="nl">
            {value}
          </p>
        ))}
      </section>
    </>
  );
}
