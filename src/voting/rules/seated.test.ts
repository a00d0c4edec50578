import { expect, it } from 'vitest';
import { date } from '#kernel';
import { seatedOffices } from './seated.ts';

const seat = (office: number, from: string, until: string | null = null) => ({
  office,
  from: date(from),
  until: until === null ? null : date(until),
});
const today = date('2026-11-24');

it('a fraction sits on the offices of its seats of the day, the first and the last included', () => {
  expect(seatedOffices([seat(1, '2026-01-01'), seat(2, '2026-11-24', '2026-11-24')], today)).toEqual([1, 2]);
});

it('a seat that ended leaves nobody, and one that was never there leaves it to the office', () => {
  expect(seatedOffices([seat(1, '2026-01-01', '2026-11-23')], today)).toEqual([]);
  expect(seatedOffices([], today)).toBeUndefined();
  expect(seatedOffices([seat(1, '2026-11-25')], today)).toBeUndefined();
});
