import { consolePath } from '#meetings';
import { BecomesVisible, clockTime, Submit, TextArea } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { proposalPath } from '#proposals';
import { liveMessages } from '../live-messages.ts';
import { votingMessages } from '../messages.ts';
import { orderMessages } from '../order-messages.ts';
import { paperMessages } from '../paper-messages.ts';
import { orderPath, paperPath, votePath } from '../paths.ts';
import { resultOf, type Vote, type VoteSubjectInMeeting } from '../store.ts';
import { fullName, waitingFor } from './standing.tsx';

interface Props {
  readonly context: PageContext;
  readonly vote: Vote;
  readonly state: FormState;
  readonly subject: VoteSubjectInMeeting;
}

/** What the clerk does with a vote: close, confirm, annul, and the way on. */
export function Lead({ context, vote, state, subject }: Props) {
  const t = votingMessages[context.lang];
  const advising = subject.state === 'opinion_forming';
  const counts =
    vote.about === null && vote.state === 'confirmed' && advising && vote.proposalVersion === subject.version;
  const annuls = vote.state !== 'annulled' && (vote.state !== 'confirmed' || advising);
  const waiting = waitingFor(context, vote);
  const annul = vote.consensus ? t.annulConsensus : t.annul;
  if (vote.state === 'annulled' || (vote.state === 'confirmed' && !annuls)) return null;
  const at = (step: string) => context.link(`${votePath(vote.id)}/${step}`);
  return (
    <section class="b panel">
      {subject.meeting === null ? null : (
        <p>
          <a href={context.link(consolePath(subject.meeting))}>{liveMessages[context.lang].toConsole}</a>
        </p>
      )}
      {vote.state === 'open' ? (
        <form method="post" action={at('sluiten')}>
          {waiting.length > 0 ? (
            <p>
              <b>{t.waitsFor}</b> {waiting.map((f) => fullName(context, f)).join(', ')}.
            </p>
          ) : null}
          <p>{t.closeNote}</p>
          <p>
            <Submit>{t.close}</Submit>
          </p>
          <p>
            <a href={context.link(paperPath(vote.id))}>{paperMessages[context.lang].link}</a>
          </p>
        </form>
      ) : null}
      {vote.state === 'closed' ? (
        <form method="post" action={at('vaststellen')}>
          <BecomesVisible context={context} shows={t.confirmShows} besides={[t.confirmNote]} />
          <Submit>{t.confirm}</Submit>
        </form>
      ) : null}
      {vote.about ? (
        <p>
          <a href={context.link(orderPath(vote.agendaItem))}>{orderMessages[context.lang].toOrder}</a>
        </p>
      ) : null}
      {counts ? (
        <p>
          <a href={context.link(`${proposalPath(vote.proposal)}/advies`)}>
            {resultOf(vote).outcome === 'none' ? t.toNone : t.toAdvice}
          </a>
        </p>
      ) : null}
      {annuls ? (
        <details open={state.problems.reden !== undefined}>
          <summary>{annul}</summary>
          <form method="post" action={at('annuleren')} class="form">
            <TextArea name="reden" label={t.annulReason} state={state} rows={2} />
            <p>
              <Submit secondary>{annul}</Submit>
            </p>
          </form>
        </details>
      ) : null}
    </section>
  );
}
