export const roundsPath = '/raadplegingen';
export const newRoundPath = `${roundsPath}/nieuw`;
export const pastRoundPath = `${roundsPath}/vroeger`;
export function roundPath(round: number | string): string {
  return `${roundsPath}/${round}`;
}
/** What one council brings. */
export function submissionPath(round: number | string, municipality: string): string {
  return `${roundPath(round)}/inbreng/${municipality}`;
}
/** Nota van beantwoording. */
export function notePath(round: number | string): string {
  return `${roundPath(round)}/nota`;
}
export function notePdfPath(round: number | string): string {
  return `${roundPath(round)}/nota.pdf`;
}
export function pointPath(point: number | string): string {
  return `/raadplegingspunten/${point}`;
}
