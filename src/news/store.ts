import { sql } from 'kysely';
import type { AmbitionId, NewsId, PartialDate, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import type { Source } from '#platform/operations';

/** Bericht: what the region tells on a day. */
export interface NewsContent {
  readonly on: PartialDate;
  readonly title: string;
  readonly text: string;
  readonly ambitions: readonly AmbitionId[];
  readonly source: Source | null;
}

export interface NewsItem extends NewsContent, RecordedVersion {
  readonly id: NewsId;
  readonly withdrawn: boolean;
}

const columns = `v.news_id as id, v.version, v.dated as "on", v.title, v.text, v.ambitions,
  case when v.source_title is null then null
    else json_build_object('title', v.source_title, 'address', v.source_address) end as source,
  v.withdrawn, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason`;

// Each item as it is now.
const current = `news n join lateral (
    select * from news_version one where one.region_id = n.region_id and one.news_id = n.id
    order by one.version desc limit 1) v on not v.withdrawn`;

/** The latest first. @param $1 limit @param $2 offset */
export const newsList = statement<NewsItem & { total: number }>(
  'news_list',
  `select ${columns}, count(*) over () as total from ${current}
   order by rpad(v.dated, 10, '~') collate "C" desc, n.id desc limit $1 offset $2`,
);
/** The latest first. @param $1 the ambition */
export const newsOfAmbition = statement<NewsItem>(
  'news_of_ambition',
  `select ${columns} from ${current} where v.ambitions ? $1
   order by rpad(v.dated, 10, '~') collate "C" desc, n.id desc limit 20`,
);
/** Every version of an item, the newest first. @param $1 the item */
export const newsVersions = statement<NewsItem>(
  'news_versions',
  `select ${columns} from news_version v where v.news_id = $1 order by v.version desc`,
);

export async function readNews(transaction: Write, id: NewsId): Promise<NewsItem | undefined> {
  const { rows } = await sql<NewsItem>`select ${sql.raw(columns)} from news_version v
    where v.news_id = ${id} order by v.version desc limit 1`.execute(transaction);
  return rows[0];
}

export async function insertNews(transaction: Write, region: RegionId): Promise<NewsId> {
  const { rows } = await sql<{ id: NewsId }>`
    insert into news (region_id) values (${region}) returning id`.execute(transaction);
  return (rows[0] as { id: NewsId }).id;
}

export async function insertNewsVersion(
  transaction: Write,
  region: RegionId,
  id: NewsId,
  item: NewsContent,
  at: RecordedVersion & { readonly withdrawn: boolean },
): Promise<void> {
  await sql`insert into news_version (region_id, news_id, version, dated, title, text, ambitions, source_title,
      source_address, withdrawn, recorded_at, recorded_by, reason)
    values (${region}, ${id}, ${at.version}, ${item.on}, ${item.title}, ${item.text},
      ${JSON.stringify(item.ambitions)}, ${item.source?.title ?? null}, ${item.source?.address ?? null},
      ${at.withdrawn}, ${at.recordedAt}, ${at.recordedBy}, ${at.reason})`.execute(transaction);
}
