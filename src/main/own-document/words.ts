import { type Inline, inlineOf, type Line } from '#platform/pdf';
import { attribute, type Element, hasClass, isElement, isLeft, isPiece, type Node } from './html-nodes.ts';

/** How a piece of text stands out. */
export interface Marks {
  /** What is written for readers of the screen alone is left out: it repeats what stands around it. */
  readonly seenOnly?: true;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly href?: string;
  /** Where it is another language than that of the page. */
  readonly lang?: string;
}

/** The whole address of what a link leads to. */
export type Address = (href: string) => string;

/** A run of words that is being gathered. */
export class Words {
  readonly #parts: { text: string; marks: Marks }[] = [];
  #space = true;
  #gap = '';

  /** @param kept with its spaces and lines as they are */
  add(text: string, marks: Marks, kept = false): void {
    const plain = kept ? text : text.replace(/[^\S\u00a0]+/g, ' ');
    const shown = this.#space && !kept ? plain.replace(/^ /, '') : plain;
    if (shown === '') return;
    const before = this.#parts.at(-1)?.text ?? '';
    if (this.#gap !== '' && /[^\s(“‘"'/-]$/.test(before) && /^[\p{L}\p{N}€+−“]/u.test(shown))
      this.#parts.push({ text: this.#gap, marks: {} });
    this.#gap = '';
    this.#space = /\s$/.test(shown);
    this.#parts.push({ text: shown, marks });
  }

  /** Two things stand beside each other on the screen with nothing but a gap: words are not to run together. */
  apart(sign: string): void {
    this.#gap = sign;
  }

  /** A new line, unless nothing stands before it. */
  line(): void {
    const last = this.#parts.at(-1);
    if (!last || last.text.endsWith('\n')) return;
    last.text = last.text.replace(/ $/, '');
    this.#parts.push({ text: '\n', marks: {} });
    this.#space = true;
  }

  /** @returns undefined where nothing but space was gathered */
  taken(): Line | undefined {
    const parts = this.#parts.splice(0);
    this.#space = true;
    this.#gap = '';
    while (parts.length > 0 && /^[\s·]*$/.test(parts.at(-1)?.text ?? '')) parts.pop();
    const last = parts.at(-1);
    if (!last) return undefined;
    last.text = last.text.trimEnd();
    return joined(
      parts
        .filter(({ text }) => text !== '')
        .map(
          ({ text, marks: { seenOnly: _, ...marks } }): Inline =>
            Object.keys(marks).length === 0 ? text : { text, ...marks },
        ),
    );
  }
}

/** Plain words that follow each other as one. */
export function joined(parts: readonly Inline[]): Line {
  const whole: Inline[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (typeof part === 'string' && typeof last === 'string') whole[whole.length - 1] = last + part;
    else whole.push(part);
  }
  const [only = ''] = whole;
  return whole.length <= 1 ? only : whole;
}

/** As a heading is shown: plain words, each in its language. */
export const headingOf = (line: Line): Line =>
  joined(
    inlineOf(line).map((part): Inline => {
      const text = (typeof part === 'string' ? part : part.text).replace(/\s+/g, ' ');
      return typeof part === 'string' || part.lang === undefined ? text : { text, lang: part.lang };
    }),
  );

/** An element says its language itself (`read-page.ts`), whatever it stands in. */
export function inItsLanguage(element: Element, { lang: _, ...marks }: Marks): Marks {
  const lang = attribute(element, 'lang');
  return lang === undefined ? marks : { ...marks, lang };
}

/** Of what stands in an element, with what it is in. */
export function marksOf(element: Element, around: Marks, address: Address): Marks {
  const { tagName } = element;
  const marks = inItsLanguage(element, around);
  if (tagName === 'b' || tagName === 'strong') return { ...marks, strong: true };
  if (tagName === 'em' || tagName === 'i') return { ...marks, emphasis: true };
  const href = tagName === 'a' ? attribute(element, 'href') : undefined;
  if (href === undefined) return marks;
  // A place on the same page is another place on paper.
  return href.startsWith('#')
    ? { ...marks, seenOnly: true }
    : { ...marks, seenOnly: true, href: address(href) };
}

export const isUnseen = (element: Element, { seenOnly }: Marks) =>
  isLeft(element) || (seenOnly === true && hasClass(element, 'vh'));

/** What stands between two things that touch in the text and not on the screen. */
export function between(before: Node | undefined, node: Node): string | undefined {
  if (!before || !isElement(node) || isPiece(node) || isLeft(node)) return undefined;
  // In a text a word may stand out; what is apart on the screen is a span.
  if (!isElement(before)) return node.tagName === 'span' && !hasClass(node, 'vh') ? ' · ' : undefined;
  if (isPiece(before) || isLeft(before)) return undefined;
  return [before, node].some((each) => hasClass(each, 'vh')) ? ' ' : ' · ';
}

/** All that stands in an element as one line; what is a piece of its own goes on a line of its own. */
export function lineOf(element: Element, address: Address, marks: Marks = {}): Line | undefined {
  const words = new Words();
  const kept = hasClass(element, 'pre') || element.tagName === 'pre';
  gather(words, element, address, inItsLanguage(element, marks), kept);
  return words.taken();
}

function gather(words: Words, element: Element, address: Address, marks: Marks, kept: boolean): void {
  for (const [index, node] of element.childNodes.entries()) {
    const sign = between(element.childNodes[index - 1], node);
    if (sign) words.apart(sign);
    if ('value' in node) words.add(node.value, marks, kept);
    if (!isElement(node) || isUnseen(node, marks)) continue;
    if (isPiece(node)) words.line();
    gather(words, node, address, marksOf(node, marks, address), kept);
    if (isPiece(node)) words.line();
  }
}
