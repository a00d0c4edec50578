import { proposalPath } from '#proposals';

export const motionsPath = '/moties';
export const motionDraftsPath = '/motieconcepten';
export function motionPath(id: number | '{motie}'): string {
  return `${motionsPath}/${id}`;
}
/** Where a fraction begins a subamendment. */
export function subAmendmentPath(amendment: number): string {
  return `${motionsPath}?amendement=${amendment}#schrijven`;
}
export function motionDraftPath(id: number | '{concept}'): string {
  return `${motionDraftsPath}/${id}`;
}
/** All amendments and motions on one proposal. */
export function proposalMotionsPath(proposal: number | string): string {
  return `${proposalPath(proposal as number)}/amendementen`;
}
