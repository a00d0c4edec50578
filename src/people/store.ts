import { createHash, randomBytes } from 'node:crypto';
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
import { type Database, gathered, installation, statement, type Write } from '#platform/database';

/** What is given out is random and never stored; what is stored cannot be given back. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

interface OfficeRow {
  /** Which of those that were asked about together. */
  place: number;
  person: PersonId;
  name: string;
  kind: OfficeKind | null;
  title: string | null;
  region: RegionId | null;
  municipality: MunicipalityId | null;
  fraction: FractionId | null;
  body: BodyId | null;
}

/** Somebody who shows a secret, at a moment. */
interface Shown {
  readonly secret: string;
  readonly today: CalendarDate;
  readonly now: string;
}

const officesOf = (shown: 'session' | 'api_token') => `
  select asked.place, p.id as person, p.name, o.kind, o.title, o.region_id as region,
         o.municipality_id as municipality, o.fraction_id as fraction, o.body_id as body
  from unnest($1::bytea[], $2::date[], $3::timestamptz[]) with ordinality as asked (hash, today, now, place)
  join ${shown} s on s.hash = asked.hash and s.expires_at > asked.now
  join person p on p.id = s.person_id
  left join office o
    on o.person_id = p.id and o.from_day <= asked.today and (o.until_day is null or o.until_day >= asked.today)
  order by asked.place, o.id`;
const bySession = statement<OfficeRow>('actor_by_session', officesOf('session'));
const byToken = statement<OfficeRow>('actor_by_token', officesOf('api_token'));

type Who = (shown: Shown) => Promise<Actor>;
const gathering = new WeakMap<Database, Readonly<Record<'session' | 'token', Who>>>();

/** Requests that come together share the look-up. */
function whoOf(db: Database): Readonly<Record<'session' | 'token', Who>> {
  const read = (by: typeof bySession): Who =>
    gathered(async (shown: readonly Shown[]) => {
      const column = <K extends keyof Shown>(name: K) => shown.map((one) => one[name]);
      const hashes = column('secret').map(hashOf);
      const [rows] = await db.read(installation, [by(hashes, column('today'), column('now'))]);
      const found = Map.groupBy(rows, (row) => row.place);
      return shown.map((_one, index) => actorFrom(found.get(index + 1) ?? []));
    });
  const known = gathering.get(db) ?? { session: read(bySession), token: read(byToken) };
  gathering.set(db, known);
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
            kind: row.kind,
            title: row.title,
            region: row.region ?? undefined,
            municipality: row.municipality ?? undefined,
            fraction: row.fraction ?? undefined,
            body: row.body ?? undefined,
          },
        ],
  );
  return { kind: 'person', person: first.person, name: first.name, offices };
}

/** Who stands behind a session cookie, with the offices of today; a visitor when it is unknown or over. */
export function actorBySession(
  db: Database,
  secret: string,
  today: CalendarDate,
  now: string,
): Promise<Actor> {
  return whoOf(db).session({ secret, today, now });
}

export function actorByToken(db: Database, secret: string, today: CalendarDate, now: string): Promise<Actor> {
  return whoOf(db).token({ secret, today, now });
}

export async function insertPerson(transaction: Write, name: string, email?: string): Promise<PersonId> {
  const { rows } = await sql<{ id: PersonId }>`
    insert into person (name, email) values (${name}, ${email ?? null}) returning id`.execute(transaction);
  return (rows[0] as { id: PersonId }).id;
}

