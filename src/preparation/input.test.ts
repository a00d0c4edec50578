import { describe, expect, it } from 'vitest';
import type { PageContext } from '#platform/http';
import { whoName } from './names.ts';
import { changePreparationOperation, stateCapacityOperation } from './operations.ts';
import type { PreparationRow } from './store.ts';
import { regionKey, whoOf, whoOfParty } from './whole.ts';

const problems = (
  input: typeof changePreparationOperation.input | typeof stateCapacityOperation.input,
  given: object,
) => input.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('what is typed', () => {
  const staff = (member: object) =>
    problems(changePreparationOperation.input, {
      ...{ trekker: 'gm0546', opdracht: 'Tel.', oplevering: 'Een telling.', klaar_op: '2027-06-30' },
      ...{ stand: 'aan_het_werk', versie: 1, inzet: { z1: member } },
    });
  it('about days of nobody is asked for, and not dropped', () => {
    const asked = [['inzet.z1.hoeveel', 'staff_amount_missing']];
    expect(staff({ van: '2027-01-01' })).toEqual(asked);
    expect(staff({ tot_en_met: '2027-01-01' })).toEqual(asked);
    expect(staff({ eenheid: 'fte' })).toEqual([]);
    expect(staff({ hoeveel: '0', van: '2027-01-01' })).toEqual([]);
    expect(staff({ hoeveel: '1' })).toEqual([['inzet.z1.van', 'staff_from_missing']]);
  });
  it('as fte is at most ten thousand', () => {
    const stated = (beschikbaar: string, eenheid: string) =>
      problems(stateCapacityOperation.input, { jaar: 2027, versie: 0, beschikbaar, eenheid });
    expect(stated('10000', 'fte')).toEqual([]);
    expect(stated('10000,01', 'fte')).toEqual([['beschikbaar', 'fte_much']]);
    expect(stated('10000,01', 'uren')).toEqual([]);
  });
});

it.each(['Regio', 'GM0546'])('an organisation called %s is neither the region nor a municipality', (name) => {
  const seat = { municipality: null, organisation: name };
  const key = whoOf(seat);
  expect([regionKey, 'gm0546']).not.toContain(key);
  // What it promised is counted with what is asked of it.
  expect(whoOfParty({ municipality: null, key: name.toLowerCase() })).toBe(key);
  const context = {
    lang: 'nl',
    region: { municipalities: [{ id: 'gm0546', name: 'Leiden' }] },
  } as unknown as PageContext;
  const rows = [{ seats: [seat] }] as unknown as PreparationRow[];
  expect(whoName(context, key, [], rows, [])).toBe(name);
  expect(whoName(context, key, [], [], [{ organisation: '' }, { organisation: name }])).toBe(name);
  expect(whoName(context, 'gm0546', [], rows, [])).toBe('Leiden');
});
