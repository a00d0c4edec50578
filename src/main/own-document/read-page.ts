import { createHash } from 'node:crypto';
import { parseFragment } from 'parse5';
import { type Block, inlineOf, type Line, type List, plainText } from '#platform/pdf';
import {
  childrenOf,
  type Element,
  elementsOf,
  hasClass,
  isElement,
  isPiece,
  type Node,
  sayLanguages,
} from './html-nodes.ts';
import { isPicture, readPicture } from './read-picture.ts';
import { readTable } from './read-table.ts';
import {
  type Address,
  between,
  headingOf,
  inItsLanguage,
  isUnseen,
  joined,
  lineOf,
  type Marks,
  marksOf,
  Words,
} from './words.ts';

/** What stands under one heading of a page. */
export interface PagePart {
  /** The words and years of its heading: stays what it is when a count or a day in it changes. */
  readonly key: string;
  /** Its key while another part of the page says the same words. */
  readonly full: string;
  readonly title: string;
  /** As it is printed, where not all of it is in the language of the page. */
  readonly heading?: Line;
  readonly blocks: readonly Block[];
}

/** A page as it can be printed: everything that stands on it, but what one works with (forms, navigation) and pictures without words of their own. */
export interface ReadPage {
  readonly title: string;
  /** As it is printed, where not all of it is in the language of the page. */
  readonly heading?: Line;
  /** What stands above the first heading. */
  readonly lead: readonly Block[];
  readonly parts: readonly PagePart[];
}

/** @param language of the page: `nl` */
export function readPage(html: string, address: Address, language: string): ReadPage {
  const body = new PageBody(address);
  const { childNodes } = parseFragment(html);
  sayLanguages(childNodes, language);
  body.read(childNodes);
  return body.done();
}

class PageBody {
  readonly #address: Address;
  readonly #words = new Words();
  readonly #parts: { title: string; heading?: Line; blocks: Block[] }[] = [{ title: '', blocks: [] }];
  #title: { title: string; heading?: Line } = { title: '' };
  #level = 1;

  constructor(address: Address) {
    this.#address = address;
  }

  done(): ReadPage {
    this.#paragraph();
    const [lead, ...parts] = this.#parts;
    const filled = parts.filter(({ blocks }) => blocks.length > 0);
    const keys = keysOf(filled.map(({ title }) => title));
    return {
      ...this.#title,
      lead: lead?.blocks ?? [],
      parts: filled.map((part, index) => ({ ...(keys[index] ?? { key: '', full: '' }), ...part })),
    };
  }

  read(nodes: readonly Node[], marks: Marks = {}): void {
    for (const [index, node] of nodes.entries()) {
      const sign = between(nodes[index - 1], node);
      if (sign) this.#words.apart(sign);
      if ('value' in node) this.#words.add(node.value, marks);
      else if (isElement(node) && isPicture(node)) {
        this.#paragraph();
        this.#put(readPicture(node));
      } else if (isElement(node) && !isUnseen(node, marks)) this.#element(node, marks);
    }
  }

  #element(element: Element, marks: Marks): void {
    if (element.tagName === 'br') this.#words.line();
    else if (isPiece(element)) {
      this.#paragraph();
      this.#piece(element);
      this.#paragraph();
    } else this.read(element.childNodes, marksOf(element, marks, this.#address));
  }

  #put(block: Block | undefined): void {
    if (block) this.#parts.at(-1)?.blocks.push(block);
  }

