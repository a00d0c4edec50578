import { sql } from 'kysely';
import { type Database, installation, statement, type Write } from '#platform/database';

// Whose turn it is, over all regions and web processes together: a row for each document that waits or is being made.

/** Made at one moment: each takes a processor. */
export const mostRunning = 2;
/** In all regions together; a region has its own bound (`jobs.ts`), so that none takes all of these. */
export const mostInLine = 60;
/** Of who waits for its turn and was not heard of for so long, or works without a sign, the process ended. */
const [waitsSeconds, runsSeconds, keptMinutes] = [15, 90, 15];

async function alone(tx: Write): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('document turns'))`.execute(tx);
}

/** @returns false when too many wait already */
export function joinLine(db: Database, job: string, now: string, most = mostInLine): Promise<boolean> {
  return db.write(installation, async (tx) => {
    await alone(tx);
    await sql`delete from document_turn
      where seen_at <= ${now}::timestamptz - make_interval(mins => ${keptMinutes})`.execute(tx);
    const { rows } = await sql`insert into document_turn (job, asked_at, seen_at, state)
      select ${job}, ${now}, ${now}, 'asked' where (select count(*) from document_turn) < ${most}
      returning job`.execute(tx);
    return rows.length > 0;
  });
}

/** Takes its turn, when there is room and nobody waits who asked before. */
export function takeTurn(
  db: Database,
  job: { readonly id: string; readonly askedAt: string },
  now: string,
  most = mostRunning,
): Promise<boolean> {
  return db.write(installation, async (tx) => {
    await alone(tx);
    // One that waited very long was taken out of the line: it keeps its place.
    await sql`insert into document_turn (job, asked_at, seen_at, state) values (${job.id}, ${job.askedAt}, ${now}, 'waiting')
      on conflict (job) do update set seen_at = excluded.seen_at, state = 'waiting'`.execute(tx);
    const since = (seconds: number) => sql`${now}::timestamptz - make_interval(secs => ${seconds})`;
    const { rows } =
      await sql`update document_turn own set state = 'running' where job = ${job.id} and ${most} > (
      select count(*) from document_turn other where other.job <> own.job and (
        other.state = 'running' and other.seen_at > ${since(runsSeconds)}
        or other.state = 'waiting' and other.seen_at > ${since(waitsSeconds)}
          and (other.asked_at, other.job) < (own.asked_at, own.job)))
      returning job`.execute(tx);
    return rows.length > 0;
  });
}

/** Shows that somebody works at it. */
export async function keepTurn(db: Database, job: string, now: string): Promise<void> {
  await db.write(installation, (tx) =>
    sql`update document_turn set seen_at = ${now} where job = ${job}`.execute(tx),
  );
}

export async function leaveLine(db: Database, job: string): Promise<void> {
  await db.write(installation, (tx) => sql`delete from document_turn where job = ${job}`.execute(tx));
}

/** How many are made or come before this one; no row once its turn has come. */
export const aheadOf = statement<{ ahead: number }>(
  'document_turn_ahead',
  `select (select count(*)::int from document_turn other where other.job <> own.job
      and (other.state = 'running' or (other.asked_at, other.job) < (own.asked_at, own.job))) as ahead
   from document_turn own where own.job = $1 and own.state <> 'running'`,
);

interface InLine {
  readonly region: { readonly id: string };
}
/**
 * Of what a process has to make: the first of the region that waited longest for one of its own, so that who asks for twenty
 * keeps no other region waiting. @param served the regions in the order in which they had their last turn
 */
export function nextInLine<Each extends InLine>(
  line: readonly Each[],
  served: readonly string[],
): Each | undefined {
  const turn = ({ region }: Each) => served.lastIndexOf(region.id);
  return line.toSorted((one, other) => turn(one) - turn(other))[0];
}
