import type { Lang } from '#platform/http';
import { votingMessages } from './messages.ts';
import type { VoteResult } from './rules/weighted-vote.ts';

/** Why there is no advice; without a single vote for or against it is no tie that people had. */
export function reasonText(t: (typeof votingMessages)['nl'], result: VoteResult): string {
  if (!result.reason) return '';
  const silent = result.weight.for === 0 && result.weight.against === 0;
  return result.reason === 'tie' && silent ? t.nobodyVoted : t[result.reason];
}

/** The outcome in a sentence, and why there is none. */
export function outcomeWords(lang: Lang, result: VoteResult): string {
  const t = votingMessages[lang];
  return `${t[result.outcome]}. ${reasonText(t, result)}`.trim();
}
