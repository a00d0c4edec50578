import type { Reachable } from '#people';
import { installation, type Write } from '#platform/database';
import { type MailContent, type NewMail, queueMail, queueMails } from '#platform/mail';
import type { Region } from '#platform/operations';
import { happenedAbout, type Lately, latelyIn, subjectsOf } from './digest-index.ts';
import { followMessages } from './follow-messages.ts';
import { type DueFollower, dueFollowers, tellUntil } from './follow-store.ts';
import type { Happening } from './happenings.ts';
import { addressIn, letterOf, officesIn, stopAddress } from './mails.ts';
import { notificationMessages } from './messages.ts';
import { followOf } from './paths.ts';
import { closings, digestDue } from './rules/digest-due.ts';
import { parseSubject } from './rules/follow.ts';
import { ensureSetting, type Setting, tellDigestUntil } from './store.ts';
import { happenedAt, happenedLine } from './tell-happening.ts';
import { type Audience, letter, sendUntil, type Telling } from './telling.ts';

type Parts = MailContent['parts'];

/** So many in one mail. */
const mostTold = 40;
/** Read and held at once; told in as many transactions as there are of `together`. */
const readAtOnce = 500;
const together = 50;

function linesOf(
  happened: readonly Happening[],
  region: Region,
  lang: 'nl' | 'en',
  address: (path: string) => string,
): Parts {
  const t = followMessages[lang].digest;
  const left = happened.length - mostTold;
  return [
    t.intro(region.name),
    ...happened.slice(0, mostTold).map((each) => ({
      href: address(happenedAt(each)),
      text: happenedLine(each, region, lang),
    })),
    ...(left > 0 ? [t.more(left)] : []),
  ];
}

/** A digest to everybody in office for whom one is due. @returns how many mails were queued */
export async function tellDigests(telling: Telling, audience: Audience): Promise<number> {
  const { now, database } = telling;
  await begin(telling, audience);
  const due = audience.people.flatMap((to) => {
    const setting = audience.settings.get(to.actor.person);
    if (!setting || setting.digest === 'none') return [];
    const until = digestDue(setting.digestUntil, now, setting.digest);
    return until === undefined ? [] : [{ to, setting, until }];
  });
  if (due.length === 0) return 0;
  const lately = new Map<string, Lately>();
  for (const region of telling.regions) lately.set(region.id, await latelyIn(telling, region));
  let queued = 0;
  for (let first = 0; first < due.length; first += together)
    await database.write(installation, async (transaction) => {
      for (const one of due.slice(first, first + together))
        if (await tellDigest(telling, lately, transaction, one)) queued += 1;
    });
  return queued;
}

/** Whoever is new is told from now on. */
async function begin({ database, now }: Telling, { people, settings }: Audience): Promise<void> {
  const fresh = people.filter(({ actor }) => !settings.has(actor.person));
  if (fresh.length === 0) return;
  await database.write(installation, async (transaction) => {
    for (const { actor } of fresh) await ensureSetting(transaction, actor.person, now);
  });
}

async function tellDigest(
  telling: Telling,
  lately: ReadonlyMap<string, Lately>,
  transaction: Write,
  { to, setting, until }: { readonly to: Reachable; readonly setting: Setting; readonly until: string },
): Promise<boolean> {
  if (!(await tellDigestUntil(transaction, to.actor.person, until))) return false;
  const parts: Parts[] = [];
  let count = 0;
  let about: Region | undefined;
  for (const region of telling.regions) {
    const known = lately.get(region.id);
    const subjects = subjectsOf(to.actor.offices, region);
    if (!known || subjects.length === 0) continue;
    const after = setting.digestUntil;
    const found =
      subjects === 'all'
        ? known.all.filter(({ at }) => at > after && at <= until)
        : happenedAbout(
            known,
            subjects.map((subject) => ({ subject, after, until })),
          );
    if (found.length === 0) continue;
    about ??= region;
    count += found.length;
    parts.push(
      linesOf(found, region, to.language, (path) => addressIn({ to, region, site: telling.site }, path)),
    );
  }
  if (about === undefined) return false;
  const own = letter(telling, about, to, setting.key);
  const t = followMessages[to.language].digest;
  const why = t.whyOffice(officesIn(own));
  const mail: NewMail = {
    reason: `digest/person/${to.actor.person}/${until}`,
    to: to.email,
    content: letterOf(own, 'digest', t.subject(count), parts.flat(), why),
    confidential: false,
    sendUntil: sendUntil(telling.now),
    unsubscribe: stopAddress(own, 'digest'),
  };
  return queueMail(transaction, mail, telling.now);
}

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
      for (let first = 0; first < due.length; first += together) {
        const some = due.slice(first, first + together);
        queued += await database.write(region.id, (tx) => tellSome(telling, region, known, tx, some, closed));
      }
    }
  }
  return queued;
}

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
      .map(({ subject, rhythm, until }) => ({
        subject,
        after: new Date(until).toISOString(),
        until: closed[rhythm],
      }));
    const found = happenedAbout(lately, asked);
    if (found.length === 0) return [];
    const subjects = asked.map(({ subject }) => subject);
    const mail = followerMail(telling, region, lately, follower, subjects, found);
    return [{ ...mail, reason: `digest/${region.id}/follower/${follower.id}/${closed.day}` }];
  });
  return queueMails(transaction, mails, telling.now);
}

function followerMail(
  { site, demonstration, now }: Telling,
  region: Region,
  lately: Lately,
  { mail, language: lang, key }: DueFollower,
  subjects: readonly string[],
  found: readonly Happening[],
): Omit<NewMail, 'reason'> {
  const t = followMessages[lang].digest;
  const address = (path: string) => `${site}/${region.id}${lang === 'en' ? '/en' : ''}${path}`;
  const manage = address(followOf(key));
  const why = t.whyFollow(subjects.map((subject) => named(subject, region, lately, lang)).join(', '));
  return {
    to: mail,
    content: {
      lang,
      subject: t.subject(found.length),
      parts: [
        ...linesOf(found, region, lang, address),
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

/** What is followed, in words: from what happened about it, without a read for each. */
function named(subject: string, region: Region, { about }: Lately, lang: 'nl' | 'en'): string {
  const parsed = parseSubject(subject);
  const town = region.municipalities.find(({ id }) => id === parsed?.key)?.name;
  if (town !== undefined) return followMessages[lang].municipality(town);
  const own = (about.get(subject) ?? []).find(({ key }) => key === parsed?.key)?.title;
  return own === undefined || own === '' ? subject : `"${own}"`;
}
