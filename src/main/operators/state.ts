import { dateOf } from '#kernel';
import { townsWithoutClerk } from '#people';
import { type Database, installation, type Scope, statement } from '#platform/database';
import type { FileStore } from '#platform/files';
import { journalKeys } from '#platform/journal';
import { type WebNode, webNodes } from '#platform/nodes';
import { migrations } from '../features.ts';
import { version } from '../installation.ts';
import { backupNote } from './backup-note.ts';

interface DatabaseState {
  readonly server: string;
  readonly bytes: number;
  readonly ran: number;
}
const databaseState = statement<DatabaseState>(
  'state_of_database',
  `select current_setting('server_version') as server, pg_database_size(current_database()) as bytes,
     (select count(*) from kysely_migration) as ran`,
);
interface MailState {
  readonly waiting: number;
  readonly oldest: string | null;
  /** Given up or come back in the last day. */
  readonly failed: number;
}
const mailState = statement<MailState>(
  'state_of_mail',
  `select count(*) filter (where sent_at is null and failed_at is null and send_until > $1::timestamptz) as waiting,
     min(created_at) filter (where sent_at is null and failed_at is null and send_until > $1::timestamptz) as oldest,
     count(*) filter (where greatest(failed_at, returned_at) > $1::timestamptz - interval '1 day') as failed from mail`,
);
interface BookState {
  readonly entries: number;
  readonly unsealed: number;
  readonly signed: number;
  readonly signedAt: string | null;
  /** Of the first sealing that no checkpoint covers. */
  readonly unsignedSince: string | null;
}
const bookState = statement<BookState>(
  'state_of_journal',
  `select coalesce(t.size, 0) as entries, (select count(*) from journal_entry where seq is null) as unsealed,
     coalesce(c.size, 0) as signed, c.signed_at as "signedAt",
     (select min(sealed_at) from journal_tree u where u.size > coalesce(c.size, 0)) as "unsignedSince"
   from (select 1) one left join lateral (select size from journal_tree order by size desc limit 1) t on true
   left join lateral (select size, signed_at from journal_checkpoint order by size desc limit 1) c on true`,
);
export interface BackupNote {
  readonly at: string;
  readonly bytes: number;
  readonly missing: number;
}
/** As the command noted it in the journal of the installation. */
const lastBackup = statement<{ at: string; payload: string }, BackupNote>(
  'state_of_backup',
  `select e.at, p.payload from journal_entry e join journal_payload p on p.entry_id = e.id
   where e.subject = 'installation' and e.operation = '${backupNote}' order by e.id desc limit 1`,
  (rows) =>
    rows.map(({ at, payload }) => {
      const { bytes, ontbrekende_bestanden: missing } = JSON.parse(payload) as Record<string, number>;
      return { at, bytes: bytes ?? 0, missing: missing ?? 0 };
    }),
);

export type StateProblem =
  | 'disk_low'
  | 'backup_none'
  | 'backup_old'
  | 'backup_incomplete'
  | 'mail_waits'
  | 'mail_failed'
  | 'checkpoint_late'
  | 'migrations_differ'
  | 'versions_differ'
  | 'key_none'
  | 'checkpoints_stay'
  | 'checkpoints_miss';

/** Said, and no reason for an alarm: the operator chose it. */
export const notices: ReadonlySet<StateProblem> = new Set(['checkpoints_stay']);

export interface InstallationState {
  readonly problems: readonly StateProblem[];
  readonly version: string;
  readonly node: string;
  readonly database: DatabaseState;
  /** Changes of the tables that this program knows. */
  readonly known: number;
  readonly books: readonly (BookState & { readonly scope: Scope })[];
  /** Of the public key in force. */
  readonly key: string | null;
  readonly mail: MailState;
  readonly backup: BackupNote | undefined;
  readonly disk: { readonly free: number; readonly total: number };
  readonly nodes: readonly WebNode[];
  /** Municipalities of which no clerk with a mail address is in office: nobody there is sent the checkpoints. */
  readonly unreached: readonly string[];
}

const hour = 3_600_000;
const leastDisk = 2 ** 30;
const backupHours = 48;
const mailHours = 1;
const checkpointHours = 2;

/** How an installation is doing, for its operator: the page and the command say the same. */
export async function readState(
  place: {
    readonly database: Database;
    readonly files: FileStore;
    readonly scopes: readonly Scope[];
    readonly demonstration: boolean;
    readonly sendsMail: boolean;
  },
  now: string,
): Promise<InstallationState> {
  const { database } = place;
  const [[stored], [mail], [backup], keys, nodes] = await database.read(installation, [
    databaseState(),
    mailState(now),
    lastBackup(),
    journalKeys(),
    webNodes(),
  ]);
  if (!stored || !mail) throw new Error('The database says nothing of itself');
  const read = await Promise.all(
    place.scopes.map(async (scope) => {
      // Of the installation itself there are no municipalities.
      const [[book], towns] = await database.read(scope, [bookState(), townsWithoutClerk(dateOf(now))]);
      return { book: { scope, ...(book as BookState) }, towns };
    }),
  );
  const books = read.map(({ book }) => book);
  const unreached = new Set(read.flatMap(({ towns }) => towns.map(({ name }) => name)));
  const found = {
    version,
    node: process.versions.node,
    database: stored,
    known: migrations.length,
    books,
    key: keys.find(({ until }) => until === null)?.id.toString('hex') ?? null,
    mail,
    backup,
    disk: await place.files.space(),
    nodes,
    unreached: [...unreached],
  };
  return { problems: problemsOf(found, place, now), ...found };
}

const olderThan = (moment: string | null, hours: number, now: string) =>
  moment !== null && Date.parse(now) - Date.parse(moment) > hours * hour;

/** The gravest first. */
export function problemsOf(
  state: Omit<InstallationState, 'problems'>,
  place: { readonly demonstration: boolean; readonly sendsMail: boolean },
  now: string,
): StateProblem[] {
  const { backup, mail, nodes, database } = state;
  const alive = nodes.filter((node) => node.alive);
  const all: readonly (readonly [StateProblem, boolean])[] = [
    ['disk_low', state.disk.free < leastDisk],
    ['migrations_differ', database.ran !== state.known],
    ['checkpoint_late', state.books.some((book) => olderThan(book.unsignedSince, checkpointHours, now))],
    ['key_none', state.key === null],
    ['backup_none', !backup && !place.demonstration],
    ['backup_old', backup !== undefined && !place.demonstration && olderThan(backup.at, backupHours, now)],
    ['backup_incomplete', backup !== undefined && backup.missing > 0],
    ['versions_differ', alive.some((node) => node.version !== state.version)],
    ['mail_waits', place.sendsMail && olderThan(mail.oldest, mailHours, now)],
    ['mail_failed', mail.failed > 0],
    ['checkpoints_miss', place.sendsMail && !place.demonstration && state.unreached.length > 0],
    ['checkpoints_stay', !place.sendsMail && !place.demonstration],
  ];
  return all.filter(([, there]) => there).map(([problem]) => problem);
}
