import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, date, type MunicipalityId, type Office, type PersonId, type RegionId } from '#kernel';
import { board, isAuthor, isTooFar, maySeeSupport, sameName, supportAsks } from './support.ts';

const region = 'hier' as RegionId;
const who = (person: number, kind: Office['kind'], where = region): Actor => ({
  kind: 'person',
  person: person as PersonId,
  name: 'x',
  offices: [
    { kind, title: kind, region: where, municipality: undefined, fraction: undefined, body: undefined },
  ],
});
const town = 'gm0547' as MunicipalityId;
const shared = { author: 1 as PersonId, persons: [9 as PersonId], municipality: town, withOwn: false };

it.each([
  ['its author', who(1, 'portfolio_holder'), true, true],
  ['who is named', who(9, 'policy_officer'), true, false],
  ['another portfolio holder', who(2, 'portfolio_holder'), false, false],
  ['the regional clerk', who(3, 'regional_clerk'), false, false],
  ['the operator', who(4, 'operator'), false, false],
  [
    'who is named, with an office elsewhere only',
    who(9, 'portfolio_holder', 'daar' as RegionId),
    false,
    false,
  ],
  ['its author without an office', { ...who(1, 'chair'), offices: [] } as Actor, false, true],
  ['a visitor', { kind: 'visitor' } as Actor, false, false],
] as const)('%s sees it, and is its author', (_who, actor, sees, author) => {
  expect([maySeeSupport(actor, region, shared), isAuthor(actor, shared)]).toEqual([sees, author]);
});

it('is for the own municipality too where its author chose so, and for no other office of it', () => {
  const inTown = (kind: Office['kind'], municipality = town, where = region): Actor => {
    const actor = who(5, kind, where);
    return actor.kind === 'person'
      ? { ...actor, offices: actor.offices.map((held) => ({ ...held, municipality })) }
      : actor;
  };
  const sees = (actor: Actor) =>
    [false, true].map((withOwn) => maySeeSupport(actor, region, { ...shared, withOwn }));
  expect(sees(inTown('portfolio_holder'))).toEqual([false, true]);
  expect(sees(inTown('policy_officer'))).toEqual([false, true]);
  expect(sees(inTown('council_clerk'))).toEqual([false, false]);
  expect(sees(inTown('portfolio_holder', 'gm0546' as MunicipalityId))).toEqual([false, false]);
  expect(sees(inTown('portfolio_holder', town, 'daar' as RegionId))).toEqual([false, false]);
});

describe('the board', () => {
  const towns = ['gm0546', 'gm0547'] as MunicipalityId[];
  it('shows of each municipality what was heard last, and loses nothing', () => {
    const heard = fc.array(
      fc.record({
        id: fc.nat(1000),
        whose: fc.constantFrom(
          ...towns.map((municipality) => ({ municipality, participant: null })),
          ...['Katwijk', 'gemeente  katwijk', 'Provincie'].map((participant) => ({
            municipality: null,
            participant,
          })),
        ),
        heardOn: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03').map(date),
      }),
    );
    fc.assert(
      fc.property(heard, (made) => {
        const given = made.map(({ whose, ...each }) => ({ ...each, ...whose }));
        const rows = board(towns, given);
        expect(rows.slice(0, 2).map(({ municipality }) => municipality)).toEqual(towns);
        const others = rows.slice(2).map(({ participant }) => sameName(participant ?? ''));
        expect(others).toEqual([...new Set(others)].toSorted());
        expect(rows.flatMap(({ last, before }) => (last ? [last, ...before] : []))).toHaveLength(
          given.length,
        );
        for (const { last, before } of rows)
          for (const each of before) expect(last && last.heardOn >= each.heardOn).toBe(true);
      }),
    );
  });
});

it.each([
  ['Katwijk', 'gemeente Katwijk', true],
  ['Provincie  Zuid-Holland ', 'provincie Zuid-Holland', true],
  ['Katwijk', 'Noordwijk', false],
])('%s and %s are one name: %s', (one, other, same) => {
  expect(sameName(one) === sameName(other)).toBe(same);
});

describe('what is asked', () => {
  const today = date('2026-11-24');
  const item = { ...shared, day: date('2026-12-01'), result: '', ourPoint: '' };
  const over = { ...item, day: date('2026-11-23') };
  it.each([
    ['before it, of whom it names', item, 9, false, 'shared'],
    ['on the day, of whom it names', { ...item, day: today }, 9, false, 'shared'],
    ['before it, of its author', item, 1, true, undefined],
    ['after it, of its author', over, 1, true, 'result'],
    ['after it, of whom it names', over, 9, false, 'result_waits'],
    ['after it, of whom it names and who keeps it', over, 9, true, 'result'],
    ['with half of what came of it', { ...over, result: 'Vastgesteld.' }, 1, true, 'result'],
    ['with all of it', { ...over, result: 'Vastgesteld.', ourPoint: 'Overgenomen.' }, 1, true, undefined],
    ['of somebody else', over, 5, true, undefined],
  ] as const)('%s', (_when, given, person, keeps, expected) => {
    expect(supportAsks(given, person as PersonId, today, keeps)).toBe(expected);
  });

  it.each([
    ['2027-11-24', false],
    ['2027-11-25', true],
    ['2026-01-01', false],
  ])('a meeting on %s is too far ahead: %s', (day, far) => {
    expect(isTooFar(date(day), today)).toBe(far);
  });
});
