import { dateOf } from '#kernel';
import { readInstallation, readRegions } from '#municipalities';
import {
  audienceOf,
  forEach,
  type NamedTasks,
  type Telling,
  type TellingFault,
  tellDigests,
  tellFollowers,
  tellInvitations,
  tellTasks,
} from '#notifications';
import type { Database } from '#platform/database';
import { features } from './features.ts';
import type { Installation } from './installation.ts';
import { type Periodic, periodic } from './periodic.ts';
import { pageContext } from './request.ts';

const lists: readonly NamedTasks[] = features.flatMap(({ name, tasks }) =>
  tasks ? [{ feature: name, tasks }] : [],
);

/** How many mails a pass queued. */
export interface Told {
  /** What is asked, and reminders. */
  readonly tasks: number;
  /** Meetings planned, moved or cancelled. */
  readonly invitations: number;
  /** Digests of people in office. */
  readonly digests: number;
  /** Digests of who follows something. */
  readonly follows: number;
}

type Given = Pick<Installation, 'database' | 'publicUrl' | 'demonstration' | 'regions'> & {
  readonly now: string;
  /** `Regiotafel <post@regio.example>`; empty: no address was set. */
  readonly from?: string;
};

/** What a pass works with, as the installation has it. */
export function tellingOf(
  { database, publicUrl, demonstration, regions, now, from = '' }: Given,
  fault: Telling['fault'],
): Telling {
  const today = () => dateOf(now);
  // No letter shows a text that a demonstration invented.
  const made = { database, publicUrl, demonstration, today, inventedUntil: undefined };
  return {
    database,
    now,
    demonstration,
    site: publicUrl,
    sender: /<(.+)>/.exec(from)?.[1] ?? `regiotafel@${new URL(publicUrl).hostname}`,
    regions: regions(),
    lists,
    fault,
    page: (region, actor, lang) => pageContext(made, region, lang, actor, {}, new URLSearchParams()),
  };
}

/** Some were not told; the others were. What was not told is told by the next pass. */
export class NotEverybodyTold extends AggregateError {
  readonly told: Told;
  constructor(faults: readonly TellingFault[], told: Told) {
    const [first] = faults;
    super(
      faults,
      `Niet iedereen kreeg bericht (${faults.length} keer ging het mis, de anderen kregen het wel): ${first?.message}`,
    );
    this.told = told;
  }
}

/** One pass after another: one that fails keeps the next from nobody. Where the database is away all of it waits. */
async function passes(given: Given, names: readonly (keyof Told)[]): Promise<Told> {
  const faults: TellingFault[] = [];
  const fault = (found: TellingFault) => faults.push(found);
  const telling = tellingOf(given, fault);
  const audience = await audienceOf(telling);
  const all: Readonly<Record<keyof Told, () => Promise<number>>> = {
    tasks: () => tellTasks(telling, audience),
    invitations: () => tellInvitations(telling, audience),
    digests: () => tellDigests(telling, audience),
    follows: () => tellFollowers(telling),
  };
  const told = { tasks: 0, invitations: 0, digests: 0, follows: 0 };
  await forEach(
    telling,
    names,
    (name) => `pass ${name}`,
    async (name) => {
      told[name] = await all[name]();
    },
  );
  if (faults.length > 0) throw new NotEverybodyTold(faults, told);
  return told;
}

/**
 * Tells everybody all that there is to tell at a moment; what was told before is not told again.
 * @throws NotEverybodyTold after all that could be told was told
 */
export function tellEverybody(given: Given): Promise<Told> {
  return passes(given, ['tasks', 'invitations', 'digests', 'follows']);
}

/** The same for the command line, which has a database and nothing else. */
export async function tellByCommand(
  database: Database,
  { publicUrl, from, now }: { readonly publicUrl: string; readonly from: string; readonly now: string },
): Promise<Told> {
  const [found, regions] = [await readInstallation(database), await readRegions(database)];
  const demonstration = found?.demonstration ?? false;
  return tellEverybody({ database, publicUrl, demonstration, regions: () => regions, now, from });
}

const every = 60_000;
/** What no page shows (a request of a resident, an office that begins) moves no revision. */
const atLeastEvery = 15 * 60_000;

/** The periodic job: soon after something was written or a day began, and every quarter of an hour. */
export function keepTelling(installed: Installation, from: string): Periodic {
  let done = -1;
  let at = Number.NEGATIVE_INFINITY;
  return periodic(installed, every, async () => {
    const now = installed.clock.now();
    // Before it looks: what is written meanwhile is for the next time.
    const revision = installed.revision();
    if (revision === done && Date.parse(now) - at < atLeastEvery) {
      // What comes at a fixed hour.
      await passes({ ...installed, now, from }, ['digests', 'follows']);
      return;
    }
    await tellEverybody({ ...installed, now, from });
    done = revision;
    at = Date.parse(now);
  });
}
