import type { Lang } from '#platform/http';
import { orderMessages } from './order-messages.ts';
import { lapsedBy } from './rules/vote-order.ts';
import type { VoteQuestion } from './store-questions.ts';

/** What it is and how it is called. */
export function questionName({ kind, title }: VoteQuestion, lang: Lang): string {
  return `${orderMessages[lang].kinds[kind]}: ${title}`;
}

/** How far a question in the order of votes is, in words. */
export function questionState(
  question: VoteQuestion,
  questions: readonly VoteQuestion[],
  lang: Lang,
): string {
  const t = orderMessages[lang];
  if (question.withdrawn) return t.states.withdrawn;
  if (question.adopted !== undefined) {
    const outcome = question.adopted ? t.outcomes.positive_vote : t.outcomes.none;
    return question.state === 'closed' ? t.states.unconfirmed(outcome) : outcome;
  }
  if (question.state === 'open') return t.states.open;
  const instead = lapsedBy(question, questions);
  return instead ? t.states.lapsed(instead.title) : t.states.waits;
}
