import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { readCalendar, textOf } from './read-calendar.ts';
import type { UnknownKind } from './read-date.ts';

const today = date('2026-11-24');
const read = (text: string, unknown: UnknownKind = 'leave_out', on = today, meetingAddress = '') =>
  readCalendar(text, { today: on, unknown, meetingAddress });
function understood(text: string, unknown?: UnknownKind) {
  const answer = read(text, unknown);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}
const brief = (text: string, unknown?: UnknownKind) =>
  understood(text, unknown).dates.map(
    ({ kind, from, until, startsAt, endsAt, cancelled }) =>
      `${cancelled ? 'x ' : ''}${kind} ${from}${until === from ? '' : `..${until}`} ${startsAt ?? '-'} ${endsAt ?? '-'}`,
  );
const codes = (text: string) => understood(text).problems.map(({ at, code }) => `${at.number} ${code}`);

const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Raad//NL', ...events, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

describe('a list (CSV)', () => {
  it('is read with the columns and the ways of writing a day that councils use', () => {
    const text = [
      'Datum;Aanvang;Eindtijd;Vergadering;Locatie;Link;Kenmerk;Status',
      '14-01-2027;20:00;22.30 uur;Gemeenteraad;Raadzaal;https://raad.example.org/1;v1;',
      '2027-01-07;19.30;;Raadscommissie Ruimte;;;v2;geannuleerd',
      'do 4 februari 2027;;;Raad;;;v3;',
    ].join('\n');
    expect(brief(text)).toEqual([
      'x committee 2027-01-07 19:30 -',
      'council 2027-01-14 20:00 22:30',
      'council 2027-02-04 - -',
    ]);
    expect(understood(text).dates[1]).toMatchObject({
      title: 'Gemeenteraad',
      place: 'Raadzaal',
      link: 'https://raad.example.org/1',
      key: 'v1',
    });
  });
  it('takes a recess over days, and the time behind the day', () => {
    expect(
      brief('dag,tot_en_met,soort,naam\n2026-12-21,2027-01-03,reces,Kerst\n"14-01-2027 20:00",,raad,'),
    ).toEqual(['recess 2026-12-21..2027-01-03 - -', 'council 2027-01-14 20:00 -']);
  });
  it('says of each line that it cannot take why, and takes the others', () => {
    const text = [
      'dag;tijd;naam;link',
      '31-02-2027;;Raad;',
      '14-01-2027;halfacht;Raad;',
      '15-01-2027;;Presidium;',
      '16-01-2027;;Raad;http://raad.example.org',
      '17-01-2027;;Raad;',
      '17-01-2027;;Raad;',
      '17-01-2087;;Raad;',
    ].join('\n');
    expect(codes(text)).toEqual([
      '2 day_wrong',
      '3 time_wrong',
      '4 kind_unknown',
      '5 link_left_out',
      '7 twice',
      '8 far_away',
    ]);
    expect(brief(text)).toEqual(['council 2027-01-16 - -', 'council 2027-01-17 - -']);
    expect(brief(text, 'committee')).toContain('committee 2027-01-15 - -');
  });
  it('takes two meetings of one evening for two, unless their times are the same or one is not told', () => {
    const text = [
      'dag;tijd;naam',
      ...['19.30', '21.00', '21:00', ''].map((time) => `14-01-2027;${time};Raad`),
    ];
    expect(brief(text.join('\n'))).toEqual(['council 2027-01-14 19:30 -', 'council 2027-01-14 21:00 -']);
    expect(codes(text.join('\n'))).toEqual(['4 twice', '5 twice']);
  });
  it('says of two times under one name of the system which they are', () => {
    const text = 'dag;tijd;naam;kenmerk\n14-01-2027;19.30;Raad;v1\n14-01-2027;21.00;Raad;v1';
    expect(understood(text).problems).toMatchObject([
      { code: 'key_twice', what: '2027-01-14 Raad, 21:00 (eerder 19:30)' },
    ]);
  });
  it('says that the last day lies before the first, whatever it is of', () => {
    const starts = ['SUMMARY:Raadsvergadering', 'DTSTART:20270114T200000'];
    expect(codes(calendar(event(...starts, 'DTEND:20270113T220000')))).toEqual([
      expect.stringMatching(/ recess_ends_early$/),
    ]);
    expect(codes('dag;tot_en_met;naam\n14-01-2027;16-01-2027;Raad')).toEqual(['2 only_recess_lasts']);
  });
  it('refuses a column that is there twice by its name', () => {
    expect(read('dag;Dag;naam\n14-01-2027;15-01-2027;Raad')).toMatchObject({
      ok: false,
      code: 'csv_column_twice',
      details: { name: 'dag' },
    });
    // One that nobody reads says nothing.
    expect(brief('dag;naam;;;x;x\n14-01-2027;Raad;;;1;2')).toEqual(['council 2027-01-14 - -']);
  });
  it.each([
    ['', 'file_empty'],
    ['%PDF-1.7', 'file_not_text'],
    ['PK\u0003\u0004', 'file_not_text'],
    ['<html>', 'file_not_text'],
    ['naam;plaats\nRaad;Leiden', 'csv_no_header'],
    ['{"a": ', 'json_broken'],
    ['{"a": 1}', 'json_no_meetings'],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR', 'ical_no_events'],
  ])('refuses %j as %s', (text, code) => {
    expect(read(text)).toMatchObject({ ok: false, code });
  });
  it('is read as older programs write it', () => {
    const bytes = Uint8Array.from(Buffer.from('dag;naam\n2027-01-14;Raad café', 'latin1'));
    expect(understood(textOf(bytes)).dates[0]?.title).toBe('Raad café');
  });
});

