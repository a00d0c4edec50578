// Ten thousand digests to who follows something, and ten thousand to who holds an office (issue 6): how long, and what memory
// grows while they are built.
import type { RegionId } from '#kernel';
import { readRegions } from '#municipalities';
import { audienceOf, type Telling, tellDigests, tellFollowers } from '#notifications';
import { applicationPool, database, ownerPool } from '#platform/database';
import { tellingOf } from '../src/main/tell.ts';

const readers = 10_000;
const region = 'leidse-regio' as RegionId;
const day = 86_400_000;
type Owner = ReturnType<typeof ownerPool>;

export interface DigestCost {
  readonly seconds: number;
  /** Of the second half over the first, MB. */
  readonly growth: number;
}
export interface DigestCosts {
  readonly followers: readonly DigestCost[];
  readonly offices: readonly DigestCost[];
}

/**
 * In the database of a running server, a week ahead of it: its own passes find nothing due.
 * @param socket folder of the embedded server's socket
 */
export async function digestCosts(socket: string, runs: number): Promise<DigestCosts> {
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
  await happen(owner, now);
  const regions = await readRegions(db);
  const telling = tellingOf(
    {
      database: db,
      now: new Date(now + 9 * day).toISOString(),
      publicUrl: 'https://regio.example',
      from: 'post@regio.example',
      demonstration: true,
      regions: () => regions,
    },
    (error) => {
      throw error;
    },
  );
  const followers: DigestCost[] = [];
  const offices: DigestCost[] = [];
  for (let run = 0; run < runs; run += 1) {
    await follow(owner, now);
    followers.push(await costOf(() => tellFollowers(telling)));
    await owner.query("delete from mail where reason like 'digest/%'");
    await owner.query('delete from follow');
    await owner.query('delete from follower');
    await hold(owner, now);
    offices.push(await costOf(() => tellOffices(telling)));
    await leave(owner);
  }
  await db.close();
  await owner.end();
  return { followers, offices };
}

/** Only those of the bench: what the demonstration's own people are told does not count. */
async function tellOffices(telling: Telling): Promise<number> {
  const { people, settings } = await audienceOf(telling);
  return tellDigests(telling, { people: people.filter(({ email }) => email.startsWith('ambt-')), settings });
}

async function costOf(tell: () => Promise<number>): Promise<DigestCost> {
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(process.memoryUsage.rss()), 100);
  const began = performance.now();
  const told = await tell();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(timer);
  if (told !== readers) throw new Error(`${told} digests were built, not ${readers}`);
  const half = Math.floor(samples.length / 2);
  const most = (some: readonly number[]) => Math.max(...some) / 2 ** 20;
  return { seconds, growth: most(samples.slice(half)) - most(samples.slice(0, half)) };
}

/** What there will be to tell: steps of every proposal, in the days to come. */
async function happen(owner: Owner, now: number): Promise<void> {
  await owner.query(
    `insert into journal_entry (scope, at, operation, subject, actor_name, payload_hash)
     select $1, $2::timestamptz + make_interval(hours => s), 'proposal_start_opinion_forming', 'proposal/' || p.id, 'bench',
       sha256(convert_to(p.id || '/' || s, 'UTF8'))
     from proposal p, generate_series(1, 5) s where p.region_id = $1`,
    [region, new Date(now).toISOString()],
  );
}

async function follow(owner: Owner, now: number): Promise<void> {
  await owner.query(
    `with made as (
       insert into follower (region_id, mail, key)
       select $1, 'volger-' || i || '@voorbeeld.example', rpad(i::text, 43, 'x') from generate_series(1, $3::int) i
       returning id)
     insert into follow (region_id, follower_id, subject, rhythm, asked_at, confirmed_at, told_until)
     select $1, m.id, x.subject, 'week', $2, $2, $2
     from made m, lateral (values ('voorstel/5'), ('gemeente/gm0546'), ('ambitie/wonen-en-groen')) x (subject)`,
    [region, new Date(now).toISOString(), readers],
  );
}

/** Everybody an office like one that the demonstration has of a municipality: clerks, portfolio holders, specialists. */
async function hold(owner: Owner, now: number): Promise<void> {
  await owner.query(
    `with kinds as (
       select row_number() over (order by o.id) - 1 as n, count(*) over () as all_kinds, o.*
       from office o where o.region_id = $1 and o.municipality_id is not null and o.until_day is null),
     made as (
       insert into person (name, email, language)
       select 'Ambt ' || i, 'ambt-' || i || '@voorbeeld.example', case when i % 10 = 0 then 'en' else 'nl' end
       from generate_series(1, $3::int) i returning id),
     held as (
       insert into office (person_id, kind, title, region_id, municipality_id, fraction_id, body_id, from_day)
       select m.id, k.kind, k.title, k.region_id, k.municipality_id, k.fraction_id, k.body_id, k.from_day
       from made m join kinds k on k.n = m.id % k.all_kinds)
     insert into notification_setting (person_id, digest, digest_until, since, key)
     select m.id, 'week', $2, $2, rpad(m.id::text, 43, 'y') from made m`,
    [region, new Date(now).toISOString(), readers],
  );
}

async function leave(owner: Owner): Promise<void> {
  const own = "(select id from person where email like 'ambt-%@voorbeeld.example')";
  const client = await owner.connect();
  // The running server tells them of tasks meanwhile: nobody is told between the first delete and the last.
  await client.query('begin; lock table told_task in exclusive mode');
  await client.query("delete from mail where reason like 'digest/%'");
  for (const table of ['told_task', 'notification_setting', 'office'])
    await client.query(`delete from ${table} where person_id in ${own}`);
  await client.query("delete from person where email like 'ambt-%@voorbeeld.example'");
  await client.query('commit');
  client.release();
}
