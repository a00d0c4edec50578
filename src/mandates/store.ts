import { sql } from 'kysely';
import type { CalendarDate, MunicipalityId, ProposalId, RegionId } from '#kernel';
import { type AdoptedAmendment, adopted, adoptedAmendmentsOf, type LocalDecision } from '#local-decisions';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import { newestShown } from '#platform/journal';
import type { Competence, ProposalState } from '#proposals';
import type { Decided, Framework } from './rules/binding.ts';
import type { Work } from './rules/judgement.ts';
import type { Measure, Share } from './rules/money.ts';

/** What the adopted text says of its own limits, as it was written down. */
export interface TermsContent {
  readonly includes: string;
  /** Empty: it names nothing. */
  readonly excludes: string;
  /** Where in the adopted text. */
  readonly passage: string;
  readonly amount: number | null;
  readonly measure: Measure;
  readonly shares: readonly Share[];
  readonly endsOn: CalendarDate | null;
  readonly replaces: ProposalId | null;
}
export interface Terms extends TermsContent, RecordedVersion {}

/** That a body is no longer bound, or that this was noted by mistake. */
export interface EndContent {
  readonly day: CalendarDate | null;
  readonly link: string | null;
  readonly reason: string;
}
export type End = EndContent & Omit<RecordedVersion, 'reason'>;

/** A body that took part in deciding on a framework, and what it decided. */
export interface MandateBody {
  readonly municipality: MunicipalityId;
  readonly competence: Competence;
  readonly outcome: LocalDecision['outcome'];
  readonly day: CalendarDate | null;
  readonly amendments: LocalDecision['amendments'];
  readonly link: string | null;
  /** Amendments that the council is known to have adopted, where it is recorded that it adopted the text unchanged. */
  readonly beside: readonly AdoptedAmendment[];
  /** The version of the text that it decided on. */
  readonly textVersion: number | null;
  readonly end: End | null;
}

export interface UseContent {
  readonly mandate: ProposalId | null;
  readonly amount: number | null;
  readonly measure: Measure;
  readonly until: CalendarDate | null;
  readonly withinScope: boolean;
  readonly note: string;
}
export interface Use extends UseContent, RecordedVersion {
  readonly work: ProposalId;
  readonly title: string;
  readonly lead: MunicipalityId;
  readonly state: ProposalState;
  readonly municipalities: readonly MunicipalityId[];
  /** First day of its execution; before that, the day on which it was first said to rest on something. */
  readonly from: CalendarDate;
  readonly completed: CalendarDate | null;
}

/** A framework that lies or lay with its bodies: a mandate as soon as one of them adopted it. */
export interface FrameworkRow {
  readonly id: ProposalId;
  readonly title: string;
  readonly lead: MunicipalityId;
  readonly textVersion: number;
  readonly roomPoints: readonly string[];
  /** First day of its execution; null: it has not begun. */
  readonly executionOn: CalendarDate | null;
  readonly bodies: readonly MandateBody[];
  readonly terms: Terms | null;
  readonly uses: readonly Use[];
}

const termsObject = (
  row: string,
) => `json_build_object('version', ${row}.version, 'includes', ${row}.includes,
  'excludes', ${row}.excludes, 'passage', ${row}.passage, 'amount', ${row}.amount, 'measure', ${row}.measure,
  'shares', ${row}.shares, 'endsOn', ${row}.ends_on, 'replaces', ${row}.replaces_id,
  'recordedAt', ${row}.recorded_at, 'recordedBy', ${row}.recorded_by, 'reason', ${row}.reason)`;
const useColumns = `u.proposal_id as work, w.title, w.lead_id as lead, w.state, u.version, u.mandate_id as mandate,
  u.amount, u.measure, u.until_day as until, u.within_scope as "withinScope", u.note,
  u.recorded_at as "recordedAt", u.recorded_by as "recordedBy", u.reason,
  (select coalesce(json_agg(t.municipality_id order by t.municipality_id), '[]') from proposal_participant t
    where t.region_id = w.region_id and t.proposal_id = w.id) as municipalities,
  coalesce((select min(s.day) from proposal_step s where s.region_id = w.region_id and s.proposal_id = w.id
    and s.step = 'start_execution'), (select (min(f.recorded_at) at time zone 'Europe/Amsterdam')::date from mandate_use f
    where f.region_id = u.region_id and f.proposal_id = u.proposal_id)) as "from",
  (select max(s.day) from proposal_step s where s.region_id = w.region_id and s.proposal_id = w.id
    and s.step = 'complete' and w.state = 'completed') as completed`;
