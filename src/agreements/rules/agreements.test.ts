import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmbitionId, type CalendarDate, date, type MunicipalityId } from '#kernel';
import {
  accounted,
  byYear,
  type Line,
  lines,
  silent,
  totalsOfAmbition,
  totalsOfMunicipality,
} from './account.ts';
import { type AgreementContent, contentFault, formYears, moneyOf, type Party, yearsOf } from './agreement.ts';
import { divide } from './money.ts';
import { correctionFault, held, holds, isPublic, type Step, stepFault } from './standing.ts';
import { inYearOf } from './versions.ts';

const leiden = 'gm0546' as MunicipalityId;
const leiderdorp = 'gm0547' as MunicipalityId;
const region = [leiden, leiderdorp];
const party = (key: string, given: Partial<Party> = {}): Party => ({
  key,
  municipality: key.startsWith('gm') ? (key as MunicipalityId) : null,
  name: key.startsWith('gm') ? null : key,
  signatory: 'Burgemeester',
  parts: null,
  capacity: { unit: 'fte', years: [] },
  ...given,
});
const content = (given: Partial<AgreementContent> = {}): AgreementContent => ({
  kind: 'covenant',
  title: 'Warmtenet',
  purpose: 'Samen een warmtenet.',
  parties: [party(leiden), party(leiderdorp), party('universiteit')],
  startsOn: date('2025-07-01'),
  endsOn: date('2027-12-31'),
  noticeMonths: null,
  money: [],
  key: null,
  keySource: '',
  hoursPerFte: 1872,
  evaluationOn: null,
  documents: [],
  ambitions: [],
  mandate: null,
  proposal: null,
  ...given,
});
const money = [{ year: 2026, cents: 100_00 }];

describe('money by a key', () => {
  it('adds up exactly to the whole, and no part is a cent away from what is due', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999_00 }),
        fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 12 }),
        (cents, weights) => {
          const whole = weights.reduce((sum, each) => sum + each, 0);
          const parts = divide(cents, weights);
          expect(parts.reduce((sum, each) => sum + each, 0)).toBe(whole === 0 ? 0 : cents);
          for (const [at, part] of parts.entries()) {
            const off = BigInt(part) * BigInt(whole) - BigInt(cents) * BigInt(weights[at] ?? 0);
            expect(off < BigInt(whole || 1) && -off < BigInt(whole || 1)).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    ['equal', [null, null, null], [33_34, 33_33, 33_33]],
    ['inhabitants', [128_000, 28_000, null], [82_05, 17_95]],
    ['percentages', [60_00, null, 40_00], [60_00, 40_00]],
  ] as const)('is divided %s', (key, parts, expected) => {
    const parties = [leiden, leiderdorp, 'universiteit'].map((each, at) =>
      party(each, { parts: parts[at] ?? null }),
    );
    const found = moneyOf(content({ key, parties, money }), 2026);
    expect(found.map(({ cents }) => cents)).toEqual(expected);
    expect(moneyOf(content({ key, parties, money }), 2027).every(({ cents }) => cents === 0)).toBe(true);
  });
});

