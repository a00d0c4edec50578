import { ok, refuse, refuseAll } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { entry, type FindCode, find, recorded, type Seen, type Written } from './keep-evaluation.ts';
import { mayEvaluate } from './policy.ts';
import { type ConcludeDoubt, concludeDoubts } from './rules/respondents.ts';
import { insertResult, type ResultContent } from './store.ts';

export type ConcludeCode =
  | FindCode
  | ConcludeDoubt
  | 'not_an_evaluator'
  | 'withdrawn'
  | 'day_ahead'
  | 'changed_meanwhile'
  | 'reason_missing';

/** Records the result in words, and what the body decided: continue, adjust or stop. */
export async function concludeEvaluation(
  context: WriteContext,
  id: number,
  content: ResultContent,
  seen: Seen,
  confirmed: readonly ConcludeDoubt[],
): Written<ConcludeCode> {
  const office = mayEvaluate(context.actor, context.region.id);
  if (!office) return refuse('not_an_evaluator');
  const entered = await find(context, id);
  if (!entered.ok) return entered;
  const { content: plan, answers, result: before, resultVersion: version } = entered.value;
  if (plan.withdrawn) return refuse('withdrawn');
  if (content.day > context.today) return refuse('day_ahead');
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (version > 0 && seen.reason === '') return refuse('reason_missing');
  // What closed it already can be put right at any time.
  const doubts = before === null ? concludeDoubts(plan, answers, context.today) : [];
  const [unseen, ...more] = doubts
    .filter((doubt) => !confirmed.includes(doubt))
    .map((doubt) => refuse(doubt, { day: plan.day }));
  if (unseen) return refuseAll([unseen, ...more]);
  const after = { ...content, withdrawn: false, ...recorded(context, office, version + 1, seen.reason) };
  await insertResult(context.transaction, context.region.id, id, after);
  const payload = { before, after, ...(doubts.length === 0 ? {} : { confirmed: doubts }) };
  return ok({ output: { id }, office, entries: [entry(id, 'conclude_evaluation', payload)] });
}

export type WithdrawCode =
  | FindCode
  | 'not_an_evaluator'
  | 'not_concluded'
  | 'changed_meanwhile'
  | 'reason_missing';

/** Takes a result back: the evaluation is open again, and what was recorded stays to be read with the reason. */
export async function withdrawResult(context: WriteContext, id: number, seen: Seen): Written<WithdrawCode> {
  const office = mayEvaluate(context.actor, context.region.id);
  if (!office) return refuse('not_an_evaluator');
  const entered = await find(context, id);
  if (!entered.ok) return entered;
  const { result: before, resultVersion: version } = entered.value;
  if (before === null) return refuse('not_concluded');
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (seen.reason === '') return refuse('reason_missing');
  const after = { ...before, withdrawn: true, ...recorded(context, office, version + 1, seen.reason) };
  await insertResult(context.transaction, context.region.id, id, after);
  const payload = { before, reason: seen.reason };
  return ok({ output: { id }, office, entries: [entry(id, 'withdraw_evaluation_result', payload)] });
}
