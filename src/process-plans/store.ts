import { sql } from 'kysely';
import type { RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import { mostVersions, type RecordedVersion } from '#platform/html';
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
  /** When its first version was recorded. */
  readonly beganAt: string;
  /** All that was reported, as it came; where only the states are read, of each action the last that counts. */
  readonly reports: readonly RecordedReport[];
}
export type PlanVersion = RecordedVersion & { readonly content: PlanContent };

const versionColumns = `v.version, v.content, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason`;
const withReports = (
  reports: string,
) => `p.id, ${versionColumns}, (select w.recorded_at from process_plan_version w
    where w.region_id = p.region_id and w.plan_id = p.id and w.version = 1) as "beganAt",
  (select coalesce(json_agg(json_build_object('id', r.id, 'action', r.action, 'day', r.day, 'state', r.state, 'words', r.words,
      'recordedAt', r.recorded_at, 'recordedBy', r.recorded_by) order by r.id), '[]')
    from (${reports}) r) as reports`;
const ofPlan = 'from process_action_report a where a.region_id = p.region_id and a.plan_id = p.id';
const columns = withReports(`select a.* ${ofPlan}`);
// As lastReport() does: no day of a report is to come.
const statesOnly = withReports(
  `select distinct on (a.action) a.* ${ofPlan} order by a.action, a.day desc, a.id desc`,
);
const from = `process_plan p join lateral (select * from process_plan_version w
  where w.region_id = p.region_id and w.plan_id = p.id order by w.version desc limit 1) v on true`;

/** The newest first, of each action with its last report. */
export const planList = statement<PlanRow>(
  'process_plans',
  `select ${statesOnly} from ${from} order by v.content->>'from' desc, p.id desc`,
);
/** Those with an action for a proposal, likewise. @param $1 number of the proposal */
export const plansOfProposal = statement<PlanRow>(
  'process_plans_of_proposal',
  `select ${statesOnly} from ${from}
   where jsonb_path_exists(v.content, '$.actions[*].proposals[*] ? (@ == $own)', jsonb_build_object('own', $1::int))
   order by v.content->>'from' desc, p.id desc`,
);
/** Of each action with its last report. @param $1 its number */
export const planStates = statement<PlanRow>(
  'process_plan_states',
  `select ${statesOnly} from ${from} where p.id = $1`,
);
/** With all that was reported. @param $1 its number */
export const planById = statement<PlanRow>(
  'process_plan_by_id',
  `select ${columns} from ${from} where p.id = $1`,
);
// Each write of an action keeps the whole plan: nothing reads all versions at once.
/** One and what it said before, as many times as are read together; the newest first. @param $1 number of the plan @param $2 version */
export const planVersions = statement<PlanVersion>(
  'process_plan_versions',
  `select ${versionColumns} from process_plan_version v where v.plan_id = $1 and v.version <= $2
   order by v.version desc limit ${mostVersions + 1}`,
);
const beginOf = (quarter: string) =>
  `make_date(left(${quarter}, 4)::int, right(${quarter}, 1)::int * 3 - 2, 1)`;
/**
 * Those that a report may be told by: in force on each of the days, before the plan began, and at its end or today; where none was, the
 * first. @param $1 number of the plan @param $2 days as text @param $3 today
 */
export const planVersionsOn = statement<PlanVersion>(
  'process_plan_versions_on',
  `select ${versionColumns} from process_plan_version v where v.plan_id = $1 and v.version in (
    select coalesce((select max(w.version) from process_plan_version w where w.plan_id = $1
        and (w.recorded_at at time zone 'Europe/Amsterdam')::date <= d.day), 1)
      from (select unnest($2::date[]) as day union select $3::date union
        select unnest(array[${beginOf("n.content->>'from'")} - 1, (${beginOf("n.content->>'to'")} + interval '3 months')::date - 1])
        from process_plan_version n where n.plan_id = $1 and n.version = (select max(version) from process_plan_version where plan_id = $1)
      ) d)`,
);
export type VersionHead = RecordedVersion & { readonly title: string; readonly actions: number };
/** The newest of them, the newest first. @param $1 number of the plan */
export const planVersionHeads = statement<VersionHead>(
  'process_plan_version_heads',
  `select v.version, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason, v.content->>'title' as title,
     jsonb_array_length(v.content->'actions') as actions
   from (select * from process_plan_version where plan_id = $1 order by version desc limit ${mostVersions}) v
   order by v.version desc`,
);
/** @param $1 number of the plan @param $2 version */
export const planVersion = statement<PlanVersion>(
  'process_plan_version',
  `select ${versionColumns} from process_plan_version v where v.plan_id = $1 and v.version = $2`,
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