describe('what an agreement says', () => {
  const years = [{ year: 2028, hundredths: 50 }];
  it.each<[string, Partial<AgreementContent>, object | undefined]>([
    ['nothing', {}, undefined],
    ['one party', { parties: [party(leiden)] }, { code: 'parties_few' }],
    ['no municipality', { parties: [party('a'), party('b')] }, { code: 'municipality_missing' }],
    ['one twice', { parties: [party(leiden), party(leiden)] }, { code: 'party_twice', at: 1 }],
    [
      'one elsewhere',
      { parties: [party(leiden), party('gm0363')] },
      { code: 'municipality_elsewhere', at: 1 },
    ],
    ['an end before its start', { endsOn: date('2025-06-30') }, { code: 'end_before_start' }],
    ['fifty-one years', { endsOn: date('2075-01-01') }, { code: 'term_long' }],
    ['an evaluation before', { evaluationOn: date('2025-06-30') }, { code: 'evaluation_outside' }],
    [
      'capacity after',
      { parties: [party(leiden), party('b', { capacity: { unit: 'fte', years } })] },
      { code: 'capacity_outside', at: 1, year: 2028 },
    ],
    [
      'money before',
      { key: 'equal', money: [{ year: 2024, cents: 1 }] },
      { code: 'money_outside', year: 2024 },
    ],
    ['money without a key', { money }, { code: 'key_missing' }],
    ['a key without money', { key: 'equal' }, { code: 'key_without_money' }],
    [
      'parts without a key',
      { parties: [party(leiden), party('b', { parts: 1 })] },
      { code: 'parts_without_key', at: 1 },
    ],
    ['unknown inhabitants', { key: 'inhabitants', money }, { code: 'parts_missing', at: 0 }],
    [
      'inhabitants that nobody counted',
      { key: 'inhabitants', money, parties: [party(leiden, { parts: 9 }), party('b')] },
      { code: 'key_source_missing' },
    ],
    [
      'ninety percent',
      { key: 'percentages', money, parties: [party(leiden, { parts: 90_00 }), party('b')] },
      { code: 'percentages_not_whole', sum: 90_00 },
    ],
  ])('is judged: %s', (_what, given, expected) => {
    expect(contentFault(content(given), region)).toEqual(expected);
  });

  it('runs over the years of its term', () => {
    expect(yearsOf(content(), 2026)).toEqual([2025, 2026, 2027]);
    expect(yearsOf(content({ endsOn: null }), 2026)).toEqual([2025, 2026]);
    expect(yearsOf(content({ endsOn: null }), 2020)).toEqual([2025]);
  });

  it('of decades show ten in a form, and none is lost of which something is promised', () => {
    const early = party(leiden, { capacity: { unit: 'fte', years: [{ year: 2026, hundredths: 50 }] } });
    const long = content({ endsOn: date('2064-12-31'), parties: [early, party(leiderdorp)] });
    expect(contentFault(long, region)).toBeUndefined();
    expect(formYears(long, 2040)).toEqual([2026, ...Array.from({ length: 10 }, (_, at) => 2039 + at)]);
    expect(formYears(content({}), 2040)).toEqual([2025, 2026, 2027]);
    // At its end what is left of it.
    expect(formYears(long, 2063)).toEqual([2026, 2062, 2063, 2064]);
  });
});

