import type { CalendarDate } from '#kernel';
import type { RoundState } from './round-state.ts';

/** As it is kept; what the clock and the regional clerk add to it is `submissionState`. */
export const keptSubmissions = [
  'open',
  'preparing',
  'in_committee',
  'adopted',
  'handed_in',
  'late',
  'none',
] as const;
export type KeptSubmission = (typeof keptSubmissions)[number];
/** Stand van de inbreng van één raad (domain.md 3.3). */
export type SubmissionState = KeptSubmission | 'term_passed' | 'lapsed' | 'processed' | 'reported';

/** As pages and the API call them, in the words of domain.md 3.3. */
export const submissionWords = {
  open: 'uitstaand',
  preparing: 'in_voorbereiding',
  in_committee: 'in_commissie',
  adopted: 'vastgesteld',
  handed_in: 'ingediend',
  late: 'te_laat_ingediend',
  none: 'geen_zienswijze',
  term_passed: 'termijn_verstreken',
  lapsed: 'niet_ingediend',
  processed: 'verwerkt',
  reported: 'teruggekoppeld',
} as const satisfies Record<SubmissionState, string>;

export const positions = ['positief', 'positief_met_kanttekeningen', 'negatief', 'geen_standpunt'] as const;
export type Position = (typeof positions)[number];

const isIn = (kept: KeptSubmission) => kept === 'handed_in' || kept === 'late';

/**
 * Silence is silence: a council that had not handed in when the term ended has let it pass, and consents to nothing by
 * that. Late stays late, whatever came of it. Of a round that was withdrawn nothing is awaited any more, and no term passed.
 */
export function submissionState(
  kept: KeptSubmission,
  round: RoundState,
  came: { readonly answered: boolean; readonly reported: boolean },
): SubmissionState {
  if (isIn(kept)) {
    if (kept === 'late') return 'late';
    if (came.reported) return 'reported';
    const worked = round === 'processing' || round === 'completed' || round === 'dropped';
    return worked && came.answered ? 'processed' : kept;
  }
  if (kept === 'none' || round === 'sent_out' || round === 'concept') return kept;
  if (round === 'withdrawn') return kept === 'adopted' ? kept : 'lapsed';
  return 'term_passed';
}

export type SubmissionStep =
  | 'prepare'
  | 'to_committee'
  | 'adopt'
  | 'hand_in'
  | 'declare_none'
  | 'take_back_none';

const before: readonly KeptSubmission[] = ['open', 'preparing', 'in_committee', 'adopted'];
const steps: Readonly<Record<SubmissionStep, readonly KeptSubmission[]>> = {
  // Whoever goes on writing after the council decided has to let it decide anew.
  prepare: before,
  to_committee: ['open', 'preparing', 'in_committee'],
  // The decision itself may come after what was handed in subject to it.
  adopt: [...before, 'handed_in', 'late', 'none'],
  hand_in: before,
  declare_none: before,
  take_back_none: ['none'],
};

export function maySubmissionStep(kept: KeptSubmission, step: SubmissionStep): boolean {
  return steps[step].includes(kept);
}

export type HandInProblem =
  | 'not_adopted'
  | 'position_missing'
  | 'nothing_in_it'
  | 'point_changed'
  | 'term_passed';

/** What is handed in: by the council, or before it decided and then under reservation. */
export interface HandIn {
  readonly informal: boolean;
  readonly adopted: boolean;
  readonly provisional: boolean;
  readonly position: Position | null;
  readonly points: number;
  readonly note: string;
  /** Points that it carries were changed by another since it looked. */
  readonly changed: number;
  readonly closed: boolean;
  /** The clerk knows that it is late. */
  readonly lateKnown: boolean;
}

/** `vastgesteld` needs a council's decision, unless it is informal or said to be under reservation (domain.md 3.2, 3.3). */
export function handInProblem(given: HandIn): HandInProblem | undefined {
  if (given.closed && !given.lateKnown) return 'term_passed';
  if (!given.informal && !given.adopted && !given.provisional) return 'not_adopted';
  if (given.position === null) return 'position_missing';
  if (given.points === 0 && given.note.trim() === '' && given.position !== 'positief') return 'nothing_in_it';
  return given.changed > 0 ? 'point_changed' : undefined;
}

/** What a council said, as far as answering it as a whole needs it. */
export interface AnsweredView {
  readonly state: KeptSubmission;
  readonly position: Position | null;
  readonly note: string;
  /** Points that it stands behind: each is answered by itself. */
  readonly points: number;
  readonly anew: boolean;
  readonly answers: readonly {
    readonly position: Position | null;
    readonly note: string;
    readonly toldAt: string | null;
  }[];
}

/** A view that is not plainly positive and has no point would drown; so would what a council decided after it was answered. */
export function asksViewAnswer({ state, position, points, anew }: AnsweredView): boolean {
  return isIn(state) && (anew || (position !== 'positief' && points === 0));
}

/** In the words that the council has now, and not sent before it decided otherwise. */
export function isViewAnswered({ position, note, anew, answers }: AnsweredView): boolean {
  const last = answers.at(-1);
  return (
    last !== undefined && last.position === position && last.note === note && (last.toldAt === null || !anew)
  );
}

export type NoViewProblem = 'term_passed' | 'still_carries' | 'adopted_already' | 'no_view_undecided';

/** That a council has no view: decided by the council as a view is, or said before it decided and then under reservation. */
export interface NoView {
  readonly informal: boolean;
  /** The decision of the council that it has none comes with it. */
  readonly decided: boolean;
  readonly provisional: boolean;
  /** The council adopted something else before. */
  readonly adopted: boolean;
  readonly points: number;
  readonly closed: boolean;
  /** The clerk knows that it is late. */
  readonly lateKnown: boolean;
}

/** "Geen zienswijze" is an act of the council (domain.md 3.2, notes), and asks the same of it as a view. */
export function noViewProblem(given: NoView): NoViewProblem | undefined {
  if (given.closed && !given.lateKnown) return 'term_passed';
  if (given.points > 0) return 'still_carries';
  if (given.decided) return undefined;
  if (given.adopted) return 'adopted_already';
  return given.informal || given.provisional ? undefined : 'no_view_undecided';
}

/**
 * Late is kept, and shown as late, of a view and of having none.
 * @param said day on which it was handed in, or said
 * @param until last day on which that was in time; what was kept as late is not, where the term came to end later
 */
export function isLate(kept: KeptSubmission, said: CalendarDate | null, until: CalendarDate | null): boolean {
  return (kept === 'late' || kept === 'none') && said !== null && until !== null && said > until;
}
