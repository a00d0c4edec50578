import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { visitor } from '#kernel';
import { secure, securityHeaders } from '#platform/http';
import { apiApp } from './api-app.ts';
import { allPages, features } from './features.ts';
import type { Installation } from './installation.ts';
import { mainMessages } from './messages.ts';
import { mountOperators } from './operators/operators-app.tsx';
import { answerPage, mountPages } from './pages-app.tsx';
import { problem } from './problems.ts';
import { languageOf } from './request.ts';
import { mountSignIn } from './sign-in/sign-in-app.tsx';

const assetTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  js: 'text/javascript; charset=utf-8',
};

/** The whole web application. @param assets folder of the built style sheet and fonts */
export function webApp(
  installation: Installation,
  options: { assets: string; report: (line: string) => void },
): Hono {
  const app = new Hono();
  app.use(secure);
  app.get('/health', (context) => context.json({ status: 'ok' }));
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
  app.route('/:region/api/v1', apiApp(installation, features));
  app.get('/:region', (context) => context.redirect(`/${context.req.param('region')}/`, 308));
  app.get('/:region/en', (context) => context.redirect(`/${context.req.param('region')}/en/`, 308));
  mountPages(app, installation, allPages);
  app.notFound((context) => {
    if (/^\/[^/]+\/api\//.test(context.req.path)) return problem(context, 404, 'address_unknown');
    const first = context.req.path.split('/')[1] ?? '';
    const region = installation.region(first);
    const lang = context.req.path.startsWith(`/${first}/en/`) ? 'en' : 'nl';
    return answerPage(installation, context, { lang, region, actor: visitor, path: '/' }, undefined);
  });
  app.onError((error, context) => {
    const incident = randomUUID().slice(0, 8);
    options.report(
      `fault ${incident} ${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`,
    );
    const t = mainMessages.nl;
    const headers = Object.entries(securityHeaders);
    const response = /^\/[^/]+\/api\//.test(context.req.path)
      ? problem(context, 500, 'fault', { incident })
      : answerPage(
          installation,
          context,
          { lang: 'nl', region: undefined, actor: visitor, path: '/' },
          { title: t.faultTitle, body: <Fault incident={incident} />, status: 500 },
        );
    for (const [name, value] of headers) response.headers.set(name, value);
    return response;
  });
  return app;
}

function Fault({ incident }: { incident: string }) {
  const t = mainMessages.nl;
  return (
    <div class="wrap phead">
      <h1>{t.faultTitle}</h1>
      <p>
        {t.faultText} <strong>{incident}</strong>
      </p>
    </div>
  );
}
