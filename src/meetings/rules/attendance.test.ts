import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FractionId, MunicipalityId } from '#kernel';
import {
  type Attendee,
  attendeeKey,
  begunAt,
  isThere,
  marked,
  movements,
  type Room,
  rollOf,
  thereFor,
  whoIs,
} from './attendance.ts';

const open = [{ came: '2026-11-24T19:00:00Z', left: null }];
const over = [{ came: '2026-11-24T19:00:00Z', left: '2026-11-24T20:00:00Z' }];
const seat = (number: number, given: Partial<Attendee> = {}): Attendee => ({
  seat: number,
  capacity: 'specialist',
  title: `Seat ${number}`,
  deputy: false,
  organisation: null,
  municipality: 'gm1' as MunicipalityId,
  fraction: null,
  fractionName: null,
  stays: [],
  excusedAt: null,
  ...given,
});
const of = (fraction: string) => ({ fraction: fraction as FractionId, fractionName: fraction });
const bare = (fraction: string, stays: Attendee['stays']) =>
  seat(0, { seat: null, capacity: null, title: null, stays, ...of(fraction) });
const room = (attendees: Attendee[], committee = true): Room => ({
  attendees,
  inOffice: ['a', 'b', 'c'] as FractionId[],
  committee,
});

describe('whom one tap means', () => {
  const holder = seat(1, of('a'));
  const here = room([
    holder,
    seat(2, of('b')),
    seat(3, { ...of('b'), deputy: true }),
    seat(4, { capacity: 'chair', ...of('c') }),
  ]);
  it.each([
    ['a', { seat: 1, fraction: 'a' }],
    ['b', { seat: null, fraction: 'b' }],
    // Who chairs is there for no fraction.
    ['c', { seat: null, fraction: 'c' }],
    ['zetel:3', { seat: 3, fraction: 'b' }],
  ])('%s', (key, who) => {
    const found = whoIs(key, here);
    expect(found.ok && found.value).toMatchObject(who);
  });
  it.each([
    ['zetel:9', here, 'seat_not_in_meeting'],
    ['elsewhere', here, 'fraction_not_in_office'],
    ['a', room([holder], false), 'seats_not_fractions'],
  ] as const)('%s is refused', (key, where, code) => {
    expect(whoIs(key, where)).toMatchObject({ ok: false, code });
  });
});

const keysOf = (list: readonly Pick<Attendee, 'seat' | 'fraction'>[]) => list.map(attendeeKey);
function changes(present: string[], shown: string[] | undefined, where: Room) {
  const found = marked(present, shown, where);
  if (!found.ok) throw new Error(found.code);
  return { come: keysOf(found.value.come), gone: keysOf(found.value.gone) };
}

