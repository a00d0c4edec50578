import type { Lang } from '#platform/http';
import { liveMessages } from './live-messages.ts';
import { outcomeName } from './outcome-words.ts';
import { publicResult, type Vote, type VoteFraction } from './store.ts';

/** What the pages of a meeting look different by: which vote, and its state. */
export function phaseOf(vote: Vote | undefined): string {
  return vote ? `${vote.id} ${vote.state}` : 'none';
}

/** What only the own fraction is told: its ballot, or that it was reminded. */
export function ownState(vote: Vote, { choice }: Pick<VoteFraction, 'choice'>): string {
  if (choice !== null) return choice;
  return vote.state === 'open' && vote.remindedAt !== null ? `reminded ${vote.remindedAt}` : '';
}

/** The phase and what came of it, in a sentence for who does not see the screen. */
export function phaseSentence(vote: Vote | undefined, lang: Lang): string {
  const t = liveMessages[lang];
  if (!vote) return t.emptyTitle;
  if (vote.state === 'open') return t.sayOpen(vote.question);
  const result = publicResult(vote);
  if (!result) return t.sayAnnulled;
  const outcome = outcomeName(lang, vote, result);
  if (vote.state === 'confirmed') return t.sayConfirmed(outcome);
  return vote.consensus ? t.sayConsensus(outcome) : t.sayClosed(outcome);
}
