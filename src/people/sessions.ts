import { sql } from 'kysely';
import type {
  Actor,
  BodyId,
  CalendarDate,
  FractionId,
  MunicipalityId,
  Office,
  OfficeKind,
  PersonId,
  RegionId,
} from '#kernel';
import { visitor } from '#kernel';
import {
  type Database,
  gathered,
  installation,
  type Statement,
  statement,
  type Write,
} from '#platform/database';
import type { MailAddress } from '#platform/mail';
import { hashOf, newSecret } from './secret.ts';
import { actedOffices } from './stand-in-store.ts';

/** How somebody showed who they are. */
export type SignInMethod = 'link' | 'passkey' | 'provider' | 'demonstration';

interface OfficeRow {
  /** Which of those that were asked about together. */
  place: number;
  person: PersonId;
  name: string;
  number: number | null;
  kind: OfficeKind | null;
  title: string | null;
  region: RegionId | null;
  municipality: MunicipalityId | null;
  fraction: FractionId | null;
  body: BodyId | null;
  standIn: number | null;
}
type SessionRow = OfficeRow & { readonly usedAt: string };
type TokenRow = OfficeRow & {
  readonly usedAt: string | null;
  readonly scope: TokenScope;
  readonly operations: readonly string[];
};

/** Somebody who shows a secret, at a moment; what was last used before `since` is over. */
interface Shown {
  readonly secret: string;
  readonly today: CalendarDate;
  readonly now: string;
  readonly since: string;
}

const officesOf = (more: string, shown: 'session' | 'api_token') => `
  select asked.place, p.id as person, p.name, o.id as number, o.kind, o.title, o.region_id as region,
         o.municipality_id as municipality, o.fraction_id as fraction, o.body_id as body,
         o.stand_in as "standIn", ${more}
  from unnest($1::bytea[], $2::date[], $3::timestamptz[], $4::timestamptz[]) with ordinality
    as asked (hash, today, now, since, place)
  join ${shown} s on s.hash = asked.hash and s.expires_at > asked.now
  join person p on p.id = s.person_id
  left join ${actedOffices} o
    on o.person_id = p.id and o.from_day <= asked.today and (o.until_day is null or o.until_day >= asked.today)`;
const bySession = statement<SessionRow>(
  'actor_by_session',
  `${officesOf('s.used_at as "usedAt"', 'session')} where s.used_at > asked.since
   order by asked.place, o.stand_in nulls first, o.id`,
);
const byToken = statement<TokenRow>(
  'actor_by_token',
  `${officesOf('s.used_at as "usedAt", s.scope, s.operations', 'api_token')} order by asked.place, o.stand_in nulls first, o.id`,
);

interface LookUps {
  readonly session: (shown: Shown) => Promise<readonly SessionRow[]>;
  readonly token: (shown: Shown) => Promise<readonly TokenRow[]>;
}
const lookUps = new WeakMap<Database, LookUps>();

/** Requests that come together share the look-up. */
function lookUpsOf(db: Database): LookUps {
  const read = <Row extends OfficeRow>(by: (...values: unknown[]) => Statement<Row>) =>
    gathered(async (shown: readonly Shown[]) => {
      const column = <K extends keyof Shown>(name: K) => shown.map((one) => one[name]);
      const asked = by(column('secret').map(hashOf), column('today'), column('now'), column('since'));
      const [rows] = await db.read(installation, [asked]);
      const found = Map.groupBy(rows, (row) => row.place);
      return shown.map((_one, index) => found.get(index + 1) ?? []);
    });
  const known = lookUps.get(db) ?? { session: read(bySession), token: read(byToken) };
  lookUps.set(db, known);
  return known;
}

function actorFrom(rows: readonly OfficeRow[]): Actor {
  const first = rows[0];
  if (!first) return visitor;
  const offices = rows.flatMap((row): Office[] =>
    row.kind === null || row.title === null
      ? []
      : [
          {
            ...(row.number === null ? {} : { number: row.number }),
            kind: row.kind,
            title: row.title,
            region: row.region ?? undefined,
            municipality: row.municipality ?? undefined,
            fraction: row.fraction ?? undefined,
            body: row.body ?? undefined,
            ...(row.standIn === null ? {} : { standIn: true as const }),
          },
        ],
  );
  return { kind: 'person', person: first.person, name: first.name, offices };
}

/** Where nobody says otherwise. */
const usualIdleMinutes = 180;
/** Last use is noted this often at most: a page is no reason to write. */
const notedMinutes = 5;

const minutesBefore = (now: string, minutes: number) =>
  new Date(Date.parse(now) - minutes * 60_000).toISOString();

/** Who stands behind a session cookie, with the offices of today; a visitor when it is unknown, over or was left idle. */
export async function actorBySession(
  db: Database,
  secret: string,
  today: CalendarDate,
  now: string,
  idleMinutes = usualIdleMinutes,
): Promise<Actor> {
  const since = minutesBefore(now, idleMinutes);
  const rows = await lookUpsOf(db).session({ secret, today, now, since });
  const used = rows[0]?.usedAt;
  if (used !== undefined && used <= minutesBefore(now, notedMinutes))
    await db.write(installation, (tx) =>
      sql`update session set used_at = ${now} where hash = ${hashOf(secret)} and used_at < ${now}`.execute(
        tx,
      ),
    );
  return actorFrom(rows);
}

