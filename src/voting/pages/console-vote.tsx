import { type ConsensusProposal, standingOne } from '#deliberation';
import type { Meeting } from '#meetings';
import { Icon } from '#platform/html';
import type { PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { orderMessages } from '../order-messages.ts';
import { openVotePath, orderPath, votePath } from '../paths.ts';
import { mayLeadVote } from '../policy.ts';
import { questionState } from '../question-state.ts';
import { opinionSteps } from '../rules/opinion-steps.ts';
import { inOrder, nextInOrder } from '../rules/vote-order.ts';
import type { Vote } from '../store.ts';
import type { VoteQuestion } from '../store-questions.ts';
import { OpenQuestion, proposalIn } from './order-page.tsx';
import { OpenVote, stateText } from './votes-section.tsx';

/** In the console, at the item that is being discussed: how far the opinion is, and what the clerk does next. */
export function ConsoleVote(props: {
  context: PageContext;
  meeting: Meeting | undefined;
  votes: readonly Vote[];
  consensus: readonly ConsensusProposal[];
  questions: readonly VoteQuestion[];
}) {
  const { context, meeting } = props;
  const t = votingMessages[context.lang];
  const item = meeting?.items.find((each) => each.id === meeting.currentItem);
  if (item?.kind !== 'proposal' || item.phase !== 'opinion_forming') return null;
  const here = props.votes.filter((each) => each.agendaItem === item.id && each.state !== 'annulled');
  // What is moved to the proposal has votes of its own; the steps are those of the proposal.
  const vote = here.findLast((each) => each.about === null);
  const open = here.find((each) => each.state === 'open');
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
      {open ? <OpenVote context={context} vote={open} /> : null}
      {vote?.state === 'open' ? null : vote ? (
        <p>
          <a href={context.link(votePath(vote.id))}>{t.steps.toVote}</a>
        </p>
      ) : mayLeadVote(context.actor, context.region.id) ? (
        <p>
          <a href={context.link(openVotePath(item.id))}>{t.openVote}</a>
        </p>
      ) : null}
      <OrderNow
        context={context}
        item={item.id}
        questions={props.questions.filter((question) => question.item === item.id)}
        votes={here}
      />
    </div>
  );
}

/** The order of votes in brief: how each stands, and the one that comes next with the button to open it. */
function OrderNow(props: {
  context: PageContext;
  item: number;
  questions: readonly VoteQuestion[];
  votes: readonly Vote[];
}) {
  const { context, questions, votes } = props;
  const t = orderMessages[context.lang];
  const leads = mayLeadVote(context.actor, context.region.id) !== undefined;
  const order = (
    <p>
      <a href={context.link(orderPath(props.item))}>{t.link}</a>
    </p>
  );
  if (questions.length === 0) return leads ? order : null;
  const next = nextInOrder(questions, proposalIn(votes));
  return (
    <section>
      <h3>{t.title}</h3>
      <ol class="numbered">
        {inOrder(questions).map((question) => (
          <li key={question.id}>
            {t.kinds[question.kind]}:{' '}
            {question.vote === null ? (
              <span lang="nl">{question.title}</span>
            ) : (
              <a href={context.link(votePath(question.vote))} lang="nl">
                {question.title}
              </a>
            )}
            . {questionState(question, questions, context.lang)}.
          </li>
        ))}
      </ol>
      {leads && next !== undefined && next !== 'proposal' ? (
        <OpenQuestion context={context} question={next} />
      ) : null}
      {order}
    </section>
  );
}
