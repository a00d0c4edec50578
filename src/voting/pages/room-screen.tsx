import { itemKind, type Meeting, meetingById, meetingPath } from '#meetings';
import { AdviceLine, Follow, Icon, Mark, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { liveMessages } from '../live-messages.ts';
import { itemUnderDiscussion, meetingPhase, meetingSentence } from '../live-phase.ts';
import { votingMessages } from '../messages.ts';
import { outcomeName, reasonText } from '../outcome-words.ts';
import { meetingStream } from '../paths.ts';
import { standingIsPublic } from '../policy.ts';
import type { VoteResult } from '../rules/weighted-vote.ts';
import { publicResult, subjectNow, type Vote, type VoteSubject, voteNow } from '../store.ts';
import { BalanceBar, CastBar } from './balance.tsx';
import { castShare, waitingFor } from './standing.tsx';

// What a screen of 1920 by 1080 holds in letters that are read from ten metres.
const mostNames = { open: 8, closed: 6 };
/** In smaller letters, over the whole width: while many have not voted yet. */
const mostSmall = 32;
/** More than two lines of large letters. */
const longQuestion = 90;

/** Zaalscherm: the vote of a meeting for the whole room, and for whoever watches from elsewhere. */
export const roomScreen: Page = {
  path: '/vergaderingen/{vergadering}/zaal',
  render: async (context) => {
    const id = Number(context.params.vergadering);
    const [[meeting], [vote], [subject]] = await context.read([meetingById(id), voteNow(id), subjectNow(id)]);
    if (!meeting) return undefined;
    const t = liveMessages[context.lang];
    return {
      title: `${t.screen}: ${meeting.bodyName}`,
      screen: true,
      live: vote?.state === 'open',
      body: (
        <>
          <Follow
            stream={context.link(meetingStream(id))}
            phase={meetingPhase(meeting, vote)}
            say={meetingSentence(context, meeting, vote)}
            lost={t.lost}
          />
          <div class="zaal" data-part="zaal">
            <RoomView context={context} meeting={meeting} vote={vote} subject={subject} />
          </div>
        </>
      ),
    };
  },
};

interface Props {
  readonly context: PageContext;
  readonly meeting: Meeting;
  readonly vote: Vote | undefined;
  readonly subject: VoteSubject | undefined;
}

/** All of the screen; the stream brings it whole. */
export function RoomView({ context, meeting, vote, subject }: Props) {
  const t = liveMessages[context.lang];
  const item = itemUnderDiscussion(meeting, vote);
  return (
    <>
      <p class="top">
        <span>
          <span lang="nl">{meeting.bodyName}</span> · {plainDate(meeting.day, context.lang)}
        </span>
        {item ? (
          <b class="state on">
            <Icon name="current" /> {t.discussed}
          </b>
        ) : vote ? (
          <State context={context} vote={vote} />
        ) : null}
      </p>
      {item ? (
        <>
          <h1 lang="nl" {...(item.title.length > longQuestion ? { class: 'long' } : {})}>
            {item.title}
          </h1>
          <p>{itemKind(context, item)}</p>
        </>
      ) : vote ? (
        <>
          <h1 lang="nl" {...(vote.question.length > longQuestion ? { class: 'long' } : {})}>
            {vote.question}
          </h1>
          {vote.about && subject ? (
            <p>
              {votingMessages[context.lang].about} <span lang="nl">{subject.title}</span>
            </p>
          ) : null}
          <AdviceLine
            lang={context.lang}
            competences={subject?.participants.map((p) => p.competence) ?? []}
          />
          <Standing context={context} vote={vote} />
        </>
      ) : (
        <>
          <h1>{t.emptyTitle}</h1>
          <p>{t.empty}</p>
        </>
      )}
      <p class="voet">
        {context.demonstration ? (
          <span>
            <b>{t.demonstration}</b> {t.demonstrationText}
          </span>
        ) : null}
        <a href={context.link(meetingPath(meeting.id))}>{t.toMeeting}</a>
      </p>
    </>
  );
}

function State({ context, vote }: { context: PageContext; vote: Vote }) {
  const t = liveMessages[context.lang];
  const text =
    vote.consensus && vote.state === 'closed' ? t.consensus : t[vote.state === 'open' ? 'open' : vote.state];
  return (
    <b class={vote.state === 'open' ? 'state on' : 'state'}>
      <Icon name={vote.state === 'open' ? 'current' : 'past'} /> {text}
    </b>
  );
}

function Standing({ context, vote }: { context: PageContext; vote: Vote }) {
  const t = liveMessages[context.lang];
  const { lang } = context;
  const result = publicResult(vote);
  if (vote.state === 'annulled')
    return (
      <p>
        {t.sayAnnulled} <span lang="nl">{vote.annulledReason}</span>
      </p>
    );
  if (!result || !standingIsPublic(vote)) {
    const { cast, whole } = castShare(vote);
    return (
      <>
        <CastBar lang={lang} cast={cast} whole={whole} note={`${t.ofPresent} ${t.standingLater}`} />
        <div {...(waitingFor(context, vote).length > mostNames.open ? { class: 'many' } : {})}>
          <Waiting context={context} vote={vote} most={mostSmall} />
        </div>
      </>
    );
  }
  const open = vote.state === 'open';
  const { weight } = result;
  const cast = weight.for + weight.against;
  return (
    <>
      {open ? null : (
        <p class="outcome">
          <b>{outcomeName(lang, vote, result)}.</b> {reasonText(votingMessages[lang], result)}
        </p>
      )}
      {vote.consensus ? null : (
        <BalanceBar
          lang={lang}
          for={weight.for}
          against={weight.against}
          whole={open ? cast + weight.abstain + weight.notCast : cast}
        />
      )}
      <div class="cols">
        {vote.consensus ? null : <Counts context={context} result={result} />}
        {vote.consensus ? null : (
          <Waiting context={context} vote={vote} most={mostNames[open ? 'open' : 'closed']} />
        )}
      </div>
      {vote.consensus ? null : <p class="note">{open ? t.ofPresent : t.ofCast}</p>}
    </>
  );
}

function Counts({ context, result }: { context: PageContext; result: VoteResult }) {
  const t = liveMessages[context.lang];
  const sides = (side: 'for' | 'against') => result.municipalities.filter((m) => m.side === side).length;
  return (
    <div>
      <h2>{t.forAgainst}</h2>
      <dl>
        <dt>{t.fractions}</dt>
        <dd>
          {result.fractions.for} – {result.fractions.against}
        </dd>
        <dt>{t.municipalities}</dt>
        <dd>
          {sides('for')} – {sides('against')}
        </dd>
        {result.fractions.abstain > 0 ? (
          <>
            <dt>{t.abstained}</dt>
            <dd>{result.fractions.abstain}</dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}

/** Who has no ballot: while the vote is open the room waits for them. */
function Waiting({ context, vote, most }: { context: PageContext; vote: Vote; most: number }) {
  const t = liveMessages[context.lang];
  const waiting = waitingFor(context, vote);
  const shown = waiting.length > most ? waiting.slice(0, most - 1) : waiting;
  const towns = new Map<string, PageContext['region']['municipalities'][number]>(
    context.region.municipalities.map((town) => [town.id, town]),
  );
  const all = vote.fractions.length;
  if (waiting.length === 0) return <h2>{t.everybody(all)}</h2>;
  return (
    <div>
      <h2>{vote.state === 'open' ? t.waiting(waiting.length, all) : t.notCast(waiting.length, all)}</h2>
      <ul>
        {shown.map((f) => {
          const town = towns.get(f.municipality);
          return (
            <li key={f.fraction}>
              {town ? <Mark municipality={town} /> : null}
              <span>
                {f.shortName}
                <span class="vh"> {town?.name}</span>
              </span>
            </li>
          );
        })}
        {waiting.length > shown.length ? <li>{t.more(waiting.length - shown.length)}</li> : null}
      </ul>
    </div>
  );
}
