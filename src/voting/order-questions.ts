import type { AgendaItemId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import { lockMeeting, readItem } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal } from '#proposals';
import { mayLeadVote } from './policy.ts';
import { type QuestionKind, replaced } from './rules/vote-order.ts';
import { latestVote } from './store.ts';
import {
  insertQuestion,
  itemOfQuestion,
  lockQuestions,
  storePlaces,
  type VoteQuestion,
  withdrawQuestionRow,
} from './store-questions.ts';

export type PlanQuestionCode =
  | 'not_regional_clerk'
  | 'item_unknown'
  | 'meeting_over'
  | 'proposal_voted'
  | 'yields_to_wrong';
export interface QuestionInput {
  readonly kind: QuestionKind;
  readonly title: string;
  readonly text: string;
  readonly by: string;
  /** The amendment with which it lapses when that is adopted. */
  readonly yieldsTo: number | null;
}

/** Puts a sub-amendment, amendment, option or motion in the order of votes of an item: last of its kind. */
export async function planQuestion(
  context: WriteContext,
  item: AgendaItemId,
  input: QuestionInput,
): Promise<Result<Done<{ id: number }>, PlanQuestionCode>> {
  const office = mayLeadVote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const found = await readItem(context.transaction, item);
  if (found?.kind !== 'proposal' || found.proposal === null) return refuse('item_unknown');
  // The proposal before the meeting, as everywhere; nobody opens its vote meanwhile.
  const proposal = await lockProposal(context.transaction, found.proposal);
  if (!proposal) return refuse('item_unknown');
  const voted = await latestVote(context.transaction, proposal.id);
  if (input.kind !== 'motion' && voted?.proposalVersion === proposal.version) return refuse('proposal_voted');
  const meeting =
    found.meeting === null ? undefined : await lockMeeting(context.transaction, found.meeting, 'share');
  if (meeting && meeting.state !== 'planned') return refuse('meeting_over');
  const others = await lockQuestions(context.transaction, item);
  if (input.yieldsTo !== null && !mayYield(input, others)) return refuse('yields_to_wrong');
  const place = Math.max(0, ...others.filter((q) => q.kind === input.kind).map((q) => q.place)) + 1;
  const question = { item, ...input, place };
  const id = await insertQuestion(context.transaction, context.region.id, question);
  return ok({
    output: { id },
    office,
    entries: [
      { operation: 'plan_vote_question', subject: `agenda_item/${item}`, payload: { id, ...question } },
    ],
  });
}

/** An amendment yields to another at the same item; sub-amendments and motions stand on their own, and options to each other. */
function mayYield(input: QuestionInput, others: readonly VoteQuestion[]): boolean {
  const further = others.find((each) => each.id === input.yieldsTo);
  return (
    input.kind === 'amendment' &&
    further?.kind === 'amendment' &&
    !further.withdrawn &&
    further.adopted === undefined
  );
}

export type ChangeQuestionCode = 'not_regional_clerk' | 'question_unknown' | 'question_voted';

/** The clerk's question that nobody has voted on yet, with the others at its item. */
async function openQuestion(context: WriteContext, id: number) {
  const office = mayLeadVote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const item = await itemOfQuestion(context.transaction, id);
  if (item === undefined) return refuse('question_unknown');
  const questions = await lockQuestions(context.transaction, item);
  const question = questions.find((each) => each.id === id);
  if (!question) return refuse('question_unknown');
  if (question.vote !== null || question.withdrawn) return refuse('question_voted');
  return ok({ office, item, question, questions });
}

/** One place earlier or later among those of its kind: the furthest-reaching goes first, and the clerk says which that is. */
export async function moveQuestion(
  context: WriteContext,
  id: number,
  direction: 'up' | 'down',
): Promise<Result<Done<{ id: AgendaItemId }>, ChangeQuestionCode>> {
  const open = await openQuestion(context, id);
  if (!open.ok) return open;
  const { office, item, questions } = open.value;
  const places = replaced(questions, id, direction);
  await storePlaces(context.transaction, places);
  const before = questions.map((each) => ({ id: each.id, place: each.place }));
  return ok({
    output: { id: item },
    office,
    entries: [
      {
        operation: 'move_vote_question',
        subject: `agenda_item/${item}`,
        payload: { id, before, after: places },
      },
    ],
  });
}

export async function withdrawQuestion(
  context: WriteContext,
  id: number,
): Promise<Result<Done<{ id: AgendaItemId }>, ChangeQuestionCode>> {
  const open = await openQuestion(context, id);
  if (!open.ok) return open;
  const { office, item, question } = open.value;
  const reason = context.reason?.trim() || null;
  await withdrawQuestionRow(context.transaction, id, { at: context.now, by: office.title, reason });
  return ok({
    output: { id: item },
    office,
    entries: [
      { operation: 'withdraw_vote_question', subject: `agenda_item/${item}`, payload: { before: question } },
    ],
  });
}
