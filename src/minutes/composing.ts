import type { Commitment } from '#commitments';
import type { ConsensusProposal, Position } from '#deliberation';
import type { FractionInOffice } from '#elections';
import type { FractionId } from '#kernel';
import type { Attendee, Meeting } from '#meetings';
import type { Lang } from '#platform/http';
import type { Region } from '#platform/operations';
import type { Vote, VoteQuestion } from '#voting';

/** All that was recorded of a meeting. */
export interface MeetingRecord {
  readonly region: Region;
  readonly meeting: Meeting;
  /** In office on the day of the meeting. */
  readonly fractions: readonly FractionInOffice[];
  /** Everybody with a place in the meeting: who was there and when, and who gave notice. */
  readonly attendees: readonly Attendee[];
  readonly positions: readonly Position[];
  readonly consensus: readonly ConsensusProposal[];
  readonly votes: readonly Vote[];
  /** What was moved beside the proposals. */
  readonly moved: readonly VoteQuestion[];
  readonly commitments: readonly Commitment[];
}

export type Item = Meeting['items'][number];
export type Composing = MeetingRecord & { readonly lang: Lang };

export const votesOf = ({ votes }: Composing, item: Item) =>
  votes.filter((vote) => vote.agendaItem === item.id);
export const nameOf = (at: Composing, id: FractionId) => {
  const found = at.fractions.find((each) => each.fraction === id);
  const town = at.region.municipalities.find((each) => each.id === found?.municipality)?.name ?? '';
  const name = found?.shortName ?? id;
  return name.includes(town) ? name : `${name} ${town}`;
};
