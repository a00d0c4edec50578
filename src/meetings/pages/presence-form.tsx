import type { FractionInOffice } from '#elections';
import { Mark, Submit } from '#platform/html';
import type { PageContext } from '#platform/http';
import { meetingMessages } from '../messages.ts';
import { meetingPath } from '../paths.ts';
import type { Meeting } from '../store.ts';

/**
 * Every fraction in office by municipality, one tap each. The form says what stood when it was shown: only what was
 * changed on it is stored, so two who mark at once both keep their marks.
 */
export function PresenceForm(props: {
  context: PageContext;
  meeting: Meeting;
  fractions: readonly FractionInOffice[];
}) {
  const { context, meeting, fractions } = props;
  const t = meetingMessages[context.lang];
  const present = new Set(meeting.present);
  const count = (own: readonly FractionInOffice[]) => own.filter((f) => present.has(f.fraction)).length;
  return (
    <form method="post" action={context.link(`${meetingPath(meeting.id)}/aanwezigheid`)}>
      <p>{t.markNote}</p>
      <p>{t.presentCount(String(count(fractions)), String(fractions.length))}</p>
      <input type="hidden" name="formulier" value="ja" />
      {meeting.present.map((fraction) => (
        <input key={fraction} type="hidden" name="stond_aanwezig[]" value={fraction} />
      ))}
      <div class="att even">
        {context.region.municipalities.map((town) => {
          const own = fractions.filter((f) => f.municipality === town.id);
          return (
            <fieldset key={town.id}>
              <legend>
                <Mark municipality={town} /> {town.name}{' '}
                <span class="muted">
                  {count(own)}/{own.length}
                </span>
              </legend>
              {own.map((f) => (
                <label class="check" key={f.fraction} for={`aanwezig-${f.fraction}`}>
                  <input
                    id={`aanwezig-${f.fraction}`}
                    type="checkbox"
                    name="aanwezig[]"
                    value={f.fraction}
                    checked={present.has(f.fraction)}
                  />
                  <span>{f.shortName}</span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
      <p>
        <Submit>{t.markSubmit}</Submit>
      </p>
    </form>
  );
}