const signed: Step = { kind: 'sign', day: date('2025-06-20') };
describe('how it stands', () => {
  it.each<[string, string, Partial<AgreementContent>, Step[]]>([
    ['draft', '2026-01-01', {}, []],
    ['dropped', '2026-01-01', {}, [{ kind: 'drop', day: date('2025-06-20') }]],
    ['to_start', '2025-06-30', {}, [signed]],
    ['running', '2025-07-01', {}, [signed]],
    // Half a year before the last day of June: its same day number.
    ['running', '2027-06-29', {}, [signed]],
    ['ends_soon', '2027-06-30', {}, [signed]],
    ['ends_soon', '2027-12-31', {}, [signed]],
    ['ended', '2028-01-01', {}, [signed]],
    // Notice by 31 December 2026, told two months before.
    ['running', '2026-10-30', { noticeMonths: 12 }, [signed]],
    ['ends_soon', '2026-10-31', { noticeMonths: 12 }, [signed]],
    ['running', '2027-06-29', { noticeMonths: 1 }, [signed]],
    ['running', '2999-01-01', { endsOn: null, noticeMonths: 6 }, [signed]],
    ['ended', '2026-06-02', { endsOn: null }, [signed, { kind: 'end', day: date('2026-06-01') }]],
  ])('is %s on %s', (standing, today, given, steps) => {
    expect(held(content(given), steps, date(today)).standing).toBe(standing);
  });

  it('tells its end from no later than half a year before, and never after', () => {
    const months = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 900 }), (noticeMonths, days) => {
        const today = date(new Date(Date.UTC(2025, 6, 1 + days)).toISOString().slice(0, 10));
        const found = held(content({ noticeMonths }), [signed], today);
        expect(found.toldFrom !== null && found.toldFrom <= date('2027-06-30')).toBe(true);
        if (found.noticeBy !== null) expect(String(found.toldFrom) < found.noticeBy).toBe(true);
        expect(holds(found)).toBe(today <= date('2027-12-31'));
        expect(isPublic(found)).toBe(true);
      }),
    );
  });

  it.each([
    [null, 'none'],
    ['2026-03-31', 'past'],
    ['2026-04-01', 'soon'],
    ['2026-07-01', 'soon'],
    ['2026-07-02', 'later'],
  ])('has an evaluation on %s: %s', (day, expected) => {
    const evaluationOn = day === null ? null : date(day);
    expect(held(content({ evaluationOn }), [], date('2026-04-01')).evaluation).toBe(expected);
  });

  it.each<[string, string, string, Step[], string | undefined]>([
    ['sign', '2026-01-02', '', [], undefined],
    ['sign', '2026-01-03', '', [], 'day_ahead'],
    ['sign', '2026-01-02', '', [signed], 'not_a_draft'],
    ['drop', '2026-01-02', '', [], 'reason_missing'],
    ['drop', '2026-01-02', 'x', [], undefined],
    ['end', '2026-06-01', 'x', [], 'not_signed'],
    ['end', '2026-06-01', '', [signed], 'reason_missing'],
    ['end', '2027-12-31', 'x', [signed], 'end_wrong'],
    ['end', '2025-06-30', 'x', [signed], 'end_wrong'],
    ['end', '2026-06-01', 'x', [signed], undefined],
    ['end', '2026-06-01', 'x', [signed, { kind: 'end', day: date('2026-05-01') }], 'ended_already'],
  ])('takes the step %s on %s: %s', (kind, day, reason, before, expected) => {
    const step = { kind, day: date(day) } as Step;
    expect(stepFault(content(), before, step, reason, date('2026-01-02'))).toBe(expected);
  });
});

it.each<[string, string | null, string, Step[], boolean, string | undefined]>([
  ['sign', '2025-06-25', 'x', [signed], true, undefined],
  ['sign', '2025-06-20', 'x', [signed], false, 'step_same'],
  ['sign', '2025-06-25', '', [signed], false, 'reason_missing'],
  ['sign', '2026-01-03', 'x', [signed], false, 'day_ahead'],
  ['sign', null, 'x', [signed], false, undefined],
  ['sign', null, 'x', [signed], true, 'put_in_already'],
  ['sign', null, 'x', [signed, { kind: 'end', day: date('2026-06-01') }], false, 'end_first'],
  ['end', null, 'x', [signed], false, 'step_apart'],
  ['end', null, 'x', [signed, { kind: 'end', day: date('2025-06-20') }], true, undefined],
  ['end', '2027-12-31', 'x', [signed, { kind: 'end', day: date('2025-06-20') }], true, 'end_wrong'],
  ['end', '2026-12-31', 'x', [signed, { kind: 'end', day: date('2026-06-01') }], true, 'step_apart'],
])('a step %s is put right to %s: %#', (kind, day, reason, before, noted, expected) => {
  const step = { kind: kind as Step['kind'], stood: signed.day, day: day === null ? null : date(day) };
  const about = { noted, today: date('2026-01-02') };
  expect(correctionFault(content(), before, step, reason, about)).toBe(expected);
});

