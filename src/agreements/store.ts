import { sql } from 'kysely';
import type { CalendarDate, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import { newestShown } from '#platform/journal';
import type { PlannedMeasure, ReportedUse, UseBeside, Used } from './rules/account.ts';
import type { AgreementContent } from './rules/agreement.ts';
import { lastDayOf, type Step } from './rules/standing.ts';

export interface TakenStep extends Step {
  /** Of the text on which it was taken. */
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly reason: string | null;
}
/** What another step took the place of. Without a day: it said that the step was not taken. */
export interface ReplacedStep extends Omit<TakenStep, 'day' | 'version'> {
  readonly day: CalendarDate | null;
}
export interface NotedUse extends Used, RecordedVersion {
  readonly note: string;
}
export interface AgreementVersion extends RecordedVersion {
  readonly content: AgreementContent;
}
/** An agreement as it is now, with what was done with it and put into it. */
export interface AgreementRow extends AgreementVersion {
  readonly id: number;
  /** What was signed and changed since: the versions before this one. */
  readonly earlier: readonly Pick<AgreementVersion, 'version' | 'content' | 'recordedAt'>[];
  /** As they stand. */
  readonly steps: readonly TakenStep[];
  readonly replaced: readonly ReplacedStep[];
  /** Of a party and a year the newest. */
  readonly used: readonly NotedUse[];
  /** What measures under its mandate were reported to take, of the municipality that is responsible for them. */
  readonly reported: readonly ReportedUse[];
  /** Likewise, of years in which several agreements ran and no report said for which of them it was: it counts with none. */
  readonly untold: readonly ReportedUse[];
  readonly ambitionTitles: readonly string[];
  readonly mandateTitle: string | null;
  readonly proposalTitle: string | null;
}

const version = `v.version, v.content, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason`;
const useObject = `'party', u.party, 'year', u.year, 'unit', u.unit, 'hundredths', u.hundredths, 'cents', u.cents,
  'note', u.note, 'version', u.version, 'recordedAt', u.recorded_at, 'recordedBy', u.recorded_by, 'reason', u.reason`;
// A step as it stands: the newest correction takes its place, and one without a day says that it was not taken.
const stepsNow = `(select s.region_id, s.agreement_id, s.kind, case when c.number is null then s.day else c.day end as day,
    coalesce(c.version, s.version) as version, coalesce(c.recorded_at, s.recorded_at) as recorded_at,
    coalesce(c.recorded_by, s.recorded_by) as recorded_by, case when c.number is null then s.reason else c.reason end as reason
  from agreement_step s left join lateral (select * from agreement_step_correction k where k.region_id = s.region_id
    and k.agreement_id = s.agreement_id and k.kind = s.kind order by k.number desc limit 1) c on true
  where c.number is null or c.day is not null)`;
const isSigned = `exists (select from ${stepsNow} s where s.region_id = a.region_id and s.agreement_id = a.id and s.kind = 'sign')`;
const signedVersion = (
  row: string,
) => `(select s.version from ${stepsNow} s where s.region_id = ${row}.region_id
    and s.agreement_id = ${row}.id and s.kind = 'sign')`;
const columns = `a.id, ${version},
  (select coalesce(json_agg(json_build_object('version', w.version, 'content', w.content, 'recordedAt', w.recorded_at)
      order by w.version), '[]')
    from agreement_version w where w.region_id = a.region_id and w.agreement_id = a.id and w.version < v.version
      and w.version >= ${signedVersion('a')}) as earlier,
  (select coalesce(json_agg(json_build_object('kind', s.kind, 'day', s.day, 'version', s.version,
      'recordedAt', s.recorded_at, 'recordedBy', s.recorded_by, 'reason', s.reason) order by s.recorded_at), '[]')
    from ${stepsNow} s where s.region_id = a.region_id and s.agreement_id = a.id) as steps,
  (select coalesce(json_agg(json_build_object('kind', o.kind, 'day', o.day, 'recordedAt', o.recorded_at, 'recordedBy', o.recorded_by,
      'reason', o.reason) order by o.recorded_at), '[]')
    from (select 0 as number, s.* from (select kind, day, recorded_at, recorded_by, reason from agreement_step
          where region_id = a.region_id and agreement_id = a.id) s
        union all select number, kind, day, recorded_at, recorded_by, reason from agreement_step_correction
          where region_id = a.region_id and agreement_id = a.id) o
    where exists (select from agreement_step_correction n where n.region_id = a.region_id and n.agreement_id = a.id
      and n.kind = o.kind and n.number > o.number)) as replaced,
  (select coalesce(json_agg(json_build_object(${useObject}) order by u.year, u.party), '[]')
    from agreement_use u where u.region_id = a.region_id and u.agreement_id = a.id
      and not exists (select from agreement_use n where n.region_id = u.region_id and n.agreement_id = u.agreement_id
        and n.party = u.party and n.year = u.year and n.version > u.version)) as used`;
const from = `agreement a join lateral (select * from agreement_version w
  where w.region_id = a.region_id and w.agreement_id = a.id order by w.version desc limit 1) v on true`;
const sameMandate = (given: string) => `(${given}.content->>'mandate')::int`;
// Who was party to a signed agreement on a mandate, from which year up to which, by the version that counts for a year (rules/versions.ts); what the reports of measures say of each year, of a measure the newest that
// says hours and the newest that says money; and with which agreement that counts: the one that the report names, else the only one that
// ran then. All once, whatever there are of agreements; for one agreement of its own mandate alone.
const newestSaid = (column: 'hours_used' | 'cents_used', hours: string, cents: string, mandate?: string) => `
    (select distinct on (m.region_id, m.id, y.year) m.region_id, m.mandate_id, m.responsible_id as party, y.year, c.agreement_id,
        ${hours} as hours, ${cents} as cents
      from measure m join measure_report c on c.region_id = m.region_id and c.measure_id = m.id
      cross join lateral (select extract(year from c.day)::int as year) y
      where c.${column} is not null ${mandate ? `and m.mandate_id = ${mandate}` : ''}
        and not exists (select from measure_report k where k.region_id = c.region_id and k.corrects_id = c.id)
      order by m.region_id, m.id, y.year, c.day desc, c.id desc)`;
const takenBefore = (mandate?: string) => `with dated as (
    select a.region_id, a.id, w.version, w.content, v.content as now,
      case when w.version = g.version then 0 else left(coalesce(w.content->>'from',
        (w.recorded_at at time zone 'Europe/Amsterdam')::date::text), 4)::int end as since
    from ${from} cross join lateral (select ${signedVersion('a')} as version) g
    join agreement_version w on w.region_id = a.region_id and w.agreement_id = a.id and w.version >= g.version
    ${
      mandate
        ? `where exists (select from agreement_version x where x.region_id = a.region_id and x.agreement_id = a.id
        and ${sameMandate('x')} = ${mandate})`
        : ''
    }),
  signed as materialized (
    select d.region_id, d.id, (d.content->>'mandate')::int as mandate_id, p.party->>'municipality' as party,
      greatest(left(d.now->>'startsOn', 4)::int, d.since) as first_year, least(left(d.now->>'endsOn', 4)::int, d.until,
        (select extract(year from min(s.day))::int from ${stepsNow} s where s.region_id = d.region_id
          and s.agreement_id = d.id and s.kind = 'end')) as last_year
    from (select x.*, min(x.since) over (partition by x.region_id, x.id order by x.version
        rows between 1 following and unbounded following) - 1 as until from dated x) d
      cross join lateral jsonb_array_elements(d.content->'parties') as p (party)
    where p.party->>'municipality' is not null and ${mandate ? `${sameMandate('d')} = ${mandate}` : "d.content->>'mandate' is not null"}),
  said as materialized (
    select n.region_id, n.mandate_id, n.party, n.year, n.agreement_id, sum(n.hours) as hours, sum(n.cents) as cents
    from (${newestSaid('hours_used', 'c.hours_used', 'null::bigint', mandate)}
      union all ${newestSaid('cents_used', 'null::bigint', 'c.cents_used', mandate)}) n
    group by 1, 2, 3, 4, 5),
  taken as materialized (
    select o.region_id, o.mandate_id, o.party, o.year, o.running, case when o.agreement_id = any(o.running) then o.agreement_id
        when cardinality(o.running) = 1 then o.running[1] end as agreement_id, sum(o.hours) as hours, sum(o.cents) as cents
    -- Joined by what is equal: to look through all that were signed for each that was said took most of the time.
    from (select s.*, coalesce(array_agg(n.id order by n.id) filter (where n.id is not null), '{}') as running
      from said s left join signed n on n.region_id = s.region_id and n.mandate_id = s.mandate_id and n.party = s.party
        and s.year >= n.first_year and (n.last_year is null or s.year <= n.last_year)
      group by s.region_id, s.mandate_id, s.party, s.year, s.agreement_id, s.hours, s.cents) o
    group by 1, 2, 3, 4, 5, 6)`;
const takenOf = (which: string) => `(select coalesce(json_agg(x order by x.year, x.party), '[]') from (
    select t.party, t.year, sum(t.hours) as hours, sum(t.cents) as cents from taken t where t.region_id = a.region_id and ${which}
    group by 1, 2) x)`;
const titled = `${columns}, ${takenOf('t.agreement_id = a.id')} as reported,
  ${takenOf('t.agreement_id is null and a.id = any(t.running)')} as untold,
  (select coalesce(json_agg(b.title order by b.place), '[]') from ambition b where b.region_id = a.region_id
    and v.content->'ambitions' @> to_jsonb(b.id)) as "ambitionTitles",
  (select p.title from proposal p where p.region_id = a.region_id and p.id = (v.content->>'mandate')::int) as "mandateTitle",
  (select p.title from proposal p where p.region_id = a.region_id and p.id = (v.content->>'proposal')::int) as "proposalTitle"`;

const itsMandate = `(select ${sameMandate('w')} from agreement_version w where w.agreement_id = $1::int order by w.version desc limit 1)`;

/** All agreements of the region, drafts too: whoever shows them asks who reads. The newest first. */
export const agreementList = statement<AgreementRow>(
  'agreement_list',
  `${takenBefore()} select ${titled} from ${from} order by a.id desc`,
);
/** @param $1 its number */
export const agreementAt = statement<AgreementRow>(
  'agreement_at',
  `${takenBefore(itsMandate)} select ${titled} from ${from} where a.id = $1`,
);
/** What measures are planned to take, and what they took that counts with no agreement. */
export interface MeasureAccount {
  readonly plans: readonly PlannedMeasure[];
  readonly beside: readonly UseBeside[];
}
const ofMandate = (
  row: string,
) => `(select coalesce(json_agg(b.ambition_id order by b.ambition_id), '[]') from proposal_ambition b
  where b.region_id = ${row}.region_id and b.proposal_id = ${row}.mandate_id)`;
/** One row: what measures plan, up to the day on which they were stopped or reported done, and use by mandate, municipality and year. */
export const measureAccount = statement<MeasureAccount>(
  'measure_account',
  `${takenBefore()} select
    (select coalesce(json_agg(json_build_object('mandate', m.mandate_id, 'ambitions', ${ofMandate('m')}, 'startsOn', v.starts_on,
        'endsOn', v.ends_on, 'overOn', least(g.day, d.day), 'organisation', v.organisation, 'planned', v.planned_hours) order by m.id), '[]')
      from measure m join lateral (select * from measure_version w where w.region_id = m.region_id and w.measure_id = m.id
        order by w.version desc limit 1) v on true
      left join lateral (select (min(w.recorded_at) at time zone 'Europe/Amsterdam')::date as day from measure_version w
        where v.stopped and w.region_id = m.region_id and w.measure_id = m.id and w.version > coalesce((select max(u.version)
          from measure_version u where u.region_id = m.region_id and u.measure_id = m.id and not u.stopped), 0)) g on true
      left join lateral (select case when r.done then r.day end as day from measure_report r where r.region_id = m.region_id
        and r.measure_id = m.id and not exists (select from measure_report k where k.region_id = r.region_id and k.corrects_id = r.id)
        order by r.day desc, r.id desc limit 1) d on true
      where v.planned_hours is not null) as plans,
    (select coalesce(json_agg(json_build_object('ambitions', ${ofMandate('t')}, 'party', t.party, 'year', t.year, 'hours', t.hours,
        'cents', t.cents, 'running', t.running) order by t.year, t.party), '[]')
      from taken t where t.agreement_id is null) as beside`,
);

/**
 * When something of it, or of what stands beside it on its page as it is now, was last written: the mandate with its measures and with what
 * else rests on it, and its evaluations. @param $1 its number
 */
export const newestOfAgreement = newestShown('newest_of_agreement', {
  subjects: {
    measure: `select id from measure where mandate_id = ${itsMandate}`,
    agreement: `select $1::int as id union select a.id from ${from} where ${sameMandate('v')} = ${itsMandate} and ${isSigned}`,
    proposal: `select ${itsMandate} as id union select proposal_id from mandate_use where mandate_id = ${itsMandate}
    union select proposal_id from mandate_terms where replaces_id = ${itsMandate}`,
    document: 'select id from document where agreement_id = $1::int',
    evaluation: `select evaluation_id as id from evaluation_version
    where content->'subject' = jsonb_build_object('kind', 'agreement', 'id', $1::int::text)`,
  },
});
/** The newest first. @param $1 its number */
export const agreementVersions = statement<AgreementVersion>(
  'agreement_versions',
  `select ${version} from agreement_version v where v.agreement_id = $1 order by v.version desc`,
);
/** Every note that was made of a party and a year, the newest first. @param $1 its number */
export const usesOfAgreement = statement<{ use: NotedUse }>(
  'agreement_uses',
  `select json_build_object(${useObject}) as use from agreement_use u where u.agreement_id = $1
   order by u.year desc, u.party, u.version desc`,
);

/** Within a transaction: until its end nobody else writes agreements of this region, of which no row may be changed. */
export async function lockAgreement(
  transaction: Write,
  region: RegionId,
  id: number,
): Promise<
  | Pick<
      AgreementRow,
      'id' | 'version' | 'content' | 'recordedAt' | 'earlier' | 'steps' | 'replaced' | 'used'
    >
  | undefined
> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agreement/${region}`}, 0))`.execute(transaction);
  const { rows } = await sql<AgreementRow>`select ${sql.raw(columns)} from ${sql.raw(from)}
    where a.id = ${id}`.execute(transaction);
  return rows[0];
}

