import { sql } from 'kysely';
import type { RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import type { PlanContent } from './rules/plan.ts';
import type { ActionReport } from './rules/progress.ts';

/** Melding: never changed; who erred reports again, and the last of a day counts. */
export interface RecordedReport extends ActionReport {
  readonly recordedAt: string;
  readonly recordedBy: string;
}
export interface PlanRow extends RecordedVersion {
  readonly id: number;
  readonly content: PlanContent;
  /** All that was reported, as it came. */
  readonly reports: readonly RecordedReport[];
}
export type PlanVersion = RecordedVersion & { readonly content: PlanContent };

const versionColumns = `v.version, v.content, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason`;
const columns = `p.id, ${versionColumns},
  (select coalesce(json_agg(json_build_object('id', r.id, 'action', r.action, 'day', r.day, 'state', r.state, 'words', r.words,
      'recordedAt', r.recorded_at, 'recordedBy', r.recorded_by) order by r.id), '[]')
    from process_action_report r where r.region_id = p.region_id and r.plan_id = p.id) as reports`;
const from = `process_plan p join lateral (select * from process_plan_version w
  where w.region_id = p.region_id and w.plan_id = p.id order by w.version desc limit 1) v on true`;

/** The newest first. */
export const planList = statement<PlanRow>(
  'process_plans',
  `select ${columns} from ${from} order by v.content->>'from' desc, p.id desc`,
);
/** @param $1 its number */
export const planById = statement<PlanRow>(
  'process_plan_by_id',
  `select ${columns} from ${from} where p.id = $1`,
);
/** The newest first. @param $1 number of the plan */
export const planVersions = statement<PlanVersion>(
  'process_plan_versions',
  `select ${versionColumns} from process_plan_version v where v.plan_id = $1 order by v.version desc`,
);

/** Until the end of the transaction nobody else writes of this plan: its rows may not be changed, so none is locked. */
export async function lockPlan(
  transaction: Write,
  region: RegionId,
  id: number,
): Promise<PlanRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`process-plan/${region}/${id}`}, 0))`.execute(
    transaction,
  );
  const { rows } = await sql<PlanRow>`select ${sql.raw(columns)} from ${sql.raw(from)}
    where p.id = ${id}`.execute(transaction);
  return rows[0];
}

/** Those that were not sent to any council, or are not there. */
export async function unsentProposals(transaction: Write, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select given.id from unnest(${[...ids]}::int[]) as given (id)
    where not exists (select from proposal p where p.id = given.id
      and p.state in ('in_decision', 'decided', 'in_execution', 'completed'))`.execute(transaction);
  return rows.map(({ id }) => id);
}

export async function insertPlan(transaction: Write, region: RegionId, now: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into process_plan (region_id, made_at)
    values (${region}, ${now}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}
export async function insertPlanVersion(
  transaction: Write,
  region: RegionId,
  id: number,
  given: PlanVersion,
): Promise<void> {
  await sql`insert into process_plan_version (region_id, plan_id, version, content, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${given.version}, ${JSON.stringify(given.content)}::jsonb, ${given.recordedAt},
      ${given.recordedBy}, ${given.reason})`.execute(transaction);
}
export async function insertReport(
  transaction: Write,
  region: RegionId,
  plan: number,
  given: Omit<RecordedReport, 'id'>,
): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into process_action_report (region_id, plan_id, action, day, state,
      words, recorded_at, recorded_by)
    values (${region}, ${plan}, ${given.action}, ${given.day}, ${given.state}, ${given.words}, ${given.recordedAt},
      ${given.recordedBy}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}
