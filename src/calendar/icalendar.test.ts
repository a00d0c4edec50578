import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, date } from '#kernel';
import { type Calendar, type CalendarEvent, writeCalendar } from './icalendar.ts';

const event: CalendarEvent = {
  uid: '6f9d0a3e-6a1f-4e2c-9a63-0b6b1b0a9f11',
  sequence: 2,
  changedAt: '2026-11-24T19:00:00.123Z',
  from: date('2026-12-03'),
  until: date('2026-12-03'),
  startsAt: '20:00',
  endsAt: '22:30',
  title: 'Regiocommissie Wonen en groen: oordeelsvorming',
  place: 'Gemeentehuis, Oegstgeest; zaal 1',
  description: 'Regel één\nRegel twee',
  address: 'https://regio.example/leidse-regio/vergaderingen/12',
  category: 'Oordeelsvorming',
  cancelled: false,
};
const calendar = (events: readonly CalendarEvent[]): Calendar => ({
  uid: '0f0fdc34-0d5d-4ac0-8a53-f3b9f6a2e0d1',
  name: 'Leidse regio, alles; samen',
  description: 'Wat de regio bespreekt.',
  lang: 'nl',
  page: 'https://regio.example/leidse-regio/kalender',
  source: 'https://regio.example/leidse-regio/kalender.ics?soort=tafel',
  events,
});
const readBack = (written: string) => new ICAL.Component(ICAL.parse(written));
const eventsIn = (written: string) =>
  readBack(written)
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

/** Lines as they stand in the text, each ended by CR and LF. */
function lines(written: string): string[] {
  expect(written.endsWith('\r\n')).toBe(true);
  const found = written.slice(0, -2).split('\r\n');
  for (const line of found) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  return found;
}

describe('a calendar', () => {
  it('says what it is, where it comes from and how often to look', () => {
    const text = writeCalendar(calendar([event])).replaceAll('\r\n ', '');
    for (const line of [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'NAME;LANGUAGE=nl:Leidse regio\\, alles\\; samen',
      'X-WR-CALNAME:Leidse regio\\, alles\\; samen',
      'URL:https://regio.example/leidse-regio/kalender',
      'SOURCE;VALUE=URI:https://regio.example/leidse-regio/kalender.ics?soort=tafel',
      'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
      'LAST-MODIFIED:20261124T190000Z',
      'DTSTART;TZID=Europe/Amsterdam:20261203T200000',
      'DTEND;TZID=Europe/Amsterdam:20261203T223000',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'LOCATION:Gemeentehuis\\, Oegstgeest\\; zaal 1',
      'DESCRIPTION;LANGUAGE=nl:Regel één\\nRegel twee',
      'URL:https://regio.example/leidse-regio/vergaderingen/12',
      'END:VCALENDAR',
    ])
      expect(text.split('\r\n')).toContain(line);
  });

  it('gives whole days to what has no hours, and says what was cancelled', () => {
    const recess = {
      ...event,
      startsAt: null,
      endsAt: null,
      from: date('2026-12-19'),
      until: date('2027-01-03'),
    };
    const text = writeCalendar(calendar([recess, { ...event, uid: 'b', cancelled: true, endsAt: null }]));
    expect(text).toContain('DTSTART;VALUE=DATE:20261219\r\nDTEND;VALUE=DATE:20270104\r\n');
    expect(text).toContain('STATUS:CANCELLED');
    expect(text.match(/DTEND/g)).toHaveLength(1);
  });

  it('is the same text for the same events', () => {
    expect(writeCalendar(calendar([event]))).toBe(writeCalendar(calendar([{ ...event }])));
  });
});

// Whatever somebody types: line breaks, signs that iCalendar uses itself, control characters, half pairs, long runs.
const strange = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(...'\\,;:"\r\n\t\0\u0085\u2028é€\ud83d\udc4dBEGIN:VEVENT '.split('')),
    maxLength: 200,
  }),
);
/** What a reader gets of it: line breaks of one kind, no control characters. */
const kept = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}/gu, '');

it('gives back every title, place and text, in lines of at most 75 octets', () => {
  fc.assert(
    fc.property(strange, strange, strange, (title, place, description) => {
      const written = writeCalendar(calendar([{ ...event, title, place, description }, event]));
      lines(written);
      const [first, second, ...more] = eventsIn(written);
      expect(more).toEqual([]);
      expect(first?.summary).toBe(kept(title));
      expect(first?.location).toBe(kept(place));
      expect(first?.description).toBe(kept(description));
      expect(second?.summary).toBe(event.title);
    }),
    { numRuns: 400 },
  );
});

it('knows every hour of Amsterdam as the calendar of the program does', () => {
  const written = writeCalendar(calendar([event]));
  const component = readBack(written).getFirstSubcomponent('vtimezone');
  const zone = new ICAL.Timezone(component as ICAL.Component);
  for (let day = date('2014-01-01'); day < '2045-01-01'; day = addDays(day, 1))
    for (const hour of ['00', '12', '20']) {
      const moment = `${day}T${hour}:00:00`;
      const there = ICAL.Time.fromDateTimeString(moment);
      there.zone = zone;
      const known = Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/Amsterdam');
      if (zone.utcOffset(there) * 1e9 !== known.offsetNanoseconds) expect.fail(moment);
    }
});

it('keeps the hour of an evening on both sides of the change of the clock', () => {
  const at = (day: string) => {
    const [made] = eventsIn(writeCalendar(calendar([{ ...event, from: date(day), until: date(day) }])));
    return made?.startDate.toJSDate().toISOString();
  };
  // The library keeps it for every file that is read in this process after that: it is put back.
  ICAL.TimezoneService.register(
    readBack(writeCalendar(calendar([]))).getFirstSubcomponent('vtimezone') as ICAL.Component,
  );
  try {
    expect(at('2027-03-27')).toBe('2027-03-27T19:00:00.000Z');
    expect(at('2027-03-28')).toBe('2027-03-28T18:00:00.000Z');
    expect(at('2027-10-30')).toBe('2027-10-30T18:00:00.000Z');
    expect(at('2027-10-31')).toBe('2027-10-31T19:00:00.000Z');
  } finally {
    ICAL.TimezoneService.remove('Europe/Amsterdam');
  }
});
