import { ok, type Result, refuse } from '#kernel';

/** Stand van een voorstel (domain.md 5.3). */
export const proposalStates = [
  'idea',
  'in_preparation',
  'offered',
  'picture_forming',
  'opinion_forming',
  'advice_adopted',
  'in_decision',
  'decided',
  'in_execution',
  'completed',
  'withdrawn',
  'off_the_table',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export type ProposalStepName =
  | 'work_out'
  | 'offer'
  | 'start_picture_forming'
  | 'start_opinion_forming'
  | 'back_to_picture_forming'
  | 'return_to_table'
  | 'adopt_advice'
  | 'send_to_bodies'
  | 'send_without_advice'
  | 'all_decided'
  | 'reopen'
  | 'start_execution'
  | 'complete'
  | 'withdraw'
  | 'drop';

type Transitions = { readonly [S in ProposalState]: { readonly [N in ProposalStepName]?: ProposalState } };

/** Who is allowed each step stands in the policies; what it needs, in the use cases. */
export const proposalTransitions: Transitions = {
  idea: { work_out: 'in_preparation', withdraw: 'withdrawn' },
  in_preparation: { offer: 'offered', withdraw: 'withdrawn' },
  offered: {
    start_picture_forming: 'picture_forming',
    start_opinion_forming: 'opinion_forming',
    return_to_table: 'in_preparation',
    withdraw: 'withdrawn',
  },
  picture_forming: {
    start_opinion_forming: 'opinion_forming',
    return_to_table: 'in_preparation',
    withdraw: 'withdrawn',
    drop: 'off_the_table',
  },
  opinion_forming: {
    back_to_picture_forming: 'picture_forming',
    return_to_table: 'in_preparation',
    adopt_advice: 'advice_adopted',
    send_without_advice: 'in_decision',
    withdraw: 'withdrawn',
    drop: 'off_the_table',
  },
  advice_adopted: { send_to_bodies: 'in_decision' },
  in_decision: { all_decided: 'decided', start_execution: 'in_execution' },
  decided: { reopen: 'in_decision', start_execution: 'in_execution' },
  in_execution: { complete: 'completed' },
  completed: {},
  withdrawn: {},
  off_the_table: {},
};

export function moveProposal(
  state: ProposalState,
  step: ProposalStepName,
): Result<ProposalState, 'proposal_state'> {
  const next = proposalTransitions[state][step];
  return next === undefined ? refuse('proposal_state', { state }) : ok(next);
}

/** Station: where people see the proposal stand. */
export const stations = [
  'table',
  'picture_forming',
  'opinion_forming',
  'advice',
  'councils',
  'execution',
] as const;
export type Station = (typeof stations)[number];

const stationOf: Readonly<Record<ProposalState, Station | undefined>> = {
  idea: 'table',
  in_preparation: 'table',
  offered: 'table',
  picture_forming: 'picture_forming',
  opinion_forming: 'opinion_forming',
  advice_adopted: 'advice',
  in_decision: 'councils',
  decided: 'councils',
  in_execution: 'execution',
  completed: 'execution',
  withdrawn: undefined,
  off_the_table: undefined,
};

/** @returns undefined for what left the board: withdrawn, or off the table. */
export function station(state: ProposalState): Station | undefined {
  return stationOf[state];
}

const arrivals: Readonly<Record<Station, readonly ProposalStepName[]>> = {
  table: ['return_to_table'],
  picture_forming: ['start_picture_forming', 'back_to_picture_forming'],
  opinion_forming: ['start_opinion_forming'],
  advice: ['adopt_advice'],
  councils: ['send_to_bodies', 'send_without_advice'],
  execution: ['start_execution'],
};

/**
 * The steps that lead, from one of the states at least, to another station, each with that station: undefined where the proposal leaves the board, or is done there: one that is completed waits
 * nowhere. The draft with which a proposal begins is at the table.
 */
export function stationMoves(): { readonly step: string; readonly station: Station | undefined }[] {
  const led = new Map<string, Station | undefined>([['draft', 'table']]);
  for (const from of proposalStates)
    for (const [step, to] of Object.entries(proposalTransitions[from])) {
      const where = to === 'completed' ? undefined : station(to);
      if (where !== station(from)) led.set(step, where);
    }
  return [...led].map(([step, where]) => ({ step, station: where }));
}

/**
 * When the proposal last came to each station, up to where it stands now: what it did before it went back to the table is
 * in its way, not in its stations.
 * @param steps in the order in which they were taken; the first is the draft
 */
export function stationDays<Day>(proposal: {
  readonly state: ProposalState;
  readonly steps: readonly { readonly step: string; readonly day: Day }[];
}): { readonly name: Station; readonly day: Day | undefined }[] {
  const now = station(proposal.state);
  const { steps } = proposal;
  const from = steps.findLastIndex((each) => each.step === 'return_to_table');
  const since = steps.slice(Math.max(from, 0));
  return stations.map((name, index) => {
    if (now !== undefined && index > stations.indexOf(now)) return { name, day: undefined };
    const came = since.findLast((each) => (arrivals[name] as readonly string[]).includes(each.step));
    return { name, day: (came ?? (name === 'table' ? since[0] : undefined))?.day };
  });
}

/**
 * A transition table as a Mermaid state diagram, for the READMEs: the diagram is generated, so it cannot differ from the
 * table. States without a step out of them are ends.
 */
export function stateDiagram(
  transitions: { readonly [state: string]: { readonly [step: string]: string | undefined } },
  first: string,
): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${first}`];
  for (const [state, steps] of Object.entries(transitions)) {
    const out = Object.entries(steps);
    for (const [step, next] of out) if (next !== undefined) lines.push(`  ${state} --> ${next}: ${step}`);
    if (out.length === 0) lines.push(`  ${state} --> [*]`);
  }
  return `${lines.join('\n')}\n`;
}
