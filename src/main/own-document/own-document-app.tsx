import type { Context, Hono } from 'hono';
import { fileHeaders, fromOwnPage, type Lang, type Page, type PageContext } from '#platform/http';
import type { Region } from '#platform/operations';
import { disposition } from '../downloads.ts';
import { formValues } from '../edge.ts';
import type { Installation } from '../installation.ts';
import { comeBack, readsTooMuch } from '../limits.ts';
import { mainMessages } from '../messages.ts';
import { answerPage } from '../pages-app.tsx';
import { pageAddress } from '../public-pages.ts';
import { actorOfCookie, pageContext } from '../request.ts';
import { collectedPages, type Find } from './compose.ts';
import { keep, selectionOfCookie } from './cookie.ts';
import { askDocument, type Job, jobById, jobPdf } from './jobs.ts';
import { jobMaker, type Turns, usualTurns } from './make-job.ts';
import { ownDocumentMessages } from './messages.ts';
import { jobAnswer } from './pages.tsx';
import {
  archivePdfPath,
  documentPdfPath,
  jobPath,
  jobPdfPath,
  otherLanguage,
  selectionPath,
} from './paths.ts';
import {
  emptySelection,
  fits,
  isKey,
  leftOf,
  mostAtOnce,
  moved,
  oneTitle,
  parsePage,
  type SelectedPage,
  type Selection,
  selectionOf,
  selectionQuery,
  without,
  withPage,
} from './selection.ts';
import { aheadOf } from './turns.ts';

type Sent = Readonly<Record<string, readonly string[]>>;

/** What the form of the selection says, as it was sent. */
function sentSelection(sent: Sent): Selection {
  const pages = (sent.pagina ?? []).flatMap((address, index): SelectedPage[] => {
    const page = parsePage(address);
    if (!page) return [];
    const offered = (sent[`sleutels-${index}`]?.[0] ?? '').split('*').filter(Boolean);
    const taken = (sent[`deel-${index}`] ?? []).filter((key) => offered.includes(key) && isKey(key));
    // Chosen before, and not on the page any more: it stays, and the document says so.
    const gone = (sent[`verdwenen-${index}`] ?? []).filter(isKey);
    if (gone.length > 0) return [{ address: page.address, parts: [...new Set([...taken, ...gone])] }];
    // Of a page that is gone nothing can be chosen: it stays, and the document says so.
    if (offered.length === 0 || taken.length === offered.length) return [{ address: page.address }];
    return taken.length === 0 ? [] : [{ address: page.address, parts: taken }];
  });
  const left = leftOf(sent.weggelaten?.[0]);
  return { title: oneTitle(sent.titel?.[0] ?? ''), pages, ...(left > 0 ? { left } : {}) };
}

/** What is done with it: the number is the place of a page. */
function changed(selection: Selection, deed: string): Selection {
  const [name, place] = deed.split(':');
  const index = Number(place);
  if (name === 'leeg') return emptySelection;
  if (name === 'omhoog') return moved(selection, index, -1);
  if (name === 'omlaag') return moved(selection, index, 1);
  return name === 'weg' ? without(selection, index) : selection;
}

interface Work {
  readonly find: Find;
  /** Makes it in the background. */
  readonly start: ReturnType<typeof jobMaker>;
}

interface Asked {
  readonly context: Context;
  readonly lang: Lang;
  readonly region: Region;
  readonly page: PageContext;
}

/** Putting pages together: what is sent from the form, and the documents that take a while. */
export function mountOwnDocument(
  app: Hono,
  installation: Installation,
  pages: readonly Page[],
  turns: Turns = usualTurns,
): void {
  const find = collectedPages(pages);
  const work: Work = { find, start: jobMaker(installation, find, turns) };
  const asked = async (context: Context, lang: Lang): Promise<Asked | undefined> => {
    const region = installation.region(context.req.param('region') ?? '');
    if (!region) return undefined;
    const actor = await actorOfCookie(installation, context);
    const page = pageContext(installation, region, lang, actor, {}, new URLSearchParams());
    return { context, lang, region, page };
  };
  // The link of a long one leads to where it is made; a short one is made at once, by what comes after this.
  const long = (lang: Lang, form: Job['form']) => async (context: Context, next: () => Promise<void>) => {
    // Who only asks whether it is there has nothing made.
    if (context.req.method === 'HEAD') return next();
    const selection = selectionOf(new URL(context.req.url).searchParams);
    const from = selection.pages.length > mostAtOnce ? await asked(context, lang) : undefined;
    return from ? makePdf(installation, from, work, selection, form) : next();
  };
  for (const lang of ['nl', 'en'] as const) {
    app.get(pageAddress(lang, documentPdfPath), long(lang, 'accessible'));
    app.get(pageAddress(lang, archivePdfPath), long(lang, 'archive'));
    app.get(pageAddress(lang, selectionPath), async (context, next) => {
      const found = new URL(context.req.url).search === '' ? selectionOfCookie(context) : emptySelection;
      const query = selectionQuery(found);
      if (query === '') return next();
      return context.redirect(`${context.req.path}?${query}`, 303);
    });
    app.post(pageAddress(lang, selectionPath), async (context) => {
      const from = await asked(context, lang);
      return from ? change(installation, from, work) : context.notFound();
    });
    app.get(pageAddress(lang, jobPath('{taak}')), async (context) => {
      const from = await asked(context, lang);
      return from ? showJob(installation, from, work) : context.notFound();
    });
    app.get(pageAddress(lang, jobPdfPath('{taak}')), (context) => sendMade(installation, context));
  }
}

