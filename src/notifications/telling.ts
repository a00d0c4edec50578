import { type Actor, dateOf } from '#kernel';
import { type Reachable, reachablePeople } from '#people';
import { type Database, installation, type Statement, troubleOf } from '#platform/database';
import type { Lang, PageContext, TaskList } from '#platform/http';
import { refusedAddresses } from '#platform/mail';
import type { Region } from '#platform/operations';
import type { Letter } from './mails.ts';
import { allSettings, type Setting } from './store.ts';

/** What a pass works with: nothing in it reads the machine. */
export interface Telling {
  readonly database: Database;
  readonly now: string;
  readonly site: string;
  /** The mailbox that sends. */
  readonly sender: string;
  readonly demonstration: boolean;
  readonly regions: readonly Region[];
  /** What is asked of people, by the name of the feature that asks it. */
  readonly lists: readonly NamedTasks[];
  /** What somebody's page is made from. */
  readonly page: (region: Region, actor: Actor, lang: Lang) => PageContext;
  /** Told of what went wrong for one, while the others are told. */
  readonly fault: (error: TellingFault) => void;
}
export interface NamedTasks {
  readonly feature: string;
  readonly tasks: TaskList;
}

/** Whom mail reaches, with what they want. */
export interface Audience {
  readonly people: readonly Reachable[];
  readonly settings: ReadonlyMap<number, Setting>;
}

/** Without those whose address was refused: they are told what they missed once it works again. */
export async function audienceOf({ database, now }: Pick<Telling, 'database' | 'now'>): Promise<Audience> {
  const [people, settings, refused] = await database.read(installation, [
    reachablePeople(dateOf(now)),
    allSettings(),
    refusedAddresses(),
  ]);
  const gone = new Set(refused.map(({ address }) => address));
  return {
    people: people.filter(({ email }) => !gone.has(email.toLowerCase())),
    settings: new Map(settings.map((setting) => [setting.person, setting])),
  };
}

export const inRegion = ({ people }: Audience, region: Region) =>
  people.filter(({ actor }) => actor.offices.some((office) => office.region === region.id));

export function letter(telling: Telling, region: Region, to: Reachable, key: string): Letter {
  const { site, demonstration, now } = telling;
  return { to, region, site, demonstration, key, today: dateOf(now) };
}

/** Somebody who could not be told: named by number, for no log holds an address. */
export class TellingFault extends Error {
  constructor(who: string, cause: unknown) {
    super(`${who}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

export const personNamed = ({ actor }: Reachable) => `person ${actor.person}`;

/**
 * Does it for one after another: what fails for one is reported, and keeps no mail from the next. It is tried again with the next
 * pass, for nothing was written of it. Where the database itself is away nobody can be told, and the pass ends.
 */
export async function forEach<One>(
  { fault }: Pick<Telling, 'fault'>,
  all: readonly One[],
  named: (one: One) => string,
  work: (one: One) => Promise<unknown>,
): Promise<void> {
  for (const one of all)
    try {
      await work(one);
    } catch (error) {
      if (troubleOf(error)) throw error;
      fault(new TellingFault(named(one), error));
    }
}

/** Told in one transaction: a digest is short, and a transaction costs more. */
const together = 50;

/** The same for some at once; where one of them fails, one by one. */
export async function forSome<One>(
  telling: Pick<Telling, 'fault'>,
  all: readonly One[],
  named: (one: One) => string,
  work: (some: readonly One[]) => Promise<unknown>,
): Promise<void> {
  for (let first = 0; first < all.length; first += together) {
    const some = all.slice(first, first + together);
    try {
      await work(some);
    } catch (error) {
      if (troubleOf(error)) throw error;
      await forEach(telling, some, named, (one) => work([one]));
    }
  }
}

/** Mail of a pass helps nobody after a week. */
export const sendUntil = (now: string) => new Date(Date.parse(now) + 7 * 86_400_000).toISOString();

export type Read = PageContext['read'];

/**
 * Reads of one region that people share: what one of them needs was mostly read for another. All of a pass are answered from a
 * few dozen reads, however many people there are.
 */
export function sharedReads(read: Read): Read {
  const known = new Map<string, unknown[]>();
  const key = (asked: Statement<unknown>) => JSON.stringify([asked.name, asked.values]);
  return (async (statements: readonly Statement<unknown>[]) => {
    const missing = new Map(
      statements.flatMap((asked) => (known.has(key(asked)) ? [] : [[key(asked), asked] as const])),
    );
    if (missing.size > 0) {
      const rows = (await read([...missing.values()])) as unknown[][];
      for (const [index, name] of [...missing.keys()].entries()) known.set(name, rows[index] ?? []);
    }
    return statements.map((asked) => known.get(key(asked)) ?? []);
  }) as Read;
}
