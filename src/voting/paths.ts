import type { VoteId } from '#kernel';

export function votePath(vote: VoteId | number): string {
  return `/stemmingen/${vote}`;
}
/** @param item number of the agenda item */
export function openVotePath(item: number): string {
  return `/agendapunten/${item}/stemming-openen`;
}
