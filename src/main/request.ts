import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Actor } from '#kernel';
import { dateOf, visitor } from '#kernel';
import { actorBySession, actorByToken, type TokenHolder } from '#people';
import type { Lang, PageContext } from '#platform/http';
import type { Region, Writer } from '#platform/operations';
import type { Installation } from './installation.ts';
import { lookUpSecret } from './limits.ts';

/** The prefix `__Host-` binds the cookie to this host and to https; without https a browser would drop it. */
export function sessionCookie(installation: Installation): string {
  return installation.publicUrl.startsWith('https:') ? '__Host-regiotafel' : 'regiotafel';
}

export async function actorOfCookie(installation: Installation, context: Context): Promise<Actor> {
  return actorOfSecret(installation, getCookie(context, sessionCookie(installation)));
}

export async function actorOfSecret(installation: Installation, secret: string | undefined): Promise<Actor> {
  if (secret === undefined) return visitor;
  const now = installation.clock.now();
  return actorBySession(installation.database, secret, dateOf(now), now, installation.sessions.idleMinutes);
}

/** @returns `wrong` when a token was sent that is not in force, `too_many` when that came too often from there. */
export async function actorOfToken(
  installation: Installation,
  context: Context,
): Promise<TokenHolder | 'wrong' | 'too_many'> {
  const header = context.req.header('authorization');
  if (header === undefined) return { actor: visitor, may: () => true };
  const secret = /^Bearer rt_([\w-]{20,})$/.exec(header)?.[1];
  return lookUpSecret(installation, context, secret ?? '', async () => {
    if (secret === undefined) return undefined;
    const now = installation.clock.now();
    const holder = await actorByToken(installation.database, secret, dateOf(now), now);
    return holder.actor.kind === 'person' ? holder : undefined;
  });
}

export function pageContext(
  installation: Pick<Installation, 'database' | 'today' | 'demonstration' | 'inventedUntil' | 'publicUrl'>,
  region: Region,
  lang: Lang,
  actor: Actor,
  params: Readonly<Record<string, string>>,
  query: URLSearchParams,
): PageContext {
  const base = lang === 'en' ? `/${region.id}/en` : `/${region.id}`;
  return {
    lang,
    region,
    actor,
    today: installation.today(),
    demonstration: installation.demonstration,
    inventedUntil: installation.inventedUntil,
    params,
    query,
    read: (statements) => installation.database.read(region.id, statements),
    link: (path) => (path === '/' ? `${base}/` : `${base}${path}`),
    absolute: (path) => `${installation.publicUrl}${path}`,
  };
}

/** Who writes on a request; the installation hears of it after the commit. */
export function writerOf(installation: Installation, page: Pick<PageContext, 'region' | 'actor'>): Writer {
  const now = installation.clock.now();
  return {
    region: page.region,
    actor: page.actor,
    now,
    today: dateOf(now),
    site: installation.publicUrl,
    written: (visible) => installation.written(visible),
  };
}

/** The language of a page outside the regions: `?taal=en`, else Dutch. */
export function languageOf(context: Context): Lang {
  return context.req.query('taal') === 'en' ? 'en' : 'nl';
}

/** Address of the page that was asked for, without its language. */
export function ownAddress(context: Context): string {
  const url = new URL(context.req.url);
  url.searchParams.delete('taal');
  return `${url.pathname}${url.search}`;
}

/** `/voorstellen/{voorstel}` as Hono writes it. */
export function route(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

const numbered = new Set([
  'voorstel',
  'stemming',
  'stemvraag',
  'advies',
  'vergadering',
  'punt',
  'vraag',
  'uitslag',
  'versie',
  'wijziging',
  'bericht',
  'gebeurtenis',
  'document',
  'raadsdag',
  'inlezing',
  'toezegging',
  'raadpleging',
  'raadplegingspunt',
  'motie',
  'concept',
  'termijnpunt',
  'draagvlak',
  'mandaat',
  'maatregel',
  'overeenkomst',
  'evaluatie',
  'voorbereiding',
  'zetel',
  'procesplan',
  'ontwikkeling',
  'programma',
  'persoon',
]);

/** A number in an address is a whole number that the database can hold; anything else is no address of ours. */
export function numbersHold(params: Readonly<Record<string, string>>): boolean {
  return Object.entries(params).every(([name, value]) => !numbered.has(name) || /^[1-9]\d{0,8}$/.test(value));
}
