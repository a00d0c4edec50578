import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Office, OfficeKind } from './actor.ts';
import { visitor } from './actor.ts';
import type { FractionId, MunicipalityId, PersonId, RegionId } from './ids.ts';
import { by, byAnyone, isGranted, ofTheRegion, ownFraction, ownMunicipality, policy } from './policy.ts';

const here = 'leidse-regio' as RegionId;
const there = 'elders' as RegionId;
const leiden = 'gm0546' as MunicipalityId;
const leiderdorp = 'gm0547' as MunicipalityId;
const kinds: readonly OfficeKind[] = [
  'regional_clerk',
  'council_clerk',
  'municipal_secretary',
  'portfolio_holder',
  'policy_officer',
  'specialist',
  'chair',
  'societal_member',
  'operator',
];
const held = (kind: OfficeKind, more: Partial<Office> = {}): Office => ({
  kind,
  title: kind,
  region: here,
  municipality: undefined,
  fraction: undefined,
  body: undefined,
  ...more,
});
const holding = (...offices: Office[]): Actor => ({
  kind: 'person',
  person: 1 as PersonId,
  name: 'x',
  offices,
});
const deed = { nl: 'doet iets', en: 'does something' };
const register = policy('decision', deed, by('council_clerk', ownMunicipality));
const tell = policy('ambition', deed, by('regional_clerk'), by('policy_officer', ofTheRegion));
const speak = policy('opinion', deed, by('specialist', ownFraction), by('regional_clerk'));

describe('a policy', () => {
  it('grants nobody anything that it does not name', () => {
    const nothing = policy('region', deed);
    const offices = fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        region: fc.constantFrom(here, there, undefined),
        municipality: fc.constantFrom(leiden, leiderdorp, undefined),
      }),
    );
    fc.assert(
      fc.property(offices, fc.constantFrom(...kinds), (given, kind) => {
        const actor = holding(...given.map(({ kind: own, ...more }) => held(own, more)));
        expect(nothing(actor, here)).toBeUndefined();
        const named = policy('region', deed, by(kind));
        const may = given.some((one) => one.kind === kind && (kind === 'operator' || one.region === here));
        expect(named(actor, here) !== undefined).toBe(may);
        expect(named.somewhere(actor, here)).toBe(may);
      }),
    );
  });

  it.each([
    [
      register(holding(held('council_clerk', { municipality: leiden })), here, { municipality: leiden }),
      true,
    ],
    [
      register(holding(held('council_clerk', { municipality: leiden })), here, { municipality: leiderdorp }),
      false,
    ],
    [
      register(holding(held('council_clerk', { municipality: leiden, region: there })), here, {
        municipality: leiden,
      }),
      false,
    ],
    [register(visitor, here, { municipality: leiden }), false],
    [register({ kind: 'operator', name: 'x' }, here, { municipality: leiden }), false],
    [tell(holding(held('policy_officer')), here), true],
    [tell(holding(held('policy_officer', { municipality: leiden })), here), false],
  ])('holds an office to its condition (%#)', (found, may) => {
    expect(found !== undefined).toBe(may);
  });

  it('acts in the office of the first grant that fits', () => {
    const d66 = 'gm0546-d66' as FractionId;
    const both = holding(held('regional_clerk'), held('specialist', { fraction: d66 }));
    expect(speak(both, here, { fraction: d66 })).toMatchObject({ kind: 'specialist', by: speak });
    expect(speak(both, here, { fraction: 'gm0546-vvd' as FractionId })?.kind).toBe('regional_clerk');
  });

  it('is what a write is held to, also one that says it was done in no office', () => {
    const clerk = holding(held('regional_clerk'));
    const office = tell(clerk, here);
    expect(isGranted(tell, clerk, office)).toBe(true);
    expect(isGranted([register, tell], clerk, office)).toBe(true);
    expect(isGranted(register, clerk, office)).toBe(false);
    expect(isGranted(tell, clerk, undefined)).toBe(false);
    const own = policy('installation', deed, by('signed_in'));
    expect([isGranted(own, clerk, undefined), isGranted(own, visitor, undefined)]).toEqual([true, false]);
    const anyone = policy('meeting', deed, by('anyone'));
    expect([isGranted(anyone, visitor, undefined), byAnyone(anyone), byAnyone(own)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
