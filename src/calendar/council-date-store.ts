import { sql } from 'kysely';
import type { CalendarDate, MunicipalityId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import type { CouncilDateContent } from './rules/council-date.ts';
import type { EarlierDay } from './rules/resting.ts';

/** Raadsdag zoals hij bewaard is: one version of it. */
export interface CouncilDate extends CouncilDateContent, RecordedVersion {
  readonly id: number;
  readonly uid: string;
  readonly council: MunicipalityId;
  readonly withdrawn: boolean;
  /** What the council's own system calls it. */
  readonly key: string | null;
  /** The day on which it was before, where that was another. */
  readonly wasOn: CalendarDate | null;
  /** Where it stood in the versions before this one. */
  readonly earlier: readonly EarlierDay[];
}

const columns = `d.id, d.uid, d.municipality_id as council, v.kind, v.title, v.from_day as "from", v.until_day as until,
  v.starts_at as "startsAt", v.ends_at as "endsAt", v.place, v.link, v.withdrawn, v.version,
  v.recorded_at as "recordedAt", v.recorded_by as "recordedBy", v.reason, d.source_key as key,
  (select was.from_day from council_date_version was where was.date_id = d.id and was.version < v.version
    and was.from_day <> v.from_day order by was.version desc limit 1) as "wasOn",
  (select coalesce(json_agg(json_build_object('kind', was.kind, 'day', was.from_day,
      'until', (next.recorded_at at time zone 'Europe/Amsterdam')::date) order by was.version), '[]')
    from council_date_version was join council_date_version next on next.date_id = was.date_id
      and next.version = was.version + 1
    where was.date_id = d.id and was.version < v.version) as earlier`;
// Each date as it is now.
const currentOf = (date: string) => `council_date ${date} join lateral (
  select * from council_date_version one where one.date_id = ${date}.id order by one.version desc limit 1) v on true`;
const current = currentOf('d');

/**
 * SQL that gives what is noted of a council (`NotedDay`) from a year before a day until a year after it, for a row of another feature; with
 * the last meeting of each kind before that, which tells until when the calendar runs.
 * @param council SQL that gives its code @param day SQL that gives the day
 */
export const notedAround = (council: string, day: string): string =>
  `(select coalesce(json_agg(json_build_object('council', ${council}, 'kind', near.kind, 'from', near.from_day,
      'until', near.until_day)), '[]') from (
        select v.kind, v.from_day, v.until_day, row_number() over (partition by v.kind order by v.from_day desc) as place
        from ${currentOf('noted')}
        where noted.municipality_id = ${council} and not v.withdrawn and v.from_day <= ${day} + 366) near
    where near.until_day >= ${day} - 366 or near.place = 1)`;

/**
 * As they are now, by day; what was withdrawn too, for who follows them. @param $1 codes of municipalities @param $2 first
 * day @param $3 last day
 */
export const councilDates = statement<CouncilDate>(
  'council_dates',
  `select ${columns} from ${current}
   where d.municipality_id = any($1) and v.until_day >= $2 and v.from_day <= $3
   order by v.from_day, v.starts_at nulls first, d.id`,
);

/**
 * What a term, or counting back from a day, goes by: a year and a half before it, or before the last meeting that a council has noted
 * until then, however long that is ago; and six years after it, or the first meeting, however long that takes. The last meeting of all is among them, for it says until
 * when the calendar runs. @param $1 codes of municipalities @param $2 first day @param $3 last day
 */
export const datesAroundDays = statement<CouncilDate>(
  'council_dates_around_days',
  `select ${columns} from ${current} left join (
     select noted.municipality_id as council, max(v.from_day) filter (where v.from_day <= $2::date) as before,
       min(v.from_day) filter (where v.from_day > $3::date) as after, max(v.from_day) as last
     from ${currentOf('noted')}
     where noted.municipality_id = any($1) and v.kind = 'council' and not v.withdrawn group by 1) known
     on known.council = d.municipality_id
   where d.municipality_id = any($1)
     and (v.until_day >= coalesce(known.before, $2::date) - 550 and v.from_day <= $3::date + 6 * 366
       or v.kind = 'council' and v.from_day in (known.after, known.last))
   order by v.from_day, v.starts_at nulls first, d.id`,
);

/** Every version of a date of this council, the newest first. @param $1 code of the municipality @param $2 the date */
export const councilDateVersions = statement<CouncilDate>(
  'council_date_versions',
  `select ${columns} from council_date d join council_date_version v on v.date_id = d.id
   where d.municipality_id = $1 and d.id = $2 order by v.version desc`,
);

/** The dates of a council one after the other: two who enter the same day are told. */
export async function holdCouncil(transaction: Write, council: MunicipalityId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('council_date/' || ${council}, 0))`.execute(
    transaction,
  );
}

/**
 * The first of these that is there already: the same kind on the same day under the same name. A council may meet twice on one evening:
 * where both have a time, and another one, they are two.
 */
export async function knownDate(
  transaction: Write,
  council: MunicipalityId,
  dates: readonly CouncilDateContent[],
  except: number | null = null,
): Promise<CalendarDate | undefined> {
  const [first] = dates;
  if (!first) return undefined;
  // Those that are entered together differ in their day alone.
  const { rows } = await sql<{ day: CalendarDate }>`select v.from_day as day from ${sql.raw(current)}
    where d.municipality_id = ${council} and not v.withdrawn and v.kind = ${first.kind}
      and v.title is not distinct from ${first.title}::text and d.id is distinct from ${except}::integer
      and coalesce(v.starts_at = ${first.startsAt}::text, true)
      and v.from_day = any(${dates.map(({ from }) => from)}::date[]) order by v.from_day limit 1`.execute(
    transaction,
  );
  return rows[0]?.day;
}

/** Locks it. */
export async function readCouncilDate(
  transaction: Write,
  council: MunicipalityId,
  id: number,
): Promise<CouncilDate | undefined> {
  await sql`select 1 from council_date where id = ${id} for update`.execute(transaction);
  const { rows } = await sql<CouncilDate>`select ${sql.raw(columns)} from ${sql.raw(current)}
    where d.municipality_id = ${council} and d.id = ${id}`.execute(transaction);
  return rows[0];
}

/** @returns their numbers, in this order */
export async function insertCouncilDates(
  transaction: Write,
  council: MunicipalityId,
  dates: readonly (CouncilDateContent & { readonly key?: string | null })[],
  at: Pick<RecordedVersion, 'recordedAt' | 'recordedBy'>,
): Promise<number[]> {
  const keys = dates.map(({ key }) => key ?? null);
  const { rows } = await sql<{ id: number }>`insert into council_date (municipality_id, source_key)
    select ${council}, key from unnest(${keys}::text[]) with ordinality as given (key, place) order by place
    returning id`.execute(transaction);
  const ids = rows.map(({ id }) => id).toSorted((a, b) => a - b);
  await sql`insert into council_date_version (date_id, version, kind, title, from_day, until_day, starts_at, ends_at,
      place, link, recorded_at, recorded_by)
    select new.id, 1, given.kind, given.title, given."from", given."until", given."startsAt", given."endsAt", given.place,
      given.link, ${at.recordedAt}::timestamptz, ${at.recordedBy}
    from jsonb_to_recordset(${JSON.stringify(dates.map((date, row) => ({ ...date, row })))}::jsonb) as given (row integer,
        kind text, title text, "from" date, "until" date, "startsAt" text, "endsAt" text, place text, link text)
      join unnest(${ids}::integer[]) with ordinality as new (id, place) on new.place = given.row + 1`.execute(
    transaction,
  );
  return ids;
}

export async function insertCouncilDateVersion(
  transaction: Write,
  id: number,
  content: CouncilDateContent,
  at: RecordedVersion & { readonly withdrawn: boolean },
): Promise<void> {
  await sql`insert into council_date_version (date_id, version, kind, title, from_day, until_day, starts_at, ends_at,
      place, link, withdrawn, recorded_at, recorded_by, reason)
    values (${id}, ${at.version}, ${content.kind}, ${content.title}, ${content.from}, ${content.until},
      ${content.startsAt}, ${content.endsAt}, ${content.place}, ${content.link}, ${at.withdrawn}, ${at.recordedAt}, ${at.recordedBy},
      ${at.reason})`.execute(transaction);
}
