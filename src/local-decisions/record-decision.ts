import { lockAdviceOf } from '#advice';
import { type CalendarDate, type MunicipalityId, ok, type ProposalId, type Result, refuse } from '#kernel';
import type { Entry } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal, type Proposal, stepProposal } from '#proposals';
import { mayRegister } from './policy.ts';
import { type DecisionOutcome, owesAccount, regionalOutcome } from './rules/account.ts';
import { type Amendment, decisionsFor, insertAccount, insertDecision, type LocalDecision } from './store.ts';

export type DecisionCode =
  | 'proposal_unknown'
  | 'not_participating'
  | 'not_your_body'
  | 'nothing_to_decide'
  | 'reason_missing'
  | 'amendment_missing'
  | 'amendment_without_outcome'
  | 'room_point_unknown'
  | 'day_ahead'
  | 'outcome_there'
  | 'no_account_owed'
  | 'account_there';

export interface DecisionInput {
  readonly day: CalendarDate;
  readonly handling: LocalDecision['handling'];
  /** null: only put on the agenda. */
  readonly outcome: DecisionOutcome | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly link: string | null;
  readonly amendments: readonly Amendment[];
  /** Needed to correct an outcome that was registered before. */
  readonly reason: string | null;
}

type Registered = Promise<Result<Done<{ id: number }>, DecisionCode>>;

async function ownProposal(context: WriteContext, id: ProposalId, municipality: MunicipalityId) {
  const proposal = await lockProposal(context.transaction, id);
  if (!proposal) return refuse('proposal_unknown');
  const own = proposal.participants.find((p) => p.municipality === municipality);
  if (!own) return refuse('not_participating');
  const office = mayRegister(context.actor, context.region.id, municipality, own.competence);
  return office ? ok({ proposal, office }) : refuse('not_your_body');
}

function amendmentRefusal(input: DecisionInput, proposal: Proposal) {
  if (input.outcome === 'amended' && input.amendments.length === 0) return refuse('amendment_missing');
  if (input.outcome !== 'amended' && input.amendments.length > 0) return refuse('amendment_without_outcome');
  const wrong = input.amendments.find(
    (a) => a.roomPoint !== null && a.roomPoint > proposal.roomPoints.length,
  );
  return wrong ? refuse('room_point_unknown', { point: wrong.roomPoint ?? 0 }) : undefined;
}

/**
 * Puts a proposal on a body's agenda, registers what it decided, or corrects that with a reason. Nothing here blocks or
 * presumes a decision: it only says when an account is owed.
 */
export async function registerDecision(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  input: DecisionInput,
): Registered {
  const own = await ownProposal(context, id, municipality);
  if (!own.ok) return own;
  const { proposal, office } = own.value;
  if (!['in_decision', 'decided', 'in_execution'].includes(proposal.state))
    return refuse('nothing_to_decide');
  const wrong = amendmentRefusal(input, proposal);
  if (wrong) return wrong;
  if (input.outcome !== null && input.day > context.today) return refuse('day_ahead');
  const known = await decisionsFor(context.transaction, id);
  const before = known.find((d) => d.municipality === municipality);
  const final = before?.outcome !== undefined && before.outcome !== null && before.outcome !== 'held_over';
  if (final && input.outcome === null) return refuse('outcome_there');
  if (final && input.reason === null) return refuse('reason_missing');
  const advice = await lockAdviceOf(context.transaction, id);
  const owed =
    input.outcome !== null &&
    owesAccount({
      advice: advice?.outcome ?? 'none',
      kind: proposal.adviceKind,
      outcome: input.outcome,
      amendments:
        input.amendments.length === 0
          ? 'none'
          : input.amendments.some((a) => a.roomPoint === null)
            ? 'outside'
            : 'inside',
    });
  const after = {
    ...input,
    proposal: id,
    municipality,
    accountOwed: owed,
    reason: final ? input.reason : null,
  };
  const decision = await insertDecision(context.transaction, context.region.id, after);
  const entries: Entry[] = [
    {
      operation: final ? 'correct_decision' : 'register_decision',
      subject: `proposal/${id}`,
      payload: { before, after },
    },
  ];
  const outcomes = proposal.participants.map((p) =>
    p.municipality === municipality
      ? (input.outcome ?? undefined)
      : (known.find((d) => d.municipality === p.municipality)?.outcome ?? undefined),
  );
  const open = regionalOutcome(outcomes).kind === 'open';
  const step =
    !open && proposal.state === 'in_decision'
      ? 'all_decided'
      : open && proposal.state === 'decided'
        ? 'reopen'
        : undefined;
  if (step) {
    const moved = await stepProposal(context, id, step);
    if (!moved.ok) throw new Error(`The state ${proposal.state} allows ${step}`);
    entries.push(moved.value.entry);
  }
  return ok({ output: { id: decision }, office, entries });
}

/** The body that departed from the advice says why. */
export async function writeAccount(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  text: string,
): Registered {
  const own = await ownProposal(context, id, municipality);
  if (!own.ok) return own;
  const decision = (await decisionsFor(context.transaction, id)).find((d) => d.municipality === municipality);
  if (!decision?.accountOwed) return refuse('no_account_owed');
  if (decision.account) return refuse('account_there');
  await insertAccount(context.transaction, context.region.id, decision.id, text, context.today);
  const entry = {
    operation: 'write_account',
    subject: `proposal/${id}`,
    payload: { decision: decision.id, municipality, text },
  };
  return ok({ output: { id: decision.id }, office: own.value.office, entries: [entry] });
}
