import { expect, it } from 'vitest';
import type { Actor, FractionId, Office, PersonId, RegionId } from '#kernel';
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
  withFraction: false,
  sisters: [],
  persons: [],
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
