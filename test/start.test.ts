// What a newcomer and an operator do first, with the processes that they start.
import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findRunning, startEmbedded } from '#platform/postgres';
import {
  type Account,
  command,
  databaseProcess,
  filledFolder,
  freePort,
  freshFolder,
  notBuilt,
  othersMayRun,
  type Run,
  ready,
  remove,
  until,
  web,
} from './processes.ts';

const folder = freshFolder();
const begun: Run[] = [];
afterAll(async () => {
  for (const one of begun) if (one.child.exitCode === null) one.child.kill('SIGTERM');
  await Promise.all(begun.map((one) => one.ended));
  remove(folder);
});

async function begin(settings: Record<string, string>, as?: Account): Promise<Run & { port: number }> {
  const port = await freePort();
  const running = web({ PORT: String(port), ...settings }, as);
  begun.push(running);
  return { ...running, port };
}

const file2026 = fileURLToPath(new URL('../src/main/demo/uitslagen-2026-03-18.csv', import.meta.url));
const asOf2026 = ['--day', '2026-03-18', '--status', 'definitive', '--takes-office', '2026-04-01', '--yes'];

function post(address: string, body: string, cookie = ''): Promise<Response> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    cookie,
  };
  return fetch(address, { method: 'POST', headers, body, redirect: 'manual' });
}

describe.skipIf(notBuilt)('starting and stopping', () => {
  beforeAll(() => filledFolder(join(folder, 'kept')));

  it('is the only one on its data, stops on both signals with its database, and keeps everything', async () => {
    const data = join(folder, 'kept');
    const first = await begin({ REGIOTAFEL_DATA: data });
    await ready(first);
    expect(first.said()).toContain(`Begin op http://localhost:${first.port}/leidse-regio/`);

    const second = await begin({ REGIOTAFEL_DATA: data });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`Regiotafel draait al op deze gegevens (${data})`);
    const origin = `http://localhost:${first.port}`;
    expect((await fetch(`${origin}/leidse-regio/`)).status).toBe(200);

    const page = await (await fetch(`${origin}/aanmelden`)).text();
    const office = /name="ambt" value="(\d+)"/.exec(page)?.[1];
    const signed = await post(`${origin}/aanmelden`, `ambt=${office}`);
    const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const running = begun.findLast((one) => one.child.exitCode === null);
      running?.child.kill(signal);
      expect(await running?.ended).toBe(0);
      expect(databaseProcess(data)).toBeUndefined();
      const again = await begin({ REGIOTAFEL_DATA: data });
      await ready(again);
      const mine = await fetch(`http://localhost:${again.port}/mijn`, { headers: { cookie } });
      expect([mine.status, mine.url]).toEqual([200, `http://localhost:${again.port}/mijn`]);
    }
  });

  it('starts its database again when that is killed, and goes on with what was there', async () => {
    const running = begun.findLast((one) => one.child.exitCode === null) as Run;
    const data = join(folder, 'kept');
    const before = databaseProcess(data) as number;
    process.kill(before, 'SIGKILL');
    const page = /http:\/\/localhost:\d+/.exec(running.said())?.[0];
    await until(() => {
      const now = databaseProcess(data);
      return now !== before ? now : undefined;
    });
    await vi.waitFor(async () => expect((await fetch(`${page}/ready`)).status).toBe(200), 10_000);
    expect((await fetch(`${page}/leidse-regio/mijn-werk`)).status).toBe(403);
    expect(running.said()).toContain('De database is gestopt (SIGKILL) en wordt opnieuw gestart.');
    expect(running.child.exitCode).toBeNull();
  });

  // `nobody` of every distribution. As a normal user the other tests here show it.
  it.skipIf(process.getuid?.() !== 0 || !othersMayRun())('works for who is not root', async () => {
    const nobody = { uid: 65534, gid: 65534 };
    const data = join(folder, 'nobody');
    mkdirSync(data);
    chownSync(data, nobody.uid, nobody.gid);
    const running = await begin({ REGIOTAFEL_DATA: data, HOME: data, REGIOTAFEL_DEMO: '0' }, nobody);
    await ready(running);
    expect((await fetch(`http://localhost:${running.port}/aanmelden`)).status).toBe(200);
    expect(statSync(join(data, 'pg')).uid).toBe(nobody.uid);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(databaseProcess(data)).toBeUndefined();
  });

  it('leaves nothing behind when it is interrupted while it starts', async () => {
    const data = join(folder, 'interrupted');
    const running = await begin({ REGIOTAFEL_DATA: data, REGIOTAFEL_DEMO: '0' });
    await until(() => databaseProcess(data));
    running.child.kill('SIGINT');
    expect(await running.ended).toBe(0);
    expect(databaseProcess(data)).toBeUndefined();
  });

  it('says that the port is taken, and ends the database that it had started', async () => {
    const data = join(folder, 'port');
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const running = await begin({ REGIOTAFEL_DATA: data, PORT: String(port), REGIOTAFEL_DEMO: '0' });
    expect(await running.ended).toBe(1);
    expect(running.said()).toContain(`Poort ${port} is bezet`);
    expect(databaseProcess(data)).toBeUndefined();
    other.close();
  });

  it('says what is wrong with a folder, an address and a server that is not there', async () => {
    writeFileSync(join(folder, 'file'), '');
    const closed = await freePort();
    for (const [settings, sentence] of [
      [{ REGIOTAFEL_DATA: join(folder, 'file') }, 'Kies een andere map met REGIOTAFEL_DATA.'],
      [{ REGIOTAFEL_DATA: join(folder, 'x'), HOST: '192.0.2.1' }, 'HOST=192.0.2.1 is geen adres van deze'],
      [
        { DATABASE_URL: `postgresql://a:geheim@127.0.0.1:${closed}/x` },
        'is niet te openen: connect ECONNREFUSED',
      ],
    ] as const) {
      const running = await begin(settings);
      expect(await running.ended).toBe(1);
      expect(running.said()).toContain(sentence);
      expect(running.said()).not.toMatch(/geheim|\n\s+at /);
    }
    expect(databaseProcess(join(folder, 'x'))).toBeUndefined();
  });
});

