import { number } from '#platform/html';
import type { PageContext } from '#platform/http';
import { derivationMessages } from '../derivation-messages.ts';
import { derivationPath } from '../paths.ts';
import type { Vote, VoteFraction } from '../store.ts';

/** Gewicht zoals vastgelegd bij het openen: it leads to where it came from then, which nothing changes any more. */
export function VoteWeight(props: {
  context: PageContext;
  vote: Vote['id'];
  fraction: Pick<VoteFraction, 'fraction' | 'shortName' | 'weight'>;
}) {
  const { context, vote, fraction } = props;
  return (
    <a href={context.link(derivationPath(vote, fraction.fraction))}>
      {number(fraction.weight, context.lang)}
      <span class="vh">{` (${fraction.shortName}: ${derivationMessages[context.lang].whereFrom})`}</span>
    </a>
  );
}
