import { describe, expect, it } from 'vitest';
import { capacityLines } from './capacity.ts';

describe('capacity', () => {
  const promised = (who: string, agreement: number, hours: number, used: number | null = null) => ({
    ...{ who, year: 2027, agreement, mandate: 5, hours, used },
  });
  const asked = (
    who: string,
    agreement: number | null,
    hours: number,
    consent: 'asked' | 'agreed' | 'refused' = 'asked',
  ) => ({
    consent,
    who,
    year: 2027,
    agreement,
    hours,
  });
  const nothing = { available: [], promised: [], asked: [], planned: [], usedBeside: [] };
  const line = (given: Partial<Parameters<typeof capacityLines>[0]>) =>
    capacityLines({ ...nothing, ...given }, ['a'])[0];
  const planned = (mandate: number, hours: number) => ({ who: 'a', year: 2027, mandate, hours });

  it('counts what is asked under a promise once, and more than that beside it', () => {
    expect(
      line({ promised: [promised('a', 1, 100)], asked: [asked('a', 1, 60), asked('a', null, 30)] }),
    ).toMatchObject({ promised: 100, asked: 90, claimed: 130, overPromised: [] });
    expect(
      line({ promised: [promised('a', 1, 100), promised('a', 2, 50)], asked: [asked('a', 1, 120)] }),
    ).toMatchObject({ claimed: 170, overPromised: [1] });
    // Under an agreement in which nothing was promised all of it is more.
    expect(line({ asked: [asked('a', 3, 10)] })).toMatchObject({ claimed: 10, overPromised: [3] });
  });

  it('counts what measures plan under the promises on their mandate, and what is more on top', () => {
    const claim = { promised: [promised('a', 1, 100), promised('a', 2, 50)], asked: [asked('a', 1, 90)] };
    expect(line({ ...claim, planned: [planned(5, 40), planned(5, 20)] })).toMatchObject({
      planned: 60,
      claimed: 150,
    });
    expect(line({ ...claim, planned: [planned(5, 65)] })).toMatchObject({ claimed: 155 });
    // Nothing was promised on that mandate.
    expect(line({ ...claim, planned: [planned(6, 65)] })).toMatchObject({ claimed: 215 });
    expect(line({ planned: [planned(6, 65)] })).toMatchObject({ promised: 0, claimed: 65, used: null });
  });

  it('adds what measures took beside all agreements to what was used', () => {
    const usedBeside = [{ who: 'a', year: 2027, hours: 7 }];
    expect(line({ usedBeside })).toMatchObject({ used: 7, claimed: 0 });
    expect(line({ usedBeside, promised: [promised('a', 1, 100, 3)] })).toMatchObject({ used: 10 });
    expect(line({ usedBeside, promised: [promised('a', 1, 100)] })).toMatchObject({ used: 7, notNoted: 1 });
  });

  it('tells agreed, asked and refused apart, and claims nothing that was refused', () => {
    const all = [
      asked('a', 1, 60, 'agreed'),
      asked('a', null, 30),
      asked('a', null, 7, 'refused'),
      asked('a', 1, 500, 'refused'),
    ];
    expect(line({ promised: [promised('a', 1, 100)], asked: all })).toMatchObject({
      ...{ promised: 100, agreed: 60, asked: 30, refused: 507, claimed: 130, overPromised: [] },
    });
  });

  it('is short only against what somebody stated, nothing included', () => {
    const claim = { promised: [promised('a', 1, 100)] };
    expect(line(claim)).toMatchObject({ available: null, over: 0 });
    expect(line({ ...claim, available: [{ who: 'a', year: 2027, hours: 0 }] })).toMatchObject({ over: 100 });
    expect(line({ ...claim, available: [{ who: 'a', year: 2027, hours: 100 }] })).toMatchObject({ over: 0 });
  });

  it('takes nothing noted for nothing known', () => {
    expect(line({ promised: [promised('a', 1, 100)] })).toMatchObject({ used: null, notNoted: 1 });
    expect(line({ promised: [promised('a', 1, 100, 0), promised('a', 2, 1)] })).toMatchObject({
      used: 0,
      notNoted: 1,
    });
  });

  it('stands by year, in the order of the region, then whoever else', () => {
    const found = capacityLines(
      {
        ...nothing,
        available: [{ who: 'b', year: 2028, hours: 1 }],
        promised: [promised('z', 1, 1), promised('b', 1, 1)],
        asked: [{ ...asked('a', null, 1), year: 2026 }],
      },
      ['b', 'a'],
    );
    expect(found.map(({ year, who }) => `${year} ${who}`)).toEqual(['2026 a', '2027 b', '2027 z', '2028 b']);
  });
});
