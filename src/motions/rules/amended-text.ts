import type { MotionText } from './passage.ts';

/** Words of an amendment's text, and what comes in their place. */
export type Change = Pick<MotionText, 'passage' | 'replacement'>;

/** Where words stand in a text: once, whatever spaces and line ends part them. */
function placeOf(text: string, passage: string): readonly [number, number] | undefined {
  const words = passage.trim().split(/\s+/u);
  if (words[0] === '') return undefined;
  const sought = new RegExp(
    words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+'),
    'gu',
  );
  const first = sought.exec(text);
  if (!first) return undefined;
  // From the next character on: two that overlap are two.
  sought.lastIndex = first.index + 1;
  return sought.exec(text) ? undefined : [first.index, first.index + first[0].length];
}

/**
 * A text with what subamendments change in it. Each names words of the text as it was submitted, so the order in which they
 * were adopted makes no difference; undefined: words are not there once, or two changes touch the same words.
 */
export function amendedText(text: string, changes: readonly Change[]): string | undefined {
  const places = changes.map(({ passage, replacement }) => ({ at: placeOf(text, passage), replacement }));
  const ordered = places.toSorted((a, b) => (a.at?.[0] ?? 0) - (b.at?.[0] ?? 0));
  let made = '';
  let from = 0;
  for (const { at, replacement } of ordered) {
    if (!at || at[0] < from) return undefined;
    made += text.slice(from, at[0]) + replacement;
    from = at[1];
  }
  return made + text.slice(from);
}
