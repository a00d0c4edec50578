import { fractionsInOffice } from '#elections';
import type { AgendaItemId, FractionId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayAnswer, mayAsk, mayReadItem } from './policy.ts';
import { insertQuestion, lockQuestion, readItem, storeAnswer } from './store-writes.ts';

/** Number of the question, and of the item at which it was asked. */
export interface Asked {
  readonly id: number;
  readonly item: AgendaItemId;
}

export type AskCode = 'not_your_fraction' | 'item_unknown' | 'meeting_cancelled' | 'fraction_not_in_office';

/** A question or wish of a fraction to the table, before, during or after the meeting. */
export async function askQuestion(
  context: WriteContext,
  item: AgendaItemId,
  question: { readonly kind: 'question' | 'wish'; readonly fraction: FractionId; readonly text: string },
): Promise<Result<Done<Asked>, AskCode>> {
  const office = mayAsk(context.actor, context.region.id, question);
  if (!office) return refuse('not_your_fraction');
  const found = await readItem(context.transaction, item);
  // Of a draft nobody outside knows.
  if (!found || !mayReadItem(context, found)) return refuse('item_unknown');
  if (found.state === 'cancelled') return refuse('meeting_cancelled');
  const codes = context.region.municipalities.map((m) => m.id);
  const inOffice = await fractionsInOffice(context.transaction, codes, context.today);
  if (!inOffice.some((each) => each.fraction === question.fraction))
    return refuse('fraction_not_in_office', { fraction: question.fraction });
  const asked = { ...question, item, askedOn: context.today };
  const id = await insertQuestion(context.transaction, context.region.id, asked);
  return ok({
    output: { id, item },
    office,
    entries: [{ operation: 'ask_question', subject: `agenda_item/${item}`, payload: { id, ...asked } }],
  });
}

export type AnswerCode = 'not_the_table' | 'question_unknown' | 'answered_already';

/** The table answers once; whoever comes second sees the answer that is there. */
export async function answerQuestion(
  context: WriteContext,
  id: number,
  text: string,
): Promise<Result<Done<Asked>, AnswerCode>> {
  const office = mayAnswer(context.actor, context.region.id);
  if (!office) return refuse('not_the_table');
  const item = await lockQuestion(context.transaction, id);
  if (item === undefined) return refuse('question_unknown');
  const question = (await readItem(context.transaction, item))?.questions.find((each) => each.id === id);
  if (!question) return refuse('question_unknown');
  if (question.answer !== null)
    return refuse('answered_already', { by: question.answeredBy ?? '', answer: question.answer });
  const answer = { text, by: office.title, on: context.today };
  await storeAnswer(context.transaction, id, answer);
  return ok({
    output: { id, item },
    office,
    entries: [{ operation: 'answer_question', subject: `agenda_item/${item}`, payload: { id, ...answer } }],
  });
}
