export interface DraftAdvice {
  readonly text: string;
  readonly conditions: readonly string[];
}

// Line ends come back from a form in another shape; spaces at the ends are nobody's words.
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** Whether two drafts say the same: consensus is on the text that nobody objected to, and on no other. */
export function sameAdvice(one: DraftAdvice, other: DraftAdvice): boolean {
  return (
    plain(one.text) === plain(other.text) &&
    one.conditions.length === other.conditions.length &&
    one.conditions.every((condition, index) => plain(condition) === plain(other.conditions[index] ?? ''))
  );
}
