import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { type CalendarDate, dateOf, parseDate, timeOf } from '#kernel';

export interface Local {
  readonly day: CalendarDate;
  /** null: the whole day */
  readonly time: string | null;
}

export type Zones = ReadonlyMap<string, ICAL.Timezone>;

/** Where a time without a zone is. */
const ours = 'Europe/Amsterdam';

export class ZoneUnknown extends Error {}

function known(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const two = (number: number) => String(number).padStart(2, '0');
export const dayOf = (time: ICAL.Time) =>
  `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;

/** @throws ZoneUnknown: its zone is nowhere known */
function instantOf(time: ICAL.Time, zone: string | undefined, zones: Zones): Temporal.Instant {
  const wall = `${dayOf(time)}T${two(time.hour)}:${two(time.minute)}:00`;
  if (time.zone === ICAL.Timezone.utcTimezone) return Temporal.Instant.from(`${wall}Z`);
  const named = zone ?? ours;
  if (known(named)) return Temporal.PlainDateTime.from(wall).toZonedDateTime(named).toInstant();
  const described = zones.get(named);
  if (!described) throw new ZoneUnknown(named);
  return Temporal.Instant.from(`${wall}Z`).subtract({ seconds: described.utcOffset(time) });
}

/** A moment of the file on the clock of Europe/Amsterdam. @returns undefined: its zone is nowhere known */
export function localOf(time: ICAL.Time, zone: string | undefined, zones: Zones): Local | undefined {
  if (time.isDate) {
    const day = parseDate(dayOf(time));
    return day && { day, time: null };
  }
  try {
    const instant = instantOf(time, zone, zones).toString();
    return { day: dateOf(instant), time: timeOf(instant) };
  } catch (error) {
    if (error instanceof ZoneUnknown) return undefined;
    throw error;
  }
}

/** How an event tells the time: what else it says is compared on that clock and no other. */
export interface Clock {
  readonly starts: ICAL.Time;
  readonly zone: string | undefined;
}

/**
 * A moment as it stands on the clock of an event that begins at `starts`: a day where that is a day, UTC where that is UTC,
 * otherwise without a zone.
 * @throws ZoneUnknown
 */
export function onClock(
  time: ICAL.Time,
  zone: string | undefined,
  { starts, zone: own }: Clock,
  zones: Zones,
): ICAL.Time {
  if (time.isDate) return time.clone();
  if (starts.isDate) {
    const there = instantOf(time, zone, zones).toZonedDateTimeISO(ours);
    const { year, month, day } = there;
    return new ICAL.Time({ year, month, day, isDate: true }, ICAL.Timezone.localTimezone);
  }
  const utc = starts.zone === ICAL.Timezone.utcTimezone;
  const instant = instantOf(time, zone, zones);
  const described = !utc && own !== undefined && !known(own) ? zones.get(own) : undefined;
  if (described) return wallIn(described, instant);
  if (!utc && own !== undefined && !known(own)) throw new ZoneUnknown(own);
  const there = instant.toZonedDateTimeISO(utc ? 'UTC' : (own ?? ours));
  const { year, month, day, hour, minute, second } = there;
  const clock = utc ? ICAL.Timezone.utcTimezone : ICAL.Timezone.localTimezone;
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, clock);
}

/** In a zone that the file itself describes. */
function wallIn(zone: ICAL.Timezone, instant: Temporal.Instant): ICAL.Time {
  const { year, month, day, hour, minute, second } = instant.toZonedDateTimeISO('UTC');
  const utc = { year, month, day, hour, minute, second, isDate: false };
  const there = new ICAL.Time(utc, ICAL.Timezone.utcTimezone);
  there.adjust(0, 0, 0, zone.utcOffset(there));
  there.zone = ICAL.Timezone.localTimezone;
  return there;
}
