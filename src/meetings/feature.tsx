import { type Body, bodyById } from '#bodies';
import { EmptyState } from '#platform/html';
import type { ApiRead, Feature, Form, Section } from '#platform/http';
import { type RulebookVersion, rulebookVersions, versionOn } from '#rulebook';
import * as agenda from './agenda-operations.ts';
import { meetingsRead, readMeeting, wholeMeetingShape } from './api-meeting.ts';
import * as attendance from './attendance-operations.ts';
import { meetingMessages } from './messages.ts';
import { meetingMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { consolePage, consoleView } from './pages/console-page.tsx';
import { convocationPage } from './pages/convocation-page.tsx';
import { editItemPage, showEditItem } from './pages/edit-item-page.tsx';
import { itemPage, itemView } from './pages/item-page.tsx';
import { meetingPage } from './pages/meeting-page.tsx';
import { meetingsPage, newMeetingPage, placePage, showNewMeeting } from './pages/meetings-page.tsx';
import { MeetingRows } from './pages/parts.tsx';
import type { VotedBeside } from './pages/presence-grid.tsx';
import { ProposalMeetings } from './pages/proposal-section.tsx';
import { showSpeak, speakPage } from './pages/speak-page.tsx';
import { consolePath, itemPath, meetingsPath, speakPath } from './paths.ts';
import { mayReadDraft } from './policy.ts';
import * as speaking from './speaker-operations.ts';
import { comingMeetings, itemsOfProposal, type Meeting, meetingsOfBody, type PlacedItem } from './store.ts';
import { meetingTasks } from './tasks.ts';

const reads: ApiRead[] = [
  meetingsRead,
  {
    name: 'meeting',
    path: `${meetingsPath}/{vergadering}`,
    summary: { nl: 'Een vergadering met haar agenda', en: 'A meeting with its agenda' },
    output: wholeMeetingShape,
    read: readMeeting,
  },
];

/** What meetings add to the pages of earlier features. */
const own: readonly Section[] = [
  {
    place: 'proposal',
    order: 10,
    statements: (proposal) => [itemsOfProposal(proposal)],
    view: ([rows], context) => <ProposalMeetings context={context} items={rows as PlacedItem[]} />,
  },
  {
    place: 'body',
    order: 20,
    statements: (body) => [meetingsOfBody(body, 60), rulebookVersions(), bodyById(body)],
    view: ([rows, versions, bodies], context) => {
      const t = meetingMessages[context.lang];
      const meetings = rows as Meeting[];
      const rules = versionOn(versions as RulebookVersion[], context.today)?.rules;
      const year = context.today.slice(0, 4);
      const count = meetings.filter((m) => m.day.startsWith(year) && m.state !== 'cancelled').length;
      // The rulebook tells it of regional committees alone.
      const told = rules && (bodies as Body[])[0]?.kind === 'regional_committee';
      return (
        <section class="b">
          <h2>{t.meetingsOf}</h2>
          {told ? <p>{t.aYear(year, count, rules.meetingsPerYear)}</p> : null}
          {meetings.length === 0 ? (
            <EmptyState>{t.noneComing}</EmptyState>
          ) : (
            <MeetingRows context={context} meetings={meetings.slice(0, 20)} own />
          )}
        </section>
      );
    },
  },
  {
    place: 'home',
    order: 10,
    statements: (_home, context) => [comingMeetings(context.today, 5)],
    view: ([rows], context) => {
      const t = meetingMessages[context.lang];
      const meetings = rows as Meeting[];
      return (
        <section>
          <div class="h2row">
            <h2>{t.next}</h2>
            <a href={context.link(meetingsPath)}>{t.allMeetings}</a>
          </div>
          {meetings.length === 0 ? (
            <EmptyState>{t.noneComing}</EmptyState>
          ) : (
            <MeetingRows context={context} meetings={meetings} />
          )}
        </section>
      );
    },
  },
];

const meetingOf = (output: unknown, params: Readonly<Record<string, string>>) =>
  params.vergadering ?? String((output as { id: number }).id);
const toConsole: Form['after'] = (output, params) => consolePath(Number(meetingOf(output, params)));
const toPresence: Form['after'] = (output, params) => `${toConsole(output, params)}#aanwezig`;
const toSpeakers: Form['after'] = (output, params) => `${toConsole(output, params)}#insprekers`;
const toSent: Form['after'] = (_output, params) => `${speakPath(Number(params.vergadering))}?verstuurd=ja`;
const toConsoleOf: Form['after'] = (output) => consolePath((output as { meeting: number }).meeting);
const toItem: Form['after'] = (output, params) =>
  itemPath(Number(params.punt ?? (output as { item: number }).item));

/**
 * @param sections what later features add to the pages of a meeting and of an agenda item
 * @param voted who has voted, for beside the names in the console
 */
export function meetingsFeature(sections: readonly Section[], voted?: VotedBeside): Feature {
  const showItem = itemView(sections);
  const showConsole = consoleView(sections, voted);
  return {
    name: 'meetings',
    migrations: meetingMigrations,
    reading: [mayReadDraft],
    shared: [
      {
        nl: 'Wie vraagt om in te spreken, en wat die daarbij schrijft, leest de regiogriffier. Hoeveel er spreken, leest iedereen.',
        en: 'Who asks to speak, and what that person writes, is read by the regional clerk. How many speak, everybody reads.',
      },
    ],
    pages: [
      meetingsPage,
      newMeetingPage,
      placePage,
      meetingPage(sections),
      consolePage(sections, voted),
      itemPage(sections),
      editItemPage,
      convocationPage,
      speakPage,
    ],
    forms: [
      { operation: operations.planMeetingOperation, page: showNewMeeting, after: toConsole },
      { operation: operations.changeMeetingOperation, page: showConsole, after: toConsole },
      { operation: operations.closeMeetingOperation, page: showConsole, after: toConsole },
      { operation: operations.cancelMeetingOperation, page: showConsole, after: toConsole },
      { operation: agenda.addItemOperation, page: showConsole, after: toConsole },
      { operation: agenda.moveItemOperation, page: showConsole, after: toConsole },
      { operation: agenda.orderAgendaOperation, page: showConsole, after: toConsole },
      { operation: agenda.removeItemOperation, page: showConsole, after: toConsole },
      { operation: agenda.editItemOperation, page: showEditItem, after: toConsoleOf },
      { operation: agenda.publishAgendaOperation, page: showConsole, after: toConsole },
      { operation: agenda.takeUpItemOperation, page: showConsole, after: toConsole },
      { operation: attendance.markPresenceOperation, page: showConsole, after: toPresence },
      { operation: attendance.markOneOperation, page: showConsole, after: toPresence },
      { operation: attendance.takeMarkBackOperation, page: showConsole, after: toPresence },
      { operation: attendance.noteAbsenceOperation, page: showConsole, after: toPresence },
      { operation: speaking.askToSpeakOperation, page: showSpeak, after: toSent },
      { operation: speaking.answerToSpeakOperation, page: showConsole, after: toSpeakers },
      { operation: speaking.eraseRequestOperation, page: showConsole, after: toSpeakers },
      { operation: operations.noteExplanationOperation, page: showItem, after: toItem },
      { operation: operations.confirmVoiceOperation, page: showItem, after: toItem },
      { operation: operations.noteConclusionOperation, page: showItem, after: toItem },
      { operation: operations.askQuestionOperation, page: showItem, after: toItem },
      { operation: operations.answerQuestionOperation, page: showItem, after: toItem },
    ],
    reads,
    sections: own,
    tasks: meetingTasks,
  };
}
