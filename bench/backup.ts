import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RegionId } from '#kernel';
import { applicationPool, database, ownerPool } from '#platform/database';
import { sealAll } from '#platform/journal';
import { findRunning } from '#platform/postgres';
import { addEntries } from './journal.ts';
import { type Line, line } from './lines.ts';
import { freePort, stopped } from './process.ts';
import { address, type Place, startFlags, startSettings, startWeb } from './server.ts';

const entries = 300_000;
const files = 44;
const bytesOfFile = 24_000_000;
const region = 'leidse-regio' as RegionId;

/** The demonstration with a long journal and about a gigabyte of files: what a backup of it and putting it back cost. */
export async function backupLines(folder: string): Promise<Line[]> {
  const place: Place = { data: join(folder, 'backup-of'), port: await freePort() };
  const web = await startWeb(place);
  const made = join(folder, 'large.backup');
  try {
    const server = await findRunning(place.data);
    if (!server) throw new Error('No database runs');
    const owner = ownerPool(server);
    await addEntries(owner, region, entries);
    const { rows } = await owner.query<{ person: number }>(
      "select person_id as person from office where title = 'Regiogriffier' and region_id = $1",
      [region],
    );
    await owner.end();
    const db = database(applicationPool(server, 2));
    while ((await sealAll(db, [region])) > 0);
    await db.close();
    const cookie = await signIn(place, rows[0]?.person);
    for (let file = 0; file < files; file += 1) await upload(place, cookie, file);
    const backup = await command(['backup', made], place.data);
    const check = await command(['restore', made, '--check'], place.data);
    const restore = await command(['restore', made], join(folder, 'backup-into'));
    const size = statSync(made).size / 1e6;
    return [
      line(`backup of ${entries} entries and ${(files * bytesOfFile) / 1e6} MB of files`, 's', [
        backup.seconds,
      ]),
      line('  memory at most', 'MB', [backup.memory], 200),
      line('  size of the file', 'MB', [size]),
      line('checked without putting it back', 's', [check.seconds]),
      line('  memory at most', 'MB', [check.memory], 200),
      line('put back, compared, its journal verified', 's', [restore.seconds]),
      line('  memory at most', 'MB', [restore.memory], 200),
    ];
  } finally {
    await stopped(web);
  }
}

export async function signIn(place: Place, person: number | undefined): Promise<string> {
  const answer = await fetch(address(place, '/aanmelden'), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ ambt: String(person) }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`Signing in gave ${answer.status}`);
  return cookie;
}

/** Bytes that cannot be made smaller, as scans are. */
async function upload(place: Place, cookie: string, number: number): Promise<void> {
  const form = new FormData();
  form.set('titel', `Scan ${number}`);
  form.set('soort', 'bijlage');
  form.set('taal', 'nl');
  const content = [Buffer.from('%PDF-1.7\n'), randomBytes(bytesOfFile)];
  form.set('bestand', new File(content, `scan-${number}.pdf`, { type: 'application/pdf' }));
  const answer = await fetch(address(place, '/leidse-regio/voorstellen/5/documenten'), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: form,
  });
  if (answer.status !== 303)
    throw new Error(`File ${number}: ${answer.status} ${(await answer.text()).slice(0, 5000)}`);
}

/** The command as an operator gives it. @returns seconds, and the most memory that its process had at once, in MB */
async function command(given: readonly string[], data: string): Promise<{ seconds: number; memory: number }> {
  const program = join(fileURLToPath(new URL('..', import.meta.url)), 'dist/cli.js');
  const began = performance.now();
  const child = spawn(process.execPath, [...startFlags(), program, ...given, '--json'], {
    env: { ...process.env, ...startSettings(), REGIOTAFEL_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  let memory = 0;
  const watching = setInterval(() => {
    // The kernel's own high-water mark (proc(5)).
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    memory = Math.max(memory, Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024);
  }, 50);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watching);
  if (code !== 0) throw new Error(`${given.join(' ')} ended with ${code}: ${said.slice(0, 2000)}`);
  return { seconds: (performance.now() - began) / 1000, memory };
}