/** @returns the number of the office */
export async function insertOffice(
  transaction: Write,
  person: PersonId,
  office: Office,
  from: CalendarDate,
  until: CalendarDate | null = null,
): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into office (person_id, kind, title, region_id, municipality_id, fraction_id, body_id, from_day,
      until_day)
    values (${person}, ${office.kind}, ${office.title}, ${office.region ?? null}, ${office.municipality ?? null},
            ${office.fraction ?? null}, ${office.body ?? null}, ${from}, ${until}) returning id`.execute(
    transaction,
  );
  return (rows[0] as { id: number }).id;
}

/** What is over is thrown away here. @param hours how long the session lasts @returns the secret for the cookie */
export async function startSession(
  transaction: Write,
  person: PersonId,
  now: string,
  hours: number,
): Promise<string> {
  const { secret, hash } = newSecret();
  await sql`delete from session where expires_at <= ${now}`.execute(transaction);
  await sql`insert into session (hash, person_id, created_at, expires_at)
    values (${hash}, ${person}, ${now}, ${now}::timestamptz + make_interval(hours => ${hours}::int))`.execute(
    transaction,
  );
  return secret;
}

export async function endSession(transaction: Write, secret: string): Promise<void> {
  await sql`delete from session where hash = ${hashOf(secret)}`.execute(transaction);
}

/** @returns the secret of the link; it works once, for `hours`. */
export async function makeSignInLink(
  transaction: Write,
  person: PersonId,
  now: string,
  hours: number,
): Promise<string> {
  const { secret, hash } = newSecret();
  await sql`insert into sign_in_link (hash, person_id, expires_at)
    values (${hash}, ${person}, ${now}::timestamptz + make_interval(hours => ${hours}::int))`.execute(
    transaction,
  );
  return secret;
}

/** @returns the person whose link it was, once; undefined when it is unknown, used or over. */
export async function useSignInLink(
  transaction: Write,
  secret: string,
  now: string,
): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person_id: PersonId }>`
    update sign_in_link set used_at = ${now} where hash = ${hashOf(secret)} and used_at is null and expires_at > ${now}
    returning person_id`.execute(transaction);
  return rows[0]?.person_id;
}

/** @returns the secret of the token, shown once. */
export async function makeToken(
  transaction: Write,
  person: PersonId,
  label: string,
  now: string,
  days: number,
): Promise<string> {
  const { secret, hash } = newSecret();
  await sql`insert into api_token (hash, person_id, label, created_at, expires_at)
    values (${hash}, ${person}, ${label}, ${now}, ${now}::timestamptz + make_interval(days => ${days}::int))`.execute(
    transaction,
  );
  return `rt_${secret}`;
}

export interface OfficeHolder {
  readonly person: PersonId;
  readonly title: string;
  readonly kind: OfficeKind;
  readonly region: RegionId | null;
}
const officeHolders = statement<OfficeHolder>(
  'office_holders',
  `select o.person_id as person, o.title, o.kind, o.region_id as region from office o
   where o.from_day <= $1 and (o.until_day is null or o.until_day >= $1) order by o.id`,
);

/** Everybody who holds an office today, for the demonstration's sign-in page. */
export async function holders(db: Database, today: CalendarDate): Promise<OfficeHolder[]> {
  const [rows] = await db.read(installation, [officeHolders(today)]);
  return rows;
}

/** Persoonlijke sleutel, as its owner sees it. */
export interface Token {
  readonly id: number;
  readonly label: string;
  readonly expiresAt: string;
}
const tokensOf = statement<Token>(
  'tokens_of',
  `select id, label, expires_at as "expiresAt" from api_token
   where person_id = $1 and expires_at > $2 order by created_at, id`,
);
/** Those that still work. */
export async function tokens(db: Database, person: PersonId, now: string): Promise<Token[]> {
  const [rows] = await db.read(installation, [tokensOf(person, now)]);
  return rows;
}

/** @returns what the token was for; undefined when this person has no such token */
export async function deleteToken(
  transaction: Write,
  person: PersonId,
  id: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ label: string }>`
    delete from api_token where id = ${id} and person_id = ${person} returning label`.execute(transaction);
  return rows[0]?.label;
}

/** Ambt zoals het in de lijst van mensen staat. */
export interface HeldOffice {
  readonly id: number;
  readonly kind: OfficeKind;
  readonly title: string;
  readonly region: RegionId | null;
  readonly from: CalendarDate;
  /** Last day; null while it lasts. */
  readonly until: CalendarDate | null;
}
export interface PersonWithOffices {
  readonly id: PersonId;
  readonly name: string;
  readonly offices: readonly HeldOffice[];
  /** Whether a link was ever used: then the person has been here. */
  readonly linkUsed: boolean;
  /** Until when a link that was handed out still works; null when none does. */
  readonly linkUntil: string | null;
}
/** Everybody, with every office that is or was held. @param $1 moment */
export const peopleWithOffices = statement<PersonWithOffices>(
  'people_with_offices',
  `select p.id, p.name,
     coalesce((select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'title', o.title, 'region', o.region_id,
         'from', o.from_day, 'until', o.until_day) order by o.until_day desc nulls first, o.id)
       from office o where o.person_id = p.id), '[]') as offices,
     exists (select 1 from sign_in_link l where l.person_id = p.id and l.used_at is not null) as "linkUsed",
     (select max(l.expires_at) from sign_in_link l
       where l.person_id = p.id and l.used_at is null and l.expires_at > $1) as "linkUntil"
   from person p order by p.name, p.id`,
);

export async function personById(
  transaction: Write,
  id: number,
): Promise<{ id: PersonId; name: string } | undefined> {
  const { rows } = await sql<{ id: PersonId; name: string }>`
    select id, name from person where id = ${id}`.execute(transaction);
  return rows[0];
}

export async function endUnusedLinks(transaction: Write, person: PersonId, now: string): Promise<void> {
  await sql`update sign_in_link set expires_at = ${now}
    where person_id = ${person} and used_at is null and expires_at > ${now}`.execute(transaction);
}

export interface LockedOffice {
  readonly person: PersonId;
  readonly kind: OfficeKind;
  readonly title: string;
  readonly region: RegionId | null;
  readonly until: CalendarDate | null;
}

/** Operators' offices are held together: the last two must not end one another at the same moment. */
export async function lockOffice(transaction: Write, id: number): Promise<LockedOffice | undefined> {
  await sql`select id from office where kind = 'operator' order by id for update`.execute(transaction);
  const { rows } = await sql<LockedOffice>`
    select person_id as person, kind, title, region_id as region, until_day as until
    from office where id = ${id} for update`.execute(transaction);
  return rows[0];
}

/** Ambt waar een zetel op staat. */
export interface OfficeInRegion {
  readonly id: number;
  readonly kind: OfficeKind;
  readonly title: string;
  readonly municipality: MunicipalityId | null;
  readonly fraction: FractionId | null;
  readonly body: BodyId | null;
  readonly from: CalendarDate;
  /** Last day; null while it lasts. */
  readonly until: CalendarDate | null;
}
const officeColumns = `id, kind, title, municipality_id as municipality, fraction_id as fraction, body_id as body,
  from_day as "from", until_day as until`;
/** Offices of a region that are not over. @param $1 the region @param $2 day */
export const officesInRegion = statement<OfficeInRegion>(
  'offices_in_region',
  `select ${officeColumns} from office
   where region_id = $1 and (until_day is null or until_day >= $2) order by title, id`,
);
/** An office of this region, held until the end of the transaction: nobody ends it meanwhile. */
export async function holdOffice(
  transaction: Write,
  region: RegionId,
  id: number,
): Promise<OfficeInRegion | undefined> {
  const { rows } = await sql<OfficeInRegion>`select ${sql.raw(officeColumns)} from office
    where region_id = ${region} and id = ${id} for share`.execute(transaction);
  return rows[0];
}

export async function updateOfficeEnd(transaction: Write, id: number, last: CalendarDate): Promise<void> {
  await sql`update office set until_day = ${last} where id = ${id}`.execute(transaction);
}

/** @returns how many operators there are on the day after this one */
export async function operatorsAfter(transaction: Write, day: CalendarDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from office
    where kind = 'operator' and from_day <= ${day}::date + 1
      and (until_day is null or until_day > ${day})`.execute(transaction);
  return rows[0]?.count ?? 0;
}
