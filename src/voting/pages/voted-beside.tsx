import type { FractionId } from '#kernel';
import { Icon, type IconName } from '#platform/html';
import type { PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { standingIsPublic } from '../policy.ts';
import type { Vote, VoteFraction } from '../store.ts';
import { type VotingOfMeeting, votingOfMeeting } from '../store-questions.ts';

const signs = { for: 'ok', against: 'rejected', abstain: 'abstain' } as const satisfies Record<
  string,
  IconName
>;

/** Whether a fraction has voted; how only where the rulebook of the vote shows the standing live. */
export function BallotMark(props: { context: PageContext; vote: Vote; fraction: VoteFraction }) {
  const { fraction, vote } = props;
  const t = votingMessages[props.context.lang];
  const { choice } = fraction;
  if (choice === null)
    return (
      <span class="waits">
        <Icon name="waiting" />
        <span class="vh">{t.beside.waits}</span>
      </span>
    );
  const shown = standingIsPublic(vote);
  return (
    <span>
      <Icon name={shown ? signs[choice] : 'past'} />
      <span class="vh">{shown ? t[choice] : t.beside.voted}</span>
    </span>
  );
}

/** For the presence grid of the console: a mark beside every fraction that has a part in the vote that is open. */
export const votedBeside = {
  statement: votingOfMeeting,
  beside: (rows: readonly unknown[], context: PageContext) => {
    const vote = (rows as readonly VotingOfMeeting[])[0]?.votes.find((each) => each.state === 'open');
    if (!vote) return undefined;
    const byFraction = new Map(vote.fractions.map((each) => [each.fraction, each]));
    return (fraction: FractionId) => {
      const own = byFraction.get(fraction);
      return own ? <BallotMark context={context} vote={vote} fraction={own} /> : null;
    };
  },
};
