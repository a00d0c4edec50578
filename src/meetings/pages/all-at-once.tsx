import { Mark, Submit } from '#platform/html';
import { attendanceMessages } from '../attendance-messages.ts';
import { meetingPath } from '../paths.ts';
import { attendeeKey, isThere, standsFor } from '../rules/attendance.ts';
import type { AttendanceProps } from './attendance-list.tsx';
import { attendeeName } from './attendee-name.tsx';

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly there: boolean;
}

/**
 * The whole list in one form, for the beginning of an evening. It says what stood when it was shown: only what was
 * changed on it is stored, so two who mark at once both keep their marks.
 */
export function AllAtOnce(props: AttendanceProps) {
  const { context, meeting, attendees, fractions } = props;
  const t = attendanceMessages[context.lang];
  const present = new Set(meeting.present);
  const seats = attendees
    .filter((each) => each.seat !== null && !(meeting.committee && standsFor(each) !== null))
    .map(
      (each): Choice => ({ key: attendeeKey(each), name: attendeeName(context, each), there: isThere(each) }),
    );
  const towns = meeting.committee ? context.region.municipalities : [];
  const byTown = towns.map((town) => ({
    town,
    choices: fractions
      .filter((f) => f.municipality === town.id)
      .map((f): Choice => ({ key: f.fraction, name: f.shortName, there: present.has(f.fraction) })),
  }));
  const stood = [...byTown.flatMap(({ choices }) => choices), ...seats].filter(({ there }) => there);
  return (
    <details id="alles-aangeven">
      <summary>{t.allAtOnce}</summary>
      <form method="post" action={context.link(`${meetingPath(meeting.id)}/aanwezigheid`)}>
        <p>{meeting.committee ? t.allNoteFractions : t.allNote}</p>
        <input type="hidden" name="formulier" value="ja" />
        {stood.map(({ key }) => (
          <input key={key} type="hidden" name="stond_aanwezig[]" value={key} />
        ))}
        <div class="att even">
          {byTown.map(({ town, choices }) => (
            <fieldset key={town.id}>
              <legend>
                <Mark municipality={town} /> {town.name}
              </legend>
              <Checks choices={choices} />
            </fieldset>
          ))}
          {seats.length === 0 ? null : (
            <fieldset>
              <legend>{meeting.committee ? t.others : t.seatsTitle}</legend>
              <Checks choices={seats} />
            </fieldset>
          )}
        </div>
        <p>
          <Submit>{t.allSubmit}</Submit>
        </p>
      </form>
    </details>
  );
}

function Checks({ choices }: { choices: readonly Choice[] }) {
  return (
    <>
      {choices.map(({ key, name, there }) => (
        <label class="check" key={key} for={`aanwezig-${key}`}>
          <input id={`aanwezig-${key}`} type="checkbox" name="aanwezig[]" value={key} checked={there} />
          <span>{name}</span>
        </label>
      ))}
    </>
  );
}
