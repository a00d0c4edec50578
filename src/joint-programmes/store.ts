import { sql } from 'kysely';
import type { PartialDate, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import { mostVersions, type RecordedVersion } from '#platform/html';
import { newestShown } from '#platform/journal';
import type { ReportState } from '#process-plans';
import type { Adoption, Board, Part } from './rules/adoption.ts';
import type { TextVersion } from './rules/text.ts';

/** A text with where it can be looked up. */
export interface Told {
  readonly text: string;
  readonly address: string | null;
}
export interface JointContent {
  readonly title: string;
  /** Kader: what guides the boards. */
  readonly frame: Told;
  /** The framework of this region that it is; null: it is none. */
  readonly mandate: number | null;
  /** Uitvoeringsprogramma: what guides the officials. */
  readonly programme: Told;
  readonly parts: readonly Part[];
  readonly boards: readonly Board[];
  readonly source: string;
}
export type RecordedAdoption = Adoption & RecordedVersion;
export interface ProgressReport {
  readonly id: number;
  /** Null: of the whole. */
  readonly part: number | null;
  readonly day: PartialDate;
  readonly state: ReportState;
  readonly words: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}
export type JointVersion = RecordedVersion & { readonly content: JointContent };
export interface JointRow extends JointVersion {
  readonly id: number;
  /** Of each board and thing the newest. */
  readonly adoptions: readonly RecordedAdoption[];
  /** What those came in the place of, the newest first. */
  readonly replaced: readonly RecordedAdoption[];
  /** The newest first. */
  readonly reports: readonly ProgressReport[];
  /** The oldest first: what each version changed. */
  readonly texts: readonly TextVersion[];
}

const versionColumns = `v.version, v.content, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason`;
const adoptions = (which: 'exists' | 'not exists') =>
  `(select coalesce(json_agg(json_build_object('board', a.board, 'what', a.what, 'outcome', a.outcome, 'day', a.day,
      'text', coalesce(a.text_version, (select max(w.version) from joint_programme_version w where w.region_id = p.region_id
        and w.programme_id = p.id and w.recorded_at <= a.recorded_at), 1), 'note', a.note, 'link', a.link, 'version', a.version, 'recordedAt', a.recorded_at, 'recordedBy', a.recorded_by,
      'reason', a.reason) order by a.board, a.what, a.version desc), '[]')
    from joint_adoption a where a.region_id = p.region_id and a.programme_id = p.id
      and ${which} (select from joint_adoption n where n.region_id = a.region_id and n.programme_id = a.programme_id
        and n.board = a.board and n.what = a.what and n.version > a.version))`;
const columns = `p.id, ${versionColumns}, ${adoptions('not exists')} as adoptions, ${adoptions('exists')} as replaced,
  (select coalesce(json_agg(json_build_object('id', r.id, 'part', r.part, 'day', r.day, 'state', r.state, 'words', r.words,
      'recordedAt', r.recorded_at, 'recordedBy', r.recorded_by) order by r.day desc, r.id desc), '[]')
    from joint_progress r where r.region_id = p.region_id and r.programme_id = p.id) as reports,
  (select json_agg(json_build_object('version', t.version, 'recordedAt', t.recorded_at, 'reason', t.reason,
      'editorial', coalesce(t.editorial, false), 'frame', t.frame is distinct from t.frame_before,
      'programme', t.programme is distinct from t.programme_before) order by t.version)
    from (select version, recorded_at, reason, editorial, frame, programme, lag(frame) over w as frame_before,
        lag(programme) over w as programme_before
      from (select *, jsonb_build_array(content->'frame', content->'mandate') as frame, jsonb_build_array(content->'programme', content->'parts') as programme
        from joint_programme_version where region_id = p.region_id and programme_id = p.id) c
      window w as (order by version)) t) as texts`;
const from = `joint_programme p join lateral (select * from joint_programme_version w
  where w.region_id = p.region_id and w.programme_id = p.id order by w.version desc limit 1) v on true`;

export const jointList = statement<JointRow>(
  'joint_programmes',
  `select ${columns} from ${from} order by p.id desc`,
);
/** @param $1 its number */
export const jointById = statement<JointRow>(
  'joint_programme_by_id',
  `select ${columns} from ${from} where p.id = $1`,
);
/** The newest first, as many as are read together. @param $1 its number @param $2 the newest of them */
export const jointVersions = statement<JointVersion>(
  'joint_programme_versions',
  `select ${versionColumns} from joint_programme_version v where v.programme_id = $1 and v.version <= $2
   order by v.version desc limit ${mostVersions + 1}`,
);

/** Until the end of the transaction nobody else writes of this programme. */
export async function lockJoint(
  transaction: Write,
  region: RegionId,
  id: number,
): Promise<JointRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`joint/${region}/${id}`}, 0))`.execute(
    transaction,
  );
  const { rows } = await sql<JointRow>`select ${sql.raw(columns)} from ${sql.raw(from)}
    where p.id = ${id}`.execute(transaction);
  return rows[0];
}
export async function insertJoint(transaction: Write, region: RegionId, now: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into joint_programme (region_id, made_at)
    values (${region}, ${now}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}
export async function insertJointVersion(
  transaction: Write,
  region: RegionId,
  id: number,
  given: JointVersion,
  editorial = false,
): Promise<void> {
  await sql`insert into joint_programme_version (region_id, programme_id, version, content, recorded_at, recorded_by, reason,
      editorial)
    values (${region}, ${id}, ${given.version}, ${JSON.stringify(given.content)}::jsonb, ${given.recordedAt},
      ${given.recordedBy}, ${given.reason}, ${editorial || null})`.execute(transaction);
}
export async function insertAdoption(
  transaction: Write,
  region: RegionId,
  id: number,
  given: RecordedAdoption,
): Promise<void> {
  await sql`insert into joint_adoption (region_id, programme_id, board, what, version, text_version, outcome, day, note,
      link, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${given.board}, ${given.what}, ${given.version}, ${given.text}, ${given.outcome}, ${given.day},
      ${given.note}, ${given.link}, ${given.recordedAt}, ${given.recordedBy}, ${given.reason})`.execute(
    transaction,
  );
}
export async function insertProgress(
  transaction: Write,
  region: RegionId,
  id: number,
  given: Omit<ProgressReport, 'id'>,
): Promise<void> {
  await sql`insert into joint_progress (region_id, programme_id, part, day, state, words, recorded_at, recorded_by)
    values (${region}, ${id}, ${given.part}, ${given.day}, ${given.state}, ${given.words}, ${given.recordedAt},
      ${given.recordedBy})`.execute(transaction);
}

/** With what councils decided on the mandate that it lies in. @param $1 its number */
export const newestOfJoint = newestShown('newest_of_joint_programme', {
  subjects: {
    joint_programme: 'select $1::int as id',
    proposal: `select (content->>'mandate')::int as id from joint_programme_version
      where programme_id = $1 and content->>'mandate' is not null`,
  },
});
