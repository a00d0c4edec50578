import type { Section } from '#platform/http';
import { calendarMessages } from '../messages.ts';
import { bodyCalendarPath, calendarPath, meetingFilePath } from '../paths.ts';

/** What the calendar adds to the pages of a body and a meeting. */
export const calendarSections: readonly Section[] = [
  {
    place: 'body',
    order: 21,
    statements: () => [],
    view: (_rows, context, body) => (
      <p>
        <a href={context.link(bodyCalendarPath(body))}>{calendarMessages[context.lang].ofBodyLink}</a>
      </p>
    ),
  },
  {
    place: 'meeting',
    order: 90,
    statements: () => [],
    view: (_rows, context, meeting) => {
      const t = calendarMessages[context.lang];
      return (
        <p class="inline noprint">
          <a href={context.link(meetingFilePath(meeting))} type="text/calendar">
            {t.take}
          </a>
          <a href={context.link(calendarPath)}>{t.orSubscribe}</a>
        </p>
      );
    },
  },
];