describe('a calendar file (iCalendar)', () => {
  it('repeats over daylight saving, leaves days out, moves one and cancels one', () => {
    const text = calendar(
      event(
        'UID:raad@x',
        'SUMMARY:Raadsvergadering',
        'DTSTART;TZID=Europe/Amsterdam:20270311T200000',
        'DTEND;TZID=Europe/Amsterdam:20270311T230000',
        'RRULE:FREQ=MONTHLY;BYDAY=2TH;COUNT=5',
        'EXDATE;TZID=Europe/Amsterdam:20270513T200000',
        'URL:https://raad.example.org/raad',
      ),
      event(
        'UID:raad@x',
        'SUMMARY:Raadsvergadering',
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20270408T200000',
        'DTSTART;TZID=Europe/Amsterdam:20270415T193000',
      ),
      event(
        'UID:raad@x',
        'SUMMARY:Raadsvergadering',
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20270610T200000',
        'DTSTART;TZID=Europe/Amsterdam:20270610T200000',
        'STATUS:CANCELLED',
      ),
    );
    expect(brief(text)).toEqual([
      'council 2027-03-11 20:00 23:00',
      'council 2027-04-15 19:30 -',
      'x council 2027-06-10 20:00 -',
      'council 2027-07-08 20:00 23:00',
    ]);
    expect(understood(text).dates.map(({ key }) => key)).toEqual([
      'raad@x/2027-03-11',
      'raad@x/2027-04-08',
      'raad@x/2027-06-10',
      'raad@x/2027-07-08',
    ]);
  });
  it('takes back what a file of cancellations names, and nothing of the calendar beside it', () => {
    const meets = event('UID:raad@x', 'SUMMARY:Raadsvergadering', 'DTSTART:20270311T190000Z');
    const other = event('UID:ander@x', 'SUMMARY:Raadsvergadering', 'DTSTART:20270408T180000Z');
    expect(brief(`${calendar('METHOD:CANCEL', meets)}\r\n${calendar('METHOD:PUBLISH', other)}`)).toEqual([
      'x council 2027-03-11 20:00 -',
      'council 2027-04-08 20:00 -',
    ]);
  });
  it('tells of a value that cannot be read, and of what answers an invitation, and takes the rest', () => {
    const meets = event('UID:raad@x', 'SUMMARY:Raadsvergadering', 'DTSTART:20270311T190000Z');
    const broken = (...more: string[]) =>
      event('UID:stuk@x', 'SUMMARY:Raadsvergadering', 'DTSTART:20270318T190000Z', ...more);
    const wrong = [
      'RRULE:FREQ=WEEKLY;UNTIL=foo',
      'RRULE:FREQ=WEEKLY;UNTIL=',
      'RECURRENCE-ID:foo',
      'RDATE:foo',
      'DTSTAMP:foo',
    ];
    for (const line of wrong)
      expect([
        line,
        brief(calendar(broken(line), meets)).at(-1),
        codes(calendar(broken(line), meets)).length,
      ]).toEqual([line, 'council 2027-03-11 20:00 -', 1]);
    for (const method of ['REPLY', 'COUNTER'])
      expect(
        codes(`${calendar(`METHOD:${method}`, meets)}\r\n${calendar('METHOD:REQUEST', broken())}`),
      ).toEqual(['5 not_announced']);
  });
  it('knows no zone of which a value cannot be read, and takes what is in another', () => {
    const meets = event('UID:raad@x', 'SUMMARY:Raadsvergadering', 'DTSTART:20270311T190000Z');
    const inZone = event('UID:daar@x', 'SUMMARY:Raadsvergadering', 'DTSTART;TZID=Daar:20270318T190000');
    const good = [
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=3',
    ];
    const zone = (lines: string[]) =>
      ['BEGIN:VTIMEZONE', 'TZID:Daar', 'BEGIN:STANDARD', ...lines, 'END:STANDARD', 'END:VTIMEZONE'].join(
        '\r\n',
      );
    expect(brief(calendar(zone(good), inZone, meets))).toHaveLength(2);
    for (const [at, line] of good.entries())
      for (const value of ['foo', ''])
        expect([
          line,
          value,
          codes(calendar(zone(good.with(at, line.replace(/:.*/, `:${value}`))), inZone, meets)),
        ]).toEqual([line, value, [expect.stringMatching(/zone_unknown|item_broken/)]]);
  });
  it('follows no rule that says no times or no steps', () => {
    const weekly = (rule: string) =>
      calendar(event('UID:raad@x', 'SUMMARY:Raadsvergadering', 'DTSTART:20270311T190000Z', `RRULE:${rule}`));
    const never = ['FREQ=WEEKLY;COUNT=0', 'COUNT=0;FREQ=WEEKLY', 'FREQ=WEEKLY;INTER\r\n VAL=0;COUNT=3'];
    for (const rule of [...never, 'FREQ=WEEKLY;INTERVAL=-1', 'FREQ=WEEKLY;COUNT=-3', 'FREQ=WEEKLY;COUNT=2.5'])
      expect([brief(weekly(rule)), codes(weekly(rule))]).toEqual([[], ['4 recurrence_wrong']]);
    expect(brief(weekly('FREQ=WEEKLY;COUNT=10;UNTIL=20270318T190000Z'))).toHaveLength(2);
  });
  it('counts the newest version of an event, whatever its place in the file, and says so of the older', () => {
    const of = (day: string, ...more: string[]) =>
      event('UID:r@x', 'SUMMARY:Raadsvergadering', `DTSTART;TZID=Europe/Amsterdam:${day}T200000`, ...more);
    const newer = of('20270121', 'SEQUENCE:10', 'DTSTAMP:20261001T080000Z');
    const older = of('20270114', 'SEQUENCE:9', 'DTSTAMP:20261101T080000Z');
    for (const [text, line] of [
      [calendar(newer, older), 11],
      [calendar(older, newer), 4],
    ] as const) {
      expect(brief(text)).toEqual(['council 2027-01-21 20:00 -']);
      expect(codes(text)).toEqual([`${line} older_version`]);
    }
    // As new by number: when it was made. Moved back it counts too, and so does what was cancelled last.
    expect(
      brief(calendar(of('20270121', 'DTSTAMP:20261001T080000Z'), of('20270114', 'DTSTAMP:20261101T080000Z'))),
    ).toEqual(['council 2027-01-14 20:00 -']);
    expect(
      brief(calendar(of('20270114', 'SEQUENCE:2', 'STATUS:CANCELLED'), of('20270114', 'SEQUENCE:1'))),
    ).toEqual(['x council 2027-01-14 20:00 -']);
    // One day of a series and the series itself are two.
    const day = 'RECURRENCE-ID;TZID=Europe/Amsterdam:20270408T200000';
    const series = of('20270311', 'RRULE:FREQ=WEEKLY;INTERVAL=4;COUNT=2', 'SEQUENCE:5');
    const moved = (to: string, sequence: number) => of(to, day, `SEQUENCE:${sequence}`);
    expect(brief(calendar(moved('20270415', 2), series, moved('20270422', 1)))).toEqual([
      'council 2027-03-11 20:00 -',
      'council 2027-04-15 20:00 -',
    ]);
    // Neither says that it is newer: both are shown.
    expect(brief(calendar(of('20270114'), of('20270121')))).toHaveLength(2);
  });
  // Thursdays at eight, as several programs write the same: summer and winter, in UTC or on the own clock.
  const here = 'DTSTART;TZID=Europe/Amsterdam:';
  it.each([
    ['UNTIL in UTC', `${here}20270506T200000`, ['RRULE:FREQ=WEEKLY;UNTIL=20270520T180000Z'], '06 13 20'],
    ['UNTIL before it', `${here}20270506T200000`, ['RRULE:FREQ=WEEKLY;UNTIL=20270520T175959Z'], '06 13'],
    ['in winter', `${here}20270107T200000`, ['RRULE:FREQ=WEEKLY;UNTIL=20270121T190000Z'], '07 14 21'],
    ['UNTIL a day', `${here}20270506T200000`, ['RRULE:FREQ=WEEKLY;UNTIL=20270520'], '06 13 20'],
    ['UNTIL a day, no zone', 'DTSTART:20270506T200000', ['RRULE:FREQ=WEEKLY;UNTIL=20270520'], '06 13 20'],
    ['in UTC', 'DTSTART:20270506T180000Z', ['RRULE:FREQ=WEEKLY;UNTIL=20270520'], '06 13 20'],
    [
      'EXDATE in UTC',
      `${here}20270506T200000`,
      ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20270513T180000Z'],
      '06 20',
    ],
    [
      'EXDATE a day',
      `${here}20270506T200000`,
      ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20270513'],
      '06 20',
    ],
    [
      'EXDATE on our clock',
      'DTSTART:20270506T180000Z',
      ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/Amsterdam:20270506T200000,20270520T200000'],
      '13',
    ],
    ['RDATE alone', `${here}20270506T200000`, ['RDATE:20270527T180000Z,20270520T180000Z'], '06 20 27'],
    ['RDATE a day', `${here}20270506T200000`, ['RDATE;VALUE=DATE:20270520'], '06 20'],
    [
      'no day of its rule',
      `${here}20270505T200000`,
      ['RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270513'],
      '05 06 13',
    ],
  ])('repeats on the clock of its beginning: %s', (_name, start, lines, days) => {
    const dates = understood(calendar(event('UID:a', 'SUMMARY:Raad', start, ...lines))).dates;
    expect(dates.map(({ from }) => from.slice(8)).join(' ')).toBe(days);
    expect(dates.every(({ startsAt }) => startsAt === '20:00')).toBe(true);
  });
  it('takes a period with its own end, an end on another clock, and says what it cannot follow', () => {
    const at = (uid: string, ...lines: string[]) => event(`UID:${uid}`, 'SUMMARY:Raad', ...lines);
    const start = `${here}20270506T200000`;
    const text = calendar(
      at('a', start, 'DTEND:20270506T210000Z', 'RDATE;VALUE=PERIOD:20270513T180000Z/PT1H'),
      at('b', 'DTSTART;VALUE=DATE:20270601', 'RRULE:FREQ=WEEKLY;UNTIL=20270608T220000Z'),
      at('c', start, 'RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE;TZID=Nergens:20270513T200000'),
      at('d', start, 'DTEND;TZID=Nergens:20270506T220000'),
      at('e', start, 'RRULE:FREQ=WEEKLY;COUNT=2', 'EXRULE:FREQ=WEEKLY;COUNT=1'),
    );
    expect(brief(text)).toEqual([
      'council 2027-05-06 20:00 23:00',
      'council 2027-05-13 20:00 21:00',
      'council 2027-06-01 - -',
      'council 2027-06-08 - -',
    ]);
    expect(
      understood(text)
        .problems.map(({ code }) => code)
        .toSorted(),
    ).toEqual(['recurrence_wrong', 'zone_unknown', 'zone_unknown']);
  });
  it('knows UTC, names of zones, and zones that the file describes', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Ergens',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const at = (uid: string, start: string) => event(`UID:${uid}`, 'SUMMARY:Raad', start);
    const text = calendar(
      zone,
      at('a', 'DTSTART:20270701T180000Z'),
      at('b', 'DTSTART;TZID=America/New_York:20270702T180000'),
      at('c', 'DTSTART;TZID=Ergens:20270705T210000'),
      at('d', 'DTSTART;TZID=Nergens:20270706T210000'),
    );
    expect(brief(text)).toEqual([
      'council 2027-07-01 20:00 -',
      'council 2027-07-03 00:00 -',
      'council 2027-07-05 20:00 -',
    ]);
    expect(codes(text)).toEqual(['27 zone_unknown']);
  });
  it('takes whole days up to the last, and an evening past midnight as one day', () => {
    const text = calendar(
      event('UID:r', 'SUMMARY:Zomerreces', 'DTSTART;VALUE=DATE:20270710', 'DTEND;VALUE=DATE:20270823'),
      event('UID:n', 'SUMMARY:Raad', 'DTSTART:20270708T200000', 'DTEND:20270709T003000'),
      event('UID:d', 'SUMMARY:Raad', 'DTSTART:20270701T200000', 'DURATION:PT2H'),
    );
    expect(brief(text)).toEqual([
      'council 2027-07-01 20:00 22:00',
      'council 2027-07-08 20:00 -',
      'recess 2027-07-10..2027-08-22 - -',
    ]);
  });
  it.each([
    ['DTSTART:20270230T200000', 'DTSTART 2027-02-30T20:00:00'],
    ['DTSTART:20270230T200000Z', 'DTSTART 2027-02-30T20:00:00Z'],
    ['DTSTART;TZID=Europe/Amsterdam:20270431T200000', 'DTSTART 2027-04-31T20:00:00'],
    ['DTSTART;VALUE=DATE:20270231', 'DTSTART 2027-02-31'],
    ['DTSTART;VALUE=DATE:20271301', 'DTSTART 2027-13-01'],
    ['DTSTART:20270114T250000', 'DTSTART 2027-01-14T25:00:00'],
    ['DTSTART:20270114T200000\r\nDTEND:20270114T226000', 'DTEND 2027-01-14T22:60:00'],
    ['DTSTART:20270114T200000\r\nRRULE:FREQ=MONTHLY;UNTIL=20270931', 'RRULE 2027-09-31'],
    ['DTSTART:20270114T200000\r\nRDATE:20270230T200000', 'RDATE 2027-02-30T20:00:00'],
    [
      'DTSTART:20270114T200000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20270230T200000',
      'EXDATE 2027-02-30T20:00:00',
    ],
  ])('makes no other day of one that does not exist: %s', (lines, told) => {
    const text = calendar(
      event('UID:a', 'SUMMARY:Raad', lines),
      event('UID:b', 'SUMMARY:Raad', 'DTSTART:20270211T200000'),
    );
    expect(brief(text)).toEqual(['council 2027-02-11 20:00 -']);
    expect(understood(text).problems).toMatchObject([{ code: 'item_broken' }]);
    expect(JSON.stringify(understood(text).problems)).toContain(told);
  });
  it('loses one broken event and no other, and takes over nothing that is not public', () => {
    const text = calendar(
      event('UID:a', 'SUMMARY:Raad', 'DTSTART:20270114T200000'),
      event('UID:b', 'SUMMARY:Raad', 'dit is geen regel', 'DTSTART:20270121T200000'),
      event('UID:c', 'SUMMARY:Raad', 'DTSTART:gisteren'),
      event('UID:d', 'SUMMARY:Raad besloten', 'CLASS:PRIVATE', 'DTSTART:20270128T200000'),
      'BEGIN:VEVENT\r\nUID:e\r\nSUMMARY:Raad\r\nDTSTART:20270204T200000',
      event('UID:f', 'SUMMARY:Raad', 'DTSTART:20270211T200000'),
    );
    expect(brief(text)).toEqual(['council 2027-01-14 20:00 -', 'council 2027-02-11 20:00 -']);
    expect(understood(text).problems.map(({ code }) => code)).toEqual([
      'item_broken',
      'item_broken',
      'item_broken',
      'not_public',
    ]);
  });
  it.each([
    ['FREQ=SECONDLY', 'recurrence_many'],
    ['FREQ=DAILY', 'recurrence_many'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'recurrence_endless'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'recurrence_wrong'],
    ['FREQ=FORTNIGHTLY', 'item_broken'],
    ['FREQ=MONTHLY;BYDAY=6TH', 'recurrence_wrong'],
  ])('is bounded where a rule has no end or no sense: %s', (rule, code) => {
    const before = process.threadCpuUsage();
    const text = calendar(
      event('UID:a', 'SUMMARY:Raad', 'DTSTART;TZID=Europe/Amsterdam:20270114T200000', `RRULE:${rule}`),
      event('UID:b', 'SUMMARY:Raad', 'DTSTART:20270121T200000'),
    );
    expect(codes(text)).toEqual([`4 ${code}`]);
    expect(brief(text)).toEqual(['council 2027-01-21 20:00 -']);
    // Of a processor: how long a busy machine takes says nothing.
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(4000);
  });
  it('takes a series that began long ago as far as it matters now', () => {
    const dates = understood(
      calendar(event('UID:a', 'SUMMARY:Raad', 'DTSTART:20180104T200000', 'RRULE:FREQ=MONTHLY;BYDAY=1TH')),
    ).dates;
    expect(dates[0]?.from).toBe('2025-12-04');
    expect(dates.at(-1)?.from).toBe('2029-11-01');
  });
});