describe('a list of who is there', () => {
  const here = room([
    seat(1, { ...of('a'), stays: open }),
    seat(2, { ...of('b'), stays: over }),
    seat(3, { ...of('b'), deputy: true, stays: open }),
    bare('b', open),
  ]);
  it.each([
    ['who is there already does not come again', ['a'], [], [], []],
    ['a fraction is there by whoever stands for it', ['b'], [], [], []],
    ['a seat of it that is not there comes', ['zetel:2'], [], ['zetel:2'], []],
    ['with a fraction all of it leave', [], ['b'], [], ['zetel:3', 'b']],
    ['one of two leaves', [], ['zetel:3'], [], ['zetel:3']],
    ['who stands as present and stays is left alone', ['a'], ['a', 'b'], [], ['zetel:3', 'b']],
    ['a fraction that goes on by one seat', ['zetel:3'], ['b', 'zetel:3'], [], ['b']],
    ['who left meanwhile does not leave again', [], ['zetel:2'], [], []],
    ['a whole list', ['b', 'c'], undefined, ['c'], ['zetel:1']],
  ])('%s', (_name, present, shown, come, gone) => {
    expect(changes(present, shown, here)).toEqual({ come, gone });
  });

  it('leaves exactly those there that a whole list names, whatever stood before', () => {
    const keys = ['a', 'b', 'c', 'zetel:1', 'zetel:2', 'zetel:3'];
    fc.assert(
      fc.property(
        fc.subarray(keys),
        fc.array(fc.constantFrom(open, over, []), { minLength: 4, maxLength: 4 }),
        (present, [one = [], two = [], three = [], four = []]) => {
          const where = room([
            seat(1, { ...of('a'), stays: one }),
            seat(2, { ...of('b'), stays: two }),
            seat(3, { ...of('b'), deputy: true, stays: three }),
            bare('b', four),
          ]);
          const { come, gone } = changes(present, undefined, where);
          const after = new Set([
            ...keysOf(where.attendees.filter(isThere)).filter((key) => !gone.includes(key)),
            ...come,
          ]);
          const stands: Attendee[] = where.attendees.map((each) => ({
            ...each,
            stays: after.has(attendeeKey(each)) ? open : [],
          }));
          if (after.has('c')) stands.push(bare('c', open));
          for (const key of present) expect(thereFor(key, { attendees: stands }).length).toBeGreaterThan(0);
          for (const each of stands.filter(isThere))
            expect(present.some((key) => key === attendeeKey(each) || key === each.fraction)).toBe(true);
        },
      ),
    );
  });
});

describe('what is told of it', () => {
  const begun = begunAt([{ calledAt: null }, { calledAt: '2026-11-24T19:05:00+00:00' }]);
  it('is who came after the first item was called and who left, not who was there from the beginning', () => {
    const late = seat(2, { stays: [{ came: '2026-11-24T19:30:00.000Z', left: '2026-11-24T21:00:00.000Z' }] });
    const early = seat(1, {
      stays: [{ came: '2026-11-24T19:05:00.000Z', left: '2026-11-24T20:00:00.000Z' }],
    });
    const old = seat(3, { stays: [{ came: null, left: null }] });
    expect(
      movements([early, late, old], begun).map(({ who, came, at }) => [who.seat, came, at.slice(11, 16)]),
    ).toEqual([
      [2, true, '19:30'],
      [1, false, '20:00'],
      [2, false, '21:00'],
    ]);
    expect(movements([seat(1, { stays: open })], null)).toEqual([]);
    // Who went and came back before anything was called is told of both: it is there.
    const away = { came: '2026-11-24T18:40:00.000Z', left: '2026-11-24T18:50:00.000Z' };
    const back = { came: '2026-11-24T18:55:00.000Z', left: null };
    expect(movements([seat(1, { stays: [away, back] })], begun).map(({ came }) => came)).toEqual([
      false,
      true,
    ]);
  });

  it('is who was there, left, gave notice or is missing; a deputy who came stands in for who did not', () => {
    const table = (capacity: string, number: number, given: Partial<Attendee>) =>
      seat(number, { capacity, ...given });
    const { present, left, excused, absent } = rollOf([
      table('portfolio_holder', 1, { stays: open }),
      table('portfolio_holder', 2, { municipality: 'gm2' as MunicipalityId, stays: over }),
      table('portfolio_holder', 3, { municipality: 'gm3' as MunicipalityId, excusedAt: 'x' }),
      table('portfolio_holder', 4, { municipality: 'gm4' as MunicipalityId }),
      table('portfolio_holder', 5, { municipality: 'gm4' as MunicipalityId, deputy: true, stays: open }),
      table('portfolio_holder', 6, { municipality: 'gm5' as MunicipalityId }),
      table('portfolio_holder', 7, { municipality: 'gm5' as MunicipalityId, deputy: true }),
      // Notice was given and then the person came.
      table('official', 8, { excusedAt: 'x', stays: open }),
    ]);
    const seats = (list: readonly Attendee[]) => list.map((each) => each.seat);
    expect([seats(present), seats(left), seats(excused), seats(absent)]).toEqual([[1, 5, 8], [2], [3], [6]]);
  });
});
