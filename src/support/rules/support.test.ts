import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, date, type MunicipalityId, type Office, type PersonId, type RegionId } from '#kernel';
import { board, isAuthor, maySeeSupport } from './support.ts';

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
        municipality: fc.constantFrom(...towns),
        heardOn: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03').map(date),
      }),
    );
    fc.assert(
      fc.property(heard, (given) => {
        const rows = board(towns, given);
        expect(rows.map(({ municipality }) => municipality)).toEqual(towns);
        expect(rows.flatMap(({ last, before }) => (last ? [last, ...before] : []))).toHaveLength(
          given.length,
        );
        for (const { last, before } of rows)
          for (const each of before) expect(last && last.heardOn >= each.heardOn).toBe(true);
      }),
    );
  });
});
