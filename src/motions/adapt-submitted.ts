import { z } from 'zod';
import type { FractionId, Result } from '#kernel';
import { refuse } from '#kernel';
import { type Done, operation, type WriteContext } from '#platform/operations';
import { draftOfAuthor } from './draft-store.ts';
import { begin, ownAmendment, type WriterCode, writerFor } from './drafts.ts';
import { offeredJoint, submittedOf } from './offers.ts';
import { motionPath } from './paths.ts';
import { mayDraftMotion } from './policy.ts';
import { motionProblems, motionRefusals } from './refusals.ts';
import { readMotion } from './store.ts';

type AdaptCode =
  | WriterCode
  | 'motion_unknown'
  | 'not_offered'
  | 'adapted_already'
  | 'submitted_already'
  | 'amendment_not_here';

/**
 * The first fraction that submits takes its draft away with it. One with which that was shared begins from the text that became
 * public, for its author alone: with whom the draft was shared is told to nobody.
 */
async function adaptSubmitted(
  context: WriteContext,
  id: number,
  fraction: FractionId,
): Promise<Result<Done<{ id: number }>, AdaptCode>> {
  const { transaction } = context;
  const motion = await readMotion(transaction, id);
  if (!motion) return refuse('motion_unknown');
  const writer = await writerFor(context, fraction);
  if (!writer.ok) return writer;
  const joint = await offeredJoint(transaction, id, fraction);
  if (joint === undefined) return refuse('not_offered');
  const there = await draftOfAuthor(transaction, joint, fraction, writer.value.person);
  if (there !== undefined) return refuse('adapted_already', { draft: there });
  const submitted = await submittedOf(transaction, joint, fraction);
  if (submitted !== undefined) return refuse('submitted_already', { motion: submitted });
  const town = writer.value.fractions.find((each) => each.fraction === fraction)?.municipality;
  const own = await ownAmendment(context, motion, town);
  if (!own.ok) return own;
  const { kind, type, proposal, proposalVersion } = motion;
  const { title, considerations, request, passage, replacement } = motion;
  return begin(context, 'adapt_submitted_motion', writer.value, {
    ...{ kind, type, proposal, proposalVersion, title, considerations, request, passage, replacement },
    ...{ withFraction: false, sisters: [], persons: [] },
    ...own.value,
    fraction,
    joint,
  });
}

export const adaptSubmittedOperation = operation({
  name: 'adapt_submitted_motion',
  policy: mayDraftMotion,
  path: `${motionPath('{motie}')}/eigen-tekst`,
  summary: {
    nl: 'Van een ingediende tekst die als concept was gedeeld een eigen tekst maken, voor de eigen raad',
    en: 'Make an own text of a submitted one that was shared as a draft, for the own council',
  },
  params: z.object({ motie: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({
    fractie: z.string('fraction_missing').min(1, 'fraction_missing').max(200, 'fraction_missing'),
  }),
  output: z.object({ id: z.number() }),
  problems: motionProblems,
  refusals: {
    motion_unknown: motionRefusals.motion_unknown,
    draft_by_specialist: motionRefusals.draft_by_specialist,
    fraction_not_in_office: motionRefusals.fraction_not_in_office,
    not_offered: motionRefusals.not_offered,
    adapted_already: motionRefusals.adapted_already,
    submitted_already: motionRefusals.submitted_already,
    amendment_not_here: motionRefusals.amendment_not_here,
  },
  use: (context, { motie }, { fractie }) => adaptSubmitted(context, motie, fractie as FractionId),
});
