import { expect, it } from 'vitest';
import type { Actor, BodyId, Office, OfficeKind, PersonId, RegionId } from '#kernel';
import { visitor } from '#kernel';
import { mayReadItem } from './policy.ts';

const region = { id: 'hier' as RegionId };
const [table, committee] = ['bestuurstafel', 'commissie'] as BodyId[] as [BodyId, BodyId];
const holder = (kind: OfficeKind, body?: BodyId): Actor => {
  const office: Office = {
    kind,
    title: 'proef',
    region: region.id,
    municipality: undefined,
    fraction: undefined,
    body,
  };
  return { kind: 'person', person: 1 as PersonId, name: 'proef', offices: [office] };
};

it.each([
  ['a visitor', visitor, []],
  ['the regional clerk', holder('regional_clerk'), [table, committee]],
  ['the chair of the committee', holder('chair', committee), [committee]],
  ['a member for society of the table', holder('societal_member', table), [table]],
  ['a clerk of a council', holder('council_clerk'), []],
])('%s reads the drafts of the own body only', (_who, actor, bodies) => {
  for (const body of [table, committee]) {
    expect(mayReadItem({ actor, region }, { isPublic: false, body })).toBe(bodies.includes(body));
    expect(mayReadItem({ actor, region }, { isPublic: true, body })).toBe(true);
  }
});
