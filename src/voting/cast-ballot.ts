import type { Granted, Result, VoteId } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Write } from '#platform/database';
import type { Asked, Done, Region } from '#platform/operations';
import { mayCast, standingIsPublic } from './policy.ts';
import { seatedOffices } from './rules/seated.ts';
import type { Choice } from './rules/weighted-vote.ts';
import {
  type BallotAsked,
  ballotKey,
  ballotsOf,
  holdVotes,
  type OpenVote,
  storeBallots,
} from './store-ballots.ts';

export type CastCode =
  | 'vote_unknown'
  | 'not_your_fraction'
  | 'no_seat'
  | 'not_eligible'
  | 'vote_not_open'
  | 'abstention_not_allowed';

/**
 * One choice a fraction, by a specialist who sits there for it, changeable until closing. All that wait share one transaction (decision 0025), with an answer and
 * a journal entry for each. The votes' rows are held for share: a closing waits for the ballots that are under way.
 */
export async function castBallots(
  transaction: Write,
  region: Region,
  asked: readonly Asked<VoteId, Omit<BallotAsked, 'vote'>>[],
): Promise<Result<Done<{ id: VoteId }>, CastCode>[]> {
  const ballots = asked.map(({ params, input }) => ({ vote: params, ...input }));
  const offices = ballots.map(({ fraction }, index) =>
    mayCast(actorOf(asked, index), region.id, { fraction }),
  );
  // Only what a specialist may ask comes near the tables.
  const allowed = ballots.filter((_ballot, index) => offices[index] !== undefined);
  const votes = await holdVotes(transaction, [...new Set(allowed.map((ballot) => ballot.vote))]);
  // A fraction that is not in it may not vote here.
  const eligible = await ballotsOf(transaction, allowed);
  const choices = new Map([...eligible].map(([key, { choice }]) => [key, choice]));
  const stored = new Map<string, BallotAsked & { at: string }>();
  const results = ballots.map((ballot, index): Result<Done<{ id: VoteId }>, CastCode> => {
    if (!offices[index]) return refuse('not_your_fraction');
    const key = ballotKey(ballot);
    const vote = votes.get(ballot.vote);
    const refused = judge(vote, choices.has(key), ballot.choice);
    if (refused) return refuse(refused);
    const seated = seatedOffices(eligible.get(key)?.seats ?? [], (asked[index] as Asked).context.today);
    const office = mayCast(actorOf(asked, index), region.id, { fraction: ballot.fraction, seated });
    if (!office) return refuse('no_seat');
    const before = choices.get(key) ?? null;
    choices.set(key, ballot.choice);
    stored.set(key, { ...ballot, at: (asked[index] as Asked).context.now });
    return ok(done(ballot, before, office, !standingIsPublic(vote as OpenVote)));
  });
  await storeBallots(transaction, region.id, [...stored.values()]);
  return results;
}

const actorOf = (asked: readonly Asked[], index: number) => (asked[index] as Asked).context.actor;

function judge(vote: OpenVote | undefined, eligible: boolean, choice: Choice): CastCode | undefined {
  if (!vote) return 'vote_unknown';
  if (!eligible) return 'not_eligible';
  if (vote.state !== 'open') return 'vote_not_open';
  return choice === 'abstain' && !vote.rules.abstention ? 'abstention_not_allowed' : undefined;
}

function done(
  { vote, fraction, choice }: BallotAsked,
  before: Choice | null,
  office: Granted,
  unseen: boolean,
): Done<{ id: VoteId }> {
  const payload = { fraction, before, after: choice };
  return {
    output: { id: vote },
    office,
    entries: [{ operation: 'cast_ballot', subject: `vote/${vote}`, payload, unseen }],
  };
}
