import { sql } from 'kysely';
import type { AdviceId, CalendarDate, ProposalId, RegionId, VoteId } from '#kernel';
import { isolated, type Migration, statement, type Write } from '#platform/database';

/** Advies van de regiocommissie, as the committee adopted it. */
export interface Advice {
  readonly id: AdviceId;
  readonly proposal: ProposalId;
  readonly vote: VoteId;
  readonly outcome: 'positive' | 'negative';
  readonly text: string;
  readonly conditions: readonly string[];
  readonly minorityViews: readonly string[];
  readonly state: 'draft' | 'adopted' | 'sent';
  readonly chairConfirmedBy: string | null;
  readonly clerkConfirmedBy: string | null;
  readonly sentOn: CalendarDate | null;
  /** Last day of the term for a framework. */
  readonly termOn: CalendarDate | null;
  /** Wished day for what is no framework. */
  readonly wishedOn: CalendarDate | null;
}

export const adviceMigrations: Migration[] = [
  {
    name: '2026-11-24-07-advice',
    sql: `
    create table advice (
      region_id text not null references region (id),
      id integer generated always as identity,
      proposal_id integer not null,
      vote_id integer not null,
      outcome text not null check (outcome in ('positive', 'negative')),
      text text not null check (text <> ''),
      conditions jsonb not null,
      minority_views jsonb not null,
      state text not null check (state in ('draft', 'adopted', 'sent')),
      chair_confirmed_by text,
      clerk_confirmed_by text,
      sent_on date,
      term_on date,
      wished_on date,
      primary key (region_id, id),
      unique (region_id, proposal_id),
      foreign key (region_id, proposal_id) references proposal (region_id, id),
      foreign key (region_id, vote_id) references vote (region_id, id),
      check (state = 'draft' or (chair_confirmed_by is not null and clerk_confirmed_by is not null)),
      check (state <> 'sent' or sent_on is not null)
    );
    ${isolated('advice', 'select, insert, update')}`,
  },
];

const columns = `id, proposal_id as proposal, vote_id as vote, outcome, text, conditions,
  minority_views as "minorityViews", state, chair_confirmed_by as "chairConfirmedBy",
  clerk_confirmed_by as "clerkConfirmedBy", sent_on as "sentOn", term_on as "termOn", wished_on as "wishedOn"`;

/** @param $1 number of the proposal */
export const adviceOfProposal = statement<Advice>(
  'advice_of_proposal',
  `select ${columns} from advice where proposal_id = $1`,
);
/** Every advice, the newest first. */
export const adviceList = statement<Advice>('advice_list', `select ${columns} from advice order by id desc`);

export async function lockAdviceOf(transaction: Write, proposal: ProposalId): Promise<Advice | undefined> {
  const { rows } =
    await sql<Advice>`select ${sql.raw(columns)} from advice where proposal_id = ${proposal} for update`.execute(
      transaction,
    );
  return rows[0];
}

export async function insertAdvice(
  transaction: Write,
  region: RegionId,
  advice: Pick<Advice, 'proposal' | 'vote' | 'outcome' | 'text' | 'conditions' | 'minorityViews'>,
): Promise<AdviceId> {
  const { rows } = await sql<{ id: AdviceId }>`
    insert into advice (region_id, proposal_id, vote_id, outcome, text, conditions, minority_views, state)
    values (${region}, ${advice.proposal}, ${advice.vote}, ${advice.outcome}, ${advice.text},
      ${JSON.stringify(advice.conditions)}::jsonb, ${JSON.stringify(advice.minorityViews)}::jsonb, 'draft')
    returning id`.execute(transaction);
  return (rows[0] as { id: AdviceId }).id;
}

export async function updateAdvice(transaction: Write, advice: Advice): Promise<void> {
  await sql`update advice set state = ${advice.state}, chair_confirmed_by = ${advice.chairConfirmedBy},
    clerk_confirmed_by = ${advice.clerkConfirmedBy}, sent_on = ${advice.sentOn}, term_on = ${advice.termOn},
    wished_on = ${advice.wishedOn} where id = ${advice.id}`.execute(transaction);
}
