import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, type MunicipalityId, type ProposalId } from '#kernel';
import { bindings, boundBetween, type Decided, type Framework, restsUpon } from './binding.ts';
import { balance, foundations, judge, type Mandate, type Work } from './judgement.ts';
import { available, portions } from './money.ts';

const [leiden, leiderdorp, oegstgeest] = ['gm0546', 'gm0547', 'gm0579'] as MunicipalityId[] as [
  MunicipalityId,
  MunicipalityId,
  MunicipalityId,
];
const id = (value: number) => value as ProposalId;
const today = date('2026-11-26');
const body = (municipality: MunicipalityId, decided: Decided, day: string | null, endedFrom?: string) => ({
  municipality,
  decided,
  day: day === null ? null : date(day),
  endedFrom: endedFrom === undefined ? null : date(endedFrom),
});
const framework = (
  number: number,
  bodies: Framework['bodies'],
  replaces: number | null = null,
): Framework => ({
  id: id(number),
  bodies,
  replaces: replaces === null ? null : id(replaces),
});

describe('a framework binds', () => {
  it.each([
    ['who adopted it', body(leiden, 'adopted', '2026-05-01'), 'bound', '2026-05-01'],
    [
      'who adopted it otherwise',
      body(leiden, 'adopted_otherwise', '2026-05-01'),
      'bound_otherwise',
      '2026-05-01',
    ],
    ['nobody who did not', body(leiden, 'not_adopted', '2026-05-01'), 'not_adopted', '2026-05-01'],
    ['nobody who is silent', body(leiden, 'open', null), 'open', null],
    ['nobody before the day', body(leiden, 'adopted', '2026-12-01'), 'open', null],
    [
      'nobody from the day of taking it back',
      body(leiden, 'adopted', '2026-05-01', '2026-11-26'),
      'ended',
      '2026-11-26',
    ],
    [
      'who will take it back tomorrow',
      body(leiden, 'adopted', '2026-05-01', '2026-11-27'),
      'bound',
      '2026-05-01',
    ],
    [
      'who adopted it anew after that',
      body(leiden, 'adopted', '2026-05-02', '2026-05-01'),
      'bound',
      '2026-05-02',
    ],
  ] as const)('%s', (_what, given, standing, since) => {
    const one = framework(1, [given]);
    expect(bindings(one, [one], today)).toEqual([{ municipality: leiden, standing, since, by: null }]);
  });

  it('no longer whoever adopted its successor, from that day; the others stay', () => {
    const old = framework(1, [
      body(leiden, 'adopted', '2026-01-10'),
      body(leiderdorp, 'adopted', '2026-02-10'),
      body(oegstgeest, 'adopted', '2026-02-11'),
    ]);
    const next = framework(
      2,
      [
        body(leiden, 'adopted', '2026-10-01'),
        body(leiderdorp, 'not_adopted', '2026-10-01'),
        body(oegstgeest, 'adopted', '2026-12-24'),
      ],
      1,
    );
    const found = bindings(old, [old, next], today);
    expect(found.map(({ standing, since, by }) => [standing, since, by])).toEqual([
      ['replaced', '2026-10-01', 2],
      ['bound', '2026-02-10', null],
      ['bound', '2026-02-11', null],
    ]);
    expect(boundBetween(found)).toEqual({ first: '2026-02-10', last: '2026-02-11' });
    expect(boundBetween(bindings(framework(3, [body(leiden, 'open', null)]), [], today))).toBeNull();
  });

  it('and can rest on another over any number of steps, and never hangs on a circle', () => {
    const on = foundations([
      { work: id(3), mandate: id(2) },
      { work: id(2), mandate: id(1) },
    ]);
    expect(restsUpon(on, id(3), id(1))).toBe(true);
    expect(restsUpon(on, id(1), id(3))).toBe(false);
    expect(
      restsUpon(
        new Map([
          [id(1), id(2)],
          [id(2), id(1)],
        ]),
        id(1),
        id(9),
      ),
    ).toBe(false);
  });
});

