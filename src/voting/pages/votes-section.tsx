import { dateOf, timeOf } from '#kernel';
import type { Meeting, PlacedItem } from '#meetings';
import { AdviceLine, clockTime, dayLabel, Follow, Icon, RowsList, Submit } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { liveMessages } from '../live-messages.ts';
import { meetingPhase, meetingSentence, phaseOf, phaseSentence } from '../live-phase.ts';
import { votingMessages } from '../messages.ts';
import { orderMessages } from '../order-messages.ts';
import { outcomeName } from '../outcome-words.ts';
import {
  consoleStream,
  expectedPowerPath,
  meetingStream,
  openVotePath,
  orderPath,
  screenPath,
  votePath,
} from '../paths.ts';
import { castsFor, mayLeadVote, standingIsPublic } from '../policy.ts';
import { powerMessages } from '../power-messages.ts';
import { publicResult, resultOf, type Vote, type VoteSubject } from '../store.ts';
import type { SubjectInOrder, VoteQuestion } from '../store-questions.ts';
import { BalanceBar } from './balance.tsx';
import { castShare, fullName, Progress, waitingFor } from './standing.tsx';
import { FractionTable, VoteOutcomeView } from './vote-result.tsx';

interface Props {
  readonly context: PageContext;
  readonly votes: readonly Vote[];
  readonly proposal: Proposal | undefined;
}

/** On the proposal's page: every vote, the newest first, and the standing of the latest one that counts. */
export function VotesSection({ context, votes, proposal }: Props) {
  const t = votingMessages[context.lang];
  const comes = proposal?.state === 'picture_forming' || proposal?.state === 'opinion_forming';
  if (votes.length === 0 && !comes) return null;
  const latest = votes.find((vote) => vote.state !== 'annulled');
  return (
    <section class="b" id="stemming">
      <h2>{t.votes}</h2>
      <AdviceLine lang={context.lang} competences={proposal?.participants.map((p) => p.competence) ?? []} />
      {votes.length > 0 ? <VoteRows context={context} votes={votes} /> : null}
      {comes && latest?.proposalVersion !== proposal.version ? (
        <Expected context={context} proposal={proposal.id} />
      ) : null}
      {latest ? <Latest context={context} vote={latest} version={proposal?.version} /> : null}
    </section>
  );
}

/** Before there is a vote: who could tip it. */
function Expected({ context, proposal }: { context: PageContext; proposal: number }) {
  return (
    <p>
      {powerMessages[context.lang].notVoted}{' '}
      <a href={context.link(expectedPowerPath(proposal))}>{powerMessages[context.lang].expectedLink}</a>
    </p>
  );
}

/** A consensus is not closed: it is recorded, and confirmed. */
export function stateText({ lang }: PageContext, vote: Vote): string {
  const t = votingMessages[lang];
  return vote.consensus && vote.state === 'closed' ? t.closedConsensus : t[vote.state];
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
            `${stateText(context, vote)}${result && vote.state !== 'open' ? `. ${outcomeName(lang, vote, result)}` : ''}`,
            ...(vote.annulledReason ? [<span lang="nl">{vote.annulledReason}</span>] : []),
          ],
        };
      })}
    />
  );
}

/**
 * On the page of a meeting and in the clerk's console: the vote that is open, what was voted on and what came of it. On the
 * day itself the page follows: a vote that opens appears by itself.
 */
export function MeetingVotes(props: {
  readonly context: PageContext;
  readonly votes: readonly Vote[];
  readonly meeting: Meeting | undefined;
}) {
  const { context, votes, meeting } = props;
  const t = votingMessages[context.lang];
  const live = liveMessages[context.lang];
  const today = meeting?.committee && meeting.state === 'planned' && meeting.day === context.today;
  // The clerk sees this in the console, beside who is there.
  const leads = mayLeadVote(context.actor, context.region.id) !== undefined;
  const open = votes.find((vote) => vote.state === 'open');
  const now = open ?? votes.reduce<Vote | undefined>((a, b) => (a && a.id > b.id ? a : b), undefined);
  if (votes.length === 0 && !today) return null;
  return (
    <>
      {meeting && (today || open) ? (
        <Follow
          stream={context.link((leads ? consoleStream : meetingStream)(meeting.id))}
          phase={leads ? phaseOf(now) : meetingPhase(meeting, now)}
          say={leads ? phaseSentence(now, context.lang) : meetingSentence(context, meeting, now)}
          lost={live.lost}
        />
      ) : null}
      <section class="b" id="stemmingen" data-fresh>
        <h2>{t.outcomes}</h2>
        {open && !(leads && open.agendaItem === meeting?.currentItem) ? (
          <OpenVote context={context} vote={open} />
        ) : null}
        {votes.length > 0 ? <VoteRows context={context} votes={votes} /> : <p>{live.empty}</p>}
        {meeting && (today || open) ? (
          <p>
            <a href={context.link(screenPath(meeting.id))}>{live.toScreen}</a>
          </p>
        ) : null}
      </section>
    </>
  );
}

