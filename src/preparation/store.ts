import { sql } from 'kysely';
import type { AmbitionId, BodyId, CalendarDate, MunicipalityId, ProposalId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import { newestShown } from '#platform/journal';
import type { ProposalState } from '#proposals';
import type { AnswerTo } from './rules/consent.ts';
import type { GroupSeat, PreparationContent } from './rules/preparation.ts';

export interface PreparationVersion extends RecordedVersion {
  readonly content: PreparationContent;
}
/** What a municipality answered, to what was asked by whom. */
export interface StaffAnswer extends AnswerTo, RecordedVersion {
  readonly askedBy: string;
}
/** A preparation as it is now. */
export interface PreparationRow extends PreparationVersion {
  readonly id: number;
  readonly proposal: ProposalId | null;
  readonly proposalState: ProposalState | null;
  readonly ambition: AmbitionId | null;
  /** What is prepared: how the proposal or the ambition is called. */
  readonly title: string;
  readonly body: BodyId;
  readonly bodyName: string;
  /** The first version that everybody may read; null: it is a draft still, or was given up as one. */
  readonly publicFrom: number | null;
  /** The day on which it was delivered or stopped, or its proposal was over; null: it goes on. */
  readonly overOn: CalendarDate | null;
  /** Every seat that the group has or had. */
  readonly seats: readonly GroupSeat[];
  /** To everything that was ever asked, the newest first. */
  readonly answers: readonly StaffAnswer[];
}

const version = `v.version, v.content, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason`;
const seatsOf = (
  body: string,
) => `(select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'municipality', s.municipality_id,
      'organisation', s.organisation, 'office', s.office_id, 'from', s.from_day, 'until', s.until_day) order by s.id), '[]')
    from seat s where s.region_id = ${body}.region_id and s.body_id = ${body}.id)`;
const answersOf = `(select coalesce(json_agg(json_build_object('seat', t.seat_id, 'asked', t.asked_version, 'version', t.version,
      'answer', t.answer, 'recordedAt', t.recorded_at, 'recordedBy', t.recorded_by, 'reason', t.reason, 'askedBy', w.recorded_by)
      order by t.asked_version desc, t.version desc), '[]')
    from staff_answer t join preparation_version w on w.region_id = t.region_id and w.preparation_id = t.preparation_id
      and w.version = t.asked_version
    where t.region_id = r.region_id and t.preparation_id = r.id)`;
const columns = `r.id, r.proposal_id as proposal, p.state as "proposalState", r.ambition_id as ambition,
  coalesce(p.title, a.title) as title, r.body_id as body, b.name as "bodyName", ${version},
  (select min(w.version) from preparation_version w where w.region_id = r.region_id and w.preparation_id = r.id
    and w.content->>'state' in ('working', 'delivered')) as "publicFrom",
  least(case when v.content->>'state' in ('delivered', 'stopped') then (select (min(w.recorded_at) at time zone 'Europe/Amsterdam')::date
      from preparation_version w where w.region_id = r.region_id and w.preparation_id = r.id and w.version > coalesce((
        select max(u.version) from preparation_version u where u.region_id = r.region_id and u.preparation_id = r.id
          and u.content->>'state' <> v.content->>'state'), 0)) end,
    case when p.state in ('completed', 'withdrawn', 'off_the_table') then (select max(s.day) from proposal_step s
      where s.region_id = r.region_id and s.proposal_id = p.id) end) as "overOn",
  ${seatsOf('b')} as seats, ${answersOf} as answers`;
const from = `preparation r join body b on b.region_id = r.region_id and b.id = r.body_id
  left join proposal p on p.region_id = r.region_id and p.id = r.proposal_id
  left join ambition a on a.region_id = r.region_id and a.id = r.ambition_id
  join lateral (select * from preparation_version w where w.region_id = r.region_id and w.preparation_id = r.id
    order by w.version desc limit 1) v on true`;

/** All of the region, drafts too: whoever shows them asks who reads. The newest first. */
export const preparationList = statement<PreparationRow>(
  'preparation_list',
  `select ${columns} from ${from} order by r.id desc`,
);
/** @param $1 its number */
export const preparationAt = statement<PreparationRow>(
  'preparation_at',
  `select ${columns} from ${from} where r.id = $1`,
);
/** The newest first. @param $1 its number */
export const preparationVersions = statement<PreparationVersion>(
  'preparation_versions',
  `select ${version} from preparation_version v where v.preparation_id = $1 order by v.version desc`,
);

/** A proposal as far as coherence asks. */
export interface ProposalFacts {
  readonly id: ProposalId;
  readonly title: string;
  readonly state: ProposalState;
  readonly ambitions: readonly AmbitionId[];
}
export const proposalFacts = statement<ProposalFacts>(
  'preparation_proposals',
  `select p.id, p.title, p.state,
     (select coalesce(json_agg(x.ambition_id order by x.ambition_id), '[]') from proposal_ambition x
       where x.region_id = p.region_id and x.proposal_id = p.id) as ambitions
   from proposal p order by p.id`,
);

export interface CoherenceView extends RecordedVersion {
  readonly subject: string;
  readonly text: string;
}
const viewColumns = `c.subject, c.text, c.version, c.recorded_at as "recordedAt", c.recorded_by as "recordedBy", c.reason`;
/** Every version of every view, the newest first. */
export const coherenceViews = statement<CoherenceView>(
  'coherence_views',
  `select ${viewColumns} from coherence_view c order by c.subject, c.version desc`,
);

export interface AvailableRow extends RecordedVersion {
  readonly municipality: MunicipalityId;
  readonly year: number;
  readonly unit: 'hours' | 'fte';
  readonly hundredths: number;
  readonly note: string;
}
const availableColumns = `c.municipality_id as municipality, c.year, c.unit, c.hundredths, c.note, c.version,
  c.recorded_at as "recordedAt", c.recorded_by as "recordedBy", c.reason`;
/** Every version of what municipalities said, of each the newest first. */
export const availableCapacities = statement<AvailableRow>(
  'available_capacities',
  `select ${availableColumns} from available_capacity c order by c.year, c.municipality_id, c.version desc`,
);

/**
 * Within a transaction: until its end nobody else writes preparations, views or capacities of this region, of which no row may be
 * changed.
 */
export async function holdPreparations(transaction: Write, region: RegionId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`preparation/${region}`}, 0))`.execute(
    transaction,
  );
}

export async function readPreparations(transaction: Write): Promise<PreparationRow[]> {
  const { rows } = await sql<PreparationRow>`select ${sql.raw(columns)} from ${sql.raw(from)}
    order by r.id`.execute(transaction);
  return rows;
}

/** The seats of a body, with the municipalities of a proposal: what a task is judged by. */
export async function readSeatsOf(transaction: Write, body: BodyId): Promise<readonly GroupSeat[]> {
  const { rows } = await sql<{ seats: GroupSeat[] }>`select ${sql.raw(seatsOf('b'))} as seats from body b
    where b.id = ${body}`.execute(transaction);
  return rows[0]?.seats ?? [];
}

export async function readProposal(
  transaction: Write,
  id: ProposalId,
): Promise<{ state: ProposalState; municipalities: MunicipalityId[] } | undefined> {
  const { rows } = await sql<{ state: ProposalState; municipalities: MunicipalityId[] }>`select p.state,
      (select coalesce(json_agg(t.municipality_id), '[]') from proposal_participant t
        where t.region_id = p.region_id and t.proposal_id = p.id) as municipalities
    from proposal p where p.id = ${id}`.execute(transaction);
  return rows[0];
}

export async function insertPreparation(
  transaction: Write,
  region: RegionId,
  given: Pick<PreparationRow, 'proposal' | 'ambition' | 'body'>,
  now: string,
): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into preparation (region_id, proposal_id, ambition_id, body_id, made_at)
    values (${region}, ${given.proposal}, ${given.ambition}, ${given.body}, ${now}) returning id`.execute(
    transaction,
  );
  return (rows[0] as { id: number }).id;
}