const useJoin = 'mandate_use u join proposal w on w.region_id = u.region_id and w.id = u.proposal_id';
const newestUse = `not exists (select from mandate_use n where n.region_id = u.region_id
  and n.proposal_id = u.proposal_id and n.version > u.version)`;

const columns = `p.id, p.title, p.lead_id as lead, p.version as "textVersion",
  (select coalesce(json_agg(r.text order by r.number), '[]') from proposal_room_point r
    where r.region_id = p.region_id and r.proposal_id = p.id) as "roomPoints",
  (select coalesce(json_agg(json_build_object('municipality', t.municipality_id, 'competence', t.competence,
      'outcome', d.outcome, 'day', d.day, 'amendments', coalesce(d.amendments, '[]'), 'link', d.link,
      'beside', case when d.outcome = 'as_advised' and t.competence = 'council' then ${adoptedAmendmentsOf('t')} else '[]' end,
      'textVersion', b.proposal_version,
      'end', (select json_build_object('version', e.version, 'day', e.day, 'link', e.link, 'reason', e.reason,
          'recordedAt', e.recorded_at, 'recordedBy', e.recorded_by) from mandate_end e
        where e.region_id = t.region_id and e.proposal_id = t.proposal_id and e.municipality_id = t.municipality_id
        order by e.version desc limit 1)) order by t.municipality_id), '[]')
    from proposal_participant t
    left join local_decision d on d.region_id = t.region_id and d.proposal_id = t.proposal_id
      and d.municipality_id = t.municipality_id and d.current
    left join document_basis b on b.region_id = d.region_id and b.decision_id = d.id
    where t.region_id = p.region_id and t.proposal_id = p.id) as bodies,
  (select max(s.day) from proposal_step s where s.region_id = p.region_id and s.proposal_id = p.id
    and s.step = 'start_execution') as "executionOn",
  (select ${termsObject('m')} from mandate_terms m where m.region_id = p.region_id and m.proposal_id = p.id
    order by m.version desc limit 1) as terms,
  (select coalesce(json_agg(x order by x.work), '[]') from (select ${useColumns} from ${useJoin}
    where u.region_id = p.region_id and u.mandate_id = p.id and ${newestUse}) x) as uses`;
const withBodies = `p.framework and p.state in ('in_decision', 'decided', 'in_execution', 'completed')`;

/** Every framework that lies or lay with its bodies, the newest first; which of them is a mandate says `isMandate`. */
export const frameworks = statement<FrameworkRow>(
  'mandate_frameworks',
  `select ${columns} from proposal p where ${withBodies} order by p.id desc`,
);

/**
 * For the page of one proposal: itself where it is a framework, that on which it rests, and those that came in the place of
 * either. @param $1 its number
 */
export const frameworksAround = statement<FrameworkRow>(
  'mandate_frameworks_around',
  `with near as (
     select $1::integer as id union
     select u.mandate_id from mandate_use u where u.proposal_id = $1 and ${newestUse} and u.mandate_id is not null)
   select ${columns} from proposal p where ${withBodies} and (p.id in (select id from near) or exists (
     select from mandate_terms m where m.region_id = p.region_id and m.proposal_id = p.id
       and m.replaces_id in (select id from near))) order by p.id desc`,
);

/** Every version of the terms of a mandate, the newest first. @param $1 number of the framework */
export const termsVersions = statement<{ terms: Terms }>(
  'mandate_terms_versions',
  `select ${termsObject('m')} as terms from mandate_terms m where m.proposal_id = $1 order by m.version desc`,
);

/** On what a proposal rested, the newest version first. @param $1 its number */
export const usesOfWork = statement<{ use: Use }>(
  'mandate_uses_of_work',
  `select row_to_json(x) as use from (select ${useColumns} from ${useJoin} where u.proposal_id = $1) x
   order by x.version desc`,
);

export function decidedOf(body: MandateBody): Decided {
  if (body.outcome === null || body.outcome === 'held_over') return 'open';
  if (!adopted(body.outcome)) return 'not_adopted';
  return body.amendments.some(({ roomPoint }) => roomPoint === null) ? 'adopted_otherwise' : 'adopted';
}

