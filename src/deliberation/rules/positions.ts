import { ok, type Result, refuse } from '#kernel';

/** Standpunt van een fractie: positions are provisional, with the conditions under which a proposal is acceptable. */
export const stances = ['for', 'for_if', 'against', 'undecided'] as const;
export type Stance = (typeof stances)[number];

export interface ItemForPositions {
  readonly kind: string;
  readonly phase: string | null;
  readonly meetingState: string | null;
  readonly proposalState: string;
}

export type PositionsClosed = 'no_positions_here' | 'positions_over';

/**
 * Picture forming knows no positions (domain.md 5.3: "no positions, no debate"); opinion forming does, before and during
 * the meeting.
 */
export function positionsOpen(item: ItemForPositions): Result<undefined, PositionsClosed> {
  if (item.kind !== 'proposal' || item.phase !== 'opinion_forming') return refuse('no_positions_here');
  const over = item.meetingState === 'held' || item.meetingState === 'cancelled';
  return over || item.proposalState !== 'opinion_forming' ? refuse('positions_over') : ok(undefined);
}

/** A position as others may join it. */
export interface Joinable {
  readonly fraction: string;
  readonly municipality: string;
  readonly withdrawn: boolean;
}

export type JoinRefusal =
  | 'position_withdrawn'
  | 'same_municipality'
  | 'own_position_there'
  | 'joined_already';

/**
 * A sister fraction in another municipality joins; a fraction stands in one place at an item. (Seed 002, 2.2: members are
 * encouraged to deliberate by fraction, along party lines.)
 * @param own whether the joining fraction has a position of its own at this item @param joined what it joined already
 */
export function mayJoin(
  position: Joinable,
  joining: { readonly municipality: string },
  own: boolean,
  joined: boolean,
): Result<undefined, JoinRefusal> {
  if (position.withdrawn) return refuse('position_withdrawn');
  if (position.municipality === joining.municipality) return refuse('same_municipality');
  if (own) return refuse('own_position_there');
  return joined ? refuse('joined_already') : ok(undefined);
}
