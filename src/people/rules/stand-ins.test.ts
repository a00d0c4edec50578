import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, date, type OfficeKind } from '#kernel';
import {
  canBeStoodInFor,
  endFault,
  lastDayOf,
  mostDays,
  type Period,
  type StandInCode,
  standInFault,
  standInKinds,
} from './stand-ins.ts';

const today = date('2026-11-24');
const office = {
  kind: 'council_clerk' as OfficeKind,
  person: 1,
  from: date('2026-01-01'),
  until: null as CalendarDate | null,
};
const deputy = { person: 2, kinds: [] as OfficeKind[], already: [] as Period[] };
const period = (from: string, until: string): Period => ({ from: date(from), until: date(until) });
const week = period('2026-12-01', '2026-12-07');

describe('a stand-in', () => {
  it.each<[string, StandInCode | undefined, Partial<typeof office>, Partial<typeof deputy>, Period]>([
    ['for a week', undefined, {}, {}, week],
    ['today already', undefined, {}, {}, period('2026-11-24', '2026-11-24')],
    ['from yesterday', 'from_past', {}, {}, period('2026-11-23', '2026-12-01')],
    ['that ends before it begins', 'until_early', {}, {}, period('2026-12-02', '2026-12-01')],
    ['for a year', undefined, {}, {}, period('2026-12-01', '2027-12-01')],
    ['for a year and a day', 'too_long', {}, {}, period('2026-12-01', '2027-12-02')],
    ['until the office ends', undefined, { until: date('2026-12-07') }, {}, week],
    ['longer than the office', 'office_ends', { until: date('2026-12-06') }, {}, week],
    ['before the office begins', 'office_ends', { from: date('2026-12-02') }, {}, week],
    ['for oneself', 'oneself', {}, { person: 1 }, week],
    ['for a specialist', 'not_stood_in_for', { kind: 'specialist' }, {}, week],
    ['for a societal member', 'not_stood_in_for', { kind: 'societal_member' }, {}, week],
    ['for an operator', 'not_stood_in_for', { kind: 'operator' }, {}, week],
    [
      'of a specialist for the regional clerk',
      'votes_itself',
      { kind: 'regional_clerk' },
      { kinds: ['specialist'] },
      week,
    ],
    ['of a specialist for a chair', undefined, { kind: 'chair' }, { kinds: ['specialist'] }, week],
    ['once more, touching', 'stands_in_already', {}, { already: [period('2026-12-07', '2026-12-09')] }, week],
    ['once more, after', undefined, {}, { already: [period('2026-12-08', '2026-12-09')] }, week],
  ])('%s: %s', (_what, code, of, who, when) => {
    const fault = standInFault({ ...office, ...of }, { ...deputy, ...who }, when, today);
    expect(fault?.code).toBe(code);
  });

  it('lies within the office, today or later, and a year at most, whatever is asked', () => {
    const days = fc.integer({ min: -400, max: 800 });
    const kinds = fc.constantFrom<OfficeKind>(...standInKinds, 'specialist', 'operator');
    fc.assert(
      fc.property(kinds, days, days, days, days, (kind, from, until, begins, ends) => {
        const asked = { from: addDays(today, from), until: addDays(today, until) };
        const held = { ...office, kind, from: addDays(today, begins), until: addDays(today, ends) };
        if (standInFault(held, deputy, asked, today)) return;
        expect(canBeStoodInFor(kind)).toBe(true);
        expect(asked.from >= today && asked.from <= asked.until).toBe(true);
        expect(asked.from >= held.from && asked.until <= held.until).toBe(true);
        expect(asked.until < addDays(asked.from, mostDays)).toBe(true);
      }),
    );
  });
});

describe('ending it early', () => {
  it.each([
    ['at once', undefined, '2026-11-23'],
    ['the day before its last', undefined, '2026-12-06'],
    ['in the past', 'last_early', '2026-11-22'],
    ['on its last day', 'last_late', '2026-12-07'],
  ])('%s: %s', (_what, code, last) => {
    expect(endFault(period('2026-11-01', '2026-12-07'), date(last), today)?.code).toBe(code);
  });
  it('not when it is over', () => {
    expect(endFault(period('2026-11-01', '2026-11-23'), date('2026-11-23'), today)?.code).toBe(
      'over_already',
    );
  });
});

it.each([
  ['as named', '2026-12-26', null, null, '2026-12-26'],
  ['ended early', '2026-12-26', '2026-12-01', '2027-01-01', '2026-12-01'],
  ['the office ended before', '2026-12-26', null, '2026-11-26', '2026-11-26'],
  ['ended early, and the office before that', '2026-12-26', '2026-12-01', '2026-11-26', '2026-11-26'],
] as const)('lasts until: %s', (_what, until, endedOn, officeUntil, last) => {
  const day = (text: string | null) => (text === null ? null : date(text));
  expect(lastDayOf({ until: date(until), endedOn: day(endedOn), officeUntil: day(officeUntil) })).toBe(last);
});
