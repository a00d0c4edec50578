import { sql } from 'kysely';
import type { AmbitionId, CalendarDate, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import type { Source } from '#platform/operations';
import type { Ambition } from './store.ts';

/** A document elsewhere, and when it was seen there. */
export interface SeenLink {
  readonly title: string;
  readonly address: string;
  readonly seenOn: CalendarDate;
}

/** Doel: numbered within its ambition; proposals name it by that number. */
export interface Goal {
  readonly number: number;
  readonly text: string;
  /** Where the goal was adopted or written. */
  readonly source: Source | null;
}

/** What an ambition is about, beside its title and its one sentence. */
export interface ProfileContent {
  readonly text: string;
  readonly themes: readonly string[];
  readonly goals: readonly Goal[];
  readonly links: readonly SeenLink[];
}
export interface Profile extends ProfileContent, RecordedVersion {
  readonly ambition: AmbitionId;
}

const columns = `ambition_id as ambition, version, text, themes, goals, links, recorded_at as "recordedAt",
  recorded_by as "recordedBy", reason`;

/** Every version of an ambition's profile, the newest first. @param $1 the ambition */
export const profileVersions = statement<Profile>(
  'ambition_profile_versions',
  `select ${columns} from ambition_profile where ambition_id = $1 order by version desc`,
);
/** With every version of its profile, the newest first. */
export interface AmbitionWithVersions extends Ambition {
  readonly versions: readonly Profile[];
}
/** Both in one read: its page has no room for two. @param $1 the ambition */
export const ambitionWithVersions = statement<AmbitionWithVersions>(
  'ambition_with_versions',
  `select a.id, a.title, a.description, a.placeholder, (select coalesce(json_agg(x order by x.version desc), '[]')
     from (select ${columns} from ambition_profile f where f.region_id = a.region_id and f.ambition_id = a.id) x) as versions
   from ambition a where a.id = $1`,
);
/** Of every ambition that has one, the profile as it is now. */
export const profileList = statement<Profile>(
  'ambition_profile_list',
  `select distinct on (ambition_id) ${columns} from ambition_profile order by ambition_id, version desc`,
);

/** An ambition with its goals as they are now. */
export interface AmbitionWithGoals extends Ambition {
  readonly goals: readonly Goal[];
}
/** All ambitions of the region, in their order. */
export const ambitionsWithGoals = statement<AmbitionWithGoals>(
  'ambitions_with_goals',
  `select a.id, a.title, a.description, a.placeholder, coalesce(p.goals, '[]') as goals
   from ambition a left join lateral (select goals from ambition_profile f
     where f.region_id = a.region_id and f.ambition_id = a.id order by version desc limit 1) p on true
   order by a.place, a.id`,
);

export async function readProfile(transaction: Write, ambition: AmbitionId): Promise<Profile | undefined> {
  const { rows } = await sql<Profile>`select ${sql.raw(columns)} from ambition_profile
    where ambition_id = ${ambition} order by version desc limit 1`.execute(transaction);
  return rows[0];
}

export interface Recording {
  readonly version: number;
  readonly now: string;
  readonly by: string;
  readonly reason: string | null;
}

export async function insertProfile(
  transaction: Write,
  region: RegionId,
  ambition: AmbitionId,
  content: ProfileContent,
  at: Recording,
): Promise<void> {
  await sql`insert into ambition_profile (region_id, ambition_id, version, text, themes, goals, links, recorded_at,
      recorded_by, reason)
    values (${region}, ${ambition}, ${at.version}, ${content.text}, ${JSON.stringify(content.themes)},
      ${JSON.stringify(content.goals)}, ${JSON.stringify(content.links)}, ${at.now}, ${at.by}, ${at.reason})`.execute(
    transaction,
  );
}
