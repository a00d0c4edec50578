import { clockTime } from '#platform/html';
import type { Task, TaskList } from '#platform/http';
import { agendaPath } from '#proposals';
import { meetingMessages } from './messages.ts';
import { consolePath, itemPath, meetingPath, newMeetingPath } from './paths.ts';
import { mayAnswer, mayLead } from './policy.ts';
import { speakerMessages } from './speaker-messages.ts';
import {
  type LeadWork,
  leadWork,
  type Meeting,
  meetingsOpen,
  type OpenQuestion,
  openQuestions,
} from './store.ts';

/** Its agenda has items that nobody else can see yet. */
const drafted = (meeting: Meeting) => meeting.publishedAt === null && meeting.items.length > 0;

/** The clerk's meetings, a specialist's meetings to come, and the questions that wait for the table. */
export const meetingTasks: TaskList = {
  statements: ({ actor, region }) => [
    // The table answers; the regional clerk places and plans.
    mayLead(actor, region.id) ? leadWork() : meetingsOpen(),
    ...(mayAnswer(actor, region.id) ? [openQuestions()] : []),
  ],
  tasks: ([read = [], ...asked], context) => {
    const t = meetingMessages[context.lang].tasks;
    const region = context.region.id;
    const leads = mayLead(context.actor, region) !== undefined;
    const answers = mayAnswer(context.actor, region) !== undefined;
    const [work] = leads ? (read as LeadWork[]) : [];
    const attends =
      context.actor.kind === 'person' && context.actor.offices.some((held) => held.kind === 'specialist');
    const own = (work?.open ?? (read as Meeting[])).flatMap((meeting): Task[] => {
      const about = `${meeting.name}, ${clockTime(meeting.startsAt, context.lang)}, ${meeting.place}`;
      const task = { day: meeting.day, about };
      if (leads)
        return [
          {
            ...task,
            title: meeting.day <= context.today ? t.lead : drafted(meeting) ? t.publish : t.prepare,
            path: consolePath(meeting.id),
          },
          ...(meeting.asking > 0
            ? [
                {
                  ...task,
                  title: speakerMessages[context.lang].task,
                  about: `${meeting.name}: ${meeting.asking}`,
                  path: `${consolePath(meeting.id)}#insprekers`,
                  one: meeting.asking,
                },
              ]
            : []),
        ];
      return attends && meeting.committee && meeting.day >= context.today
        ? [{ ...task, title: t.attend, path: meetingPath(meeting.id) }]
        : [];
    });
    const toAnswer = answers
      ? (asked[0] as OpenQuestion[]).map((question) => ({
          day: question.day,
          title: t.answer,
          about: `${question.title}: ${question.text}`,
          path: itemPath(question.item),
          one: question.id,
        }))
      : [];
    const toArrange = (work?.agenda ?? []).map(({ proposal, body, title }) =>
      // A meeting that is planned takes along what waits for its body: one task a body.
      body === null
        ? { day: null, title: t.place, about: title, path: agendaPath(proposal) }
        : { day: null, title: t.plan, about: title, path: `${newMeetingPath}?orgaan=${body}` },
    );
    return [...own, ...toAnswer, ...toArrange];
  },
};
