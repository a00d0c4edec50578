import { sql } from 'kysely';
import type { AmbitionId, BodyId, CalendarDate, MunicipalityId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';

/** Soort orgaan in het Leidse regio-model (seed 002, 2.2). */
export const bodyKinds = [
  'governing_table',
  'steering_group',
  'regional_committee',
  'working_group',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Orgaan. */
export interface Body {
  readonly id: BodyId;
  readonly kind: BodyKind;
  readonly name: string;
  /** The municipality that provides the chair: spread over the municipalities. */
  readonly chair: MunicipalityId | null;
  readonly description: string;
  /** What it works on; absent is the same as none, for who adds a body. */
  readonly ambitions?: readonly AmbitionId[];
}

/** Orgaan zoals het bewaard is. */
export type StoredBody = Required<Body>;

/** Hoedanigheid waarin iemand een zetel heeft, in the order in which a body's members are listed. */
export const capacities = [
  'chair',
  'portfolio_holder',
  'societal_member',
  'specialist',
  'clerk',
  'official',
] as const;
export type Capacity = (typeof capacities)[number];

/** Zetel: a place in a body, held in a capacity. Who may do what follows from the offices of the people feature. */
export interface Seat {
  readonly body: BodyId;
  readonly capacity: Capacity;
  /** How the holder is called: "Portefeuillehouder wonen". */
  readonly title: string;
  readonly municipality: MunicipalityId | null;
  /** Bedrijf of instelling, of a societal member. */
  readonly organisation: string | null;
  readonly from: CalendarDate;
  /** Last day; null while it lasts. */
  readonly until: CalendarDate | null;
}

/** Zetel zoals hij bewaard is. */
export interface StoredSeat extends Seat {
  readonly id: number;
}

const columns = `b.id, b.kind, b.name, b.chair_id as chair, b.description,
  (select coalesce(json_agg(a.ambition_id order by a.ambition_id), '[]') from body_ambition a
    where a.region_id = b.region_id and a.body_id = b.id) as ambitions`;

/** All bodies of the region, in their order. */
export const bodyList = statement<StoredBody>(
  'body_list',
  `select ${columns} from body b order by b.place, b.id`,
);
/** @param $1 the body */
export const bodyById = statement<StoredBody>('body_by_id', `select ${columns} from body b where b.id = $1`);
const seatColumns = `id, body_id as body, capacity, title, municipality_id as municipality, organisation,
  from_day as "from", until_day as until`;
/** Who sits in a body. @param $1 the body @param $2 day */
export const seatsOfBody = statement<StoredSeat>(
  'seats_of_body',
  `select ${seatColumns} from seat
   where body_id = $1 and from_day <= $2 and (until_day is null or until_day >= $2) order by id`,
);
/** Who sits in a body, sat in it or will. @param $1 the body */
export const seatsEver = statement<StoredSeat>(
  'seats_ever',
  `select ${seatColumns} from seat where body_id = $1 order by until_day desc nulls first, id`,
);

/** A body, held so that two who arrange it come one after the other. */
export async function lockBody(transaction: Write, id: BodyId): Promise<{ id: BodyId } | undefined> {
  const { rows } = await sql<{ id: BodyId }>`select id from body where id = ${id} for update`.execute(
    transaction,
  );
  return rows[0];
}

/** The place after the last. */
export async function nextPlace(transaction: Write): Promise<number> {
  const { rows } = await sql<{ place: number }>`
    select coalesce(max(place) + 1, 0) as place from body`.execute(transaction);
  return rows[0]?.place ?? 0;
}

export async function lockSeat(
  transaction: Write,
  body: BodyId,
  id: number,
): Promise<StoredSeat | undefined> {
  const { rows } = await sql<StoredSeat>`select ${sql.raw(seatColumns)} from seat
    where body_id = ${body} and id = ${id} for update`.execute(transaction);
  return rows[0];
}

export async function updateSeatEnd(transaction: Write, id: number, last: CalendarDate): Promise<void> {
  await sql`update seat set until_day = ${last} where id = ${id}`.execute(transaction);
}

/** Everybody who sits somewhere in one of these capacities. @param $1 capacities @param $2 day */
export const seatsInCapacity = statement<Seat>(
  'seats_in_capacity',
  `select distinct on (title, organisation) body_id as body, capacity, title, municipality_id as municipality,
          organisation, from_day as "from", until_day as until
   from seat where capacity = any($1) and from_day <= $2 and (until_day is null or until_day >= $2)
   order by title, organisation, id`,
);

/** @returns undefined when the region has no such body. */
export async function readBody(transaction: Write, id: BodyId): Promise<StoredBody | undefined> {
  const { rows } = await sql<StoredBody>`select ${sql.raw(columns)} from body b where b.id = ${id}`.execute(
    transaction,
  );
  return rows[0];
}

export async function insertBody(
  transaction: Write,
  region: RegionId,
  body: Body,
  place: number,
): Promise<void> {
  await sql`insert into body (region_id, id, place, kind, name, chair_id, description)
    values (${region}, ${body.id}, ${place}, ${body.kind}, ${body.name}, ${body.chair}, ${body.description})`.execute(
    transaction,
  );
  await sql`insert into body_ambition (region_id, body_id, ambition_id)
    select ${region}, ${body.id}, unnest(${body.ambitions ?? []}::text[])`.execute(transaction);
}

/** @returns the seat's number */
export async function insertSeat(transaction: Write, region: RegionId, seat: Seat): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into seat (region_id, body_id, capacity, title, municipality_id, organisation, from_day, until_day)
    values (${region}, ${seat.body}, ${seat.capacity}, ${seat.title}, ${seat.municipality}, ${seat.organisation},
            ${seat.from}, ${seat.until}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}
