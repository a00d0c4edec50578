/** How far the forming of an opinion is, from what was proposed and what was voted on. */
export interface OpinionSoFar {
  /** The latest proposal for consensus at the item. */
  readonly consensus: 'standing' | 'withdrawn' | 'recorded' | undefined;
  /** The latest vote at the item that was not annulled. */
  readonly vote: { readonly state: 'open' | 'closed' | 'confirmed'; readonly consensus: boolean } | undefined;
}

export type StepState = 'past' | 'current' | 'next';
export interface OpinionSteps {
  readonly opinion: StepState;
  readonly consensus: StepState;
  /** null: there is consensus, nothing is voted on. */
  readonly vote: StepState | null;
  readonly result: StepState;
  readonly consensusBecame: 'open' | 'before' | 'reached' | 'not_reached' | 'not_proposed';
}

/** The steps that the console shows: opinion forming, consensus, vote, result (domain.md 5.3, points 1 to 5). */
export function opinionSteps({ consensus, vote }: OpinionSoFar): OpinionSteps {
  if (vote) {
    const agreed = vote.consensus;
    const open = vote.state === 'open';
    const settled = vote.state === 'confirmed';
    return {
      opinion: 'past',
      consensus: 'past',
      vote: agreed ? null : open ? 'current' : 'past',
      result: settled ? 'past' : open ? 'next' : 'current',
      consensusBecame: agreed ? 'reached' : consensus === undefined ? 'not_proposed' : 'not_reached',
    };
  }
  const before = consensus === 'standing';
  const failed = consensus === 'withdrawn';
  return {
    opinion: before || failed ? 'past' : 'current',
    consensus: before ? 'current' : failed ? 'past' : 'next',
    vote: failed ? 'current' : 'next',
    result: 'next',
    consensusBecame: before ? 'before' : failed ? 'not_reached' : 'open',
  };
}
