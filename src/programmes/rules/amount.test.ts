import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAmount, readMeasure, readMeasured, readWhen } from './amount.ts';

it.each([
  ['1.234,50', 123450, false],
  ['1,234.50', 123450, true],
  ['€ 1.234', 123400, false],
  ['EUR 1.234.567,89', 123456789, false],
  ['1,234,567', 123456700, true],
  ['1234.50', 123450, true],
  ['1234', 123400, false],
  ['€ 250.000,-', 25000000, false],
  ['€ 250.000,=', 25000000, false],
  ['1 234,50', 123450, false],
  ['-1.000', -100000, false],
  ['− € 12,34', -1234, false],
  ['0', 0, false],
])('reads %s', (text, cents, english) => {
  expect(readAmount(text)).toEqual({ cents, english });
});

it('refuses what can mean two sums, and what is no sum', () => {
  expect(readAmount('1,234')).toEqual({ wrong: 'amount_ambiguous' });
  for (const text of [
    '',
    '-',
    'n.t.b.',
    '1.23.456',
    '1.2345',
    '12,5',
    '1.234,5',
    '1.234.50',
    '9'.repeat(16),
    '1e5',
  ])
    expect(readAmount(text)).toEqual({ wrong: 'amount_wrong' });
});

it('reads back every sum in both notations', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (cents) => {
      const euros = cents / 100;
      const as = (lang: string) =>
        new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(euros);
      const expected = Math.abs(cents) === 0 ? 0 : cents;
      expect(readAmount(as('nl'))).toMatchObject({ cents: expected });
      expect(readAmount(as('en'))).toMatchObject({ cents: expected });
    }),
  );
});

it('reads measured values and dates', () => {
  expect(['12', '12,5', '12.5', '1.234', '7%', '-3', '1.234,5'].map(readMeasure)).toEqual([
    12, 12.5, 12.5, 1234, 7, -3, 1234.5,
  ]);
  expect(['', 'veel', '1,2,3', '12 punten'].map(readMeasure)).toEqual(Array(4).fill(undefined));
  expect(['31-12-2022', '2022', '2022-12', '1/2/2023', '31-02-2022', 'ooit'].map(readWhen)).toEqual([
    '2022-12-31',
    '2022',
    '2022-12',
    '2023-02-01',
    undefined,
    undefined,
  ]);
});

it('reads a measured value with the unit behind it, as a page shows it', () => {
  expect(
    ['1.140 woningen', '12,5%', '12,5 %', '340', '7 van de 10', 'geen', 'ongeveer 7 woningen'].map(
      readMeasured,
    ),
  ).toEqual([
    { value: 1140, unit: 'woningen' },
    { value: 12.5, unit: '%' },
    { value: 12.5, unit: '%' },
    { value: 340, unit: '' },
    undefined,
    undefined,
    undefined,
  ]);
});

it('reads a day with the name of its month', () => {
  expect(
    ['31 december 2028', '1 maart 2027', 'May 2027', '31 februari 2027', '3 ooit 2027'].map(readWhen),
  ).toEqual(['2028-12-31', '2027-03-01', '2027-05', undefined, undefined]);
});
