import { lockAdviceOf } from '#advice';
import { freezeBasis } from '#documents';
import { sittingMembers } from '#elections';
import {
  type CalendarDate,
  type MunicipalityId,
  ok,
  type ProposalId,
  type Result,
  refuse,
  refuseAll,
} from '#kernel';
import { readAdoptedAmendments } from '#motions';
import type { Entry } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { type Competence, type Proposal, type ProposalStepName, stepProposal } from '#proposals';
import { turnAccount } from './account-turns.ts';
import { ownOpenBody } from './own-decision.ts';
import { account, amendmentsPlace, type DecisionOutcome, regionalOutcome } from './rules/account.ts';
import { type DecisionDoubt, doubtsOf, textDoubtsOf } from './rules/council-vote.ts';
import { decisionState, decisionStep } from './rules/decision-state.ts';
import { type Amendment, insertDecision, type LocalDecision } from './store.ts';
import { doubtDetails } from './vote-doubts.ts';

export type RecordCode =
  | 'proposal_unknown'
  | 'not_participating'
  | 'not_your_body'
  | 'nothing_to_decide'
  | 'changed_meanwhile'
  | 'outcome_there'
  | 'nothing_to_correct'
  | 'council_only'
  | 'amendment_missing'
  | 'amendment_without_outcome'
  | 'room_choice_missing'
  | 'room_point_unknown'
  | 'no_room'
  | 'day_ahead'
  | 'day_before_sending'
  | DecisionDoubt;

export interface OutcomeInput {
  readonly day: CalendarDate;
  readonly handling: LocalDecision['handling'];
  readonly outcome: DecisionOutcome;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  /** In what whoever records it has seen that the outcome looks wrong beside the votes or an amendment, and says that it is right. */
  readonly confirmed: readonly DecisionDoubt[];
  readonly link: string | null;
  readonly amendments: readonly { readonly text: string; readonly room: number | 'outside' | undefined }[];
  /** Number of the entry that the clerk had before the eyes, 0: none; null: not said. */
  readonly seen: number | null;
  /** Given: this corrects what stands. */
  readonly reason: string | null;
}

/** With an advice in full there is no room to ask about; on headlines each amendment says where it falls. */
function amendmentsOf(input: OutcomeInput, proposal: Proposal) {
  const given = input.amendments;
  if (input.outcome === 'amended' && given.length === 0) return refuse('amendment_missing');
  if (input.outcome !== 'amended' && given.length > 0) return refuse('amendment_without_outcome');
  const headlines = proposal.adviceKind === 'headlines';
  for (const [index, { room }] of given.entries()) {
    if (headlines && room === undefined)
      return refuse('room_choice_missing', { number: index + 1, row: index });
    if (!headlines && typeof room === 'number') return refuse('no_room', { row: index });
    if (typeof room === 'number' && room > proposal.roomPoints.length)
      return refuse('room_point_unknown', { point: room, row: index });
  }
  return ok(
    given.map(({ text, room }): Amendment => ({ text, roomPoint: typeof room === 'number' ? room : null })),
  );
}

function fieldRefusal(input: OutcomeInput, competence: Competence, today: CalendarDate) {
  const council = input.handling !== null || input.votesFor !== null || input.votesAgainst !== null;
  if (council && competence !== 'council') return refuse('council_only');
  return input.day > today ? refuse('day_ahead') : undefined;
}

/** The last body to decide closes the decision making; one that turns out not to have decided opens it again. */
function regionalStep(
  proposal: Proposal,
  known: readonly LocalDecision[],
  municipality: MunicipalityId,
  outcome: DecisionOutcome,
): ProposalStepName | undefined {
  const outcomes = proposal.participants.map((p) =>
    p.municipality === municipality
      ? outcome
      : known.find((d) => d.current && d.municipality === p.municipality)?.outcome,
  );
  const open = regionalOutcome(outcomes).kind === 'open';
  if (!open && proposal.state === 'in_decision') return 'all_decided';
  return open && proposal.state === 'decided' ? 'reopen' : undefined;
}

/**
 * Vastleggen what a body decided, or verbeteren of what was recorded, with a reason. Nothing here blocks or presumes a
 * decision: it only says when an account is owed.
 */
export async function recordDecision(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  input: OutcomeInput,
): Promise<Result<Done<{ id: number }>, RecordCode>> {
  const own = await ownOpenBody(context, id, municipality, input.seen);
  if (!own.ok) return own;
  const { proposal, office, now, known, competence } = own.value;
  const act = input.reason === null ? 'record' : 'correct';
  const step = decisionStep(decisionState(now?.outcome), act, input.outcome);
  if (!step.ok) return step;
  const wrong = fieldRefusal(input, competence, context.today);
  if (wrong) return wrong;
  const amendments = amendmentsOf(input, proposal);
  if (!amendments.ok) return amendments;
  const advice = await lockAdviceOf(context.transaction, id);
  if (!advice?.sentOn) return refuse('nothing_to_decide');
  if (input.day < advice.sentOn) return refuse('day_before_sending', { day: advice.sentOn });
  const there =
    competence === 'council' ? await readAdoptedAmendments(context.transaction, id, municipality) : [];
  const doubts: DecisionDoubt[] = [
    ...(input.votesFor === null
      ? []
      : doubtsOf(input, await sittingMembers(context.transaction, municipality, input.day))),
    ...textDoubtsOf(input.outcome, there.length),
  ];
  const titles = there.map(({ title }) => `“${title}”`).join(', ');
  const [unseen, ...more] = doubts
    .filter((doubt) => !input.confirmed.includes(doubt))
    .map((doubt) => refuse(doubt, { ...doubtDetails(doubt, input.day), amendments: titles }));
  if (unseen) return refuseAll([unseen, ...more]);
  const { owed, why } = account({
    advice: advice.outcome,
    kind: proposal.adviceKind,
    outcome: input.outcome,
    amendments: amendmentsPlace(amendments.value),
  });
  const after = {
    proposal: id,
    municipality,
    day: input.day,
    committeeDay: now?.committeeDay ?? null,
    handling: input.handling,
    outcome: input.outcome,
    votesFor: input.votesFor,
    votesAgainst: input.votesAgainst,
    confirmedDoubts: doubts.length > 0 ? doubts : null,
    link: input.link,
    amendments: amendments.value,
    accountOwed: owed,
    reason: input.reason,
    enteredOn: context.today,
    enteredBy: office.title,
  };
  const decision = await insertDecision(context.transaction, context.region.id, after);
  await freezeBasis(context.transaction, context.region.id, { decision }, id, input.day);
  const entries: Entry[] = [
    {
      operation: `${act}_decision`,
      subject: `proposal/${id}`,
      payload: { decision, before: now ?? null, after },
    },
  ];
  if (owed !== (now?.accountOwed ?? false)) {
    const turn = owed ? 'owed' : 'lifted';
    entries.push(...(await turnAccount(context, { proposal, municipality, decision, turn, why })));
  }
  const next = regionalStep(proposal, known, municipality, input.outcome);
  if (next) {
    const moved = await stepProposal(context, id, next);
    if (!moved.ok) throw new Error(`The state ${proposal.state} allows ${next}`);
    entries.push(moved.value.entry);
  }
  return ok({ output: { id: decision }, office, entries });
}
