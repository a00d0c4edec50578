import { ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { recorded, type Seen } from './keep-preparation.ts';
import { mayAnswerStaff } from './policy.ts';
import { type Answer, answerTo, askedWith, townOf } from './rules/consent.ts';
import { asksPeople } from './rules/preparation.ts';
import { holdPreparations, insertAnswer, readPreparations } from './store.ts';

export type AnswerCode =
  | 'not_the_secretary'
  | 'staff_not_asked'
  | 'no_answer_needed'
  | 'not_asking'
  | 'asked_anew'
  | 'changed_meanwhile'
  | 'refusal_reason_missing'
  | 'reason_missing';

/**
 * A municipality says whether somebody of it may work on what another leads. A refusal says why, and so does another answer after that.
 * @param seen with the version of the task that asked it, as it stood before the writer's eyes
 */
export async function answerStaff(
  context: WriteContext,
  id: number,
  seat: number,
  answer: Answer,
  seen: Seen & { readonly asked: number },
): Promise<Result<Done<{ voorbereiding: number; zetel: number }>, AnswerCode>> {
  const { actor, region, transaction } = context;
  if (!mayAnswerStaff.somewhere(actor, region.id)) return refuse('not_the_secretary');
  await holdPreparations(transaction, region.id);
  const found = (await readPreparations(transaction)).find((each) => each.id === id);
  const member = found?.content.staff.find((each) => each.seat === seat);
  if (!found || !member) return refuse('staff_not_asked');
  const municipality = townOf(found, member);
  const office = municipality === null ? undefined : mayAnswerStaff(actor, region.id, { municipality });
  if (!office) return refuse('not_the_secretary');
  if (municipality === found.content.lead) return refuse('no_answer_needed');
  if (!asksPeople(found.content)) return refuse('not_asking');
  const asked = askedWith(member);
  if (asked !== seen.asked) return refuse('asked_anew');
  const before = answerTo(member, found.answers);
  const version = before?.version ?? 0;
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (answer === 'refused' && seen.reason === '') return refuse('refusal_reason_missing');
  if (version > 0 && seen.reason === '') return refuse('reason_missing');
  const after = { seat, asked, answer, ...recorded(context, office, version + 1, seen.reason) };
  await insertAnswer(transaction, region.id, id, after);
  return ok({
    output: { voorbereiding: id, zetel: seat },
    office,
    entries: [
      {
        operation: 'answer_staff',
        subject: `preparation/${id}`,
        payload: { before: before ?? null, after },
      },
    ],
  });
}
