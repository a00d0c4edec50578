import { meetingPath } from '#meetings';
import { longDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { BodyPlan } from '../body-plan.ts';
import { calendarMessages } from '../messages.ts';
import { meetingName } from '../names.ts';
import type { PlannedMeeting } from '../store.ts';

/** A row for each body, a column for each month: for wide windows and paper; the calendar is the list for a narrow one. */
export function YearView(props: {
  context: PageContext;
  plans: readonly BodyPlan[];
  others: readonly PlannedMeeting[];
}) {
  const { context } = props;
  const t = calendarMessages[context.lang].plan;
  const rows = [
    ...props.plans.map(({ body, meetings }) => ({ key: body.id as string, name: body.name, meetings })),
    ...(props.others.length > 0 ? [{ key: '-', name: t.others, meetings: props.others }] : []),
  ].filter(({ meetings }) => meetings.length > 0);
  if (rows.length === 0) return null;
  return (
    <section class="b yearview">
      <h2>{t.months}</h2>
      <table>
        <caption>
          <span class="note">{t.monthsNote}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{calendarMessages[context.lang].body}</th>
            {t.month.map((month) => (
              <th key={month} scope="col">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, meetings }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {t.month.map((month, index) => (
                <td key={month}>
                  {meetings
                    .filter(({ day }) => Number(day.slice(5, 7)) === index + 1)
                    .map((meeting) => (
                      <Day key={meeting.id} context={context} meeting={meeting} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Day({ context, meeting }: { context: PageContext; meeting: PlannedMeeting }) {
  const { lang } = context;
  const t = calendarMessages[lang];
  const cancelled = meeting.state === 'cancelled';
  const day = Number(meeting.day.slice(8));
  const name = `${longDate(meeting.day, lang)}: ${meetingName(meeting, lang)}`;
  return (
    <a
      href={context.link(meetingPath(meeting.id))}
      aria-label={cancelled ? `${name}. ${t.cancelledShort}` : name}
      title={meetingName(meeting, lang)}
    >
      {cancelled ? <s>{day}</s> : day}
    </a>
  );
}
