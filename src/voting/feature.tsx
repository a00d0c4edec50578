import { type Deliberated, deliberationNow } from '#deliberation';
import { consolePath, itemById, type Meeting, meetingById, type PlacedItem } from '#meetings';
import type { ApiRead, Feature, Section } from '#platform/http';
import { type Proposal, proposalById } from '#proposals';
import { derivationRead } from './api-derivation.ts';
import { orderRead } from './api-order.ts';
import { powerReads } from './api-power.ts';
import { tryRead } from './api-try.ts';
import { readVote, voteShape, votesRead } from './api-vote.ts';
import { voteExports } from './exports.ts';
import { votingMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import {
  moveQuestionOperation,
  openQuestionOperation,
  planQuestionOperation,
  withdrawQuestionOperation,
} from './order-operations.ts';
import { ConsoleVote } from './pages/console-vote.tsx';
import { derivationPage } from './pages/derivation-page.tsx';
import { expectedPowerPage } from './pages/expected-power-page.tsx';
import { openVotePage, showOpenVote } from './pages/open-vote-form.tsx';
import { orderPage, showOrder } from './pages/order-page.tsx';
import { paperPage, showPaper } from './pages/paper-page.tsx';
import { powerPage } from './pages/power-page.tsx';
import { roomScreen } from './pages/room-screen.tsx';
import { tryPage } from './pages/try-page.tsx';
import { votePage, voteView } from './pages/vote-page.tsx';
import { MeetingVotes, VotesAtItem, VotesSection, VotingNow } from './pages/votes-section.tsx';
import { votingHistory } from './pages/voting-history.tsx';
import { orderPath, votePath } from './paths.ts';
import { type Vote, votesOfItem, votesOfProposal } from './store.ts';
import {
  type SubjectInOrder,
  subjectInOrder,
  type VotingOfMeeting,
  votingOfMeeting,
} from './store-questions.ts';
import { votingStreams } from './streams.tsx';
import { voteTasks } from './tasks.ts';

const reads: ApiRead[] = [
  votesRead,
  tryRead,
  derivationRead,
  {
    name: 'vote',
    path: '/stemmingen/{stemming}',
    summary: { nl: 'Een stemming', en: 'A vote' },
    output: voteShape,
    read: readVote,
  },
  ...powerReads,
  orderRead,
];

const votingIn = (rows: readonly unknown[] | undefined): VotingOfMeeting =>
  (rows as VotingOfMeeting[] | undefined)?.[0] ?? { votes: [], questions: [] };

const toVote = (output: unknown) => votePath((output as { id: number }).id);

const toOrder = (output: unknown) => orderPath((output as { id: number }).id);

/** @param later what later features add to the pages of a vote */
export function votingFeature(later: readonly Section[]): Feature {
  const showVote = voteView(later);
  return {
    name: 'voting',
    migrations: votingMigrations,
    pages: [
      tryPage,
      votePage(showVote),
      powerPage(later),
      expectedPowerPage(later),
      openVotePage,
      derivationPage,
      roomScreen,
      paperPage,
      orderPage,
    ],
    streams: votingStreams,
    forms: [
      { operation: operations.openVoteOperation, page: showOpenVote, after: toVote },
      { operation: operations.castBallotOperation, page: showVote, after: toVote },
      {
        operation: planQuestionOperation,
        page: showOrder,
        after: (_output, params) => orderPath(Number(params.punt)),
      },
      { operation: moveQuestionOperation, page: showOrder, after: toOrder },
      { operation: withdrawQuestionOperation, page: showOrder, after: toOrder },
      { operation: openQuestionOperation, page: showOrder, after: toVote },
      { operation: operations.enterPaperOperation, page: showPaper, after: toVote },
      {
        operation: operations.remindVotersOperation,
        page: showVote,
        after: (output) => consolePath((output as { meeting: number }).meeting),
      },
      { operation: operations.closeVoteOperation, page: showVote, after: toVote },
      { operation: operations.confirmVoteOperation, page: showVote, after: toVote },
      { operation: operations.annulVoteOperation, page: showVote, after: toVote },
    ],
    reads,
    exports: voteExports,
    tasks: voteTasks,
    sections: [
      ...votingHistory,
      {
        place: 'agenda-item',
        order: 10,
        statements: (item) => [votesOfItem(item), itemById(item), subjectInOrder(item)],
        view: ([votes, items, subjects], context) => (
          <VotesAtItem
            context={context}
            votes={votes as Vote[]}
            item={(items as PlacedItem[])[0]}
            subject={(subjects as SubjectInOrder[])[0]}
          />
        ),
      },
      {
        place: 'console',
        order: 10,
        statements: (meeting) => [meetingById(meeting), votingOfMeeting(meeting), deliberationNow(meeting)],
        view: ([meetings, voting, said], context) => (
          <ConsoleVote
            context={context}
            meeting={(meetings as Meeting[])[0]}
            {...votingIn(voting)}
            consensus={(said as Deliberated[])[0]?.consensus ?? []}
          />
        ),
      },
      {
        place: 'meeting',
        order: 10,
        statements: (meeting) => [votingOfMeeting(meeting), meetingById(meeting)],
        view: ([voting, meetings], context) => (
          <MeetingVotes
            context={context}
            votes={votingIn(voting).votes}
            meeting={(meetings as Meeting[])[0]}
          />
        ),
      },
      {
        place: 'meeting-now',
        order: 10,
        statements: (meeting) => [votingOfMeeting(meeting)],
        view: ([voting], context) => <VotingNow context={context} votes={votingIn(voting).votes} />,
      },
      {
        place: 'proposal',
        order: 30,
        statements: (proposal) => [votesOfProposal(proposal), proposalById(proposal)],
        view: ([votes, proposals], context) => (
          <VotesSection context={context} votes={votes as Vote[]} proposal={(proposals as Proposal[])[0]} />
        ),
      },
    ],
  };
}
