import { dateOf, timeOf } from '#kernel';
import type { PlacedItem } from '#meetings';
import { AdviceLine, clockTime, dayLabel, Icon, RowsList } from '#platform/html';
import type { PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { openVotePath, votePath } from '../paths.ts';
import { mayLeadVote, standingIsPublic } from '../policy.ts';
import { publicResult, type Vote } from '../store.ts';
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
      <VoteRows context={context} votes={votes} />
      {latest ? <Latest context={context} vote={latest} version={version} /> : null}
    </section>
  );
}

function VoteRows({ context, votes }: { context: PageContext; votes: readonly Vote[] }) {
  const { lang } = context;
  const t = votingMessages[lang];
  return (
    <RowsList
      rows={votes.map((vote) => {
        const result = publicResult(vote);
        return {
          lead: dayLabel(dateOf(vote.openedAt), context.today, lang),
          below: clockTime(timeOf(vote.openedAt), lang),
          title: `${vote.consensus ? t.consensus : t.vote}: ${vote.question}`,
          href: context.link(votePath(vote.id)),
          lines: [
            `${t[vote.state]}${result && vote.state !== 'open' ? `. ${t[result.outcome]}` : ''}`,
            ...(vote.annulledReason ? [<span lang="nl">{vote.annulledReason}</span>] : []),
          ],
        };
      })}
    />
  );
}

/** On the page of a meeting: what was voted on, and what came of it. */
export function MeetingVotes({ context, votes }: { context: PageContext; votes: readonly Vote[] }) {
  const t = votingMessages[context.lang];
  if (votes.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.outcomes}</h2>
      <VoteRows context={context} votes={votes} />
    </section>
  );
}

/** At an agenda item: its votes, and the way to a new one for the clerk. */
export function VotesAtItem(props: {
  context: PageContext;
  votes: readonly Vote[];
  item: PlacedItem | undefined;
}) {
  const { context, votes, item } = props;
  const t = votingMessages[context.lang];
  const now = item?.state === 'planned' && item.day !== null && item.day <= context.today;
  const unfinished = votes.some((vote) => vote.state === 'open' || vote.state === 'closed');
  const opens =
    now &&
    !unfinished &&
    item.kind === 'proposal' &&
    item.phase === 'opinion_forming' &&
    mayLeadVote(context.actor, context.region.id);
  if (votes.length === 0 && !opens) return null;
  return (
    <section class="b">
      <h2>{t.outcomes}</h2>
      <AdviceLine lang={context.lang} competences={[]} />
      {votes.length > 0 ? <VoteRows context={context} votes={votes} /> : null}
      {opens ? (
        <p>
          <a href={context.link(openVotePath(item.id))}>{t.openVote}</a>
        </p>
      ) : null}
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
