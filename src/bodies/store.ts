import { sql } from 'kysely';
import type { AmbitionId, BodyId, MunicipalityId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import { newestShown } from '#platform/journal';
import type { BodyKind } from './rules/seating.ts';

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
  /** Municipalities that take part; none named: all of the region. */
  readonly participants?: readonly MunicipalityId[];
}

/** Orgaan zoals het bewaard is. */
export interface StoredBody extends Required<Body> {
  /** Goes up when it is arranged anew; guards against saving over somebody else's work. */
  readonly version: number;
}

export const bodyColumns = `b.id, b.kind, b.name, b.chair_id as chair, b.description, b.version,
  (select coalesce(json_agg(a.ambition_id order by a.ambition_id), '[]') from body_ambition a
    where a.region_id = b.region_id and a.body_id = b.id) as ambitions,
  (select coalesce(json_agg(m.municipality_id order by m.municipality_id), '[]') from body_municipality m
    where m.region_id = b.region_id and m.body_id = b.id) as participants`;

/** All bodies of the region, in their order. */
export const bodyList = statement<StoredBody>(
  'body_list',
  `select ${bodyColumns} from body b order by b.place, b.id`,
);
/** @param $1 the body */
export const bodyById = statement<StoredBody>(
  'body_by_id',
  `select ${bodyColumns} from body b where b.id = $1`,
);

/** A body, held so that two who arrange it come one after the other. */
export async function lockBody(transaction: Write, id: BodyId): Promise<StoredBody | undefined> {
  const { rows } = await sql<StoredBody>`select ${sql.raw(bodyColumns)} from body b
    where b.id = ${id} for update`.execute(transaction);
  return rows[0];
}

/** The place after the last. */
export async function nextPlace(transaction: Write): Promise<number> {
  const { rows } = await sql<{ place: number }>`
    select coalesce(max(place) + 1, 0) as place from body`.execute(transaction);
  return rows[0]?.place ?? 0;
}

/** @returns undefined when the region has no such body. */
export async function readBody(transaction: Write, id: BodyId): Promise<StoredBody | undefined> {
  const { rows } =
    await sql<StoredBody>`select ${sql.raw(bodyColumns)} from body b where b.id = ${id}`.execute(transaction);
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
  await insertParts(transaction, region, body);
}

/** What is arranged of a body after it was added. */
export type Arrangement = Required<Pick<Body, 'chair' | 'ambitions' | 'participants'>>;

export async function updateBody(
  transaction: Write,
  region: RegionId,
  id: BodyId,
  arranged: Arrangement,
): Promise<void> {
  await sql`update body set chair_id = ${arranged.chair}, version = version + 1 where id = ${id}`.execute(
    transaction,
  );
  await sql`delete from body_ambition where body_id = ${id}`.execute(transaction);
  await sql`delete from body_municipality where body_id = ${id}`.execute(transaction);
  await insertParts(transaction, region, { id, ...arranged });
}

async function insertParts(
  transaction: Write,
  region: RegionId,
  body: Pick<Body, 'id' | 'ambitions' | 'participants'>,
): Promise<void> {
  await sql`insert into body_ambition (region_id, body_id, ambition_id)
    select ${region}, ${body.id}, unnest(${body.ambitions ?? []}::text[])`.execute(transaction);
  await sql`insert into body_municipality (region_id, body_id, municipality_id)
    select ${region}, ${body.id}, unnest(${body.participants ?? []}::text[])`.execute(transaction);
}

const itsMeetings = 'select id from meeting where body_id = $1';
/** What stands on the page of a body: who sits in it, and what lies before it of each later feature. @param $1 its code */
export const newestOfBody = newestShown('newest_of_body', {
  subjects: {
    body: 'select $1::text as id',
    seat: 'select id from seat where body_id = $1',
    proposal: 'select id from proposal where $1 in (table_id, committee_id)',
    meeting: itsMeetings,
    agenda_item: `select id from agenda_item where meeting_id in (${itsMeetings})`,
    vote: 'select id from vote where committee_id = $1',
    preparation: 'select id from preparation where body_id = $1',
    measure: `select m.id from measure m join proposal p on p.region_id = m.region_id and p.id = m.mandate_id
      join body b on b.region_id = m.region_id and b.id = $1
      where b.kind in ('steering_group', 'management_team') or b.id in (p.table_id, p.committee_id)`,
  },
  // As the bodies were imported, and the region was made.
  kinds: ['people', 'region'],
});
