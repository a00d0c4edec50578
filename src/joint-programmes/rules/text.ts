import type { Adoptable, Part } from './adoption.ts';

/** A version of the texts: which of them it changed, and whether that was said to be editorial. */
export interface TextVersion {
  readonly version: number;
  readonly recordedAt: string;
  readonly reason: string | null;
  readonly editorial: boolean;
  readonly frame: boolean;
  readonly programme: boolean;
}

/** Whether boards decide anew on it: the first version is what they decided on first. Of an assignment there is no text. */
const isNewText = (each: TextVersion, what: Adoptable) =>
  each.version === 1 || (!each.editorial && what !== 'assignment' && each[what]);

/** The version since which a thing says what it says in that version, but for editorial changes. @param texts the oldest first */
export const textOf = (texts: readonly TextVersion[], what: Adoptable, version: number): number =>
  texts.findLast((each) => each.version <= version && isNewText(each, what))?.version ?? 1;

/** What was adopted then is another text than there is now. @param texts the oldest first, at least one */
export const isEarlierText = (texts: readonly TextVersion[], what: Adoptable, version: number): boolean =>
  textOf(texts, what, version) !== textOf(texts, what, texts.at(-1)?.version ?? 1);

/** Editorial changes of the texts as they are now: what was adopted before them holds for them too. */
export const editorialNow = (texts: readonly TextVersion[]): readonly TextVersion[] =>
  texts.filter(
    (each) =>
      each.editorial &&
      (['frame', 'programme'] as const).some(
        (what) => each[what] && !isEarlierText(texts, what, each.version),
      ),
  );

interface Told {
  readonly text: string;
  readonly address: string | null;
}
interface TextContent {
  readonly frame: Told;
  /** The framework that it is: another text than the words of before. */
  readonly mandate: number | null;
  readonly programme: Told;
  readonly parts: readonly Part[];
}
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const told = ({ text, address }: Told) => [text, address];
const frameOf = ({ frame, mandate }: TextContent) => [told(frame), mandate];
const programmeOf = ({ programme, parts }: TextContent) => [
  told(programme),
  parts.map(({ number, title, from, to }) => [number, title, from, to]),
];

/** Whether boards would find another text than before. */
export const textChanged = (before: TextContent, after: TextContent): boolean =>
  !same(frameOf(before), frameOf(after)) || !same(programmeOf(before), programmeOf(after));
