import pg from 'pg';

// int8 as a number: no count in this product passes 2^53. Dates stay text; moments become ISO 8601 in UTC.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond a safe integer: ${text}`);
  return value;
});
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

/** Role of the application: owns nothing, passes no row-level security. */
export const applicationRole = 'regiotafel_app';

export type Connection =
  | { connectionString: string }
  | { host: string; port: number; user: string; database: string; ssl?: false };

const connectPatience = 15_000;

/** Connections of the application: they act as the application's role from the first statement on. */
export function applicationPool(connection: Connection, size = 12): pg.Pool {
  const settings = {
    ...connection,
    max: size,
    options: `-c role=${applicationRole} -c timezone=UTC`,
    pipeline: true,
    // A server that is gone without a word is noticed, by the connection that only listens too.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // Nobody waits for ever for a connection: not for a server that does not answer, nor while all are in use.
    connectionTimeoutMillis: connectPatience,
  };
  const pool = new pg.Pool(settings);
  return survivesLoss(pool);
}

export function ownerPool(connection: Connection): pg.Pool {
  return survivesLoss(new pg.Pool({ ...connection, max: 2, options: '-c timezone=UTC' }));
}

/**
 * A connection that breaks is replaced by the pool, and whoever asked something of it is told so. The pool listens for
 * that only while it holds the connection; without a listener a loss in between would end the process.
 */
function survivesLoss(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** The oldest PostgreSQL that is tested, as `server_version_num`. */
const oldest = 150000;

/** @throws with a sentence where the server is too old. */
export function assertVersion(version: number, shown: string): void {
  if (version < oldest)
    throw new Error(`Regiotafel heeft PostgreSQL 15 of nieuwer nodig; deze server is ${shown}.`);
}

/**
 * Makes sure that the application's role exists and can be taken by the connecting account.
 * @throws with a sentence that an administrator can act on
 */
export async function ensureApplicationRole(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as shown,
       current_user as account, current_database() as database, to_regrole($1) is not null as found,
       has_schema_privilege('public', 'create') as may`,
    [applicationRole],
  );
  const { number, shown, account, database, found, may } = rows[0];
  assertVersion(number, shown);
  if (!may)
    throw new Error(
      `Het databaseaccount ${account} mag in de database ${database} geen tabellen maken. Laat de beheerder uitvoeren: ` +
        `alter database "${database}" owner to "${account}";`,
    );
  try {
    if (!found) await createRole(owner);
    // From 16 on, who creates a role may grant it but not take it.
    const right = number >= 160000 ? 'set' : 'member';
    const taken = await owner.query('select pg_has_role(current_user, $1, $2) as may', [
      applicationRole,
      right,
    ]);
    if (taken.rows[0]?.may !== true) await owner.query(`grant ${applicationRole} to current_user`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    const lines = `${found ? '' : `create role ${applicationRole} nologin; `}grant ${applicationRole} to "${account}";`;
    throw new Error(
      `Het databaseaccount ${account} mag de rol ${applicationRole} niet ${found ? 'aannemen' : 'maken'}. Laat de beheerder één keer uitvoeren: ${lines}`,
      { cause: error },
    );
  }
}

async function createRole(owner: pg.Pool): Promise<void> {
  try {
    await owner.query(`create role ${applicationRole} nologin`);
  } catch (error) {
    // Two starts at once, or two test databases on one server.
    if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}

/** Refuses to serve with an account that would see every region. */
export async function assertIsolated(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  const role = rows[0];
  if (role?.rolname !== applicationRole || role.rolsuper || role.rolbypassrls) {
    throw new Error(
      `De rol ${applicationRole} mag geen superuser zijn en geen BYPASSRLS hebben: regio's waren dan niet gescheiden. Laat de beheerder uitvoeren: alter role ${applicationRole} nosuperuser nobypassrls;`,
    );
  }
}
