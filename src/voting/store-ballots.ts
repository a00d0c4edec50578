import { sql } from 'kysely';
import type { FractionId, RegionId, VoteId } from '#kernel';
import type { Write } from '#platform/database';
import { completeRules, type Rules } from '#rulebook';
import type { FractionSeat } from './rules/seated.ts';
import type { VoteState } from './rules/vote-state.ts';
import type { Choice } from './rules/weighted-vote.ts';
import { fractionSeats } from './store.ts';

export interface BallotAsked {
  readonly vote: VoteId;
  readonly fraction: FractionId;
  readonly choice: Choice;
}

/** Ballots of one fraction in one vote are done in the order in which they came. */
export const ballotKey = ({ vote, fraction }: Pick<BallotAsked, 'vote' | 'fraction'>) =>
  `${vote} ${fraction}`;

/** As much of a vote as a ballot needs. */
export interface OpenVote {
  readonly id: VoteId;
  readonly state: VoteState;
  readonly closedAt: string | null;
  readonly rules: Rules;
}

/** Holds the votes for share, in the order of their numbers: ballots go on beside each other, a closing waits. */
export async function holdVotes(
  transaction: Write,
  ids: readonly VoteId[],
): Promise<ReadonlyMap<VoteId, OpenVote>> {
  const { rows } = await sql<OpenVote>`
    select v.id, v.state, v.closed_at as "closedAt", ${sql.raw(completeRules('v.rules'))} as rules
    from vote v where v.id = any(${[...ids]}::integer[]) order by v.id for share`.execute(transaction);
  return new Map(rows.map((row) => [row.id, row]));
}

type Place = Pick<BallotAsked, 'vote' | 'fraction'>;
const places = (asked: readonly Place[]) =>
  sql`unnest(${asked.map((one) => one.vote)}::integer[], ${asked.map((one) => one.fraction)}::text[])`;

/** What an eligible fraction chose until now, null for no ballot, and who may cast for it. */
export interface Eligible {
  readonly choice: Choice | null;
  readonly seats: readonly FractionSeat[] | null;
}
/** @returns the eligible ones among these, by the key of a ballot */
export async function ballotsOf(transaction: Write, asked: readonly Place[]): Promise<Map<string, Eligible>> {
  const { rows } = await sql<Eligible & { vote: VoteId; fraction: FractionId }>`
    select f.vote_id as vote, f.fraction_id as fraction, b.choice, ${sql.raw(fractionSeats)} as seats
    from (select distinct * from ${places(asked)} as a (vote, fraction)) asked
    join vote_fraction f on f.vote_id = asked.vote and f.fraction_id = asked.fraction
    join vote v on v.region_id = f.region_id and v.id = f.vote_id
    left join ballot b on b.region_id = f.region_id and b.vote_id = f.vote_id and b.fraction_id = f.fraction_id`.execute(
    transaction,
  );
  return new Map(rows.map((row) => [ballotKey(row), row]));
}

/**
 * One a fraction: of several in one transaction the last. In a fixed order, so that two never wait for each other.
 * @param onPaper entered by the clerk; who votes again for oneself takes the mark away
 */
export async function storeBallots(
  transaction: Write,
  region: RegionId,
  ballots: readonly (BallotAsked & { readonly at: string })[],
  onPaper = false,
): Promise<void> {
  if (ballots.length === 0) return;
  await sql`insert into ballot (region_id, vote_id, fraction_id, choice, cast_at, on_paper)
    select ${region}, g.vote, g.fraction, g.choice, g.at, ${onPaper}::boolean
    from unnest(${ballots.map((b) => b.vote)}::integer[], ${ballots.map((b) => b.fraction)}::text[],
      ${ballots.map((b) => b.choice)}::text[], ${ballots.map((b) => b.at)}::timestamptz[]) as g (vote, fraction, choice, at)
    order by g.vote, g.fraction
    on conflict (region_id, vote_id, fraction_id) do update set choice = excluded.choice, cast_at = excluded.cast_at,
      on_paper = excluded.on_paper`.execute(transaction);
}
