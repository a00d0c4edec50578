import { expect, it } from 'vitest';
import { keyNamed, keyOf } from './words.ts';

const words = { open: 'open', done: 'klaar' } as const;

it('finds the key of a word, and says so where there is none', () => {
  expect([keyOf(words, 'klaar'), keyOf(words, 'done'), keyOf(words, undefined)]).toEqual([
    'done',
    undefined,
    undefined,
  ]);
  expect(keyNamed(words, 'open')).toBe('open');
  expect(() => keyNamed(words, 'done')).toThrow(RangeError);
});
