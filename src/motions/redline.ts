import { diffArrays } from 'diff';
import { wordsOf } from '#documents';
import { amendedText } from './rules/amended-text.ts';
import type { MotionText } from './rules/passage.ts';

/** A stretch of a text beside another: kept, taken out or put in. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

// One amendment may not hold up a page of two hundred: past this the whole is shown as taken out and put in.
const longest = 25;
const mostChanges = 800;

/** What changes between two texts, word by word, in the order of reading. */
export function redline(before: string, after: string): Stretch[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const parts = diffArrays(wordsOf(before), wordsOf(after), { timeout: longest, maxEditLength: mostChanges });
  if (!parts)
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ];
  return gathered(
    parts.map((part) => ({
      kind: part.added ? 'new' : part.removed ? 'gone' : 'same',
      text: part.value.join(''),
    })),
  );
}

/** What only a space parts is read as one change: first what goes, then what comes. */
function gathered(parts: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let gone = '';
  let come = '';
  const settle = () => {
    if (gone !== '') found.push({ kind: 'gone', text: gone });
    if (come !== '') found.push({ kind: 'new', text: come });
    gone = '';
    come = '';
  };
  for (const [at, part] of parts.entries()) {
    const between = part.kind === 'same' && part.text.trim() === '' && at > 0 && at < parts.length - 1;
    if (part.kind === 'gone' || between) gone += part.text;
    if (part.kind === 'new' || between) come += part.text;
    if (part.kind === 'same' && !between) {
      settle();
      found.push(part);
    }
  }
  settle();
  return found;
}

/** What somebody reads of it as a change: of a subamendment within the whole text of its amendment, where its words stand there once. */
export function changeOf(
  of: Pick<MotionText, 'kind' | 'passage' | 'replacement'> & {
    readonly amended: { readonly text: string } | null;
  },
): Stretch[] {
  const before = of.kind === 'sub_amendment' ? of.amended?.text : undefined;
  const after = before === undefined ? undefined : amendedText(before, [of]);
  return before === undefined || after === undefined
    ? redline(of.passage, of.replacement)
    : redline(before, after);
}