/** At the head of the page of a meeting, for who has come to vote: what is open, and the way to the own ballot. */
export function VotingNow({ context, votes }: { context: PageContext; votes: readonly Vote[] }) {
  const open = votes.find((vote) => vote.state === 'open');
  const mine = open && castsFor(open, context);
  return (
    <div id="nu-in-stemming" data-fresh>
      {open ? (
        <div class="panel voting">
          <p class="live">
            <Icon name="current" /> {liveMessages[context.lang].now}
          </p>
          <p lang="nl">{open.question}</p>
          <p>
            <a href={context.link(votePath(open.id))}>
              {mine ? votingMessages[context.lang].castTask : votingMessages[context.lang].toVote}
            </a>
          </p>
        </div>
      ) : null}
    </div>
  );
}

/** What is being voted on now: how far it is, and the clerk's way to remind and to close it. */
export function OpenVote({ context, vote }: { context: PageContext; vote: Vote }) {
  return (
    <div class="panel">
      <p class="live">
        <Icon name="current" />{' '}
        {liveMessages[context.lang].openSince(clockTime(timeOf(vote.openedAt), context.lang))}
      </p>
      <h3>
        <a href={context.link(votePath(vote.id))} lang="nl">
          {vote.question}
        </a>
      </h3>
      <div data-part="nu">
        <VoteNow context={context} vote={vote} />
      </div>
      {mayLeadVote(context.actor, context.region.id) ? <LeadOpen context={context} vote={vote} /> : null}
    </div>
  );
}

function LeadOpen({ context, vote }: { context: PageContext; vote: Vote }) {
  const t = votingMessages[context.lang];
  const live = liveMessages[context.lang];
  return (
    <>
      <div class="acts">
        <form method="post" action={context.link(`${votePath(vote.id)}/sluiten`)}>
          <Submit>{t.close}</Submit>
        </form>
        <div data-part="herinner">
          <Remind context={context} vote={vote} />
        </div>
      </div>
      <p class="small muted">
        {t.closeNote}{' '}
        {vote.remindedAt === null
          ? live.remindNote
          : live.reminded(clockTime(timeOf(vote.remindedAt), context.lang))}
      </p>
    </>
  );
}

/** Reminds those who have not voted; nothing when all have. */
export function Remind({ context, vote }: { context: PageContext; vote: Vote }) {
  const live = liveMessages[context.lang];
  const waiting = waitingFor(context, vote).length;
  if (waiting === 0) return null;
  return (
    <form method="post" action={context.link(`${votePath(vote.id)}/herinneren`)}>
      <Submit secondary>{live.remind(waiting)}</Submit>
    </form>
  );
}

/** How far the open vote is, and for whom the room waits. */
export function VoteNow({ context, vote }: { context: PageContext; vote: Vote }) {
  const t = votingMessages[context.lang];
  const waiting = waitingFor(context, vote);
  const result = publicResult(vote);
  return (
    <>
      <Progress context={context} vote={vote} />
      {result ? (
        <BalanceBar
          lang={context.lang}
          for={result.weight.for}
          against={result.weight.against}
          whole={castShare(vote).whole}
        />
      ) : null}
      {waiting.length > 0 ? (
        <p>
          <b>{t.waitsFor}</b> {waiting.map((f) => fullName(context, f)).join(', ')}.
        </p>
      ) : null}
    </>
  );
}

/** No other vote opens: this one is not finished, or gave an outcome on the text as it is. */
function settles(vote: Vote, version: number): boolean {
  if (vote.state === 'open' || vote.state === 'closed') return true;
  return vote.state === 'confirmed' && vote.proposalVersion === version && resultOf(vote).outcome !== 'none';
}

/** At an agenda item: its votes, and the way to a new one for the clerk. */
export function VotesAtItem(props: {
  context: PageContext;
  votes: readonly Vote[];
  item: PlacedItem | undefined;
  subject: SubjectInOrder | undefined;
}) {
  const { context, votes, item, subject } = props;
  const questions = subject?.questions ?? [];
  const t = votingMessages[context.lang];
  const now = item?.state === 'planned' && item.day !== null && item.day <= context.today;
  const opens =
    now &&
    item.kind === 'proposal' &&
    item.phase === 'opinion_forming' &&
    subject?.state === 'opinion_forming' &&
    !votes.some((vote) => vote.about === null && settles(vote, subject.version)) &&
    mayLeadVote(context.actor, context.region.id);
  const leads = mayLeadVote(context.actor, context.region.id) !== undefined;
  const ordered = item?.kind === 'proposal' && item.phase === 'opinion_forming';
  if (votes.length === 0 && !opens && !ordered) return null;
  return (
    <section class="b">
      <h2>{t.outcomes}</h2>
      <AdviceLine lang={context.lang} competences={subject?.participants.map((p) => p.competence) ?? []} />
      {votes.length > 0 ? <VoteRows context={context} votes={votes} /> : null}
      {ordered && (leads || questions.length > 0) ? (
        <p>
          <a href={context.link(orderPath(item.id))}>{orderMessages[context.lang].link}</a>
        </p>
      ) : null}
      {opens ? (
        <p>
          <a href={context.link(openVotePath(item.id))}>{t.openVote}</a>
        </p>
      ) : null}
      {item?.proposal && !votes.some((vote) => vote.about === null && vote.state !== 'annulled') ? (
        <Expected context={context} proposal={item.proposal} />
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
