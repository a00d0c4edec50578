import type { Writable } from 'node:stream';
import { CompiledQuery, Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import type pg from 'pg';
import type { RegionId } from '#kernel';

/** What a row lies in: one region, or the installation as a whole. */
export type Scope = RegionId | typeof installation;
export const installation = '@installation';

/** A transaction inside one scope. A feature's store narrows it to its own tables with `withTables`. */
export type Write = Transaction<Record<never, never>>;

/** A named statement: prepared once a connection. Reads are sent together with others in one round trip. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** What a rule makes of the rows; left out: the rows as they come. */
  readonly made?: (rows: readonly never[]) => Row[];
  /** Only carries the type. */
  readonly row?: Row;
}

/** Of every statement that was declared: what asks for it inside a write has only its text. */
const names = new Map<string, string>();

/**
 * Declares a read once; call it with the values to get a statement. The name must be unique in the product.
 * @param made a pure rule between the rows and whoever asked: every page then gets the rule's answer, and no page applies it
 */
export function statement<Row>(name: string, text: string): (...values: unknown[]) => Statement<Row>;
export function statement<Raw, Row>(
  name: string,
  text: string,
  made: (rows: readonly Raw[]) => Row[],
): (...values: unknown[]) => Statement<Row>;
export function statement<Row>(
  name: string,
  text: string,
  made?: (rows: readonly never[]) => Row[],
): (...values: unknown[]) => Statement<Row> {
  names.set(text, name);
  return (...values) => ({ name, text, values, ...(made ? { made } : {}) });
}

type RowsOf<S> = { [K in keyof S]: S[K] extends Statement<infer Row> ? Row[] : never };

export interface Database {
  readonly pool: pg.Pool;
  /** All statements in one round trip, inside one read-only transaction of the scope. */
  read<const S extends readonly Statement<unknown>[]>(scope: Scope, statements: S): Promise<RowsOf<S>>;
  /** One transaction of the scope: committed when `work` returns, rolled back when it throws. */
  write<T>(scope: Scope, work: (transaction: Write) => Promise<T>): Promise<T>;
  /** Reads many things as they were at one moment, while others write. */
  snapshot<T>(scope: Scope, work: (transaction: Write) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

type WriteClient = Awaited<ReturnType<PostgresPool['connect']>>;

// Asked by `withCommit`; never sent.
const keptForCommit = 'kept for the commit';

/**
 * The pool as a write has it. A declared statement is prepared once: planning it each time took a quarter of the time of a
 * ballot's entry. What was kept for the commit goes with it.
 */
const preparing = (pool: pg.Pool): PostgresPool => ({
  options: pool.options,
  end: () => pool.end(),
  connect: async () => {
    const client = await pool.connect();
    const ask = ({ name, text, values }: Omit<Statement<unknown>, 'name'> & { readonly name?: string }) =>
      client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    let kept: Statement<unknown> | undefined;
    const end = async (text: string) => {
      const last = kept;
      kept = undefined;
      if (!last || text === 'rollback') return ask({ text, values: [] });
      const [done, committed] = await Promise.allSettled(
        inOneWrite(client, () => [ask(last), ask({ text, values: [] })]),
      );
      // After an error the database rolls back, and answers a commit with that.
      if (done.status === 'rejected')
        throw committed.status === 'fulfilled' && committed.value.command === 'COMMIT'
          ? new Error('a write was committed without its last statement', { cause: done.reason })
          : done.reason;
      if (committed.status === 'rejected') throw committed.reason;
      return committed.value;
    };
    const query = (text: string, values: readonly unknown[]) => {
      if (text === 'commit' || text === 'rollback') return end(text);
      if (text !== keptForCommit) {
        const name = names.get(text);
        return ask({ text, values, ...(name === undefined ? {} : { name }) });
      }
      if (kept) throw new Error('one statement at most goes with a commit');
      kept = values[0] as Statement<unknown>;
      return Promise.resolve({ command: 'SELECT', rowCount: 0, rows: [] });
    };
    // Nothing is read by a cursor.
    return {
      query: query as unknown as WriteClient['query'],
      release: (broken?: boolean) => client.release(broken),
    };
  },
});

export function database(pool: pg.Pool): Database {
  const kysely = new Kysely<Record<never, never>>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
  });
  const enter = (transaction: Write, scope: Scope) =>
    sql`select set_config('app.region', ${scope}, true)`.execute(transaction);
  return {
    pool,
    read: (scope, statements) => readTogether(pool, scope, statements),
    write: (scope, work) =>
      kysely.transaction().execute(async (transaction) => {
        await enter(transaction, scope);
        return work(transaction);
      }),
    snapshot: (scope, work) =>
      kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (transaction) => {
          await enter(transaction, scope);
          return work(transaction);
        }),
    close: () => kysely.destroy(),
  };
}

