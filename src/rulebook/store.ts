import { sql } from 'kysely';
import type { CalendarDate, RegionId } from '#kernel';
import { isolated, type Migration, statement, type Write } from '#platform/database';
import { addedSettings, type Rules, settingsFault } from './rules/settings.ts';

export interface RulebookVersion {
  readonly version: number;
  readonly inForceFrom: CalendarDate;
  readonly rules: Rules;
}

export const rulebookMigrations: Migration[] = [
  {
    name: '2026-11-24-03-rulebook',
    sql: `
    create table rulebook_version (
      region_id text not null references region (id),
      version smallint not null,
      in_force_from date not null,
      rules jsonb not null,
      primary key (region_id, version)
    );
    ${isolated('rulebook_version', 'select, insert')}`,
  },
  {
    // What a fraction that split off weighs, for reads of weights: of the region of the transaction; outside any, nothing.
    name: '2026-11-25-12a-split-off-rule',
    sql: `
    create function split_off_rule(on_day date) returns text language sql stable as $$
      select coalesce((select rules->>'splitOff' from rulebook_version where in_force_from <= on_day
        order by in_force_from desc, version desc limit 1), 'nothing')
    $$;`,
  },
  {
    // What a fraction weighs, for the same reads; outside any region the votes, the model's rule.
    name: '2026-11-25-16-weighing-rule',
    sql: `
    create function weighing_rule(on_day date) returns text language sql stable as $$
      select coalesce((select rules->>'weights' from rulebook_version where in_force_from <= on_day
        order by in_force_from desc, version desc limit 1), 'votes_at_latest_election')
    $$;`,
  },
];

/**
 * Rules as they are read, here and from a vote that keeps its own: a version stored before a setting existed has it as
 * the product then behaved.
 */
export const completeRules = (column: string) => `('${JSON.stringify(addedSettings)}'::jsonb || ${column})`;

const columns = `version, in_force_from as "inForceFrom", ${completeRules('rules')} as rules`;

/** All versions, the latest to take effect first. */
export const rulebookVersions = statement<RulebookVersion>(
  'rulebook_versions',
  `select ${columns} from rulebook_version order by in_force_from desc, version desc`,
);

/** The version in force on a day. */
export async function rulesInForce(
  transaction: Write,
  day: CalendarDate,
): Promise<RulebookVersion | undefined> {
  const { rows } = await sql<RulebookVersion>`select ${sql.raw(columns)} from rulebook_version
    where in_force_from <= ${day} order by in_force_from desc, version desc limit 1`.execute(transaction);
  return rows[0];
}

/**
 * A version is added and never changed: the application may not.
 * @throws RangeError on settings under which one outcome could be both positive and negative, or never positive
 */
export async function insertRulebook(
  transaction: Write,
  region: RegionId,
  version: number,
  from: CalendarDate,
  rules: Rules,
): Promise<void> {
  const fault = settingsFault(rules, Number.POSITIVE_INFINITY);
  if (fault) throw new RangeError(`These are no rules: ${fault}`);
  await sql`insert into rulebook_version (region_id, version, in_force_from, rules)
    values (${region}, ${version}, ${from}, ${JSON.stringify(rules)}::jsonb)`.execute(transaction);
}

/** One new version at a time: they are numbered without a gap. @returns the number of the next */
export async function nextVersion(transaction: Write, region: RegionId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`rulebook ${region}`}))`.execute(transaction);
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(version), 0) + 1 as next from rulebook_version`.execute(transaction);
  return rows[0]?.next ?? 1;
}
