import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { dateOf, type PersonId } from '#kernel';
import {
  endSession,
  holders,
  makeToken,
  type OfficeHolder,
  startSession,
  tokens,
  useSignInLink,
} from '#people';
import { installation as installationScope } from '#platform/database';
import { outsideAddress } from '#platform/html';
import { fromOwnPage, type PageAnswer } from '#platform/http';
import { addEntry } from '#platform/journal';
import { suggestedOffices } from '../demo/setting.ts';
import type { Installation } from '../installation.ts';
import { answerPage } from '../pages-app.tsx';
import { actorOfCookie, languageOf, ownAddress, sessionCookie } from '../request.ts';
import { signInMessages } from './messages.ts';
import { DemonstrationPage, LinkPage, MinePage, SignInPage } from './sign-in-pages.tsx';

/** @param outside the page's own address, where that is not the one that was asked for */
type Show = (context: Context, answer: PageAnswer, outside?: string) => Promise<Response>;

const sessionHours = 12;
const tokenDays = 90;

/** Signing in and one's own page. Outside regions; the office page exists in a demonstration only. */
export function mountSignIn(app: Hono, installation: Installation): void {
  const show: Show = async (context, answer, outside = ownAddress(context)) => {
    const actor = await actorOfCookie(installation, context);
    const regions = installation.regions();
    const region = regions.length === 1 ? regions[0] : undefined;
    const page = { lang: languageOf(context), region, actor, path: context.req.path, outside };
    return answerPage(installation, context, page, answer);
  };
  const own = (context: Context) => fromOwnPage(context, new URL(installation.publicUrl).origin);
  const words = (context: Context) => signInMessages[languageOf(context)];
  const foreign = (context: Context) => {
    const t = words(context);
    return show(context, { title: t.title, body: <p class="wrap">{t.notSignedIn}</p>, status: 403 });
  };
  const toMine = (context: Context) => context.redirect(outsideAddress('/mijn', languageOf(context)), 303);

  app.get('/aanmelden', async (context) => {
    const people = installation.demonstration
      ? await holders(installation.database, today(installation))
      : [];
    const t = words(context);
    const body = installation.demonstration ? (
      <DemonstrationPage t={t} lang={languageOf(context)} suggested={suggested(people)} all={people} />
    ) : (
      <SignInPage t={t} />
    );
    return show(context, { title: t.title, body });
  });
  if (installation.demonstration)
    app.post('/aanmelden', async (context) => {
      if (!own(context)) return foreign(context);
      const chosen = Number((await context.req.parseBody()).ambt);
      const people = await holders(installation.database, today(installation));
      const holder = people.find((person) => person.person === chosen);
      if (!holder) return show(context, undefined);
      await signIn(installation, context, holder.person, 'sign_in_as_office');
      return toMine(context);
    });
  app.get('/aanmelden/:link', (context) =>
    show(context, {
      title: words(context).linkTitle,
      body: <LinkPage lang={languageOf(context)} link={context.req.param('link')} over={false} />,
    }),
  );
  // A link in a mail is fetched by scanners too: it is used up by the button, not by the look.
  app.post('/aanmelden/:link', async (context) => {
    if (!own(context)) return foreign(context);
    const now = installation.clock.now();
    const link = context.req.param('link');
    const person = await installation.database.write(installationScope, (tx) => useSignInLink(tx, link, now));
    if (person === undefined)
      return show(context, {
        title: words(context).linkTitle,
        body: <LinkPage lang={languageOf(context)} link={link} over />,
        status: 422,
      });
    await signIn(installation, context, person, 'sign_in_by_link');
    return toMine(context);
  });
  app.post('/afmelden', async (context) => {
    if (!own(context)) return foreign(context);
    const secret = getCookie(context, sessionCookie(installation));
    if (secret) await installation.database.write(installationScope, (tx) => endSession(tx, secret));
    deleteCookie(context, sessionCookie(installation), { path: '/' });
    return context.redirect(outsideAddress('/', languageOf(context)), 303);
  });
  mountMine(app, installation, show, own);
}

function mountMine(
  app: Hono,
  installation: Installation,
  show: Show,
  own: (context: Context) => boolean,
): void {
  const toSignIn = (context: Context) =>
    context.redirect(outsideAddress('/aanmelden', languageOf(context)), 303);
  const mine = async (context: Context, more: { made?: string; problem?: string }, status = 200) => {
    const actor = await actorOfCookie(installation, context);
    if (actor.kind !== 'person') return toSignIn(context);
    const lang = languageOf(context);
    const kept = await tokens(installation.database, actor.person);
    const body = (
      <MinePage lang={lang} actor={actor} tokens={kept} regions={installation.regions()} {...more} />
    );
    return show(context, { title: signInMessages[lang].mine, body, status }, '/mijn');
  };
  app.get('/mijn', (context) => mine(context, {}));
  app.post('/mijn/sleutels', async (context) => {
    const actor = await actorOfCookie(installation, context);
    if (!own(context) || actor.kind !== 'person') return toSignIn(context);
    const label = String((await context.req.parseBody()).waarvoor ?? '').trim();
    if (label === '')
      return mine(context, { problem: signInMessages[languageOf(context)].labelMissing }, 422);
    const now = installation.clock.now();
    const made = await installation.database.write(installationScope, async (tx) => {
      await addEntry(tx, installationScope, actor, undefined, now, {
        operation: 'make_token',
        subject: `person/${actor.person}`,
        payload: { label, days: tokenDays },
        unseen: true,
      });
      return makeToken(tx, actor.person, label, now, tokenDays);
    });
    installation.written(false);
    return mine(context, { made });
  });
}

function today(installation: Installation) {
  return dateOf(installation.clock.now());
}

/** One of each kind that shows a different part of the work. */
function suggested(people: readonly OfficeHolder[]): OfficeHolder[] {
  return suggestedOffices.flatMap((title) => people.find((person) => person.title === title) ?? []);
}

async function signIn(
  installation: Installation,
  context: Context,
  person: PersonId,
  operation: string,
): Promise<void> {
  const now = installation.clock.now();
  const secret = await installation.database.write(installationScope, async (tx) => {
    const actor = { kind: 'person', person, name: `person ${person}`, offices: [] } as const;
    await addEntry(tx, installationScope, actor, undefined, now, {
      operation,
      subject: `person/${person}`,
      payload: {},
      unseen: true,
    });
    return startSession(tx, person, now, sessionHours);
  });
  installation.written(false);
  setCookie(context, sessionCookie(installation), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: installation.publicUrl.startsWith('https:'),
    maxAge: sessionHours * 3600,
  });
}
