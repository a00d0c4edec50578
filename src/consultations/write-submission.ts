import {
  type CalendarDate,
  type Granted,
  type MunicipalityId,
  ok,
  type Result,
  refuse,
  type VoteDoubt,
} from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { bringPoint } from './bring-points.ts';
import { type Decided, dayProblem, decisionColumns, undecided } from './decided.ts';
import { confirmedDecision } from './decision-doubts.ts';
import { noneWords } from './none-words.ts';
import { mayWriteFor } from './policy.ts';
import type { Round, Submission } from './round.ts';
import { ruleSetOf } from './rule-sets.ts';
import { carriedBy } from './rules/points.ts';
import { type RoundState, takesSubmissions } from './rules/round-state.ts';
import { handInProblem, maySubmissionStep, type Position } from './rules/submission-state.ts';
import { lockRound } from './store.ts';
import { setCarrier, setSubmission } from './store-writes.ts';
import { untilOf } from './until.ts';
import { carried, inTerm, stateOn, submissionOf, unreadPoints } from './whole.ts';
import {
  carryTakenOver,
  newlyCarried,
  type TakenOver,
  type TakeOverCode,
  takeOverProblem,
} from './write-joint.ts';

export type Answer<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;
export const subjectOf = (round: number, municipality: string) => `consultation/${round}/${municipality}`;

export type OwnCode = 'not_your_council' | 'round_unknown' | 'not_asked' | 'round_withdrawn';

export interface Own {
  readonly office: Granted;
  readonly round: Round;
  readonly state: RoundState;
  readonly own: Submission;
}

/** The round and the submission of the own council, locked. */
export async function ownSubmission(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
): Promise<Result<Own, OwnCode>> {
  const office = mayWriteFor(context.actor, context.region.id, { municipality });
  if (!office) return refuse('not_your_council');
  const round = await lockRound(context.transaction, id);
  const state = round && stateOn(round, context.today);
  if (!round || !state || state === 'concept') return refuse('round_unknown');
  const own = submissionOf(round, municipality);
  if (!own) return refuse('not_asked');
  return takesSubmissions(state) ? ok({ office, round, state, own }) : refuse('round_withdrawn');
}

export interface Preparation {
  readonly position: Position | null;
  readonly note: string;
  readonly sharedWith: readonly MunicipalityId[];
  readonly inCommittee: boolean;
  readonly committeeDay: CalendarDate | null;
  /** From a joint text; null leaves it as it was. */
  readonly taken: TakenOver | null;
  readonly seen: number;
}

export type PrepareCode =
  | OwnCode
  | 'handed_in_already'
  | 'submission_changed'
  | 'council_unknown'
  | TakeOverCode;

/** What the council will say, while it is written: with whom it is shared, and where it is being treated. */
export async function prepareSubmission(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  given: Preparation,
): Answer<PrepareCode> {
  const found = await ownSubmission(context, id, municipality);
  if (!found.ok) return found;
  const { office, own, round } = found.value;
  if (!maySubmissionStep(own.state, 'prepare')) return refuse('handed_in_already', noneWords(round.kind));
  if (own.version !== given.seen) return refuse('submission_changed', { version: own.version });
  if (given.sharedWith.some((each) => each === municipality || !round.addressees.includes(each)))
    return refuse('council_unknown');
  const { taken } = given;
  const problem = takeOverProblem(round, municipality, taken);
  if (problem) return problem;
  const more = newlyCarried(round, municipality, taken).length > 0;
  const same = own.position === given.position && own.note === given.note && !more;
  const written = given.inCommittee ? 'in_committee' : 'preparing';
  const after = {
    state: own.state === 'adopted' && same ? own.state : written,
    position: given.position,
    note: given.note,
    shared_with: given.sharedWith,
    committee_day: given.committeeDay,
    ...(taken ? { joint_id: taken.text, joint_version: taken.version } : {}),
    ...(own.state === 'adopted' && !same ? undecided : {}),
  };
  await setSubmission(context.transaction, id, municipality, after);
  if (taken) await carryTakenOver(context, found.value, taken);
  const payload = { before: own, after, ...(taken ? { taken } : {}) };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'prepare_submission', subject: subjectOf(id, municipality), payload }],
  });
}

export interface CouncilDecision extends Decided {
  /** What the council made of what was handed in under reservation; left out: it adopted that as it was. */
  readonly otherwise: {
    readonly position: Position | null;
    readonly note: string | null;
    /** Points that it did not take over. */
    readonly points: readonly number[];
  };
}

export type AdoptCode =
  | OwnCode
  | 'day_ahead'
  | 'day_before_sending'
  | 'cannot_adopt'
  | 'only_after_reservation'
  | 'no_view_otherwise'
  | 'not_behind'
  | 'position_missing'
  | 'point_changed'
  | VoteDoubt;

