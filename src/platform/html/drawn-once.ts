import type { JSX } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';

const drawn = new Map<string, string>();

/**
 * A drawing that a page repeats many times: rendered the first time, set into the page as text from then on. Signs and
 * marks were a fifth of a page's elements.
 * @param key names everything that the drawing depends on
 */
export function drawnOnce(key: string, draw: () => JSX.Element): JSX.Element {
  let text = drawn.get(key);
  if (text === undefined) {
    text = renderToString(draw());
    drawn.set(key, text);
  }
  return jsxTemplate([text]) as JSX.Element;
}
