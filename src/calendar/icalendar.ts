import ICAL from 'ical.js';
import type { CalendarDate } from '#kernel';

/** Agenda-item of a reader's calendar. */
export interface CalendarEvent {
  /** For good: a calendar program knows it by this. */
  readonly uid: string;
  /** Goes up with every change (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** ISO 8601 instant. */
  readonly changedAt: string;
  readonly from: CalendarDate;
  /** Last day, of what lasts for days; else the same day. */
  readonly until: CalendarDate;
  /** Local, `20:00`; null: the whole day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly title: string;
  readonly place: string | null;
  readonly description: string;
  /** Whole address of its page. */
  readonly address: string;
  readonly category: string;
  readonly cancelled: boolean;
}

export interface Calendar {
  /** For good as well. */
  readonly uid: string;
  readonly name: string;
  readonly description: string;
  readonly lang: string;
  /** Whole addresses of its page and, where it has one for everybody, of the feed itself. */
  readonly page: string;
  readonly source: string | null;
  readonly events: readonly CalendarEvent[];
}

const zone = 'Europe/Amsterdam';

// Central European time since 1996 (directive 2000/84/EC): the change is on the last Sundays of March and October, at one
// o'clock universal time. Nothing here lies before that.
const timezone = `BEGIN:VTIMEZONE
TZID:${zone}
X-LIC-LOCATION:${zone}
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n');

// A line is at most 75 octets (RFC 5545, 3.1); the library counts without the space that a continued line begins with.
ICAL.foldLength = 74;

// Texts that the library does not know: RFC 7986 and what programs read of old. It would write them as they are.
for (const name of ['name', 'x-wr-calname', 'x-wr-timezone'])
  ICAL.design.icalendar.property[name] = { defaultType: 'text' };
ICAL.design.icalendar.property['x-published-ttl'] = { defaultType: 'duration' };

/** TEXT has no place for control characters but the line break (RFC 5545, 3.3.11). */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, (sign) => (sign === '\t' ? ' ' : ''));
}

type Properties = ICAL.Component;

function text(to: Properties, name: string, value: string, lang?: string): void {
  const property = new ICAL.Property(name);
  property.setValue(plain(value));
  if (lang !== undefined) property.setParameter('language', lang);
  to.addProperty(property);
}

/** A value of another type than the property has by itself. */
function typed(to: Properties, name: string, type: string, value: string | ICAL.Time | ICAL.Duration): void {
  const property = new ICAL.Property(name);
  property.resetType(type);
  property.setValue(value as string);
  to.addProperty(property);
}

const instant = (moment: string) =>
  ICAL.Time.fromDateTimeString(`${new Date(moment).toISOString().slice(0, 19)}Z`);

function local(to: Properties, name: string, day: CalendarDate, time: string): void {
  const property = new ICAL.Property(name);
  property.setValue(ICAL.Time.fromDateTimeString(`${day}T${time}:00`));
  property.setParameter('tzid', zone);
  to.addProperty(property);
}

function dayAfter(day: CalendarDate): ICAL.Time {
  const next = ICAL.Time.fromDateString(day);
  next.adjust(1, 0, 0, 0);
  return next;
}

function eventOf(event: CalendarEvent, lang: string): ICAL.Component {
  const made = new ICAL.Component('vevent');
  text(made, 'uid', event.uid);
  made.addPropertyWithValue('dtstamp', instant(event.changedAt));
  made.addPropertyWithValue('last-modified', instant(event.changedAt));
  made.addPropertyWithValue('sequence', event.sequence);
  if (event.startsAt === null) {
    typed(made, 'dtstart', 'date', ICAL.Time.fromDateString(event.from));
    // The day after the last one (3.6.1).
    typed(made, 'dtend', 'date', dayAfter(event.until));
  } else {
    local(made, 'dtstart', event.from, event.startsAt);
    if (event.endsAt !== null) local(made, 'dtend', event.until, event.endsAt);
  }
  text(made, 'summary', event.title, lang);
  if (event.place !== null) text(made, 'location', event.place);
  text(made, 'description', event.description, lang);
  made.addPropertyWithValue('url', event.address);
  text(made, 'categories', event.category, lang);
  made.addPropertyWithValue('status', event.cancelled ? 'CANCELLED' : 'CONFIRMED');
  made.addPropertyWithValue('transp', event.cancelled ? 'TRANSPARENT' : 'OPAQUE');
  made.addPropertyWithValue('class', 'PUBLIC');
  return made;
}

/** Who invites whom to one event. */
export interface Invites {
  readonly lang: string;
  readonly organizer: string;
  readonly attendee: string;
  /** Takes the attendee off a meeting that goes on. */
  readonly uninvited: boolean;
}

function participant(to: Properties, name: 'organizer' | 'attendee', mail: string): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setValue(`mailto:${mail}`);
  to.addProperty(property);
  return property;
}

/** One event as it is sent to one mailbox (RFC 5546): its method follows from the event. Nobody reads an answer, so none is asked. */
export function writeInvitation(
  event: CalendarEvent,
  { lang, organizer, attendee, uninvited }: Invites,
): string {
  const made = new ICAL.Component('vcalendar');
  made.addPropertyWithValue('version', '2.0');
  made.addPropertyWithValue('prodid', '-//Regiotafel//Regiotafel//NL');
  made.addPropertyWithValue('calscale', 'GREGORIAN');
  made.addPropertyWithValue('method', event.cancelled || uninvited ? 'CANCEL' : 'REQUEST');
  made.addSubcomponent(ICAL.Component.fromString(timezone));
  const invited = eventOf(event, lang);
  // Of a meeting that goes on without somebody the status is not sent (RFC 5546, 3.2.5).
  if (uninvited) invited.removeProperty('status');
  participant(invited, 'organizer', organizer).setParameter('cn', 'Regiotafel');
  const who = participant(invited, 'attendee', attendee);
  who.setParameter('rsvp', 'FALSE');
  who.setParameter('partstat', 'NEEDS-ACTION');
  made.addSubcomponent(invited);
  return `${made.toString()}\r\n`;
}

/** How often a program is asked to look again. */
const refresh = 'PT4H';

/** The calendar as a text of RFC 5545 with the names of RFC 7986. */
export function writeCalendar(calendar: Calendar): string {
  const { lang } = calendar;
  const made = new ICAL.Component('vcalendar');
  made.addPropertyWithValue('version', '2.0');
  made.addPropertyWithValue('prodid', '-//Regiotafel//Regiotafel//NL');
  made.addPropertyWithValue('calscale', 'GREGORIAN');
  text(made, 'uid', calendar.uid);
  text(made, 'name', calendar.name, lang);
  // What most programs read in place of NAME.
  text(made, 'x-wr-calname', calendar.name);
  text(made, 'description', calendar.description, lang);
  text(made, 'x-wr-timezone', zone);
  made.addPropertyWithValue('url', calendar.page);
  if (calendar.source !== null) typed(made, 'source', 'uri', calendar.source);
  const latest = calendar.events
    .map(({ changedAt }) => new Date(changedAt).toISOString())
    .toSorted()
    .at(-1);
  if (latest !== undefined) made.addPropertyWithValue('last-modified', instant(latest));
  typed(made, 'refresh-interval', 'duration', ICAL.Duration.fromString(refresh));
  typed(made, 'x-published-ttl', 'duration', ICAL.Duration.fromString(refresh));
  made.addSubcomponent(ICAL.Component.fromString(timezone));
  for (const event of calendar.events) made.addSubcomponent(eventOf(event, lang));
  return `${made.toString()}\r\n`;
}
