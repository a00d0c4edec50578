import type { Lang } from '#platform/http';
import { votingMessages } from './messages.ts';
import { orderMessages } from './order-messages.ts';
import type { VoteResult } from './rules/weighted-vote.ts';
import type { Vote } from './store.ts';

/** Why there is no advice; without a single vote for or against it is no tie that people had. */
export function reasonText(t: (typeof votingMessages)['nl'], result: VoteResult): string {
  if (!result.reason) return '';
  const silent = result.weight.for === 0 && result.weight.against === 0;
  return result.reason === 'tie' && silent ? t.nobodyVoted : t[result.reason];
}

/** What came of it: of the proposal an advice; what was moved to it is adopted or not. */
export function outcomeName(
  lang: Lang,
  vote: Pick<Vote, 'about'>,
  { outcome }: Pick<VoteResult, 'outcome'>,
): string {
  return vote.about === null ? votingMessages[lang][outcome] : orderMessages[lang].outcomes[outcome];
}

/** The outcome in a sentence, and why there is none. */
export function outcomeWords(lang: Lang, vote: Pick<Vote, 'about'>, result: VoteResult): string {
  return `${outcomeName(lang, vote, result)}. ${reasonText(votingMessages[lang], result)}`.trim();
}