/**
 * Part of a write that lies in another scope than the rest: an office of the installation that ends takes the seats of a
 * region along. The transaction is back in its own scope at the end; a throw rolls all of it back.
 */
export async function within<T>(
  transaction: Write,
  scope: { readonly own: Scope; readonly other: Scope },
  work: () => Promise<T>,
): Promise<T> {
  if (scope.other === scope.own) return work();
  await sql`select set_config('app.region', ${scope.other}, true)`.execute(transaction);
  const done = await work();
  await sql`select set_config('app.region', ${scope.own}, true)`.execute(transaction);
  return done;
}

/** A declared statement inside a transaction, a read as pages have it for one: it sees what was written there before. */
export async function readInside<Row>(transaction: Write, asked: Statement<Row>): Promise<readonly Row[]> {
  const { rows } = await transaction.executeQuery(CompiledQuery.raw(asked.text, [...asked.values]));
  return asked.made ? asked.made(rows as never[]) : (rows as Row[]);
}

const isPlain = (value: unknown): boolean =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  Buffer.isBuffer(value) ||
  (Array.isArray(value) && value.every(isPlain));

/**
 * Sends a statement together with the commit, in one round trip: for what comes last in many writes a second and of which nobody
 * reads the answer. A fault of it is a fault of the write, of which nothing then stays.
 */
export async function withCommit(transaction: Write, last: Statement<unknown>): Promise<void> {
  // What the client could not hand over would not be refused by the database, which then commits without it.
  if (!last.values.every(isPlain)) throw new Error(`${last.name}: a value that may not be handed over`);
  await transaction.executeQuery(CompiledQuery.raw(keptForCommit, [last]));
}

/**
 * Hands what is asked to the system in one write rather than one a statement: a quarter of a page's processor time was
 * spent on those. The socket is not part of pg's declared face; without one the statements go as they did.
 */
function inOneWrite<Asked>(client: pg.PoolClient, ask: () => Asked): Asked {
  const socket = (client as { readonly connection?: { readonly stream?: Writable } }).connection?.stream;
  socket?.cork();
  try {
    return ask();
  } finally {
    socket?.uncork();
  }
}

async function readTogether<const S extends readonly Statement<unknown>[]>(
  pool: pg.Pool,
  scope: Scope,
  statements: S,
): Promise<RowsOf<S>> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // Sent without waiting for each other: with `pipeline` they travel in one round trip.
    const answers = await Promise.allSettled(
      inOneWrite(client, () => [
        client.query('begin read only'),
        client.query({ name: 'scope', text: "select set_config('app.region', $1, true)", values: [scope] }),
        ...statements.map((s) => client.query({ name: s.name, text: s.text, values: [...s.values] })),
        client.query('commit'),
      ]),
    );
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) throw failed.reason;
    return answers.slice(2, -1).map((answer, index) => {
      const { rows } = (answer as PromiseFulfilledResult<pg.QueryResult>).value;
      const made = statements[index]?.made;
      return made ? made(rows as never[]) : rows;
    }) as RowsOf<S>;
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}
