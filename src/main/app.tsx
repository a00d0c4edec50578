import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { JSX } from 'preact';
import { visitor } from '#kernel';
import { installation as installationScope, type Trouble, troubleOf } from '#platform/database';
import { type Lang, secure, securityHeaders } from '#platform/http';
import { sealedOrder } from '#platform/journal';
import { apiApp } from './api-app.ts';
import { isApi, langOfAddress, limitedBodies, loggedPath, plainAddresses } from './edge.ts';
import { allPages, features, pagesOfFeatures } from './features.ts';
import { mountFeeds } from './feeds.ts';
import type { Installation } from './installation.ts';
import { mainMessages } from './messages.ts';
import { namedByRouter } from './observed.ts';
import { mountOneClick } from './one-click.ts';
import { mountOperators } from './operators/operators-app.tsx';
import { mountOwnDocument } from './own-document/own-document-app.tsx';
import { answerPage, mountPages } from './pages-app.tsx';
import { mountResidentApi } from './privacy/resident-api.ts';
import { problem } from './problems.ts';
import { languageOf } from './request.ts';
import { mountSignIn } from './sign-in/sign-in-app.tsx';
import { askAgain, drained, fieldsSent, Unavailable } from './unavailable.tsx';
import { uploadsOf } from './uploads.ts';

const assetTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  js: 'text/javascript; charset=utf-8',
};

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** How long a database may take to answer before it is taken to be away. */
const patience = 2000;

/** Bytes: a document with what comes beside it. */
const mostUnread = 30 * 2 ** 20;

/** How long one line says enough of an outage. */
const oneLineFor = 10_000;

async function answersWithin(asked: Promise<unknown>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref());
  return Promise.race([
    asked.then(
      () => true,
      () => false,
    ),
    late,
  ]);
}

