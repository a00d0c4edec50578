import { type ComponentChildren, Fragment } from 'preact';
import { type Basis, BasisView, basisOfVote } from '#documents';
import { dateOf, timeOf } from '#kernel';
import { consolePath, meetingPath } from '#meetings';
import {
  AdviceLine,
  clockTime,
  ErrorSummary,
  Follow,
  Icon,
  type IconName,
  Mark,
  Notice,
  percent,
  plainDate,
  Submit,
  TextArea,
} from '#platform/html';
import type { FormState, Page, PageAnswer, PageContext, Section } from '#platform/http';
import { emptyForm, readWithSections } from '#platform/http';
import { proposalPath } from '#proposals';
import { rulebookVersionPath } from '#rulebook';
import { type UncountedFraction, uncountedInVote } from '../basis.ts';
import { liveMessages } from '../live-messages.ts';
import { ownState, phaseSentence } from '../live-phase.ts';
import { votingMessages } from '../messages.ts';
import { orderMessages } from '../order-messages.ts';
import { paperMessages } from '../paper-messages.ts';
import {
  derivationPath,
  orderPath,
  paperPath,
  powerPath,
  reportPath,
  votePath,
  voteStream,
} from '../paths.ts';
import { castsFor, mayCast, mayLeadVote, standingIsPublic } from '../policy.ts';
import { powerMessages } from '../power-messages.ts';
import { reportMessages } from '../report-messages.ts';
import {
  resultOf,
  subjectOfVote,
  type Vote,
  type VoteFraction,
  type VoteSubjectInMeeting,
  voteById,
} from '../store.ts';
import { Ballot, Question } from './ballot.tsx';
import { Lead } from './lead-vote.tsx';
import { PaperLine } from './paper-line.tsx';
import { fullName, VoteStanding, waitingFor } from './standing.tsx';
import { FractionTable } from './vote-result.tsx';
import { VoteWeight } from './vote-weight.tsx';
import { stateText } from './votes-section.tsx';

/** The page of a vote for everyone; a specialist finds the own ballot on it, the clerk the lead. */
export const voteView =
  (sections: readonly Section[]) =>
  async (context: PageContext, state: FormState): Promise<PageAnswer> => {
    const id = Number(context.params.stemming);
    const own = [voteById(id), subjectOfVote(id), uncountedInVote(id), basisOfVote(id)] as const;
    const { rows, parts } = await readWithSections(context, own, sections, { vote: id });
    const [[vote], [subject], absent, [basis]] = rows;
    if (!vote || !subject) return undefined;
    const t = votingMessages[context.lang];
    return {
      title: `${vote.consensus ? t.consensus : t.vote}: ${vote.question}`,
      current: 'proposals',
      body: <VoteView {...{ context, vote, state, subject, absent, basis }} later={parts('vote')} />,
      live: vote.state === 'open',
    };
  };

export const votePage = (show: ReturnType<typeof voteView>): Page => ({
  path: '/stemmingen/{stemming}',
  collected: ({ stemming }) => [`vote/${stemming}`],
  render: (context) => show(context, emptyForm),
});

interface ViewProps {
  readonly context: PageContext;
  readonly vote: Vote;
  readonly state: FormState;
  readonly subject: VoteSubjectInMeeting;
  readonly absent: readonly UncountedFraction[];
  readonly basis: Basis | undefined;
  /** What later features add. */
  readonly later: ComponentChildren;
}

function VoteView(props: ViewProps) {
  const { context, vote } = props;
  const t = votingMessages[context.lang];
  const mine = castsFor(vote, context);
  const closed = vote.state !== 'open';
  const live = liveMessages[context.lang];
  const said =
    mine && !closed
      ? (saidToOwn(context, vote, mine) ?? phaseSentence(vote, context.lang))
      : phaseSentence(vote, context.lang);
  // What nobody will change any more is not followed.
  const follow = vote.state === 'open' || vote.state === 'closed';
  return (
    <div class="wrap phead txt">
      {follow ? (
        <Follow
          stream={context.link(voteStream(vote.id))}
          phase={vote.state}
          say={said}
          lost={live.lost}
          own={mine ? ownState(vote, mine) : ''}
        />
      ) : null}
      <div id="stemming" data-fresh>
        <VoteBody {...props} mine={mine} />
      </div>
    </div>
  );
}

/** A specialist of a fraction that votes here, whose own seat is over. */
function unseated({ actor, region }: PageContext, vote: Vote): boolean {
  return vote.fractions.some(({ fraction }) => mayCast(actor, region.id, { fraction }) !== undefined);
}

/** For who does not see the page: what was stored of the own fraction, or that it was reminded. */
function saidToOwn({ lang }: PageContext, vote: Vote, mine: VoteFraction): string | undefined {
  const live = liveMessages[lang];
  if (mine.choice) return live.sayMine(votingMessages[lang][mine.choice]);
  return vote.remindedAt === null ? undefined : live.sayReminded(clockTime(timeOf(vote.remindedAt), lang));
}

