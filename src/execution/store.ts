import { sql } from 'kysely';
import type { BodyId, CalendarDate, MunicipalityId, ProposalId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import { newestShown } from '#platform/journal';
import type { Carrier } from '#programmes';
import type { PlannedHours } from './rules/hours.ts';
import type { Plan, PlanTime, Report } from './rules/progress.ts';

/** The office of the responsible municipality of which reports are asked. */
export type ResponsibleOffice = 'policy_officer' | 'portfolio_holder';

/** An activity in the programme of a budget that the measure belongs to. */
export interface ActivityLink {
  readonly programme: number;
  readonly number: string;
}

/** Plan van een maatregel. */
export interface MeasureContent extends Carrier, Omit<Plan, 'times'> {
  readonly title: string;
  readonly text: string;
  readonly office: ResponsibleOffice;
  readonly activities: readonly ActivityLink[];
  /** Empty: nobody said it. */
  readonly planned: readonly PlannedHours[];
}

export interface ReportContent extends Omit<Report, 'id'> {
  readonly words: string;
  readonly quality: string;
  readonly obstacles: string;
  /** Hundredths of hours that the responsible municipality put in since the first of January, up to its day; null: not told. */
  readonly hoursUsed: number | null;
  /** Cents, likewise. */
  readonly centsUsed: number | null;
  /** The agreement with which that counts; null: the only one that ran, if there is one. */
  readonly agreement: number | null;
}
export interface MeasureReport extends ReportContent, Omit<RecordedVersion, 'version'> {
  readonly id: number;
}

interface Said {
  readonly year: number;
  readonly amount: number;
}

/** Maatregel, as it is now. */
export interface Measure extends MeasureContent, RecordedVersion {
  readonly id: number;
  readonly mandate: ProposalId;
  readonly mandateTitle: string;
  readonly table: BodyId | null;
  readonly committee: BodyId;
  readonly responsible: MunicipalityId;
  /** Months between two reports; null: nobody set it for this mandate. */
  readonly rhythm: number | null;
  readonly times: readonly PlanTime[];
  /** The day on which it was stopped, where it is. */
  readonly stoppedOn: CalendarDate | null;
  /** The last report that stands. */
  readonly last: MeasureReport | null;
  /** What was last said to be used in a year: hundredths of hours, and cents. */
  readonly hoursSaid: Said | null;
  readonly moneySaid: Said | null;
}

export interface Rhythm extends RecordedVersion {
  readonly months: number;
}

const versionColumns = `v.version, v.title, v.text, v.office, v.carrier as kind, v.doers, v.organisation, v.behalf,
  v.starts_on as "startsOn", v.ends_on as "endsOn", v.activities, v.stopped, coalesce(v.planned_hours, '[]') as planned,
  v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason`;
const reportColumns = `r.id, r.day, r.light, r.words, r.quality, r.obstacles, r.done, r.expected_on as expected,
  r.corrects_id as corrects, r.hours_used::float8 as "hoursUsed", r.cents_used::float8 as "centsUsed", r.agreement_id as agreement, r.recorded_at as "recordedAt", r.recorded_by as "recordedBy", r.reason`;
const stands = `not exists (select from measure_report c where c.region_id = r.region_id and c.corrects_id = r.id)`;

const said = (
  column: string,
) => `(select json_build_object('year', extract(year from r.day)::int, 'amount', r.${column})
    from measure_report r where r.region_id = m.region_id and r.measure_id = m.id and r.${column} is not null and ${stands}
    order by r.day desc, r.id desc limit 1)`;
const columns = `m.id, m.mandate_id as mandate, p.title as "mandateTitle", p.table_id as "table", p.committee_id as committee,
  m.responsible_id as responsible, ${versionColumns},
  case when v.stopped then (select (min(w.recorded_at) at time zone 'Europe/Amsterdam')::date from measure_version w
    where w.region_id = m.region_id and w.measure_id = m.id and w.version > coalesce((select max(u.version) from measure_version u
      where u.region_id = m.region_id and u.measure_id = m.id and not u.stopped), 0)) end as "stoppedOn",
  (select json_agg(json_build_object('startsOn', w.starts_on, 'endsOn', w.ends_on, 'recordedAt', w.recorded_at, 'reason', w.reason)
    order by w.version) from measure_version w where w.region_id = m.region_id and w.measure_id = m.id) as times,
  (select y.months from report_rhythm y where y.region_id = m.region_id and y.mandate_id = m.mandate_id
    order by y.version desc limit 1) as rhythm,
  (select row_to_json(x) from (select ${reportColumns} from measure_report r
    where r.region_id = m.region_id and r.measure_id = m.id and ${stands} order by r.day desc, r.id desc limit 1) x) as last,
  ${said('hours_used')} as "hoursSaid", ${said('cents_used')} as "moneySaid"`;
const current = `measure m join proposal p on p.region_id = m.region_id and p.id = m.mandate_id
  join lateral (select * from measure_version w where w.region_id = m.region_id and w.measure_id = m.id
    order by w.version desc limit 1) v on true`;
const inOrder = 'order by m.mandate_id desc, v.starts_on, v.ends_on, m.id';

/** Every measure of the region, by mandate and by when it begins. */
export const measures = statement<Measure>('measures', `select ${columns} from ${current} ${inOrder}`);
/** @param $1 number of the mandate */
export const measuresOfMandate = statement<Measure>(
  'measures_of_mandate',
  `select ${columns} from ${current} where m.mandate_id = $1 ${inOrder}`,
);
/** Those that a municipality is responsible for, carries out or has carried out. @param $1 its code */
export const measuresOfMunicipality = statement<Measure>(
  'measures_of_municipality',
  `select ${columns} from ${current} where m.responsible_id = $1 or $1 = any(v.doers) or $1 = any(v.behalf) ${inOrder}`,
);
/**
 * What a body discusses (seed 002, 2.2): table and committee what their own proposals led to, the steering group and the
 * management team all. @param $1 the body
 */
export const measuresOfBody = statement<Measure>(
  'measures_of_body',
  `select ${columns} from ${current} join body b on b.region_id = m.region_id and b.id = $1
   where b.kind in ('steering_group', 'management_team') or b.id in (p.table_id, p.committee_id) ${inOrder}`,
);
/** @param $1 number of the programme @param $2 number of the activity */
export const measuresOfActivity = statement<Measure>(
  'measures_of_activity',
  `select ${columns} from ${current}
   where v.activities @> jsonb_build_array(jsonb_build_object('programme', $1::int, 'number', $2::text)) ${inOrder}`,
);
/** Of all activities of a programme. @param $1 its number */
export const measuresOfProgramme = statement<Measure>(
  'measures_of_programme',
  `select ${columns} from ${current}
   where v.activities @> jsonb_build_array(jsonb_build_object('programme', $1::int)) ${inOrder}`,
);
/** @param $1 its number */
export const measureById = statement<Measure>(
  'measure_by_id',
  `select ${columns} from ${current} where m.id = $1`,
);
/** The newest first. @param $1 number of the measure */
export const measureVersions = statement<MeasureContent & RecordedVersion>(
  'measure_versions',
  `select ${versionColumns} from measure_version v where v.measure_id = $1 order by v.version desc`,
);
/** All that was reported, corrected or not, as it came. @param $1 number of the measure */
export const reportsOfMeasure = statement<MeasureReport>(
  'measure_reports',
  `select ${reportColumns} from measure_report r where r.measure_id = $1 order by r.id`,
);
/** The newest first. @param $1 number of the mandate */
export const rhythmVersions = statement<Rhythm>(
  'report_rhythm_versions',
  `select months, version, recorded_at as "recordedAt", recorded_by as "recordedBy", reason
   from report_rhythm where mandate_id = $1 order by version desc`,
);

/** Until the end of the transaction nobody else writes of this measure or rhythm: their rows may not be changed, so none is locked. */
async function hold(transaction: Write, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`execution/${what}`}, 0))`.execute(transaction);
}

export async function lockMeasure(
  transaction: Write,
  region: RegionId,
  id: number,
): Promise<Measure | undefined> {
  await hold(transaction, `${region}/measure/${id}`);
  const { rows } = await sql<Measure>`select ${sql.raw(columns)} from ${sql.raw(current)}
    where m.id = ${id}`.execute(transaction);
  return rows[0];
}

export async function readReports(transaction: Write, measure: number): Promise<MeasureReport[]> {
  const { rows } = await sql<MeasureReport>`select ${sql.raw(reportColumns)} from measure_report r
    where r.measure_id = ${measure} order by r.id`.execute(transaction);
  return rows;
}

export async function lockRhythm(
  transaction: Write,
  region: RegionId,
  mandate: ProposalId,
): Promise<Rhythm | undefined> {
  await hold(transaction, `${region}/rhythm/${mandate}`);
  const { rows } = await sql<Rhythm>`select months, version, recorded_at as "recordedAt",
      recorded_by as "recordedBy", reason
    from report_rhythm where mandate_id = ${mandate} order by version desc limit 1`.execute(transaction);
  return rows[0];
}

export async function insertMeasure(
  transaction: Write,
  region: RegionId,
  given: Pick<Measure, 'mandate' | 'responsible'>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into measure (region_id, mandate_id, responsible_id)
    values (${region}, ${given.mandate}, ${given.responsible}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function insertMeasureVersion(
  transaction: Write,
  region: RegionId,
  id: number,
  given: MeasureContent & RecordedVersion,
): Promise<void> {
  await sql`insert into measure_version (region_id, measure_id, version, title, text, office, carrier, doers,
      organisation, behalf, starts_on, ends_on, activities, stopped, planned_hours, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${given.version}, ${given.title}, ${given.text}, ${given.office}, ${given.kind},
      ${[...given.doers]}::text[], ${given.organisation}, ${[...given.behalf]}::text[], ${given.startsOn},
      ${given.endsOn}, ${JSON.stringify(given.activities)}::jsonb, ${given.stopped},
      ${given.planned.length === 0 ? null : JSON.stringify(given.planned)}::jsonb, ${given.recordedAt}, ${given.recordedBy}, ${given.reason})`.execute(
    transaction,
  );
}

export async function insertReport(
  transaction: Write,
  region: RegionId,
  measure: number,
  given: Omit<MeasureReport, 'id'>,
): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into measure_report (region_id, measure_id, day, light, words,
      quality, obstacles, done, expected_on, corrects_id, hours_used, cents_used, agreement_id, recorded_at, recorded_by,
      reason)
    values (${region}, ${measure}, ${given.day}, ${given.light}, ${given.words}, ${given.quality},
      ${given.obstacles}, ${given.done}, ${given.expected}, ${given.corrects}, ${given.hoursUsed},
      ${given.centsUsed}, ${given.agreement}, ${given.recordedAt}, ${given.recordedBy}, ${given.reason}) returning id`.execute(
    transaction,
  );
  return (rows[0] as { id: number }).id;
}

export async function insertRhythm(
  transaction: Write,
  region: RegionId,
  mandate: ProposalId,
  given: Rhythm,
): Promise<void> {
  await sql`insert into report_rhythm (region_id, mandate_id, version, months, recorded_at, recorded_by, reason)
    values (${region}, ${mandate}, ${given.version}, ${given.months}, ${given.recordedAt}, ${given.recordedBy},
      ${given.reason})`.execute(transaction);
}

/** Every measure and its rhythm, under the mandates that there are. */
export const newestOfExecution = newestShown('newest_of_execution', {
  subjects: { proposal: 'select id from proposal where framework' },
  kinds: ['measure', 'execution'],
});
/** @param $1 number of the mandate */
export const newestOfMandateExecution = newestShown('newest_of_mandate_execution', {
  subjects: {
    proposal: 'select $1::int as id',
    execution: 'select $1::int as id',
    measure: 'select id from measure where mandate_id = $1',
  },
});
