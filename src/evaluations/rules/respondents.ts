import type { CalendarDate, MunicipalityId } from '#kernel';
import type { Answer } from './answers.ts';
import type { Respondent } from './plan.ts';

export type AskedFault =
  | { readonly code: 'respondents_none' }
  | { readonly code: 'respondent_twice' }
  | { readonly code: 'municipality_elsewhere' }
  | { readonly code: 'answered_already'; readonly who: string };

/** What is wrong with who is asked. @param answers what was given before it changed: who answered stays */
export function askedFault(
  asked: readonly Respondent[],
  region: readonly MunicipalityId[],
  answers: readonly Answer[] = [],
): AskedFault | undefined {
  if (asked.length === 0) return { code: 'respondents_none' };
  const keys = new Set(asked.map(({ key }) => key));
  if (keys.size < asked.length) return { code: 'respondent_twice' };
  if (asked.some(({ municipality }) => municipality !== null && !region.includes(municipality)))
    return { code: 'municipality_elsewhere' };
  const gone = answers.find(({ respondent }) => !keys.has(respondent));
  return gone && { code: 'answered_already', who: gone.respondent };
}

/** Who is asked after a change. @param municipalities left out: as they were @param partners likewise */
export function askedNow(
  before: readonly Respondent[],
  municipalities: readonly Respondent[] | undefined,
  partners: readonly Respondent[] | undefined,
): readonly Respondent[] {
  const kept = (own: boolean) => before.filter(({ municipality }) => (municipality !== null) === own);
  return [...(municipalities ?? kept(true)), ...(partners ?? kept(false))];
}

/** Twijfel: a result closes the evaluation, while somebody may still answer or did not. */
export type ConcludeDoubt = 'before_day' | 'somebody_silent';

export function concludeDoubts(
  plan: { readonly day: CalendarDate; readonly respondents: readonly Respondent[] },
  answers: readonly Answer[],
  today: CalendarDate,
): readonly ConcludeDoubt[] {
  const silent = plan.respondents.some(({ key }) => !answers.some(({ respondent }) => respondent === key));
  return [
    ...(today < plan.day ? ['before_day' as const] : []),
    ...(silent ? ['somebody_silent' as const] : []),
  ];
}