async function change(installation: Installation, from: Asked, work: Work): Promise<Response> {
  const { context, lang } = from;
  const t = mainMessages[lang];
  if (!fromOwnPage(context, new URL(installation.publicUrl).origin))
    return told(installation, from, t.foreignTitle, t.foreignText, 403);
  const sent = await formValues(context);
  const deed = sent.doe?.[0] ?? 'bewaren';
  if (deed === 'toevoegen') return takeAlong(installation, from, work.find, sent.pagina?.[0] ?? '');
  const selection = changed(sentSelection(sent), deed);
  if (!fits(selection)) return back(from, selectionOfCookie(context), 'vol=1');
  keep(context, installation.publicUrl, from.region.id, selection);
  if (selection.pages.length > 0 && deed === 'pdf')
    return makePdf(installation, from, work, selection, 'accessible');
  if (selection.pages.length > 0 && deed === 'archief')
    return makePdf(installation, from, work, selection, 'archive');
  return back(deed === otherLanguage ? inOtherLanguage(installation, from) : from, selection);
}

function inOtherLanguage(installation: Installation, from: Asked): Asked {
  const { context, region, page } = from;
  const lang = from.lang === 'nl' ? 'en' : 'nl';
  const there = pageContext(installation, region, lang, page.actor, {}, new URLSearchParams());
  return { context, lang, region, page: there };
}

function told(
  installation: Installation,
  from: Asked,
  title: string,
  text: string,
  status: number,
): Response {
  const { context, lang, region, page } = from;
  return answerPage(
    installation,
    context,
    { lang, region, actor: page.actor, path: selectionPath },
    { title, body: <Told title={title} text={text} />, status },
  );
}

/** To the page of the selection. */
function back({ context, page }: Asked, selection: Selection, more = ''): Response {
  const query = [selectionQuery(selection), more].filter(Boolean).join('&');
  return context.redirect(`${page.link(selectionPath)}${query === '' ? '' : `?${query}`}`, 303);
}

function takeAlong(installation: Installation, from: Asked, find: Find, address: string): Response {
  const before = selectionOfCookie(from.context);
  const added = parsePage(address);
  const found = added && find(added.address);
  if (!found || found === 'no_part') return back(from, before, 'onbekend=1');
  const after = withPage(before, added);
  if (!fits(after)) return back(from, before, 'vol=1');
  keep(from.context, installation.publicUrl, from.region.id, after);
  return back(from, after);
}

async function makePdf(
  installation: Installation,
  from: Asked,
  work: Work,
  selection: Selection,
  form: Job['form'],
): Promise<Response> {
  const { context, lang, region, page } = from;
  if (selection.pages.length <= mostAtOnce) {
    const path = form === 'accessible' ? documentPdfPath : archivePdfPath;
    return context.redirect(`${page.link(path)}?${selectionQuery(selection)}`, 303);
  }
  const t = mainMessages[lang];
  const limit = readsTooMuch(installation, context, page.actor);
  if (limit) return comeBack(told(installation, from, t.dearTitle, t.dearText, 429), limit);
  const asked = { selection, language: lang, form };
  const job = await askDocument(installation.database, region.id, asked, installation.clock.now());
  const own = ownDocumentMessages[lang];
  if (job === undefined) {
    context.header('retry-after', '60');
    return told(installation, from, own.busyTitle, own.busyText, 503);
  }
  work.start(region, job);
  return context.redirect(page.link(jobPath(job)), 303);
}

function Told({ title, text }: { title: string; text: string }) {
  return (
    <div class="wrap phead">
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  );
}

const isJob = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Answered with 202 until the document is there: the browser then looks again by itself. */
async function showJob(installation: Installation, from: Asked, work: Work): Promise<Response> {
  const { context, lang, region, page } = from;
  const id = context.req.param('taak') ?? '';
  const [[job], [turn]] = isJob(id) ? await page.read([jobById(id), aheadOf(id)]) : [[], []];
  const answer = job && jobAnswer(page, job, turn?.ahead);
  const waits = job !== undefined && !job.ready && job.failure === null;
  if (waits) {
    context.header('refresh', '2');
    // Whoever looks takes over what its process left.
    work.start(region, id);
  }
  const shown = { lang, region, actor: page.actor, path: jobPath(id) };
  return answerPage(installation, context, shown, answer, waits ? 202 : 200);
}

async function sendMade(installation: Installation, context: Context): Promise<Response> {
  const region = installation.region(context.req.param('region') ?? '');
  const job = context.req.param('taak') ?? '';
  if (!region || !isJob(job)) return context.notFound();
  const [[made]] = await installation.database.read(region.id, [jobPdf(job)]);
  if (!made) return context.notFound();
  return context.body(new Uint8Array(made.pdf), 200, {
    ...fileHeaders,
    'cache-control': 'private, no-store',
    'content-type': 'application/pdf',
    'content-disposition': disposition({ inline: false, fileName: `document-${region.id}.pdf` }),
  });
}
