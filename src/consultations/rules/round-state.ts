import type { CalendarDate } from '#kernel';

/** As it is kept. `sent_out` becomes `closed` by the clock: nobody has to do anything for it. */
export type KeptState = 'concept' | 'sent_out' | 'processing' | 'completed' | 'withdrawn' | 'dropped';
/** Stand van een ronde (domain.md 3.3). */
export type RoundState = KeptState | 'closed';

/**
 * In time until 23:59:59 in the Netherlands (domain.md D9): the last day itself is open.
 * @param early the regional clerk closed it, because every council had responded
 */
export function roundState(
  kept: KeptState,
  lastDay: CalendarDate | null,
  today: CalendarDate,
  early = false,
): RoundState {
  return kept === 'sent_out' && (early || (lastDay !== null && today > lastDay)) ? 'closed' : kept;
}

export const roundSteps = ['send_out', 'close', 'reopen', 'process', 'complete', 'drop', 'withdraw'] as const;
export type RoundStep = (typeof roundSteps)[number];

const steps: Readonly<Record<RoundState, Partial<Record<RoundStep, KeptState>>>> = {
  concept: { send_out: 'sent_out', withdraw: 'withdrawn' },
  // Closed is not kept as a state: it follows from the clock, or from `closings`.
  sent_out: { withdraw: 'withdrawn', close: 'sent_out' },
  // Opened again after the conclusion, and closed: what was concluded before can go out as it is.
  closed: { process: 'processing', complete: 'completed', drop: 'dropped', reopen: 'sent_out' },
  processing: { process: 'processing', complete: 'completed', drop: 'dropped', reopen: 'sent_out' },
  completed: {},
  withdrawn: {},
  dropped: {},
};

/** @returns the state after it, or undefined where it may not be done now */
export function roundStep(state: RoundState, step: RoundStep): KeptState | undefined {
  return steps[state][step];
}

/** It was asked: everybody sees it. */
export function isPublicRound(state: RoundState, sentOn: unknown): boolean {
  return state !== 'concept' && !(state === 'withdrawn' && sentOn === null);
}

/** The councils may still bring something, in time or late. */
export function takesSubmissions(state: RoundState): boolean {
  return state !== 'concept' && state !== 'withdrawn';
}

export const dispositions = [
  'overgenomen',
  'gedeeltelijk_overgenomen',
  'niet_overgenomen',
  'voor_kennisgeving',
  'buiten_reikwijdte',
] as const;
export type Disposition = (typeof dispositions)[number];

/** `adopted`: as it was asked; `adapted`: changed by what came in; `dropped`: van tafel. */
export const effects = { adapted: 'aangepast', adopted: 'ongewijzigd', dropped: 'van_tafel' } as const;
export type Effect = keyof typeof effects;
export const supports = { yes: 'ja', partly: 'gedeeltelijk', no: 'nee' } as const;
export type Support = keyof typeof supports;

export type EndProblem = 'points_unanswered' | 'not_concluded' | 'not_reported';

/** `afgerond` only when every point has a disposition and the councils were told (domain.md 3.3). */
export function mayEnd(given: {
  readonly unanswered: number;
  readonly concluded: boolean;
  readonly reported: boolean;
}): EndProblem | undefined {
  if (given.unanswered > 0) return 'points_unanswered';
  if (!given.concluded) return 'not_concluded';
  return given.reported ? undefined : 'not_reported';
}
