import { sql } from 'kysely';
import type {
  BodyId,
  CalendarDate,
  FractionId,
  MunicipalityId,
  Office,
  OfficeKind,
  PersonId,
  RegionId,
} from '#kernel';
import { type Database, installation, statement, type Write } from '#platform/database';
import type { MailAddress } from '#platform/mail';
import { actedOffices } from './stand-in-store.ts';

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

export interface OfficeHolder {
  readonly person: PersonId;
  readonly title: string;
  readonly kind: OfficeKind;
  readonly region: RegionId | null;
}
const officeHolders = statement<OfficeHolder>(
  'office_holders',
  `select o.person_id as person, o.title, o.kind, o.region_id as region from ${actedOffices} o
   where o.from_day <= $1 and (o.until_day is null or o.until_day >= $1) order by o.stand_in nulls first, o.id`,
);

/** Everybody who holds an office today, for the demonstration's sign-in page. */
export async function holders(db: Database, today: CalendarDate): Promise<OfficeHolder[]> {
  const [rows] = await db.read(installation, [officeHolders(today)]);
  return rows;
}

/** Who holds an office in a region on a day. @param $1 region @param $2 day */
export const officesHeldIn = statement<OfficeHolder>(
  'offices_held_in',
  `select o.person_id as person, o.title, o.kind, o.region_id as region from office o
   where o.region_id = $1 and o.from_day <= $2 and (o.until_day is null or o.until_day >= $2) order by o.title, o.id`,
);

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
  readonly email: string | null;
  readonly offices: readonly HeldOffice[];
  /** Whether a link was ever used: then the person has been here. */
  readonly linkUsed: boolean;
  /** Until when a link that was handed out still works; null when none does. */
  readonly linkUntil: string | null;
}
/** Everybody, with every office that is or was held. @param $1 moment */
export const peopleWithOffices = statement<PersonWithOffices>(
  'people_with_offices',
  `select p.id, p.name, p.email,
     coalesce((select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'title', o.title, 'region', o.region_id,
         'from', o.from_day, 'until', o.until_day) order by o.until_day desc nulls first, o.id)
       from office o where o.person_id = p.id), '[]') as offices,
     exists (select 1 from sign_in_link l where l.person_id = p.id and l.used_at is not null) as "linkUsed",
     (select max(l.expires_at) from sign_in_link l
       where l.person_id = p.id and l.used_at is null and l.expires_at > $1) as "linkUntil"
   from person p order by p.name, p.id`,
);

/** Persoon. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: MailAddress | null;
  /** In which mail is written. */
  readonly language: 'nl' | 'en';
}
const personColumns = sql.raw('id, name, email, language');

export async function personById(transaction: Write, id: number): Promise<Person | undefined> {
  const { rows } = await sql<Person>`select ${personColumns} from person where id = ${id}`.execute(
    transaction,
  );
  return rows[0];
}

/** Whoever has this address, however it is written. */
export async function personByMail(transaction: Write, mail: MailAddress): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select ${personColumns} from person where lower(email) = lower(${mail})`.execute(transaction);
  return rows[0];
}

export async function updateMail(
  transaction: Write,
  person: PersonId,
  mail: MailAddress | null,
): Promise<void> {
  await sql`update person set email = ${mail} where id = ${person}`.execute(transaction);
}

export async function updateLanguage(
  transaction: Write,
  person: PersonId,
  language: 'nl' | 'en',
): Promise<void> {
  await sql`update person set language = ${language} where id = ${person} and language <> ${language}`.execute(
    transaction,
  );
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

/** Whoever holds a clerk's office and has a mail address, once each. @param region of one region; left out: of any */
export async function clerksWithMail(
  transaction: Write,
  today: CalendarDate,
  region?: RegionId,
): Promise<Clerk[]> {
  const { rows } = await sql<Clerk>`
    select distinct on (p.id) p.id as person, p.email, p.language, o.region_id as region from office o join person p on p.id = o.person_id
    where o.kind in ('regional_clerk', 'council_clerk') and p.email is not null
      and o.from_day <= ${today} and (o.until_day is null or o.until_day >= ${today})
      and (${region ?? null}::text is null or o.region_id = ${region ?? null})
    order by p.id, o.region_id`.execute(transaction);
  return rows;
}
interface Clerk {
  readonly person: PersonId;
  readonly email: MailAddress;
  readonly language: 'nl' | 'en';
  /** In which the office is held; of offices in more regions one. */
  readonly region: RegionId;
}

/** Municipalities of a region whose council has no clerk in office who has a mail address. @param $1 day */
export const townsWithoutClerk = statement<{ readonly name: string }>(
  'towns_without_clerk',
  `select distinct m.name from region_municipality r join municipality m on m.id = r.municipality_id
   where not exists (select from office o join person p on p.id = o.person_id
     where o.kind = 'council_clerk' and o.region_id = r.region_id and o.municipality_id = r.municipality_id
       and p.email is not null and o.from_day <= $1 and (o.until_day is null or o.until_day >= $1))
   order by m.name`,
);