describe('promised against used', () => {
  const parties = [
    party(leiden, {
      capacity: {
        unit: 'fte',
        years: [
          { year: 2025, hundredths: 50 },
          { year: 2026, hundredths: 100 },
        ],
      },
    }),
    party(leiderdorp, { capacity: { unit: 'hours', years: [{ year: 2026, hundredths: 400_00 }] } }),
    party('universiteit'),
  ];
  const of = content({ parties, key: 'equal', money });
  const used = [{ party: leiderdorp, year: 2026, unit: 'fte', hundredths: 10, cents: 20_00 }] as const;
  const found = lines(of, of.endsOn, used, 2026);
  it('counts fte as hours by the agreement, and says nothing for who said nothing', () => {
    expect(
      found.map((each): unknown[] => [each.year, each.party.key, each.promisedHours, each.usedHours]),
    ).toEqual([
      [2025, leiden, 936_00, null],
      [2026, leiden, 1872_00, null],
      [2026, leiderdorp, 400_00, 187_20],
      [2026, 'universiteit', 0, null],
    ]);
    expect(silent(found, date('2026-12-31')).map(({ year }) => year)).toEqual([2025]);
    expect(silent(found, date('2027-01-01')).length).toBe(3);
  });

  it('takes what measures took where a party noted nothing, says so, and lets what it notes go first', () => {
    const reported = [leiden, leiderdorp, 'x'].map((each) => ({
      party: each,
      year: 2026,
      hours: 60_50,
      cents: null,
    }));
    const late = { party: leiden, year: 2031, hours: 1, cents: 1 };
    const told = lines(of, of.endsOn, used, 2026, [...reported, late]).filter(({ year }) => year >= 2026);
    expect(
      told.map((each): unknown[] => [each.party.key, each.usedHours, each.usedCents, each.from]),
    ).toEqual([
      [leiden, 60_50, null, 'measures'],
      [leiderdorp, 187_20, 20_00, 'party'],
      ['universiteit', null, null, null],
    ]);
  });

  it('reckons a year by what held on its last day: a later text changes no promise of before', () => {
    const now = content({
      from: date('2027-01-01'),
      hoursPerFte: 1000,
      key: 'equal',
      money: [...money, { year: 2027, cents: 9_00 }],
      parties: parties.slice(1),
    });
    const recordedAt = '2026-11-24T10:00:00Z';
    const first = { version: 2, content: of, recordedAt };
    const inYear = inYearOf({ version: 3, content: now, recordedAt }, [first], 2);
    const all = lines(now, now.endsOn, used, 2026, [], inYear);
    expect(all.filter(({ year }) => year < 2027)).toEqual(found);
    expect(
      all.filter(({ year }) => year === 2027).map((each) => [each.party.key, each.promisedCents]),
    ).toEqual([
      [leiderdorp, 4_50],
      ['universiteit', 4_50],
    ]);
    // Without a day it holds from when it was recorded; one that holds from the beginning takes all years.
    const { from: _from, ...undated } = now;
    const newest = { version: 3, content: undated, recordedAt };
    expect([2025, 2026].map((year) => inYearOf(newest, [first], 2)(year))).toEqual([of, undated]);
    const mended = { version: 4, content: { ...of, from: of.startsOn }, recordedAt };
    expect(inYearOf(mended, [first, newest], 2)(2026)).toBe(mended.content);
    expect(inYearOf(mended, [], undefined)(1990)).toBe(mended.content);
  });

  it('promises and asks nothing of a year after the agreement was ended', () => {
    const steps: Step[] = [
      { kind: 'sign', day: date('2025-07-01') },
      { kind: 'end', day: date('2025-12-31') },
    ];
    const { lastDay } = held(of, steps, date('2027-06-01'));
    const reported = [{ party: leiden, year: 2026, hours: 5_00, cents: null }];
    const account = (noted: typeof used | readonly []) => lines(of, lastDay, noted, 2027, reported);
    expect(account([]).map(({ year, party: { key } }) => [year, key])).toEqual([[2025, leiden]]);
    expect(silent(account([]), date('2027-06-01')).map(({ year }) => year)).toEqual([2025]);
    // What was noted all the same stays to be seen, beside no promise.
    expect(account(used).filter(({ year }) => year > 2025)).toMatchObject([
      { year: 2026, party: { key: leiderdorp }, promisedHours: 0, promisedCents: 0, usedHours: 187_20 },
    ]);
  });

  it('counts every year of which something is promised, without an end too', () => {
    const capacity = { unit: 'hours' as const, years: [{ year: 2030, hundredths: 100_00 }] };
    const open = { parties: [party(leiden, { capacity }), party(leiderdorp)], key: 'equal' as const };
    const endless = content({ ...open, endsOn: null, money: [{ year: 2028, cents: 10_00 }] });
    const account = (last: CalendarDate | null) =>
      lines(endless, last, [], 2026).map((each) => [each.year, each.promisedHours, each.promisedCents]);
    const until2028 = [
      [2028, 0, 5_00],
      [2028, 0, 5_00],
    ];
    expect(account(null)).toEqual([...until2028, [2030, 100_00, 0]]);
    expect(account(date('2028-06-30'))).toEqual(until2028);
  });

  it('adds what measures plan, evenly over their days, and what they took beside all agreements', () => {
    const [wonen, groen] = ['wonen', 'groen'] as AmbitionId[] as [AmbitionId, AmbitionId];
    const plan = {
      ...{ mandate: 5, ambitions: [wonen], organisation: 'Servicepunt71' },
      ...{ startsOn: date('2026-12-22'), endsOn: date('2028-01-10') },
      planned: [
        { who: leiden, hours: 385_00 },
        { who: 'organisatie', hours: 1 },
      ],
    };
    // Ten days, a year and ten days.
    expect(byYear(385_00, plan).map(({ hours }) => hours)).toEqual([10_00, 365_00, 10_00]);
    expect(byYear(7, { startsOn: date('2026-03-01'), endsOn: date('2026-03-01') })).toEqual([
      { year: 2026, hours: 7 },
    ]);
    // Of what is over before its end the hours up to that day.
    const over = (overOn: string) => byYear(385_00, { ...plan, overOn: date(overOn) });
    expect(over('2027-01-10').map(({ hours }) => hours)).toEqual([10_00, 10_00]);
    expect(over('2020-01-01')).toEqual([]);
    expect(over('2040-01-01')).toEqual(byYear(385_00, plan));
    const beside = (of: string, running: number[], hours: number | null = 5_00) => ({
      ...{ ambitions: [groen], party: of, year: 2026, hours, cents: 1_00, running },
    });
    const agreement = { id: 1, ambitions: [wonen], lines: found };
    const all = accounted(
      [agreement],
      [plan],
      // Leiderdorp noted itself what it put into the first: that may hold it.
      [beside(leiden, []), beside(leiden, [1, 2]), beside(leiderdorp, [1, 2]), beside(leiderdorp, [2, 3])],
    );
    const [own, lost] = [totalsOfMunicipality(all, leiden), totalsOfMunicipality(all, leiderdorp)];
    expect(
      own.map((each) => [each.year, each.plannedHours, each.usedHours, each.notNoted, each.lines]),
    ).toEqual([
      [2025, 0, 0, 1, 1],
      [2026, 10_00, 10_00, 1, 3],
      [2027, 365_00, 0, 0, 0],
      [2028, 10_00, 0, 0, 0],
    ]);
    expect(lost[0]).toMatchObject({ usedHours: 187_20 + 5_00, usedCents: 20_00 + 1_00 });
    // What a service plans is of no municipality, and of the ambition all the same.
    expect(totalsOfAmbition(all, wonen).map((each) => each.plannedHours)).toEqual([0, 10_00, 365_01, 10_00]);
    expect(totalsOfAmbition(all, groen)).toMatchObject([{ year: 2026, usedHours: 15_00, promisedHours: 0 }]);
  });

  it('adds up per municipality and per ambition', () => {
    const ambition = 'wonen' as AmbitionId;
    const all = [{ ambitions: [ambition, 'groen' as AmbitionId], lines: found }];
    expect(totalsOfMunicipality(all, leiderdorp)).toEqual([
      {
        year: 2026,
        promisedHours: 400_00,
        promisedCents: 33_33,
        plannedHours: 0,
        usedHours: 187_20,
        usedCents: 20_00,
        notNoted: 0,
        lines: 1,
      },
    ]);
    const sum = (pick: (line: Line) => number) => found.reduce((total, line) => total + pick(line), 0);
    const total = totalsOfAmbition(all, ambition);
    expect(total.reduce((so, each) => so + each.promisedHours, 0)).toBe(sum((line) => line.promisedHours));
    expect(total.at(-1)).toMatchObject({ promisedCents: 100_00, notNoted: 2, lines: 3 });
    expect(totalsOfAmbition(all, null)).toEqual([]);
  });
});