describe('money', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 36 });
  it('is divided among nobody by a key of nothing', () => {
    expect(portions({ amount: 100, shares: [{ municipality: leiden, parts: 0 }] })).toEqual([]);
  });

  it('is divided without a euro lost or made, each within a euro of its exact part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 - 1 }), shares, (amount, parts) => {
        const whole = parts.reduce((sum, each) => sum + each, 0);
        const found = portions({
          amount,
          shares: parts.map((each, index) => ({ municipality: `gm${index}` as MunicipalityId, parts: each })),
        });
        if (whole === 0) {
          expect(found).toEqual([]);
          return;
        }
        expect(found.reduce((sum, each) => sum + each.amount, 0)).toBe(amount);
        for (const each of found) {
          const exact = BigInt(amount) * BigInt(each.parts);
          const away = BigInt(each.amount) * BigInt(whole) - exact;
          expect(away > -BigInt(whole) && away < BigInt(whole)).toBe(true);
          if (each.parts === 0) expect(each.amount).toBe(0);
        }
      }),
    );
  });

  it('is there only of who is bound; without a key as a whole, as soon as one is', () => {
    const money = {
      amount: 100,
      measure: 'total',
      shares: [
        { municipality: leiden, parts: 2 },
        { municipality: leiderdorp, parts: 1 },
      ],
    } as const;
    expect(portions(money).map(({ amount }) => amount)).toEqual([67, 33]);
    expect(available(money, new Set([leiderdorp]))).toBe(33);
    expect(available(money, new Set([leiden, leiderdorp, oegstgeest]))).toBe(100);
    expect(available({ ...money, shares: [] }, new Set([leiderdorp]))).toBe(100);
    expect(available({ ...money, shares: [] }, new Set())).toBe(0);
  });
});

const money = { amount: 100, measure: 'total', shares: [] } as const;
const mandate: Mandate = {
  bindingsOn: () => [
    { municipality: leiden, standing: 'bound', since: today, by: null },
    { municipality: leiderdorp, standing: 'bound_otherwise', since: today, by: null },
    { municipality: oegstgeest, standing: 'not_adopted', since: today, by: null },
  ],
  limits: { money, endsOn: date('2030-12-31') },
};
const work: Work = {
  municipalities: [leiden],
  amount: 40,
  measure: 'total',
  from: null,
  until: date('2028-01-01'),
  completed: null,
  gone: false,
  withinScope: true,
};

