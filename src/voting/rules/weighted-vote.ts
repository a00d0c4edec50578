import type { FractionId, MunicipalityId } from '#kernel';

/** Stem van een fractie. */
export type Choice = 'for' | 'against' | 'abstain';

/** Stemgerechtigde fractie: present at opening; the weight is fixed then (seed 002, "stemverhouding"). */
export interface EligibleFraction {
  readonly fraction: FractionId;
  readonly municipality: MunicipalityId;
  /** Valid votes for its list at the latest council election: a whole number above 0. */
  readonly weight: number;
}

export interface Ballot {
  readonly fraction: FractionId;
  readonly choice: Choice;
}

export interface VoteRules {
  /** A positive advice needs more than this share of the weight for and against. */
  readonly threshold: { readonly numerator: number; readonly denominator: number };
  readonly abstention: boolean;
  readonly minimumMunicipalities: number | 'more_than_half';
}

/** One way of counting: heads or weight. */
export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly notCast: number;
}

export interface MunicipalityReading extends Tally {
  readonly municipality: MunicipalityId;
  /** The larger weight of its fractions; neither when equal. */
  readonly side: 'for' | 'against' | 'neither';
}

export type VoteOutcome = 'positive_consensus' | 'positive_vote' | 'negative' | 'none';
export type NoOutcome = 'tie' | 'between_half_and_threshold' | 'minimum_not_met';

/** Uitslag in drie lezingen. */
export interface VoteResult {
  readonly outcome: VoteOutcome;
  readonly reason: NoOutcome | undefined;
  readonly weight: Tally;
  readonly fractions: Tally;
  readonly municipalities: readonly MunicipalityReading[];
  /** How many municipalities must have an eligible fraction, and how many have. */
  readonly minimum: { readonly needed: number; readonly present: number };
}

export interface VoteInput {
  readonly eligible: readonly EligibleFraction[];
  readonly ballots: readonly Ballot[];
  readonly rules: VoteRules;
  /** The municipalities that take part in the proposal, in their order. */
  readonly participating: readonly MunicipalityId[];
  /** Recorded by the chair: nobody objected. Then ballots play no part. */
  readonly consensus: boolean;
}

/**
 * Default: more than half of the participating municipalities (3 of 5, 2 of 3, 2 of 2). A number asks no more than all
 * that take part: else a proposal of two could never have an advice.
 */
export function minimumMunicipalities(
  rule: VoteRules['minimumMunicipalities'],
  participating: number,
): number {
  return rule === 'more_than_half' ? Math.floor(participating / 2) + 1 : Math.min(rule, participating);
}

const emptyTally: Tally = { for: 0, against: 0, abstain: 0, notCast: 0 };

function tally(
  fractions: readonly EligibleFraction[],
  choices: ReadonlyMap<FractionId, Choice>,
  count: (fraction: EligibleFraction) => number,
): Tally {
  const sums = { ...emptyTally };
  for (const fraction of fractions) sums[choices.get(fraction.fraction) ?? 'notCast'] += count(fraction);
  return sums;
}

function choicesOf(input: VoteInput): Map<FractionId, Choice> {
  const eligible = new Set(input.eligible.map((fraction) => fraction.fraction));
  if (eligible.size !== input.eligible.length) throw new RangeError('A fraction is eligible twice');
  const choices = new Map<FractionId, Choice>();
  for (const ballot of input.ballots) {
    if (!eligible.has(ballot.fraction)) throw new RangeError(`Not eligible: ${ballot.fraction}`);
    if (choices.has(ballot.fraction)) throw new RangeError(`Two ballots of ${ballot.fraction}`);
    if (ballot.choice === 'abstain' && !input.rules.abstention)
      throw new RangeError('Abstention is not allowed');
    choices.set(ballot.fraction, ballot.choice);
  }
  return choices;
}

function weightOutcome(
  weight: Tally,
  threshold: VoteRules['threshold'],
): Pick<VoteResult, 'outcome' | 'reason'> {
  // In whole numbers: for / (for + against) against the threshold, without a division.
  const cast = BigInt(weight.for + weight.against);
  const inFavour = BigInt(weight.for);
  if (inFavour * BigInt(threshold.denominator) > cast * BigInt(threshold.numerator))
    return { outcome: 'positive_vote', reason: undefined };
  if (inFavour * 2n < cast) return { outcome: 'negative', reason: undefined };
  return { outcome: 'none', reason: inFavour * 2n === cast ? 'tie' : 'between_half_and_threshold' };
}

/**
 * The result of a vote, the one function that gives it. For / (for + against) by weight decides (seed 002: the ratio is
 * that of the votes of every represented fraction); who abstained or did not vote counts in neither. The other two
 * readings stand beside it and decide nothing.
 */
export function voteResult(input: VoteInput): VoteResult {
  const choices = choicesOf(input);
  const outside = input.eligible.find((fraction) => !input.participating.includes(fraction.municipality));
  // Its weight would decide without standing in any municipality's reading, and it would help to meet the minimum.
  if (outside) throw new RangeError(`Not of a participating municipality: ${outside.fraction}`);
  const municipalities = input.participating.map((municipality): MunicipalityReading => {
    const own = input.eligible.filter((fraction) => fraction.municipality === municipality);
    const sums = tally(own, choices, (fraction) => fraction.weight);
    const side = sums.for > sums.against ? 'for' : sums.for < sums.against ? 'against' : 'neither';
    return { municipality, ...sums, side };
  });
  const weight = tally(input.eligible, choices, (fraction) => fraction.weight);
  const fractions = tally(input.eligible, choices, () => 1);
  const minimum = {
    needed: minimumMunicipalities(input.rules.minimumMunicipalities, input.participating.length),
    present: new Set(input.eligible.map((fraction) => fraction.municipality)).size,
  };
  const decided: Pick<VoteResult, 'outcome' | 'reason'> =
    minimum.present < minimum.needed
      ? { outcome: 'none', reason: 'minimum_not_met' }
      : input.consensus
        ? { outcome: 'positive_consensus', reason: undefined }
        : weightOutcome(weight, input.rules.threshold);
  return { ...decided, weight, fractions, municipalities, minimum };
}

/**
 * "Besliste deze gemeente alleen?": the outcome by weight if the fractions of the heaviest municipality had not voted.
 * @returns undefined when nothing was decided by weight.
 */
export function withoutHeaviest(
  input: VoteInput,
): { municipality: MunicipalityId; withIt: VoteOutcome; without: VoteOutcome } | undefined {
  const result = voteResult(input);
  if (result.outcome !== 'positive_vote' && result.outcome !== 'negative') return undefined;
  const sums = result.municipalities.map((m) => ({ ...m, total: m.for + m.against + m.abstain + m.notCast }));
  const heaviest = sums.reduce((a, b) => (b.total > a.total ? b : a));
  const kept = input.ballots.filter(
    (ballot) =>
      input.eligible.find((f) => f.fraction === ballot.fraction)?.municipality !== heaviest.municipality,
  );
  const without = weightOutcome(
    voteResult({ ...input, ballots: kept }).weight,
    input.rules.threshold,
  ).outcome;
  return { municipality: heaviest.municipality, withIt: result.outcome, without };
}