  #paragraph(): void {
    const text = this.#words.taken();
    if (text !== undefined) this.#put({ kind: 'paragraph', text });
  }

  #piece(element: Element): void {
    const { tagName } = element;
    if (/^h[1-6]$/.test(tagName)) this.#heading(Number(tagName[1]), element);
    else if (tagName === 'table') this.#put(readTable(element, this.#address));
    else if (tagName === 'ul' || tagName === 'ol') this.#put(this.#list(element));
    else if (tagName === 'dl') this.#put(this.#facts(element));
    else if (isOneText(element)) this.#put(this.#text(element));
    else this.read(element.childNodes, inItsLanguage(element, {}));
  }

  #text(element: Element): Block | undefined {
    const text = lineOf(element, this.#address, element.tagName === 'summary' ? { strong: true } : {});
    const kind = element.tagName === 'blockquote' ? 'quote' : isSoft(element) ? 'note' : 'paragraph';
    return text === undefined ? undefined : { kind, text };
  }

  #heading(level: number, element: Element): void {
    const text = lineOf(element, this.#address);
    if (text === undefined) return;
    const heading = headingOf(text);
    const named = { title: plainText(text), ...(typeof heading === 'string' ? {} : { heading }) };
    if (level === 1) this.#title = named;
    else if (level === 2) {
      this.#parts.push({ ...named, blocks: [] });
      this.#level = 2;
    } else {
      // No level is passed over: a reader's program counts on it.
      this.#level = Math.min(level, this.#level + 1, 4);
      this.#put({ kind: 'heading', level: this.#level as 2 | 3 | 4, text: heading });
    }
  }

  /** A list within an item stands in it on paper too. */
  #list(element: Element): List | undefined {
    const items: Line[] = [];
    const under: (List | null)[] = [];
    for (const child of childrenOf(element)) {
      const [own, within] = apart(child);
      const line = lineOf(own, this.#address);
      const below = line === undefined ? undefined : within && this.#list(within);
      const shown = line ?? lineOf(child, this.#address);
      if (shown === undefined) continue;
      items.push(shown);
      under.push(below ?? null);
    }
    if (items.length === 0) return undefined;
    const nested = under.some((each) => each !== null) ? { under } : {};
    return element.tagName === 'ol'
      ? { kind: 'list', ordered: true, items: withoutNumbers(items), ...nested }
      : { kind: 'list', items, ...nested };
  }

  #facts(element: Element): Block | undefined {
    const rows: [Line, Line][] = [];
    let name: Line = '';
    for (const each of elementsOf(element, ['dt', 'dd'])) {
      const line = lineOf(each, this.#address);
      if (line !== undefined && each.tagName === 'dt') name = headingOf(line);
      else if (line !== undefined) rows.push([name, line]);
    }
    return rows.length === 0 ? undefined : { kind: 'facts', rows };
  }
}

/** An item, and the list at its end, where one is. */
function apart(item: Element): [own: Element, within: Element | undefined] {
  const within = childrenOf(item).at(-1);
  return within && /^[uo]l$/.test(within.tagName)
    ? [{ ...item, childNodes: item.childNodes.filter((node) => node !== within) }, within]
    : [item, undefined];
}

/** A list that writes its numbers itself is counted by the paper. */
function withoutNumbers(items: readonly Line[]): readonly Line[] {
  const counted = items.every((item, index) => plainText(item).startsWith(`${index + 1}. `));
  if (!counted) return items;
  return items.map((item) => {
    const [first = '', ...others] = inlineOf(item);
    const cut = (text: string) => text.replace(/^\s*\d+\.\s*/, '');
    return joined([typeof first === 'string' ? cut(first) : { ...first, text: cut(first.text) }, ...others]);
  });
}

const isSoft = (element: Element) =>
  element.tagName === 'figcaption' || (hasClass(element, 'small') && hasClass(element, 'muted'));
/** Read as a whole, whatever stands in it. */
const isOneText = (element: Element) =>
  ['blockquote', 'summary', 'pre'].includes(element.tagName) || hasClass(element, 'pre') || isSoft(element);

/**
 * Letters and years of a heading alone, so that a count or a day in it changes no address, and one year is not taken for another. What a
 * long heading says beyond the cut is in a few signs of its hash.
 */
export function keyOf(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z]+|(?<!\d)(?:19|20|21)\d\d(?!\d)/g) ?? [];
  const whole = words.join('-');
  if (whole.length <= longestKey) return whole || 'deel';
  return `${whole.slice(0, longestKey).replace(/-+$/, '')}-${signsOf(whole)}`;
}
const longestKey = 40;
const signsOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** As two headings that say the same words are told apart: by all that they say, so that neither is taken for the other when one goes. */
const fullKeyOf = (title: string) => `${keyOf(title)}-${signsOf(title)}`;

/** Of one page: each its own. Only of headings that are the same to the letter the order counts. */
function keysOf(titles: readonly string[]): { key: string; full: string }[] {
  const short = titles.map(keyOf);
  const seen = new Map<string, number>();
  return titles.map((title, index) => {
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    const full = `${fullKeyOf(title)}${times === 1 ? '' : `-${times}`}`;
    const alone = short.indexOf(short[index] ?? '') === short.lastIndexOf(short[index] ?? '');
    return { key: alone ? (short[index] ?? '') : full, full };
  });
}
