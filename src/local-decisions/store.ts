import { sql } from 'kysely';
import type { CalendarDate, MunicipalityId, ProposalId, RegionId } from '#kernel';
import { isolated, type Migration, statement, type Write } from '#platform/database';
import type { DecisionOutcome } from './rules/account.ts';

export interface Amendment {
  readonly text: string;
  /** Number of the declared point; null: outside the room. */
  readonly roomPoint: number | null;
}

/** Eigen besluit van een raad, college of burgemeester. Entries are never changed: a later one replaces an earlier. */
export interface LocalDecision {
  readonly id: number;
  readonly proposal: ProposalId;
  readonly municipality: MunicipalityId;
  readonly day: CalendarDate;
  readonly handling: 'hamerstuk' | 'bespreekstuk' | null;
  /** null: on the agenda for that day. */
  readonly outcome: DecisionOutcome | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly link: string | null;
  readonly amendments: readonly Amendment[];
  readonly accountOwed: boolean;
  /** The entry that counts now for this body. */
  readonly current: boolean;
  /** Why an earlier outcome was corrected. */
  readonly reason: string | null;
  readonly account: { readonly text: string; readonly writtenOn: CalendarDate } | null;
}

export const localDecisionMigrations: Migration[] = [
  {
    name: '2026-11-24-08-local-decisions',
    sql: `
    create table local_decision (
      region_id text not null references region (id),
      id integer generated always as identity,
      proposal_id integer not null,
      municipality_id text not null references municipality (id),
      day date not null,
      handling text check (handling in ('hamerstuk', 'bespreekstuk')),
      outcome text check (outcome in ('as_advised', 'amended', 'deviating', 'rejected', 'held_over')),
      votes_for smallint, votes_against smallint,
      link text check (link ~ '^https?://'),
      amendments jsonb not null,
      account_owed boolean not null,
      current boolean not null,
      reason text,
      primary key (region_id, id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create unique index local_decision_current on local_decision (region_id, proposal_id, municipality_id) where current;
    create table account (
      region_id text not null, decision_id integer not null,
      text text not null check (text <> ''), written_on date not null,
      primary key (region_id, decision_id),
      foreign key (region_id, decision_id) references local_decision (region_id, id)
    );
    ${isolated('local_decision', 'select, insert, update')}
    ${isolated('account', 'select, insert')}`,
  },
];

const columns = `d.id, d.proposal_id as proposal, d.municipality_id as municipality, d.day, d.handling, d.outcome,
  d.votes_for as "votesFor", d.votes_against as "votesAgainst", d.link, d.amendments, d.account_owed as "accountOwed",
  d.current, d.reason,
  (select json_build_object('text', a.text, 'writtenOn', a.written_on) from account a
    where a.region_id = d.region_id and a.decision_id = d.id) as account`;

/** @param $1 number of the proposal; the newest entry first */
export const decisionsOfProposal = statement<LocalDecision>(
  'decisions_of_proposal',
  `select ${columns} from local_decision d where d.proposal_id = $1 order by d.id desc`,
);
/** What counts now everywhere, with the title of the proposal. @param $1 codes of municipalities */
export const currentDecisions = statement<LocalDecision & { total: number }>(
  'current_decisions',
  `select ${columns} from local_decision d where d.current and d.municipality_id = any($1) order by d.day desc, d.id desc`,
);

export async function decisionsFor(transaction: Write, proposal: ProposalId): Promise<LocalDecision[]> {
  const { rows } = await sql<LocalDecision>`select ${sql.raw(columns)} from local_decision d
    where d.proposal_id = ${proposal} and d.current order by d.id`.execute(transaction);
  return rows;
}

/** Adds the entry and lets the earlier one of the same body no longer count. */
export async function insertDecision(
  transaction: Write,
  region: RegionId,
  d: Omit<LocalDecision, 'id' | 'current' | 'account'>,
): Promise<number> {
  await sql`update local_decision set current = false
    where proposal_id = ${d.proposal} and municipality_id = ${d.municipality} and current`.execute(
    transaction,
  );
  const { rows } = await sql<{
    id: number;
  }>`insert into local_decision (region_id, proposal_id, municipality_id, day,
      handling, outcome, votes_for, votes_against, link, amendments, account_owed, current, reason)
    values (${region}, ${d.proposal}, ${d.municipality}, ${d.day}, ${d.handling}, ${d.outcome}, ${d.votesFor},
      ${d.votesAgainst}, ${d.link}, ${JSON.stringify(d.amendments)}::jsonb, ${d.accountOwed}, true, ${d.reason})
    returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function insertAccount(
  transaction: Write,
  region: RegionId,
  decision: number,
  text: string,
  writtenOn: CalendarDate,
): Promise<void> {
  await sql`insert into account values (${region}, ${decision}, ${text}, ${writtenOn})`.execute(transaction);
}
