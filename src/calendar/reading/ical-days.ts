import ICAL from 'ical.js';
import { addMonths, type CalendarDate } from '#kernel';
import { type Clock, dayOf, onClock, type Zones } from './ical-times.ts';

// A rule may repeat every second for ever: as far as anybody plans, and no more than a council can meet.
const monthsBack = 12;
const monthsAhead = 36;
const mostDays = 200;
const mostSteps = 5000;

/** One day of a repeated event. */
export interface Occurrence {
  readonly starts: ICAL.Time;
  /** Seconds, where this day alone says how long it lasts (a period); undefined: as the others. */
  readonly lasts: number | undefined;
}

interface Repeated extends Clock {
  readonly component: ICAL.Component;
}

export function ruleOf({ component }: Pick<Repeated, 'component'>): ICAL.Recur | undefined {
  const rule = component.getFirstPropertyValue('rrule');
  return rule instanceof ICAL.Recur ? rule : undefined;
}

/**
 * The days of a repeated event: the one it begins on, those of its rules, those named, without those left out (RFC 5545, 3.8.5).
 * The library compares a time without a zone with UTC, so all of them are put on the clock of DTSTART first.
 * @returns undefined: more than a council meets
 * @throws ZoneUnknown @throws where a rule or a day cannot be followed
 */
export function daysOf(event: Repeated, zones: Zones, today: CalendarDate): Occurrence[] | undefined {
  const first = addMonths(today, -monthsBack);
  const last = addMonths(today, monthsAhead);
  const { component, starts } = event;
  // What an older standard left out by rule, this one does not know.
  if (component.hasProperty('exrule')) throw new Error('EXRULE');
  const found = new Map<string, Occurrence>();
  const add = (time: ICAL.Time, lasts?: number) => {
    const day = dayOf(time);
    if (day >= first && day <= last) found.set(keyOf(time), { starts: time, lasts });
  };
  add(starts);
  for (const rule of component.getAllProperties('rrule')) {
    const days = daysOfRule(rule.getFirstValue() as ICAL.Recur, event, zones, [first, last]);
    if (!days) return undefined;
    for (const day of days) add(day);
  }
  for (const { time, lasts } of named('rdate', event, zones)) add(time, lasts);
  const out = named('exdate', event, zones).map(({ time }) => keyOf(time));
  for (const key of out) found.delete(key);
  if (found.size > mostDays) return undefined;
  return [...found.values()].toSorted((a, b) => a.starts.compare(b.starts));
}

const keyOf = (time: ICAL.Time) => time.toString();

function daysOfRule(
  given: ICAL.Recur,
  event: Repeated,
  zones: Zones,
  [first, last]: readonly [CalendarDate, CalendarDate],
): ICAL.Time[] | undefined {
  const rule = given.clone();
  if (rule.until) rule.until = untilOf(rule.until, event, zones);
  const found: ICAL.Time[] = [];
  const steps = rule.iterator(event.starts);
  for (let step = 0; step < mostSteps; step += 1) {
    const next = steps.next();
    if (!next || dayOf(next) > last) return found;
    if (step > 0) holds(rule, next);
    if (dayOf(next) >= first) found.push(next.clone());
    if (found.length > mostDays) return undefined;
  }
  return undefined;
}

/** A day without a clock counts until it is over. */
function untilOf(until: ICAL.Time, event: Repeated, zones: Zones): ICAL.Time {
  if (!until.isDate) return onClock(until, undefined, event, zones);
  if (event.starts.isDate) return until;
  const { year, month, day } = until;
  return new ICAL.Time(
    { year, month, day, hour: 23, minute: 59, second: 59, isDate: false },
    event.starts.zone ?? undefined,
  );
}

/** Days that the event names itself; of one without a clock, on the hour of the event. */
function named(name: 'rdate' | 'exdate', event: Repeated, zones: Zones) {
  return event.component.getAllProperties(name).flatMap((property) => {
    const zone = property.getFirstParameter('tzid') || undefined;
    return property.getValues().map((value) => {
      const period = value instanceof ICAL.Period ? value : undefined;
      const given = period ? period.start : value;
      if (!(given instanceof ICAL.Time)) throw new Error(`${name} is no day`);
      const time = onClock(given, zone, event, zones);
      if (time.isDate && !event.starts.isDate) {
        const { year, month, day } = time;
        const { hour, minute, second, zone: clock } = event.starts;
        time.resetTo(year, month, day, hour, minute, second, clock ?? ICAL.Timezone.localTimezone);
        time.isDate = false;
      }
      return { time, lasts: period?.getDuration().toSeconds() };
    });
  });
}

/** The library makes 2 March of a 30 February. @throws where a day is none of the rule's own */
function holds(rule: ICAL.Recur, day: ICAL.Time): void {
  const parts = rule.parts as Readonly<Record<string, readonly (number | string)[] | undefined>>;
  const among = (list: readonly (number | string)[] | undefined, values: readonly number[]) =>
    list === undefined || list.some((each) => values.includes(Number(each)));
  const inMonth = ICAL.Time.daysInMonth(day.month, day.year);
  if (!among(parts.BYMONTH, [day.month]) || !among(parts.BYMONTHDAY, [day.day, day.day - inMonth - 1]))
    throw new Error('a day outside the rule');
}
