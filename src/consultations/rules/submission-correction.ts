import type { KeptSubmission, Position } from './submission-state.ts';

/** What a council brought and what it decided, as one may be mistyped. */
export interface Brought {
  readonly position: Position | null;
  readonly note: string;
  readonly decisionDay: string | null;
  readonly decisionMeeting: string | null;
  readonly handling: string | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly decisionLink: string | null;
  /** What was first sent under reservation, where the council then decided otherwise. */
  readonly sentPosition: Position | null;
  readonly sentNote: string | null;
}
const names = [
  'position',
  'note',
  'decisionDay',
  'decisionMeeting',
  'handling',
  'votesFor',
  'votesAgainst',
  'decisionLink',
  'sentPosition',
  'sentNote',
] as const;

const plain = (value: string | number | null) =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
const differ = (one: Brought, other: Brought, which: readonly (keyof Brought)[]) =>
  which.some((name) => plain(one[name]) !== plain(other[name]));

/** Whether what the council said is another than before: that is answered; a vote or a day is not. */
export const saysOther = (one: Brought, other: Brought): boolean => differ(one, other, ['position', 'note']);

export type CorrectionProblem =
  | 'nothing_to_correct'
  | 'decision_left_out'
  | 'decision_not_there'
  | 'first_not_there'
  | 'correction_empty'
  | 'nothing_corrected';

/**
 * A correction says what the council decided and its clerk typed otherwise. It takes no decision away and adds none: that is
 * recorded where the council decides. What was first sent under reservation is mended as what the council made of it, where
 * that is something else. It does not touch a council that said that it has no view, which takes that back.
 * @param points that the council stands behind
 */
export function correctionProblem(
  kept: KeptSubmission,
  stands: Brought,
  given: Brought,
  points: number,
): CorrectionProblem | undefined {
  if (kept !== 'handed_in' && kept !== 'late') return 'nothing_to_correct';
  if (stands.decisionDay !== null && given.decisionDay === null) return 'decision_left_out';
  if (stands.decisionDay === null && given.decisionDay !== null) return 'decision_not_there';
  if (stands.sentNote === null && (given.sentNote !== null || given.sentPosition !== null))
    return 'first_not_there';
  if (points === 0 && given.note.trim() === '' && given.position !== 'positief') return 'correction_empty';
  return differ(stands, given, names) ? undefined : 'nothing_corrected';
}
