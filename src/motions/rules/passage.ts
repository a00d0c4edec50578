/** Spaces and line ends differ between a form and what was saved; words do not. */
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

/**
 * Where a passage stands in a text: an amendment must be fit to be inserted directly (domain.md 5.3), so it stands there
 * once, word for word.
 */
export function findPassage(text: string, passage: string): 'once' | 'missing' | 'several' {
  const [whole, part] = [plain(text), plain(passage)];
  const first = part === '' ? -1 : whole.indexOf(part);
  if (first === -1) return 'missing';
  return whole.indexOf(part, first + 1) === -1 ? 'once' : 'several';
}

export interface MotionText {
  readonly kind: 'motion' | 'amendment' | 'sub_amendment';
  readonly title: string;
  readonly considerations: string;
  readonly request: string;
  readonly passage: string;
  readonly replacement: string;
}

/** The whole as one running text: what two councils' texts are compared by. */
export function runningText(of: MotionText): string {
  const parts =
    of.kind === 'motion'
      ? [of.title, of.considerations, of.request]
      : [of.title, of.passage, of.replacement, of.considerations];
  return parts.filter((part) => part !== '').join('\n\n');
}

export type Unready = 'request_open' | 'passage_open' | 'nothing_changes';

/** What still has to be written before it can be submitted. */
export function unready(of: MotionText): Unready | undefined {
  if (of.kind === 'motion') return of.request === '' ? 'request_open' : undefined;
  if (of.passage === '') return 'passage_open';
  return plain(of.passage) === plain(of.replacement) ? 'nothing_changes' : undefined;
}
