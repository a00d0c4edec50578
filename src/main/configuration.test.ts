import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  ['SECURITY_CONTACT', 'beveiliging@voorbeeld.nl', /^SECURITY_CONTACT moet/],
  ['SECURITY_CONTACT', 'mailto:a@b.nl\nX: y', /^SECURITY_CONTACT moet/],
  ['CHECKPOINT_MAIL', 'nooit', /^CHECKPOINT_MAIL moet hour/],
  ['SESSION_HOURS', '0', /^SESSION_HOURS moet een getal van 1 tot 168 zijn, niet "0"/],
  ['SESSION_HOURS', 'altijd', /^SESSION_HOURS moet/],
  ['SESSION_IDLE_MINUTES', '4', /^SESSION_IDLE_MINUTES moet een getal van 5 tot 1440/],
  ['SESSION_IDLE_MINUTES', '1e3', /^SESSION_IDLE_MINUTES moet/],
  ['PROXIES', '-1', /^PROXIES moet een getal van 0 tot 5/],
  ['SMTP_URL', 'mail.voorbeeld.nl', /^SMTP_URL moet een adres zijn/],
  ['SMTP_URL', 'http://mail.voorbeeld.nl', /^SMTP_URL moet een adres zijn/],
  ['SMTP_URL', 'smtp://mail.voorbeeld.nl', /^Zet MAIL_FROM/],
  [
    'SMTP_URL_FILE',
    '/is/er/niet',
    /^Het bestand van SMTP_URL_FILE is niet te lezen: \/is\/er\/niet \(ENOENT\)/,
  ],
  ['MAIL_FROM', 'Jan <jan@regio.nl>', /^MAIL_FROM moet één mailadres zijn/],
  ['MAIL_FROM', 'a@regio.nl\r\nBcc: b@regio.nl', /^MAIL_FROM moet één mailadres zijn/],
  ['DATABASE_URL', 'server/database', /^DATABASE_URL moet een adres zijn/],
  ['DATABASE_URL', 'mysql://naam:geheim@server/database', /^DATABASE_URL moet een adres zijn/],
])('refuses %s=%s with a sentence that says what it must be', (name, value, sentence) => {
  expect(() => configuration({ [name]: value })).toThrow(sentence);
});

it('reads a secret from its variable or from a file, and never repeats one that is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-geheim-'));
  const file = join(folder, 'smtp');
  writeFileSync(file, 'smtp://naam:geheim@mail.example:587\n');
  const given = { SMTP_URL_FILE: file, MAIL_FROM: 'post@regio.nl' };
  expect(configuration(given).mail).toEqual({
    url: 'smtp://naam:geheim@mail.example:587',
    from: 'Regiotafel <post@regio.nl>',
  });
  expect(() => configuration({ ...given, SMTP_URL: 'smtp://mail.example' })).toThrow('niet allebei');
  writeFileSync(file, 'imap://naam:geheim@mail.example');
  expect(() => configuration(given)).toThrow(/^(?!.*geheim).*SMTP_URL/);
  rmSync(folder, { recursive: true });
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
    'SMTP_URL',
    'SMTP_URL_FILE',
    'MAIL_FROM',
    'SESSION_HOURS',
    'SESSION_IDLE_MINUTES',
    'PROXIES',
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

it('takes the key of the journal from one place, with its lines', () => {
  const pem = '-----BEGIN PRIVATE KEY-----\nMC4CAQ\n-----END PRIVATE KEY-----';
  expect(configuration({ JOURNAL_KEY: pem.replaceAll('\n', '\\n') }).journalKey.pem).toBe(pem);
  expect(configuration({ JOURNAL_KEY_FILE: '/etc/sleutel' }).journalKey).toMatchObject({
    pem: undefined,
    file: '/etc/sleutel',
    given: true,
  });
  expect(configuration({ REGIOTAFEL_DATA: '/srv/data' }).journalKey).toMatchObject({
    file: '/srv/data/journal.key',
    given: false,
  });
  expect(() => configuration({ JOURNAL_KEY: pem, JOURNAL_KEY_FILE: '/etc/sleutel' })).toThrow(
    /niet met beide/,
  );
});
