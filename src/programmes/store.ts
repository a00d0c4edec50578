import { sql } from 'kysely';
import type { MunicipalityId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import { newestShown } from '#platform/journal';
import type { ProgrammeContent } from './rules/programme.ts';
import type { Measured, Withdrawn } from './rules/progress.ts';

/** Programma van een jaar: of a municipality, or of the region itself. */
export interface ProgrammeKey {
  readonly municipality: MunicipalityId | null;
  readonly year: number;
  /** `3C` */
  readonly code: string;
}
export interface Programme extends ProgrammeKey, RecordedVersion {
  readonly id: number;
  readonly content: ProgrammeContent;
}
export interface ProgrammeLine extends ProgrammeKey, RecordedVersion {
  readonly id: number;
  readonly title: string;
  readonly smartGoals: number;
  readonly activities: number;
}

const key = `p.id, p.municipality_id as municipality, p.year, p.code`;
const recorded = `v.version, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason`;

/** All programmes as they are now, the newest year first. */
export const programmeList = statement<ProgrammeLine>(
  'programme_list',
  `select ${key}, ${recorded}, v.content->>'title' as title, jsonb_array_length(v.content->'smartGoals') as "smartGoals",
     jsonb_array_length(v.content->'activities') as activities
   from programme p join lateral (select * from programme_version w
     where w.region_id = p.region_id and w.programme_id = p.id order by w.version desc limit 1) v on true
   order by p.year desc, p.municipality_id nulls first, p.code`,
);
/** @param $1 its number @param $2 version; null: the newest */
export const programmeAt = statement<Programme>(
  'programme_at',
  `select ${key}, ${recorded}, v.content from programme p join programme_version v
     on v.region_id = p.region_id and v.programme_id = p.id
   where p.id = $1 and ($2::int is null or v.version = $2) order by v.version desc limit 1`,
);
/** What it says is null where that is known already: it is some hundred thousand signs, and a version never changes. */
export type KnownProgramme = Omit<Programme, 'content'> & { readonly content: ProgrammeContent | null };
/** @param $1 its number @param $2 version; null: the newest @param $3 the version of which the content is known; null: of none */
export const programmeKnown = statement<KnownProgramme>(
  'programme_known',
  `select ${key}, ${recorded}, case when v.version = $3::int then null else v.content end as content
   from programme p join programme_version v on v.region_id = p.region_id and v.programme_id = p.id
   where p.id = $1 and ($2::int is null or v.version = $2) order by v.version desc limit 1`,
);
/** The newest first, without what they say. @param $1 its number */
export const programmeVersions = statement<RecordedVersion>(
  'programme_versions',
  `select ${recorded} from programme_version v where v.programme_id = $1 order by v.version desc`,
);
const measured = `select m.id, m.number, m.day, m.value, m.words, m.source, m.reason, m.recorded_by as "recordedBy",
    m.recorded_at as "recordedAt",
    case when w.reason is not null then json_build_object('reason', w.reason, 'by', w.recorded_by, 'at', w.recorded_at) end as withdrawn
  from programme_measurement m left join programme_measurement_withdrawal w
    on w.region_id = m.region_id and w.measurement_id = m.id`;
/** @param $1 its number */
export const measurementsOf = statement<Measured>(
  'programme_measurements',
  `${measured} where m.programme_id = $1 order by m.day, m.id`,
);
/** A part that serves something of the region. */
export interface ServingPart extends ProgrammeKey {
  readonly id: number;
  readonly title: string;
  readonly number: string;
  readonly partTitle: string;
}
const serving = (list: string, value: string) => `
  select ${key}, v.content->>'title' as title, part->>'number' as number, part->>'title' as "partTitle"
  from programme p join lateral (select * from programme_version w
    where w.region_id = p.region_id and w.programme_id = p.id order by w.version desc limit 1) v on true
  cross join lateral jsonb_array_elements((v.content->'smartGoals') || (v.content->'activities')) part
  where part->'${list}' @> jsonb_build_array(${value})
  order by p.year desc, p.municipality_id nulls first, p.code, part->>'number' limit 200`;
/** @param $1 the ambition */
export const servingAmbition = statement<ServingPart>('programme_ambition', serving('ambitions', '$1::text'));
/** @param $1 number of the proposal */
export const servingProposal = statement<ServingPart>('programme_proposal', serving('proposals', '$1::int'));

/** An activity, for what is carried out elsewhere and belongs to it. */
export interface ActivityOf extends ProgrammeKey {
  readonly programme: number;
  readonly number: string;
  readonly title: string;
}
const activityOf = `p.id as programme, p.municipality_id as municipality, p.year, p.code, a->>'number' as number,
  a->>'title' as title`;
const activities = `programme p join lateral (select * from programme_version w
    where w.region_id = p.region_id and w.programme_id = p.id order by w.version desc limit 1) v on true
  cross join lateral jsonb_array_elements(v.content->'activities') a`;
/** When something of an activity, or of the measures that carry it out, was last written. @param $1 its programme @param $2 its number */
export const newestOfActivity = newestShown('newest_of_activity', {
  subjects: {
    programme: 'select $1::int as id',
    measure: `select measure_id as id from measure_version
    where activities @> jsonb_build_array(jsonb_build_object('programme', $1::int, 'number', $2::text))`,
  },
});
/** Of a programme with the measures that belong to its activities. @param $1 its number */
export const newestOfProgramme = newestShown('newest_of_programme', {
  subjects: {
    programme: 'select $1::int as id',
    measure: `select measure_id as id from measure_version
    where activities @> jsonb_build_array(jsonb_build_object('programme', $1::int))`,
  },
});

/** Of all programmes as they are now, the newest year first. */
export const activityList = statement<ActivityOf>(
  'programme_activity_list',
  `select ${activityOf} from ${activities}
   order by p.year desc, p.municipality_id nulls first, p.code, string_to_array(a->>'number', '.')::int[]`,
);
/** @returns those of them that stand in no programme as it is now */
export async function unknownActivities<Given extends Pick<ActivityOf, 'programme' | 'number'>>(
  transaction: Write,
  given: readonly Given[],
): Promise<Given[]> {
  if (given.length === 0) return [];
  // Until the end of the transaction none of them leaves its programme.
  await sql`select pg_advisory_xact_lock_shared(hashtextextended('programme/' || current_setting('app.region'), 0))`.execute(
    transaction,
  );
  const { rows } = await sql<ActivityOf>`select ${sql.raw(activityOf)} from ${sql.raw(activities)}
    where p.id = any(${given.map(({ programme }) => programme)}::int[])`.execute(transaction);
  return given.filter(
    ({ programme, number }) => !rows.some((row) => row.programme === programme && row.number === number),
  );
}

export async function findProgramme(transaction: Write, given: ProgrammeKey): Promise<Programme | undefined> {
  const { rows } = await sql<Programme>`select ${sql.raw(`${key}, ${recorded}`)}, v.content
    from programme p join programme_version v on v.region_id = p.region_id and v.programme_id = p.id
    where p.municipality_id is not distinct from ${given.municipality}::text and p.year = ${given.year}
      and p.code = ${given.code} order by v.version desc limit 1`.execute(transaction);
  return rows[0];
}

/** Reads and locks it: who changes it meanwhile waits. */
export async function lockProgramme(transaction: Write, id: number): Promise<Programme | undefined> {
  const { rows: held } = await sql<{
    region: RegionId;
  }>`select region_id as region from programme where id = ${id}`.execute(transaction);
  if (!held[0]) return undefined;
  await holdProgrammes(transaction, held[0].region);
  const { rows } = await sql<Programme>`select ${sql.raw(`${key}, ${recorded}`)}, v.content
    from programme p join programme_version v on v.region_id = p.region_id and v.programme_id = p.id
    where p.id = ${id} order by v.version desc limit 1`.execute(transaction);
  return rows[0];
}

/** Until the end of the transaction nobody else writes a programme of this region: they have no rows to lock that may be changed. */
export async function holdProgrammes(transaction: Write, region: RegionId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`programme/${region}`}, 0))`.execute(transaction);
}

export async function insertProgramme(
  transaction: Write,
  region: RegionId,
  given: ProgrammeKey,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into programme (region_id, municipality_id, year, code)
    values (${region}, ${given.municipality}, ${given.year}, ${given.code}) returning id`.execute(
    transaction,
  );
  return (rows[0] as { id: number }).id;
}

