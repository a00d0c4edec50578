import type { PersonId } from '#kernel';
import type { Reachable } from '#people';
import { installation, troubleOf, type Write, within } from '#platform/database';
import { type MailContent, type NewMail, queueMails } from '#platform/mail';
import type { Region } from '#platform/operations';
import { happenedAbout, type Lately, latelyIn, subjectsOf } from './digest-index.ts';
import { followMessages } from './follow-messages.ts';
import type { Happening } from './happenings.ts';
import { addressIn, letterOf, officesIn, stopAddress, taskLine } from './mails.ts';
import { type Keyed, readAhead, tasksOf } from './own-tasks.ts';
import { digestDue } from './rules/digest-due.ts';
import { ensureSetting, insertTold, type Setting, tellDigestsUntil } from './store.ts';
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

/** Read and held at once: what a pass holds does not grow with how many there are. */
const heldAtOnce = 500;

/** A digest to everybody in office for whom one is due. @returns how many mails were queued */
export async function tellDigests(telling: Telling, audience: Audience): Promise<number> {
  const { database } = telling;
  await begin(telling, audience);
  let lately: ReadonlyMap<string, Lately> | undefined;
  let queued = 0;
  for (const some of blocks(audience.people.filter(isDue(telling, audience)))) {
    const due = await dueNow(telling, audience, some);
    lately ??= await latelyEverywhere(telling);
    const known = lately;
    await forSome(telling, due, named, async (together) => {
      queued += await database.write(installation, (tx) => tellSome(telling, known, tx, together));
    });
  }
  return queued;
}

const named = ({ to }: Due) => personNamed(to);

function* blocks<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let first = 0; first < all.length; first += heldAtOnce) yield all.slice(first, first + heldAtOnce);
}

async function latelyEverywhere(telling: Telling): Promise<ReadonlyMap<string, Lately>> {
  const lately = new Map<string, Lately>();
  for (const region of telling.regions) lately.set(region.id, await latelyIn(telling, region));
  return lately;
}

/** Whoever is new is told from now on. */
async function begin({ database, now }: Telling, { people, settings }: Audience): Promise<void> {
  for (const fresh of blocks(people.filter(({ actor }) => !settings.has(actor.person))))
    await database.write(installation, async (transaction) => {
      for (const { actor } of fresh) await ensureSetting(transaction, actor.person, now);
    });
}

function untilWhen({ now }: Telling, { settings }: Audience, { actor }: Reachable) {
  const setting = settings.get(actor.person);
  if (!setting || setting.digest === 'none') return undefined;
  const until = digestDue(setting.digestUntil, now, setting.digest);
  return until === undefined ? undefined : { setting, until };
}
const isDue = (telling: Telling, audience: Audience) => (to: Reachable) =>
  untilWhen(telling, audience, to) !== undefined;

/** By region, what these people share. What fails for one of them is told when that one is asked for. */
async function readsOf(telling: Telling, people: readonly Reachable[]): Promise<ReadonlyMap<string, Read>> {
  const reads = new Map<string, Read>();
  for (const region of telling.regions) {
    const own = people.filter(({ actor }) => actor.offices.some((office) => office.region === region.id));
    const [first] = own;
    if (!first) continue;
    const read = sharedReads(telling.page(region, first.actor, 'nl').read);
    reads.set(region.id, read);
    await readAhead(telling, region, own, read).catch((error: unknown) => {
      if (troubleOf(error)) throw error;
    });
  }
  return reads;
}

async function dueNow(telling: Telling, audience: Audience, people: readonly Reachable[]): Promise<Due[]> {
  const reads = await readsOf(telling, people);
  const due: Due[] = [];
  await forEach(telling, people, personNamed, async (to) => {
    const asked = untilWhen(telling, audience, to);
    if (!asked) return;
    const known = new Map<string, readonly Keyed[]>();
    for (const region of telling.regions) {
      if (!to.actor.offices.some((office) => office.region === region.id)) continue;
      const read = reads.get(region.id);
      if (!read) continue;
      const tasks = await tasksOf(telling, region, to, read);
      known.set(
        region.id,
        tasks.filter(({ task }) => task.informs),
      );
    }
    due.push({ to, ...asked, known });
  });
  return due;
}

/** Some at once: what each of them was told before is asked for all together. */
async function tellSome(
  telling: Telling,
  lately: ReadonlyMap<string, Lately>,
  transaction: Write,
  some: readonly Due[],
): Promise<number> {
  const told = await tellDigestsUntil(
    transaction,
    some.map(({ to, until }) => ({ person: to.actor.person, until })),
  );
  const now = some.filter(({ to }) => told.has(to.actor.person));
  const fresh = new Map<string, Map<PersonId, Keyed[]>>();
  for (const region of telling.regions)
    fresh.set(region.id, await freshOf(transaction, telling, region, now));
  const mails = now.flatMap((one) => {
    const mail = digestOf(telling, lately, fresh, one);
    return mail ? [mail] : [];
  });
  return queueMails(transaction, mails, telling.now);
}

/** @returns nothing where there is nothing to tell */
function digestOf(
  telling: Telling,
  lately: ReadonlyMap<string, Lately>,
  known: ReadonlyMap<string, ReadonlyMap<PersonId, readonly Keyed[]>>,
  one: Due,
): NewMail | undefined {
  const { to, setting, until } = one;
  const parts: Parts[] = [];
  let count = 0;
  let about: Region | undefined;
  for (const region of telling.regions) {
    const fresh = known.get(region.id)?.get(to.actor.person) ?? [];
    const found = happenedFor(lately.get(region.id), one, region);
    if (fresh.length === 0 && found.length === 0) continue;
    about ??= region;
    count += fresh.length + found.length;
    parts.push(partsOf(telling, region, one, fresh, found));
  }
  if (about === undefined) return undefined;
  const own = letter(telling, about, to, setting.key);
  const t = followMessages[to.language].digest;
  const why = t.whyOffice(officesIn(own));
  return {
    reason: `digest/person/${to.actor.person}/${until}`,
    to: to.email,
    content: letterOf(own, 'digest', t.subject(count), parts.flat(), why),
    confidential: false,
    sendUntil: sendUntil(telling.now),
    unsubscribe: stopAddress(own, 'digest'),
  };
}

/** What was not told before of what there is to know in a region, told from here on. */
async function freshOf(
  transaction: Write,
  { now }: Telling,
  region: Region,
  some: readonly Due[],
): Promise<Map<PersonId, Keyed[]>> {
  const rows = some.flatMap(({ to, known }) =>
    (known.get(region.id) ?? []).map((asked) => ({
      person: to.actor.person,
      asked,
      task: asked.key,
      step: 0,
      due: '',
    })),
  );
  if (rows.length === 0) return new Map();
  const told = await within(transaction, { own: installation, other: region.id }, () =>
    insertTold(transaction, region.id, rows, now),
  );
  const fresh = new Map<PersonId, Keyed[]>();
  for (const { person, asked } of told) {
    const own = fresh.get(person);
    if (own) own.push(asked);
    else fresh.set(person, [asked]);
  }
  return fresh;
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
