// Ten thousand digests to who follows something (issue 6): how long, and what memory grows while they are built.
import type { RegionId } from '#kernel';
import { readRegions } from '#municipalities';
import { tellFollowers } from '#notifications';
import { applicationPool, database, ownerPool } from '#platform/database';

const followers = 10_000;
const region = 'leidse-regio' as RegionId;
const day = 86_400_000;

export interface DigestCost {
  readonly seconds: number;
  /** Of the second half over the first, MB. */
  readonly growth: number;
}

/**
 * In the database of a running server, a week ahead of it: its own passes find nothing due.
 * @param socket folder of the embedded server's socket
 */
export async function digestCosts(socket: string, runs: number): Promise<DigestCost[]> {
  const server = {
    host: socket,
    port: 5432,
    user: 'regiotafel_owner',
    database: 'regiotafel',
    ssl: false,
  } as const;
  const owner = ownerPool(server);
  const db = database(applicationPool(server, 4));
  const now = Date.now();
  const costs: DigestCost[] = [];
  await happen(owner, now);
  for (let run = 0; run < runs; run += 1) {
    await follow(owner, now);
    const telling = {
      database: db,
      now: new Date(now + 9 * day).toISOString(),
      site: 'https://regio.example',
      sender: 'post@regio.example',
      demonstration: true,
      regions: await readRegions(db),
      lists: [],
      fault: (error: Error) => {
        throw error;
      },
      page: () => {
        throw new Error('no page is read for who follows');
      },
    };
    const samples: number[] = [];
    const timer = setInterval(() => samples.push(process.memoryUsage.rss()), 100);
    const began = performance.now();
    const told = await tellFollowers(telling);
    const seconds = (performance.now() - began) / 1000;
    clearInterval(timer);
    if (told !== followers) throw new Error(`${told} digests were built, not ${followers}`);
    const half = Math.floor(samples.length / 2);
    const most = (some: readonly number[]) => Math.max(...some) / 2 ** 20;
    costs.push({ seconds, growth: most(samples.slice(half)) - most(samples.slice(0, half)) });
    await owner.query("delete from mail where reason like 'digest/%'");
    await owner.query('delete from follow');
    await owner.query('delete from follower');
  }
  await db.close();
  await owner.end();
  return costs;
}

/** What there will be to tell: steps of every proposal, in the days to come. */
async function happen(owner: ReturnType<typeof ownerPool>, now: number): Promise<void> {
  await owner.query(
    `insert into journal_entry (scope, at, operation, subject, actor_name, payload_hash)
     select $1, $2::timestamptz + make_interval(hours => s), 'proposal_start_opinion_forming', 'proposal/' || p.id, 'bench',
       sha256(convert_to(p.id || '/' || s, 'UTF8'))
     from proposal p, generate_series(1, 5) s where p.region_id = $1`,
    [region, new Date(now).toISOString()],
  );
}

async function follow(owner: ReturnType<typeof ownerPool>, now: number): Promise<void> {
  await owner.query(
    `with made as (
       insert into follower (region_id, mail, key)
       select $1, 'volger-' || i || '@voorbeeld.example', rpad(i::text, 43, 'x') from generate_series(1, $3::int) i
       returning id)
     insert into follow (region_id, follower_id, subject, rhythm, asked_at, confirmed_at, told_until)
     select $1, m.id, x.subject, 'week', $2, $2, $2
     from made m, lateral (values ('voorstel/5'), ('gemeente/gm0546'), ('ambitie/wonen-en-groen')) x (subject)`,
    [region, new Date(now).toISOString(), followers],
  );
}