describe('meetings of a council information system', () => {
  it('takes public ones, each day of them, and no template', () => {
    const text = JSON.stringify({
      events: [
        {
          id: 1,
          title: 'Gemeenteraad',
          url: 'https://raad.example.org/v/1',
          plannings: [
            { start_date: '2027-01-14 20:00:00', end_date: null },
            { start_date: '2027-01-21 20:00:00' },
          ],
        },
        { id: 2, title: 'Raad', confidential: 1, plannings: [{ start_date: '2027-01-15 20:00:00' }] },
        { id: 3, title: 'Raad', template: true, plannings: [{ start_date: '2027-01-16 20:00:00' }] },
        { id: 4, title: 'Raad', canceled: true, plannings: [{ start_date: '2027-01-17 20:00:00' }] },
        'geen vergadering',
      ],
    });
    expect(brief(text)).toEqual([
      'council 2027-01-14 20:00 -',
      'x council 2027-01-17 20:00 -',
      'council 2027-01-21 20:00 -',
    ]);
    expect(codes(text)).toEqual(['2 not_public', '3 pattern', '5 item_broken']);
  });
  it('that say in their title or status that they do not take place are cancelled, in every kind of file', () => {
    const at = (id: number, title: string, more = {}) => ({
      id,
      title,
      plannings: [{ start_date: `2027-01-1${id} 20:00:00` }],
      ...more,
    });
    const text = JSON.stringify([
      at(1, 'Raad (geannuleerd)'),
      at(2, 'Raad', { attributes: { Status: 'Geannuleerd' } }),
      at(3, 'Raad', { attributes: { Status: 'Definitief' } }),
    ]);
    expect(brief(text).map((line) => line.startsWith('x '))).toEqual([true, true, false]);
    const ics = calendar(event('UID:a', 'SUMMARY:VERVALLEN: Raadsvergadering', 'DTSTART:20270114T200000'));
    expect(brief(ics)).toEqual(['x council 2027-01-14 20:00 -']);
    expect(brief('dag;naam\n2027-01-14;Raad (gaat niet door)')).toEqual(['x council 2027-01-14 - -']);
  });
  const sample = '../shared/data/council/notubiz_meeting_amsterdam.json';
  it.skipIf(!existsSync(sample))('reads a real answer', () => {
    const answer = read(readFileSync(sample, 'utf8'), 'leave_out', date('2018-01-01'));
    expect(answer.ok && answer.value.problems).toEqual([]);
    expect(answer.ok && answer.value.dates).toMatchObject([
      {
        kind: 'committee',
        title: 'raadscommissie Financiën',
        from: '2018-02-08',
        startsAt: '13:30',
        // It tells where a program finds it, and no page for people.
        link: null,
      },
    ]);
    const address = 'https://amsterdam.raadsinformatie.nl/vergadering/{id}';
    const linked = read(readFileSync(sample, 'utf8'), 'leave_out', date('2018-01-01'), address);
    expect(linked.ok && linked.value.dates.map(({ link }) => link)).toEqual([
      'https://amsterdam.raadsinformatie.nl/vergadering/458902',
    ]);
  });
  it('have the address that was given for them where they name no public one of their own', () => {
    const at = (id: number | undefined, day: number, url?: string) => ({
      ...{ id, url, title: 'Raad', start_date: `2027-01-1${day} 20:00:00` },
    });
    const file = JSON.stringify([
      at(1, 1),
      at(2, 2, 'https://raad.example.org/v/2'),
      at(3, 3, 'raad.example.org/v/3'),
      at(4, 4, 'http://raad.example.org/v/4'),
      at(undefined, 5),
    ]);
    const links = (address: string) => {
      const answer = read(file, 'leave_out', today, address);
      return answer.ok && answer.value.dates.map(({ link }) => link);
    };
    const own = ['https://raad.example.org/v/2', 'https://raad.example.org/v/3'];
    expect(links('')).toEqual([null, ...own, null, null]);
    expect(links('https://ris.example.org/{id}')).toEqual([
      'https://ris.example.org/1',
      ...own,
      'https://ris.example.org/4',
      null,
    ]);
  });
});

