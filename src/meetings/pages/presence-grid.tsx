import type { FractionInOffice } from '#elections';
import { EmptyState, Icon, InPlace, Mark, Submit } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Rules } from '#rulebook';
import { agendaMessages } from '../agenda-messages.ts';
import { meetingMessages } from '../messages.ts';
import { meetingPath } from '../paths.ts';
import { quorumStanding } from '../rules/quorum.ts';
import type { Meeting } from '../store.ts';
import { QuorumLine } from './quorum-line.tsx';

interface Props {
  readonly context: PageContext;
  readonly meeting: Meeting;
  readonly fractions: readonly FractionInOffice[];
  readonly rules: Rules | undefined;
}

/** Who is there: every fraction in office is a button, one tap each, by municipality. */
export function Attendance(props: Props) {
  const { context, meeting } = props;
  const t = meetingMessages[context.lang];
  if (meeting.state !== 'planned' || !meeting.committee) return null;
  return (
    <section class="b" id="aanwezig">
      <h2>{t.markPresent}</h2>
      {meeting.day > context.today ? <EmptyState>{t.markLater}</EmptyState> : <Taps {...props} />}
    </section>
  );
}

function Taps(props: Props) {
  const { context, meeting, fractions, rules } = props;
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  const present = new Set(meeting.present);
  const codes = context.region.municipalities.map((m) => m.id);
  const quorum = rules ? quorumStanding(rules.quorum, codes, fractions, meeting.present) : undefined;
  const count = (own: readonly FractionInOffice[]) => own.filter((f) => present.has(f.fraction)).length;
  return (
    <InPlace id="aanwezigheid" data-failed={a.failed}>
      <p>{a.tapNote}</p>
      <p data-told>{t.presentCount(String(count(fractions)), String(fractions.length))}</p>
      {quorum ? <QuorumLine context={context} standing={quorum} /> : null}
      <form method="post" action={context.link(`${meetingPath(meeting.id)}/aanwezig`)}>
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
                  <Tap key={f.fraction} {...props} fraction={f} there={present.has(f.fraction)} />
                ))}
              </fieldset>
            );
          })}
        </div>
      </form>
      <AllAtOnce {...props} />
    </InPlace>
  );
}

function Tap(props: Props & { fraction: FractionInOffice; there: boolean }) {
  const { context, fraction, there } = props;
  const a = agendaMessages[context.lang];
  const town = context.region.municipalities.find((m) => m.id === fraction.municipality)?.name ?? '';
  return (
    <button
      type="submit"
      class="tap"
      name={there ? 'gaat' : 'komt'}
      value={fraction.fraction}
      aria-pressed={there}
    >
      <Icon name={there ? 'present' : 'absent'} />
      <span>
        {fraction.shortName}
        <span class="vh">{` ${town}: ${there ? a.there : a.away}`}</span>
      </span>
    </button>
  );
}

/**
 * The whole list in one form, for the beginning of an evening. It says what stood when it was shown: only what was
 * changed on it is stored, so two who mark at once both keep their marks.
 */
function AllAtOnce({ context, meeting, fractions }: Props) {
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  const present = new Set(meeting.present);
  return (
    <details>
      <summary>{a.allAtOnce}</summary>
      <form method="post" action={context.link(`${meetingPath(meeting.id)}/aanwezigheid`)}>
        <p>{t.markNote}</p>
        <input type="hidden" name="formulier" value="ja" />
        {meeting.present.map((fraction) => (
          <input key={fraction} type="hidden" name="stond_aanwezig[]" value={fraction} />
        ))}
        <div class="att even">
          {context.region.municipalities.map((town) => (
            <fieldset key={town.id}>
              <legend>
                <Mark municipality={town} /> {town.name}
              </legend>
              {fractions
                .filter((f) => f.municipality === town.id)
                .map((f) => (
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
          ))}
        </div>
        <p>
          <Submit>{t.markSubmit}</Submit>
        </p>
      </form>
    </details>
  );
}
