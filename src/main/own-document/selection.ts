import { createHash } from 'node:crypto';

/** A page that somebody takes along: all of it, or the parts that are named. */
export interface SelectedPage {
  /** Below the region, without the slash in front: `voorstellen/5`. */
  readonly address: string;
  /** Keys of its parts, in the order of the page; left out: all. */
  readonly parts?: readonly string[];
}

/** What somebody puts together. The same selection gives the same document. */
export interface Selection {
  readonly title: string;
  readonly pages: readonly SelectedPage[];
  /** So many pages and parts of a link could not be taken: there were too many, or they are no pages of ours. Said in the document. */
  readonly left?: number;
}

export const emptySelection: Selection = { title: '', pages: [] };

/** A browser keeps some 4,000 characters of one cookie; this many pages with some parts each fit. */
export const mostPages = 100;
/** Made while the reader waits; more go into the queue, with progress to look at. */
export const mostAtOnce = 6;
/** Of the text that is kept in the cookie. */
export const mostKept = 3800;
export const longestTitle = 120;

// An activity of a programme is `programmas/1/onderdelen/1.2`.
const address = /^[a-z0-9][\w-]*(\/[\w-]+(\.[\w-]+)*){0,4}$/;
const key = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Whether it can name a part. */
export const isKey = (text: string): boolean => key.test(text);

/** @returns undefined for what is no address with parts: `voorstellen/5`, `voorstellen/5*samenvatting*besluiten` */
export function parsePage(text: string): SelectedPage | undefined {
  const [page = '', ...parts] = text.split('*');
  if (text.length > mostKept || !address.test(page) || !parts.every(isKey)) return undefined;
  return parts.length === 0 ? { address: page } : { address: page, parts: [...new Set(parts)] };
}

export const pageText = ({ address: page, parts = [] }: SelectedPage) => [page, ...parts].join('*');

/** On one line, cut between characters: half of one can stand in no address. */
export const oneTitle = (text: string) => {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return Array.from(line).slice(0, longestTitle).join('').trim();
};

/** Of an address: `deel=voorstellen/5,raden/leiden*besluiten&titel=..`. */
export const selectionOf = (query: URLSearchParams): Selection =>
  bounded(
    oneTitle(query.get('titel') ?? ''),
    query.getAll('deel').flatMap((text) => text.split(',')),
    leftOf(query.get('weggelaten')),
  );

export const leftOf = (text: string | null | undefined): number =>
  /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;

/** As many as fit, and how many did not. */
function bounded(title: string, texts: readonly string[], before: number): Selection {
  let left = before;
  const read = texts.filter(Boolean).flatMap((text): SelectedPage[] => {
    const whole = parsePage(text);
    if (whole) return [whole];
    const [page = '', ...parts] = text.split('*');
    const known = parts.filter(isKey);
    const rest = known.length > 0 ? parsePage([page, ...known].join('*')) : undefined;
    left += rest ? parts.length - known.length : 1;
    return rest ? [rest] : [];
  });
  let room = mostKept - encodeURIComponent(title).length - '|+9999'.length;
  const pages = onceEach(read).filter((page, at) => {
    room -= `|${pageText(page)}`.length;
    return at < mostPages && room >= 0;
  });
  left = Math.min(left + onceEach(read).length - pages.length, 9999);
  return { title, pages, ...(left > 0 ? { left } : {}) };
}

export function selectionQuery({ title, pages, left }: Selection): string {
  return [
    ...(pages.length === 0 ? [] : [`deel=${pages.map(pageText).join(',')}`]),
    ...(title === '' ? [] : [`titel=${encodeURIComponent(title)}`]),
    ...(left === undefined ? [] : [`weggelaten=${left}`]),
  ].join('&');
}

/** As a cookie keeps it. */
export const keptText = ({ title, pages, left }: Selection) =>
  [encodeURIComponent(title), ...pages.map(pageText), ...(left === undefined ? [] : [`+${left}`])].join('|');

export function selectionKept(text: string | undefined): Selection {
  if (text === undefined) return emptySelection;
  const [title = '', ...pages] = text.split('|');
  const isCount = (each: string) => /^\+\d{1,4}$/.test(each);
  const left = leftOf(pages.find(isCount)?.slice(1));
  return bounded(
    oneTitle(decoded(title)),
    pages.filter((each) => !isCount(each)),
    left,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** A page that is named again stands where it stood first, with the parts of both. */
const onceEach = (pages: readonly SelectedPage[]): SelectedPage[] =>
  [...Map.groupBy(pages, (page) => page.address)].map(([page, named]) => {
    const parts = named.flatMap((each) => each.parts ?? []);
    return named.some((each) => each.parts === undefined)
      ? { address: page }
      : { address: page, parts: [...new Set(parts)] };
  });

/** Whether it can be kept in a cookie. */
export const fits = (selection: Selection) =>
  selection.pages.length <= mostPages && keptText(selection).length <= mostKept;

/** At the end; a page that is there already stays where it is, with all its parts. */
export function withPage(selection: Selection, page: SelectedPage): Selection {
  const there = selection.pages.some((each) => each.address === page.address);
  const pages = there
    ? selection.pages.map((each) => (each.address === page.address ? page : each))
    : [...selection.pages, page];
  return { ...selection, pages };
}

/** One place up or down. Nothing happens at the ends. */
export function moved(selection: Selection, index: number, by: 1 | -1): Selection {
  const pages = [...selection.pages];
  const [page, other] = [pages[index], pages[index + by]];
  if (!page || !other) return selection;
  pages[index] = other;
  pages[index + by] = page;
  return { ...selection, pages };
}

export const without = (selection: Selection, index: number): Selection => ({
  ...selection,
  pages: selection.pages.filter((_, at) => at !== index),
});

/** Names a document: the same for the same selection. */
export const nameOf = (selection: Selection, more: readonly string[]) =>
  createHash('sha256')
    .update(JSON.stringify([keptText(selection), ...more]))
    .digest('hex');
