import type { ProposalId, VoteId } from '#kernel';

export function votePath(vote: VoteId | number): string {
  return `/stemmingen/${vote}`;
}
export function openVotePath(proposal: ProposalId | number): string {
  return `/voorstellen/${proposal}/stemming-openen`;
}