/** The text of one that was signed, and its last day: a draft is not evaluated. */
export async function agreementForEvaluation(
  transaction: Write,
  id: number,
): Promise<{ content: AgreementContent; lastDay: CalendarDate | null } | undefined> {
  const { rows } = await sql<Pick<AgreementRow, 'content' | 'steps'>>`select ${sql.raw(columns)}
    from ${sql.raw(from)} where a.id = ${id} and ${sql.raw(isSigned)}`.execute(transaction);
  const [found] = rows;
  return found && { content: found.content, lastDay: lastDayOf(found.content, found.steps) };
}

export async function insertAgreement(transaction: Write, region: RegionId, now: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into agreement (region_id, made_at)
    values (${region}, ${now}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function insertVersion(
  transaction: Write,
  region: RegionId,
  id: number,
  given: AgreementVersion,
): Promise<void> {
  await sql`insert into agreement_version (region_id, agreement_id, version, content, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${given.version}, ${JSON.stringify(given.content)}::jsonb, ${given.recordedAt},
      ${given.recordedBy}, ${given.reason})`.execute(transaction);
}

export async function insertStep(
  transaction: Write,
  region: RegionId,
  id: number,
  step: TakenStep,
): Promise<void> {
  await sql`insert into agreement_step (region_id, agreement_id, kind, day, version, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${step.kind}, ${step.day}, ${step.version}, ${step.recordedAt}, ${step.recordedBy},
      ${step.reason})`.execute(transaction);
}

export async function insertCorrection(
  transaction: Write,
  region: RegionId,
  id: number,
  step: Omit<TakenStep, 'day'> & { readonly day: CalendarDate | null },
): Promise<void> {
  await sql`insert into agreement_step_correction (region_id, agreement_id, kind, number, day, version, recorded_at, recorded_by, reason)
    select ${region}, ${id}, ${step.kind}, 1 + count(*), ${step.day}, ${step.version}, ${step.recordedAt}, ${step.recordedBy},
      ${step.reason} from agreement_step_correction where agreement_id = ${id} and kind = ${step.kind}`.execute(
    transaction,
  );
}

export async function insertUse(
  transaction: Write,
  region: RegionId,
  id: number,
  use: NotedUse,
): Promise<void> {
  await sql`insert into agreement_use (region_id, agreement_id, party, year, version, unit, hundredths, cents, note,
      recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${use.party}, ${use.year}, ${use.version}, ${use.unit}, ${use.hundredths}, ${use.cents},
      ${use.note}, ${use.recordedAt}, ${use.recordedBy}, ${use.reason})`.execute(transaction);
}

/** What an agreement refers to that is not there. */
export async function missingReferences(
  transaction: Write,
  given: Pick<AgreementContent, 'proposal' | 'documents'>,
): Promise<{ proposal: boolean; document: string | undefined }> {
  const own = given.documents.flatMap(({ address }) => {
    const number = /^\/documenten\/(\d{1,9})$/.exec(address)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const { rows } = await sql<{ proposal: boolean; document: number | null }>`select
      ${given.proposal}::int is not null and not exists (select from proposal where id = ${given.proposal}::int) as proposal,
      (select min(g.id) from unnest(${own}::int[]) as g (id)
        where not exists (select from document d where d.id = g.id)) as document`.execute(transaction);
  const found = rows[0];
  return {
    proposal: found?.proposal ?? false,
    document: found?.document ? `/documenten/${found.document}` : undefined,
  };
}
