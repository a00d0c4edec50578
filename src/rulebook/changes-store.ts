import { sql } from 'kysely';
import type { CalendarDate, PersonId, RegionId } from '#kernel';
import { isolated, type Migration, statement, type Write } from '#platform/database';
import type { ChangeState } from './rules/change-state.ts';
import type { Rules } from './rules/settings.ts';
import { completeRules } from './store.ts';

/** Voorgestelde wijziging van de spelregels: a whole set of rules, with the day from which they would hold. */
export interface RulebookChange {
  readonly number: number;
  readonly state: ChangeState;
  readonly rules: Rules;
  readonly reason: string;
  readonly inForceFrom: CalendarDate;
  /** The latest version when it was proposed, and when it was agreed to. */
  readonly basedOn: number;
  readonly proposedAt: string;
  /** In which office: persons are named by it. */
  readonly proposedBy: string;
  readonly agreedWhere: string | null;
  readonly agreedLink: string | null;
  readonly agreedOn: CalendarDate | null;
  readonly agreedAt: string | null;
  readonly agreedPerson: PersonId | null;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  /** The version that it became. */
  readonly version: number | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
  /** The office; null: withdrawn before that was kept. */
  readonly withdrawnBy: string | null;
}

export const changeMigrations: Migration[] = [
  {
    name: '2026-11-25-13-rulebook-change',
    sql: `
    create table rulebook_change (
      region_id text not null references region (id),
      number integer not null,
      state text not null check (state in ('proposed', 'agreed', 'adopted', 'withdrawn')),
      rules jsonb not null,
      reason text not null,
      in_force_from date not null,
      based_on smallint not null,
      proposed_at timestamptz not null,
      proposed_by text not null,
      agreed_where text,
      agreed_link text,
      agreed_on date,
      agreed_at timestamptz,
      agreed_person integer,
      confirmed_at timestamptz,
      confirmed_by text,
      version smallint,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      primary key (region_id, number),
      foreign key (region_id, version) references rulebook_version (region_id, version),
      check ((state = 'adopted') = (version is not null)),
      check ((state = 'withdrawn') = (withdrawn_reason is not null)),
      check (state not in ('agreed', 'adopted') or agreed_where is not null)
    );
    ${isolated(
      'rulebook_change',
      // What was proposed, and why, stays as it was.
      `select, insert, update (state, in_force_from, based_on, agreed_where, agreed_link, agreed_on, agreed_at,
        agreed_person, confirmed_at, confirmed_by, version, withdrawn_at, withdrawn_reason)`,
    )}`,
  },
  {
    // Who withdrew one before stands in the journal alone.
    name: '2026-11-29-51-rulebook-change-withdrawn-by',
    sql: `alter table rulebook_change add column withdrawn_by text check (withdrawn_by <> '');
      grant update (withdrawn_by) on rulebook_change to regiotafel_app`,
  },
];

const columns = `number, state, ${completeRules('rules')} as rules, reason, in_force_from as "inForceFrom",
  based_on as "basedOn", proposed_at as "proposedAt", proposed_by as "proposedBy", agreed_where as "agreedWhere",
  agreed_link as "agreedLink", agreed_on as "agreedOn", agreed_at as "agreedAt", agreed_person as "agreedPerson",
  confirmed_at as "confirmedAt", confirmed_by as "confirmedBy", version, withdrawn_at as "withdrawnAt",
  withdrawn_reason as "withdrawnReason", withdrawn_by as "withdrawnBy"`;

/** Every proposed change, the newest first. */
export const rulebookChanges = statement<RulebookChange>(
  'rulebook_changes',
  `select ${columns} from rulebook_change order by number desc`,
);
/** @param $1 number of the change */
export const rulebookChange = statement<RulebookChange>(
  'rulebook_change',
  `select ${columns} from rulebook_change where number = $1`,
);

export async function insertChange(
  transaction: Write,
  region: RegionId,
  change: Pick<RulebookChange, 'rules' | 'reason' | 'inForceFrom' | 'basedOn' | 'proposedAt' | 'proposedBy'>,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into rulebook_change (region_id, number, state, rules, reason, in_force_from, based_on, proposed_at, proposed_by)
    values (${region}, (select coalesce(max(number), 0) + 1 from rulebook_change), 'proposed',
      ${JSON.stringify(change.rules)}::jsonb, ${change.reason}, ${change.inForceFrom}, ${change.basedOn},
      ${change.proposedAt}, ${change.proposedBy})
    returning number`.execute(transaction);
  return (rows[0] as { number: number }).number;
}

export async function lockChange(transaction: Write, number: number): Promise<RulebookChange | undefined> {
  const { rows } = await sql<RulebookChange>`
    select ${sql.raw(columns)} from rulebook_change where number = ${number} for update`.execute(transaction);
  return rows[0];
}

export async function updateChange(transaction: Write, change: RulebookChange): Promise<void> {
  await sql`update rulebook_change set state = ${change.state}, in_force_from = ${change.inForceFrom},
    based_on = ${change.basedOn}, agreed_where = ${change.agreedWhere}, agreed_link = ${change.agreedLink},
    agreed_on = ${change.agreedOn}, agreed_at = ${change.agreedAt}, agreed_person = ${change.agreedPerson},
    confirmed_at = ${change.confirmedAt}, confirmed_by = ${change.confirmedBy}, version = ${change.version},
    withdrawn_at = ${change.withdrawnAt}, withdrawn_reason = ${change.withdrawnReason},
    withdrawn_by = ${change.withdrawnBy}
    where number = ${change.number}`.execute(transaction);
}
