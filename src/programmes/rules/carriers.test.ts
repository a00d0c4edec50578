import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MunicipalityId } from '#kernel';
import { type Carrier, carrierFault, carrierKinds, carrierNeeds, concerned } from './carriers.ts';

const [leiden, leiderdorp, oegstgeest] = ['gm0546', 'gm0547', 'gm0579'] as MunicipalityId[] as [
  MunicipalityId,
  MunicipalityId,
  MunicipalityId,
];
const carrier = (
  kind: Carrier['kind'],
  doers: MunicipalityId[],
  organisation = '',
  behalf = [] as MunicipalityId[],
) => ({
  kind,
  doers,
  organisation,
  behalf,
});

describe('who carries something out', () => {
  it.each([
    ['one municipality', carrier('municipality', [leiden]), undefined],
    ['one that is two', carrier('municipality', [leiden, leiderdorp]), 'doer_one'],
    ['one that is none', carrier('municipality', []), 'doer_one'],
    ['one with a partner', carrier('municipality', [leiden], 'Stichting'), 'organisation_none'],
    ['one on behalf of another', carrier('municipality', [leiden], '', [leiderdorp]), 'behalf_none'],
    ['several', carrier('municipalities', [leiden, leiderdorp]), undefined],
    ['several that are one', carrier('municipalities', [leiden]), 'doers_several'],
    ['another on their behalf', carrier('on_behalf', [leiden], '', [leiderdorp, oegstgeest]), undefined],
    ['another for nobody', carrier('on_behalf', [leiden]), 'behalf_missing'],
    ['another for itself', carrier('on_behalf', [leiden], '', [leiden, leiderdorp]), 'behalf_self'],
    ['a shared service', carrier('shared_service', [], 'Servicepunt71', [leiden, leiderdorp]), undefined],
    ['a shared service without a name', carrier('shared_service', [], '', [leiden]), 'organisation_missing'],
    ['a shared service for nobody', carrier('shared_service', [], 'Servicepunt71'), 'behalf_missing'],
    ['a partner', carrier('partner', [], 'Woningcorporatie', [leiden]), undefined],
    [
      'a partner that is a municipality',
      carrier('partner', [leiden], 'Corporatie', [leiderdorp]),
      'doers_none',
    ],
  ])('%s', (_what, given, fault) => expect(carrierFault(given)).toBe(fault));

  it('is always for somebody, whatever fits its kind', () => {
    const towns = fc.subarray([leiden, leiderdorp, oegstgeest]);
    const any = fc.record({
      kind: fc.constantFrom(...carrierKinds),
      doers: towns,
      organisation: fc.constantFrom('', 'Servicepunt71'),
      behalf: towns,
    });
    fc.assert(
      fc.property(any, (given) => {
        if (carrierFault(given) !== undefined) return;
        expect(concerned(given).length).toBeGreaterThan(0);
        expect(given.organisation !== '').toBe(carrierNeeds[given.kind].organisation);
        expect(new Set(concerned(given))).toEqual(new Set([...given.doers, ...given.behalf]));
      }),
    );
  });
});
