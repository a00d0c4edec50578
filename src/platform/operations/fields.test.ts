import { expect, it } from 'vitest';
import { dayField } from './fields.ts';

it.each([
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['1899-12-31', false],
  ['2200-01-01', false],
  ['1000-01-01', false],
  ['2999-12-31', false],
  ['2026-02-30', false],
])('a day from which terms can be counted: %s (%s)', (given, taken) => {
  expect(dayField('wrong').safeParse(given).success).toBe(taken);
});
