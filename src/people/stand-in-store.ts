import { sql } from 'kysely';
import type { BodyId, CalendarDate, MunicipalityId, OfficeKind, PersonId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { Period } from './rules/stand-ins.ts';

/**
 * What everybody may act in: offices that are held, and those that are stood in for, for as long as both last. To be put where
 * `office` would stand.
 */
export const actedOffices = `(
  select id, person_id, kind, title, region_id, municipality_id, fraction_id, body_id, from_day, until_day,
         null::integer as stand_in
  from office
  union all
  select o.id, w.person_id, o.kind, o.title || ' (waarnemend)', o.region_id, o.municipality_id, o.fraction_id, o.body_id,
         greatest(o.from_day, w.from_day), least(o.until_day, coalesce(w.ended_on, w.until_day)), w.id
  from stand_in w join office o on o.id = w.office_id)`;

/** Waarneming: somebody takes the place of who holds an office, from day to day. */
export interface StandIn extends Period {
  readonly id: number;
  readonly office: number;
  /** Of the office that is stood in for. */
  readonly title: string;
  readonly kind: OfficeKind;
  readonly municipality: MunicipalityId | null;
  readonly body: BodyId | null;
  readonly person: PersonId;
  readonly name: string;
  readonly reason: string;
  readonly namedBy: string;
  /** Last day, when it was ended earlier than was planned; before `from` when it never began. */
  readonly endedOn: CalendarDate | null;
  /** Last day of the office itself, with which the standing in ends; null: not set. */
  readonly officeUntil: CalendarDate | null;
  readonly endReason: string | null;
  readonly endedBy: string | null;
}
const columns = `w.id, w.office_id as office, o.title, o.kind, o.municipality_id as municipality, o.body_id as body,
  w.person_id as person, p.name, w.from_day as "from", w.until_day as until, w.reason, w.named_by as "namedBy",
  w.ended_on as "endedOn", o.until_day as "officeUntil", w.end_reason as "endReason", w.ended_by as "endedBy"`;
const tables = 'stand_in w join office o on o.id = w.office_id join person p on p.id = w.person_id';

/** All of a region, the latest first. @param $1 the region */
export const standInsOf = statement<StandIn>(
  'stand_ins',
  `select ${columns} from ${tables} where o.region_id = $1 order by w.from_day desc, w.id desc`,
);

/** Held until the end of the transaction. */
export async function lockStandIn(
  transaction: Write,
  region: RegionId,
  id: number,
): Promise<StandIn | undefined> {
  const { rows } = await sql<StandIn>`select ${sql.raw(columns)} from ${sql.raw(tables)}
    where w.id = ${id} and o.region_id = ${region} for update of w`.execute(transaction);
  return rows[0];
}

/** When this person stands in for this office, ended ones as long as they lasted. */
export async function periodsOf(transaction: Write, office: number, person: PersonId): Promise<Period[]> {
  const { rows } = await sql<Period>`
    select from_day as "from", coalesce(ended_on, until_day) as until from stand_in
    where office_id = ${office} and person_id = ${person}`.execute(transaction);
  return rows;
}

/** Ambt van iemand in de regio, today or later. */
export interface OwnOffice {
  readonly kind: OfficeKind;
  readonly municipality: MunicipalityId | null;
}
export async function officesHere(
  transaction: Write,
  region: RegionId,
  person: number,
  today: CalendarDate,
): Promise<OwnOffice[]> {
  const { rows } = await sql<OwnOffice>`
    select kind, municipality_id as municipality from ${sql.raw(actedOffices)} o
    where person_id = ${person} and region_id = ${region} and (until_day is null or until_day >= ${today})`.execute(
    transaction,
  );
  return rows;
}

export interface OfficeToStandIn extends OwnOffice {
  readonly id: number;
  readonly person: PersonId;
  readonly title: string;
  readonly body: BodyId | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}
/** Held: two that name somebody for it at once do so one after the other. */
export async function lockOfficeHere(
  transaction: Write,
  region: RegionId,
  id: number,
): Promise<OfficeToStandIn | undefined> {
  const { rows } = await sql<OfficeToStandIn>`
    select id, person_id as person, kind, title, municipality_id as municipality, body_id as body, from_day as "from",
      until_day as until
    from office where id = ${id} and region_id = ${region} for update`.execute(transaction);
  return rows[0];
}

export interface NewStandIn extends Period {
  readonly office: number;
  readonly person: PersonId;
  readonly reason: string;
  readonly namedBy: string;
}
export async function insertStandIn(transaction: Write, given: NewStandIn, now: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into stand_in (office_id, person_id, from_day, until_day, reason, named_by, named_at)
    values (${given.office}, ${given.person}, ${given.from}, ${given.until}, ${given.reason}, ${given.namedBy}, ${now})
    returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function updateStandInEnd(
  transaction: Write,
  id: number,
  ended: { readonly on: CalendarDate; readonly reason: string; readonly by: string },
): Promise<void> {
  await sql`update stand_in set ended_on = ${ended.on}, end_reason = ${ended.reason}, ended_by = ${ended.by}
    where id = ${id}`.execute(transaction);
}
