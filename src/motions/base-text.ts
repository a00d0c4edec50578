import type { MotionId, MunicipalityId, ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { currentVersionText } from '#proposals';
import type { DraftContent } from './draft-store.ts';
import { isPending } from './rules/motion-state.ts';
import { findPassage } from './rules/passage.ts';
import { readMotion, stateOf } from './store.ts';

/** As it is sent: which version of the proposal it changes follows from when. */
export type Given = Omit<DraftContent, 'proposalVersion'>;
export type BaseCode =
  | 'not_of_kind'
  | 'proposal_missing'
  | 'proposal_unknown'
  | 'proposal_over'
  | 'council_decides_not'
  | 'passage_missing'
  | 'passage_several'
  | 'amendment_missing'
  | 'amendment_unknown'
  | 'amendment_elsewhere'
  | 'amendment_settled'
  | 'one_level'
  | 'sub_passage_missing'
  | 'sub_passage_several';

/** What a motion or amendment is about, or a subamendment by its amendment. */
export interface Base {
  readonly proposal: ProposalId | null;
  readonly proposalVersion: number | null;
}

const over = new Set(['completed', 'withdrawn', 'off_the_table']);

/** The text that this is about; the passage of what changes it must stand there once. @param town whose council it is for */
export async function baseOf(
  context: WriteContext,
  given: Given,
  town: MunicipalityId | undefined,
): Promise<Result<Base, BaseCode>> {
  const motion = given.kind === 'motion';
  if (motion ? given.passage !== '' || given.replacement !== '' : given.request !== '')
    return refuse('not_of_kind');
  if (given.kind === 'sub_amendment') return baseOfSub(context, given, town);
  if (given.amendment !== null) return refuse('not_of_kind');
  if (given.proposal === null)
    return given.kind === 'amendment'
      ? refuse('proposal_missing')
      : ok({ proposal: null, proposalVersion: null });
  const found = await currentVersionText(context, given.proposal);
  if (!found) return refuse('proposal_unknown');
  const { proposal, text } = found;
  if (over.has(proposal.state)) return refuse('proposal_over');
  // A council amends what it decides on itself; where its college or mayor does, a motion is its word.
  const decides = proposal.participants.some((p) => p.municipality === town && p.competence === 'council');
  if (given.kind === 'amendment' && !decides) return refuse('council_decides_not');
  const base = { proposal: given.proposal, proposalVersion: proposal.version };
  if (given.passage === '') return ok(base);
  const stands = findPassage(text, given.passage);
  if (stands === 'once') return ok(base);
  return refuse(stands === 'missing' ? 'passage_missing' : 'passage_several', { version: proposal.version });
}

/** Of an amendment before the own council that it still has to decide on (domain.md 5.3: "on a pending amendment"). */
async function baseOfSub(
  context: WriteContext,
  given: Given,
  town: MunicipalityId | undefined,
): Promise<Result<Base, BaseCode>> {
  if (given.amendment === null) return refuse('amendment_missing');
  const amendment = await readMotion(context.transaction, given.amendment);
  if (!amendment || amendment.kind === 'motion') return refuse('amendment_unknown');
  if (amendment.kind === 'sub_amendment') return refuse('one_level');
  if (amendment.municipality !== town) return refuse('amendment_elsewhere');
  if (!isPending(stateOf(amendment))) return refuse('amendment_settled');
  const { proposal, proposalVersion } = amendment;
  // Its proposal goes with the amendment: one that is sent must be the same.
  if (given.proposal !== null && given.proposal !== proposal) return refuse('not_of_kind');
  if (given.passage === '') return ok({ proposal, proposalVersion });
  const stands = findPassage(amendment.replacement, given.passage);
  if (stands === 'once') return ok({ proposal, proposalVersion });
  return refuse(stands === 'missing' ? 'sub_passage_missing' : 'sub_passage_several');
}

/** As forms and the API send it. */
export const amendmentOf = (number: number | undefined): MotionId | null =>
  (number as MotionId | undefined) ?? null;
