import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Connection } from '#platform/database';

/** A connection of the owner, and transactions on it: rows come by COPY, which is asked of the connection itself. */
export interface OneConnection {
  readonly client: pg.Client;
  readonly kysely: Kysely<Record<never, never>>;
}

/** Work on a connection of one's own, that ends with it. */
export async function onOneConnection<T>(
  connection: Connection,
  work: (one: OneConnection) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, options: '-c timezone=UTC' });
  // Whoever waits for an answer is told that the connection broke.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const pool = {
      connect: async () => Object.assign(client, { release: () => undefined }),
      end: async () => undefined,
      options: {},
    };
    const kysely = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });
    return await work({ client, kysely });
  } finally {
    await client.end().catch(() => undefined);
  }
}
