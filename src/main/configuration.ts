import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMailAddress } from '#platform/mail';
import type { CheckpointMail } from './checkpoint-mail.ts';
import type { KeySource } from './journal-key.ts';
import { type LogLevel, logLevels } from './log.ts';

export interface Configuration {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  /** Connections that the web process holds at most, one of them to listen. */
  readonly databasePool: number;
  /** `undefined`: as the place decides (a loopback host with the embedded database is filled). */
  readonly demonstration: boolean | undefined;
  readonly mail: MailSettings;
  readonly sessions: SessionSettings;
  /** How many servers of the operator's own stand in front: each adds an address to `X-Forwarded-For`. */
  readonly proxies: number;
  /** Bytes of the disk that are left to the database: below it nothing is written. */
  readonly diskReserve: number;
  /** Which lines are written. */
  readonly logLevel: LogLevel;
  /** Who shows it may read `/metrics`; undefined: only this machine itself. */
  readonly metricsToken: string | undefined;
  /** How long requests may take to end when the process is asked to. */
  readonly stopSeconds: number;
  readonly assets: string;
  /** Of the checkpoints of the journal. */
  readonly journalKey: KeySource;
  readonly checkpointMail: CheckpointMail;
  /** `mailto:` or `https:`: whom to tell of a weakness. */
  readonly securityContact: string | undefined;
  /** What works, but probably not as meant: sentences for whoever starts this. */
  readonly notices: readonly string[];
}

export interface MailSettings {
  /** Where mail is handed over; undefined: it is kept, for an operator to read. */
  readonly url: string | undefined;
  /** Who sends: `Regiotafel <post@regio.nl>`. */
  readonly from: string;
}

/** How long somebody stays signed in. */
export interface SessionSettings {
  /** At most, whatever is done meanwhile. */
  readonly hours: number;
  /** Without a request. */
  readonly idleMinutes: number;
}

// Two segments of PostgreSQL's log of writes, and what goes on by itself meanwhile.
const usualReserve = 64;

/** An evening of a council, and a break in it; after that somebody signs in again. */
export const usualSessions: SessionSettings = { hours: 12, idleMinutes: 180 };

export type Environment = Readonly<Record<string, string | undefined>>;

/** An empty variable is one that was not set: files of settings often hold such lines. */
function setting(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

/**
 * A secret stands in the variable itself, or in the file that `..._FILE` names: what a system for secrets hands over.
 * @throws Error with a sentence that never repeats the secret
 */
export function secretSetting(environment: Environment, name: string): string | undefined {
  const given = setting(environment, name);
  const path = setting(environment, `${name}_FILE`);
  if (path === undefined) return given;
  if (given !== undefined) throw new Error(`Zet ${name} of ${name}_FILE, niet allebei.`);
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'onbekend';
    throw new Error(`Het bestand van ${name}_FILE is niet te lezen: ${path} (${reason}).`, { cause: error });
  }
}

/** @throws Error with a sentence that names the variable and what it must be. */
export function configuration(environment: Environment): Configuration {
  const host = setting(environment, 'HOST') ?? 'localhost';
  const port = portOf(setting(environment, 'PORT') ?? '7071');
  const given = setting(environment, 'PUBLIC_URL');
  const open = !isLoopback(host) && given === undefined;
  // Relative to the project, for commands that are given elsewhere too.
  const dataDirectory = resolve(
    fileURLToPath(new URL('..', import.meta.url)),
    setting(environment, 'REGIOTAFEL_DATA') ?? 'data',
  );
  return {
    host,
    port,
    publicUrl:
      given === undefined ? `http://${host.includes(':') ? `[${host}]` : host}:${port}` : base(given),
    dataDirectory,
    databaseUrl: databaseOf(setting(environment, 'DATABASE_URL')),
    databasePool: poolOf(setting(environment, 'DATABASE_POOL') ?? '12'),
    demonstration: demonstrationOf(setting(environment, 'REGIOTAFEL_DEMO')),
    journalKey: keySourceOf(environment, dataDirectory),
    securityContact: contactOf(setting(environment, 'SECURITY_CONTACT')),
    checkpointMail: checkpointMailOf(setting(environment, 'CHECKPOINT_MAIL') ?? 'hour'),
    mail: mailOf(environment),
    sessions: {
      hours: whole(environment, 'SESSION_HOURS', usualSessions.hours, 1, 168),
      idleMinutes: whole(environment, 'SESSION_IDLE_MINUTES', usualSessions.idleMinutes, 5, 1440),
    },
    proxies: whole(environment, 'PROXIES', 0, 0, 5),
    diskReserve: whole(environment, 'DISK_RESERVE_MB', usualReserve, 0, 10_000) * 2 ** 20,
    logLevel: logLevelOf(setting(environment, 'LOG_LEVEL') ?? 'warn'),
    metricsToken: metricsTokenOf(secretSetting(environment, 'METRICS_TOKEN')),
    stopSeconds: whole(environment, 'STOP_SECONDS', 10, 0, 300),
    assets: fileURLToPath(new URL('./assets', import.meta.url)),
    notices: open
      ? [
          'Let op: zet PUBLIC_URL op het adres dat anderen gebruiken, zoals https://regiotafel.voorbeeld.nl; anders worden hun formulieren geweigerd.',
        ]
      : [],
  };
}

