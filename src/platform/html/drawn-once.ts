import { randomUUID } from 'node:crypto';
import { createElement, type JSX } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';

const utf8 = new TextEncoder();
const drawn = new Map<string, string>();

/** A part as text, and as bytes from the first page that was sent with it. */
interface Part {
  readonly state: string;
  readonly text: string;
  bytes?: Uint8Array;
}
/** Of the page that is being drawn: the parts that stand ready as bytes, in its order. */
let apart: Part[] | undefined;
// Where such a part comes in the text. Nobody outside this process knows it, so no text of a user holds it.
const mark = `<!--${randomUUID()}-->`;
/** Signs; a part with less costs less as text. */
const worthApart = 500;

// Inside an SVG these close themselves (HTML, 13.1.2.1: foreign elements); a page repeats them a hundred times.
const emptyShape = /><\/(?:rect|path|circle|use)>/g;

/** As text, in the shortest form that says the same. */
function textOf(draw: () => JSX.Element): string {
  const outside = apart;
  apart = undefined;
  try {
    return renderToString(draw()).replace(emptyShape, '/>');
  } finally {
    apart = outside;
  }
}

function KeptPart({ part }: { part: Part }): JSX.Element {
  if (!apart || part.text.length < worthApart) return jsxTemplate([part.text]) as JSX.Element;
  apart.push(part);
  return jsxTemplate([mark]) as JSX.Element;
}
const setIn = (part: Part) => createElement(KeptPart, { part });

/**
 * A page as UTF-8, in which parts that were kept (`drawnOnceFor`) come as the bytes that they were before. As one text, a page
 * of more than 64,000 signs with a dash in it is a string of two bytes a sign and over 128 kB: V8 makes such a one among its
 * large objects, which takes longer than to draw what is new on the page.
 * @throws Error where what was drawn does not hold each part once, in the order in which it was drawn
 */
export function asBytes(draw: () => string): Uint8Array<ArrayBuffer> {
  const parts: Part[] = [];
  apart = parts;
  let text: string;
  try {
    text = draw();
  } finally {
    apart = undefined;
  }
  if (parts.length === 0) return utf8.encode(text);
  const between = text.split(mark);
  if (between.length !== parts.length + 1)
    throw new Error(`${parts.length} kept parts were drawn, ${between.length - 1} are on the page`);
  const pieces = between.flatMap((piece, place) => {
    const own = piece === '' ? [] : [utf8.encode(piece)];
    const part = parts[place];
    if (!part) return own;
    part.bytes ??= utf8.encode(part.text);
    return [...own, part.bytes];
  });
  const page = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    page.set(piece, at);
    at += piece.length;
  }
  return page;
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
  readonly places: Map<string, Part>;
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
  if (there?.state === state) return setIn(there);
  const text = textOf(draw);
  kept.signs += text.length - (there?.text.length ?? 0);
  if (kept.signs > mostSigns) {
    kept.places.clear();
    kept.signs = text.length;
  }
  const part = { state, text };
  kept.places.set(place, part);
  return setIn(part);
}
