import type { VoteId } from '#kernel';

export function votePath(vote: VoteId | number): string {
  return `/stemmingen/${vote}`;
}
/** The result as a file. */
export function reportPath(
  vote: VoteId | number | '{stemming}',
  file: 'uitslag.pdf' | 'fracties.csv' | 'lezingen.csv',
): string {
  return `/stemmingen/${vote}/${file}`;
}
/** Wie kan de uitslag kantelen. */
export function powerPath(vote: VoteId | number | '{stemming}'): string {
  return `/stemmingen/${vote}/macht`;
}
/** Wie kan het advies kantelen: before there is a vote. @param proposal its number */
export function expectedPowerPath(proposal: number | '{voorstel}'): string {
  return `/voorstellen/${proposal}/macht`;
}
/** @param item number of the agenda item */
export function openVotePath(item: number): string {
  return `/agendapunten/${item}/stemming-openen`;
}
/** Where every number of a vote comes from. @param fraction to go to at once */
export function derivationPath(vote: VoteId | number, fraction?: string): string {
  return `/stemmingen/${vote}/herleiding${fraction ? `#${fraction}` : ''}`;
}
/** In which order amendments, options, the proposal and motions are voted on. @param item number of the agenda item */
export function orderPath(item: number): string {
  return `/agendapunten/${item}/stemvolgorde`;
}
export function questionPath(question: number): string {
  return `/stemvragen/${question}`;
}
/** The clerk enters what was written on paper. */
export function paperPath(vote: VoteId | number): string {
  return `${votePath(vote)}/papier`;
}
/** What a browser follows of a vote. */
export function voteStream(vote: VoteId | number): string {
  return `${votePath(vote)}/live`;
}
/** Zaalscherm. @param meeting its number */
export function screenPath(meeting: number): string {
  return `/vergaderingen/${meeting}/zaal`;
}
/** What a browser follows of the votes of a meeting. */
export function meetingStream(meeting: number): string {
  return `/vergaderingen/${meeting}/live`;
}
/** What the clerk's console follows: the same, and who has voted. */
export function consoleStream(meeting: number): string {
  return `/vergaderingen/${meeting}/regie/live`;
}