export async function insertVersion(
  transaction: Write,
  region: RegionId,
  id: number,
  given: PreparationVersion,
): Promise<void> {
  await sql`insert into preparation_version (region_id, preparation_id, version, content, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${given.version}, ${JSON.stringify(given.content)}::jsonb, ${given.recordedAt},
      ${given.recordedBy}, ${given.reason})`.execute(transaction);
}

export async function insertAnswer(
  transaction: Write,
  region: RegionId,
  id: number,
  given: Omit<StaffAnswer, 'askedBy'>,
): Promise<void> {
  await sql`insert into staff_answer (region_id, preparation_id, seat_id, asked_version, version, answer, recorded_at,
      recorded_by, reason)
    values (${region}, ${id}, ${given.seat}, ${given.asked}, ${given.version}, ${given.answer}, ${given.recordedAt},
      ${given.recordedBy}, ${given.reason})`.execute(transaction);
}

export async function readView(transaction: Write, subject: string): Promise<CoherenceView | undefined> {
  const { rows } = await sql<CoherenceView>`select ${sql.raw(viewColumns)} from coherence_view c
    where c.subject = ${subject} order by c.version desc limit 1`.execute(transaction);
  return rows[0];
}

export async function insertView(transaction: Write, region: RegionId, given: CoherenceView): Promise<void> {
  await sql`insert into coherence_view (region_id, subject, version, text, recorded_at, recorded_by, reason)
    values (${region}, ${given.subject}, ${given.version}, ${given.text}, ${given.recordedAt}, ${given.recordedBy},
      ${given.reason})`.execute(transaction);
}

export async function readAvailable(
  transaction: Write,
  municipality: MunicipalityId,
  year: number,
): Promise<AvailableRow | undefined> {
  const { rows } = await sql<AvailableRow>`select ${sql.raw(availableColumns)} from available_capacity c
    where c.municipality_id = ${municipality} and c.year = ${year} order by c.version desc limit 1`.execute(
    transaction,
  );
  return rows[0];
}

export async function insertAvailable(
  transaction: Write,
  region: RegionId,
  given: AvailableRow,
): Promise<void> {
  await sql`insert into available_capacity (region_id, municipality_id, year, version, unit, hundredths, note,
      recorded_at, recorded_by, reason)
    values (${region}, ${given.municipality}, ${given.year}, ${given.version}, ${given.unit}, ${given.hundredths},
      ${given.note}, ${given.recordedAt}, ${given.recordedBy}, ${given.reason})`.execute(transaction);
}

export const newestOfPreparations = newestShown('newest_of_preparations', { kinds: ['preparation'] });
/** What touches what: the views, and all that is compared. */
export const newestOfCoherence = newestShown('newest_of_coherence', {
  kinds: ['coherence', 'proposal', 'preparation', 'ambition', 'measure', 'programme', 'agreement'],
});
export const newestOfCapacity = newestShown('newest_of_capacity', {
  kinds: ['capacity', 'preparation', 'agreement', 'measure'],
});
