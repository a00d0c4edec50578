import type { FractionId } from '#kernel';
import {
  type EligibleFraction,
  type VoteInput,
  type VoteOutcome,
  type VoteResult,
  type VoteRules,
  voteResult,
} from './weighted-vote.ts';

/** What weighs, as the rulebook calls it. */
export type Measure = 'votes_at_latest_election' | 'seats' | 'equal';
/** The rules that decide the outcome of a vote. */
export interface OutcomeRules extends VoteRules {
  readonly weights: Measure;
}

/** A vote that is over, with what its fractions could weigh by other rules. */
export interface PastVote {
  /** As fixed at opening, under its own rules. */
  readonly input: VoteInput;
  readonly weights: Measure;
  /** From the election result that the weight came from; null where that result does not tell. */
  readonly measures: ReadonlyMap<
    FractionId,
    { readonly votes: number | null; readonly seats: number | null }
  >;
}

export type Tipping = 'weights' | 'threshold' | 'minimumMunicipalities';
const settings: readonly Tipping[] = ['weights', 'threshold', 'minimumMunicipalities'];

/** Wat deze regels hadden gegeven: the same ballots of the same fractions, by the same function. */
export interface Tried {
  readonly before: VoteResult;
  /** Undefined: of a fraction it is not known what it would have weighed. */
  readonly now: VoteResult | undefined;
  readonly changes: boolean;
  /** Settings that alone give the other outcome; none when it takes several together. */
  readonly tipped: readonly Tipping[];
  /**
   * Fractions that abstained where the rules would not have let them. What they would have done cannot be known; `now`
   * takes it that they had not voted, and these are the outcomes had all of them voted one way.
   */
  readonly abstained:
    | { readonly count: number; readonly allFor: VoteOutcome; readonly allAgainst: VoteOutcome }
    | undefined;
}

function weighed(vote: PastVote, weights: Measure): readonly EligibleFraction[] | undefined {
  // Consensus does not weigh.
  if (weights === vote.weights || vote.input.consensus) return vote.input.eligible;
  const found: EligibleFraction[] = [];
  for (const fraction of vote.input.eligible) {
    const measure = vote.measures.get(fraction.fraction);
    const weight = weights === 'equal' ? 1 : weights === 'seats' ? measure?.seats : measure?.votes;
    if (weight == null) return undefined;
    found.push({ ...fraction, weight });
  }
  return found;
}

/** @param abstained how those count who abstained where that is not allowed; undefined: as if they had not voted */
function resultUnder(
  vote: PastVote,
  rules: OutcomeRules,
  abstained?: 'for' | 'against',
): VoteResult | undefined {
  const eligible = weighed(vote, rules.weights);
  if (!eligible) return undefined;
  const ballots = rules.abstention
    ? vote.input.ballots
    : vote.input.ballots.flatMap((ballot) => {
        if (ballot.choice !== 'abstain') return [ballot];
        return abstained ? [{ ...ballot, choice: abstained }] : [];
      });
  return voteResult({ ...vote.input, eligible, ballots, rules });
}

/** What a past vote would have given under other rules. */
export function tryRules(vote: PastVote, rules: OutcomeRules): Tried {
  const own: OutcomeRules = { ...vote.input.rules, weights: vote.weights };
  const before = voteResult(vote.input);
  const now = resultUnder(vote, rules);
  const changes = now !== undefined && now.outcome !== before.outcome;
  const count = rules.abstention
    ? 0
    : vote.input.ballots.filter((ballot) => ballot.choice === 'abstain').length;
  const allFor = resultUnder(vote, rules, 'for');
  const allAgainst = resultUnder(vote, rules, 'against');
  return {
    before,
    now,
    changes,
    tipped: changes
      ? settings.filter(
          (setting) => resultUnder(vote, { ...own, [setting]: rules[setting] })?.outcome === now.outcome,
        )
      : [],
    abstained:
      count > 0 && allFor && allAgainst
        ? { count, allFor: allFor.outcome, allAgainst: allAgainst.outcome }
        : undefined,
  };
}
