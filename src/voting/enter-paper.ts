import type { FractionId, Result, VoteId } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Entry } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { mayLeadVote, standingIsPublic } from './policy.ts';
import type { Choice } from './rules/weighted-vote.ts';
import { lockVote } from './store.ts';
import { storeBallots } from './store-ballots.ts';

export type PaperCode =
  | 'not_regional_clerk'
  | 'vote_unknown'
  | 'vote_not_open'
  | 'fraction_not_eligible'
  | 'voted_themselves'
  | 'abstention_not_allowed';

export interface PaperBallot {
  readonly fraction: FractionId;
  readonly choice: Choice;
}

/**
 * Enters ballots that were written on paper, marked as such. All or none: a list with one wrong line is looked at again. What
 * a specialist cast is not touched; a specialist may still vote over what was entered, as over any ballot until closing.
 */
export async function enterPaper(
  context: WriteContext,
  id: VoteId,
  ballots: readonly PaperBallot[],
): Promise<Result<Done<{ id: VoteId }>, PaperCode>> {
  const office = mayLeadVote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  // For update: no ballot of a specialist comes between looking and writing.
  const vote = await lockVote(context.transaction, id, 'update');
  if (!vote) return refuse('vote_unknown');
  if (vote.state !== 'open') return refuse('vote_not_open');
  const entries: Entry[] = [];
  for (const { fraction, choice } of ballots) {
    const field = `stemmen.${fraction}`;
    const before = vote.fractions.find((f) => f.fraction === fraction);
    if (!before) return refuse('fraction_not_eligible', { fraction });
    if (before.choice !== null && !before.onPaper)
      return refuse('voted_themselves', { name: before.shortName, field });
    if (choice === 'abstain' && !vote.rules.abstention) return refuse('abstention_not_allowed', { field });
    entries.push({
      operation: 'enter_paper_ballot',
      subject: `vote/${id}`,
      payload: { fraction, before: before.choice, after: choice, paper: true },
      unseen: !standingIsPublic(vote),
    });
  }
  const stored = ballots.map((ballot) => ({ vote: id, ...ballot, at: context.now }));
  await storeBallots(context.transaction, context.region.id, stored, true);
  return ok({ output: { id }, office, entries });
}
