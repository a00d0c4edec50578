import type { FractionId } from '#kernel';
import { type Choice, minimumMunicipalities, type VoteInput, voteResult } from './weighted-vote.ts';

/** Optelling: every addend, in the order of the fractions. */
export interface Addition {
  readonly addends: readonly { readonly fraction: FractionId; readonly weight: number }[];
  readonly sum: number;
}

/** The result by weight written out, so that a reader with a calculator comes to the same. */
export interface Arithmetic {
  readonly for: Addition;
  readonly against: Addition;
  readonly abstain: Addition;
  readonly notCast: Addition;
  /** For and against together. */
  readonly cast: number;
  /** For times the denominator must be more than cast times the numerator. */
  readonly threshold: { readonly left: number; readonly right: number; readonly met: boolean };
  /** Twice for less than cast: negative; as much: tied. */
  readonly half: { readonly left: number; readonly right: number };
  readonly minimum: {
    readonly rule: VoteInput['rules']['minimumMunicipalities'];
    readonly participating: number;
    readonly needed: number;
    readonly present: number;
    readonly met: boolean;
  };
}

export function arithmetic(input: VoteInput): Arithmetic {
  const result = voteResult(input);
  const choices = new Map(input.ballots.map((ballot) => [ballot.fraction, ballot.choice]));
  const addition = (choice: Choice | undefined): Addition => {
    const addends = input.eligible.filter((each) => choices.get(each.fraction) === choice);
    return {
      addends: addends.map(({ fraction, weight }) => ({ fraction, weight })),
      sum: addends.reduce((sum, each) => sum + each.weight, 0),
    };
  };
  const inFavour = addition('for');
  const against = addition('against');
  const cast = inFavour.sum + against.sum;
  const { numerator, denominator } = input.rules.threshold;
  const left = inFavour.sum * denominator;
  const right = cast * numerator;
  const rule = input.rules.minimumMunicipalities;
  const participating = input.participating.length;
  const needed = minimumMunicipalities(rule, participating);
  const { present } = result.minimum;
  return {
    for: inFavour,
    against,
    abstain: addition('abstain'),
    notCast: addition(undefined),
    cast,
    threshold: { left, right, met: left > right },
    half: { left: inFavour.sum * 2, right: cast },
    minimum: { rule, participating, needed, present, met: present >= needed },
  };
}
