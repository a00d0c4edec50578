import { bodyMessages, type Capacity } from '#bodies';
import type { FractionInOffice } from '#elections';
import { timeOf } from '#kernel';
import { clockTime, EmptyState, MunicipalityName } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Rules } from '#rulebook';
import { attendanceMessages } from '../attendance-messages.ts';
import {
  type Attendee,
  attended,
  begunAt,
  isThere,
  movements,
  rollOf,
  standsFor,
} from '../rules/attendance.ts';
import { seatsTaken } from '../rules/quorum.ts';
import type { Meeting } from '../store.ts';
import { attendeeName } from './attendee-name.tsx';
import { QuorumNow } from './quorum-line.tsx';

export interface AttendanceProps {
  readonly context: PageContext;
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly fractions: readonly FractionInOffice[];
  readonly rules: Rules | undefined;
}

/** For everyone: who is there, who came later, who left and who gave notice; by office and seat. */
export function AttendanceList(props: AttendanceProps) {
  const { context, meeting, attendees } = props;
  const t = attendanceMessages[context.lang];
  const { present, left, excused, absent } = rollOf(attendees);
  if (meeting.state === 'cancelled' || (!meeting.committee && attendees.length === 0)) return null;
  const some = present.length + left.length > 0;
  const told = notes(props);
  return (
    <section class="b">
      <h2>{t.title}</h2>
      {some ? (
        <>
          <Count {...props} />
          {meeting.state === 'planned' ? <QuorumNow {...props} /> : null}
          {meeting.committee ? (
            <>
              <Fractions {...props} />
              <Names
                context={context}
                title={t.alsoPresent}
                who={present.filter((each) => standsFor(each) === null)}
                note={told}
              />
            </>
          ) : (
            <ByCapacity context={context} who={present} note={told} />
          )}
        </>
      ) : (
        <EmptyState>{t.nobodyYet}</EmptyState>
      )}
      <Names context={context} title={t.leftEarly} who={left} note={told} />
      <Names context={context} title={t.excused} who={excused} />
      {/* Which fractions are not there follows from the list; a table is small enough to say who is missing. */}
      {some && !meeting.committee ? <Names context={context} title={t.absent} who={absent} /> : null}
    </section>
  );
}

/** "kwam om 20.12 uur", of who came late or left. */
function notes({ context, meeting, attendees }: AttendanceProps): (who: Attendee) => string | undefined {
  const t = attendanceMessages[context.lang];
  const moved = movements(attendees, begunAt(meeting.items));
  return (who) =>
    moved
      .filter((each) => each.who === who)
      .map(({ came, at }) => (came ? t.came : t.left)(clockTime(timeOf(at), context.lang)))
      .join(', ') || undefined;
}

/** How many fractions, or how many seats, are there now; of a meeting that is over: were there. */
export function presentCount({ context, meeting, attendees, fractions }: AttendanceProps): string {
  const t = attendanceMessages[context.lang];
  const counts = meeting.state === 'held' ? attended : isThere;
  if (!meeting.committee) {
    const { taken, of } = seatsTaken(attendees, counts);
    return t.seatsPresent(taken, of);
  }
  const there = new Set(attendees.filter(counts).map(standsFor));
  const count = fractions.filter((f) => there.has(f.fraction)).length;
  return t.fractionsPresent(String(count), String(fractions.length));
}

function Count(props: AttendanceProps) {
  return <p>{presentCount(props)}</p>;
}

/** Fractions present, by municipality; who came late, or is there by a deputy, has it said. */
function Fractions(props: AttendanceProps) {
  const { context, attendees, fractions } = props;
  const t = attendanceMessages[context.lang];
  const told = notes(props);
  const present = new Set(props.meeting.present);
  const named = (f: FractionInOffice) => {
    const own = attendees.filter((each) => isThere(each) && standsFor(each) === f.fraction);
    const said = [
      ...(own.length > 0 && own.every((each) => each.deputy) ? [t.deputy] : []),
      ...own.map(told).filter((each) => each !== undefined),
    ];
    return said.length === 0 ? f.shortName : `${f.shortName} (${said.join(', ')})`;
  };
  return (
    <ul class="mean">
      {context.region.municipalities.map((town) => {
        const own = fractions.filter((f) => f.municipality === town.id && present.has(f.fraction));
        return (
          <li key={town.id}>
            <h3>
              <MunicipalityName municipality={town} />
            </h3>
            <p>{own.length > 0 ? own.map(named).join(', ') : '–'}</p>
          </li>
        );
      })}
    </ul>
  );
}

interface NamesProps {
  readonly context: PageContext;
  readonly who: readonly Attendee[];
  readonly note?: (who: Attendee) => string | undefined;
}

function namesOf({ context, who, note }: NamesProps): string {
  const text = (each: Attendee) => {
    const said = note?.(each);
    return said ? `${attendeeName(context, each)} (${said})` : attendeeName(context, each);
  };
  return who.map(text).join('; ');
}

/** Of a table: who is there, in the capacity in which they sit. */
function ByCapacity(props: NamesProps) {
  const { capacities } = bodyMessages[props.context.lang];
  return (
    <ul class="mean">
      {[...Map.groupBy(props.who, (each) => each.capacity as Capacity)].map(([capacity, who]) => (
        <li key={capacity}>
          <h3>{capacities[capacity]}</h3>
          <p lang="nl">{namesOf({ ...props, who })}</p>
        </li>
      ))}
    </ul>
  );
}

function Names(props: NamesProps & { readonly title: string }) {
  if (props.who.length === 0) return null;
  return (
    <p class="small">
      <b>{props.title}:</b> <span lang="nl">{namesOf(props)}</span>.
    </p>
  );
}
