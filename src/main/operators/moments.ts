import { dateOf, timeOf } from '#kernel';
import { clockTime, plainDate } from '#platform/html';
import type { Lang } from '#platform/http';

/** `25 november 2026, 20.00 uur`. @param moment ISO 8601 instant */
export function momentWords(moment: string, lang: Lang): string {
  return `${plainDate(dateOf(moment), lang)}, ${clockTime(timeOf(moment), lang)}`;
}
