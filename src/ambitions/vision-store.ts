import { sql } from 'kysely';
import type { MunicipalityId, PartialDate, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import type { Source } from '#platform/operations';
import type { Recording, SeenLink } from './profile-store.ts';

export const visionStatuses = ['draft', 'adopted', 'replaced'] as const;
export type VisionStatus = (typeof visionStatuses)[number];

/** When the council of a municipality adopted the vision, as precisely as the source says. */
export interface Adoption {
  readonly municipality: MunicipalityId;
  readonly on: PartialDate;
}

/** Toekomstvisie: what the municipalities want to reach together; its ambitions are the region's. */
export interface VisionContent {
  readonly title: string;
  readonly motto: string;
  readonly summary: string;
  readonly status: VisionStatus;
  readonly adoptions: readonly Adoption[];
  readonly links: readonly SeenLink[];
  /** Of the adoption. */
  readonly source: Source | null;
}
export interface Vision extends VisionContent, RecordedVersion {}

const columns = `version, title, motto, summary, status, adoptions, links,
  case when source_title is null then null
    else json_build_object('title', source_title, 'address', source_address) end as source,
  recorded_at as "recordedAt", recorded_by as "recordedBy", reason`;

/** Every version of the vision, the newest first. */
export const visionVersions = statement<Vision>(
  'vision_versions',
  `select ${columns} from vision_version order by version desc`,
);

export async function readVision(transaction: Write): Promise<Vision | undefined> {
  const { rows } = await sql<Vision>`select ${sql.raw(columns)} from vision_version
    order by version desc limit 1`.execute(transaction);
  return rows[0];
}

export async function insertVision(
  transaction: Write,
  region: RegionId,
  content: VisionContent,
  at: Recording,
): Promise<void> {
  await sql`insert into vision_version (region_id, version, title, motto, summary, status, adoptions, links,
      source_title, source_address, recorded_at, recorded_by, reason)
    values (${region}, ${at.version}, ${content.title}, ${content.motto}, ${content.summary}, ${content.status},
      ${JSON.stringify(content.adoptions)}, ${JSON.stringify(content.links)}, ${content.source?.title ?? null},
      ${content.source?.address ?? null}, ${at.now}, ${at.by}, ${at.reason})`.execute(transaction);
}
