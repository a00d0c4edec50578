import { serializeOuter } from 'parse5';
import type { Block } from '#platform/pdf';
import { attribute, type Element } from './html-nodes.ts';

/** A picture that says in words what it shows; others repeat what stands beside them. */
export const isPicture = (element: Element) =>
  element.tagName === 'svg' &&
  attribute(element, 'role') === 'img' &&
  (attribute(element, 'aria-label') ?? '').trim() !== '';

/** As it stands on the page. */
export const readPicture = (element: Element): Block => ({
  kind: 'picture',
  // The one name that HTML writes and XML does not know, and the signs that XML does not take.
  svg: serializeOuter(element)
    .replaceAll('&nbsp;', '&#160;')
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''),
  says: attribute(element, 'aria-label')?.trim() ?? '',
});
