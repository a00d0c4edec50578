import { type MunicipalityId, ok, refuse, type VoteDoubt } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { type Decided, dayProblem, decisionColumns, undecided } from './decided.ts';
import { confirmedDecision } from './decision-doubts.ts';
import { noneWords } from './none-words.ts';
import { ruleSetOf } from './rule-sets.ts';
import { maySubmissionStep, noViewProblem } from './rules/submission-state.ts';
import { setSubmission, setSubmissionLists } from './store-writes.ts';
import { untilOf } from './until.ts';
import { carried, inTerm } from './whole.ts';
import { type Answer, type OwnCode, ownSubmission, subjectOf } from './write-submission.ts';

export type NoneCode =
  | OwnCode
  | 'handed_in_already'
  | 'still_carries'
  | 'term_passed'
  | 'adopted_already'
  | 'no_view_undecided'
  | 'day_ahead'
  | 'day_before_sending'
  | VoteDoubt;

export interface NoViewSaid {
  readonly note: string;
  /** That of the council, that it has none. */
  readonly decision: Decided | null;
  readonly provisional: boolean;
  readonly lateKnown: boolean;
}

/**
 * Geen zienswijze: an act of the council that it says, never what its silence means (domain.md 3.2, notes). What was being
 * written is kept for when it is taken back.
 */
export async function declareNone(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  given: NoViewSaid,
): Answer<NoneCode> {
  const found = await ownSubmission(context, id, municipality);
  if (!found.ok) return found;
  const { office, own, round } = found.value;
  const words = noneWords(round.kind);
  if (!maySubmissionStep(own.state, 'declare_none')) return refuse('handed_in_already', words);
  const points = carried(round, municipality).length;
  const problem = noViewProblem({
    informal: ruleSetOf(round.rule).informal,
    decided: given.decision !== null,
    provisional: given.provisional,
    adopted: own.state === 'adopted',
    points,
    closed: !inTerm(round, context.today),
    lateKnown: given.lateKnown,
  });
  if (problem) return refuse(problem, { ...words, day: untilOf(round) ?? '', count: points });
  const wrongDay = given.decision && dayProblem(context.today, round, given.decision.day);
  if (wrongDay) return wrongDay;
  const voted = given.decision ? await confirmedDecision(context, municipality, given.decision) : ok(null);
  if (!voted.ok) return voted;
  const after = {
    state: 'none',
    position: null,
    note: given.note,
    draft_position: own.position,
    draft_note: own.note,
    ...(voted.value ? decisionColumns(voted.value) : undecided),
    provisional: given.provisional && given.decision === null,
    handed_in_at: context.now,
    handed_in_by: office.title,
    judged_until: untilOf(round),
    reported_at: null,
  };
  await setSubmission(context.transaction, id, municipality, after);
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: 'declare_no_view',
        subject: subjectOf(id, municipality),
        payload: { before: own.state, after },
      },
    ],
  });
}

export type TakeBackCode = OwnCode | 'no_view_not_said' | 'term_passed';

/**
 * A mistake, or a council that brings a view after all: as long as a view would be taken, in time or late. That it was said,
 * by whom, and why it was taken back stays readable.
 */
export async function takeBackNone(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  given: { readonly reason: string; readonly lateKnown: boolean },
): Answer<TakeBackCode> {
  const found = await ownSubmission(context, id, municipality);
  if (!found.ok) return found;
  const { office, own, round } = found.value;
  if (!maySubmissionStep(own.state, 'take_back_none') || own.handedInAt === null)
    return refuse('no_view_not_said', noneWords(round.kind));
  if (!inTerm(round, context.today) && !given.lateKnown)
    return refuse('term_passed', { day: untilOf(round) ?? '' });
  const taken = {
    saidAt: own.handedInAt,
    saidBy: own.handedInBy ?? '',
    note: own.note,
    decisionDay: own.decisionDay,
    decisionMeeting: own.decisionMeeting,
    at: context.now,
    by: office.title,
    reason: given.reason,
  };
  await setSubmissionLists(context.transaction, id, municipality, {
    no_view_taken_back: [...own.takenBack, taken],
  });
  await setSubmission(context.transaction, id, municipality, {
    state: 'preparing',
    position: own.draftPosition,
    note: own.draftNote ?? '',
    draft_position: null,
    draft_note: null,
    ...undecided,
    provisional: false,
    handed_in_at: null,
    handed_in_by: null,
    judged_until: null,
  });
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: 'take_back_no_view',
        subject: subjectOf(id, municipality),
        payload: { before: own.state, after: 'preparing', taken },
      },
    ],
  });
}