describe.skipIf(notBuilt)('no demonstration', () => {
  it('is given to others than this computer unless it is asked for: nobody signs in as an office', async () => {
    const data = join(folder, 'open');
    const running = await begin({ REGIOTAFEL_DATA: data, HOST: '0.0.0.0' });
    await ready(running);
    const origin = `http://127.0.0.1:${running.port}`;
    const page = await (await fetch(`${origin}/aanmelden`)).text();
    expect(page).toContain('Aanmelden');
    expect(page).not.toContain('name="ambt"');
    expect((await post(`${origin}/aanmelden`, 'ambt=1')).status).toBe(404);
    expect((await fetch(`${origin}/leidse-regio/`)).status).toBe(404);
    running.child.kill('SIGTERM');
    await running.ended;
  });

  it('and data that are one are not opened to others by accident', async () => {
    const data = join(folder, 'kept');
    const running = begun.findLast((one) => one.child.exitCode === null);
    running?.child.kill('SIGTERM');
    await running?.ended;
    const refused = await begin({ REGIOTAFEL_DATA: data, HOST: '0.0.0.0' });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain('Deze gegevens zijn een demonstratie');
    expect(databaseProcess(data)).toBeUndefined();
    const meant = await ready(await begin({ REGIOTAFEL_DATA: data, HOST: '0.0.0.0', REGIOTAFEL_DEMO: '1' }));
    meant.child.kill('SIGTERM');
    expect(await meant.ended).toBe(0);
  });
});