/** Somebody in office whom mail reaches. */
export interface Reachable {
  readonly actor: Extract<Actor, { kind: 'person' }>;
  readonly email: MailAddress;
  /** In which mail is written. */
  readonly language: 'nl' | 'en';
}
type ReachableRow = OfficeRow & Pick<Reachable, 'email' | 'language'>;

/** Everybody who has an address and holds an office, or stands in for one, on a day. @param $1 day */
export const reachablePeople = statement<ReachableRow, Reachable>(
  'reachable_people',
  `select p.id as person, p.name, p.email, p.language, o.id as number, o.kind, o.title, o.region_id as region,
     o.municipality_id as municipality, o.fraction_id as fraction, o.body_id as body, o.stand_in as "standIn"
   from person p join ${actedOffices} o on o.person_id = p.id and o.from_day <= $1
     and (o.until_day is null or o.until_day >= $1)
   where p.email is not null order by p.id, o.stand_in nulls first, o.id`,
  (rows) =>
    [...Map.groupBy(rows, (row) => row.person).values()].flatMap((own): Reachable[] => {
      const actor = actorFrom(own);
      const [first] = own;
      return actor.kind === 'person' && first
        ? [{ actor, email: first.email, language: first.language }]
        : [];
    }),
);

/** Who has an address, whether or not they hold an office any more. @param $1 persons */
export const reachableNamed = statement<ReachableRow, Reachable>(
  'reachable_named',
  `select p.id as person, p.name, p.email, p.language from person p where p.id = any($1::integer[]) and p.email is not null
   order by p.id`,
  (rows) =>
    rows.map(({ person, name, email, language }) => ({
      actor: { kind: 'person', person, name, offices: [] },
      email,
      language,
    })),
);

/** What a token is good for: reading, all that the offices allow, or the operations that it names. */
export type TokenScope = 'read' | 'all' | 'chosen';

export interface TokenHolder {
  readonly actor: Actor;
  /** Whether the token may be used for this operation; the policy decides after that. */
  readonly may: (operation: string) => boolean;
}

export async function actorByToken(
  db: Database,
  secret: string,
  today: CalendarDate,
  now: string,
): Promise<TokenHolder> {
  const rows = await lookUpsOf(db).token({ secret, today, now, since: now });
  const [first] = rows;
  if (first && (first.usedAt === null || first.usedAt <= minutesBefore(now, notedMinutes)))
    await db.write(installation, (tx) =>
      sql`update api_token set used_at = ${now} where hash = ${hashOf(secret)}`.execute(tx),
    );
  return {
    actor: actorFrom(rows),
    may: (operation) =>
      first?.scope === 'all' || (first?.scope === 'chosen' && first.operations.includes(operation)),
  };
}

/** What is over is thrown away here. @param hours how long the session lasts @returns the secret for the cookie */
export async function startSession(
  transaction: Write,
  person: PersonId,
  now: string,
  hours: number,
  how: { readonly method: SignInMethod; readonly device: string } = { method: 'link', device: '' },
): Promise<string> {
  const { secret, hash } = newSecret();
  await sql`delete from session where expires_at <= ${now}`.execute(transaction);
  await sql`insert into session (hash, person_id, created_at, expires_at, used_at, method, device)
    values (${hash}, ${person}, ${now}, ${now}::timestamptz + make_interval(hours => ${hours}::int), ${now},
            ${how.method}, ${how.device})`.execute(transaction);
  return secret;
}

/** @returns whose session it was */
export async function endSession(transaction: Write, secret: string): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person: PersonId }>`
    delete from session where hash = ${hashOf(secret)} returning person_id as person`.execute(transaction);
  return rows[0]?.person;
}

/** Sessie, as its owner sees it. */
export interface Session {
  readonly id: number;
  readonly device: string;
  readonly method: SignInMethod;
  readonly createdAt: string;
  readonly usedAt: string;
  readonly expiresAt: string;
  /** That of the request itself. */
  readonly current: boolean;
}
/** @param $1 person @param $2 moment @param $3 hash of the cookie @param $4 idle since before this moment is over */
const sessionRows = statement<Session>(
  'sessions_of',
  `select id, device, method, created_at as "createdAt", used_at as "usedAt", expires_at as "expiresAt",
     hash = $3 as current
   from session where person_id = $1 and expires_at > $2 and used_at > $4 order by (hash = $3) desc, used_at desc, id`,
);
/** Those that still work, this one first. */
export function sessionsOf(person: PersonId, now: string, secret: string, idleMinutes: number) {
  return sessionRows(person, now, hashOf(secret), minutesBefore(now, idleMinutes));
}

/** @returns the device of what was ended; undefined when this person has no such session */
export async function deleteSession(
  transaction: Write,
  person: PersonId,
  id: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ device: string }>`
    delete from session where id = ${id} and person_id = ${person} returning device`.execute(transaction);
  return rows[0]?.device;
}

/** @returns how many were ended */
export async function deleteSessions(transaction: Write, person: PersonId): Promise<number> {
  const { rows } = await sql`delete from session where person_id = ${person} returning id`.execute(
    transaction,
  );
  return rows.length;
}
