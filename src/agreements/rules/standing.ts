import { addMonths, type CalendarDate } from '#kernel';
import type { AgreementContent } from './agreement.ts';

/** What was done with an agreement: signed, a draft given up, or ended before its time. */
export type StepKind = 'sign' | 'drop' | 'end';
export interface Step {
  readonly kind: StepKind;
  /** Signed on, or the last day on which it holds. */
  readonly day: CalendarDate;
}

export type Standing = 'draft' | 'dropped' | 'to_start' | 'running' | 'ends_soon' | 'ended';

/** Seen in time: half a year before the end, or two months before notice must have been given, whichever comes first. */
const monthsBeforeEnd = 6;
const monthsBeforeNotice = 2;
/** An evaluation is planned a quarter ahead. */
const monthsBeforeEvaluation = 3;

export interface Held {
  readonly standing: Standing;
  /** Its last day, as agreed or as it was ended; null: none yet. */
  readonly lastDay: CalendarDate | null;
  /** From when its end is told. */
  readonly toldFrom: CalendarDate | null;
  /** Notice that ends it on its last day is given by this day. */
  readonly noticeBy: CalendarDate | null;
  readonly evaluation: 'none' | 'later' | 'soon' | 'past';
}

/** As agreed, or as it was ended; null: none yet. */
export function lastDayOf(
  { endsOn }: Pick<AgreementContent, 'endsOn'>,
  steps: readonly Step[],
): CalendarDate | null {
  return steps.find(({ kind }) => kind === 'end')?.day ?? endsOn;
}

export function held(content: AgreementContent, steps: readonly Step[], today: CalendarDate): Held {
  const kinds = new Set(steps.map(({ kind }) => kind));
  const ended = steps.some(({ kind }) => kind === 'end');
  const lastDay = lastDayOf(content, steps);
  const noticeBy =
    lastDay === null || content.noticeMonths === null || ended
      ? null
      : addMonths(lastDay, -content.noticeMonths);
  const toldFrom = lastDay === null ? null : earliest(addMonths(lastDay, -monthsBeforeEnd), noticeBy);
  const standing = ((): Standing => {
    if (kinds.has('drop')) return 'dropped';
    if (!kinds.has('sign')) return 'draft';
    if (lastDay !== null && lastDay < today) return 'ended';
    if (toldFrom !== null && toldFrom <= today) return 'ends_soon';
    return content.startsOn > today ? 'to_start' : 'running';
  })();
  return { standing, lastDay, toldFrom, noticeBy, evaluation: evaluationOf(content.evaluationOn, today) };
}

function earliest(end: CalendarDate, noticeBy: CalendarDate | null): CalendarDate {
  if (noticeBy === null) return end;
  const notice = addMonths(noticeBy, -monthsBeforeNotice);
  return notice < end ? notice : end;
}

function evaluationOf(day: CalendarDate | null, today: CalendarDate): Held['evaluation'] {
  if (day === null) return 'none';
  if (day < today) return 'past';
  return addMonths(day, -monthsBeforeEvaluation) <= today ? 'soon' : 'later';
}

/** Signed and not over: it binds. */
export const holds = ({ standing }: Pick<Held, 'standing'>) =>
  standing === 'to_start' || standing === 'running' || standing === 'ends_soon';

/** Signed, over or not: for everybody to see. A draft, or one given up, is not. */
export const isPublic = ({ standing }: Pick<Held, 'standing'>) =>
  standing !== 'draft' && standing !== 'dropped';

export type StepFault =
  | 'step_apart'
  | 'step_same'
  | 'end_first'
  | 'put_in_already'
  | 'not_a_draft'
  | 'not_signed'
  | 'ended_already'
  | 'day_ahead'
  | 'reason_missing'
  | 'end_wrong';

/** Of a step that was taken, and of one that takes its place. */
const endWrong = (content: AgreementContent, day: CalendarDate) =>
  (content.endsOn !== null && day >= content.endsOn) || day < content.startsOn;

/** What stands in the way of a step, as the agreement is. */
export function stepFault(
  content: AgreementContent,
  before: readonly Step[],
  step: Step,
  reason: string,
  today: CalendarDate,
): StepFault | undefined {
  const kinds = new Set(before.map(({ kind }) => kind));
  if (step.kind === 'end') {
    if (!kinds.has('sign')) return 'not_signed';
    if (kinds.has('end')) return 'ended_already';
    if (endWrong(content, step.day)) return 'end_wrong';
    return reason === '' ? 'reason_missing' : undefined;
  }
  if (kinds.size > 0) return 'not_a_draft';
  if (step.day > today) return 'day_ahead';
  return step.kind === 'drop' && reason === '' ? 'reason_missing' : undefined;
}

/** A step that takes the place of an earlier one: with another day, or null where that was not taken at all. */
export interface Corrected {
  readonly kind: StepKind;
  /** The day that stands. */
  readonly stood: CalendarDate;
  readonly day: CalendarDate | null;
}

/** What stands in the way of putting a step right. @param noted somebody noted what was put in */
export function correctionFault(
  content: AgreementContent,
  before: readonly Step[],
  { kind, stood, day }: Corrected,
  reason: string,
  { noted, today }: { readonly noted: boolean; readonly today: CalendarDate },
): StepFault | undefined {
  if (!before.some((each) => each.kind === kind && each.day === stood)) return 'step_apart';
  if (day === stood) return 'step_same';
  if (reason === '') return 'reason_missing';
  if (day === null) {
    if (kind !== 'sign') return undefined;
    if (before.some((each) => each.kind === 'end')) return 'end_first';
    return noted ? 'put_in_already' : undefined;
  }
  if (kind === 'end') return endWrong(content, day) ? 'end_wrong' : undefined;
  return day > today ? 'day_ahead' : undefined;
}
