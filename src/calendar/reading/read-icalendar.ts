import ICAL from 'ical.js';
import { addDays, ok, parseDate, type Result, refuse } from '#kernel';
import { bounded } from './bounded.ts';
import { daysOf, type Occurrence, ruleOf } from './ical-days.ts';
import { type Local, localOf, onClock, type Zones, ZoneUnknown } from './ical-times.ts';
import type { PlaceInFile, Reading, ReadProblemCode } from './read-date.ts';

export type IcalendarCode = 'ical_broken' | 'ical_no_events';

/** Milliseconds of a processor for the days of one rule. */
const longestRule = 1000;
/** After so many rules that never end no other is tried. */
const mostEndless = 2;

/** One VEVENT or VTIMEZONE, with the line on which it begins. */
interface Block {
  readonly kind: string;
  readonly line: number;
  readonly text: string;
  /** What its calendar is for (RFC 5546, 1.4), in capitals; '': not said. */
  readonly method: string;
}

/** An answer to an invitation, or a question about one: it announces nothing. */
const answers = /^(?:REPLY|REFRESH|COUNTER|DECLINECOUNTER)$/;

/** The parts of the file, each on its own: an error in one event takes no other with it. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { kind: string; line: number; lines: string[]; method: string } | undefined;
  let method = '';
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const begins = /^BEGIN:(VEVENT|VTIMEZONE)\s*$/i.exec(line)?.[1]?.toUpperCase();
    if (/^BEGIN:VCALENDAR\s*$/i.test(line)) method = '';
    else method = (/^METHOD:\s*(\w+)\s*$/i.exec(line)?.[1] ?? method).toUpperCase();
    // An event that was never closed ends where the next begins.
    if (begins) {
      if (open) blocks.push({ ...open, text: open.lines.join('\r\n') });
      open = { kind: begins, line: index + 1, lines: [], method };
    }
    open?.lines.push(line);
    if (open && new RegExp(`^END:${open.kind}\\s*$`, 'i').test(line)) {
      blocks.push({ ...open, text: open.lines.join('\r\n') });
      open = undefined;
    }
  }
  if (open) blocks.push({ ...open, text: open.lines.join('\r\n') });
  return blocks;
}

const wrapped = (text: string) => `BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`;

interface Event {
  readonly at: PlaceInFile;
  readonly component: ICAL.Component;
  readonly uid: string | null;
  /** What is the same in every version of it: its UID and, of a single day of a series, which. */
  readonly name: string;
  readonly title: string;
  readonly zone: string | undefined;
  readonly starts: ICAL.Time;
  /** Seconds that it lasts; null: not said. */
  readonly lasts: number | null;
  /** How often it was revised, and when this version was made; 0: not said. */
  readonly sequence: number;
  readonly stamp: number;
  readonly cancelled: boolean;
  readonly tentative: boolean;
  /** A rule says no times at all, or no steps: the library would take that for endless, and for one. */
  readonly never: boolean;
}

/** What says on which day an event is, or is not. */
const timed = ['dtstart', 'dtend', 'duration', 'recurrence-id', 'rdate', 'exdate', 'rrule', 'dtstamp'];

/**
 * The library makes 2 March of a 30 February too, and reads a value when it is first asked for it.
 * @throws where a day or an hour of the file is none, or a value cannot be read
 */
function exists(property: ICAL.Property): void {
  property.getValues();
  const told: unknown[] = property.jCal.slice(3);
  const written = told.flatMap((value) =>
    typeof value === 'object' && value !== null && 'until' in value ? [value.until] : value,
  );
  for (const value of written) {
    if (typeof value !== 'string') continue;
    const [, day = '', hour = '0', minute = '0', second = '0'] =
      /^(\d{4,}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d)Z?)?$/.exec(value) ?? [];
    const clock = Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
    if (day !== '' && (parseDate(day) === undefined || !clock))
      throw new Error(`${property.name.toUpperCase()} ${value}`);
  }
}

function eventIn(block: Block, zones: Zones): Event {
  const component = new ICAL.Component(ICAL.parse(wrapped(block.text))).getFirstSubcomponent('vevent');
  const start = component?.getFirstProperty('dtstart');
  const starts = start?.getFirstValue();
  if (!component || !(starts instanceof ICAL.Time)) throw new Error('no DTSTART');
  for (const name of timed) for (const each of component.getAllProperties(name)) exists(each);
  const zone = start?.getFirstParameter('tzid') || undefined;
  const end = component.getFirstProperty('dtend');
  const ends = end?.getFirstValue();
  const duration = component.getFirstPropertyValue('duration');
  const lasts =
    ends instanceof ICAL.Time
      ? onClock(ends, end?.getFirstParameter('tzid') || undefined, { starts, zone }, zones)
          .subtractDate(starts)
          .toSeconds()
      : duration instanceof ICAL.Duration
        ? duration.toSeconds()
        : null;
  const uid = String(component.getFirstPropertyValue('uid') ?? '').trim();
  const status = String(component.getFirstPropertyValue('status') ?? '')
    .trim()
    .toUpperCase();
  return {
    at: { unit: 'line', number: block.line },
    component,
    uid: uid === '' ? null : uid,
    name: nameOf(uid === '' ? null : uid, component, zones),
    title: String(component.getFirstPropertyValue('summary') ?? '').trim(),
    zone,
    starts,
    lasts,
    ...revisionOf(component),
    never: neverComes(unfolded(block.text)),
    cancelled:
      // What such a calendar names it takes back, whatever the event itself says (RFC 5546, 3.2.5).
      block.method === 'CANCEL' || status === 'CANCELLED',
    tentative: status === 'TENTATIVE',
  };
}

