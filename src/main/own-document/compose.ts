import { type CalendarDate, dateOf, visitor } from '#kernel';
import { demonstrationSentence, longDate, renderPart } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { newestAbout } from '#platform/journal';
import type { Block, Line, PrintedDocument } from '#platform/pdf';
import { numbersHold } from '../request.ts';
import { ownDocumentMessages } from './messages.ts';
import { documentPath } from './paths.ts';
import type { PagePart, ReadPage } from './read-page.ts';
import { type SelectedPage, type Selection, selectionQuery } from './selection.ts';

/** A page of the selection as it is now. */
export interface Gathered {
  readonly selected: SelectedPage;
  /** A page of ours of a kind that is in no document. */
  readonly noPart?: true;
  /** Undefined: it is not there, no longer for everybody, or in no document. */
  readonly page:
    | {
        readonly title: string;
        readonly heading?: Line;
        readonly lead: readonly Block[];
        /** All that it has. */
        readonly parts: readonly PagePart[];
        /** ISO day of the newest entry about it. */
        readonly newest: CalendarDate | undefined;
      }
    | undefined;
}

/** What tells how new a page is. */
function newestOf({ page, params }: Found, { region }: PageContext) {
  const told = page.collected?.(params, region) ?? [];
  return 'name' in told ? told : newestAbout(told);
}

type Found = { readonly page: Page; readonly params: Readonly<Record<string, string>> };

/** The page that lives at an address, among those that may be taken along; or that another one may live there. */
export type Find = (address: string) => Found | 'no_part' | undefined;

export function collectedPages(pages: readonly Page[]): Find {
  const taking = pagesAt(pages.filter(({ collected }) => collected));
  const others = pagesAt(pages.filter(({ collected }) => !collected));
  const named = (found: Found | undefined) => (found ? Object.keys(found.params).length : Infinity);
  return (address) => {
    const [found, other] = [taking(address), others(address)];
    // Where an address is of two kinds of page, the one that it says in full lives there.
    return named(other) < named(found) ? 'no_part' : found;
  };
}