export function frameworkOf(row: FrameworkRow): Framework {
  return {
    id: row.id,
    replaces: row.terms?.replaces ?? null,
    bodies: row.bodies.map((body) => ({
      municipality: body.municipality,
      decided: decidedOf(body),
      day: body.day,
      endedFrom: body.end?.day ?? null,
    })),
  };
}

/** Somebody adopted it, now or, where that was taken back or corrected, before. */
export function isMandate(row: FrameworkRow): boolean {
  const decided = row.bodies.map(decidedOf);
  return row.terms !== null || decided.some((each) => each === 'adopted' || each === 'adopted_otherwise');
}

export function workOf(use: Use): Work {
  return { ...use, gone: use.state === 'withdrawn' || use.state === 'off_the_table' };
}

/** Within a transaction. The caller has locked the proposal. */
export async function readFramework(transaction: Write, id: ProposalId): Promise<FrameworkRow | undefined> {
  const { rows } = await sql<FrameworkRow>`select ${sql.raw(columns)} from proposal p
    where ${sql.raw(withBodies)} and p.id = ${id}`.execute(transaction);
  return rows[0];
}

/**
 * The newest version of every work that rests on something. One at a time in a region: two that name each other at the same
 * moment would rest on themselves.
 */
export async function lockUses(
  transaction: Write,
  region: RegionId,
): Promise<{ work: ProposalId; mandate: ProposalId | null; version: number }[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`mandate uses ${region}`}))`.execute(transaction);
  const { rows } = await sql<{ work: ProposalId; mandate: ProposalId | null; version: number }>`
    select u.proposal_id as work, u.mandate_id as mandate, u.version from mandate_use u
    where ${sql.raw(newestUse)}`.execute(transaction);
  return rows;
}

export async function insertTerms(
  transaction: Write,
  region: RegionId,
  proposal: ProposalId,
  terms: Terms,
): Promise<void> {
  await sql`insert into mandate_terms (region_id, proposal_id, version, includes, excludes, passage, amount, measure,
      shares, ends_on, replaces_id, recorded_at, recorded_by, reason)
    values (${region}, ${proposal}, ${terms.version}, ${terms.includes}, ${terms.excludes}, ${terms.passage},
      ${terms.amount}, ${terms.measure}, ${JSON.stringify(terms.shares)}::jsonb, ${terms.endsOn}, ${terms.replaces},
      ${terms.recordedAt}, ${terms.recordedBy}, ${terms.reason})`.execute(transaction);
}

export async function insertEnd(
  transaction: Write,
  region: RegionId,
  proposal: ProposalId,
  municipality: MunicipalityId,
  end: End,
): Promise<void> {
  await sql`insert into mandate_end (region_id, proposal_id, municipality_id, version, day, link, reason, recorded_at,
      recorded_by)
    values (${region}, ${proposal}, ${municipality}, ${end.version}, ${end.day}, ${end.link}, ${end.reason},
      ${end.recordedAt}, ${end.recordedBy})`.execute(transaction);
}

export async function insertUse(
  transaction: Write,
  region: RegionId,
  work: ProposalId,
  use: UseContent & RecordedVersion,
): Promise<void> {
  await sql`insert into mandate_use (region_id, proposal_id, version, mandate_id, amount, measure, until_day,
      within_scope, note, recorded_at, recorded_by, reason)
    values (${region}, ${work}, ${use.version}, ${use.mandate}, ${use.amount}, ${use.measure}, ${use.until},
      ${use.withinScope}, ${use.note}, ${use.recordedAt}, ${use.recordedBy}, ${use.reason})`.execute(
    transaction,
  );
}

/** What stands on the page of a mandate: decisions on it, what rests on it, and how that goes. @param $1 its number */
export const newestOfMandate = newestShown('newest_of_mandate', {
  subjects: {
    proposal: `select $1::int as id union select proposal_id from mandate_use where mandate_id = $1
      union select proposal_id from mandate_terms where replaces_id = $1
      union select replaces_id from mandate_terms where proposal_id = $1 and replaces_id is not null`,
    execution: 'select $1::int as id',
    measure: 'select id from measure where mandate_id = $1',
    agreement: `select w.agreement_id as id from agreement_version w join agreement_step s on s.region_id = w.region_id
        and s.agreement_id = w.agreement_id and s.kind = 'sign' where (w.content->>'mandate')::int = $1`,
    evaluation: `select evaluation_id as id from evaluation_version
      where content->'subject' = jsonb_build_object('kind', 'mandate', 'id', $1::int::text)`,
  },
});
