import { expect, it } from 'vitest';
import { date, longDate, monthNamed, plainDate, shortDate } from './index.ts';

it.each(['nl', 'en'] as const)('every month is understood as it is written here, in %s', (lang) => {
  for (let month = 1; month <= 12; month += 1) {
    const day = date(`2027-${String(month).padStart(2, '0')}-04`);
    for (const written of [longDate, plainDate, shortDate]) {
      const [, word = ''] = /4\u00a0(\p{L}+)/u.exec(written(day, lang)) ?? [];
      expect([word, monthNamed(word), monthNamed(word.toUpperCase())]).toEqual([word, month, month]);
    }
  }
});

it.each(['', 'ma', 'maan', 'janu', 'ooit'])('"%s" is no month', (word) => {
  expect(monthNamed(word)).toBeUndefined();
});