function VoteBody(props: ViewProps & { readonly mine: VoteFraction | undefined }) {
  const { context, vote, state, subject, absent, basis, mine } = props;
  const t = votingMessages[context.lang];
  const closed = vote.state !== 'open';
  const live = liveMessages[context.lang];
  const since = clockTime(timeOf(vote.openedAt), context.lang);
  const today = dateOf(vote.openedAt) === context.today;
  return (
    <>
      <p class="live">
        <Icon name={closed ? 'past' : 'current'} />{' '}
        {!closed && today ? live.openSince(since) : stateText(context, vote)}
      </p>
      <Question context={context} vote={vote} votes={mine !== undefined && !closed} />
      <ErrorSummary lang={context.lang} state={state} />
      {vote.annulledReason ? (
        <p>
          <b>{t.annulledBecause}</b> <span lang="nl">{vote.annulledReason}</span>
        </p>
      ) : null}
      {mine && vote.state === 'open' ? <Ballot context={context} vote={vote} mine={mine} /> : null}
      {!mine && vote.state === 'open' && mayCast.somewhere(context.actor, context.region.id) ? (
        <p>{unseated(context, vote) ? t.noSeat : t.notEligible}</p>
      ) : null}
      <p>
        {t.about}{' '}
        <a href={context.link(proposalPath(vote.proposal))} lang="nl">
          {subject.title}
        </a>
        {subject.meeting === null ? null : (
          <>
            {' · '}
            <a href={context.link(meetingPath(subject.meeting))}>{live.toMeeting}</a>
          </>
        )}
      </p>
      <BasisView context={context} proposal={vote.proposal} basis={basis} version={vote.proposalVersion} />
      <AdviceLine lang={context.lang} competences={subject.participants.map((p) => p.competence)} />
      <h2>{vote.about ? orderMessages[context.lang].asked : t.draft}</h2>
      <p lang="nl">{vote.draftText}</p>
      {vote.conditions.length > 0 ? (
        <>
          <h3>{t.conditions}</h3>
          <ol class="plain" lang="nl">
            {vote.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ol>
        </>
      ) : null}
      <div data-part="stand">
        <VoteStanding context={context} vote={vote} />
      </div>
      {mayLeadVote(context.actor, context.region.id) ? <Lead {...{ context, vote, state, subject }} /> : null}
      <div data-part="fracties">
        <FractionTable context={context} vote={vote} />
      </div>
      <PaperLine context={context} vote={vote} />
      <Absent context={context} vote={vote} absent={absent} />
      <p>
        <a href={context.link(powerPath(vote.id))}>{powerMessages[context.lang].link}</a>
        {' · '}
        <a href={context.link(derivationPath(vote.id))}>{t.derivation}</a>
      </p>
      {props.later}
      <Files context={context} vote={vote} />
      {closed && vote.state !== 'annulled' ? null : (
        <p class="small muted">
          <a href={context.link(rulebookVersionPath(vote.rulebookVersion))}>
            {t.rulebook} {vote.rulebookVersion}
          </a>
        </p>
      )}
    </>
  );
}

function Files({ context, vote }: Pick<ViewProps, 'context' | 'vote'>) {
  const t = reportMessages[context.lang];
  const link = (file: Parameters<typeof reportPath>[1]) => context.link(reportPath(vote.id, file));
  return (
    <p class="small">
      {t.links} <a href={link('uitslag.pdf')}>{t.pdf}</a> ·{' '}
      <a href={link('fracties.csv')}>{t.csvFractions}</a>
      {vote.consensus ? null : (
        <>
          {' '}
          · <a href={link('lezingen.csv')}>{t.csvReadings}</a>
        </>
      )}
    </p>
  );
}

/** Apart from the eligible ones: nothing of them is in any share. */
function Absent({ context, vote, absent }: Pick<ViewProps, 'context' | 'vote' | 'absent'>) {
  const t = votingMessages[context.lang];
  const standing = (wanted: UncountedFraction['standing']) => absent.filter((f) => f.standing === wanted);
  return (
    <>
      {[
        { title: t.absent, fractions: standing('absent') },
        { title: t.withoutWeight, fractions: standing('no_weight') },
      ]
        .filter(({ fractions }) => fractions.length > 0)
        .map(({ title, fractions }) => (
          <p class="small" key={title}>
            <b>{title}:</b>{' '}
            {fractions.map((f) => (
              <Fragment key={f.fraction}>
                {f === fractions[0] ? '' : ', '}
                {`${fullName(context, f)}\u00a0(`}
                <VoteWeight context={context} vote={vote.id} fraction={f} />)
              </Fragment>
            ))}
            .
          </p>
        ))}
    </>
  );
}