/** Times and steps are whole numbers from one on (RFC 5545, 3.3.10). */
const neverComes = (text: string) =>
  [...text.matchAll(/^RRULE[^\r\n]*$/gim)].some(([rule]) =>
    [...rule.matchAll(/[:;](?:COUNT|INTERVAL)=([^;\s]*)/gi)].some(
      ([, given = '']) => !/^0*[1-9]\d*$/.test(given),
    ),
  );

function nameOf(uid: string | null, component: ICAL.Component, zones: Zones): string {
  const property = component.getFirstProperty('recurrence-id');
  const value = property?.getFirstValue();
  if (!(value instanceof ICAL.Time)) return `${uid}`;
  const local = localOf(value, property?.getParameter('tzid') as string | undefined, zones);
  return `${uid}/${local?.day ?? value.toString()}/${property?.getParameter('range') ?? ''}`;
}

/** Long lines go on after a break and a blank (RFC 5545, 3.1). */
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '');

function revisionOf(component: ICAL.Component): Pick<Event, 'sequence' | 'stamp'> {
  const stamp = component.getFirstPropertyValue('dtstamp');
  return {
    sequence: Number(component.getFirstPropertyValue('sequence') ?? 0) || 0,
    stamp: stamp instanceof ICAL.Time ? stamp.toUnixTime() || 0 : 0,
  };
}

const isNewer = (one: Event, other: Event): boolean =>
  one.sequence === other.sequence ? one.stamp > other.stamp : one.sequence > other.sequence;

/** An iCalendar file (RFC 5545): each event on its own, repeated ones day by day within bounds. */
export function readIcalendar(text: string, reading: Reading): Result<undefined, IcalendarCode> {
  if (!/^BEGIN:VCALENDAR\s*$/im.test(text)) return refuse('ical_broken');
  const blocks = blocksOf(text);
  const zones = new Map<string, ICAL.Timezone>();
  for (const { text: block } of blocks.filter(({ kind }) => kind === 'VTIMEZONE')) addZone(block, zones);
  const events = blocks.filter(({ kind }) => kind === 'VEVENT');
  if (events.length === 0) return refuse('ical_no_events');
  const found: Event[] = [];
  for (const block of events) {
    try {
      if (answers.test(block.method)) {
        reading.problem({ unit: 'line', number: block.line }, 'not_announced', block.method);
        continue;
      }
      found.push(eventIn(block, zones));
    } catch (error) {
      const summary = /^SUMMARY[^:]*:(.*)$/im.exec(block.text)?.[1] ?? '';
      const at = { unit: 'line', number: block.line } as const;
      const why = error instanceof Error ? error.message : '';
      if (error instanceof ZoneUnknown) reading.problem(at, 'zone_unknown', `${summary.trim()} (${why})`);
      else reading.problem(at, 'item_broken', `${summary.trim()} (${why})`);
    }
  }
  new Events(found, zones, reading).read();
  return ok(undefined);
}

function addZone(block: string, zones: Map<string, ICAL.Timezone>): void {
  try {
    const component = new ICAL.Component(ICAL.parse(wrapped(block))).getFirstSubcomponent('vtimezone');
    const name = component && String(component.getFirstPropertyValue('tzid'));
    if (!component || !name) return;
    // The library reads what a zone says when it is first asked for a time in it.
    for (const part of component.getAllSubcomponents())
      for (const property of part.getAllProperties()) property.getValues();
    const zone = new ICAL.Timezone(component);
    if (Number.isFinite(zone.utcOffset(ICAL.Time.fromDateTimeString('2027-01-14T20:00:00'))))
      zones.set(name, zone);
  } catch {
    // Whoever uses this zone is told that it is not known.
  }
}

class Events {
  private endless = 0;
  /** What a single day of a repeated event became, by UID and day. */
  private readonly exceptions = new Map<string, Event>();
  private readonly events: readonly Event[];
  private readonly zones: Zones;
  private readonly reading: Reading;

  constructor(events: readonly Event[], zones: Zones, reading: Reading) {
    this.events = events;
    this.zones = zones;
    this.reading = reading;
  }

