import { ok, type Result, refuse } from '#kernel';

/**
 * Fase waarin een agendapunt wordt behandeld. Picture and opinion forming are kept apart where that is needed and
 * possible (seed 002, 2.3); steering is what a committee gives along at the start of an ambition or on the way.
 */
export const phases = ['steering', 'picture_forming', 'opinion_forming'] as const;
export type Phase = (typeof phases)[number];

/** Waar een agendapunt over gaat: a proposal, an ambition (its start) or the account of a body that departed. */
export type SubjectKind = 'proposal' | 'ambition' | 'account';

/** The step of the proposal that follows from putting it on the agenda; null: it is where it should be. */
export type AgendaStep = 'start_picture_forming' | 'start_opinion_forming' | 'back_to_picture_forming' | null;

const steps: Readonly<Record<Phase, Readonly<Record<string, AgendaStep>>>> = {
  steering: { idea: null, in_preparation: null, offered: null, in_execution: null },
  picture_forming: {
    offered: 'start_picture_forming',
    picture_forming: null,
    opinion_forming: 'back_to_picture_forming',
  },
  opinion_forming: {
    offered: 'start_opinion_forming',
    picture_forming: 'start_opinion_forming',
    opinion_forming: null,
  },
};

/** @param state of the proposal. A draft can be steered; pictures and opinions are formed of what the table offered. */
export function agendaStep(phase: Phase, state: string): Result<AgendaStep, 'phase_does_not_fit'> {
  const step = steps[phase][state];
  return step === undefined ? refuse('phase_does_not_fit', { state }) : ok(step);
}

/** The phases in which a proposal can be put on an agenda now. */
export function phasesFor(state: string): readonly Phase[] {
  return phases.filter((phase) => agendaStep(phase, state).ok);
}

/**
 * Who the rulebook asks to explain a proposal in the committee and did not: in the model one governing and one societal
 * member (seed 002, 2.2). A missing one is told, and blocks nothing.
 */
export function missingExplanations(
  item: {
    readonly kind: SubjectKind;
    readonly phase: Phase;
    readonly explainedGoverning: string | null;
    readonly explainedSocietal: string | null;
  },
  wanted: { readonly governing: boolean; readonly societal: boolean },
): readonly ('governing' | 'societal')[] {
  if (item.kind !== 'proposal' || item.phase === 'steering') return [];
  const missing: ('governing' | 'societal')[] = [];
  if (wanted.governing && item.explainedGoverning === null) missing.push('governing');
  if (wanted.societal && item.explainedSocietal === null) missing.push('societal');
  return missing;
}

/** The order after one item moved up or down; unchanged at the ends and for an item that is not on the agenda. */
export function reordered<Id>(order: readonly Id[], item: Id, direction: 'up' | 'down'): Id[] {
  const from = order.indexOf(item);
  const to = direction === 'up' ? from - 1 : from + 1;
  const moved = [...order];
  if (from < 0 || to < 0 || to >= order.length) return moved;
  [moved[from], moved[to]] = [order[to] as Id, order[from] as Id];
  return moved;
}
