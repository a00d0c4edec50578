import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyQuorumStanding, quorumStanding } from './quorum.ts';

const towns = ['a', 'b', 'c', 'd', 'e'];
const fractions = towns.flatMap((municipality) =>
  [1, 2].map((n) => ({ fraction: `${municipality}${n}`, municipality })),
);
const stand = (rule: Parameters<typeof quorumStanding>[0], present: readonly string[]) =>
  quorumStanding(rule, towns, fractions, present);

describe('the quorum', () => {
  it('is none in the model', () => {
    expect(stand('none', [])).toBeUndefined();
  });

  it.each([
    [[], 0, false],
    [['a1', 'a2', 'b1'], 2, false],
    [['a1', 'b1', 'c2'], 3, true],
    [['a1', 'b1', 'c2', 'elsewhere'], 3, true],
  ] as const)('of municipalities: with %j', (present, there, met) => {
    expect(stand('more_than_half_of_municipalities', present)).toMatchObject({
      there,
      needed: 3,
      of: 5,
      met,
    });
  });

  it.each([
    [['a1', 'a2', 'b1', 'b2', 'c1'], 5, false],
    [['a1', 'a2', 'b1', 'b2', 'c1', 'c2'], 6, true],
  ] as const)('of fractions: with %j', (present, there, met) => {
    expect(stand('more_than_half_of_fractions', present)).toMatchObject({ there, needed: 6, of: 10, met });
  });

  it('is never lost because somebody came', () => {
    const names = fractions.map((each) => each.fraction);
    fc.assert(
      fc.property(
        fc.constantFrom('more_than_half_of_municipalities', 'more_than_half_of_fractions'),
        fc.subarray(names),
        fc.constantFrom(...names),
        (rule, present, comer) => {
          if (stand(rule, present)?.met) expect(stand(rule, [...present, comer])?.met).toBe(true);
        },
      ),
    );
  });
});

describe('the quorum of a body with seats', () => {
  const seat = (municipality: string | null, capacity: string, there: boolean, deputy = false) => ({
    seat: 1,
    capacity,
    municipality: municipality as never,
    fraction: null,
    organisation: municipality === null ? 'Organisation' : null,
    deputy,
    stays: there
      ? [{ came: null, left: null }]
      : [{ came: '2026-11-24T19:00:00Z', left: '2026-11-24T20:00:00Z' }],
  });
  const taking = ['a', 'b', 'c'];

  it('is none where the rulebook says nothing', () => {
    expect(bodyQuorumStanding('none', taking, [])).toBeUndefined();
  });

  it('counts municipalities that take part; who left and who comes from elsewhere adds none', () => {
    const there = [
      seat('a', 'portfolio_holder', true),
      seat('a', 'official', true),
      seat('b', 'portfolio_holder', false),
      seat('d', 'portfolio_holder', true),
      seat(null, 'societal_member', true),
    ];
    const rule = 'more_than_half_of_municipalities';
    expect(bodyQuorumStanding(rule, taking, there)).toEqual({ rule, there: 1, needed: 2, of: 3, met: false });
    expect(bodyQuorumStanding(rule, taking, [...there, seat('c', 'portfolio_holder', true)])).toMatchObject({
      there: 2,
      met: true,
    });
  });

  it('counts seats: a deputy takes the place of a holder and adds none', () => {
    const rule = 'more_than_half_of_seats';
    const holder = (town: string, there: boolean) => seat(town, 'portfolio_holder', there);
    const deputy = (town: string, there: boolean) => seat(town, 'portfolio_holder', there, true);
    const table: readonly [readonly ReturnType<typeof seat>[], number, boolean][] = [
      [[holder('a', false), holder('b', false), holder('c', false)], 0, false],
      [[holder('a', true), deputy('a', true), holder('b', false), holder('c', false)], 1, false],
      [[holder('a', false), deputy('a', true), holder('b', true), holder('c', false)], 2, true],
      // A deputy without a holder has no seat to take.
      [[holder('a', true), deputy('d', true), holder('b', false), holder('c', false)], 1, false],
    ];
    for (const [seats, there, met] of table)
      expect(bodyQuorumStanding(rule, taking, seats)).toEqual({ rule, there, needed: 2, of: 3, met });
  });
});
