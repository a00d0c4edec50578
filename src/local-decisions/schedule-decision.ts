import { type CalendarDate, type MunicipalityId, ok, type ProposalId, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { ownOpenBody } from './own-decision.ts';
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
  | 'day_past';

/** Agenderen: on which day the body will treat it. A later entry moves it, also after held over. */
export async function scheduleDecision(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  input: {
    readonly day: CalendarDate;
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
  const after = {
    proposal: id,
    municipality,
    day: input.day,
    handling: input.handling,
    outcome: null,
    votesFor: null,
    votesAgainst: null,
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
