import type { VoteState } from './vote-state.ts';

/** Soort vraag die naast het voorstel in stemming komt. */
export type QuestionKind = 'sub_amendment' | 'amendment' | 'option' | 'motion';

// domain.md 5.2: sub-amendment, amendment, (amended) proposal, motion; of one kind the furthest-reaching first, as the clerk
// put them. Options are ways of the proposal itself: they go before it.
const ranks: Readonly<Record<QuestionKind | 'proposal', number>> = {
  sub_amendment: 0,
  amendment: 1,
  option: 2,
  proposal: 3,
  motion: 4,
};
export const questionKinds = ['sub_amendment', 'amendment', 'option', 'motion'] as const;

export interface OrderedQuestion {
  readonly id: number;
  readonly kind: QuestionKind;
  /** Among those of its kind: the lowest goes first. */
  readonly place: number;
  readonly withdrawn: boolean;
  /** What was counted in its vote once that closed: confirming changes nothing of it. undefined before. */
  readonly adopted: boolean | undefined;
  /** The amendment, further-reaching on the same point, with which it lapses when that is adopted; null for none. */
  readonly yieldsTo: number | null;
}

export function inOrder<Q extends OrderedQuestion>(questions: readonly Q[]): Q[] {
  return questions.toSorted((a, b) => ranks[a.kind] - ranks[b.kind] || a.place - b.place || a.id - b.id);
}

/**
 * Not put to the vote any more: another option was adopted, or the further-reaching amendment to which it yields, or
 * that one lapsed itself.
 */
export function lapsed(question: OrderedQuestion, all: readonly OrderedQuestion[]): boolean {
  return lapsedBy(question, all) !== undefined;
}

/** What was adopted in its stead; undefined when nothing was. */
export function lapsedBy<Q extends OrderedQuestion>(
  question: OrderedQuestion,
  all: readonly Q[],
): Q | undefined {
  if (question.adopted !== undefined || question.withdrawn) return undefined;
  if (question.kind === 'option')
    return all.find((other) => other.kind === 'option' && other.adopted === true);
  let further = all.find((other) => other.id === question.yieldsTo);
  // Each yields to an earlier one only; the count ends the walk over what should never be a circle.
  for (let steps = 0; further && steps < all.length; steps += 1) {
    if (further.adopted === true) return further;
    // It had its turn and was voted down: this one comes after it.
    if (further.adopted === false) return undefined;
    const { yieldsTo } = further;
    further = all.find((other) => other.id === yieldsTo);
  }
  return undefined;
}

function settled(question: OrderedQuestion, all: readonly OrderedQuestion[]): boolean {
  return question.withdrawn || question.adopted !== undefined || lapsed(question, all);
}

/** What is put to the vote next; undefined when nothing is left, or a vote is going on. */
export function nextInOrder<Q extends OrderedQuestion & { readonly state: VoteState | null }>(
  questions: readonly Q[],
  proposal: { readonly open: boolean; readonly voted: boolean },
): Q | 'proposal' | undefined {
  if (proposal.open || questions.some((question) => question.state === 'open')) return undefined;
  const first = inOrder(questions).find((question) => !settled(question, questions));
  return first && (proposal.voted || first.kind !== 'motion')
    ? first
    : proposal.voted
      ? undefined
      : 'proposal';
}

/**
 * What has to be voted on first, of these questions and the proposal itself.
 * @param about a question, or the proposal
 * @param proposalVoted the vote on the proposal is closed
 * @returns undefined when nothing stands before it
 */
export function standsBefore(
  about: OrderedQuestion | 'proposal',
  questions: readonly OrderedQuestion[],
  proposalVoted: boolean,
): OrderedQuestion | 'proposal' | undefined {
  const rank = ranks[about === 'proposal' ? 'proposal' : about.kind];
  const before = inOrder(questions).find((other) => {
    if (other === about || settled(other, questions)) return false;
    if (ranks[other.kind] !== rank) return ranks[other.kind] < rank;
    return about !== 'proposal' && inOrder([other, about])[0] === other;
  });
  if (before) return before;
  return rank > ranks.proposal && !proposalVoted ? 'proposal' : undefined;
}

/** The places after one went up or down among those of its kind; at the end it stays. */
export function replaced(
  questions: readonly OrderedQuestion[],
  id: number,
  direction: 'up' | 'down',
): { readonly id: number; readonly place: number }[] {
  const moved = questions.find((question) => question.id === id);
  const own = inOrder(questions.filter((question) => question.kind === moved?.kind));
  const at = own.findIndex((question) => question.id === id);
  const to = at + (direction === 'up' ? -1 : 1);
  if (at !== -1 && to >= 0 && to < own.length) own.splice(to, 0, ...own.splice(at, 1));
  return own.map((question, index) => ({ id: question.id, place: index + 1 }));
}
