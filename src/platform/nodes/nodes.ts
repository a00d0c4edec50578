import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, installation, statement } from '#platform/database';

/** Webproces: one of those that serve this database. */
export interface NewNode {
  /** Where it runs: host and port. */
  readonly name: string;
  readonly version: string;
  /** Mark of the folder in which its documents lie: nodes that share a folder have the same. */
  readonly files: string;
}
export interface WebNode extends NewNode {
  readonly id: string;
  readonly startedAt: string;
  readonly seenAt: string;
  /** Was heard of in the last minute. */
  readonly alive: boolean;
}

const everySeconds = 15;
/** Seconds of silence after which one counts as gone. */
export const aliveSeconds = 60;

/** Those of the last day, by the clock of the database. */
export const webNodes = statement<WebNode>(
  'web_nodes',
  `select id, name, version, files, started_at as "startedAt", seen_at as "seenAt",
     seen_at > now() - make_interval(secs => ${aliveSeconds}) as alive
   from web_node where seen_at > now() - interval '1 day' order by started_at, id`,
);

/** Another node has its documents in a folder that is not this one's: what is sent in here would be missing there. */
export class OtherFolder extends Error {
  readonly node: string;
  constructor(node: string) {
    super(`The files of ${node} lie in another folder`);
    this.node = node;
  }
}

export interface JoinedNode {
  readonly id: string;
  /** It takes no more requests. */
  leave(): Promise<void>;
}

/**
 * Joins the web processes of this database, and says so until it leaves. For one process at a time, at its start.
 * @throws OtherFolder
 */
export async function joinNodes(
  database: Database,
  node: NewNode,
  fault: (error: unknown) => void = () => undefined,
): Promise<JoinedNode> {
  const id = randomUUID();
  await database.write(installation, async (tx) => {
    const { rows } = await sql<{ name: string }>`select name from web_node where files <> ${node.files}
      and seen_at > now() - make_interval(secs => ${aliveSeconds}) limit 1`.execute(tx);
    if (rows[0]) throw new OtherFolder(rows[0].name);
    await sql`delete from web_node where seen_at < now() - interval '1 day'`.execute(tx);
    await sql`insert into web_node (id, name, version, files)
      values (${id}, ${node.name}, ${node.version}, ${node.files})`.execute(tx);
  });
  let failing = false;
  const beat = () =>
    database
      .write(installation, (tx) =>
        // One that was away for long was taken for gone.
        sql`insert into web_node (id, name, version, files) values (${id}, ${node.name}, ${node.version}, ${node.files})
          on conflict (id) do update set seen_at = now()`.execute(tx),
      )
      .then(
        () => {
          failing = false;
        },
        (error: unknown) => {
          if (!failing) fault(error);
          failing = true;
        },
      );
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = beat();
  }, everySeconds * 1000);
  timer.unref();
  return {
    id,
    leave: async () => {
      clearInterval(timer);
      await running;
      await database.write(installation, (tx) => sql`delete from web_node where id = ${id}`.execute(tx));
    },
  };
}
