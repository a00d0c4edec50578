import type { Write } from '#platform/database';
import { type MailAddress, queueMail } from '#platform/mail';
import { linkMail } from './mails.ts';
import { type LinkPurpose, makeSignInLink } from './sign-in-links.ts';
import type { Person } from './store.ts';

export interface HandedOver {
  /** To be passed on by whoever asked for it; undefined when it went by mail. */
  readonly link: string | undefined;
  readonly mailedTo: MailAddress | undefined;
}

/** A new link for somebody: by mail in the same transaction where there is an address, and then shown to nobody else. */
export async function handOver(
  transaction: Write,
  person: Person,
  publicUrl: string,
  now: string,
  why: { readonly purpose: LinkPurpose; readonly title?: string; readonly next?: string | undefined },
): Promise<HandedOver> {
  const { secret, id, until } = await makeSignInLink(transaction, person.id, now, why.purpose);
  if (person.email === null) return { link: secret, mailedTo: undefined };
  const query = new URLSearchParams({
    ...(person.language === 'en' ? { taal: 'en' } : {}),
    ...(why.next === undefined ? {} : { naar: why.next }),
  }).toString();
  const href = `${publicUrl}/aanmelden/${secret}${query === '' ? '' : `?${query}`}`;
  await queueMail(
    transaction,
    {
      reason: `sign_in_link/${id}`,
      to: person.email,
      content: linkMail(person.language, why.purpose, { href, until, title: why.title, site: publicUrl }),
      confidential: true,
      sendUntil: until,
    },
    now,
  );
  return { link: undefined, mailedTo: person.email };
}
