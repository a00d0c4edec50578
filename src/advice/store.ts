import { sql } from 'kysely';
import { type Basis, basisOfVoteIn } from '#documents';
import type { AdviceId, CalendarDate, PersonId, ProposalId, RegionId, VoteId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { Confirmations } from './rules/advice-state.ts';

/** Why a vote gave no outcome. */
export type NoneReason = 'tie' | 'between_half_and_threshold' | 'minimum_not_met';

interface Common extends Confirmations {
  readonly id: AdviceId;
  readonly proposal: ProposalId;
  readonly vote: VoteId;
  readonly conditions: readonly string[];
  readonly minorityViews: readonly string[];
  readonly state: 'draft' | 'adopted' | 'sent';
  readonly chairPerson: PersonId | null;
  readonly clerkPerson: PersonId | null;
  /** Goes up when the text is recorded anew; guards against saving over somebody else's work. */
  readonly version: number;
  /** The rulebook under which the committee came to it: that of its vote or consensus. */
  readonly rulebookVersion: number;
  /** The version of the proposal that was voted on. */
  readonly proposalVersion: number;
  /** The rulebook that gave the term of a framework; null until it is sent. */
  readonly termRulebookVersion: number | null;
  readonly sentOn: CalendarDate | null;
  /** Last day of the term for a framework. */
  readonly termOn: CalendarDate | null;
  /** Wished day for what is no framework. */
  readonly wishedOn: CalendarDate | null;
}

/** Advies van de regiocommissie as the committee adopted it, or "geen advies" with which a proposal was sent on. */
export type Advice = Common &
  (
    | { readonly outcome: 'positive' | 'negative'; readonly text: string; readonly noneReason: null }
    | { readonly outcome: 'none'; readonly text: null; readonly noneReason: NoneReason }
  );

const columns = `id, proposal_id as proposal, vote_id as vote, outcome, text, none_reason as "noneReason", conditions,
  minority_views as "minorityViews", state, chair_confirmed_by as "chairConfirmedBy",
  clerk_confirmed_by as "clerkConfirmedBy", chair_person as "chairPerson", clerk_person as "clerkPerson",
  sent_on as "sentOn", term_on as "termOn", wished_on as "wishedOn", version,
  (select v.rulebook_version from vote v where v.region_id = advice.region_id and v.id = advice.vote_id)
    as "rulebookVersion",
  (select v.proposal_version from vote v where v.region_id = advice.region_id and v.id = advice.vote_id)
    as "proposalVersion", term_rulebook_version as "termRulebookVersion"`;

/** With what its vote was about: the page of a proposal has no room for a read of its own. */
export type AdviceWithBasis = Advice & { readonly basis: Basis | null };
/** @param $1 number of the proposal */
export const adviceOfProposal = statement<AdviceWithBasis>(
  'advice_of_proposal',
  `select ${columns}, ${basisOfVoteIn('advice')} as basis from advice where proposal_id = $1`,
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

/** A draft, or "geen advies" at once. Takes the place of an earlier draft, which loses its confirmations. */
export async function putAdvice(
  transaction: Write,
  region: RegionId,
  advice: Pick<
    Advice,
    'proposal' | 'vote' | 'outcome' | 'text' | 'noneReason' | 'conditions' | 'minorityViews' | 'state'
  > &
    Pick<Advice, 'sentOn' | 'termOn' | 'wishedOn' | 'termRulebookVersion'>,
): Promise<AdviceId> {
  const { rows } = await sql<{ id: AdviceId }>`
    insert into advice (region_id, proposal_id, vote_id, outcome, text, none_reason, conditions, minority_views, state,
      sent_on, term_on, wished_on, term_rulebook_version)
    values (${region}, ${advice.proposal}, ${advice.vote}, ${advice.outcome}, ${advice.text}, ${advice.noneReason},
      ${JSON.stringify(advice.conditions)}::jsonb, ${JSON.stringify(advice.minorityViews)}::jsonb, ${advice.state},
      ${advice.sentOn}, ${advice.termOn}, ${advice.wishedOn}, ${advice.termRulebookVersion})
    on conflict (region_id, proposal_id) do update set vote_id = excluded.vote_id, outcome = excluded.outcome,
      text = excluded.text, none_reason = excluded.none_reason, conditions = excluded.conditions,
      minority_views = excluded.minority_views, state = excluded.state, sent_on = excluded.sent_on,
      term_on = excluded.term_on, wished_on = excluded.wished_on,
      term_rulebook_version = excluded.term_rulebook_version, version = advice.version + 1, chair_confirmed_by = null,
      clerk_confirmed_by = null, chair_person = null, clerk_person = null
      where advice.state = 'draft'
    returning id`.execute(transaction);
  const [row] = rows;
  if (!row) throw new Error(`The advice on proposal ${advice.proposal} is no draft any more`);
  return row.id;
}

export async function updateAdvice(transaction: Write, advice: Advice): Promise<void> {
  await sql`update advice set state = ${advice.state}, chair_confirmed_by = ${advice.chairConfirmedBy},
    clerk_confirmed_by = ${advice.clerkConfirmedBy}, chair_person = ${advice.chairPerson},
    clerk_person = ${advice.clerkPerson}, sent_on = ${advice.sentOn}, term_on = ${advice.termOn},
    wished_on = ${advice.wishedOn}, term_rulebook_version = ${advice.termRulebookVersion} where id = ${advice.id}`.execute(
    transaction,
  );
}
