import { type MunicipalityId, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import type { Round } from './round.ts';
import { endProblem, type JointText } from './rules/joint.ts';
import { setJointCouncils } from './store-writes.ts';
import { holds } from './whole.ts';
import { textOf } from './write-joint.ts';
import { type Own, type OwnCode, ownSubmission } from './write-submission.ts';

type Code = OwnCode | 'joint_unknown' | 'joint_round_closed';
type Answer<More extends string> = Promise<Result<Done<{ id: number; text: number }>, Code | More>>;

/** After the last day what lies there is what the councils answered with: it stays. */
async function openText(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  text: number,
): Promise<Result<Own & { readonly text: JointText }, Code>> {
  const found = await ownSubmission(context, id, municipality);
  if (!found.ok) return found;
  const joint = textOf(found.value.round, text, municipality);
  if (!joint) return refuse('joint_unknown');
  if (found.value.state !== 'sent_out') return refuse('joint_round_closed');
  return ok({ ...found.value, text: joint });
}

async function become(
  context: WriteContext,
  operation: string,
  { office, round, text }: Own & { readonly text: JointText },
  councils: readonly MunicipalityId[],
): Answer<never> {
  await setJointCouncils(context.transaction, text.id, councils);
  const payload = { round: round.id, before: text.councils, after: councils };
  const subject = `consultation_joint_text/${text.id}`;
  return ok({
    output: { id: round.id, text: text.id },
    office,
    entries: [{ operation, subject, payload, unseen: true }],
  });
}

/** Authors of the points that stand in it now: of who left none does. */
export const authorsIn = (round: Round, text: JointText): readonly MunicipalityId[] =>
  round.points.filter((point) => holds(text, point)).map(({ author }) => author);

/** The council writes along no more, and no longer sees it; its own points are no longer shown by it. */
export async function leaveJointText(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  number: number,
): Answer<never> {
  const found = await openText(context, id, municipality, number);
  if (!found.ok) return found;
  const left = found.value.text.councils.filter((each) => each !== municipality);
  return become(context, 'leave_joint_text', found.value, left);
}

/** It is nobody's any more. @param seen the version that was read: what another wrote since is not thrown away unread */
export async function endJointText(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  given: { readonly text: number; readonly seen: number },
): Answer<'joint_not_begun' | 'joint_others_points' | 'joint_edited'> {
  const found = await openText(context, id, municipality, given.text);
  if (!found.ok) return found;
  const { round, text } = found.value;
  const problem = endProblem(text, municipality, authorsIn(round, text));
  if (problem) return refuse(problem);
  if (text.version !== given.seen) return refuse('joint_edited', { by: text.versions[0]?.by ?? '' });
  return become(context, 'end_joint_text', found.value, []);
}