function pagesAt(pages: readonly Page[]): (address: string) => Found | undefined {
  const known = pages.map((page) => {
    const names = [...page.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    return {
      page,
      names,
      pattern: new RegExp(`^${page.path.replace(/\{\w+\}/g, '([\\w-]+(?:\\.[\\w-]+)*)')}$`),
    };
  });
  return (address) => {
    for (const { page, names, pattern } of known) {
      const values = pattern.exec(`/${address}`);
      if (!values) continue;
      const params = Object.fromEntries(names.map((name, index) => [name, values[index + 1] ?? '']));
      if (numbersHold(params)) return { page, params };
    }
    return undefined;
  };
}

/** So many may wait for their turn; whoever comes then is told to come back. */
const mostWaiting = 8;
let gathering: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Gathers, one document at a time in a process: each is up to a hundred pages of work. @returns undefined when too many wait
 */
export async function gatherInTurn(
  ...given: Parameters<typeof gather>
): Promise<readonly Gathered[] | undefined> {
  if (given[1].pages.length === 0) return [];
  if (waiting >= mostWaiting) return undefined;
  waiting += 1;
  const before = gathering;
  const own = before.then(() => gather(...given));
  gathering = own.catch(() => undefined);
  try {
    return await own;
  } finally {
    waiting -= 1;
  }
}

/** Gathers one page after another, as a visitor sees it. @param told after each, how many are done */
export async function gather(
  context: PageContext,
  selection: Selection,
  find: Find,
  told: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly Gathered[]> {
  const gathered: Gathered[] = [];
  for (const selected of selection.pages) {
    const found = find(selected.address);
    gathered.push(
      found === 'no_part'
        ? { selected, noPart: true, page: undefined }
        : { selected, page: await onePage(context, found) },
    );
    await told(gathered.length);
  }
  return gathered;
}

async function onePage(context: PageContext, found: Found | undefined): Promise<Gathered['page']> {
  if (!found) return undefined;
  const shown = await readIn(context, found);
  if (!shown) return undefined;
  // Parts are known by the words of their Dutch headings.
  const dutch = context.lang === 'nl' ? shown : await readIn(inDutch(context), found);
  const parts = shown.parts.map((part, index) => {
    const { key, full } = dutch?.parts[index] ?? part;
    return { ...part, key, full };
  });
  const [[newest]] = await context.read([newestOf(found, context)]);
  return { ...shown, parts, newest: newest?.at ? dateOf(newest.at) : undefined };
}

const inDutch = (context: PageContext): PageContext => {
  const below = (path: string) => (path === '/' ? `/${context.region.id}/` : `/${context.region.id}${path}`);
  return { ...context, lang: 'nl', link: below };
};

async function readIn(context: PageContext, { page, params }: Found): Promise<ReadPage | undefined> {
  const { readPage } = await import('./read-page.ts');
  const answer = await page.render({ ...context, actor: visitor, params, query: new URLSearchParams() });
  if (!answer || !('body' in answer) || (answer.status ?? 200) !== 200) return undefined;
  const address = (href: string) => (href.startsWith('/') ? context.absolute(href) : href);
  const read = readPage(renderPart(answer.body), address, context.lang);
  return { ...read, title: read.title === '' ? answer.title : read.title };
}

/** The parts that are taken, in the order of the page, and keys for which there is none. */
export function takenParts({ selected, page }: Gathered): {
  readonly parts: readonly PagePart[];
  readonly gone: readonly string[];
} {
  const all = page?.parts ?? [];
  const keys = selected.parts;
  if (keys === undefined) return { parts: all, gone: [] };
  const there = offeredKeys(page);
  const fulls = all.map(({ full }) => full);
  return {
    parts: all.filter((part) => isTaken(keys, part)),
    gone: keys.filter((key) => !there.includes(key) && !fulls.includes(key)),
  };
}

/** Whether a part is among these: by its key, or by the one that it has while another part says the same words. */
export const isTaken = (keys: readonly string[] | undefined, { key, full }: { key: string; full?: string }) =>
  keys === undefined || keys.includes(key) || (full !== undefined && keys.includes(full));

/** What can be chosen of a page, in its order. */
export const offeredKeys = (page: Gathered['page']): readonly string[] =>
  page ? [...(page.lead.length > 0 ? [leadKey] : []), ...page.parts.map(({ key }) => key)] : [];

/** Of what stands above a page's first heading. */
export const leadKey = 'begin';
const withLead = ({ parts }: SelectedPage) => parts === undefined || parts.includes(leadKey);

/** ISO day of the newest thing in it. */
export const newestIn = (gathered: readonly Gathered[]): CalendarDate | undefined =>
  gathered
    .flatMap(({ page }) => page?.newest ?? [])
    .toSorted()
    .at(-1);

/** What stands in the document of one page, with its title. */
export const pageBlocks = (context: PageContext, each: Gathered): readonly Block[] => [
  { kind: 'heading', level: 1, text: headingIn(context, each) },
  ...belowTitle(context, each),
];

function belowTitle(context: PageContext, each: Gathered): readonly Block[] {
  const { lang } = context;
  const t = ownDocumentMessages[lang];
  const { selected, page, noPart } = each;
  const source = context.absolute(context.link(`/${selected.address}`));
  if (!page) return [{ kind: 'note', text: noPart ? t.noPart(source) : t.pageGone(source) }];
  const { parts, gone } = takenParts(each);
  return [
    {
      kind: 'note',
      text: [
        `${t.source}: `,
        { text: source, href: source },
        ...(page.newest ? [`. ${t.updated(longDate(page.newest, lang))}`] : []),
      ],
    },
    ...(withLead(selected) ? page.lead : []),
    ...parts.flatMap((part): Block[] => [
      { kind: 'heading', level: 2, text: part.heading ?? part.title },
      ...part.blocks,
    ]),
    ...gone.map((key): Block => ({ kind: 'note', text: t.partGone(key) })),
  ];
}

/** What of a link is not in it. */
export const leftBlocks = ({ lang }: PageContext, { left }: Selection): readonly Block[] =>
  left === undefined ? [] : [{ kind: 'note', text: ownDocumentMessages[lang].leftOut(left) }];

export function titleOf({ lang }: PageContext, { selected, page, noPart }: Gathered): string {
  const { goneTitle, noPartTitle } = ownDocumentMessages[lang];
  return page?.title ?? (noPart ? noPartTitle : goneTitle)(selected.address);
}

/** The title of a page, each word in its language. */
export const headingIn = (context: PageContext, each: Gathered): Line =>
  each.page?.heading ?? titleOf(context, each);

/** The selection as one document. @throws nothing for a page that is gone: the document says so */
export function composed(
  context: PageContext,
  selection: Selection,
  gathered: readonly Gathered[],
  form: 'accessible' | 'archive',
): PrintedDocument {
  const { lang } = context;
  const t = ownDocumentMessages[lang];
  const newest = newestIn(gathered);
  return {
    language: lang,
    title: selection.title === '' ? t.untitled(context.region.name) : selection.title,
    over: context.region.name,
    under: `${newest ? `${t.newest(longDate(newest, lang))} ` : ''}${t.made}`,
    date: newest ?? context.today,
    source: context.absolute(`${context.link(documentPath)}?${selectionQuery(selection)}`),
    contents: true,
    form,
    body: [
      ...(context.demonstration ? [{ kind: 'note' as const, text: demonstrationSentence(lang) }] : []),
      ...leftBlocks(context, selection),
      ...gathered.flatMap((each) => pageBlocks(context, each)),
    ],
  };
}
