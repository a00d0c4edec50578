import { meetingById } from '#meetings';
import type { Stream } from '#platform/http';
import { streamEnd } from '#platform/http';
import { sealedOrder } from '#platform/journal';
import { meetingPhase, meetingSentence, ownState, phaseOf, phaseSentence } from './live-phase.ts';
import { RoomView } from './pages/room-screen.tsx';
import { VoteStanding } from './pages/standing.tsx';
import { FractionTable } from './pages/vote-result.tsx';
import { BallotMark } from './pages/voted-beside.tsx';
import { Remind, VoteNow } from './pages/votes-section.tsx';
import { mayLeadVote, standingIsPublic } from './policy.ts';
import { subjectNow, type Vote, voteById, voteNow } from './store.ts';

// A region of more towns than a screen holds: its readings are some tens of kilobytes, a thousand times.
const mostTowns = 20;

/** Goes out with what changed, rather than being asked for by everybody at once. */
function drawnForAll(vote: Vote): boolean {
  return vote.participating.length <= mostTowns;
}

const voteStream: Stream = {
  path: `/stemmingen/{stemming}${streamEnd}`,
  read: async (context) => {
    const [[sealed], [vote]] = await context.read([sealedOrder(), voteById(Number(context.params.stemming))]);
    if (!vote || !sealed) return undefined;
    const all = vote.state === 'open' || drawnForAll(vote);
    const table = vote.state === 'open' && standingIsPublic(vote) && drawnForAll(vote);
    return {
      order: sealed.order,
      data: {
        phase: vote.state,
        say: phaseSentence(vote, context.lang),
        parts: {
          ...(all ? { stand: <VoteStanding context={context} vote={vote} /> } : {}),
          ...(table ? { fracties: <FractionTable context={context} vote={vote} /> } : {}),
        },
      },
      own: new Map(vote.fractions.map((f) => [f.fraction, ownState(vote, f)])),
    };
  },
  // The first fraction for which somebody is specialist, as on the page of a vote.
  key: (actor, region) =>
    actor.kind === 'person'
      ? actor.offices.find((held) => held.kind === 'specialist' && held.region === region.id)?.fraction
      : undefined,
};

const meetingStream: Stream = {
  path: `/vergaderingen/{vergadering}${streamEnd}`,
  read: async (context) => {
    const id = Number(context.params.vergadering);
    const [[sealed], [meeting], [vote], [subject]] = await context.read([
      sealedOrder(),
      meetingById(id),
      voteNow(id),
      subjectNow(id),
    ]);
    if (!meeting || !sealed) return undefined;
    return {
      order: sealed.order,
      data: {
        phase: meetingPhase(meeting, vote),
        say: meetingSentence(context, meeting, vote),
        parts: {
          zaal: <RoomView context={context} meeting={meeting} vote={vote} subject={subject} />,
          nu: vote?.state === 'open' ? <VoteNow context={context} vote={vote} /> : null,
        },
      },
    };
  },
};

/** The clerk's console: how far the vote is, and beside each name whether it has voted. Nothing that others may not see. */
const consoleStream: Stream = {
  path: `/vergaderingen/{vergadering}/regie${streamEnd}`,
  policy: mayLeadVote,
  read: async (context) => {
    const id = Number(context.params.vergadering);
    const [[sealed], [meeting], [vote]] = await context.read([sealedOrder(), meetingById(id), voteNow(id)]);
    if (!meeting || !sealed) return undefined;
    const open = vote?.state === 'open' ? vote : undefined;
    const marks = (open?.fractions ?? []).map(
      (each) =>
        [
          `stem ${each.fraction}`,
          <BallotMark key={each.fraction} context={context} vote={open as Vote} fraction={each} />,
        ] as const,
    );
    return {
      order: sealed.order,
      data: {
        phase: phaseOf(vote),
        say: phaseSentence(vote, context.lang),
        parts: {
          nu: open ? <VoteNow context={context} vote={open} /> : null,
          herinner: open ? <Remind context={context} vote={open} /> : null,
          ...Object.fromEntries(marks),
        },
      },
    };
  },
};

export const votingStreams: readonly Stream[] = [voteStream, meetingStream, consoleStream];
