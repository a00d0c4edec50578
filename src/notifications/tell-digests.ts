import type { Reachable } from '#people';
import { installation, type Write, within } from '#platform/database';
import { type MailContent, queueMail } from '#platform/mail';
import type { Region } from '#platform/operations';
import { happenedAbout, type Lately, latelyIn, subjectsOf } from './digest-index.ts';
import { followMessages } from './follow-messages.ts';
import type { Happening } from './happenings.ts';
import { addressIn, letterOf, officesIn, stopAddress, taskLine } from './mails.ts';
import { type Keyed, tasksOf } from './own-tasks.ts';
import { digestDue } from './rules/digest-due.ts';
import { ensureSetting, insertTold, type Setting, tellDigestUntil } from './store.ts';
import { happenedLines } from './tell-happening.ts';
import {
  type Audience,
  forEach,
  forSome,
  letter,
  personNamed,
  type Read,
  sendUntil,
  sharedReads,
  type Telling,
} from './telling.ts';

type Parts = MailContent['parts'];

/** So many of one kind in one mail. */
const mostTold = 40;

/** Somebody to be told, up to when. */
interface Due {
  readonly to: Reachable;
  readonly setting: Setting;
  readonly until: string;
  /** What there is to know on "Mijn werk", by region. */
  readonly known: ReadonlyMap<string, readonly Keyed[]>;
}

/** A digest to everybody in office for whom one is due. @returns how many mails were queued */
export async function tellDigests(telling: Telling, audience: Audience): Promise<number> {
  const { database } = telling;
  await begin(telling, audience);
  const due = await dueNow(telling, audience);
  if (due.length === 0) return 0;
  const lately = new Map<string, Lately>();
  for (const region of telling.regions) lately.set(region.id, await latelyIn(telling, region));
  let queued = 0;
  await forSome(telling, due, named, async (some) => {
    queued += await database.write(installation, async (transaction) => {
      let mails = 0;
      for (const one of some) if (await tellDigest(telling, lately, transaction, one)) mails += 1;
      return mails;
    });
  });
  return queued;
}

const named = ({ to }: Due) => personNamed(to);

/** Whoever is new is told from now on. */
async function begin({ database, now }: Telling, { people, settings }: Audience): Promise<void> {
  const fresh = people.filter(({ actor }) => !settings.has(actor.person));
  if (fresh.length === 0) return;
  await database.write(installation, async (transaction) => {
    for (const { actor } of fresh) await ensureSetting(transaction, actor.person, now);
  });
}

async function dueNow(telling: Telling, audience: Audience): Promise<Due[]> {
  const reads = new Map<string, Read>();
  const due: Due[] = [];
  await forEach(telling, audience.people, personNamed, async (to) => {
    const setting = audience.settings.get(to.actor.person);
    if (!setting || setting.digest === 'none') return;
    const until = digestDue(setting.digestUntil, telling.now, setting.digest);
    if (until === undefined) return;
    const known = new Map<string, readonly Keyed[]>();
    for (const region of telling.regions) {
      if (!to.actor.offices.some((office) => office.region === region.id)) continue;
      const read = reads.get(region.id) ?? sharedReads(telling.page(region, to.actor, 'nl').read);
      reads.set(region.id, read);
      const tasks = await tasksOf(telling, region, to, read);
      known.set(
        region.id,
        tasks.filter(({ task }) => task.informs),
      );
    }
    due.push({ to, setting, until, known });
  });
  return due;
}

async function tellDigest(
  telling: Telling,
  lately: ReadonlyMap<string, Lately>,
  transaction: Write,
  one: Due,
): Promise<boolean> {
  const { to, setting, until, known } = one;
  if (!(await tellDigestUntil(transaction, to.actor.person, until))) return false;
  const parts: Parts[] = [];
  let count = 0;
  let about: Region | undefined;
  for (const region of telling.regions) {
    const fresh = await freshOf(transaction, telling, region, to, known.get(region.id) ?? []);
    const found = happenedFor(lately.get(region.id), one, region);
    if (fresh.length === 0 && found.length === 0) continue;
    about ??= region;
    count += fresh.length + found.length;
    parts.push(partsOf(telling, region, one, fresh, found));
  }
  if (about === undefined) return false;
  const own = letter(telling, about, to, setting.key);
  const t = followMessages[to.language].digest;
  const why = t.whyOffice(officesIn(own));
  return queueMail(
    transaction,
    {
      reason: `digest/person/${to.actor.person}/${until}`,
      to: to.email,
      content: letterOf(own, 'digest', t.subject(count), parts.flat(), why),
      confidential: false,
      sendUntil: sendUntil(telling.now),
      unsubscribe: stopAddress(own, 'digest'),
    },
    telling.now,
  );
}

/** What was not told before of what there is to know, told from here on. */
async function freshOf(
  transaction: Write,
  { now }: Telling,
  region: Region,
  { actor }: Reachable,
  known: readonly Keyed[],
): Promise<readonly Keyed[]> {
  if (known.length === 0) return [];
  const rows = known.map((one) => ({ ...one, asked: one, task: one.key, step: 0, due: '' }));
  const told = await within(transaction, { own: installation, other: region.id }, () =>
    insertTold(transaction, region.id, actor.person, rows, now),
  );
  return told.map(({ asked }) => asked);
}

function happenedFor(lately: Lately | undefined, { to, setting, until }: Due, region: Region) {
  const subjects = subjectsOf(to.actor.offices, region);
  if (!lately || subjects.length === 0) return [];
  const after = setting.digestUntil;
  if (subjects === 'all') return lately.all.filter(({ at }) => at > after && at <= until);
  return happenedAbout(
    lately,
    subjects.map((subject) => ({ subject, after, until })),
  );
}

function partsOf(
  telling: Telling,
  region: Region,
  { to, setting }: Due,
  fresh: readonly Keyed[],
  found: readonly Happening[],
): Parts {
  const t = followMessages[to.language].digest;
  const own = letter(telling, region, to, setting.key);
  const left = fresh.length - mostTold;
  return [
    ...(fresh.length === 0
      ? []
      : [
          t.informs(region.name),
          ...fresh.slice(0, mostTold).map(({ task }) => taskLine(own, task)),
          ...(left > 0 ? [t.more(left)] : []),
        ]),
    ...(found.length === 0
      ? []
      : happenedLines(found, region, to.language, (path) =>
          addressIn({ to, region, site: telling.site }, path),
        )),
  ];
}
