import type { ProposalId } from '#kernel';

export const proposalsPath = '/voorstellen';
export const newProposalPath = '/voorstellen/nieuw';
export function proposalPath(id: ProposalId | number): string {
  return `/voorstellen/${id}`;
}
export function editProposalPath(id: ProposalId | number): string {
  return `/voorstellen/${id}/wijzigen`;
}
