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
