import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { dateOf, type PersonId } from '#kernel';
import {
  deleteToken,
  endSession,
  holders,
  makeToken,
  type OfficeHolder,
  startSession,
  tokens,
  useSignInLink,
} from '#people';
import { installation as installationScope, type Write } from '#platform/database';
import { outsideAddress } from '#platform/html';
import { fromOwnPage, type PageAnswer, storable } from '#platform/http';
import { addEntry } from '#platform/journal';
import { suggestedOffices } from '../demo/setting.ts';
import { formValues } from '../edge.ts';
import type { Installation } from '../installation.ts';
import { answerPage } from '../pages-app.tsx';
import { actorOfCookie, languageOf, ownAddress, sessionCookie } from '../request.ts';
import { signInMessages } from './messages.ts';
import { mountOwnCalendar } from './own-calendar.tsx';
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
      const chosen = Number((await formValues(context)).ambt?.[0]);
      const people = await holders(installation.database, today(installation));
      const holder = people.find((person) => person.person === chosen);
      if (!holder) return show(context, undefined);
      await signIn(installation, context, 'sign_in_as_office', async () => holder.person);
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
    const link = context.req.param('link');
    // Used up and signed in by one commit: a link that was lost to a fault would lock somebody out.
    const entered = await signIn(installation, context, 'sign_in_by_link', (tx, now) =>
      useSignInLink(tx, link, now),
    );
    if (!entered)
      return show(context, {
        title: words(context).linkTitle,
        body: <LinkPage lang={languageOf(context)} link={link} over />,
        status: 422,
      });
    return toMine(context);
  });
  app.post('/afmelden', async (context) => {
    if (!own(context)) return foreign(context);
    const secret = getCookie(context, sessionCookie(installation));
    if (secret) await installation.database.write(installationScope, (tx) => endSession(tx, secret));
    // A browser takes no `__Host-` cookie without `Secure`, not to delete it either (RFC 6265bis, 4.1.3.2).
    const { path, secure } = cookieOptions(installation);
    deleteCookie(context, sessionCookie(installation), { path, secure });
    return context.redirect(outsideAddress('/', languageOf(context)), 303);
  });
  mountMine(app, installation, show, own);
  mountOwnCalendar(app, installation, show, own);
}

function mountMine(
  app: Hono,
  installation: Installation,
  show: Show,
  own: (context: Context) => boolean,
): void {
  const toSignIn = (context: Context) =>
    context.redirect(outsideAddress('/aanmelden', languageOf(context)), 303);
  const mine = async (
    context: Context,
    more: { made?: string; label?: string; problem?: string },
    status = 200,
  ) => {
    const actor = await actorOfCookie(installation, context);
    if (actor.kind !== 'person') return toSignIn(context);
    const lang = languageOf(context);
    const kept = await tokens(installation.database, actor.person, installation.clock.now());
    const body = (
      <MinePage lang={lang} actor={actor} tokens={kept} regions={installation.regions()} {...more} />
    );
    return show(context, { title: signInMessages[lang].mine, body, status }, '/mijn');
  };
  app.get('/mijn', (context) => mine(context, {}));
  app.post('/mijn/sleutels', async (context) => {
    const actor = await actorOfCookie(installation, context);
    if (!own(context) || actor.kind !== 'person') return toSignIn(context);
    const label = (await formValues(context)).waarvoor?.[0]?.trim() ?? '';
    const t = signInMessages[languageOf(context)];
    if (label === '') return mine(context, { problem: t.labelMissing }, 422);
    if (label.length > 100 || !storable(label)) return mine(context, { label, problem: t.labelLong }, 422);
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
  app.post('/mijn/sleutels/:sleutel/intrekken', async (context) => {
    const actor = await actorOfCookie(installation, context);
    if (!own(context) || actor.kind !== 'person') return toSignIn(context);
    const id = Number(context.req.param('sleutel'));
    if (!Number.isInteger(id) || id < 1 || id > 999_999_999) return show(context, undefined);
    const now = installation.clock.now();
    const label = await installation.database.write(installationScope, async (tx) => {
      const withdrawn = await deleteToken(tx, actor.person, id);
      if (withdrawn === undefined) return undefined;
      await addEntry(tx, installationScope, actor, undefined, now, {
        operation: 'withdraw_token',
        subject: `person/${actor.person}`,
        payload: { label: withdrawn },
        unseen: true,
      });
      return withdrawn;
    });
    if (label === undefined) return show(context, undefined);
    installation.written(false);
    return context.redirect(outsideAddress('/mijn', languageOf(context)), 303);
  });
}

function today(installation: Installation) {
  return dateOf(installation.clock.now());
}

/** One of each kind that shows a different part of the work. */
function suggested(people: readonly OfficeHolder[]): OfficeHolder[] {
  return suggestedOffices.flatMap((title) => people.find((person) => person.title === title) ?? []);
}

/** One session for the person whom `who` gives, in its transaction; whoever was signed in here before no longer is. */
async function signIn(
  installation: Installation,
  context: Context,
  operation: string,
  who: (transaction: Write, now: string) => Promise<PersonId | undefined>,
): Promise<boolean> {
  const now = installation.clock.now();
  const before = getCookie(context, sessionCookie(installation));
  const secret = await installation.database.write(installationScope, async (tx) => {
    const person = await who(tx, now);
    if (person === undefined) return undefined;
    if (before) await endSession(tx, before);
    const actor = { kind: 'person', person, name: `person ${person}`, offices: [] } as const;
    await addEntry(tx, installationScope, actor, undefined, now, {
      operation,
      subject: `person/${person}`,
      payload: {},
      unseen: true,
    });
    return startSession(tx, person, now, sessionHours);
  });
  if (secret === undefined) return false;
  installation.written(false);
  setCookie(context, sessionCookie(installation), secret, cookieOptions(installation));
  return true;
}

function cookieOptions(installation: Installation) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: installation.publicUrl.startsWith('https:'),
    maxAge: sessionHours * 3600,
  } as const;
}
