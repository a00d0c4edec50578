import { type AmbitionId, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayTell } from './policy.ts';
import { insertProfile, type ProfileContent, readProfile } from './profile-store.ts';
import { unknownAmbitions } from './store.ts';

export type DescribeAmbitionCode =
  | 'tell_not_yours'
  | 'ambition_unknown'
  | 'goal_number_twice'
  | 'reason_missing'
  | 'changed_meanwhile';

/**
 * Writes the text, themes, goals and documents of an ambition, or a new version of them.
 * @param seen the version that the writer had before the eyes; 0 when there was none
 */
export async function describeAmbition(
  context: WriteContext,
  ambition: AmbitionId,
  content: ProfileContent,
  seen: number,
  reason: string,
): Promise<Result<Done<{ id: AmbitionId }>, DescribeAmbitionCode>> {
  const office = mayTell(context.actor, context.region.id);
  if (!office) return refuse('tell_not_yours');
  if ((await unknownAmbitions(context.transaction, [ambition])).length > 0) return refuse('ambition_unknown');
  const numbers = content.goals.map((goal) => goal.number);
  const twice = numbers.findIndex((number, index) => numbers.indexOf(number) !== index);
  if (twice !== -1)
    return refuse('goal_number_twice', { number: numbers[twice] ?? 0, field: `doelen.${twice}.nummer` });
  const before = await readProfile(context.transaction, ambition);
  const current = before?.version ?? 0;
  if (current !== seen) return refuse('changed_meanwhile', { version: current });
  if (current > 0 && reason === '') return refuse('reason_missing');
  const goals = content.goals.toSorted((a, b) => a.number - b.number);
  await insertProfile(
    context.transaction,
    context.region.id,
    ambition,
    { ...content, goals },
    {
      version: current + 1,
      now: context.now,
      by: office.title,
      reason: current === 0 ? null : reason,
    },
  );
  return ok({
    output: { id: ambition },
    office,
    entries: [
      {
        operation: 'describe_ambition',
        subject: `ambition/${ambition}`,
        payload: { before: before ?? null, after: { version: current + 1, ...content, goals }, reason },
      },
    ],
  });
}
