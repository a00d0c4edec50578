import type { Context, Hono } from 'hono';
import { dateOf } from '#kernel';
import {
  askLinkOperation,
  holders,
  limits,
  type OfficeHolder,
  ownPath,
  providerList,
  signOutOperation,
  useSignInLink,
} from '#people';
import { installation as installationScope } from '#platform/database';
import { emptyForm, type FormState, formObject } from '#platform/http';
import { parseMailAddress } from '#platform/mail';
import { suggestedOffices } from '../demo/setting.ts';
import { formValues } from '../edge.ts';
import type { Installation } from '../installation.ts';
import { attempt, attemptFrom } from '../limits.ts';
import { mountOwnData } from '../privacy/own-data-app.tsx';
import { mountResidents } from '../privacy/resident-app.tsx';
import { languageOf } from '../request.ts';
import { mountAccount } from './account-app.tsx';
import { type Around, around, cookieSecret } from './around.ts';
import { forgetCookie, signIn } from './enter.ts';
import { limitedReads, limitedWrites } from './limited-writes.tsx';
import { signInMessages } from './messages.ts';
import { mountOwnCalendar } from './own-calendar.tsx';
import { mountPasskeys } from './passkey-app.ts';
import { mountProviders } from './provider-app.tsx';
import { Asked, DemonstrationPage, LinkPage, SignInPage, withPath } from './sign-in-pages.tsx';
import { tooMany } from './too-many.tsx';

/** Signing in and one's own account. Outside regions; the office page exists in a demonstration only. */
export function mountSignIn(app: Hono, installation: Installation): void {
  const ways = around(installation);
  app.get('/aanmelden', (context) => showSignIn(ways, context, emptyForm));
  if (installation.demonstration) app.post('/aanmelden', (context) => asOffice(ways, context));
  app.post('/aanmelden/link', (context) => askLink(ways, context));
  for (const path of ['/mijn', '/mijn/*']) app.post(path, limitedWrites(installation));
  app.get('/mijn/gegevens.json', limitedReads(installation));
  mountProviders(app, ways);
  mountPasskeys(app, ways);
  app.get('/aanmelden/:link', (context) => showLink(ways, context, false));
  app.post('/aanmelden/:link', (context) => useLink(ways, context));
  app.post('/afmelden', (context) => signOut(ways, context));
  mountAccount(app, ways);
  mountOwnData(app, ways);
  mountResidents(app, ways);
  mountOwnCalendar(app, installation, ways.show, ways.own);
}

/** Where the reader wanted to go; only a path of ours. */
export const wantedPath = (context: Context) => ownPath(context.req.query('naar'));

export function foreign(ways: Around, context: Context): Promise<Response> {
  const t = signInMessages[languageOf(context)];
  const body = <p class="wrap">{t.notSignedIn}</p>;
  return ways.show(context, { title: t.title, body, status: 403 }, '/aanmelden');
}

async function showSignIn(ways: Around, context: Context, state: FormState, status = 200): Promise<Response> {
  const { installation } = ways;
  const lang = languageOf(context);
  const t = signInMessages[lang];
  const next = wantedPath(context);
  const people = installation.demonstration
    ? await holders(installation.database, dateOf(installation.clock.now()))
    : [];
  const [providers] = await installation.database.read(installationScope, [providerList()]);
  const body = (
    <>
      {installation.demonstration ? (
        <DemonstrationPage t={t} lang={lang} next={next} suggested={suggested(people)} all={people} />
      ) : null}
      <SignInPage
        lang={lang}
        state={state}
        next={next}
        providers={providers}
        demonstration={installation.demonstration}
      />
    </>
  );
  return ways.show(context, { title: t.title, body, status }, withPath('/aanmelden', next));
}

async function asOffice(ways: Around, context: Context): Promise<Response> {
  if (!ways.own(context)) return foreign(ways, context);
  const { installation } = ways;
  const values = await formValues(context);
  const chosen = Number(values.ambt?.[0]);
  const people = await holders(installation.database, dateOf(installation.clock.now()));
  const holder = people.find((person) => person.person === chosen);
  if (!holder) return ways.show(context, undefined);
  const entrance = { operation: 'sign_in_as_office', method: 'demonstration' } as const;
  await signIn(installation, context, entrance, async () => holder.person);
  const next = ownPath(values.naar?.[0]);
  return next === undefined ? ways.to(context, '/mijn') : context.redirect(next, 303);
}

/** However long it took to find out whether there is such an account: the answer comes after this. */
const answerMilliseconds = 300;

async function askLink(ways: Around, context: Context): Promise<Response> {
  if (!ways.own(context)) return foreign(ways, context);
  const { installation } = ways;
  if (!(await attemptFrom(installation, context, limits.linkRequest))) return tooMany(ways, context);
  const lang = languageOf(context);
  const values = await formValues(context);
  const address = parseMailAddress(values.mail?.[0] ?? '');
  const given = { ...formObject(values), taal: lang, naar: ownPath(values.naar?.[0]) };
  const asked = async () => {
    // To one mailbox a few at most, whoever asks; nobody is told.
    if (address && !(await attempt(installation, limits.linkMail, address.toLowerCase()))) return undefined;
    return ways.send(context, askLinkOperation(installation.publicUrl), given, values);
  };
  const [sent] = await Promise.all([
    asked(),
    new Promise((resolve) => setTimeout(resolve, answerMilliseconds)),
  ]);
  if (sent && !sent.ok && sent.code === 'input_wrong')
    return showSignIn(ways, context, sent.state, sent.status);
  const t = signInMessages[lang];
  return ways.show(context, { title: t.askedTitle, body: <Asked t={t} /> }, '/aanmelden');
}

function showLink(ways: Around, context: Context, over: boolean): Promise<Response> {
  const lang = languageOf(context);
  const link = context.req.param('link') ?? '';
  const body = <LinkPage lang={lang} link={link} next={wantedPath(context)} over={over} />;
  return ways.show(context, {
    title: signInMessages[lang].linkTitle,
    body,
    ...(over ? { status: 422 } : {}),
  });
}

// A link in a mail is fetched by scanners too: it is used up by the button, not by the look.
async function useLink(ways: Around, context: Context): Promise<Response> {
  if (!ways.own(context)) return foreign(ways, context);
  const { installation } = ways;
  if (!(await attemptFrom(installation, context, limits.signIn))) return tooMany(ways, context);
  const link = context.req.param('link') ?? '';
  // Used up and signed in by one commit: a link that was lost to a fault would lock somebody out.
  const entrance = { operation: 'sign_in_by_link', method: 'link' } as const;
  const entered = await signIn(installation, context, entrance, (tx, now) => useSignInLink(tx, link, now));
  if (!entered) return showLink(ways, context, true);
  const next = wantedPath(context);
  return next === undefined ? ways.to(context, '/mijn') : context.redirect(next, 303);
}

async function signOut(ways: Around, context: Context): Promise<Response> {
  if (!ways.own(context)) return foreign(ways, context);
  const { installation } = ways;
  const secret = cookieSecret(installation, context);
  // Nobody was signed in any more: what was asked is the case.
  if (secret !== '') await ways.send(context, signOutOperation(secret), {});
  forgetCookie(installation, context);
  return ways.to(context, '/');
}

/** One of each kind that shows a different part of the work. */
function suggested(people: readonly OfficeHolder[]): OfficeHolder[] {
  return suggestedOffices.flatMap((title) => people.find((person) => person.title === title) ?? []);
}
