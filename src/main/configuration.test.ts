import { expect, it } from 'vitest';
import { configuration } from './configuration.ts';

it.each([
  ['PORT', 'abc', /^PORT moet een getal van 1 tot 65535 zijn, niet "abc"/],
  ['PORT', '80.5', /^PORT moet/],
  ['PORT', '1e3', /^PORT moet/],
  ['PORT', '0', /^PORT moet/],
  ['PORT', '65536', /^PORT moet/],
  ['PUBLIC_URL', 'regio.nl', /^PUBLIC_URL moet met http/],
  ['PUBLIC_URL', 'ftp://regio.nl', /^PUBLIC_URL moet met http/],
  ['PUBLIC_URL', 'https://regio.nl/tafel', /zonder pad/],
  ['REGIOTAFEL_DEMO', 'ja', /^REGIOTAFEL_DEMO moet 1 .* of 0/],
  ['DATABASE_POOL', '3', /^DATABASE_POOL moet een getal van 4 tot 200/],
  ['DATABASE_URL', 'server/database', /^DATABASE_URL moet een adres zijn/],
  ['DATABASE_URL', 'mysql://naam:geheim@server/database', /^DATABASE_URL moet een adres zijn/],
])('refuses %s=%s with a sentence that says what it must be', (name, value, sentence) => {
  expect(() => configuration({ [name]: value })).toThrow(sentence);
});

it('never repeats the password of a wrong DATABASE_URL', () => {
  expect(() => configuration({ DATABASE_URL: 'mysql://naam:geheim@server/x' })).not.toThrow(/geheim/);
});

it('takes an empty variable for one that was not set', () => {
  const names = [
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'DATABASE_URL',
    'DATABASE_POOL',
    'REGIOTAFEL_DATA',
    'REGIOTAFEL_DEMO',
  ];
  const empty = Object.fromEntries(names.map((name) => [name, '']));
  expect(configuration(empty)).toEqual(configuration({}));
  expect(configuration({})).toMatchObject({
    port: 7071,
    host: 'localhost',
    publicUrl: 'http://localhost:7071',
  });
});

it('writes addresses that a browser takes, and asks for PUBLIC_URL where others can come', () => {
  expect(configuration({ HOST: '::1', PORT: '80' }).publicUrl).toBe('http://[::1]:80');
  expect(configuration({ PUBLIC_URL: 'https://Regio.NL/' }).publicUrl).toBe('https://regio.nl');
  expect(configuration({ HOST: '127.0.0.1' }).notices).toEqual([]);
  expect(configuration({ HOST: '0.0.0.0' }).notices).toEqual([expect.stringContaining('PUBLIC_URL')]);
  expect(configuration({ HOST: '0.0.0.0', PUBLIC_URL: 'https://regio.nl' }).notices).toEqual([]);
});
