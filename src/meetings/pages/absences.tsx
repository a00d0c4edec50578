import { timeOf } from '#kernel';
import { clockTime, EmptyState, SelectField, Submit } from '#platform/html';
import type { FormState } from '#platform/http';
import { attendanceMessages } from '../attendance-messages.ts';
import { meetingPath } from '../paths.ts';
import { type Attendee, attended, attendeeKey, lastStay, rollOf, standsFor } from '../rules/attendance.ts';
import type { AttendanceProps } from './attendance-list.tsx';
import { attendeeName } from './attendee-name.tsx';

/** Who left, with the moment, and the way to take back a mark that was a mistake. */
export function WentAway({ context, meeting, attendees }: AttendanceProps) {
  const t = attendanceMessages[context.lang];
  const { left } = rollOf(attendees);
  if (left.length === 0) return null;
  const moment = (each: Attendee) => lastStay(each)?.left;
  return (
    <details id="weggegaan">
      <summary>
        {t.leftEarly}: {left.length}
      </summary>
      <p>{t.leftNote}</p>
      <form method="post" action={context.link(`${meetingPath(meeting.id)}/toch-niet-aanwezig`)}>
        <ul class="acting">
          {left.map((each) => (
            <li key={attendeeKey(each)}>
              <span>
                <span lang="nl">{attendeeName(context, each)}</span>
                <span class="muted">, {t.left(clockTime(timeOf(moment(each) ?? ''), context.lang))}</span>
              </span>
              <button
                type="submit"
                class="quiet"
                name="wie"
                value={attendeeKey(each)}
                aria-label={`${t.wasNotThere}: ${attendeeName(context, each)}`}
              >
                {t.wasNotThere}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
}

/** Afmeldingen: who told not to come, before the day or on it. */
export function Absences(props: AttendanceProps & { readonly state: FormState }) {
  const { context, meeting, attendees, fractions, state } = props;
  const t = attendanceMessages[context.lang];
  const { excused } = rollOf(attendees);
  const action = context.link(`${meetingPath(meeting.id)}/afmelding`);
  const seats = attendees.filter((each) => each.seat !== null && !attended(each) && each.excusedAt === null);
  // A fraction whose specialists are not recorded gives notice as such.
  const bare = meeting.committee
    ? fractions.filter((f) => !attendees.some((each) => standsFor(each) === f.fraction))
    : [];
  const town = (code: string) => context.region.municipalities.find((m) => m.id === code)?.name ?? '';
  const choices = [
    ...seats.map((each) => ({ value: attendeeKey(each), text: attendeeName(context, each) })),
    ...bare.map((f) => ({ value: f.fraction, text: `${f.shortName} ${town(f.municipality)}` })),
  ];
  return (
    <details id="afmeldingen" open={excused.length > 0 || state.problems.afwezig !== undefined}>
      <summary>
        {t.absenceTitle}: {excused.length}
      </summary>
      {excused.length === 0 ? (
        <EmptyState>{t.absenceNone}</EmptyState>
      ) : (
        <form method="post" action={action}>
          <ul class="acting">
            {excused.map((each) => (
              <li key={attendeeKey(each)}>
                <span lang="nl">{attendeeName(context, each)}</span>
                <button
                  type="submit"
                  class="quiet"
                  name="toch_aanwezig"
                  value={attendeeKey(each)}
                  aria-label={`${t.comesAfterAll}: ${attendeeName(context, each)}`}
                >
                  {t.comesAfterAll}
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
      {choices.length === 0 ? null : (
        <form method="post" action={action} class="form">
          <SelectField name="afwezig" label={t.absenceWho} state={state} empty={t.choose} choices={choices} />
          <p>
            <Submit secondary>{t.absenceSubmit}</Submit>
          </p>
        </form>
      )}
    </details>
  );
}
