import type { Inline, Line } from './document.ts';

export const inlineOf = (line: Line): readonly Inline[] =>
  Array.isArray(line) ? (line as readonly Inline[]) : [line as Inline];

/** Its words alone. */
export function plainText(line: Line): string {
  const text = inlineOf(line).map((part) => (typeof part === 'string' ? part : part.text));
  return text.join('').replace(/\s+/g, ' ').trim();
}

/** What somebody typed, in a document of this language: people write Dutch here. */
export const typed = (language: 'nl' | 'en', text: string, more: { readonly href?: string } = {}): Inline =>
  language === 'nl' && more.href === undefined
    ? text
    : { text, ...more, ...(language === 'nl' ? {} : { lang: 'nl' }) };