describe('what a file says of a day that the calendar has no field for', () => {
  it('stands in the name of a day that is not settled, until a next file settles it', () => {
    const titles = (text: string) => understood(text).dates.map(({ title }) => title);
    const ics = (status: string, title = 'Raadsvergadering') =>
      calendar(event('UID:a', `SUMMARY:${title}`, 'DTSTART:20270114T200000', `STATUS:${status}`));
    expect(titles(ics('TENTATIVE'))).toEqual(['Raadsvergadering (onder voorbehoud)']);
    expect(titles(ics('TENTATIVE', 'Raad onder voorbehoud'))).toEqual(['Raad onder voorbehoud']);
    expect(titles(ics('CONFIRMED'))).toEqual(['Raadsvergadering']);
    expect(titles('dag;soort;status\n2027-01-14;raad;onder voorbehoud\n2027-01-21;raad;definitief')).toEqual([
      '(onder voorbehoud)',
      null,
    ]);
    const attributes = { Titel: 'Raad', Status: 'Voorlopig' };
    expect(titles(JSON.stringify([{ id: 1, start_date: '2027-01-14 20:00', attributes }]))).toEqual([
      'Raad (onder voorbehoud)',
    ]);
  });
  it('is told of an end after midnight, and not of one that says nothing', () => {
    const ends = (start: string, end: string, title = 'Raad') =>
      calendar(event('UID:a', `SUMMARY:${title}`, `DTSTART:${start}`, `DTEND:${end}`));
    const late = ends('20270114T200000', '20270115T003000');
    expect(brief(late)).toEqual(['council 2027-01-14 20:00 -']);
    expect(understood(late).problems).toMatchObject([{ code: 'end_left_out', what: '2027-01-14 Raad' }]);
    expect(codes('dag;tijd;eind;soort\n2027-01-14;22:00;00:30;raad\n2027-01-15;;22:00;raad')).toEqual([
      '2 end_left_out',
      '3 end_left_out',
    ]);
    expect(codes(ends('20270114T200000', '20270114T200000'))).toEqual([]);
    expect(codes(ends('20270114T200000', '20270117T120000', 'Kerstreces'))).toEqual([]);
  });
});
