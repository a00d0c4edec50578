import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, type Office, visitor } from './actor.ts';
import type { BodyId, FractionId, PersonId, RegionId } from './ids.ts';
import { maySee, type Openness } from './openness.ts';

const region = 'hier' as RegionId;
const held = (kind: Office['kind'], more: Partial<Office> = {}): Office => ({
  kind,
  title: kind,
  region,
  municipality: undefined,
  fraction: undefined,
  body: undefined,
  ...more,
});
const who = (person: number, ...offices: Office[]): Actor => ({
  kind: 'person',
  person: person as PersonId,
  name: 'x',
  offices,
});
const d66 = 'leiden-d66' as FractionId;
const table = 'tafel' as BodyId;
const atTable: Openness = { level: 'body', body: table, persons: [8 as PersonId], fractions: [d66] };
const named: Openness = { level: 'named', persons: [7 as PersonId], fractions: [d66] };

describe('who may see what', () => {
  it.each<[string, Actor, Openness, boolean]>([
    ['a visitor what is public', visitor, { level: 'public' }, true],
    ['a visitor what is for the region', visitor, { level: 'region' }, false],
    ['the command line what is for the region', { kind: 'operator', name: 'x' }, { level: 'region' }, false],
    ['an office here', who(1, held('council_clerk')), { level: 'region' }, true],
    [
      'an office elsewhere',
      who(1, held('council_clerk', { region: 'daar' as RegionId })),
      { level: 'region' },
      false,
    ],
    ['no office any more', who(1), { level: 'region' }, false],
    ['a member for society of a table', who(1, held('societal_member')), { level: 'region' }, false],
    ['an office in the body', who(1, held('societal_member', { body: table })), atTable, true],
    ['who sits there by an office of another place', who(8, held('council_clerk')), atTable, true],
    ['who sat there and holds no office any more', who(8), atTable, false],
    [
      'a specialist of a fraction that sits there',
      who(1, held('specialist', { fraction: d66 })),
      atTable,
      true,
    ],
    [
      'an official of a fraction that sits there',
      who(1, held('policy_officer', { fraction: d66 })),
      atTable,
      false,
    ],
    ['the regional clerk, who does not sit there', who(1, held('regional_clerk')), atTable, false],
    [
      'who sits there, in another region',
      who(8, held('council_clerk', { region: 'daar' as RegionId })),
      atTable,
      false,
    ],
    ['another body', who(1, held('societal_member', { body: 'x' as BodyId })), atTable, false],
    ['who is named', who(7, held('portfolio_holder')), named, true],
    ['who is named and holds no office any more', who(7), named, false],
    [
      'who is named, in another region',
      who(7, held('specialist', { region: 'daar' as RegionId })),
      named,
      false,
    ],
    ['a specialist of the fraction', who(1, held('specialist', { fraction: d66 })), named, true],
    ['another office with that fraction', who(1, held('chair', { fraction: d66 })), named, false],
    [
      'a specialist of another fraction',
      who(1, held('specialist', { fraction: 'vvd' as FractionId })),
      named,
      false,
    ],
    ['the regional clerk', who(1, held('regional_clerk')), named, false],
    ['the operator', who(1, held('operator', { region: undefined })), named, false],
  ])('%s', (_who, actor, openness, may) => {
    expect(maySee(actor, region, openness)).toBe(may);
  });

  it('never widens when fewer are named, and nobody sees what nobody is named for', () => {
    const persons = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 });
    const fractions = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
    const actors = fc
      .record({ person: fc.integer({ min: 1, max: 5 }), fraction: fc.constantFrom('a', 'b', 'c', undefined) })
      .map(({ person, fraction }) => who(person, held('specialist', { fraction: fraction as FractionId })));
    fc.assert(
      fc.property(actors, persons, fractions, fc.nat(3), (actor, all, groups, kept) => {
        const open = { level: 'named', persons: all, fractions: groups } as unknown as Openness;
        const fewer = {
          level: 'named',
          persons: all.slice(0, kept),
          fractions: groups.slice(0, kept),
        } as unknown as Openness;
        expect(maySee(actor, region, { level: 'named', persons: [], fractions: [] })).toBe(false);
        if (maySee(actor, region, fewer)) expect(maySee(actor, region, open)).toBe(true);
      }),
    );
  });
});
