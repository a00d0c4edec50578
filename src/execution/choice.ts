import type { PageContext } from '#platform/http';
import { keyOf } from '#platform/operations';
import { concerned } from '#programmes';
import { fits, type MeasureFilter } from './rules/progress.ts';
import type { MeasureView } from './whole.ts';
import { filterWords } from './words.ts';

/** What is asked to be seen; what names nothing that is there narrows nothing. */
export interface Choice {
  readonly municipality: string | undefined;
  readonly filter: MeasureFilter | undefined;
}

export function choiceOf({ query, region }: PageContext): Choice {
  const town = query.get('gemeente');
  return {
    municipality: region.municipalities.find(({ id }) => id === town)?.id,
    filter: keyOf(filterWords, query.get('stand') ?? ''),
  };
}

export function chosen(views: readonly MeasureView[], { municipality, filter }: Choice): MeasureView[] {
  return views.filter(({ measure, progress }) => {
    if (municipality && ![measure.responsible, ...concerned(measure)].some((each) => each === municipality))
      return false;
    return filter === undefined || fits(filter, progress, measure.last?.light);
  });
}
