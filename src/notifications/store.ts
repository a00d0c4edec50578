import { sql } from 'kysely';
import type { MeetingId, PersonId, RegionId } from '#kernel';
import { newSecret } from '#people';
import { statement, type Write } from '#platform/database';
import type { Invited } from './rules/invite.ts';

/** Which mail somebody gets by itself. */
export type MailKind = 'asked' | 'reminders' | 'digest' | 'invitations' | 'checkpoints';
export type DigestRhythm = 'none' | 'day' | 'week';

export interface Wishes {
  readonly atOnce: boolean;
  readonly reminders: boolean;
  readonly invitations: boolean;
  readonly digest: DigestRhythm;
  /** Signed states of the journal, to be kept outside; to who holds an office of clerk. */
  readonly checkpoints: boolean;
}

/** Who never chose is told what is asked, reminded, invited, and told the rest once a week. */
export const usualWishes: Wishes = {
  ...{ atOnce: true, reminders: true, invitations: true, checkpoints: true },
  digest: 'week',
};

export interface Setting extends Wishes {
  readonly person: PersonId;
  /** Until when a digest told. */
  readonly digestUntil: string;
  readonly key: string;
  /** From when on there is anything to tell. */
  readonly since: string;
}
const columns = `s.person_id as person, s.at_once as "atOnce", s.reminders, s.invitations, s.digest,
  s.checkpoints, s.digest_until as "digestUntil", s.key, s.since`;

export const allSettings = statement<Setting>(
  'notification_settings',
  `select ${columns} from notification_setting s`,
);

/** What one's own page shows. */
export interface OwnSetting extends Wishes {
  readonly email: string | null;
  /** When the mail server refused the address for good; null: it did not. */
  readonly refusedAt: string | null;
}
/** @param $1 person */
export const ownSetting = statement<OwnSetting>(
  'own_notification_setting',
  `select p.email, r.refused_at as "refusedAt", coalesce(s.at_once, true) as "atOnce",
     coalesce(s.reminders, true) as reminders, coalesce(s.invitations, true) as invitations,
     coalesce(s.digest, 'week') as digest, coalesce(s.checkpoints, true) as checkpoints
   from person p left join notification_setting s on s.person_id = p.id
     left join refused_address r on r.address = lower(p.email) where p.id = $1`,
);

/** A row for who has none yet: from this moment on there is something to tell in a digest. */
export async function ensureSetting(transaction: Write, person: PersonId, now: string): Promise<Setting> {
  await sql`insert into notification_setting (person_id, digest_until, since, key)
    values (${person}, ${now}, ${now}, ${newSecret().secret}) on conflict (person_id) do nothing`.execute(
    transaction,
  );
  const { rows } = await sql<Setting>`select ${sql.raw(columns)} from notification_setting s
    where s.person_id = ${person}`.execute(transaction);
  return rows[0] as Setting;
}

export async function storeWishes(
  transaction: Write,
  person: PersonId,
  wishes: Wishes,
  now: string,
): Promise<void> {
  const before = await ensureSetting(transaction, person, now);
  // Whoever had none is told from now on, not of all that was before.
  const until = before.digest === 'none' ? now : before.digestUntil;
  await sql`update notification_setting set at_once = ${wishes.atOnce}, reminders = ${wishes.reminders},
      invitations = ${wishes.invitations}, checkpoints = ${wishes.checkpoints}, digest = ${wishes.digest}, digest_until = ${until}
    where person_id = ${person}`.execute(transaction);
}

/** @returns those whom nobody told up to their moment in the meantime */
export async function tellDigestsUntil(
  transaction: Write,
  told: readonly { readonly person: PersonId; readonly until: string }[],
): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{
    person: PersonId;
  }>`update notification_setting s set digest_until = asked.until
    from unnest(${told.map(({ person }) => person)}::integer[], ${told.map(({ until }) => until)}::timestamptz[])
      as asked (person, until)
    where s.person_id = asked.person and s.digest_until < asked.until returning s.person_id as person`.execute(
    transaction,
  );
  return new Set(rows.map(({ person }) => person));
}

const stopped: Readonly<Record<MailKind, string>> = {
  asked: 'at_once = false',
  reminders: 'reminders = false',
  invitations: 'invitations = false',
  digest: "digest = 'none'",
  checkpoints: 'checkpoints = false',
};

/** @returns whose key it is; undefined: nobody's */
export async function stopMail(
  transaction: Write,
  key: string,
  kind: MailKind,
): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person: PersonId }>`update notification_setting set ${sql.raw(stopped[kind])}
    where key = ${key} returning person_id as person`.execute(transaction);
  return rows[0]?.person;
}

/** To which meetings people were invited, and which change of each they know. */
export const invitedTo = statement<Invited & { person: PersonId; meeting: MeetingId }>(
  'invited_to',
  'select person_id as person, meeting_id as meeting, sequence, ahead, uninvited from invited',
);

/** @returns whether nobody sent this or something later in the meantime */
export async function storeInvited(
  transaction: Write,
  { region, person, meeting }: { region: RegionId; person: PersonId; meeting: MeetingId },
  { sequence, ahead, uninvited }: Invited,
  now: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into invited (region_id, person_id, meeting_id, sequence, ahead, uninvited, invited_at)
    values (${region}, ${person}, ${meeting}, ${sequence}, ${ahead}, ${uninvited}, ${now})
    on conflict (region_id, person_id, meeting_id) do update
      set sequence = excluded.sequence, ahead = excluded.ahead, uninvited = excluded.uninvited,
        invited_at = excluded.invited_at
      where invited.sequence < excluded.sequence
    returning sequence`.execute(transaction);
  return rows.length > 0;
}

/** What somebody was told of a task. */
export interface ToldTask {
  readonly person: PersonId;
  readonly task: string;
  readonly step: number;
  readonly due: string;
  readonly toldAt: string;
}
export const toldTasks = statement<ToldTask>(
  'told_tasks',
  'select person_id as person, task, step, due, told_at as "toldAt" from told_task',
);

type ToldRow = Pick<ToldTask, 'person' | 'task' | 'step' | 'due'>;
const keyOf = ({ person, task, step, due }: ToldRow) => JSON.stringify([person, task, step, due]);

/** Of some people at once. @returns those that nobody told in the meantime */
export async function insertTold<Told extends ToldRow>(
  transaction: Write,
  region: RegionId,
  told: readonly Told[],
  now: string,
): Promise<Told[]> {
  if (told.length === 0) return [];
  const column = <K extends keyof Told>(name: K) => told.map((one) => one[name]);
  const { rows } = await sql<ToldRow>`
    insert into told_task (region_id, person_id, task, step, due, told_at)
    select ${region}, asked.*, ${now}::timestamptz
      from unnest(${column('person')}::integer[], ${column('task')}::text[], ${column('step')}::smallint[],
        ${column('due')}::text[]) as asked
    on conflict do nothing returning person_id as person, task, step, due`.execute(transaction);
  const fresh = new Set(rows.map(keyOf));
  return told.filter((one) => fresh.has(keyOf(one)));
}

/** What is not asked any more: when it is asked again, it is told again. */
export async function deleteTold(
  transaction: Write,
  region: RegionId,
  person: PersonId,
  tasks: readonly string[],
): Promise<void> {
  if (tasks.length === 0) return;
  await sql`delete from told_task where region_id = ${region} and person_id = ${person}
    and task = any(${tasks}::text[])`.execute(transaction);
}
