import { expect, it } from 'vitest';
import { troubleOf } from './trouble.ts';

const withCode = (code: string, message = 'x', more = {}) =>
  Object.assign(new Error(message), { code, ...more });

it.each([
  [withCode('ECONNREFUSED'), 'database_away'],
  [withCode('57P01'), 'database_away'],
  [withCode('57P03'), 'database_away'],
  [withCode('08006'), 'database_away'],
  [withCode('53300'), 'database_away'],
  [withCode('ENOENT', 'connect', { syscall: 'connect' }), 'database_away'],
  [new Error('Connection terminated unexpectedly'), 'database_away'],
  [new AggregateError([withCode('ECONNREFUSED')]), 'database_away'],
  [new Error('outside', { cause: withCode('57P01') }), 'database_away'],
  [withCode('53100'), 'storage_full'],
  [withCode('ENOSPC'), 'storage_full'],
  [withCode('EDQUOT'), 'storage_full'],
  [withCode('23505'), undefined],
  [withCode('ENOENT', 'open', { syscall: 'open' }), undefined],
  [new TypeError('x is not a function'), undefined],
  ['a text', undefined],
])('%s is %s', (error, trouble) => {
  expect(troubleOf(error)).toBe(trouble);
});
