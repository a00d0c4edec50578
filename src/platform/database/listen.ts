import type pg from 'pg';

export interface Ear {
  /** When everything that was said until now has been heard, or the connection is not there. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

/** What is heard, by the channel on which it is said; called without words after a connection broke. */
export type Heard = Readonly<Record<string, (said?: string) => void>>;

/**
 * Listens on channels over one connection of its own. A connection that broke is made again, for as long as it takes;
 * all of `heard` is then called too, for what was said meanwhile is lost.
 */
export function listen(pool: pg.Pool, heard: Heard, again = 250): Ear {
  const all = Object.keys(heard)
    .map((channel) => `listen ${channel}`)
    .join('; ');
  let client: pg.PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let connecting: Promise<void> = Promise.resolve();
  let stopped = false;
  const lost = (broken: pg.PoolClient, error: Error) => {
    if (client !== broken) return;
    client = undefined;
    broken.release(error);
    if (!stopped) timer = setTimeout(connect, again).unref();
  };
  const connect = () => {
    connecting = (async () => {
      const taken = await pool.connect();
      client = taken;
      // The pool hears of a connection that breaks only while it holds it.
      taken.on('error', (error) => lost(taken, error));
      taken.on('end', () => lost(taken, new Error('The connection ended')));
      taken.on('notification', ({ channel, payload }) => heard[channel]?.(payload));
      try {
        await taken.query(all);
        for (const each of Object.values(heard)) each();
      } catch (error) {
        lost(taken, error as Error);
      }
    })().catch(() => {
      if (!stopped) timer = setTimeout(connect, again).unref();
    });
  };
  connect();
  return {
    caughtUp: async () => {
      await connecting;
      // What waits for a connection is told before the answer to a statement; to listen twice is to listen.
      await client?.query(all).catch(() => undefined);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await connecting;
      const held = client;
      client = undefined;
      held?.release(true);
    },
  };
}
