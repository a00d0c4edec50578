import type { FractionId } from '#kernel';

export const resultsPath = '/uitslagen';
export function resultPath(result: number): string {
  return `/uitslagen/${result}`;
}
export function fractionPath(fraction: FractionId): string {
  return `/fracties/${fraction}`;
}
export const municipalitiesPath = '/gemeenten';
/** @param slug the municipality's address in its region */
export function municipalityPath(slug: string): string {
  return `/gemeenten/${slug}`;
}
