import { sql } from 'kysely';
import type { EventId, MunicipalityId, PartialDate, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import type { Source } from '#platform/operations';

export const eventKinds = [
  'meeting',
  'decision',
  'document',
  'consultation',
  'turning_point',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Gebeurtenis: something that happened, or will, as precisely dated as its source allows. */
export interface EventContent {
  readonly on: PartialDate;
  /** Last day, month or year where it took longer. */
  readonly until: PartialDate | null;
  readonly kind: EventKind;
  /** The line of the story that it belongs to; empty for none. */
  readonly theme: string;
  readonly title: string;
  readonly text: string;
  /** Bodies and others who had a part, in words: many are no bodies of this site. */
  readonly involved: string;
  readonly municipalities: readonly MunicipalityId[];
  readonly source: Source | null;
}

export interface HistoryEvent extends EventContent, RecordedVersion {
  readonly id: EventId;
  readonly withdrawn: boolean;
}

const columns = `v.event_id as id, v.version, v.happened as "on", v.until, v.kind, v.theme, v.title, v.text, v.involved,
  v.municipalities, case when v.source_title is null then null
    else json_build_object('title', v.source_title, 'address', v.source_address) end as source,
  v.withdrawn, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason`;

// Each event as it is now.
const current = `history_event e join lateral (
    select * from history_event_version one where one.region_id = e.region_id and one.event_id = e.id
    order by one.version desc limit 1) v on not v.withdrawn`;

/**
 * The earliest first, in the order of `comparePartial`. As text compared byte by byte: a language's own order skips
 * hyphens.
 * @param $1 year or null @param $2 theme or null @param $3 limit @param $4 offset
 */
export const timeline = statement<HistoryEvent & { total: number }>(
  'history_timeline',
  `select ${columns}, count(*) over () as total from ${current}
   where ($1::text is null or left(v.happened, 4) = $1) and ($2::text is null or v.theme = $2)
   order by rpad(v.happened, 10, '~') collate "C", e.id limit $3 offset $4`,
);
/** How many events a year and theme have: what can be chosen from. */
export const timelineChoices = statement<{ year: string; theme: string; count: number }>(
  'history_choices',
  `select left(v.happened, 4) as year, v.theme, count(*) as count from ${current}
   group by 1, 2 order by 1, min(rpad(v.happened, 10, '~') collate "C")`,
);
/** The turning points of the story, the earliest first. */
export const turningPoints = statement<HistoryEvent>(
  'history_turning_points',
  `select ${columns} from ${current} where v.kind = 'turning_point' order by rpad(v.happened, 10, '~') collate "C", e.id limit 12`,
);
/** Every version of an event, the newest first. @param $1 the event */
export const eventVersions = statement<HistoryEvent>(
  'history_event_versions',
  `select ${columns} from history_event_version v where v.event_id = $1 order by v.version desc`,
);

export async function readEvent(transaction: Write, id: EventId): Promise<HistoryEvent | undefined> {
  const { rows } = await sql<HistoryEvent>`select ${sql.raw(columns)} from history_event_version v
    where v.event_id = ${id} order by v.version desc limit 1`.execute(transaction);
  return rows[0];
}

export async function insertEvent(transaction: Write, region: RegionId): Promise<EventId> {
  const { rows } = await sql<{ id: EventId }>`
    insert into history_event (region_id) values (${region}) returning id`.execute(transaction);
  return (rows[0] as { id: EventId }).id;
}

export async function insertEventVersion(
  transaction: Write,
  region: RegionId,
  id: EventId,
  event: EventContent,
  at: RecordedVersion & { readonly withdrawn: boolean },
): Promise<void> {
  await sql`insert into history_event_version (region_id, event_id, version, happened, until, kind, theme, title, text,
      involved, municipalities, source_title, source_address, withdrawn, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${at.version}, ${event.on}, ${event.until}, ${event.kind}, ${event.theme},
      ${event.title}, ${event.text}, ${event.involved}, ${JSON.stringify(event.municipalities)},
      ${event.source?.title ?? null}, ${event.source?.address ?? null}, ${at.withdrawn}, ${at.recordedAt},
      ${at.recordedBy}, ${at.reason})`.execute(transaction);
}
