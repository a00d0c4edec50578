import { BecomesVisible, Submit, TextArea } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { proposalMessages } from '../messages.ts';
import { agendaPath, editProposalPath, proposalPath } from '../paths.ts';
import { mayDraft, mayGuide, mayWithdraw } from '../policy.ts';
import { moveProposal } from '../rules/proposal-state.ts';
import type { Proposal } from '../store.ts';
import { openParts } from './added-value.tsx';

/** How whoever looks can take the proposal off the board; at most one way, so that the form's fields stand there once. */
function wayOut(context: PageContext, proposal: Proposal) {
  const t = proposalMessages[context.lang];
  const can = (step: 'withdraw' | 'drop') => moveProposal(proposal.state, step).ok;
  if (can('drop') && mayGuide(context.actor, context.region.id))
    return { path: '/van-tafel', name: t.drop, why: t.dropReason };
  if (can('withdraw') && mayWithdraw(context.actor, context.region.id, proposal))
    return { path: '/intrekken', name: t.withdraw, why: t.withdrawReason };
  return undefined;
}

function Leaving(props: {
  context: PageContext;
  state: FormState;
  action: string;
  name: string;
  why: string;
}) {
  const { state, name } = props;
  return (
    <details open={state.problems.reden !== undefined}>
      <summary>{name}</summary>
      <form method="post" action={props.action} class="form">
        <p class="small">{proposalMessages[props.context.lang].leaveNote}</p>
        <TextArea name="reden" label={props.why} state={state} rows={3} />
        <p>
          <Submit secondary>{name}</Submit>
        </p>
      </form>
    </details>
  );
}

/** What the person who looks can do now; nothing for a visitor. */
export function ProposalWork(props: { context: PageContext; proposal: Proposal; state: FormState }) {
  const { context, proposal, state } = props;
  const t = proposalMessages[context.lang];
  const region = context.region.id;
  const at = (path: string) => context.link(`${proposalPath(proposal.id)}${path}`);
  const clerk = mayGuide(context.actor, region);
  // Only a link: who confirms an advice is the policy of that later feature.
  const chair =
    context.actor.kind === 'person' &&
    context.actor.offices.some((held) => held.kind === 'chair' && held.body === proposal.committee);
  const drafting = proposal.state === 'in_preparation' && mayDraft(context.actor, region);
  const inCommittee = ['offered', 'picture_forming', 'opinion_forming'].includes(proposal.state);
  const advising = ['opinion_forming', 'advice_adopted'].includes(proposal.state) && (clerk || chair);
  const leaving = wayOut(context, proposal);
  if (!drafting && !(clerk && inCommittee) && !advising && !leaving) return null;
  return (
    <section class="b panel">
      <h2>{t.work}</h2>
      {drafting && openParts(proposal) > 0 ? (
        <p>
          {t.testOpen} <a href="#meerwaarde">{t.testSee}</a>
        </p>
      ) : null}
      {drafting ? (
        <>
          <p>
            <a href={context.link(editProposalPath(proposal.id))}>{t.edit}</a>
          </p>
          <form method="post" action={at('/aanbieden')} class="form">
            <BecomesVisible
              context={context}
              shows={t.offerShows(proposal.title, proposal.version)}
              besides={[t.offerNote]}
              secrets
            />
            <p>
              <Submit>{t.offer}</Submit>
            </p>
          </form>
        </>
      ) : null}
      {clerk && inCommittee ? (
        <p>
          <a href={context.link(agendaPath(proposal.id))}>{t.toAgenda}</a>
        </p>
      ) : null}
      {advising ? (
        <p>
          <a href={at('/advies')}>{t.adviceWork}</a>
        </p>
      ) : null}
      {clerk && inCommittee ? (
        <details open={state.problems.toelichting !== undefined}>
          <summary>{t.backToTable}</summary>
          <form method="post" action={at('/teruggeven')} class="form">
            <TextArea name="toelichting" label={t.note} state={state} rows={3} />
            <p>
              <Submit secondary>{t.backToTable}</Submit>
            </p>
          </form>
        </details>
      ) : null}
      {leaving ? <Leaving context={context} state={state} action={at(leaving.path)} {...leaving} /> : null}
    </section>
  );
}