export interface Recording {
  readonly version: number;
  readonly now: string;
  readonly by: string;
  readonly reason: string | null;
}

export async function insertProgrammeVersion(
  transaction: Write,
  region: RegionId,
  id: number,
  content: ProgrammeContent,
  at: Recording,
): Promise<void> {
  await sql`insert into programme_version (region_id, programme_id, version, content, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${at.version}, ${JSON.stringify(content)}::jsonb, ${at.now}, ${at.by}, ${at.reason})`.execute(
    transaction,
  );
}

export async function insertMeasurement(
  transaction: Write,
  region: RegionId,
  id: number,
  given: Omit<Measured, 'id' | 'withdrawn'>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into programme_measurement
      (region_id, programme_id, number, day, value, words, source, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${given.number}, ${given.day}, ${given.value}, ${given.words}, ${given.source},
      ${given.recordedAt}, ${given.recordedBy}, ${given.reason}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function measurementsNow(transaction: Write, id: number, number: string): Promise<Measured[]> {
  const { rows } = await sql<Measured>`${sql.raw(measured)}
    where m.programme_id = ${id} and m.number = ${number} order by m.id`.execute(transaction);
  return rows;
}

export async function insertWithdrawal(
  transaction: Write,
  region: RegionId,
  measurement: number,
  { reason, by, at }: Withdrawn,
): Promise<void> {
  await sql`insert into programme_measurement_withdrawal (region_id, measurement_id, reason, recorded_at, recorded_by)
    values (${region}, ${measurement}, ${reason}, ${at}, ${by})`.execute(transaction);
}

/** What is carried out and belongs to an activity, as it is planned now: stopped or not, it stands on the page of that number. */
export async function measuresOfActivity(
  transaction: Write,
  programme: number,
  number: string,
): Promise<{ id: number; title: string }[]> {
  const own = JSON.stringify([{ programme, number }]);
  const { rows } = await sql<{ id: number; title: string }>`select v.measure_id as id, v.title
    from (select distinct on (measure_id) * from measure_version order by measure_id, version desc) v
    where v.activities @> ${own}::jsonb order by v.measure_id`.execute(transaction);
  return rows;
}

/** @returns those of the numbers that are no proposal of this region that everybody may see */
export async function unknownProposals(transaction: Write, numbers: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select given.id from unnest(${numbers}::int[]) as given (id)
    where not exists (select 1 from proposal where proposal.id = given.id)`.execute(transaction);
  return rows.map((row) => row.id);
}

export interface ProposalTitle {
  readonly id: number;
  readonly title: string;
}
export const proposalTitles = statement<ProposalTitle>(
  'programme_proposal_titles',
  'select id, title from proposal order by id',
);

/** What a part belongs to, by name. */
export interface LinkTitle {
  readonly kind: 'ambition' | 'proposal';
  readonly id: string;
  readonly title: string;
}
/**
 * What the parts of a version belong to. Where its content is known, so are their numbers, and it is not read for them.
 * @param $1 number of the programme @param $2 version; null: the newest @param $3 the version of which the content is known; null: of none
 * @param $4 the ambitions that it names @param $5 the proposals
 */
export const linkTitles = statement<LinkTitle>(
  'programme_link_titles',
  `with part as materialized (select each from programme_version v
     cross join lateral jsonb_array_elements((v.content->'smartGoals') || (v.content->'activities')) each
     where v.programme_id = $1 and v.version is distinct from $3::int
       and v.version = coalesce($2::int, (select max(n.version) from programme_version n where n.programme_id = $1)))
   select 'ambition' as kind, id, title from ambition
   where id = any($4::text[]) or id in (select jsonb_array_elements_text(each->'ambitions') from part)
   union all select 'proposal', id::text, title from proposal
   where id = any($5::int[]) or id in (select jsonb_array_elements_text(each->'proposals')::int from part)
   order by kind, title`,
);

/** Those of the owner of what waits, as they are now. @param $1 number of the import */
export const programmesNow = statement<Programme>(
  'programmes_of_import',
  `select distinct on (p.id) ${key}, ${recorded}, v.content from programme_import i
   join programme p on p.region_id = i.region_id and p.municipality_id is not distinct from i.municipality_id
   join programme_version v on v.region_id = p.region_id and v.programme_id = p.id
   where i.id = $1 order by p.id, v.version desc`,
);