describe.skipIf(notBuilt)('an empty installation', () => {
  it('gives its first operator a link, without the server and beside it, that works once', async () => {
    const data = join(folder, 'empty');
    const port = await freePort();
    const settings = { REGIOTAFEL_DATA: data, PORT: String(port) };
    const invite = ['people', 'invite', '--operator', '--json', '--name'];
    const without = await command(settings, ...invite, 'Eerste');
    expect([without.code, databaseProcess(data)]).toEqual([0, undefined]);
    const running = await begin(settings);
    await ready(running);
    const beside = await command(settings, ...invite, 'Tweede');
    expect(beside.code).toBe(0);
    for (const { answer } of [without, beside]) {
      const { link } = JSON.parse(answer);
      expect(link).toContain(`http://localhost:${port}/aanmelden/`);
      expect((await fetch(link)).status).toBe(200);
      const signed = await post(link, '');
      expect([signed.status, signed.headers.get('location')]).toEqual([303, '/mijn']);
      expect((await post(link, '')).status).toBe(422);
    }
    // What an operator began is not filled with a demonstration.
    expect((await fetch(`http://localhost:${port}/leidse-regio/`)).status).toBe(404);
    // What a command makes beside the server, the server shows.
    const imported = await command(settings, 'elections', 'import', file2026, ...asOf2026, '--json');
    expect(imported.code).toBe(0);
    const towns = ['0546,Leiden,Le,#a3262a', '0547,Leiderdorp,Ld,#1f5fa8'];
    const region = [
      '--slug',
      'proef',
      '--name',
      'Proefregio',
      ...towns.flatMap((t) => ['--municipality', t]),
    ];
    expect((await command(settings, 'regions', 'create', ...region, '--json')).code).toBe(0);
    const council = await until(async () => {
      const answer = await fetch(`http://localhost:${port}/proef/raden/leiden`);
      return answer.status === 200 ? answer.text() : undefined;
    });
    expect(council).toContain('D66');
    const verified = await command(settings, 'journal', 'verify', '--json');
    expect([verified.code, JSON.parse(verified.answer)[0].fouten]).toEqual([0, []]);
    expect(databaseProcess(data)).toBeDefined();
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });
});

/** True as soon as the filling has written something. */
async function anyEntry(connection: pg.ClientConfig): Promise<true | undefined> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query('select exists (select 1 from journal_entry) as found');
    return rows[0].found || undefined;
  } finally {
    await client.end();
  }
}

describe.skipIf(notBuilt)('half a demonstration', () => {
  it('is not served: the next start says what to do', async () => {
    const data = join(folder, 'half');
    const running = await begin({ REGIOTAFEL_DATA: data });
    await until(async () => {
      const connection = await findRunning(data);
      return connection && (await anyEntry(connection).catch(() => undefined));
    });
    running.child.kill('SIGKILL');
    await running.ended;
    const again = await begin({ REGIOTAFEL_DATA: data });
    expect(await again.ended).toBe(1);
    expect(again.said()).toContain('Het vullen van de demonstratie is eerder afgebroken.');
    expect(databaseProcess(data)).toBeUndefined();
  });

  it('is not what an operator began with: a result that was read is left alone', async () => {
    const settings = { REGIOTAFEL_DATA: join(folder, 'own') };
    const imported = await command(settings, 'elections', 'import', file2026, ...asOf2026, '--json');
    expect(imported.code).toBe(0);
    const running = await ready(await begin(settings));
    expect(running.said()).toContain('Er is nog geen regio.');
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });
});

