import { expect, it } from 'vitest';
import { date } from '#kernel';
import { nearTerm } from './near-term.ts';

const months = Array.from({ length: 12 }, (_, at) => date(`2027-${String(at + 1).padStart(2, '0')}-10`));
const shown = (last: string | null) =>
  nearTerm(months, last === null ? null : date(last)).map((day) => Number(day.slice(5, 7)));

it.each([
  ['in the term and the first after it', '2027-02-10', [1, 2, 3, 4, 5]],
  ['none in the term', '2027-01-09', [1, 2, 3]],
  ['the term is over', '2026-11-01', [1, 2, 3]],
  ['no term', null, [1, 2, 3, 4, 5, 6, 7, 8]],
  ['a long term', '2027-12-01', [1, 2, 3, 4, 5, 6, 7, 8, 12]],
])('the days that a clerk chooses from: %s', (_name, last, expected) => {
  expect(shown(last)).toEqual(expected);
});
