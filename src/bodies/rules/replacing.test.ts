import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmbitionId, type CalendarDate, date, type MunicipalityId } from '#kernel';
import { committeeReplaces, localCommittee, type Replacement } from './replacing.ts';

const leiden = 'gm0546' as MunicipalityId;
const leiderdorp = 'gm0547' as MunicipalityId;
const [housing, green, economy] = ['wonen', 'groen', 'economie'] as AmbitionId[] as [
  AmbitionId,
  AmbitionId,
  AmbitionId,
];
const today = date('2026-11-26');
const pair = (
  ambition: AmbitionId,
  municipality: MunicipalityId,
  from: CalendarDate | null = null,
  until: CalendarDate | null = null,
): Replacement => ({ body: 'commissie', ambition, municipality, from, until });
const route = (...ambitions: AmbitionId[]) => ({
  committee: 'commissie',
  ambitions,
  themes: [housing, green],
});

describe('the committee of a council', () => {
  it.each([
    ['its only theme', [housing], [pair(housing, leiden)], true],
    ['both themes', [housing, green], [pair(housing, leiden), pair(green, leiden)], true],
    ['one of both', [housing, green], [pair(housing, leiden)], false],
    ['another council', [housing], [pair(housing, leiderdorp)], false],
    ['another theme', [housing], [pair(green, leiden)], false],
    ['a theme beyond the committee, too', [housing, economy], [pair(housing, leiden)], true],
    ['a theme beyond the committee, alone', [economy], [pair(housing, leiden)], false],
    ['no theme', [], [pair(housing, leiden)], false],
    ['a day to come', [housing], [pair(housing, leiden, date('2026-11-27'))], false],
    ['from today', [housing], [pair(housing, leiden, today)], true],
    ['up to today', [housing], [pair(housing, leiden, null, today)], true],
    ['up to yesterday', [housing], [pair(housing, leiden, null, date('2026-11-25'))], false],
    ['a theme taken from the committee since', [economy], [pair(economy, leiden, null, today)], true],
    ['another committee', [housing], [{ ...pair(housing, leiden), body: 'andere' }], false],
  ] as const)('is replaced for %s', (_name, ambitions, replacements, replaced) => {
    expect(localCommittee(replacements, route(...ambitions), leiden, today).replaced).toBe(replaced);
  });

  it('says for which themes it was kept', () => {
    expect(localCommittee([pair(housing, leiden)], route(green, housing, economy), leiden, today)).toEqual({
      replaced: false,
      inPlace: [housing],
      kept: [green],
    });
  });

  it('either meets or is replaced for each theme of the committee, and no other', () => {
    const anyAmbitions = fc.subarray([housing, green, economy]);
    const anyPairs = fc.array(
      fc.tuple(fc.constantFrom(housing, green, economy), fc.constantFrom(leiden, leiderdorp)),
    );
    fc.assert(
      fc.property(anyAmbitions, anyPairs, (ambitions, pairs) => {
        const rows = pairs.map(([ambition, municipality]) => pair(ambition, municipality));
        const told = localCommittee(rows, route(...ambitions), leiden, today);
        const was = pairs.some(([ambition]) => ambition === economy);
        const own = ambitions.filter((ambition) => ambition !== economy || was);
        expect([...told.inPlace, ...told.kept].toSorted()).toEqual(own.toSorted());
        expect(told.replaced).toBe(own.length > 0 && told.kept.length === 0);
        for (const ambition of told.inPlace)
          expect(
            committeeReplaces(rows, { committee: 'commissie', ambition, municipality: leiden, day: today }),
          ).toBe(true);
      }),
    );
  });
});
