import { sittingMembers, voteDoubtDetails } from '#elections';
import {
  type MunicipalityId,
  ok,
  type Result,
  refuse,
  refuseAll,
  type VoteDoubt,
  voteDoubtsOf,
} from '#kernel';
import type { WriteContext } from '#platform/operations';
import type { Decided } from './decided.ts';

/** What a council brings it adopted; so it did that it brings nothing. */
const outcome = 'adopted' as const;

/**
 * Of a decision of a council that is recorded: what looks wrong about its votes is asked first, as of a decision on a proposal.
 * @returns the decision with what was rightly confirmed, and nothing else
 */
export async function confirmedDecision<Given extends Decided>(
  { transaction }: WriteContext,
  municipality: MunicipalityId,
  decision: Given,
): Promise<Result<Given, VoteDoubt>> {
  if (decision.votesFor === null) return ok({ ...decision, confirmed: [] });
  const sitting = await sittingMembers(transaction, municipality, decision.day);
  const doubts = voteDoubtsOf({ ...decision, outcome }, sitting);
  const [unseen, ...more] = doubts
    .filter((doubt) => !decision.confirmed.includes(doubt))
    .map((doubt) => refuse(doubt, voteDoubtDetails(doubt, decision.day)));
  return unseen ? refuseAll([unseen, ...more]) : ok({ ...decision, confirmed: doubts });
}

/** What is said beside recorded votes: of what was recorded before doubts were asked the votes alone tell. */
export function doubtsBeside(decided: {
  readonly handling: 'hamerstuk' | 'bespreekstuk' | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly confirmedDoubts: readonly VoteDoubt[] | null;
}): readonly VoteDoubt[] {
  return [...new Set([...voteDoubtsOf({ ...decided, outcome }, null), ...(decided.confirmedDoubts ?? [])])];
}
