import type { Context, Hono } from 'hono';
import {
  calendarMessages,
  calendarType,
  endOwnCalendarOperation,
  ownCalendarPath,
  ownCalendarSince,
  readOwnCalendar,
  renewOwnCalendarOperation,
  SubscribeTo,
} from '#calendar';
import { dateOf } from '#kernel';
import { limits } from '#people';
import { Breadcrumb, Notice, outsideAddress, plainDate, Submit } from '#platform/html';
import type { Lang, PageAnswer } from '#platform/http';
import { performOutside } from '#platform/operations';
import type { Installation } from '../installation.ts';
import { comeBack, lookUpSecret } from '../limits.ts';
import { actorOfCookie, languageOf } from '../request.ts';

const path = '/mijn/kalender';

/** What a reader's calendar program may keep and a search engine may not. */
const secretHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

/** One's own calendar: its page under one's own, and what it gives to who knows its address. */
export function mountOwnCalendar(
  app: Hono,
  installation: Installation,
  show: (context: Context, answer: PageAnswer, outside?: string) => Promise<Response>,
  own: (context: Context) => boolean,
): void {
  const toSignIn = (context: Context) =>
    context.redirect(outsideAddress('/aanmelden', languageOf(context)), 303);
  const writer = (actor: Awaited<ReturnType<typeof actorOfCookie>>) => {
    const now = installation.clock.now();
    return {
      actor,
      now,
      today: dateOf(now),
      written: (visible: boolean) => installation.written(visible),
    };
  };
  const page = async (context: Context, made?: string) => {
    const actor = await actorOfCookie(installation, context);
    if (actor.kind !== 'person') return toSignIn(context);
    const lang = languageOf(context);
    const since = await ownCalendarSince(installation.database, actor.person);
    const address =
      made === undefined
        ? undefined
        : `${installation.publicUrl}${outsideAddress(ownCalendarPath(made), lang)}`;
    const body = <OwnCalendar lang={lang} since={since} address={address} />;
    return show(context, { title: calendarMessages[lang].own.title, body }, path);
  };
  app.get(path, (context) => page(context));
  app.post(path, async (context) => {
    const actor = await actorOfCookie(installation, context);
    if (!own(context) || actor.kind !== 'person') return toSignIn(context);
    const made = await performOutside(installation.database, renewOwnCalendarOperation, writer(actor), {});
    return made.ok ? page(context, made.value.secret) : toSignIn(context);
  });
  app.post(`${path}/beeindigen`, async (context) => {
    const actor = await actorOfCookie(installation, context);
    if (!own(context) || actor.kind !== 'person') return toSignIn(context);
    // None is there any more: what was asked is the case.
    await performOutside(installation.database, endOwnCalendarOperation, writer(actor), {});
    return context.redirect(outsideAddress(path, languageOf(context)), 303);
  });
  app.get(`${path}/:geheim{.+\\.ics}`, async (context) => {
    const secret = context.req.param('geheim').slice(0, -'.ics'.length);
    const { database, publicUrl, demonstration } = installation;
    const regions = installation.regions();
    const reading = { database, regions, publicUrl, demonstration, today: installation.today() };
    const text = await lookUpSecret(installation, context, secret, () =>
      readOwnCalendar({ ...reading, lang: languageOf(context) }, secret),
    );
    if (text === 'too_many') return comeBack(context.text('429', 429, secretHeaders), limits.wrongSecret);
    if (text === 'wrong') return context.text('404', 404, secretHeaders);
    return context.body(text, 200, { ...secretHeaders, 'content-type': `${calendarType}; charset=utf-8` });
  });
}

function OwnCalendar(props: { lang: Lang; since: string | undefined; address: string | undefined }) {
  const { lang, since, address } = props;
  const t = calendarMessages[lang];
  return (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: outsideAddress('/mijn', lang), text: t.own.toMine }]} />
      <h1>{t.own.title}</h1>
      <p>{t.own.intro}</p>
      {address === undefined ? (
        <p>{since === undefined ? t.own.none : t.own.since(plainDate(dateOf(since), lang))}</p>
      ) : (
        <>
          <Notice kind="ok" role="status" title={t.own.made} />
          <SubscribeTo lang={lang} address={address} />
        </>
      )}
      <form method="post" action={outsideAddress(path, lang)} class="form">
        <p>
          <Submit secondary={since !== undefined}>{since === undefined ? t.own.make : t.own.renew}</Submit>
        </p>
        {since === undefined ? null : <p class="muted">{t.own.renewNote}</p>}
      </form>
      {since === undefined ? null : (
        <form method="post" action={outsideAddress(`${path}/beeindigen`, lang)} class="form">
          <p>
            <Submit secondary>{t.own.end}</Submit>
          </p>
          <p class="muted">{t.own.endNote}</p>
        </form>
      )}
    </div>
  );
}
