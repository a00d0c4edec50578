import { sql } from 'kysely';
import type { BodyId, MunicipalityId, RegionId } from '#kernel';
import { isolated, type Migration, statement, type Write } from '#platform/database';

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
}

export const bodyMigrations: Migration[] = [
  {
    name: '2026-11-24-04-bodies',
    sql: `
    create table body (
      region_id text not null references region (id), id text not null, place smallint not null,
      kind text not null check (kind in ('governing_table', 'steering_group', 'regional_committee', 'working_group')),
      name text not null, chair_id text references municipality (id), description text not null,
      primary key (region_id, id)
    );
    ${isolated('body')}`,
  },
];

export const bodyList = statement<Body>(
  'body_list',
  'select id, kind, name, chair_id as chair, description from body order by place, id',
);

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
}
