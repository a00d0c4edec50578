import { expect, it } from 'vitest';
import type { Actor, BodyId, FractionId, Office, PersonId, RegionId } from '#kernel';
import { mayEditDraft } from './policy.ts';
import { maySeeDraft, type SharedDraft } from './rules/drafts.ts';

const region = 'hier' as RegionId;
const who = (person: number, kind: Office['kind'], fraction?: string): Actor => ({
  kind: 'person',
  person: person as PersonId,
  name: 'x',
  offices: [
    { kind, title: kind, region, municipality: undefined, fraction: fraction as FractionId, body: undefined },
  ],
});
const draft: SharedDraft = {
  fraction: 'leiden-d66' as FractionId,
  author: 1 as PersonId,
  level: 'named',
  withFraction: false,
  sisters: [],
  persons: [],
  seated: {
    body: 'commissie' as BodyId,
    persons: [6 as PersonId],
    fractions: ['leiden-d66', 'leiden-vvd'] as FractionId[],
  },
};
const shared: SharedDraft = {
  ...draft,
  withFraction: true,
  sisters: ['leiderdorp-d66' as FractionId],
  persons: [9 as PersonId],
};
it.each([
  ['its author', who(1, 'specialist', 'leiden-d66'), [true, true], [true, true]],
  ['its author in another office now', who(1, 'chair'), [true, false], [true, false]],
  ['a colleague', who(2, 'specialist', 'leiden-d66'), [false, false], [true, true]],
  ['a sister fraction', who(3, 'specialist', 'leiderdorp-d66'), [false, false], [true, false]],
  ['another fraction', who(4, 'specialist', 'leiden-vvd'), [false, false], [false, false]],
  ['a named person', who(9, 'portfolio_holder'), [false, false], [true, false]],
  ['the regional clerk', who(5, 'regional_clerk'), [false, false], [false, false]],
] as const)('%s sees and changes it: alone, and shared', (_who, actor, alone, together) => {
  const both = (given: SharedDraft) => [
    maySeeDraft(actor, region, given),
    mayEditDraft(actor, region, given) !== undefined,
  ];
  expect(both(draft)).toEqual(alone);
  expect(both(shared)).toEqual(together);
});

it.each([
  ['its author', who(1, 'specialist', 'leiden-d66'), [true, true], [true, true]],
  ['a colleague', who(2, 'specialist', 'leiden-d66'), [true, false], [true, false]],
  ['a fraction that sits there', who(4, 'specialist', 'leiden-vvd'), [true, false], [true, false]],
  ['a fraction that does not', who(3, 'specialist', 'leiderdorp-d66'), [false, false], [true, false]],
  ['who sits there as clerk', who(6, 'regional_clerk'), [true, false], [true, false]],
  ['another clerk', who(5, 'council_clerk'), [false, false], [true, false]],
  ['no office', { ...who(6, 'chair'), offices: [] }, [false, false], [false, false]],
  ['a visitor', { kind: 'visitor' }, [false, false], [false, false]],
] as const)(
  '%s sees and changes what is for the body, and for the region',
  (_who, actor, body, everywhere) => {
    const both = (level: SharedDraft['level']) => [
      maySeeDraft(actor as Actor, region, { ...draft, level }),
      mayEditDraft(actor as Actor, region, { ...draft, level }) !== undefined,
    ];
    expect(both('body')).toEqual(body);
    expect(both('region')).toEqual(everywhere);
  },
);
