import type { Context } from 'hono';
import { visitor } from '#kernel';
import { limits } from '#people';
import type { Lang } from '#platform/http';
import type { Installation } from '../installation.ts';
import { answerPage } from '../pages-app.tsx';
import { languageOf } from '../request.ts';
import type { Around } from './around.ts';
import { signInMessages } from './messages.ts';

const drawn = new WeakMap<Installation, Map<Lang, string>>();

/** Drawn once: whoever tries ten thousand times costs no more than the request. */
export async function tooMany({ installation }: Around, context: Context): Promise<Response> {
  const lang = languageOf(context);
  const known = drawn.get(installation) ?? new Map<Lang, string>();
  drawn.set(installation, known);
  let html = known.get(lang);
  if (html === undefined) {
    const t = signInMessages[lang];
    const page = { lang, region: undefined, actor: visitor, path: '/aanmelden', outside: '/aanmelden' };
    const body = (
      <div class="wrap phead txt">
        <h1>{t.tooManyTitle}</h1>
        <p>{t.tooManyText}</p>
      </div>
    );
    html = await answerPage(installation, context, page, { title: t.tooManyTitle, body, status: 429 }).text();
    known.set(lang, html);
  }
  context.header('retry-after', String(limits.signIn.minutes * 60));
  context.header('cache-control', 'private, no-store');
  return context.html(html, 429);
}
