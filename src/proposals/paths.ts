import type { ProposalId } from '#kernel';

export const proposalsPath = '/voorstellen';
export const newProposalPath = '/voorstellen/nieuw';
export function proposalPath(id: ProposalId | number): string {
  return `/voorstellen/${id}`;
}
export function editProposalPath(id: ProposalId | number): string {
  return `/voorstellen/${id}/wijzigen`;
}
/** The way to an agenda of its committee, for the regional clerk. */
export function agendaPath(id: ProposalId | number): string {
  return `/voorstellen/${id}/agenderen`;
}
/** Every version of its text, or one of them. */
export function proposalVersionPath(id: ProposalId | number, version?: number): string {
  return `/voorstellen/${id}/versies${version === undefined ? '' : `/${version}`}`;
}
/** Two versions of its text side by side, which the feature of documents shows. */
export function proposalDifferencesPath(id: ProposalId | number, from: number, to: number): string {
  return `/voorstellen/${id}/verschillen?van=${from}&met=${to}`;
}
