import type { Context, Hono } from 'hono';
import type { Actor } from '#kernel';
import { refuse } from '#kernel';
import { Frame, outsideAddress, renderDocument } from '#platform/html';
import type { Feature, Form, FormState, Lang, PageAnswer, PageContext } from '#platform/http';
import { emptyForm, formObject, fromOwnPage, readInput, readReason, sentName } from '#platform/http';
import {
  type AnyOperation,
  fileField,
  perform,
  type Region,
  tellRefusal,
  type Upload,
} from '#platform/operations';
import { downloadsOf, sendFile } from './downloads.ts';
import { formValues } from './edge.ts';
import { exportsOf, sendExport } from './exports.ts';
import { type Installation, version } from './installation.ts';
import { comeBack, readsTooMuch, sendsTooMuch } from './limits.ts';
import { mainMessages } from './messages.ts';
import { withTakeAlong } from './own-document/take-along.tsx';
import { declaredQuery, mayBeKept, pageAddress } from './public-pages.ts';
import { actorOfCookie, numbersHold, pageContext, writerOf } from './request.ts';
import { withTyped } from './typed.tsx';
import { isMultipart, type TakenForm, takeForm } from './uploads.ts';

/** Puts the frame around a page's answer. */
export function answerPage(
  installation: Installation,
  context: Context,
  page: {
    lang: Lang;
    region: Region | undefined;
    actor: Actor;
    path: string;
    /** Outside the regions: the page's own address, where its other language is. */
    outside?: string;
  },
  answer: PageAnswer,
  status = 200,
): Response {
  if (answer && 'redirect' in answer) return context.redirect(answer.redirect, 303);
  const t = mainMessages[page.lang];
  const shown =
    answer === undefined
      ? { title: t.notFoundTitle, body: <NotFound lang={page.lang} region={page.region} /> }
      : 'denied' in answer
        ? {
            title: t.deniedTitle,
            body: <Denied lang={page.lang} who={answer.denied} next={addressOf(page)} />,
            status: 403,
          }
        : answer;
  const bytes = renderDocument(
    <Frame
      lang={page.lang}
      title={shown.title}
      path={page.path}
      demo={installation.demonstration}
      version={version}
      {...(page.region ? { region: page.region } : {})}
      {...(page.outside === undefined ? {} : { outside: page.outside })}
      {...(shown.current ? { current: shown.current } : {})}
      {...('screen' in shown && shown.screen ? { screen: true } : {})}
      {...(page.actor.kind === 'person' ? { actor: { name: page.actor.name } } : {})}
    >
      {shown.body}
    </Frame>,
  );
  // What changes while it is looked at, or is opened by a key in its address, is kept by nobody.
  const kept = page.actor.kind === 'visitor' && !('live' in shown && shown.live);
  context.header('cache-control', kept ? 'no-cache' : 'private, no-store');
  context.header('vary', 'Cookie');
  const code = answer === undefined ? 404 : 'status' in shown ? (shown.status ?? status) : status;
  // Bytes at once: the text as rendered is thousands of pieces that would live on until they are sent.
  return context.body(bytes, code as 200, { 'content-type': 'text/html; charset=UTF-8' });
}

function NotFound({ lang, region }: { lang: Lang; region: Region | undefined }) {
  const t = mainMessages[lang];
  return (
    <div class="wrap phead">
      <h1>{t.notFoundTitle}</h1>
      <p>{t.notFoundText}</p>
      <p>
        <a href={region ? `/${region.id}/${lang === 'en' ? 'en/' : ''}` : outsideAddress('/', lang)}>
          {t.toStart}
        </a>
      </p>
    </div>
  );
}

/** The page that was asked for, where somebody who signs in wants to be. */
function addressOf({ lang, region, path }: { lang: Lang; region: Region | undefined; path: string }) {
  return region ? `/${region.id}${lang === 'en' ? '/en' : ''}${path}` : undefined;
}

/** Who does this, and the way to sign in. */
function Denied({ lang, who, next }: { lang: Lang; who: string; next?: string | undefined }) {
  const naar = next === undefined ? '' : `?naar=${encodeURIComponent(next)}`;
  const t = mainMessages[lang];
  return (
    <div class="wrap phead txt">
      <h1>{t.deniedTitle}</h1>
      <p>{who}</p>
      <p>
        <a href={outsideAddress(`/aanmelden${naar}`, lang)}>{t.deniedSignIn}</a>
      </p>
    </div>
  );
}

