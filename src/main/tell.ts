import { dateOf } from '#kernel';
import { readInstallation, readRegions } from '#municipalities';
import {
  type Audience,
  audienceOf,
  type NamedTasks,
  type Telling,
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

function tellingOf({ database, publicUrl, demonstration, regions, now, from = '' }: Given): Telling {
  const today = () => dateOf(now);
  const made = { database, publicUrl, demonstration, today };
  return {
    database,
    now,
    demonstration,
    site: publicUrl,
    sender: /<(.+)>/.exec(from)?.[1] ?? `regiotafel@${new URL(publicUrl).hostname}`,
    regions: regions(),
    lists,
    page: (region, actor, lang) => pageContext(made, region, lang, actor, {}, new URLSearchParams()),
  };
}

/** Tells everybody all that there is to tell at a moment; what was told before is not told again. */
export async function tellEverybody(given: Given): Promise<Told> {
  const telling = tellingOf(given);
  const audience = await audienceOf(telling);
  const tasks = await tellTasks(telling, audience);
  const invitations = await tellInvitations(telling, audience);
  return { tasks, invitations, ...(await tellRest(telling, audience)) };
}

/** What comes at a fixed hour. */
async function tellRest(telling: Telling, audience: Audience): Promise<Pick<Told, 'digests' | 'follows'>> {
  return { digests: await tellDigests(telling, audience), follows: await tellFollowers(telling) };
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
      const telling = tellingOf({ ...installed, now, from });
      await tellRest(telling, await audienceOf(telling));
      return;
    }
    await tellEverybody({ ...installed, now, from });
    done = revision;
    at = Date.parse(now);
  });
}