describe('work on a mandate', () => {
  it.each([
    ['inside it', {}, {}, [], []],
    ['of a municipality that did not adopt it', { municipalities: [oegstgeest] }, {}, ['municipality'], []],
    ['of one that took no part', { municipalities: ['gm0626'] }, {}, ['municipality'], []],
    ['of one with a text of its own', { municipalities: [leiderdorp] }, {}, [], ['own_text']],
    ['of exactly what there is', { amount: 100 }, {}, [], []],
    ['of a euro more', { amount: 101 }, {}, ['amount'], []],
    ['that costs nothing', { amount: 0 }, { money: null }, [], []],
    ['with money where there is none', { amount: 1 }, { money: null }, ['no_money'], []],
    ['without a figure', { amount: null }, {}, [], ['amount_unknown']],
    ['without a figure where there is no money', { amount: null }, { money: null }, [], []],
    ['in another measure', { measure: 'year', amount: 900 }, {}, [], ['other_measure']],
    ['on its last day', { until: '2030-12-31' }, {}, [], []],
    ['a day after it', { until: '2031-01-01' }, {}, ['ended'], []],
    ['that goes on today after the end', { until: null }, { endsOn: '2026-11-25' }, ['ended'], []],
    ['completed before the end', { until: null, completed: '2026-11-20' }, { endsOn: '2026-11-25' }, [], []],
    ['that its lead calls outside the scope', { withinScope: false }, {}, ['scope'], []],
  ] as const)('%s', (_what, given, limits, outside, remarks) => {
    const held = { ...mandate, limits: { ...mandate.limits, ...limits } } as Mandate;
    const found = judge({ ...work, ...given } as Work, held, [], today);
    expect(found.outside.map(({ kind }) => kind)).toEqual(outside);
    expect(found.remarks.map(({ kind }) => kind)).toEqual(remarks);
  });

  it('is told with what others ask beside it; what is gone asks nothing', () => {
    const others = [work, { ...work, amount: 30 }, { ...work, amount: 900, gone: true }];
    expect(judge(work, mandate, others, today).outside).toEqual([
      { kind: 'amount', amount: 40, others: 70, available: 100, over: 10 },
    ]);
    const late = { ...work, amount: 100, until: date('2026-01-01') };
    expect(judge(late, mandate, others, today).outside).toMatchObject([{ others: 70 }]);
    expect(balance(mandate, [work, ...others], today)).toEqual({
      available: 100,
      asked: 110,
      left: -10,
      otherwise: 0,
    });
    expect(balance({ ...mandate, limits: null }, others, today)).toBeNull();
  });

  it('by the year asks nothing of the years after it; each year is held against what is asked in it', () => {
    const yearly: Mandate = { ...mandate, limits: { money: { ...money, measure: 'year' }, endsOn: null } };
    const of = (from: string | null, more: Partial<Work> = {}): Work => ({
      ...{ ...work, amount: 100, measure: 'year', until: null },
      from: from === null ? null : date(from),
      ...more,
    });
    const day = date('2028-03-01');
    const done = of('2026-02-01', { completed: date('2027-10-01') });
    const next = of('2028-01-01');
    expect(judge(next, yearly, [done], day).outside).toEqual([]);
    expect(judge(done, yearly, [next], day).outside).toEqual([]);
    const total = { ...next, measure: 'total' as const, amount: 300 };
    expect(balance(yearly, [done, next, total], day)).toEqual({
      ...{ available: 100, asked: 100, left: 0 },
      otherwise: 300,
    });
    // One that ends as it said, and one that has yet to begin.
    expect(judge(next, yearly, [of('2026-01-01', { until: date('2027-12-31') })], day).outside).toEqual([]);
    expect(
      judge(of('2026-01-01', { until: date('2028-12-31') }), yearly, [of('2029-01-01')], day).outside,
    ).toEqual([]);
    const both = [{ kind: 'amount', amount: 100, others: 100, available: 100, over: 100 }];
    expect(judge(of('2026-01-01'), yearly, [of('2029-01-01')], day).outside).toEqual(both);
    expect(judge(next, yearly, [of(null)], day).outside).toEqual(both);
    // In the year in which it was completed both asked.
    expect(judge(done, yearly, [of('2027-01-01')], day).outside).toEqual(both);
    expect(judge(of('2027-06-01'), yearly, [done], date('2027-11-01')).outside).toEqual(both);
  });

  it('that is over is judged by who was bound then, and by what had begun', () => {
    const later = date('2028-01-01');
    const left: Mandate = {
      ...mandate,
      bindingsOn: (day) =>
        mandate.bindingsOn(day).map((each) => (day < later ? each : { ...each, standing: 'ended' })),
    };
    const over = { ...work, completed: date('2027-12-31'), amount: 100 };
    expect(judge(over, left, [{ ...work, from: later }], date('2028-06-01')).outside).toEqual([]);
    const kinds = (one: Work) => judge(one, left, [], date('2028-06-01')).outside.map(({ kind }) => kind);
    expect(kinds({ ...over, completed: null })).toEqual(['municipality', 'amount']);
    expect(kinds({ ...over, completed: date('2028-01-01') })).toEqual(['municipality', 'amount']);
    // What it had meant to go on for does not count once it is over.
    expect(judge({ ...over, until: date('2031-06-01') }, left, [], date('2032-01-01')).outside).toEqual([]);
  });

  it('cannot be held against what nobody wrote down', () => {
    const found = judge({ ...work, amount: 9999 }, { ...mandate, limits: null }, [], today);
    expect(found).toEqual({ outside: [], remarks: [{ kind: 'limits_unknown' }] });
  });
});