/** Whom to tell of a weakness (RFC 9116); it is good for half a year from each day on. */
function securityText({ clock, publicUrl }: Installation, contact: string): string {
  const until = new Date(Date.parse(clock.now()) + 182 * 86_400_000).toISOString().slice(0, 10);
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${until}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The whole web application. @param assets folder of the built style sheet and fonts */
export function webApp(
  installation: Installation,
  options: {
    assets: string;
    report: (line: string) => void;
    securityContact?: string | undefined;
    /** Throws where nothing more may be written. */
    room?: () => Promise<void>;
  },
): Hono {
  const app = new Hono();
  const tell = (context: Context, lang: Lang, title: string, body: JSX.Element, status: number) =>
    answerPage(
      installation,
      context,
      { lang, region: undefined, actor: visitor, path: '/' },
      { title, body, status },
    );
  const tooLarge = (context: Context) => {
    const lang = langOfAddress(context);
    const { tooLargeTitle, tooLargeText } = mainMessages[lang];
    return tell(context, lang, tooLargeTitle, <Told title={tooLargeTitle} text={tooLargeText} />, 413);
  };
  app.use(namedByRouter, secure(installation.publicUrl), plainAddresses);
  app.post('*', limitedBodies(tooLarge, uploadsOf(features)));
  app.use(async (context, next) => {
    // Who signs in to see what is wrong writes next to nothing.
    if (!reading.has(context.req.method) && !context.req.path.startsWith('/aanmelden'))
      await options.room?.();
    return next();
  });
  app.get('/health', (context) => context.json({ status: 'ok' }));
  // For who sends requests here: not while the database is away.
  app.get('/ready', async (context) => {
    const there = await answersWithin(installation.database.read(installationScope, [sealedOrder()]));
    context.header('cache-control', 'no-store');
    return context.json({ status: there ? 'ready' : 'database_away' }, there ? 200 : 503);
  });
  app.get('/.well-known/security.txt', (context) => {
    if (options.securityContact === undefined) return context.notFound();
    return context.text(securityText(installation, options.securityContact));
  });
  app.get('/assets/*', async (context) => {
    const name = context.req.path.slice('/assets/'.length);
    const type = assetTypes[name.split('.').at(-1) ?? ''];
    if (!/^[a-z0-9/-]+\.[a-z0-9]+$/.test(name) || !type) return context.notFound();
    try {
      const bytes = await readFile(`${options.assets}/${name}`);
      return context.body(bytes, 200, { 'content-type': type, 'cache-control': 'public, max-age=3600' });
    } catch {
      return context.notFound();
    }
  });
  app.get('/', (context) => {
    const regions = installation.regions();
    const lang = languageOf(context);
    const below = lang === 'en' ? 'en/' : '';
    if (regions.length === 1 && regions[0]) return context.redirect(`/${regions[0].id}/${below}`, 302);
    const t = mainMessages[lang];
    const body = (
      <div class="wrap phead">
        <h1>{t.regionsTitle}</h1>
        <p>{regions.length === 0 ? t.regionsNone : t.regionsText}</p>
        <ul>
          {regions.map((region) => (
            <li key={region.id}>
              <a href={`/${region.id}/${below}`}>{region.name}</a>
            </li>
          ))}
        </ul>
      </div>
    );
    const page = { lang, region: undefined, actor: visitor, path: '/', outside: '/' } as const;
    return answerPage(installation, context, page, { title: t.regionsTitle, body });
  });
  mountSignIn(app, installation);
  mountOperators(app, installation);
  const api = apiApp(installation, features);
  mountResidentApi(api, installation);
  app.route('/:region/api/v1', api);
  for (const [address, below] of [
    ['/:region', ''],
    ['/:region/en', 'en/'],
  ] as const)
    app.get(address, (context) => {
      // Only to a region that is there: `/%2Fexample.org` must not lead to another site.
      const region = installation.region(context.req.param('region'));
      return region ? context.redirect(`/${region.id}/${below}`, 308) : context.notFound();
    });
  mountFeeds(app, installation, allPages);
  mountOneClick(app, installation);
  mountOwnDocument(app, installation, pagesOfFeatures);
  mountPages(app, installation, allPages);
  app.notFound((context) => {
    if (isApi(context.req.path)) return problem(context, 404, 'address_unknown');
    const region = installation.region(context.req.path.split('/')[1] ?? '');
    const lang = langOfAddress(context);
    return answerPage(installation, context, { lang, region, actor: visitor, path: '/' }, undefined);
  });
  app.onError(async (error, context) => {
    const trouble = troubleOf(error);
    const response = trouble ? await answerTrouble(trouble, error, context) : answerFault(error, context);
    for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
    return response;
  });
  let toldAt = 0;
  /** One line for an outage, not one for each who meets it. */
  const reportTrouble = (trouble: Trouble, error: Error) => {
    if (Date.now() - toldAt < oneLineFor) return;
    toldAt = Date.now();
    options.report(`${trouble}: ${error.message}`);
  };
  const answerTrouble = async (trouble: Trouble, error: Error, context: Context): Promise<Response> => {
    reportTrouble(trouble, error);
    context.header('retry-after', String(askAgain));
    if (isApi(context.req.path)) {
      const answer = problem(context, 503, trouble);
      answer.headers.set('retry-after', String(askAgain));
      return answer;
    }
    const lang = langOfAddress(context);
    const { pathname, search } = new URL(context.req.url);
    const posted = context.req.method === 'POST';
    const fields = await fieldsSent(context);
    await drained(context, mostUnread).catch(() => undefined);
    const t = mainMessages[lang];
    const title = trouble === 'storage_full' ? t.fullTitle : t.awayTitle;
    const page = { lang, trouble, address: `${pathname}${search}`, posted, fields };
    const answer = await tell(context, lang, title, <Unavailable {...page} />, 503);
    answer.headers.set('cache-control', 'no-store');
    return answer;
  };
  const answerFault = (error: Error, context: Context): Response => {
    const lang = langOfAddress(context);
    const t = mainMessages[lang];
    if (error instanceof HTTPException) {
      const title = error.status === 413 ? t.tooLargeTitle : t.foreignTitle;
      return tell(context, lang, title, <Told title={title} text={error.message} />, error.status);
    }
    const incident = randomUUID().slice(0, 8);
    const { method } = context.req;
    options.report(`fault ${incident} ${method} ${loggedPath(context)}: ${error.stack ?? error.message}`);
    if (isApi(context.req.path)) return problem(context, 500, 'fault', { incident });
    return tell(
      context,
      lang,
      t.faultTitle,
      <Told title={t.faultTitle} text={t.faultText} incident={incident} />,
      500,
    );
  };
  return app;
}

function Told(props: { title: string; text: string; incident?: string }) {
  return (
    <div class="wrap phead">
      <h1>{props.title}</h1>
      <p>
        {props.text} {props.incident ? <strong>{props.incident}</strong> : null}
      </p>
    </div>
  );
}
