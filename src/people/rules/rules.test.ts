import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceOf } from './device.ts';
import { ownPath } from './own-path.ts';

describe('where to go after signing in', () => {
  it.each(['/', '/mijn', '/leidse-regio/en/stemmingen/4?dag=2026-11-24', '/mijn?taal=en'])(
    '%s is ours',
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    'mijn',
    '//elders.example',
    '///elders.example',
    '/\\elders.example',
    '\\\\elders.example',
    '/\t/elders.example',
    '/\n/elders.example',
    '/.//elders.example',
    '/a/..//elders.example',
    '/%2e//elders.example',
    'https://elders.example',
    'https:elders.example',
    'javascript:alert(1)',
    '@elders.example',
    '.elders.example',
    '/mijn\r\nSet-Cookie: a=b',
    `/${'a'.repeat(500)}`,
  ])('%j is not', (text) => {
    expect(ownPath(text)).toBeUndefined();
  });

  it('never leaves the site, whatever was asked', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '@',
      ':',
      'elders.example',
      '?',
      '#',
      '\t',
      '\n',
      'https:',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 8 }), (pieces) => {
        const path = ownPath(pieces.join(''));
        if (path === undefined) return;
        expect(new URL(path, 'https://regio.example').origin).toBe('https://regio.example');
        // Once more, as a browser reads a Location that was written with it.
        expect(new URL(path, 'https://regio.example').host).toBe('regio.example');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a device in plain words', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36 Edg/128.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
      'Safari, Mac',
    ],
    ['curl/8.0', ''],
    [undefined, ''],
  ])('%s', (agent, words) => {
    expect(deviceOf(agent)).toBe(words);
  });
});
