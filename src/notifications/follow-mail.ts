import { dateOf } from '#kernel';
import { plainDate } from '#platform/html';
import type { MailContent } from '#platform/mail';
import type { Region } from '#platform/operations';
import { followMessages } from './follow-messages.ts';
import type { Follower } from './follow-store.ts';
import { followOf } from './paths.ts';
import { confirmDays } from './rules/follow.ts';

/** The link with which a mailbox confirms, or with which whoever follows already finds what is followed. */
export function followMail(given: {
  readonly follower: Follower;
  readonly title: string;
  readonly region: Region;
  readonly site: string;
  readonly known: boolean;
  readonly now: string;
  readonly lang: 'nl' | 'en';
}): MailContent {
  const { follower, title, region, site, known, now, lang } = given;
  const t = followMessages[lang].mail;
  const href = `${site}/${region.id}${lang === 'en' ? '/en' : ''}${followOf(follower.key)}`;
  const until = new Date(Date.parse(now) + confirmDays * 86_400_000).toISOString();
  const last = plainDate(dateOf(until), lang).replaceAll('\u00a0', ' ');
  return {
    lang,
    subject: known ? t.knownSubject(title) : t.subject(title),
    parts: [
      known ? t.known(title) : t.why(title, region.name),
      { href, text: known ? t.look : t.confirm },
      ...(known ? [] : [t.until(last)]),
      t.notAsked,
    ],
  };
}
