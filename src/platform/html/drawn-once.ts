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

/** Signs of drawings kept for one owner, some megabytes; more than this and they are begun afresh. */
const mostSigns = 4_000_000;

interface Kept {
  readonly places: Map<string, { readonly state: string; readonly text: string }>;
  signs: number;
}
const drawnFor = new WeakMap<object, Kept>();

/**
 * The same for a part of a page that seldom changes, such as a confirmed vote: half of a proposal's elements. Of each place the
 * last state only is kept.
 * @param owner what the drawing is about and may itself be replaced, such as the region: what was drawn for it goes with it
 * @param place names the part: of which page, in which language
 * @param state names everything else that the drawing depends on
 */
export function drawnOnceFor(
  owner: object,
  place: string,
  state: string,
  draw: () => JSX.Element,
): JSX.Element {
  const kept = drawnFor.get(owner) ?? { places: new Map(), signs: 0 };
  drawnFor.set(owner, kept);
  const there = kept.places.get(place);
  if (there?.state === state) return jsxTemplate([there.text]) as JSX.Element;
  const text = textOf(draw);
  kept.signs += text.length - (there?.text.length ?? 0);
  if (kept.signs > mostSigns) {
    kept.places.clear();
    kept.signs = text.length;
  }
  kept.places.set(place, { state, text });
  return jsxTemplate([text]) as JSX.Element;
}
