import { dateOf } from '#kernel';
import type { Write } from '#platform/database';
import { type MailAddress, queueMail } from '#platform/mail';
import { linkMail, noticeMail, otherWayMail } from './mails.ts';
import { type LinkPurpose, linkMinutes, makeSignInLink } from './sign-in-links.ts';
import type { Person } from './store.ts';
import { type StrongerWay, strongerWay } from './stronger-way.ts';

export interface HandedOver {
  /** To be passed on by whoever asked for it; undefined when it went by mail, or when there is none. */
  readonly link: string | undefined;
  readonly mailedTo: MailAddress | undefined;
  /** How somebody signs in who got no link: it would pass by a passkey, or by the provider and its factors. */
  readonly way: StrongerWay | undefined;
}

/**
 * A new link for somebody: by mail in the same transaction where there is an address, and then shown to nobody else.
 * Whoever has a stronger way in gets none, and is told of that way.
 */
export async function handOver(
  transaction: Write,
  person: Person,
  publicUrl: string,
  now: string,
  why: {
    readonly purpose: LinkPurpose;
    readonly title?: string;
    readonly next?: string | undefined;
    /** To whoever may read the database anyhow: whom it is about is told. */
    readonly shown?: boolean;
  },
): Promise<HandedOver> {
  const way = why.shown ? undefined : await strongerWay(transaction, person.id, dateOf(now));
  if (way) {
    if (person.email === null) return { link: undefined, mailedTo: undefined, way };
    await queueMail(
      transaction,
      {
        reason: `other_way/${person.id}/${now}`,
        to: person.email,
        content: otherWayMail(person.language, why.purpose, way, { title: why.title, site: publicUrl }),
        confidential: false,
        sendUntil: new Date(Date.parse(now) + linkMinutes[why.purpose] * 60_000).toISOString(),
      },
      now,
    );
    return { link: undefined, mailedTo: person.email, way };
  }
  const { secret, id, until } = await makeSignInLink(transaction, person.id, now, why.purpose);
  const passedOn = { link: secret, mailedTo: undefined, way: undefined };
  if (person.email === null) return passedOn;
  const told = { to: person.email, sendUntil: until };
  if (why.shown) {
    const content = noticeMail(person.language, 'link_shown', undefined, publicUrl);
    await queueMail(transaction, { ...told, reason: `link_shown/${id}`, content, confidential: false }, now);
    return passedOn;
  }
  const query = new URLSearchParams({
    ...(person.language === 'en' ? { taal: 'en' } : {}),
    ...(why.next === undefined ? {} : { naar: why.next }),
  }).toString();
  const href = `${publicUrl}/aanmelden/${secret}${query === '' ? '' : `?${query}`}`;
  const content = linkMail(person.language, why.purpose, { href, until, title: why.title, site: publicUrl });
  await queueMail(transaction, { ...told, reason: `sign_in_link/${id}`, content, confidential: true }, now);
  return { link: undefined, mailedTo: person.email, way: undefined };
}
