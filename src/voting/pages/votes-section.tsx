import { dateOf } from '#kernel';
import { AdviceLine, Icon, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { votePath } from '../paths.ts';
import { standingIsPublic } from '../policy.ts';
import type { Vote } from '../store.ts';
import { FractionTable, VoteOutcomeView } from './vote-result.tsx';

interface Props {
  readonly context: PageContext;
  readonly votes: readonly Vote[];
  /** The version of the proposal's text now. */
  readonly version: number | undefined;
}

/** On the proposal's page: every vote, the newest first, and the standing of the latest one that counts. */
export function VotesSection({ context, votes, version }: Props) {
  const t = votingMessages[context.lang];
  if (votes.length === 0) return null;
  const latest = votes.find((vote) => vote.state !== 'annulled');
  return (
    <section class="b" id="stemming">
      <h2>{t.votes}</h2>
      <AdviceLine lang={context.lang} competences={[]} />
      <ul class="rows">
        {votes.map((vote) => (
          <li key={vote.id}>
            <span class="d">{plainDate(dateOf(vote.openedAt), context.lang)}</span>
            <span>
              <a href={context.link(votePath(vote.id))}>
                {vote.consensus ? t.consensus : t.vote} {vote.id}
              </a>{' '}
              {t[vote.state]}
              {vote.annulledReason ? (
                <>
                  . <span lang="nl">{vote.annulledReason}</span>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {latest ? <Latest context={context} vote={latest} version={version} /> : null}
    </section>
  );
}

function Latest({
  context,
  vote,
  version,
}: {
  context: PageContext;
  vote: Vote;
  version: number | undefined;
}) {
  const t = votingMessages[context.lang];
  return (
    <>
      {version !== undefined && vote.proposalVersion !== version ? <p>{t.earlierText}</p> : null}
      {vote.state === 'open' ? (
        <p>
          <Icon name="current" /> {t.open}. {standingIsPublic(vote) ? '' : t.standingLater}
        </p>
      ) : null}
      {standingIsPublic(vote) ? (
        <>
          <VoteOutcomeView context={context} vote={vote} />
          {vote.consensus ? null : <FractionTable context={context} vote={vote} />}
        </>
      ) : null}
    </>
  );
}
