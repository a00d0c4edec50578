import { sql } from 'kysely';
import type { CalendarDate, ExtraDays } from '#kernel';
import { readInside, statement, type Write } from '#platform/database';

/** Extra dag: equated with a general holiday by royal decree. */
export interface ExtraDay {
  readonly day: CalendarDate;
  readonly name: string;
  /** Address of the decree. */
  readonly source: string;
  /** false: it was withdrawn, and counts no more. */
  readonly holds: boolean;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** All of them, withdrawn ones too, the latest first. */
export const extraDayList = statement<ExtraDay>(
  'extra_days',
  `select day, name, source, holds, recorded_at as "recordedAt", recorded_by as "recordedBy" from extra_day order by day desc`,
);

/** For a statement of another feature: those that count between two days, as a list. */
export const standingBetween = (from: string, to: string) =>
  `(select coalesce(json_agg(x.day order by x.day), '[]') from extra_day x where x.holds and x.day between ${from} and ${to})`;

/** Those that count. */
export const standingDays = (days: readonly ExtraDay[]): ExtraDays =>
  new Set(days.filter(({ holds }) => holds).map(({ day }) => day));

/** For a term that is set in this transaction. */
export async function extraDaysNow(transaction: Write): Promise<ExtraDays> {
  return standingDays(await readInside(transaction, extraDayList()));
}

export async function putExtraDay(transaction: Write, day: ExtraDay): Promise<ExtraDay | undefined> {
  const { rows } = await sql<ExtraDay>`select day, name, source, holds, recorded_at as "recordedAt",
    recorded_by as "recordedBy" from extra_day where day = ${day.day} for update`.execute(transaction);
  await sql`insert into extra_day (day, name, source, holds, recorded_at, recorded_by)
    values (${day.day}, ${day.name}, ${day.source}, ${day.holds}, ${day.recordedAt}, ${day.recordedBy})
    on conflict (day) do update set name = excluded.name, source = excluded.source, holds = excluded.holds,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(transaction);
  return rows[0];
}
