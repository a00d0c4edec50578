import type { Write } from '#platform/database';
import { type NewMail, queueMails } from '#platform/mail';
import type { Region } from '#platform/operations';
import { happenedAbout, type Lately, latelyIn } from './digest-index.ts';
import { followMessages } from './follow-messages.ts';
import { type DueFollower, dueFollowers, tellUntil } from './follow-store.ts';
import type { Happening } from './happenings.ts';
import { notificationMessages } from './messages.ts';
import { followOf } from './paths.ts';
import { closings } from './rules/digest-due.ts';
import { parseSubject } from './rules/follow.ts';
import { happenedLines } from './tell-happening.ts';
import { forSome, sendUntil, type Telling } from './telling.ts';

/** Read and held at once. */
const readAtOnce = 500;

/** A digest to everybody who follows something about which there is news. @returns how many mails were queued */
export async function tellFollowers(telling: Telling): Promise<number> {
  const { database, now, regions } = telling;
  const closed = closings(now);
  let queued = 0;
  for (const region of regions) {
    let lately: Lately | undefined;
    for (let after = 0; ; ) {
      const [due] = await database.read(region.id, [
        dueFollowers(closed.day, closed.week, after, readAtOnce),
      ]);
      const last = due.at(-1);
      if (!last) break;
      after = last.id;
      lately ??= await latelyIn(telling, region);
      const known = lately;
      await forSome(telling, due, named, async (some) => {
        queued += await database.write(region.id, (tx) => tellSome(telling, region, known, tx, some, closed));
      });
    }
  }
  return queued;
}

const named = ({ id }: DueFollower) => `follower ${id}`;

async function tellSome(
  telling: Telling,
  region: Region,
  lately: Lately,
  transaction: Write,
  followers: readonly DueFollower[],
  closed: { readonly day: string; readonly week: string },
): Promise<number> {
  const rows = await tellUntil(
    transaction,
    followers.map(({ id }) => id),
    closed,
  );
  const told = new Set(rows.map(({ follower, subject }) => `${follower} ${subject}`));
  const mails = followers.flatMap((follower): NewMail[] => {
    const asked = follower.follows
      .filter(({ subject }) => told.has(`${follower.id} ${subject}`))
      .map(({ subject, title, rhythm, until }) => ({
        subject,
        title,
        after: new Date(until).toISOString(),
        until: closed[rhythm],
      }));
    const found = happenedAbout(lately, asked);
    if (found.length === 0) return [];
    // What stands in this mail, and nothing that is followed besides.
    const about = asked.filter((one) => happenedAbout(lately, [one]).length > 0);
    const mail = followerMail(telling, region, follower, about, found);
    return [{ ...mail, reason: `digest/${region.id}/follower/${follower.id}/${closed.day}` }];
  });
  return queueMails(transaction, mails, telling.now);
}

function followerMail(
  { site, demonstration, now }: Telling,
  region: Region,
  { mail, language: lang, key }: DueFollower,
  about: readonly Followed[],
  found: readonly Happening[],
): Omit<NewMail, 'reason'> {
  const t = followMessages[lang].digest;
  const address = (path: string) => `${site}/${region.id}${lang === 'en' ? '/en' : ''}${path}`;
  const manage = address(followOf(key));
  const why = t.whyFollow(about.map((each) => called(each, region, lang)).join(', '));
  return {
    to: mail,
    content: {
      lang,
      subject: t.subject(found.length),
      parts: [
        ...happenedLines(found, region, lang, address),
        why,
        ...(demonstration ? [notificationMessages[lang].mail.demonstration] : []),
        { href: manage, text: t.manage },
      ],
    },
    confidential: false,
    sendUntil: sendUntil(now),
    unsubscribe: manage,
  };
}

type Followed = Pick<DueFollower['follows'][number], 'subject' | 'title'>;

/** What is followed, in words. */
function called({ subject, title }: Followed, region: Region, lang: 'nl' | 'en'): string {
  const key = parseSubject(subject)?.key;
  const town = region.municipalities.find(({ id }) => id === key)?.name;
  if (town !== undefined) return followMessages[lang].municipality(town);
  return title === null ? subject : `"${title}"`;
}
