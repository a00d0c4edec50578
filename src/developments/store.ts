import { sql } from 'kysely';
import type { AmbitionId, MunicipalityId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import { mostVersions, type RecordedVersion } from '#platform/html';
import type { Source } from '#platform/operations';

/** Ontwikkeling: what happened in a year on a theme, what it means, and where that stands. */
export interface DevelopmentContent {
  readonly year: number;
  readonly theme: string;
  readonly key: string;
  /** Null: of the region together. */
  readonly municipality: MunicipalityId | null;
  readonly happened: string;
  /** Empty: the source does not say. */
  readonly means: string;
  readonly source: Source;
  readonly ambition: AmbitionId | null;
  /** Taken back, for the reason of the version. */
  readonly withdrawn: boolean;
}
export type DevelopmentVersion = RecordedVersion & { readonly content: DevelopmentContent };
export type DevelopmentRow = DevelopmentVersion & { readonly id: number };

const versionColumns = `v.version, v.content, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason`;
const from = `development d join lateral (select * from development_version w
  where w.region_id = d.region_id and w.development_id = d.id order by w.version desc limit 1) v on true`;

/** Those that hold, the newest year first. */
export const developmentList = statement<DevelopmentRow>(
  'developments',
  `select d.id, ${versionColumns} from ${from} where not (v.content->>'withdrawn')::boolean
   order by (v.content->>'year')::int desc, v.content->>'key', d.id`,
);
/** @param $1 its number */
export const developmentById = statement<DevelopmentRow>(
  'development_by_id',
  `select d.id, ${versionColumns} from ${from} where d.id = $1`,
);
/** The newest first, as many as are read together. @param $1 its number @param $2 the newest of them */
export const developmentVersions = statement<DevelopmentVersion>(
  'development_versions',
  `select ${versionColumns} from development_version v where v.development_id = $1 and v.version <= $2
   order by v.version desc limit ${mostVersions + 1}`,
);

/** Until the end of the transaction nobody else writes developments of this region. */
export async function holdDevelopments(transaction: Write, region: RegionId): Promise<DevelopmentRow[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`development/${region}`}, 0))`.execute(
    transaction,
  );
  const { rows } =
    await sql<DevelopmentRow>`select d.id, ${sql.raw(versionColumns)} from ${sql.raw(from)}`.execute(
      transaction,
    );
  return rows;
}
export async function insertDevelopment(transaction: Write, region: RegionId, now: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into development (region_id, told_at)
    values (${region}, ${now}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}
export async function insertDevelopmentVersion(
  transaction: Write,
  region: RegionId,
  id: number,
  given: DevelopmentVersion,
): Promise<void> {
  await sql`insert into development_version (region_id, development_id, version, content, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${given.version}, ${JSON.stringify(given.content)}::jsonb, ${given.recordedAt},
      ${given.recordedBy}, ${given.reason})`.execute(transaction);
}
