import type { MeetingId } from '#kernel';
import { clockTime } from '#platform/html';
import type { Task, TaskList } from '#platform/http';
import { agendaPath } from '#proposals';
import { meetingMessages } from './messages.ts';
import { consolePath, itemPath, meetingPath, newMeetingPath } from './paths.ts';
import { mayAnswer, mayLead } from './policy.ts';
import { speakerMessages } from './speaker-messages.ts';
import { speakingRequestsOpen } from './speaker-store.ts';
import {
  type Meeting,
  meetingsOpen,
  type OpenQuestion,
  openQuestions,
  type PlacedItem,
  type Unplaced,
  unplacedProposals,
  waitingItems,
} from './store.ts';

/** Its agenda has items that nobody else can see yet. */
const drafted = (meeting: Meeting) => meeting.publishedAt === null && meeting.items.length > 0;

/** The clerk's meetings, a specialist's meetings to come, and the questions that wait for the table. */
export const meetingTasks: TaskList = {
  statements: () => [
    meetingsOpen(),
    openQuestions(),
    unplacedProposals(),
    waitingItems(),
    speakingRequestsOpen(),
  ],
  tasks: ([meetings, questions, unplaced, waiting, asking], context) => {
    const t = meetingMessages[context.lang].tasks;
    const region = context.region.id;
    const leads = mayLead(context.actor, region) !== undefined;
    const answers = mayAnswer(context.actor, region) !== undefined;
    const attends =
      context.actor.kind === 'person' && context.actor.offices.some((held) => held.kind === 'specialist');
    const own = (meetings as Meeting[]).flatMap((meeting): Task[] => {
      const about = `${meeting.name}, ${clockTime(meeting.startsAt, context.lang)}, ${meeting.place}`;
      const task = { day: meeting.day, about };
      if (leads)
        return [
          {
            ...task,
            title: meeting.day <= context.today ? t.lead : drafted(meeting) ? t.publish : t.prepare,
            path: consolePath(meeting.id),
          },
        ];
      return attends && meeting.committee && meeting.day >= context.today
        ? [{ ...task, title: t.attend, path: meetingPath(meeting.id) }]
        : [];
    });
    const asked = answers
      ? (questions as OpenQuestion[]).map((question) => ({
          day: question.day,
          title: t.answer,
          about: `${question.title}: ${question.text}`,
          path: itemPath(question.item),
        }))
      : [];
    const toPlace = leads
      ? (unplaced as Unplaced[]).map(({ proposal, title }) => ({
          day: null,
          title: t.place,
          about: title,
          path: agendaPath(proposal),
        }))
      : [];
    // A meeting that is planned takes along what waits for its body: one task a body.
    const bodies = new Map((waiting as PlacedItem[]).map((item) => [item.body, item.bodyName]));
    const toPlan = leads
      ? [...bodies].map(([body, name]) => ({
          day: null,
          title: t.plan,
          about: name,
          path: `${newMeetingPath}?orgaan=${body}`,
        }))
      : [];
    const days = new Map((meetings as Meeting[]).map((meeting) => [meeting.id, meeting]));
    const speakers = leads
      ? (asking as { meeting: MeetingId; count: number }[]).flatMap(({ meeting, count }): Task[] => {
          const at = days.get(meeting);
          if (!at) return [];
          const about = `${at.name}: ${count}`;
          const title = speakerMessages[context.lang].task;
          return [{ day: at.day, title, about, path: `${consolePath(meeting)}#insprekers` }];
        })
      : [];
    return [...own, ...speakers, ...asked, ...toPlace, ...toPlan];
  },
};
