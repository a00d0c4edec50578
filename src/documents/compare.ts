import { diffArrays } from 'diff';
import { paragraphs } from './rules/paragraphs.ts';

/** A piece of a paragraph that changed. */
export interface Piece {
  readonly text: string;
  /** Not on the other side. */
  readonly changed: boolean;
}

export type Stretch =
  /** The same on both sides: the paragraphs. */
  | { readonly kind: 'same'; readonly texts: readonly string[] }
  /** A row: null where the other side has a paragraph that this one has not. */
  | {
      readonly kind: 'changed';
      readonly before: readonly Piece[] | null;
      readonly after: readonly Piece[] | null;
    };

export type Comparison =
  | { readonly stretches: readonly Stretch[]; readonly removed: number; readonly added: number }
  | { readonly tooMuch: true };

// Two reports of two hundred pages; what is longer, or differs all over, would hold up everybody else.
const mostSigns = 600_000;
const mostChanges = 2000;
const longest = 250;
// Beyond this a paragraph is shown as removed and added: marks on every other word help nobody.
const alikeEnough = 0.4;
/** So far ahead the other half of a paragraph is looked for. */
const mostSkipped = 12;

/** What changed between two texts, paragraph by paragraph and within them word by word. */
export function compareTexts(before: string, after: string): Comparison {
  if (before.length + after.length > mostSigns) return { tooMuch: true };
  const parts = diffArrays(paragraphs(before), paragraphs(after), {
    maxEditLength: mostChanges,
    timeout: longest,
  });
  if (!parts) return { tooMuch: true };
  const stretches: Stretch[] = [];
  const count = { removed: 0, added: 0 };
  const until = performance.now() + 2 * longest;
  let gone: readonly string[] = [];
  const settle = (come: readonly string[]) => {
    stretches.push(...rowsOf(gone, come, until));
    gone = [];
  };
  for (const part of parts) {
    if (part.removed) {
      count.removed += part.value.length;
      gone = part.value;
    } else if (part.added) {
      count.added += part.value.length;
      settle(part.value);
    } else {
      settle([]);
      stretches.push({ kind: 'same', texts: part.value });
    }
  }
  settle([]);
  return { stretches, ...count };
}

const whole = (text: string): Piece[] => [{ text, changed: true }];

/** Words with what joins their parts (`8.000`, `woning-bouw`), spaces, and every other sign by itself. */
export const wordsOf = (text: string): string[] =>
  text.match(/\s+|[\p{L}\p{N}]+(?:[.,'\u2019-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? [];

/** Removed beside added: each stays in its order, and two that are alike share a row. */
function rowsOf(gone: readonly string[], come: readonly string[], until: number): Stretch[] {
  const rows: Stretch[] = [];
  const added = (texts: readonly string[]) =>
    rows.push(...texts.map((text) => ({ kind: 'changed', before: null, after: whole(text) }) as const));
  let next = 0;
  for (const before of gone) {
    const at = come.findIndex(
      (after, place) => place >= next && place < next + mostSkipped && alike(before, after),
    );
    const words = at === -1 ? undefined : byWord(before, come[at] ?? '', until);
    if (!words) {
      rows.push({ kind: 'changed', before: whole(before), after: null });
      continue;
    }
    added(come.slice(next, at));
    rows.push({ kind: 'changed', ...words });
    next = at + 1;
  }
  added(come.slice(next));
  return rows;
}

/** Whether two have enough words in common to be the same paragraph, rewritten. */
function alike(before: string, after: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [one, other] = [words(before), words(after)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common > alikeEnough * Math.max(one.size, other.size);
}

/** @returns undefined when there is no time left to look closer */
function byWord(
  before: string,
  after: string,
  until: number,
): { before: Piece[]; after: Piece[] } | undefined {
  const left = until - performance.now();
  if (left <= 0) return undefined;
  const parts = diffArrays(wordsOf(before), wordsOf(after), {
    timeout: Math.min(left, 100),
    maxEditLength: 1500,
  });
  if (!parts) return undefined;
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): Piece[] =>
    joined(parts.filter((p) => !p[other]).map((p) => ({ text: p.value.join(''), changed: p[own] })));
  return { before: side('added', 'removed'), after: side('removed', 'added') };
}

/** One mark over words that only a space parts. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const between = piece.text.trim() === '' && pieces[index - 1]?.changed && pieces[index + 1]?.changed;
    const changed = piece.changed || between === true;
    const last = found.at(-1);
    if (last?.changed === changed) found[found.length - 1] = { text: last.text + piece.text, changed };
    else found.push({ text: piece.text, changed });
  }
  return found;
}
