import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, timeOf } from '#kernel';
import { closing, digestDue } from './digest-due.ts';

describe('a digest', () => {
  it.each([
    ['2026-11-24', '2026-11-24T06:00:00.000Z'],
    ['2026-07-01', '2026-07-01T05:00:00.000Z'],
    // The clock goes forward, and back.
    ['2027-03-28', '2027-03-28T05:00:00.000Z'],
    ['2027-10-31', '2027-10-31T06:00:00.000Z'],
  ])('closes at seven on %s: %s', (day, moment) => {
    expect(closing(date(day))).toBe(moment);
  });

  it.each([
    // A Tuesday.
    ['2026-11-23T06:00:00.000Z', '2026-11-24T06:04:59Z', 'day', undefined],
    ['2026-11-23T06:00:00.000Z', '2026-11-24T06:05:00Z', 'day', '2026-11-24T06:00:00.000Z'],
    ['2026-11-24T06:00:00.000Z', '2026-11-24T23:00:00Z', 'day', undefined],
    ['2026-11-23T06:00:00.000Z', '2026-11-29T23:00:00Z', 'week', undefined],
    ['2026-11-23T06:00:00.000Z', '2026-11-30T06:04:00Z', 'week', undefined],
    ['2026-11-23T06:00:00.000Z', '2026-11-30T06:05:00Z', 'week', '2026-11-30T06:00:00.000Z'],
    // The server was away for a month: one, not four.
    ['2026-11-23T06:00:00.000Z', '2026-12-24T12:00:00Z', 'week', '2026-12-21T06:00:00.000Z'],
    // Begun on Saturday: nothing before Monday.
    ['2026-11-28T12:00:00.000Z', '2026-11-29T12:00:00Z', 'week', undefined],
    // Over the night of winter time.
    ['2027-10-30T05:00:00.000Z', '2027-10-31T06:05:00Z', 'day', '2027-10-31T06:00:00.000Z'],
  ] as const)('told until %s, at %s each %s: %s', (until, now, rhythm, expected) => {
    expect(digestDue(until, now, rhythm)).toBe(expected);
  });

  it('is due once between two closings, at seven, and never ahead of now', () => {
    const moment = fc
      .date({
        min: new Date('2026-01-01T00:00:00Z'),
        max: new Date('2029-01-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((each) => each.toISOString());
    fc.assert(
      fc.property(moment, moment, fc.constantFrom('day' as const, 'week' as const), (until, now, rhythm) => {
        const due = digestDue(until, now, rhythm);
        if (due === undefined) return;
        expect(due <= now && due > until).toBe(true);
        expect(timeOf(due)).toBe('07:00');
        expect(digestDue(due, now, rhythm)).toBeUndefined();
      }),
    );
  });
});