// A secret in the environment has its lines joined by \\n where the place allows no others.
function keySourceOf(environment: Environment, dataDirectory: string): KeySource {
  const pem = setting(environment, 'JOURNAL_KEY')?.replaceAll('\\n', '\n');
  const file = setting(environment, 'JOURNAL_KEY_FILE');
  if (pem !== undefined && file !== undefined)
    throw new Error(
      'Geef de sleutel van het journaal met JOURNAL_KEY of met JOURNAL_KEY_FILE, niet met beide.',
    );
  return { pem, file: resolve(file ?? join(dataDirectory, 'journal.key')), given: file !== undefined };
}

function contactOf(text: string | undefined): string | undefined {
  if (text === undefined || /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:[+\d-]+)$/.test(text)) return text;
  throw new Error(
    `SECURITY_CONTACT moet een adres zijn als mailto:beveiliging@voorbeeld.nl of https://..., niet "${text}".`,
  );
}

function checkpointMailOf(text: string): CheckpointMail {
  if (text !== 'hour' && text !== 'day')
    throw new Error(`CHECKPOINT_MAIL moet hour (elk uur) of day (één keer per dag) zijn, niet "${text}".`);
  return text;
}

function logLevelOf(text: string): LogLevel {
  const found = logLevels.find((level) => level === text);
  if (!found) throw new Error(`LOG_LEVEL moet een van ${logLevels.join(', ')} zijn, niet "${text}".`);
  return found;
}

// It is never repeated in a message.
function metricsTokenOf(token: string | undefined): string | undefined {
  if (token !== undefined && !/^[\x21-\x7e]{16,}$/.test(token))
    throw new Error('METRICS_TOKEN moet ten minste 16 tekens hebben, zonder spaties: openssl rand -hex 24');
  return token;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new Error(`PORT moet een getal van 1 tot 65535 zijn, niet "${text}".`);
  return port;
}

// Two for ballots, one to listen, and some for pages.
const leastPool = 4;

function poolOf(text: string): number {
  const size = Number(text);
  if (!/^\d+$/.test(text) || size < leastPool || size > 200)
    throw new Error(`DATABASE_POOL moet een getal van ${leastPool} tot 200 zijn, niet "${text}".`);
  return size;
}

function whole(environment: Environment, name: string, usual: number, least: number, most: number): number {
  const text = setting(environment, name) ?? String(usual);
  const value = Number(text);
  if (!/^\d{1,5}$/.test(text) || value < least || value > most)
    throw new Error(`${name} moet een getal van ${least} tot ${most} zijn, niet "${text}".`);
  return value;
}

// The address holds a password: it is never repeated in a message.
function mailOf(environment: Environment): MailSettings {
  const url = secretSetting(environment, 'SMTP_URL');
  const parsed = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  if (url !== undefined && !(parsed && /^smtps?:$/.test(parsed.protocol) && parsed.hostname !== ''))
    throw new Error(
      'SMTP_URL moet een adres zijn als smtp://naam:wachtwoord@mail.voorbeeld.nl:587 of smtps://... Laat het weg om mail te bewaren in plaats van te versturen.',
    );
  const from = setting(environment, 'MAIL_FROM');
  if (url !== undefined && from === undefined)
    throw new Error('Zet MAIL_FROM op het adres van de afzender, zoals regiotafel@voorbeeld.nl.');
  const address = from === undefined ? undefined : parseMailAddress(from);
  if (from !== undefined && address === undefined)
    throw new Error(`MAIL_FROM moet één mailadres zijn, zoals regiotafel@voorbeeld.nl, niet "${from}".`);
  return { url, from: address === undefined ? '' : `Regiotafel <${address}>` };
}

function base(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`PUBLIC_URL moet met http:// of https:// beginnen, niet "${text}".`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new Error(
      `PUBLIC_URL is alleen het begin van het adres, zoals ${url.origin}, zonder pad: niet "${text}".`,
    );
  return url.origin;
}

// The address holds a password: it is never repeated in a message.
function databaseOf(text: string | undefined): string | undefined {
  if (text !== undefined && !(URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)))
    throw new Error(
      'DATABASE_URL moet een adres zijn als postgresql://naam:wachtwoord@server:5432/database. Laat het weg voor de ingebouwde database.',
    );
  return text;
}

function demonstrationOf(text: string | undefined): boolean | undefined {
  if (text !== undefined && text !== '0' && text !== '1')
    throw new Error(`REGIOTAFEL_DEMO moet 1 (wel vullen) of 0 (niet vullen) zijn, niet "${text}".`);
  return text === undefined ? undefined : text === '1';
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
