import { type CalendarDate, dateOf } from '#kernel';
import { type Judgement, judge, type MandateView } from '#mandates';
import { concerned } from '#programmes';
import { type Progress, progressOf, usualRhythm } from './rules/progress.ts';
import type { Measure } from './store.ts';

/** A measure with how it stands on a day: one composition for pages, API, CSV and tasks. */
export interface MeasureView {
  readonly measure: Measure;
  readonly progress: Progress;
  readonly rhythm: number;
}

export function measureView(measure: Measure, today: CalendarDate): MeasureView {
  const rhythm = measure.rhythm ?? usualRhythm;
  return { measure, rhythm, progress: progressOf(measure, measure.last ?? undefined, rhythm, today) };
}

export const measureViews = (measures: readonly Measure[], today: CalendarDate): MeasureView[] =>
  measures.map((each) => measureView(each, today));

/** The day of the report that it is done, or on which its plan last said that it was stopped; null: it goes on. */
const endedOn = ({ stopped, recordedAt, last }: Measure): CalendarDate | null =>
  last?.done ? last.day : stopped ? dateOf(recordedAt) : null;

/**
 * What of a measure falls outside the mandate, as of any work: who is not bound by it, and what goes on after its end. Money and
 * scope are of proposals and not said of a measure.
 */
export function judgementOf(measure: Measure, mandate: MandateView, today: CalendarDate): Judgement {
  const work = {
    municipalities: concerned(measure),
    amount: null,
    measure: 'total',
    from: measure.startsOn,
    until: measure.endsOn,
    completed: endedOn(measure),
    gone: measure.stopped,
    withinScope: true,
  } as const;
  const limits = { money: null, endsOn: mandate.row.terms?.endsOn ?? null };
  const { outside, remarks } = judge(work, { bindingsOn: mandate.bindingsOn, limits }, [], today);
  return { outside, remarks: remarks.filter(({ kind }) => kind === 'own_text') };
}