/** Every feature's pages and forms, in Dutch and English. */
export function mountPages(app: Hono, installation: Installation, features: readonly Feature[]): void {
  const paths = new Set(features.flatMap((feature) => feature.pages ?? []).map((page) => page.path));
  for (const feature of features) {
    for (const page of feature.pages ?? [])
      for (const lang of ['nl', 'en'] as const)
        app.get(pageAddress(lang, page.path), (context) =>
          inRegion(installation, context, lang, async (pageCtx, show) => {
            const limit = page.dear && readsTooMuch(installation, context, pageCtx.actor);
            if (limit) return comeBack(tooDear(lang, show), limit);
            const answer = await page.render({ ...pageCtx, query: declaredQuery(page, pageCtx.query) });
            if (answer && 'body' in answer && (answer.status ?? 200) === 200 && !answer.live)
              mayBeKept(context);
            return show(withTakeAlong(context, page, pageCtx, answer));
          }),
        );
    for (const form of feature.forms ?? [])
      for (const lang of ['nl', 'en'] as const)
        app.post(pageAddress(lang, form.operation.path), (context) =>
          inRegion(
            installation,
            context,
            lang,
            (pageCtx, show) => submit(installation, context, form, pageCtx, show),
            pageAbove(paths, form.operation.path),
          ),
        );
  }
  mountDownloads(app, installation, features);
  mountExports(app, installation, features);
}

function mountExports(app: Hono, installation: Installation, features: readonly Feature[]): void {
  for (const each of exportsOf(features))
    for (const lang of ['nl', 'en'] as const)
      app.get(pageAddress(lang, each.path), (context) =>
        inRegion(installation, context, lang, (page, show) =>
          sendExport(installation, context, page, each, (status, why) => {
            if (status === 404) return show(undefined);
            if (status === 429) return tooDear(lang, show);
            const t = mainMessages[lang];
            const [title, text] = why ? [t.heavyTitle, t.heavyText] : [t.busyTitle, t.busyText];
            return show({ title, body: told(title, text) }, status);
          }),
        ),
      );
}

function mountDownloads(app: Hono, installation: Installation, features: readonly Feature[]): void {
  for (const download of downloadsOf(features))
    for (const lang of ['nl', 'en'] as const)
      app.get(pageAddress(lang, download.path), (context) =>
        inRegion(installation, context, lang, (page, show) =>
          sendFile(installation, context, page, download, (status, sentence) =>
            status === 404 ? show(undefined) : show(goneAnswer(lang, sentence ?? ''), status),
          ),
        ),
      );
}

/** Somebody asked too often for what costs much; when to come back is said beside it. */
function tooDear(lang: Lang, show: Show): Response {
  const { dearTitle, dearText } = mainMessages[lang];
  return show({ title: dearTitle, body: told(dearTitle, dearText) }, 429);
}

function goneAnswer(lang: Lang, sentence: string): PageAnswer {
  const title = mainMessages[lang].goneTitle;
  return { title, body: told(title, sentence) };
}

function told(title: string, sentence: string) {
  return (
    <div class="wrap phead">
      <h1>{title}</h1>
      <p>{sentence}</p>
    </div>
  );
}

/** The page that holds a form: that at its own address, or the nearest above it. */
function pageAbove(pages: ReadonlySet<string>, path: string): string {
  if (pages.has(path)) return path;
  const above = path.slice(0, path.lastIndexOf('/'));
  return above === '' ? '/' : pageAbove(pages, above);
}

export type Show = (answer: PageAnswer, status?: number) => Response;

async function inRegion(
  installation: Installation,
  context: Context,
  lang: Lang,
  work: (page: PageContext, show: Show) => Promise<Response>,
  /** Of the page that shows the answer, where the request was sent elsewhere: that address has no other language. */
  shownAt?: string,
): Promise<Response> {
  const { region: regionId = '', ...params } = context.req.param() as Record<string, string>;
  const actor = await actorOfCookie(installation, context);
  const region = installation.region(regionId);
  const url = new URL(context.req.url);
  const prefix = `/${regionId}${lang === 'en' ? '/en' : ''}`;
  const here = shownAt?.replace(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? '');
  const asked = here ?? (url.pathname.slice(prefix.length) || '/');
  const show: Show = (answer, status) => {
    const path = (answer && 'body' in answer && answer.address) || asked;
    return answerPage(installation, context, { lang, region, actor, path }, answer, status);
  };
  if (!region) return show(undefined);
  if (!numbersHold(params)) return show(undefined);
  return work(pageContext(installation, region, lang, actor, params, url.searchParams), show);
}