describe.skipIf(notBuilt)('a command', () => {
  const settings = { REGIOTAFEL_DATA: join(folder, 'commands') };
  it('explains itself when asked', async () => {
    for (const words of [['--help'], ['people', 'invite', '--help']]) {
      const helped = await command(settings, ...words);
      expect([helped.code, helped.answer]).toEqual([0, expect.stringContaining('regiotafel journal verify')]);
    }
  });

  it.each([
    [[], 'Noem een opdracht.'],
    [['journal', 'verify', 'alles'], '"alles" hoort niet bij journal verify.'],
    [['journal', 'verify', '--fout', 'x'], '--fout is geen optie van deze opdracht.'],
    [['journal', 'verify'], 'staan geen gegevens van Regiotafel'],
  ])('%j is refused with a sentence', async (words, sentence) => {
    const refused = await command(settings, ...words);
    expect([refused.code, refused.answer]).toEqual([1, '']);
    expect(refused.said).toContain(sentence);
    expect(existsSync(settings.REGIOTAFEL_DATA)).toBe(false);
  });

  it('shows what would come of the page of a programme, without any data', async () => {
    const page = join(folder, 'jaarstukken.txt');
    writeFileSync(page, 'Jaarstukken 2028\n9Z: Klein\n\n1. Meten\n\n1.1 Doen\nLasten 2028: 4.100\n');
    const shown = await command(settings, 'programme', 'preview', page, '--json');
    expect([shown.code, JSON.parse(shown.answer)]).toMatchObject([
      0,
      {
        ...{ code: '9Z', titel: 'Klein', stuk: 'jaarstukken', jaar: 2028 },
        smart_doelen_zonder_doel: [
          { nummer: '1', activiteiten: [{ nummer: '1.1', bedragen: [{ jaar: 2028, euro: '4100.00' }] }] },
        ],
      },
    ]);
    writeFileSync(page, '9Z: Klein\n\n1. Meten\n\n1.1 Doen\n1.1 Nog eens\n');
    const doubled = await command(settings, 'programme', 'preview', page, '--json');
    expect([doubled.code, JSON.parse(doubled.answer).let_op]).toMatchObject([
      1,
      expect.arrayContaining([expect.objectContaining({ soort: 'number_twice', houdt_tegen: true })]),
    ]);
    expect(existsSync(settings.REGIOTAFEL_DATA)).toBe(false);
  });

  // What is wrong with the words, and what is wrong with what they are about.
  it.each([
    [['people', 'invit'], '"people invit" is geen opdracht.'],
    [['people', 'list'], 'staan geen gegevens van Regiotafel'],
  ])('%j is refused with --json for machines too', async (words, sentence) => {
    const machine = await command(settings, ...words, '--json');
    expect([machine.code, JSON.parse(machine.answer).melding]).toEqual([
      1,
      expect.stringContaining(sentence),
    ]);
    expect(existsSync(settings.REGIOTAFEL_DATA)).toBe(false);
  });
});

describe('the data', () => {
  it('start after a power cut, when the number of the last server has become another program', async () => {
    const dataDirectory = join(folder, 'cut');
    const server = await startEmbedded({ dataDirectory });
    await server.stop();
    // As root the server has an account of its own: the other program must be of that one to stand in its way.
    const { uid, gid } = statSync(join(dataDirectory, 'pg'));
    const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid, cwd: '/' } : {});
    const before = [other.pid, join(dataDirectory, 'pg'), 1_000_000_000, 5432, dataDirectory, '', ''];
    writeFileSync(join(dataDirectory, 'pg/postmaster.pid'), before.join('\n'));
    const again = await startEmbedded({ dataDirectory });
    await again.stop();
    other.kill();
  });

  it.skipIf(process.getuid?.() !== 0)(
    'in a folder that no other account enters go to one that it can',
    async () => {
      const closed = freshFolder(0o700);
      const dataDirectory = join(closed, 'data');
      const server = await startEmbedded({ dataDirectory });
      const elsewhere = readFileSync(join(dataDirectory, 'gegevens-staan-in.txt'), 'utf8').trim();
      expect(server.folder).toBe(elsewhere);
      expect(existsSync(join(elsewhere, 'pg/PG_VERSION'))).toBe(true);
      await server.stop();
      remove(elsewhere);
      remove(closed);
    },
  );
});
