import { type MunicipalityId, ok, refuse, type VoteDoubt } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { type Decided, dayProblem, decisionColumns, undecided } from './decided.ts';
import { confirmedDecision } from './decision-doubts.ts';
import type { Submission, SubmissionCorrection } from './round.ts';
import {
  type Brought,
  type CorrectionProblem,
  correctionProblem,
  saysOther,
} from './rules/submission-correction.ts';
import type { Position } from './rules/submission-state.ts';
import { setSubmission, setSubmissionLists } from './store-writes.ts';
import { carried } from './whole.ts';
import { type Answer, type OwnCode, ownSubmission, subjectOf } from './write-submission.ts';

export type CorrectCode =
  | OwnCode
  | CorrectionProblem
  | 'submission_changed'
  | 'day_ahead'
  | 'day_before_sending'
  | VoteDoubt;

export interface SubmissionCorrected {
  readonly position: Position;
  readonly note: string;
  readonly decision: Decided | null;
  /** What was first sent under reservation; left out: as it stands. */
  readonly first: { readonly position: Position | undefined; readonly note: string | undefined };
  readonly reason: string;
  readonly seen: number;
}

const broughtOf = (own: Submission): Omit<SubmissionCorrection, 'at' | 'by' | 'reason'> => ({
  position: own.position,
  note: own.note,
  decisionDay: own.decisionDay,
  decisionMeeting: own.decisionMeeting,
  handling: own.handling,
  votesFor: own.votesFor,
  votesAgainst: own.votesAgainst,
  decisionLink: own.decisionLink,
  sentPosition: own.sentPosition,
  sentNote: own.sentNote,
});

/**
 * What the council decided and its clerk typed otherwise, put right after it was handed in: with a reason, and what stood there
 * stays beside it. Points are not touched: a council leaves one by its own decision. When it came stays as it was.
 */
export async function correctSubmission(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  given: SubmissionCorrected,
): Answer<CorrectCode> {
  const found = await ownSubmission(context, id, municipality);
  if (!found.ok) return found;
  const { office, own, round } = found.value;
  const before = broughtOf(own);
  const { decision } = given;
  const after: Brought = {
    position: given.position,
    note: given.note,
    decisionDay: decision?.day ?? null,
    decisionMeeting: decision?.meeting ?? null,
    handling: decision?.handling ?? null,
    votesFor: decision?.votesFor ?? null,
    votesAgainst: decision?.votesAgainst ?? null,
    decisionLink: decision?.link ?? null,
    sentPosition: given.first.position ?? own.sentPosition,
    sentNote: given.first.note ?? own.sentNote,
  };
  const problem = correctionProblem(own.state, before, after, carried(round, municipality).length);
  if (problem === 'nothing_to_correct') return refuse(problem);
  if (own.version !== given.seen) return refuse('submission_changed', { version: own.version });
  if (problem) return refuse(problem);
  const wrongDay = decision && dayProblem(context.today, round, decision.day);
  if (wrongDay) return wrongDay;
  const voted = decision ? await confirmedDecision(context, municipality, decision) : ok(null);
  if (!voted.ok) return voted;
  const correction = {
    ...before,
    confirmedDoubts: own.confirmedDoubts,
    at: context.now,
    by: office.title,
    reason: given.reason,
  };
  await setSubmissionLists(context.transaction, id, municipality, {
    corrections: [...own.corrections, correction],
  });
  await setSubmission(context.transaction, id, municipality, {
    position: given.position,
    note: given.note,
    sent_position: after.sentPosition,
    sent_note: after.sentNote,
    ...(voted.value ? decisionColumns(voted.value) : undecided),
    // What it was answered was about other words: it is answered anew.
    ...(saysOther(before, after) ? { reported_at: null, anew: own.anew || own.reportedAt !== null } : {}),
  });
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: 'correct_submission',
        subject: subjectOf(id, municipality),
        payload: { before, after, reason: given.reason },
      },
    ],
  });
}
