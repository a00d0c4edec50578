import { ok, type Result, refuse } from '#kernel';
import type { DecisionOutcome } from './account.ts';

/**
 * Stand van een eigen besluit bij één orgaan. Whether it is a hamerstuk or a bespreekstuk, or not known yet, says how the
 * body handles it and opens or closes no step.
 */
export type DecisionState = 'not_yet' | 'scheduled' | 'held_over' | 'decided';
export type DecisionStep = 'schedule' | 'hold_over' | 'decide' | 'correct' | 'correct_to_held_over';
/** What the clerk says to do: agenderen, vastleggen, verbeteren. */
export type DecisionAct = 'schedule' | 'record' | 'correct';

/**
 * What follows on held over is the next entry, not a correction (domain.md 5.3); only a wrong entry is corrected. A final
 * outcome can only be corrected.
 */
export const decisionTransitions: {
  readonly [S in DecisionState]: { readonly [N in DecisionStep]?: DecisionState };
} = {
  not_yet: { schedule: 'scheduled', hold_over: 'held_over', decide: 'decided' },
  scheduled: { schedule: 'scheduled', hold_over: 'held_over', decide: 'decided' },
  held_over: {
    schedule: 'scheduled',
    hold_over: 'held_over',
    decide: 'decided',
    correct: 'decided',
    correct_to_held_over: 'held_over',
  },
  decided: { correct: 'decided', correct_to_held_over: 'held_over' },
};

/** @param outcome undefined: no entry; null: only on the agenda */
export function decisionState(outcome: DecisionOutcome | null | undefined): DecisionState {
  if (outcome === undefined) return 'not_yet';
  if (outcome === null) return 'scheduled';
  return outcome === 'held_over' ? 'held_over' : 'decided';
}

/**
 * Which step an act is after what stands now. A body that decided is not put on the agenda as if it had not: that would
 * hide the outcome; and where nothing was decided there is nothing to correct.
 * @param outcome null: on the agenda
 */
export function decisionStep(
  now: DecisionState,
  act: DecisionAct,
  outcome: DecisionOutcome | null,
): Result<DecisionStep, 'outcome_there' | 'nothing_to_correct'> {
  const held = outcome === 'held_over';
  const step =
    act === 'schedule'
      ? 'schedule'
      : act === 'record'
        ? held
          ? 'hold_over'
          : 'decide'
        : held
          ? 'correct_to_held_over'
          : 'correct';
  if (decisionTransitions[now][step] !== undefined) return ok(step);
  return refuse(act === 'correct' ? 'nothing_to_correct' : 'outcome_there');
}

/** What became of an entry: it counts now, was put right by the next, or was followed by it. */
export interface Standing<Entry> {
  readonly entry: Entry;
  readonly standing: 'now' | 'corrected' | 'followed';
  /** Why it was corrected. */
  readonly reason: string | null;
}

/**
 * The entries of one body as a reader must see them. An entry with a reason corrects the one before it.
 * @param entries the newest first
 */
export function standings<Entry extends { readonly reason: string | null }>(
  entries: readonly Entry[],
): Standing<Entry>[] {
  return entries.map((entry, index) => {
    const next = entries[index - 1];
    if (!next) return { entry, standing: 'now', reason: null };
    return next.reason === null
      ? { entry, standing: 'followed', reason: null }
      : { entry, standing: 'corrected', reason: next.reason };
  });
}
