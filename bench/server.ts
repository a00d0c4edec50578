import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startUntil, stopped } from './process.ts';

export const region = '/leidse-regio';
const root = fileURLToPath(new URL('..', import.meta.url));

/** The product as it is started, on a data directory and a port of its own. */
export interface Place {
  readonly data: string;
  readonly port: number;
  /** Besides those that every start has. */
  readonly settings?: Readonly<Record<string, string>>;
}

export const address = (place: Place, path: string) => `http://localhost:${place.port}${path}`;

const environment = (place: Place) => ({
  REGIOTAFEL_DATA: place.data,
  PORT: String(place.port),
  HOST: 'localhost',
  PUBLIC_URL: address(place, ''),
  ...place.settings,
});

/** By `npm start`, as a user does. @returns the seconds to the first page */
export async function startByNpm(place: Place): Promise<number> {
  const command = ['npm', '--prefix', root, '--silent', 'start'];
  const { child, seconds } = await startUntil(command, environment(place), address(place, `${region}/`));
  await stopped(child);
  return seconds;
}

function startWords(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ');
}

/** The flags that `npm start` gives to node: memory and time depend on them. */
export function startFlags(): string[] {
  return startWords().filter((word) => word.startsWith('--'));
}

/** And its settings for the system's own store of memory. */
export function startSettings(): Record<string, string> {
  const set = startWords().filter((word) => /^[A-Z_]+=/.test(word));
  return Object.fromEntries(set.map((word) => word.split('=') as [string, string]));
}

/** The web process itself, whose time and memory are measured. */
export async function startWeb(place: Place, first = `${region}/`): Promise<ChildProcess & { pid: number }> {
  const command = [process.execPath, ...startFlags(), join(root, 'dist/web.js')];
  const { child } = await startUntil(
    command,
    { ...startSettings(), ...environment(place) },
    address(place, first),
  );
  return child as ChildProcess & { pid: number };
}

/** The server that the web process started. */
export function databasePid(place: Place): number {
  return Number(readFileSync(join(place.data, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
}