/** A refusal that names a field is told at that field, each of several at its own. */
export function refusedState(
  told: ReturnType<typeof tellRefusal>,
  values: FormState['values'],
): Omit<FormState, 'values'> {
  const all = [told, ...told.also];
  const problems = all.flatMap(({ field, sentence }) =>
    field === undefined ? [] : [[sentName(values, field), sentence] as const],
  );
  const whole = all.flatMap(({ field, sentence }) => (field === undefined ? [sentence] : []));
  return {
    problems: Object.fromEntries(problems),
    ...(whole.length === 0 ? {} : { refusal: whole.join(' ') }),
  };
}

type Submitted = Omit<TakenForm, 'file'> & Partial<Pick<TakenForm, 'file'>>;

function takesFile(operation: AnyOperation): operation is AnyOperation & { readonly upload: Upload } {
  return operation.upload !== undefined;
}

/** What was sent, with or without a file. @returns undefined when the sender may not send a file here */
async function submitted(
  installation: Installation,
  context: Context,
  operation: AnyOperation,
  page: PageContext,
): Promise<Submitted | undefined> {
  if (takesFile(operation)) {
    if (!operation.upload.may(page.actor, page.region.id)) return undefined;
    if (isMultipart(context)) return takeForm(context, installation.files, operation, page.lang);
  }
  const values = await formValues(context);
  return { values, input: formObject(values), problems: {}, status: 422 };
}

/** Sends a form through the door of its operation, and shows it again with what was wrong. */
export async function submit(
  installation: Installation,
  context: Context,
  form: Form,
  page: PageContext,
  show: Show,
): Promise<Response> {
  const t = mainMessages[page.lang];
  if (!fromOwnPage(context, new URL(installation.publicUrl).origin))
    return show({ title: t.foreignTitle, body: <p class="wrap">{t.foreignText}</p> }, 403);
  const { operation } = form;
  const sent = await submitted(installation, context, operation, page);
  if (!sent) {
    const told = tellRefusal(operation, page.lang, refuse(operation.upload?.notAllowed ?? ''));
    return show({ title: t.deniedTitle, body: <Denied lang={page.lang} who={told.sentence} /> }, 403);
  }
  try {
    return await submitTaken(installation, form, page, show, sent, context);
  } finally {
    await sent.file?.discard();
  }
}

async function submitTaken(
  installation: Installation,
  form: Form,
  page: PageContext,
  show: Show,
  sent: Submitted,
  context: Context,
): Promise<Response> {
  const t = mainMessages[page.lang];
  const { values } = sent;
  const { operation } = form;
  const read = readInput(operation, page.lang, sent.input);
  const params = operation.params.safeParse(page.params);
  if (!params.success) return show(undefined);
  const again = async (state: Omit<FormState, 'values'>, status: number) => {
    // A browser never fills in a file again.
    const file = sent.file ? { [fileField]: state.problems[fileField] ?? t.fileAgain } : {};
    const problems = { ...state.problems, ...file };
    const answer = await form.page(page, { ...emptyForm, ...state, problems, values });
    if (answer && 'denied' in answer) {
      const body = <Denied lang={page.lang} who={state.refusal ?? answer.denied} />;
      return show({ title: t.deniedTitle, body: withTyped(body, values, page.lang) }, 403);
    }
    if (!answer || !('body' in answer)) return show(answer, status);
    return show({ ...answer, body: withTyped(answer.body, values, page.lang) }, status);
  };
  const limit = await sendsTooMuch(installation, context, page.actor, operation);
  if (limit) {
    return comeBack(await again({ problems: {}, refusal: t.tooMany }, 429), limit);
  }
  if (!read.ok || Object.keys(sent.problems).length > 0) {
    const found = read.ok ? [] : Object.entries(read.problems);
    const problems = found.map(([name, sentence]) => [sentName(values, name), sentence]);
    return again({ problems: { ...Object.fromEntries(problems), ...sent.problems } }, sent.status);
  }
  const given = readReason(page.lang, sent.input);
  if (!given.ok) return again({ problems: given.problems }, 422);
  const reason = given.reason === undefined ? {} : { reason: given.reason };
  const writer = { ...writerOf(installation, page), ...reason };
  const result = await perform(installation.database, operation, writer, params.data, read.value);
  if (!result.ok) {
    const told = tellRefusal(operation, page.lang, result);
    return again(refusedState(told, values), told.status);
  }
  return context.redirect(page.link(form.after(result.value, page.params)), 303);
}
