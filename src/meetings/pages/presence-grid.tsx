import type { Capacity } from '#bodies';
import { bodyMessages, seatsPath } from '#bodies';
import type { FractionInOffice } from '#elections';
import { type FractionId, timeOf } from '#kernel';
import type { Statement } from '#platform/database';
import { capital, clockTime, EmptyState, Icon, InPlace, Mark } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { attendanceMessages } from '../attendance-messages.ts';
import { meetingPath } from '../paths.ts';
import { type Attendee, attendeeKey, isThere, lastStay, standsFor, thereFor } from '../rules/attendance.ts';
import { Absences, WentAway } from './absences.tsx';
import { AllAtOnce } from './all-at-once.tsx';
import { type AttendanceProps, presentCount } from './attendance-list.tsx';
import { attendeeName } from './attendee-name.tsx';
import { QuorumNow } from './quorum-line.tsx';

/** What main hands over of voting: who has voted, for beside the names while a vote is open. */
export interface VotedBeside {
  readonly statement: (meeting: number) => Statement<unknown>;
  /** @returns undefined when no vote is open; null for a fraction that has no part in it */
  readonly beside: (
    rows: readonly unknown[],
    context: PageContext,
  ) => ((fraction: FractionId) => preact.JSX.Element | null) | undefined;
}

interface Props extends AttendanceProps {
  readonly state: FormState;
  readonly beside?: ReturnType<VotedBeside['beside']>;
}

/** Who is there: everybody with a place in the meeting is a button, one tap each. */
export function Attendance(props: Props) {
  const { context, meeting, attendees } = props;
  const t = attendanceMessages[context.lang];
  if (meeting.state !== 'planned' || meeting.body === null) return null;
  const nobody = !meeting.committee && attendees.length === 0;
  return (
    <section class="b" id="aanwezig" data-fresh>
      <h2>{props.beside ? t.titleVoting : t.title}</h2>
      {nobody ? (
        <>
          <EmptyState>{t.noSeats}</EmptyState>
          <p>
            <a href={context.link(seatsPath(meeting.body))}>{t.toSeats}</a>
          </p>
        </>
      ) : (
        <InPlace id="aanwezigheid" data-failed={t.failed}>
          {meeting.day > context.today ? <EmptyState>{t.later}</EmptyState> : <Taps {...props} />}
          <Absences {...props} />
        </InPlace>
      )}
    </section>
  );
}

function Taps(props: Props) {
  const { context, meeting } = props;
  const t = attendanceMessages[context.lang];
  return (
    <>
      <p>{meeting.committee ? t.tapFractions : t.tapSeats}</p>
      <p data-told>{presentCount(props)}</p>
      <QuorumNow {...props} />
      {props.beside ? <Key {...props} /> : null}
      <form method="post" action={context.link(`${meetingPath(meeting.id)}/aanwezig`)}>
        <div class="att even">
          {meeting.committee ? <Fractions {...props} /> : null}
          <Seats {...props} />
        </div>
      </form>
      <AllAtOnce {...props} />
      <WentAway {...props} />
    </>
  );
}

/** What the signs beside the names mean. */
function Key({ context }: Props) {
  const { key } = attendanceMessages[context.lang];
  return (
    <ul class="key small">
      <li>
        <Icon name="waiting" /> {key.waits}
      </li>
      <li>
        <Icon name="past" /> {key.voted}
      </li>
    </ul>
  );
}

