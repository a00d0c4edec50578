import type { FractionId, MunicipalityId } from '#kernel';
import {
  type Ballot,
  type EligibleFraction,
  type VoteInput,
  type VoteOutcome,
  type VoteResult,
  type VoteRules,
  voteResult,
} from './weighted-vote.ts';

/** What weighs, and what who splits off takes along, as the rulebook calls it. */
export interface WeightRules {
  readonly weights: 'votes_at_latest_election' | 'seats' | 'equal';
  readonly splitOff: 'nothing' | 'share_by_members';
}
/** The rules that decide the outcome of a vote. */
export interface OutcomeRules extends VoteRules, WeightRules {}

/** A vote that is over, with what its fractions could weigh by other rules. */
export interface PastVote {
  /** As fixed at opening, under its own rules. */
  readonly input: VoteInput;
  readonly own: WeightRules;
  /** Sat there without weight, so that they could not vote; whether they were in the room is not known. */
  readonly without: readonly { readonly fraction: FractionId; readonly municipality: MunicipalityId }[];
  /** What each fraction would have weighed, from the same result; undefined where that cannot be known. */
  readonly weigh: (rules: WeightRules) => ReadonlyMap<FractionId, number> | undefined;
}

export type Tipping = 'weights' | 'splitOff' | 'threshold' | 'minimumMunicipalities';
const settings: readonly Tipping[] = ['weights', 'splitOff', 'threshold', 'minimumMunicipalities'];

/** The outcomes had all of those whose choice is not known voted one way. */
export interface Extremes {
  readonly count: number;
  readonly allFor: VoteOutcome;
  readonly allAgainst: VoteOutcome;
}

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
   * takes it that they had not voted.
   */
  readonly abstained: Extremes | undefined;
  /** Fractions that had no weight then and would have had it, and so no ballot; `now` leaves them out. */
  readonly unheard: (Extremes & { readonly weight: number }) | undefined;
}

const sameWeights = (one: WeightRules, other: WeightRules) =>
  one.weights === other.weights && one.splitOff === other.splitOff;

/** Who counts, with their weights; who would have weighed nothing does not. */
function weighed(vote: PastVote, rules: WeightRules): readonly EligibleFraction[] | undefined {
  const { eligible, consensus } = vote.input;
  if (sameWeights(vote.own, rules)) return eligible;
  const weights = vote.weigh(rules);
  // Consensus does not weigh: who was there, was there.
  if (!weights) return consensus ? eligible : undefined;
  const found: EligibleFraction[] = [];
  for (const fraction of eligible) {
    const weight = weights.get(fraction.fraction);
    if (weight === undefined) return undefined;
    if (weight > 0) found.push({ ...fraction, weight });
  }
  return found;
}

/** Who would have had weight and had none. */
function unheardOf(vote: PastVote, rules: WeightRules): readonly EligibleFraction[] {
  if (vote.input.consensus || sameWeights(vote.own, rules)) return [];
  const weights = vote.weigh(rules);
  return vote.without.flatMap((each) => {
    const weight = weights?.get(each.fraction) ?? 0;
    return weight > 0 ? [{ ...each, weight }] : [];
  });
}

/** @returns the ballots of who counts, without abstentions where those are not allowed */
function ballotsUnder(
  vote: PastVote,
  rules: OutcomeRules,
  eligible: readonly EligibleFraction[],
): { readonly cast: readonly Ballot[]; readonly abstained: readonly Ballot[] } {
  const counted = new Set(eligible.map((each) => each.fraction));
  const own = vote.input.ballots.filter(({ fraction }) => counted.has(fraction));
  if (rules.abstention) return { cast: own, abstained: [] };
  return {
    cast: own.filter(({ choice }) => choice !== 'abstain'),
    abstained: own.filter(({ choice }) => choice === 'abstain'),
  };
}

/** @param all how those vote whose choice is not known; undefined: as if they had not */
function resultUnder(
  vote: PastVote,
  rules: OutcomeRules,
  who?: 'abstained' | 'unheard',
  all: 'for' | 'against' = 'for',
): VoteResult | undefined {
  const eligible = weighed(vote, rules);
  if (!eligible) return undefined;
  const { cast, abstained } = ballotsUnder(vote, rules, eligible);
  const more = who === 'unheard' ? unheardOf(vote, rules) : [];
  const given = who === 'abstained' ? abstained : more;
  return voteResult({
    ...vote.input,
    eligible: [...eligible, ...more],
    ballots: [...cast, ...given.map(({ fraction }) => ({ fraction, choice: all }))],
    rules,
  });
}

function extremes(
  vote: PastVote,
  rules: OutcomeRules,
  who: 'abstained' | 'unheard',
  count: number,
): Extremes | undefined {
  if (count === 0) return undefined;
  const allFor = resultUnder(vote, rules, who, 'for');
  const allAgainst = resultUnder(vote, rules, who, 'against');
  if (!allFor || !allAgainst) return undefined;
  return { count, allFor: allFor.outcome, allAgainst: allAgainst.outcome };
}

/** What a past vote would have given under other rules. */
export function tryRules(vote: PastVote, rules: OutcomeRules): Tried {
  const own: OutcomeRules = { ...vote.input.rules, ...vote.own };
  const before = voteResult(vote.input);
  const now = resultUnder(vote, rules);
  const changes = now !== undefined && now.outcome !== before.outcome;
  const { abstained } = ballotsUnder(vote, rules, weighed(vote, rules) ?? []);
  const unheard = unheardOf(vote, rules);
  const unheardExtremes = extremes(vote, rules, 'unheard', unheard.length);
  return {
    before,
    now,
    changes,
    tipped: changes
      ? settings.filter(
          (setting) => resultUnder(vote, { ...own, [setting]: rules[setting] })?.outcome === now.outcome,
        )
      : [],
    abstained: extremes(vote, rules, 'abstained', abstained.length),
    unheard: unheardExtremes && {
      ...unheardExtremes,
      weight: unheard.reduce((sum, each) => sum + each.weight, 0),
    },
  };
}
