import { timeOf } from '#kernel';
import { clockTime, Icon, Status } from '#platform/html';
import type { PageContext } from '#platform/http';
import { deliberationMessages } from '../messages.ts';
import { type ConsensusProposal, type Objection, standingObjections } from '../store.ts';
import { momentText } from './position-list.tsx';
import { fractionName } from './speakers.ts';

export function objectorName(context: PageContext, objection: Objection): string {
  return fractionName(context, { name: objection.fractionName, municipality: objection.municipality });
}

/** What the chair proposed, and who objected when. */
export function ConsensusView(props: {
  context: PageContext;
  proposal: ConsensusProposal;
  below?: (objection: Objection) => preact.JSX.Element | null;
}) {
  const { context, proposal } = props;
  const t = deliberationMessages[context.lang];
  return (
    <>
      <p>
        <Status
          icon={proposal.state === 'standing' ? 'current' : proposal.state === 'recorded' ? 'ok' : 'out'}
        >
          {t.states[proposal.state]}
        </Status>
      </p>
      <p class="pre" lang="nl">
        {proposal.text}
      </p>
      {proposal.conditions.length > 0 ? (
        <>
          <h3>{t.conditions}</h3>
          <ul class="plain" lang="nl">
            {proposal.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="small muted">
        {t.proposed(momentText(context, proposal.proposedAt), proposal.proposedBy)}
        {proposal.noted ? ` (${t.forChair})` : ''}.
      </p>
      <h3>{t.objections}</h3>
      {proposal.objections.length === 0 ? <p>{t.noObjection}</p> : null}
      <Objections
        context={context}
        objections={proposal.objections}
        {...(props.below ? { below: props.below } : {})}
      />
    </>
  );
}

function Objections(props: {
  context: PageContext;
  objections: readonly Objection[];
  below?: (objection: Objection) => preact.JSX.Element | null;
}) {
  const { context } = props;
  const t = deliberationMessages[context.lang];
  if (props.objections.length === 0) return null;
  return (
    <ul class="talk">
      {props.objections.map((objection) => (
        <li key={objection.id}>
          <p>
            <Icon name={objection.withdrawnAt === null ? 'rejected' : 'out'} />{' '}
            <b>{objectorName(context, objection)}</b>,{' '}
            {t.objectionBy(clockTime(timeOf(objection.raisedAt), context.lang))}
            {objection.withdrawnAt === null ? '' : `, ${t.objectionWithdrawn}`}:{' '}
            {objection.reason === null ? t.noReason : <span lang="nl">{objection.reason}</span>}
          </p>
          {props.below?.(objection)}
        </li>
      ))}
    </ul>
  );
}

/** In one line, for the console: what stands and who objects. */
export function ConsensusLine({ context, proposal }: { context: PageContext; proposal: ConsensusProposal }) {
  const t = deliberationMessages[context.lang];
  const standing = standingObjections(proposal);
  return (
    <>
      <p class="small">
        {t.proposed(momentText(context, proposal.proposedAt), proposal.proposedBy)}.{' '}
        {t.states[proposal.state]}.
      </p>
      {standing.length === 0 ? (
        <p class="small">{t.noObjection}</p>
      ) : (
        standing.map((each) => (
          <p class="small" key={each.id}>
            <b>{t.objectionsShort}:</b> {objectorName(context, each)},{' '}
            {t.objectionBy(clockTime(timeOf(each.raisedAt), context.lang))}.
          </p>
        ))
      )}
    </>
  );
}
