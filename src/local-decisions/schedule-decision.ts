import { lockAdviceOf } from '#advice';
import { readBody, readReplacements } from '#bodies';
import { type CalendarDate, type MunicipalityId, ok, type ProposalId, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import type { Proposal } from '#proposals';
import { ownOpenBody } from './own-decision.ts';
import { routeOf } from './route.ts';
import { decisionState, decisionStep } from './rules/decision-state.ts';
import { insertDecision, type LocalDecision } from './store.ts';

export type ScheduleCode =
  | 'proposal_unknown'
  | 'not_participating'
  | 'not_your_body'
  | 'nothing_to_decide'
  | 'changed_meanwhile'
  | 'outcome_there'
  | 'council_only'
  | 'day_past'
  | 'no_own_committee'
  | 'committee_after_body';

/** Agenderen: on which day the body will treat it. A later entry moves it, also after held over. */
export async function scheduleDecision(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  input: {
    readonly day: CalendarDate;
    /** When the council's own committee meets on it. */
    readonly committeeDay: CalendarDate | null;
    readonly handling: LocalDecision['handling'];
    readonly link: string | null;
    readonly seen: number | null;
  },
): Promise<Result<Done<{ id: number }>, ScheduleCode>> {
  const own = await ownOpenBody(context, id, municipality, input.seen);
  if (!own.ok) return own;
  const { office, now } = own.value;
  const step = decisionStep(decisionState(now?.outcome), 'schedule', null);
  if (!step.ok) return refuse('outcome_there');
  if (input.handling !== null && own.value.competence !== 'council') return refuse('council_only');
  if (input.day < context.today) return refuse('day_past');
  if (input.committeeDay !== null) {
    const wrong = await committeeFault(context, own.value.proposal, municipality, {
      ...input,
      committeeDay: input.committeeDay,
    });
    if (wrong) return wrong;
  }
  const after = {
    proposal: id,
    municipality,
    day: input.day,
    committeeDay: input.committeeDay,
    handling: input.handling,
    outcome: null,
    votesFor: null,
    votesAgainst: null,
    confirmedDoubts: null,
    link: input.link,
    amendments: [],
    accountOwed: false,
    reason: null,
    enteredOn: context.today,
    enteredBy: office.title,
  };
  const decision = await insertDecision(context.transaction, context.region.id, after);
  const entry = {
    operation: 'schedule_decision',
    subject: `proposal/${id}`,
    payload: { decision, before: now ?? null, after },
  };
  return ok({ output: { id: decision }, office, entries: [entry] });
}

/** Only a council that kept its own committee for this has a day of it, and the committee meets before the council. */
async function committeeFault(
  context: WriteContext,
  proposal: Proposal,
  municipality: MunicipalityId,
  days: { readonly day: CalendarDate; readonly committeeDay: CalendarDate },
) {
  const { transaction } = context;
  const [body, replacements, advice] = [
    await readBody(transaction, proposal.committee),
    await readReplacements(transaction),
    await lockAdviceOf(transaction, proposal.id),
  ];
  const committee = body && { ...body, replacements };
  const route = routeOf(proposal, committee, municipality, advice?.sentOn ?? context.today);
  if (!route || route.replaced) return refuse('no_own_committee');
  return days.committeeDay > days.day ? refuse('committee_after_body') : undefined;
}