/** By municipality, each fraction; one with several seats in the committee has a button for each. */
function Fractions(props: Props) {
  const { context, fractions, meeting } = props;
  const present = new Set(meeting.present);
  return (
    <>
      {context.region.municipalities.map((town) => {
        const own = fractions.filter((f) => f.municipality === town.id);
        return (
          <fieldset key={town.id}>
            <legend>
              <Mark municipality={town} /> {town.name}{' '}
              <span class="muted">
                {own.filter((f) => present.has(f.fraction)).length}/{own.length}
              </span>
            </legend>
            {own.map((f) => (
              <Fraction key={f.fraction} {...props} fraction={f} town={town.name} />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

function Fraction(props: Props & { fraction: FractionInOffice; town: string }) {
  const { context, attendees, fraction, town } = props;
  const t = attendanceMessages[context.lang];
  const own = attendees.filter((each) => standsFor(each) === fraction.fraction);
  const seats = own.filter((each) => each.seat !== null);
  const mark = props.beside?.(fraction.fraction);
  const there = thereFor(fraction.fraction, { attendees });
  const left = there.length === 0 ? own.find((each) => each.stays.length > 0) : undefined;
  const whole = (
    <Tap
      context={context}
      tap={fraction.fraction}
      there={there.length > 0}
      name={fraction.shortName}
      around={town}
      who={left}
    />
  );
  // Somebody of whom nobody said who it is: shown as long as that stands.
  const unnamed = own.find((each) => each.seat === null && isThere(each));
  if (seats.length < 2)
    return <div class="seat">{[whole, <Beside key="stem" fraction={fraction} mark={mark} />]}</div>;
  return (
    <div class="seat many">
      <p>
        <b>{fraction.shortName}</b>
      </p>
      <Beside fraction={fraction} mark={mark} />
      {seats.map((each) => (
        <Tap
          key={attendeeKey(each)}
          context={context}
          tap={attendeeKey(each)}
          there={isThere(each)}
          name={capital(each.deputy ? t.deputy : t.holder)}
          around={`${fraction.shortName} ${town}`}
          who={each}
        />
      ))}
      {unnamed ? (
        <Tap
          context={context}
          tap={attendeeKey(unnamed)}
          there
          name={t.unnamed}
          around={`${fraction.shortName} ${town}`}
          who={unnamed}
        />
      ) : null}
    </div>
  );
}

/** Filled by the stream of the console while a vote is open. */
function Beside(props: { fraction: FractionInOffice; mark: preact.JSX.Element | null | undefined }) {
  if (!props.mark) return null;
  return (
    <span class="vt" data-part={`stem ${props.fraction.fraction}`}>
      {props.mark}
    </span>
  );
}

/** Seats for no fraction: of a table all of them, of a committee its chair and clerks. */
function Seats(props: Props) {
  const { context, attendees, meeting } = props;
  const own = attendees.filter(
    (each) => each.seat !== null && !(meeting.committee && standsFor(each) !== null),
  );
  if (own.length === 0) return null;
  const t = attendanceMessages[context.lang];
  const groups = meeting.committee
    ? [[t.others, own] as const]
    : [...Map.groupBy(own, (each) => each.capacity)].map(
        ([capacity, seats]) => [bodyMessages[context.lang].capacities[capacity as Capacity], seats] as const,
      );
  return (
    <>
      {groups.map(([title, seats]) => (
        <fieldset key={title}>
          <legend>
            {title}{' '}
            <span class="muted">
              {seats.filter(isThere).length}/{seats.length}
            </span>
          </legend>
          {seats.map((each) => (
            <div class="seat" key={attendeeKey(each)}>
              <Tap
                context={context}
                tap={attendeeKey(each)}
                there={isThere(each)}
                name={attendeeName(context, each)}
                who={each}
              />
            </div>
          ))}
        </fieldset>
      ))}
    </>
  );
}

function Tap(props: {
  context: PageContext;
  /** Who it is about, as the form sends it. */
  tap: string;
  there: boolean;
  name: string;
  /** For who does not see above what it stands. */
  around?: string;
  who: Attendee | undefined;
}) {
  const { context, there, who } = props;
  const t = attendanceMessages[context.lang];
  const left = !there && who ? lastStay(who)?.left : undefined;
  return (
    <button type="submit" class="tap" name={there ? 'gaat' : 'komt'} value={props.tap} aria-pressed={there}>
      <Icon name={there ? 'present' : 'absent'} />
      <span>
        {props.name}
        <span class="vh">{`${props.around ? ` ${props.around}` : ''}: ${there ? t.there : t.away}`}</span>
        {left ? <small class="muted">{t.left(clockTime(timeOf(left), context.lang))}</small> : null}
        {!there && !left && who?.excusedAt ? <small class="muted">{t.excused}</small> : null}
      </span>
    </button>
  );
}
