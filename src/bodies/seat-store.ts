import { sql } from 'kysely';
import type { BodyId, CalendarDate, FractionId, MunicipalityId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { Capacity, Mandate } from './rules/seating.ts';

/**
 * Zetel: a place in a body, held in a capacity on behalf of somebody. Who may do what follows from offices (people); a seat
 * stands on one where a person holds it, and ends with it (decision 0019).
 */
export interface Seat {
  readonly body: BodyId;
  readonly capacity: Capacity;
  /** How the holder is called: "Portefeuillehouder wonen". */
  readonly title: string;
  readonly municipality: MunicipalityId | null;
  /** Of a specialist; null where it was not recorded. */
  readonly fraction?: FractionId | null;
  /** Bedrijf of instelling, of a societal member. */
  readonly organisation: string | null;
  /** Plaatsvervanger: stands in for those who sit in the same capacity for the same. */
  readonly deputy?: boolean;
  /** Alderman or mayor, councillor or committee member; null where it was not recorded. */
  readonly mandate?: Mandate | null;
  /** Number of the office on which it stands; null: a capacity without a person in the system. */
  readonly office?: number | null;
  readonly from: CalendarDate;
  /** Last day; null while it lasts. */
  readonly until: CalendarDate | null;
  /** It ends because the office behind it does. */
  readonly endedWithOffice?: boolean;
}

/** Zetel zoals hij bewaard is. */
export interface StoredSeat extends Required<Seat> {
  readonly id: number;
  /** How the fraction is called. */
  readonly fractionName: string | null;
}

const columns = `s.id, s.body_id as body, s.capacity, s.title, s.municipality_id as municipality,
  s.fraction_id as fraction, f.short_name as "fractionName", s.organisation, s.deputy, s.mandate, s.office_id as office,
  s.from_day as "from", s.until_day as until, s.ended_with_office as "endedWithOffice"`;
const from = 'seat s left join fraction f on f.id = s.fraction_id';
/** Whether a seat `s` is held on a day. */
export const seatOnDay = (day: string) =>
  `s.from_day <= ${day} and (s.until_day is null or s.until_day >= ${day})`;

/** Who sits in a body on a day, deputies too. @param $1 the body @param $2 day */
export const seatsOfBody = statement<StoredSeat>(
  'seats_of_body',
  `select ${columns} from ${from} where s.body_id = $1 and ${seatOnDay('$2')} order by s.id`,
);
/** Who sits in a body, sat in it or will. @param $1 the body */
export const seatsEver = statement<StoredSeat>(
  'seats_ever',
  `select ${columns} from ${from} where s.body_id = $1 order by s.until_day desc nulls first, s.id`,
);
/** Everybody who sits somewhere in one of these capacities. @param $1 capacities @param $2 day */
export const seatsInCapacity = statement<StoredSeat>(
  'seats_in_capacity',
  `select distinct on (s.title, s.organisation) ${columns} from ${from}
   where s.capacity = any($1) and not s.deputy and ${seatOnDay('$2')} order by s.title, s.organisation, s.id`,
);

/** The same as `seatsOfBody`, inside a write. */
export async function readSeats(transaction: Write, body: BodyId, day: CalendarDate): Promise<StoredSeat[]> {
  const { rows } = await sql<StoredSeat>`select ${sql.raw(columns)} from ${sql.raw(from)}
    where s.body_id = ${body} and s.from_day <= ${day} and (s.until_day is null or s.until_day >= ${day})
    order by s.id`.execute(transaction);
  return rows;
}

/** Those of a body that are not over yet. */
export async function seatsFrom(transaction: Write, body: BodyId, day: CalendarDate): Promise<StoredSeat[]> {
  const { rows } = await sql<StoredSeat>`select ${sql.raw(columns)} from ${sql.raw(from)}
    where s.body_id = ${body} and (s.until_day is null or s.until_day >= ${day}) order by s.id`.execute(
    transaction,
  );
  return rows;
}

export async function lockSeat(
  transaction: Write,
  body: BodyId,
  id: number,
): Promise<StoredSeat | undefined> {
  const { rows } = await sql<StoredSeat>`select ${sql.raw(columns)} from ${sql.raw(from)}
    where s.body_id = ${body} and s.id = ${id} for update of s`.execute(transaction);
  return rows[0];
}

/** Several at once, in one statement. @returns their numbers, in the order given */
export async function insertSeats(
  transaction: Write,
  region: RegionId,
  seats: readonly Seat[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into seat (region_id, body_id, capacity, title, municipality_id, fraction_id, organisation, deputy, mandate,
      office_id, from_day, until_day, ended_with_office)
    select ${region}, g.body, g.capacity, g.title, g.municipality, g.fraction, g.organisation, coalesce(g.deputy, false),
      g.mandate, g.office, g."from", g.until, coalesce(g."endedWithOffice", false)
    from rows from (jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
        as (body text, capacity text, title text, municipality text, fraction text, organisation text, deputy boolean,
          mandate text, office integer, "from" date, until date, "endedWithOffice" boolean))
      with ordinality as g(body, capacity, title, municipality, fraction, organisation, deputy, mandate, office, "from",
        until, "endedWithOffice", place)
    order by g.place
    returning id`.execute(transaction);
  return rows.map((row) => row.id);
}

/** @returns the seat's number */
export async function insertSeat(transaction: Write, region: RegionId, seat: Seat): Promise<number> {
  const [id] = await insertSeats(transaction, region, [seat]);
  return id as number;
}

export async function updateSeatEnd(transaction: Write, id: number, last: CalendarDate): Promise<void> {
  await sql`update seat set until_day = ${last}, ended_with_office = false where id = ${id}`.execute(
    transaction,
  );
}

/** A seat that ended, or moved its end, with the office behind it. */
export interface SeatEnded {
  readonly id: number;
  readonly body: BodyId;
  readonly title: string;
  readonly before: CalendarDate | null;
}

/**
 * Ends the seats that stand on an office with its last day, of the region of the transaction. One that would end with the
 * office on another day moves along; one that was ended before that stays as it was.
 */
export async function endSeatsOn(
  transaction: Write,
  office: number,
  last: CalendarDate,
): Promise<SeatEnded[]> {
  const { rows } = await sql<SeatEnded>`
    with ending as (
      select id, until_day as before from seat
      where office_id = ${office} and (until_day is null or until_day > ${last} or ended_with_office)
      order by id for update)
    update seat s set until_day = ${last}, ended_with_office = true from ending
    where s.id = ending.id and ending.before is distinct from ${last}::date
    returning s.id, s.body_id as body, s.title, ending.before`.execute(transaction);
  return rows.toSorted((a, b) => a.id - b.id);
}