  read(): void {
    const series = this.newest().filter((event) => !this.asException(event));
    for (const event of series) {
      const repeats = event.component.hasProperty('rrule') || event.component.hasProperty('rdate');
      this.each(event, () => (repeats ? this.readSeries(event) : this.take(event, event.starts, event.uid)));
    }
    // Of a series that is not in this file.
    for (const [key, event] of this.exceptions) this.each(event, () => this.take(event, event.starts, key));
  }

  /** The library may stumble over a value only when it reckons with it: that one is told, and takes no other with it. */
  private each(event: Event, read: () => undefined): void {
    try {
      read();
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      this.reading.problem(event.at, 'item_broken', `${event.title} (${why})`);
    }
  }

  /** Without what the file has a newer version of (RFC 5545, 3.8.7.4). Of two that are equally new none is left out for the other. */
  private newest(): readonly Event[] {
    const best = new Map<string, Event>();
    for (const event of this.events) {
      const known = best.get(event.name);
      if (!known || isNewer(event, known)) best.set(event.name, event);
    }
    return this.events.flatMap((event) => {
      const newest = best.get(event.name);
      if (event.uid === null || !newest || !isNewer(newest, event)) return [event];
      this.reading.problem(event.at, 'older_version', event.title);
      return [];
    });
  }

  private asException(event: Event): boolean {
    const property = event.component.getFirstProperty('recurrence-id');
    const value = property?.getFirstValue();
    if (!(value instanceof ICAL.Time)) return false;
    if (property?.getParameter('range')) {
      this.reading.problem(event.at, 'later_ones_too', event.title);
      return true;
    }
    const local = localOf(value, property?.getParameter('tzid') as string | undefined, this.zones);
    if (local) this.exceptions.set(`${event.uid}/${local.day}`, event);
    else this.reading.problem(event.at, 'zone_unknown', event.title);
    return true;
  }

  private readSeries(event: Event): undefined {
    const { reading } = this;
    // No council meets by the hour.
    if (/^(SECOND|MINUTE|HOUR)LY$/.test(ruleOf(event)?.freq ?? ''))
      return reading.problem(event.at, 'recurrence_many', event.title);
    if (this.endless >= mostEndless) return reading.problem(event.at, 'recurrence_endless', event.title);
    const days = this.boundedDays(event);
    if (typeof days === 'string') return reading.problem(event.at, days, event.title);
    for (const { starts, lasts = event.lasts } of days) {
      const local = localOf(starts, event.zone, this.zones);
      if (!local) return reading.problem(event.at, 'zone_unknown', event.title);
      const key = `${event.uid}/${local.day}`;
      const other = this.exceptions.get(key);
      this.exceptions.delete(key);
      if (other) this.take(other, other.starts, key);
      else this.take({ ...event, lasts }, starts, event.uid === null ? null : key);
    }
  }

  private boundedDays(event: Event): readonly Occurrence[] | ReadProblemCode {
    if (event.never) return 'recurrence_wrong';
    try {
      // Some rules never come to a next day and the library looks for ever (DAILY in February on the 30th).
      const days = bounded(() => daysOf(event, this.zones, this.reading.today), longestRule);
      if (days) return days.came ?? 'recurrence_many';
      this.endless += 1;
      return 'recurrence_endless';
    } catch (error) {
      return error instanceof ZoneUnknown ? 'zone_unknown' : 'recurrence_wrong';
    }
  }

  private take(event: Event, starts: ICAL.Time, key: string | null): undefined {
    const { reading, zones } = this;
    const { component, at, title, cancelled, tentative } = event;
    const visibility = String(component.getFirstPropertyValue('class') ?? 'PUBLIC').toUpperCase();
    if (visibility !== 'PUBLIC') return reading.problem(at, 'not_public', title);
    const from = localOf(starts, event.zone, zones);
    if (!from) return reading.problem(at, 'zone_unknown', `${title} (${event.zone ?? ''})`);
    const until = this.endOf(event, starts);
    // The end of whole days is the day after the last (RFC 5545, 3.6.1).
    const wholeDays = from.time === null && until !== undefined && until.day > from.day;
    const lastDay = wholeDays ? addDays(until.day, -1) : until?.day;
    const text = (name: string) => String(component.getFirstPropertyValue(name) ?? '').trim();
    reading.take({
      at,
      title,
      kind: undefined,
      from: from.day,
      until: lastDay ?? from.day,
      startsAt: from.time,
      endsAt: until?.time ?? null,
      place: text('location'),
      link: text('url'),
      key,
      cancelled,
      tentative,
    });
  }

  private endOf({ lasts, zone }: Event, starts: ICAL.Time): Local | undefined {
    if (lasts === null) return undefined;
    const end = starts.clone();
    end.addDuration(ICAL.Duration.fromSeconds(lasts));
    return localOf(end, zone, this.zones);
  }
}
