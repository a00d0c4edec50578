import { addDays, type CalendarDate } from '#kernel';
import { capital, EmptyState, Icon, MunicipalityName, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { bodyMessages } from '../messages.ts';
import { againstRules, type Capacity as CapacityName, capacities } from '../rules/seating.ts';
import { fellEmpty } from '../rules/vacancy.ts';
import { seatMessages } from '../seat-messages.ts';
import type { StoredSeat } from '../seat-store.ts';

export interface SeatListProps {
  readonly context: PageContext;
  readonly seats: readonly StoredSeat[];
  /** The rulebook of today lets burgerraadsleden be specialists. */
  readonly committeeMembers: boolean;
}

export const isOver = (seat: StoredSeat, today: CalendarDate) => seat.until !== null && seat.until < today;
const isAhead = (seat: StoredSeat, today: CalendarDate) => seat.from > today && !isOver(seat, today);

/** Who sits there today, by capacity; below it who is to join, and who left in the past year. */
export function SeatLists(props: SeatListProps) {
  const { context, seats } = props;
  const { today } = context;
  const t = bodyMessages[context.lang];
  const now = seats.filter((seat) => !isOver(seat, today) && !isAhead(seat, today));
  const ahead = seats.filter((seat) => isAhead(seat, today));
  const left = seats.filter((seat) => isOver(seat, today) && (seat.until ?? '') >= addDays(today, -365));
  const own = seatMessages[context.lang];
  return (
    <>
      <section class="b">
        <h2>{t.members}</h2>
        {now.length === 0 ? <EmptyState>{t.noMembers}</EmptyState> : null}
        <Capacities {...props} seats={now} />
      </section>
      {ahead.length > 0 ? (
        <section class="b">
          <h2>{own.later}</h2>
          <Capacities {...props} seats={ahead} ahead />
        </section>
      ) : null}
      {left.length > 0 ? (
        <section class="b">
          <h2>{own.earlier}</h2>
          <p class="small muted">{own.earlierIntro}</p>
          <ul class="plain">
            {left.map((seat) => (
              <li key={seat.id}>
                <span lang="nl">{seat.title}</span>
                {placeOf(context, seat) === '' ? null : `, ${placeOf(context, seat)}`}.{' '}
                <span class="muted">{endSentence(context, seat)}</span>
                {fellEmpty(seat, seats) ? <b>{` ${own.fellEmpty}`}</b> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** "Beëindigd op 3 november 2026, omdat het ambt eindigde." */
export function endSentence(context: PageContext, seat: StoredSeat): string {
  const t = seatMessages[context.lang];
  if (seat.until === null) return '';
  const day = plainDate(seat.until, context.lang);
  if (!seat.endedWithOffice) return t.ended(day);
  return seat.until < seat.from ? t.neverBegan(day) : t.endedOffice(day);
}

/** For whom somebody sits there, as far as the title does not say it. */
export function placeOf(context: PageContext, seat: StoredSeat): string {
  const town = context.region.municipalities.find((m) => m.id === seat.municipality)?.name;
  return [seat.fractionName, town, seat.organisation]
    .filter((name) => name !== null && name !== undefined && !seat.title.includes(name))
    .join(', ');
}

function Capacities(props: SeatListProps & { ahead?: boolean }) {
  const { seats } = props;
  const of = (capacity: CapacityName) => seats.filter((seat) => seat.capacity === capacity);
  return capacities
    .filter((capacity) => of(capacity).length > 0)
    .map((capacity) => <Capacity key={capacity} {...props} capacity={capacity} seats={of(capacity)} />);
}

/** Those of one capacity, by where they come from: a committee holds a specialist of every fraction. */
function Capacity(props: SeatListProps & { capacity: CapacityName; ahead?: boolean }) {
  const { context } = props;
  const place = (seat: StoredSeat) =>
    context.region.municipalities.findIndex((m) => m.id === seat.municipality);
  const groups = Map.groupBy(
    props.seats.toSorted((a, b) => place(a) - place(b)),
    (seat) => seat.municipality ?? seat.organisation,
  );
  // The day that most of them share is told once; who began on another day has it beside the own name.
  const byDay = [...Map.groupBy(props.seats, (seat) => seat.from)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const most = byDay[0];
  const common = most && (byDay.length === 1 || most[1].length > 2) ? most[0] : undefined;
  const t = bodyMessages[context.lang];
  return (
    <section class="group">
      <h3>{t.capacities[props.capacity]}</h3>
      {common ? (
        <p class="small muted">
          {capital((props.ahead ? seatMessages[context.lang] : t).since(plainDate(common, context.lang)))}
          {byDay.length === 1 ? null : `, ${seatMessages[context.lang].unlessSaid}`}
        </p>
      ) : null}
      <ul class="mean">
        {[...groups].map(([from, seats]) => {
          const municipality = context.region.municipalities.find((m) => m.id === from);
          return (
            <li key={from}>
              <span>
                {municipality ? (
                  <MunicipalityName municipality={municipality} />
                ) : (
                  (from ?? seatMessages[context.lang].wholeRegion)
                )}
              </span>
              <Holders {...props} seats={seats} common={common} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** @param props.common the first day that was told already */
function Holders(props: SeatListProps & { common: CalendarDate | undefined; ahead?: boolean }) {
  const { context } = props;
  // A deputy comes right after those whom it stands in for.
  const key = (seat: StoredSeat) => seat.fractionName ?? '';
  const inOrder = props.seats.toSorted(
    (a, b) => key(a).localeCompare(key(b)) || Number(a.deputy) - Number(b.deputy) || a.id - b.id,
  );
  const against = seatMessages[context.lang].againstRules;
  return (
    <ul>
      {inOrder.map((seat) => (
        <li key={seat.id}>
          <span lang="nl">{seat.title}</span>
          <span class="small muted">{remarks(props, seat)}</span>
          {againstRules(seat.mandate, props.committeeMembers) ? (
            <p class="flag">
              <Icon name="warning" />
              <span>{against}</span>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function remarks(
  props: {
    readonly context: PageContext;
    readonly common: CalendarDate | undefined;
    readonly ahead?: boolean;
  },
  seat: StoredSeat,
): string {
  const { lang } = props.context;
  const t = seatMessages[lang];
  const until = seat.until === null ? undefined : plainDate(seat.until, lang);
  // That a specialist is a councillor goes without saying; that one is not does not.
  const mandate = seat.mandate === null || seat.mandate === 'councillor' ? undefined : seat.mandate;
  const said = [
    seat.municipality && seat.organisation ? seat.organisation : undefined,
    seat.deputy ? t.deputy : undefined,
    mandate && bodyMessages[lang].mandates[mandate],
    seat.from !== props.common
      ? (props.ahead ? t : bodyMessages[lang]).since(plainDate(seat.from, lang))
      : undefined,
    until === undefined ? undefined : seat.endedWithOffice ? t.untilOffice(until) : t.until(until),
  ];
  return said.map((part) => (part ? `, ${part}` : '')).join('');
}
