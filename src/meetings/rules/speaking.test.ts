import { describe, expect, it } from 'vitest';
import { contactHolds, speakingLimit, speakingLimits, takesSpeakers } from './speaking.ts';

describe('asking to speak', () => {
  it.each([
    ['iemand@example.org', true],
    ['071 123 45 67', true],
    ['+31 (0)6-12345678', true],
    ['iemand@nergens', false],
    ['112', false],
    ['bel mij maar', false],
    ['', false],
  ])('can be answered at %j: %s', (text, holds) => {
    expect(contactHolds(text)).toBe(holds);
  });

  const none = { meeting: 0, contact: 0, lastHour: 0 };
  it.each([
    [none, undefined],
    [{ ...none, contact: speakingLimits.perContact }, 'asked_already'],
    [{ ...none, meeting: speakingLimits.perMeeting }, 'too_many_requests'],
    [{ ...none, lastHour: speakingLimits.perHour }, 'too_many_now'],
    [{ meeting: 59, contact: 1, lastHour: 39 }, undefined],
  ])('is limited: %j', (counts, limit) => {
    expect(speakingLimit(counts)).toBe(limit);
  });

  const meeting = { committee: true, state: 'planned', publishedAt: 'x', attending: 0, day: '2026-12-03' };
  it.each([
    [{}, '2026-12-03', true],
    [{}, '2026-12-04', false],
    [{ publishedAt: null }, '2026-12-01', false],
    [{ committee: false }, '2026-12-01', false],
    [{ state: 'cancelled' }, '2026-12-01', false],
    [{ attending: 1 }, '2026-12-03', false],
  ])('of a meeting with %j on %s: %s', (more, today, may) => {
    expect(takesSpeakers({ ...meeting, ...more }, today)).toBe(may);
  });
});
