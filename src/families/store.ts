import { sql } from 'kysely';
import type { CalendarDate, FractionId, MunicipalityId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import { confirmedVotes } from '#voting';
import type { Rejection } from './rules/family-proposals.ts';

/** Fractie in een familie, from a day. */
export interface FamilyMember {
  readonly fraction: FractionId;
  readonly municipality: MunicipalityId;
  readonly shortName: string;
  readonly from: CalendarDate;
  /** Last day; none while it lasts. */
  readonly until: CalendarDate | null;
}
/** Partijfamilie: fractions of different municipalities that belong together. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly members: readonly FamilyMember[];
}

const columns = `f.id, f.name,
  (select coalesce(json_agg(json_build_object('fraction', m.fraction_id, 'municipality', fr.municipality_id,
      'shortName', fr.short_name, 'from', m.from_day, 'until', m.until_day)
      order by fr.municipality_id, m.fraction_id, m.from_day), '[]')
    from family_fraction m join fraction fr on fr.id = m.fraction_id
    where m.region_id = f.region_id and m.family_id = f.id) as members`;

export const familyList = statement<Family>(
  'family_list',
  `select ${columns} from family f order by lower(f.name)`,
);
/** @param $1 the family */
export const familyById = statement<Family>(
  'family_by_id',
  `select ${columns} from family f where f.id = $1`,
);
/** Families that a fraction is in or was in. @param $1 the fraction */
export const familiesOfFraction = statement<Family>(
  'families_of_fraction',
  `select ${columns} from family f where exists (select 1 from family_fraction m
     where m.region_id = f.region_id and m.family_id = f.id and m.fraction_id = $1) order by lower(f.name)`,
);
export const familyRejections = statement<Rejection>(
  'family_rejections',
  'select family_id as family, fraction_id as fraction from family_rejection',
);
/** The fifty latest confirmed votes at which a fraction was that is in the family on that day. @param $1 the family */
export const votesOfFamily = confirmedVotes(
  'votes_of_family',
  `exists (select 1 from vote_fraction e join family_fraction m
     on m.region_id = e.region_id and m.fraction_id = e.fraction_id
     where e.region_id = v.region_id and e.vote_id = v.id and m.family_id = $1
       and m.from_day <= (v.opened_at at time zone 'Europe/Amsterdam')::date
       and (m.until_day is null or m.until_day >= (v.opened_at at time zone 'Europe/Amsterdam')::date))`,
);

export const inFamilyOn = (member: FamilyMember, day: CalendarDate) =>
  member.from <= day && (member.until === null || member.until >= day);

/** Holds the family for this transaction. */
export async function lockFamily(transaction: Write, id: string): Promise<Family | undefined> {
  await sql`select 1 from family where id = ${id} for update`.execute(transaction);
  const { rows } = await sql<Family>`select ${sql.raw(columns)} from family f where f.id = ${id}`.execute(
    transaction,
  );
  return rows[0];
}

/** @returns the address of the family that has this name, or would have this address */
export async function familyLike(transaction: Write, id: string, name: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from family where id = ${id} or lower(name) = lower(${name})`.execute(transaction);
  return rows.map((row) => row.id);
}

/** Those of the fractions that are known, of the municipalities that are given. */
export async function knownFractions(
  transaction: Write,
  fractions: readonly FractionId[],
  municipalities: readonly MunicipalityId[],
): Promise<FractionId[]> {
  const { rows } = await sql<{ id: FractionId }>`select id from fraction
    where id = any(${fractions}) and municipality_id = any(${municipalities})`.execute(transaction);
  return rows.map((row) => row.id);
}

export async function insertFamily(
  transaction: Write,
  region: RegionId,
  id: string,
  name: string,
): Promise<void> {
  await sql`insert into family (region_id, id, name) values (${region}, ${id}, ${name})`.execute(transaction);
}

export async function renameFamilyTo(transaction: Write, id: string, name: string): Promise<void> {
  await sql`update family set name = ${name} where id = ${id}`.execute(transaction);
}

/** Puts fractions in a family; a rejection that was said before is taken back. */
export async function insertMembers(
  transaction: Write,
  region: RegionId,
  family: string,
  members: readonly { readonly fraction: FractionId; readonly from: CalendarDate }[],
): Promise<void> {
  for (const { fraction, from } of members) {
    await sql`insert into family_fraction (region_id, family_id, fraction_id, from_day)
      values (${region}, ${family}, ${fraction}, ${from})`.execute(transaction);
    await sql`delete from family_rejection where family_id = ${family} and fraction_id = ${fraction}`.execute(
      transaction,
    );
  }
}

export async function endMembership(
  transaction: Write,
  family: string,
  fraction: FractionId,
  last: CalendarDate,
): Promise<void> {
  await sql`update family_fraction set until_day = ${last}
    where family_id = ${family} and fraction_id = ${fraction} and until_day is null`.execute(transaction);
}

export async function insertRejections(
  transaction: Write,
  region: RegionId,
  family: string,
  fractions: readonly FractionId[],
  day: CalendarDate,
): Promise<void> {
  await sql`insert into family_rejection (region_id, family_id, fraction_id, rejected_on)
    select ${region}, ${family}, unnest(${fractions}::text[]), ${day} on conflict do nothing`.execute(
    transaction,
  );
}
