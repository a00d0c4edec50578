import { sql } from 'kysely';
import type { CalendarDate, RegionId } from '#kernel';
import { isolated, type Migration, statement, type Write } from '#platform/database';

/** Spelregels: the settings of the game in one region. */
export interface Rules {
  /** A positive advice needs more than this share. */
  readonly threshold: { readonly numerator: number; readonly denominator: number };
  readonly abstention: boolean;
  readonly minimumMunicipalities: number | 'more_than_half';
  readonly frameworkTermMonths: number;
  readonly standing: 'after_closing' | 'live';
}

export interface RulebookVersion {
  readonly version: number;
  readonly inForceFrom: CalendarDate;
  readonly rules: Rules;
}

/** What the seed leaves open, as the demonstration sets it (domain.md 5.3, marks P). */
export const startingRules: Rules = {
  threshold: { numerator: 1, denominator: 2 },
  abstention: true,
  minimumMunicipalities: 'more_than_half',
  frameworkTermMonths: 2,
  standing: 'after_closing',
};

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
];

const columns = 'version, in_force_from as "inForceFrom", rules';

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
  const { numerator, denominator } = rules.threshold;
  if (numerator * 2 < denominator || numerator >= denominator)
    throw new RangeError(`The threshold lies from a half to below the whole: ${numerator}/${denominator}`);
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
