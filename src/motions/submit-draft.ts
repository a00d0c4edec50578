import { sql } from 'kysely';
import type { MunicipalityId, ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Write } from '#platform/database';
import type { Done, WriteContext } from '#platform/operations';
import { baseOf } from './base-text.ts';
import type { MotionDraft } from './draft-store.ts';
import { type ContentCode, forgetDraft, inOffice, type OwnCode, ownDraft } from './drafts.ts';
import { insertOffers } from './offers.ts';
import { changeOf } from './redline.ts';
import { type Unready, unready } from './rules/passage.ts';
import { type ProposalStanding, type SubmissionDoubt, submissionDoubt } from './rules/submission-doubt.ts';
import { insertMotion, lockMotions, type Motion } from './store.ts';
import { doubtWords } from './words.ts';

/** How the proposal stands for a council that an amendment on it is submitted to. */
async function standingOf(
  transaction: Write,
  proposal: ProposalId,
  municipality: MunicipalityId,
): Promise<ProposalStanding | undefined> {
  const { rows } = await sql<ProposalStanding>`select p.state, (select d.day from local_decision d
      where d.region_id = p.region_id and d.proposal_id = p.id and d.municipality_id = ${municipality} and d.current
        and d.outcome <> 'held_over') as "decidedOn"
    from proposal p where p.id = ${proposal}`.execute(transaction);
  return rows[0];
}

export type SubmitCode =
  | OwnCode
  | 'draft_changed'
  | 'fraction_not_in_office'
  | SubmissionDoubt
  | Unready
  | ContentCode;

/** What the page of what was submitted says of the moment; the fraction is asked about it first. */
async function momentOf(
  context: WriteContext,
  draft: Pick<MotionDraft, 'kind' | 'municipality'>,
  proposal: ProposalId | null,
  confirmed: readonly string[],
): Promise<Result<Pick<Motion, 'decidedBefore' | 'beforeSending'>, SubmissionDoubt>> {
  const stands =
    proposal === null ? undefined : await standingOf(context.transaction, proposal, draft.municipality);
  const doubt = stands && submissionDoubt(draft.kind, stands);
  if (doubt && !confirmed.includes(doubtWords[doubt]))
    return refuse(doubt, stands.decidedOn === null ? {} : { day: stands.decidedOn });
  return ok({
    decidedBefore: doubt === 'after_decision' ? (stands?.decidedOn ?? null) : null,
    beforeSending: doubt === 'before_sending' ? true : null,
  });
}

export interface Submission {
  /** The version of the draft that was shown. */
  readonly seen: number;
  readonly link: string | null;
  /** The doubts that the fraction saw, as the request names them. */
  readonly confirmed: readonly string[];
}

/** The fraction brings it before its own council: public from now on; the draft and its shares are gone. */
export async function submitMotion(
  context: WriteContext,
  id: number,
  { seen, link, confirmed }: Submission,
): Promise<Result<Done<{ id: number }>, SubmitCode>> {
  const own = await ownDraft(context, id);
  if (!own.ok) return own;
  const { draft, office } = own.value;
  const { transaction, region, now } = context;
  if (draft.version !== seen) return refuse('draft_changed', { title: draft.title });
  const missing = unready(draft);
  if (missing) return refuse(missing);
  const fractions = await inOffice(context);
  if (!fractions.some(({ fraction }) => fraction === draft.fraction)) return refuse('fraction_not_in_office');
  // Nobody settles the amendment meanwhile.
  if (draft.kind === 'sub_amendment') await lockMotions(transaction, region.id);
  // What lies before the council is the text as it is now: the passage must still stand there.
  const base = await baseOf(context, draft, draft.municipality);
  if (!base.ok) return base;
  const moment = await momentOf(context, draft, base.value.proposal, confirmed);
  if (!moment.ok) return moment;
  const { joint, kind, type, fraction, amendment, title, considerations, request, passage, replacement } =
    draft;
  const text = { kind, type, fraction, amendment, title, considerations, request, passage, replacement };
  const submitted = { ...text, ...base.value, ...moment.value, link, submittedBy: office.title };
  const change = kind === 'motion' ? null : changeOf(draft);
  const motion = await insertMotion(transaction, region.id, {
    ...submitted,
    change,
    joint,
    draft: id,
    submittedAt: now,
  });
  // Its draft goes; who had it and made nothing of it yet, can begin from what is public now.
  await insertOffers(transaction, region.id, motion, draft.sisters);
  await forgetDraft(context, id, 'het concept is ingediend');
  return ok({
    output: { id: motion },
    office,
    entries: [{ operation: 'submit_motion', subject: `motion/${motion}`, payload: submitted }],
  });
}
