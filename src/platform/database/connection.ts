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
  | { host: string; port: number; user: string; database: string };

/** Connections of the application: they act as the application's role from the first statement on. */
export function applicationPool(connection: Connection, size = 12): pg.Pool {
  const settings = {
    ...connection,
    max: size,
    options: `-c role=${applicationRole} -c timezone=UTC`,
    pipeline: true,
    // A server that is gone without a word is noticed, by the connection that only listens too.
    keepAlive: true,
  };
  const pool = new pg.Pool(settings);
  // A connection that breaks while idle is replaced by the pool; the next statement says if the server is gone.
  pool.on('error', () => undefined);
  return pool;
}

export function ownerPool(connection: Connection): pg.Pool {
  return new pg.Pool({ ...connection, max: 2, options: '-c timezone=UTC' });
}

/** Makes sure that the application's role exists and can be taken by the connecting account. */
export async function ensureApplicationRole(owner: pg.Pool): Promise<void> {
  const found = await owner.query('select 1 from pg_roles where rolname = $1', [applicationRole]);
  if (found.rowCount === 0) {
    try {
      await owner.query(`create role ${applicationRole} nologin`);
    } catch (error) {
      // Two starts at once, or two test databases on one server.
      if ((error as { code?: string }).code !== '42710' && (error as { code?: string }).code !== '23505') {
        throw new Error(
          `The database account may not create the role ${applicationRole}. Let the administrator run: ` +
            `create role ${applicationRole} nologin; grant ${applicationRole} to <account>;`,
          { cause: error },
        );
      }
    }
  }
  const member = await owner.query("select pg_has_role(current_user, $1, 'member') as member", [
    applicationRole,
  ]);
  if (member.rows[0]?.member !== true) await owner.query(`grant ${applicationRole} to current_user`);
}

/** Refuses to serve with an account that would see every region. */
export async function assertIsolated(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  const role = rows[0];
  if (role?.rolname !== applicationRole || role.rolsuper || role.rolbypassrls) {
    throw new Error(
      `The application must run as the role ${applicationRole}, which passes no row-level security.`,
    );
  }
}
