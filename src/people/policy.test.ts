import { describe, expect, it } from 'vitest';
import type { Actor, MunicipalityId, Office, OfficeKind, PersonId, RegionId } from '#kernel';
import { type HeldHere, mayRestore } from './policy.ts';

const region = 'leidse-regio' as RegionId;
const leiden = 'gm0546' as MunicipalityId;
const leiderdorp = 'gm0547' as MunicipalityId;
const held = (
  kind: OfficeKind,
  municipality?: MunicipalityId,
  where: RegionId | undefined = region,
): Office => ({
  kind,
  title: kind,
  region: where,
  municipality,
  fraction: undefined,
  body: undefined,
});
const actor = (...offices: Office[]): Actor => ({
  kind: 'person',
  person: 1 as PersonId,
  name: 'x',
  offices,
});
const of = (kind: OfficeKind, municipality: MunicipalityId | null): HeldHere => ({ kind, municipality });

const clerk = actor(held('council_clerk', leiden));
const regional = actor(held('regional_clerk'));

describe('who helps whom back in', () => {
  it.each([
    ['a clerk a specialist of the own council', clerk, [of('specialist', leiden)], 'council_clerk'],
    ['a clerk an alderman of the own town', clerk, [of('portfolio_holder', leiden)], 'council_clerk'],
    ['a deputy clerk the clerk', clerk, [of('council_clerk', leiden)], 'council_clerk'],
    [
      'a clerk somebody who holds an office elsewhere too',
      clerk,
      [of('specialist', leiderdorp), of('chair', null), of('specialist', leiden)],
      'council_clerk',
    ],
    ['the regional clerk a chair', regional, [of('chair', null)], 'regional_clerk'],
    ['the regional clerk a societal member', regional, [of('societal_member', null)], 'regional_clerk'],
  ] as const)('%s', (_name, who, whose, kind) => {
    expect(mayRestore(who, region, { person: 2, held: whose })?.kind).toBe(kind);
  });

  it.each([
    ['a clerk somebody of another town', clerk, [of('specialist', leiderdorp)]],
    ['a clerk somebody of the region', clerk, [of('chair', null)]],
    ['a clerk somebody who holds nothing', clerk, []],
    ['the regional clerk a specialist', regional, [of('specialist', leiden)]],
    ['a clerk an operator', clerk, [of('specialist', leiden), of('operator', null)]],
    ['the regional clerk an operator', regional, [of('chair', null), of('operator', null)]],
    ['the regional clerk a regional clerk', regional, [of('regional_clerk', null)]],
    ['a specialist a colleague', actor(held('specialist', leiden)), [of('specialist', leiden)]],
    ['a secretary', actor(held('municipal_secretary', leiden)), [of('specialist', leiden)]],
    [
      'a clerk of another region',
      actor(held('council_clerk', leiden, 'elders' as RegionId)),
      [of('specialist', leiden)],
    ],
    ['a visitor', { kind: 'visitor' } as Actor, [of('specialist', leiden)]],
    ['the command line', { kind: 'operator', name: 'x' } as Actor, [of('specialist', leiden)]],
  ] as const)('not %s', (_name, who, whose) => {
    expect(mayRestore(who, region, { person: 2, held: whose })).toBeUndefined();
  });

  it('nobody oneself', () => {
    expect(mayRestore(clerk, region, { person: 1, held: [of('council_clerk', leiden)] })).toBeUndefined();
  });
});
