import { percent } from '#platform/html';
import type { PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { standingIsPublic } from '../policy.ts';
import type { Vote, VoteFraction } from '../store.ts';
import { VoteOutcomeView } from './vote-result.tsx';

const sum = (fractions: readonly VoteFraction[]) => fractions.reduce((total, f) => total + f.weight, 0);

/** How much of the weight present has voted: nothing of how. */
export function castShare(vote: Vote): {
  readonly cast: number;
  readonly whole: number;
  readonly fractions: number;
} {
  const cast = vote.fractions.filter((f) => f.choice !== null);
  return { cast: sum(cast), whole: sum(vote.fractions), fractions: cast.length };
}

/** How far a vote is, and as soon as that is public how it stands: the part of a page that follows it. */
export function VoteStanding({ context, vote }: { context: PageContext; vote: Vote }) {
  return (
    <>
      {vote.state === 'open' ? <Progress context={context} vote={vote} /> : null}
      <VoteOutcomeView context={context} vote={vote} />
    </>
  );
}

export function Progress({ context, vote }: { context: PageContext; vote: Vote }) {
  const t = votingMessages[context.lang];
  const { cast, whole, fractions } = castShare(vote);
  return (
    <p>
      <b>{percent(cast, whole, context.lang)}</b> {t.castSoFar}: {fractions} {t.ofWhich}{' '}
      {vote.fractions.length} {t.fractionsCast}. {standingIsPublic(vote) ? '' : t.standingLater}
    </p>
  );
}

/** How a fraction is called where those of several towns stand together. */
export function fullName({ region }: PageContext, f: { shortName: string; municipality: string }): string {
  const town = region.municipalities.find((m) => m.id === f.municipality)?.name ?? '';
  return f.shortName.includes(town) ? f.shortName : `${f.shortName} ${town}`;
}

/** Who has no ballot yet, by municipality as the room sits. */
export function waitingFor({ region }: PageContext, vote: Vote): VoteFraction[] {
  return region.municipalities.flatMap((town) =>
    vote.fractions.filter((f) => f.choice === null && f.municipality === town.id),
  );
}
