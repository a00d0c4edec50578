import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

// What somebody works with, and pictures within a text or a table: what these show stands beside them in words. One that stands by
// itself and says what it shows is taken before (`read-picture.ts`).
const left = new Set([
  ...['form', 'button', 'input', 'select', 'textarea', 'label', 'nav', 'script', 'template', 'svg', 'img'],
]);
const pieces = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'br',
    'caption',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
  ],
  ...[
    'figcaption',
    'figure',
    'footer',
    'header',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'legend',
    'li',
    'main',
  ],
  ...['ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const attribute = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value;
export const hasClass = (element: Element, name: string) =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
/** Something of its own, on a line of its own. */
export const isPiece = ({ tagName }: Element) => pieces.has(tagName);
/** Not for paper. */
export const isLeft = (element: Element) =>
  left.has(element.tagName) ||
  attribute(element, 'aria-hidden') === 'true' ||
  attribute(element, 'hidden') !== undefined ||
  hasClass(element, 'noprint');

/** The elements right below, but what is not for paper. */
export const childrenOf = (element: Element): Element[] =>
  element.childNodes.filter((node): node is Element => isElement(node) && !isLeft(node));

/** Those of a name below an element, in their order. */
export function elementsOf(element: Element, names: readonly string[]): Element[] {
  return childrenOf(element).flatMap((child) =>
    names.includes(child.tagName) ? [child] : elementsOf(child, names),
  );
}

/**
 * Writes on each element the language that it is in, where that is another one than that of the page, and takes it off the others:
 * each can then be read by itself.
 */
export function sayLanguages(nodes: readonly Node[], page: string, around = page): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const own = /^[a-z]{2,3}(?=-|$)/.exec(attribute(node, 'lang')?.toLowerCase() ?? '')?.[0] ?? around;
    node.attrs = node.attrs.filter(({ name }) => name !== 'lang');
    if (own !== page) node.attrs.push({ name: 'lang', value: own });
    sayLanguages(node.childNodes, page, own);
  }
}
