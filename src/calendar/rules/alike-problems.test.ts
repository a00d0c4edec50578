import { expect, it } from 'vitest';
import { date } from '#kernel';
import type { ReadProblem } from '../reading/read-date.ts';
import { alikeProblems } from './alike-problems.ts';

const problem = (number: number, more: Partial<ReadProblem>): ReadProblem => ({
  at: { unit: 'line', number },
  code: 'kind_unknown',
  what: '',
  ...more,
});
const weekly = (number: number, day: string, more: Partial<ReadProblem> = {}) =>
  problem(number, {
    what: `${day} Fractievergadering`,
    title: 'Fractievergadering',
    day: date(day),
    ...more,
  });

it('tells a series of the same name and reason once, with how many and its first and last day', () => {
  const told = alikeProblems([
    weekly(4, '2027-01-12'),
    problem(5, { code: 'day_wrong', what: '31-02-2027 Raad' }),
    weekly(4, '2027-01-05'),
    weekly(9, '2027-01-19'),
    weekly(9, '2027-01-19', { code: 'twice' }),
    problem(11, { code: 'day_wrong', what: '30-02-2027 Raad' }),
  ]);
  const lines = (places: readonly { readonly number: number }[]) => places.map(({ number }) => number);
  expect(
    told.map(({ places, code, count, first, last }) => [lines(places), code, count, first, last]),
  ).toEqual([
    [[4, 9], 'kind_unknown', 3, '2027-01-05', '2027-01-19'],
    [[5], 'day_wrong', 1, null, null],
    [[9], 'twice', 1, '2027-01-19', '2027-01-19'],
    [[11], 'day_wrong', 1, null, null],
  ]);
});
