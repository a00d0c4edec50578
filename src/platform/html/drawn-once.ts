import type { JSX } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';

const drawn = new Map<string, string>();

// Inside an SVG these close themselves (HTML, 13.1.2.1: foreign elements); a page repeats them a hundred times.
const emptyShape = /><\/(?:rect|path|circle|use)>/g;

/** As text, in the shortest form that says the same. */
function textOf(draw: () => JSX.Element): string {
  return renderToString(draw()).replace(emptyShape, '/>');
}

/**
 * A drawing that a page repeats many times: rendered the first time, set into the page as text from then on. Signs and
 * marks were a fifth of a page's elements.
 * @param key names everything that the drawing depends on
 */
export function drawnOnce(key: string, draw: () => JSX.Element): JSX.Element {
  let text = drawn.get(key);
  if (text === undefined) {
    text = textOf(draw);
    drawn.set(key, text);
  }
  return jsxTemplate([text]) as JSX.Element;
}

/** Drawings kept for one owner; more than this and they are begun afresh. */
const mostDrawn = 200;
const drawnFor = new WeakMap<object, Map<string, string>>();

/**
 * The same for a part of a page that never changes any more, such as a confirmed vote: half of a proposal's elements.
 * @param owner what the drawing is about and may itself be replaced, such as the region: what was drawn for it goes with it
 * @param key names everything else that the drawing depends on
 */
export function drawnOnceFor(owner: object, key: string, draw: () => JSX.Element): JSX.Element {
  const kept = drawnFor.get(owner) ?? new Map<string, string>();
  drawnFor.set(owner, kept);
  let text = kept.get(key);
  if (text === undefined) {
    if (kept.size >= mostDrawn) kept.clear();
    text = textOf(draw);
    kept.set(key, text);
  }
  return jsxTemplate([text]) as JSX.Element;
}
