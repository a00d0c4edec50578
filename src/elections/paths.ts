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
export function comparisonPath(result: number): string {
  return `/uitslagen/${result}/vergelijken`;
}
/** Where a clerk reads in a result. */
export const importPath = '/uitslagen/inlezen';
export function fractionPath(fraction: FractionId): string {
  return `/fracties/${fraction}`;
}
export const municipalitiesPath = '/gemeenten';
/** @param slug the municipality's address in its region */
export function municipalityPath(slug: string): string {
  return `/gemeenten/${slug}`;
}
/** What happened between elections. */
export function fractionChangesPath(slug: string): string {
  return `/gemeenten/${slug}/fractiewijzigingen`;
}
export const newChangePath = (slug: string) => `${fractionChangesPath(slug)}/nieuw`;
export const correctChangePath = (slug: string, change: number) =>
  `${fractionChangesPath(slug)}/${change}/verbeteren`;
/** Where the weight of a fraction comes from. */
export function weightPath(fraction: FractionId): string {
  return `/fracties/${fraction}#herleiding`;
}
