import { expect, it } from 'vitest';
import { isNamed, keptPage, pageCache } from './page-cache.ts';

const page = (text: string) => keptPage(Buffer.from(text), new Headers({ 'content-type': 'text/html' }));

it('gives back what was put in, until the revision moves', () => {
  const cache = pageCache(1_000_000);
  cache.put('/a', 1, page('a'));
  expect(cache.get('/a', 1)?.body.toString()).toBe('a');
  expect(cache.get('/a', 2)).toBeUndefined();
  expect(cache.bytes()).toBe(0);
});

it('does not keep what was overtaken while it was made', () => {
  const cache = pageCache(1_000_000);
  cache.put('/new', 2, page('new'));
  cache.put('/old', 1, page('old'));
  expect(cache.get('/old', 1)).toBeUndefined();
  expect(cache.get('/old', 2)).toBeUndefined();
  expect(cache.get('/new', 2)?.body.toString()).toBe('new');
});

it('never holds more than its limit, and throws out what was used longest ago', () => {
  const limit = 50_000;
  const cache = pageCache(limit);
  for (let i = 0; i < 1000; i += 1) {
    cache.put(`/${i}`, 1, page(`${i}`.padEnd(5000, 'x')));
    // Asked for all the time: stays.
    expect(cache.get('/0', 1)).toBeDefined();
    expect(cache.bytes()).toBeLessThanOrEqual(limit);
  }
  expect(cache.get('/1', 1)).toBeUndefined();
  expect(cache.get('/999', 1)).toBeDefined();
  expect(cache.bytes()).toBeGreaterThan(limit / 2);
  const before = cache.bytes();
  cache.put('/999', 1, page('9'.padEnd(5000, 'x')));
  expect(cache.bytes()).toBe(before);
  cache.put('/large', 1, page('x'.repeat(limit)));
  expect(cache.get('/large', 1)).toBeUndefined();
});

it.each([
  [undefined, false],
  ['"other"', false],
  ['*', true],
  ['"x"', true],
  ['W/"x"', true],
  ['"other", W/"x"', true],
])('compares If-None-Match %s as RFC 9110 asks', (header, named) => {
  expect(isNamed('"x"', header)).toBe(named);
});
