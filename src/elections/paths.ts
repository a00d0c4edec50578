import type { CalendarDate, FractionId } from '#kernel';

export const resultsPath = '/uitslagen';
export function resultPath(result: number): string {
  return `/uitslagen/${result}`;
}
/** How the seats of that result follow from the votes. */
export function seatsPath(result: number): string {
  return `/uitslagen/${result}/zetels`;
}
/** The same for every municipality of one election. */
export function electionSeatsPath(day: CalendarDate): string {
  return `/verkiezingen/${day}/zetels`;
}
export function fractionPath(fraction: FractionId): string {
  return `/fracties/${fraction}`;
}
export const municipalitiesPath = '/gemeenten';
/** @param slug the municipality's address in its region */
export function municipalityPath(slug: string): string {
  return `/gemeenten/${slug}`;
}
