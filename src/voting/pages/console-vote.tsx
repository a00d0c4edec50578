import { type ConsensusProposal, standingOne } from '#deliberation';
import type { Meeting } from '#meetings';
import { Icon } from '#platform/html';
import type { PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { openVotePath, votePath } from '../paths.ts';
import { mayLeadVote } from '../policy.ts';
import { opinionSteps } from '../rules/opinion-steps.ts';
import type { Vote } from '../store.ts';
import { OpenVote, stateText } from './votes-section.tsx';

/** In the console, at the item that is being discussed: how far the opinion is, and what the clerk does next. */
export function ConsoleVote(props: {
  context: PageContext;
  meeting: Meeting | undefined;
  votes: readonly Vote[];
  consensus: readonly ConsensusProposal[];
}) {
  const { context, meeting } = props;
  const t = votingMessages[context.lang];
  const item = meeting?.items.find((each) => each.id === meeting.currentItem);
  if (item?.kind !== 'proposal' || item.phase !== 'opinion_forming') return null;
  const vote = props.votes.findLast((each) => each.agendaItem === item.id && each.state !== 'annulled');
  const consensus = standingOne(props.consensus) ?? props.consensus[0];
  const state =
    vote && vote.state !== 'annulled' ? { state: vote.state, consensus: vote.consensus } : undefined;
  const steps = opinionSteps({ consensus: consensus?.state, vote: state });
  const rows = [
    { name: t.steps.opinion, step: steps.opinion },
    { name: t.steps.consensus[steps.consensusBecame], step: steps.consensus },
    ...(steps.vote === null
      ? []
      : [{ name: vote ? `${t.vote}: ${stateText(context, vote)}` : t.vote, step: steps.vote }]),
    { name: t.steps.result, step: steps.result },
  ];
  return (
    <div id="stemming-nu" data-fresh>
      <ol class="now-steps" aria-label={t.steps.label}>
        {rows.map(({ name, step }) => (
          <li key={name} {...(step === 'current' ? { class: 'cur', 'aria-current': 'step' as const } : {})}>
            <Icon name={step} /> {name}
          </li>
        ))}
      </ol>
      {vote?.state === 'open' ? (
        <OpenVote context={context} vote={vote} />
      ) : vote ? (
        <p>
          <a href={context.link(votePath(vote.id))}>{t.steps.toVote}</a>
        </p>
      ) : mayLeadVote(context.actor, context.region.id) ? (
        <p>
          <a href={context.link(openVotePath(item.id))}>{t.openVote}</a>
        </p>
      ) : null}
    </div>
  );
}
