import { sql } from 'kysely';
import type { CalendarDate, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import { completeRules } from '#rulebook';
import type { Answer, Criterion } from './rules/answers.ts';
import type { CriteriaSet } from './rules/default-criteria.ts';
import type { Moment, MonthsFrom, Respondent, Subject } from './rules/plan.ts';

export type Decision = 'continue' | 'adjust' | 'stop';
/** What is evaluated, when, by whom, on what. */
export interface PlanContent {
  readonly subject: Subject;
  /** What it was called then. */
  readonly title: string;
  readonly moment: Moment;
  readonly start: CalendarDate;
  /** The last day to answer. */
  readonly day: CalendarDate;
  /** What the rulebook or the agreement gave when it was planned; left out of what was planned before this was kept. */
  readonly latest?: CalendarDate | null;
  /** The body that decides on the result. */
  readonly body: string;
  readonly respondents: readonly Respondent[];
  readonly set: string;
  readonly criteria: readonly Criterion[];
  /** It is not held. */
  readonly withdrawn: boolean;
}
export type GivenAnswer = Answer & RecordedVersion;
export interface ResultContent {
  readonly words: string;
  readonly decision: Decision;
  readonly day: CalendarDate;
  readonly link: string | null;
}
export type EvaluationResult = ResultContent &
  RecordedVersion & {
    /** This version takes the result back. */
    readonly withdrawn: boolean;
  };

export interface Evaluation extends RecordedVersion {
  readonly id: number;
  readonly plannedAt: string;
  readonly content: PlanContent;
  /** Of each respondent the newest. */
  readonly answers: readonly GivenAnswer[];
  /** The newest; null: there is none, or it was taken back. */
  readonly result: EvaluationResult | null;
  /** Versions of the result so far, taken back or not. */
  readonly resultVersion: number;
}
export type StoredSet = Omit<CriteriaSet, 'id'> & RecordedVersion & { readonly id: string };

const recorded = (row: string) =>
  `'version', ${row}.version, 'recordedAt', ${row}.recorded_at, 'recordedBy', ${row}.recorded_by, 'reason', ${row}.reason`;
const resultObject = `json_build_object('words', r.words, 'decision', r.decision, 'day', r.day, 'link', r.link,
  'withdrawn', coalesce(r.withdrawn, false), ${recorded('r')})`;
const columns = `e.id, e.planned_at as "plannedAt", v.version, v.content, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason,
  (select coalesce(json_agg(json_build_object('respondent', a.respondent, 'given', a.given, ${recorded('a')})
      order by a.respondent), '[]')
    from evaluation_answer a where a.region_id = e.region_id and a.evaluation_id = e.id
      and not exists (select from evaluation_answer n where n.region_id = a.region_id
        and n.evaluation_id = a.evaluation_id and n.respondent = a.respondent and n.version > a.version)) as answers,
  (select case when r.withdrawn is null then ${resultObject} end from evaluation_result r
    where r.region_id = e.region_id and r.evaluation_id = e.id order by r.version desc limit 1) as result,
  (select count(*)::int from evaluation_result r where r.region_id = e.region_id and r.evaluation_id = e.id) as "resultVersion"`;
const from = `evaluation e join lateral (select * from evaluation_version w
  where w.region_id = e.region_id and w.evaluation_id = e.id order by w.version desc limit 1) v on true`;

/** The newest first. */
export const evaluationList = statement<Evaluation>(
  'evaluation_list',
  `select ${columns} from ${from} order by e.id desc`,
);
export interface EvaluationWork {
  readonly evaluations: readonly Evaluation[];
  /** Of every version of the rulebook, the latest first. */
  readonly months: readonly MonthsFrom[];
}
/** All evaluations with the terms of the rulebook: one read where a page has no room for two. */
export const evaluationWork = statement<EvaluationWork>(
  'evaluation_work',
  `select coalesce((select json_agg(x order by x.id desc) from (select ${columns} from ${from}) x), '[]') as evaluations,
     (select coalesce(json_agg(json_build_object('from', r.in_force_from, 'interim', r.rules->'interimEvaluationMonths',
         'final', r.rules->'finalEvaluationMonths') order by r.in_force_from desc, r.version desc), '[]')
       from (select version, in_force_from, ${completeRules('rules')} as rules from rulebook_version) r) as months`,
);
/** Those of the same subject as this one, the first to be held first. @param $1 its number */
export const evaluationsAlike = statement<Evaluation>(
  'evaluations_alike',
  `with own as (select content->'subject' as subject from evaluation_version where evaluation_id = $1 limit 1)
   select ${columns} from ${from} where v.content->'subject' = (select subject from own)
   order by v.content->>'day', e.id`,
);
/** On whose page evaluations are read: what is evaluated, or the municipality that it concerns. */
export type About = Subject['kind'] | 'municipality';
/**
 * Those of a mandate, agreement or ambition; with an ambition those of what was decided and agreed for it too, with a municipality those
 * that it is asked in and those of what it takes part in. The newest first. @param $1 which of them @param $2 its number or code
 */
export const evaluationsAbout = statement<Evaluation>(
  'evaluations_about',
  `with signed as (select distinct on (w.agreement_id) w.agreement_id, w.content from agreement_version w
       where $1 in ('ambition', 'municipality') order by w.agreement_id, w.version desc),
     concerned as (
       select $1::text as kind, $2::text as id
       union select 'agreement', w.agreement_id::text from signed w
         where $1 = 'ambition' and w.content->'ambitions' ? $2
           or $1 = 'municipality' and w.content->'parties' @> jsonb_build_array(jsonb_build_object('municipality', $2::text))
       union select 'mandate', b.proposal_id::text from proposal_ambition b where $1 = 'ambition' and b.ambition_id = $2
       union select 'mandate', t.proposal_id::text from proposal_participant t
         where $1 = 'municipality' and t.municipality_id = $2)
   select ${columns} from ${from}
   where exists (select from concerned c where v.content->'subject' = jsonb_build_object('kind', c.kind, 'id', c.id))
     or $1 = 'municipality' and v.content->'respondents' @> jsonb_build_array(jsonb_build_object('municipality', $2::text))
   order by e.id desc`,
);
/** The newest first. @param $1 number of the evaluation */
export const resultVersions = statement<{ result: EvaluationResult }>(
  'evaluation_result_versions',
  `select ${resultObject} as result from evaluation_result r where r.evaluation_id = $1 order by r.version desc`,
);
const setColumns = `set_id as id, content->>'title' as title, content->>'source' as source, content->'criteria' as criteria,
  version, recorded_at as "recordedAt", recorded_by as "recordedBy", reason`;
/** The sets of the region itself, as they are now. */
export const criteriaSets = statement<StoredSet>(
  'criteria_sets',
  `select distinct on (set_id) ${setColumns} from criteria_set_version order by set_id, version desc`,
);

/** Within a transaction: until its end nobody else writes evaluations of this region, of which no row may be changed. */
export async function holdEvaluations(transaction: Write, region: RegionId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evaluation/${region}`}, 0))`.execute(
    transaction,
  );
}
export async function readEvaluation(transaction: Write, id: number): Promise<Evaluation | undefined> {
  const { rows } = await sql<Evaluation>`select ${sql.raw(columns)} from ${sql.raw(from)}
    where e.id = ${id}`.execute(transaction);
  return rows[0];
}
export async function readEvaluations(transaction: Write): Promise<Evaluation[]> {
  const { rows } = await sql<Evaluation>`select ${sql.raw(columns)} from ${sql.raw(from)}`.execute(
    transaction,
  );
  return rows;
}
export async function readSet(transaction: Write, id: string): Promise<StoredSet | undefined> {
  const { rows } = await sql<StoredSet>`select ${sql.raw(setColumns)} from criteria_set_version
    where set_id = ${id} order by version desc limit 1`.execute(transaction);
  return rows[0];
}

export async function insertSet(transaction: Write, region: RegionId, set: StoredSet): Promise<void> {
  const { id, title, source, criteria } = set;
  await sql`insert into criteria_set_version (region_id, set_id, version, content, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${set.version}, ${JSON.stringify({ title, source, criteria })}::jsonb, ${set.recordedAt},
      ${set.recordedBy}, ${set.reason})`.execute(transaction);
}
export async function insertEvaluation(transaction: Write, region: RegionId, now: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into evaluation (region_id, planned_at)
    values (${region}, ${now}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}
export async function insertPlan(
  transaction: Write,
  region: RegionId,
  id: number,
  plan: { readonly content: PlanContent } & RecordedVersion,
): Promise<void> {
  await sql`insert into evaluation_version (region_id, evaluation_id, version, content, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${plan.version}, ${JSON.stringify(plan.content)}::jsonb, ${plan.recordedAt},
      ${plan.recordedBy}, ${plan.reason})`.execute(transaction);
}
export async function insertAnswer(
  transaction: Write,
  region: RegionId,
  id: number,
  answer: GivenAnswer,
): Promise<void> {
  await sql`insert into evaluation_answer (region_id, evaluation_id, respondent, version, given, recorded_at, recorded_by,
      reason)
    values (${region}, ${id}, ${answer.respondent}, ${answer.version}, ${JSON.stringify(answer.given)}::jsonb,
      ${answer.recordedAt}, ${answer.recordedBy}, ${answer.reason})`.execute(transaction);
}
export async function insertResult(
  transaction: Write,
  region: RegionId,
  id: number,
  result: EvaluationResult,
): Promise<void> {
  await sql`insert into evaluation_result (region_id, evaluation_id, version, words, decision, day, link, withdrawn,
      recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${result.version}, ${result.words}, ${result.decision}, ${result.day}, ${result.link},
      ${result.withdrawn ? true : null}, ${result.recordedAt}, ${result.recordedBy}, ${result.reason})`.execute(
    transaction,
  );
}