/** Vastgesteld: the council decided, in which meeting, on which day, with which vote (domain.md 3.3). */
export async function adoptSubmission(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  decision: CouncilDecision,
): Answer<AdoptCode> {
  const found = await ownSubmission(context, id, municipality);
  if (!found.ok) return found;
  const { office, own, round } = found.value;
  const after = own.handedInAt !== null;
  const problem = adoptProblem(context.today, found.value, decision);
  if (problem) return problem;
  const voted = await confirmedDecision(context, municipality, decision);
  if (!voted.ok) return voted;
  const { otherwise } = decision;
  const dropped = carried(round, municipality).filter((point) => otherwise.points.includes(point.id));
  if (dropped.length < otherwise.points.length) return refuse('not_behind');
  const change = decidedOtherwise(own, otherwise);
  for (const point of dropped)
    await setCarrier(context.transaction, point.id, municipality, {
      left_at: context.now,
      left_by: office.title,
      left_reason: `Niet overgenomen door de raad: ${decision.meeting}.`,
      decision_day: decision.day,
    });
  await setSubmission(context.transaction, id, municipality, {
    ...(after ? {} : { state: 'adopted' }),
    ...change,
    // Whoever was answered already is answered anew on what the council made of it.
    ...(change || dropped.length > 0 ? { reported_at: null, anew: own.anew || own.reportedAt !== null } : {}),
    ...decisionColumns(voted.value),
  });
  const payload = {
    before: own.state,
    decision: voted.value,
    ...(change ? { sent: { position: own.position, note: own.note } } : {}),
    ...(dropped.length > 0 ? { dropped: dropped.map((point) => point.id) } : {}),
  };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'adopt_submission', subject: subjectOf(id, municipality), payload }],
  });
}

/** Why the decision cannot be recorded with this. */
function adoptProblem(today: CalendarDate, { own, round }: Own, decision: CouncilDecision) {
  const after = own.handedInAt !== null;
  if (!maySubmissionStep(own.state, 'adopt') || (after && !own.provisional))
    return refuse('cannot_adopt', noneWords(round.kind));
  const wrongDay = dayProblem(today, round, decision.day);
  if (wrongDay) return wrongDay;
  const { position, note, points } = decision.otherwise;
  const otherwise = position !== null || note !== null || points.length > 0;
  if (otherwise && !after) return refuse('only_after_reservation');
  // The council confirms that it has no view; a view it brings as every view.
  if (own.state === 'none') return otherwise ? refuse('no_view_otherwise', noneWords(round.kind)) : undefined;
  if (own.position === null) return refuse('position_missing');
  const changed = unreadPoints(round, own.municipality).length;
  return !after && changed > 0 ? refuse('point_changed', { count: changed }) : undefined;
}

/** The council's own words in the place of what was sent first, which stays beside them. */
function decidedOtherwise(own: Submission, { position, note }: CouncilDecision['otherwise']) {
  const after = { position: position ?? own.position, note: note ?? own.note };
  if (after.position === own.position && after.note === own.note) return undefined;
  return {
    ...after,
    sent_position: own.sentNote === null ? own.position : own.sentPosition,
    sent_note: own.sentNote ?? own.note,
  };
}

export type HandInCode =
  | OwnCode
  | 'handed_in_already'
  | 'not_adopted'
  | 'position_missing'
  | 'nothing_in_it'
  | 'point_changed'
  | 'term_passed';

/** Indienen: public from now on, with every point that this council stands behind, in the text that it agreed to. Late is kept and shown, never refused. */
export async function handIn(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  given: { readonly provisional: boolean; readonly lateKnown: boolean },
): Answer<HandInCode> {
  const found = await ownSubmission(context, id, municipality);
  if (!found.ok) return found;
  const { office, own, round } = found.value;
  if (!maySubmissionStep(own.state, 'hand_in')) return refuse('handed_in_already', noneWords(round.kind));
  const points = carried(round, municipality);
  const closed = !inTerm(round, context.today);
  const adopted = own.state === 'adopted';
  const changed = unreadPoints(round, municipality).length;
  const problem = handInProblem({
    informal: ruleSetOf(round.rule).informal,
    adopted,
    provisional: given.provisional,
    position: own.position,
    points: points.length,
    note: own.note,
    changed,
    closed,
    lateKnown: given.lateKnown,
  });
  if (problem) return refuse(problem, { day: untilOf(round) ?? '', count: changed });
  const after = {
    state: closed ? 'late' : 'handed_in',
    provisional: given.provisional && !adopted,
    handed_in_at: context.now,
    handed_in_by: office.title,
    judged_until: untilOf(round),
    // After the end it has yet to be told what became of it.
    reported_at: null,
  };
  await setSubmission(context.transaction, id, municipality, after);
  const brought = [];
  for (const point of points) {
    const version = carriedBy(point, municipality)?.version ?? point.version;
    brought.push(await bringPoint(context, found.value, point, version));
  }
  const payload = { before: own.state, after, points: brought };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'hand_in_submission', subject: subjectOf(id, municipality), payload }],
  });
}
