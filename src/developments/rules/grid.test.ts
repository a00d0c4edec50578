import { describe, expect, it } from 'vitest';
import { gridOf, isYear, yearsOf } from './grid.ts';

const told = (id: number, year: number, theme: string) => ({ id, year, theme, key: theme.toLowerCase() });
const all = [
  told(1, 2016, 'Bestuur'),
  told(2, 2018, 'bestuur'),
  told(3, 2016, 'Afval'),
  told(4, 2016, 'Bestuur'),
];

describe('developments beside each other', () => {
  it('show a year of which nothing was told', () => {
    expect(yearsOf(all)).toEqual([2018, 2017, 2016]);
    const board = gridOf(all).find(({ key }) => key === 'bestuur');
    expect(board?.years.map(({ year, of }) => [year, of.map(({ id }) => id)])).toEqual([
      [2018, [2]],
      [2017, []],
      [2016, [1, 4]],
    ]);
    expect([board?.theme, gridOf(all).map(({ key }) => key)]).toEqual(['bestuur', ['afval', 'bestuur']]);
  });
  it('make no row of a hundred years of a slip, and nothing of nothing', () => {
    expect(yearsOf([...all, told(5, 1916, 'Afval')])).toEqual([2018, 2016, 1916]);
    expect([yearsOf([]), gridOf([])]).toEqual([[], []]);
  });
  it.each([
    ['2016', true],
    ['01', false],
    ['1e3', false],
    ['20166', false],
    ['1899', false],
  ])('%s as a year: %s', (text, is) => expect(isYear(text)).toBe(is));
});
