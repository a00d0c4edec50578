// A disk that is full, with all that a web process keeps on it: a small file system in memory.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '#platform/postgres';
import { writePdf } from '../src/main/demo/write-paper.ts';
import {
  command,
  filledFolder,
  freePort,
  freshFolder,
  notBuilt,
  type Run,
  ready,
  remove,
  web,
} from './processes.ts';

const disk = freshFolder();
const elsewhere = freshFolder();
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', disk]);
  remove(disk);
  remove(elsewhere);
});
const mounted =
  !notBuilt &&
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=755', 'tmpfs', disk]).status === 0;
const why = mounted ? '' : ' (skipped: this account may mount no file system, or nothing was built)';

describe.skipIf(!mounted).each(['the reserve is reached', 'the disk itself is full'])(
  `when %s${why}`,
  (which) => {
    const itself = which === 'the disk itself is full';
    const data = join(disk, itself ? 'outside' : 'data');
    const ballast = join(disk, 'ballast');
    let server: EmbeddedServer | undefined;
    let settings: Record<string, string>;
    let running: Run;
    let origin: string;
    let clerk: string;
    beforeAll(async () => {
      const port = String(await freePort());
      origin = `http://localhost:${port}`;
      settings = {
        REGIOTAFEL_DATA: data,
        PORT: port,
        REGIOTAFEL_DEMO: '1',
        ...(itself ? await outside() : {}),
      };
      if (!itself) await filledFolder(data);
      running = await ready(web(settings));
      clerk = await signIn('Regiogriffier');
    });
    afterAll(async () => {
      rmSync(ballast, { force: true });
      if (running?.child.exitCode === null) running.child.kill('SIGTERM');
      await running?.ended;
      await server?.stop();
    });

    /** A server that has its tables on this disk and its log elsewhere: then it does not stop, but says so. */
    async function outside() {
      server = await startEmbedded({ dataDirectory: join(elsewhere, 'server') });
      const { host, user } = server.connection;
      const place = join(disk, 'tables');
      mkdirSync(place);
      const owner = statSync(join(elsewhere, 'server/pg'));
      chownSync(place, owner.uid, owner.gid);
      const client = new pg.Client(server.connection);
      await client.connect();
      await client.query(`create tablespace klein location '${place}'`);
      await client.query('create database klein tablespace klein');
      await client.end();
      return {
        DATABASE_URL: `postgresql://${user}@localhost/klein?host=${encodeURIComponent(host)}`,
        DISK_RESERVE_MB: '0',
      };
    }

    const free = () => {
      const { bavail, bsize } = statfsSync(disk);
      return bavail * bsize;
    };
    /** Leaves so many bytes. */
    const fill = async (left: number) => {
      rmSync(ballast, { force: true });
      spawnSync('fallocate', ['-l', String(free() - left), ballast]);
      // Connections that the server ended meanwhile are seen to be gone.
      await wait(200);
    };
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    async function signIn(title: string): Promise<string> {
      const page = await (await fetch(`${origin}/aanmelden`)).text();
      const person = new RegExp(`name="ambt" value="(\\d+)"(?:(?!name="ambt")[\\s\\S])*?>${title}<`).exec(
        page,
      )?.[1];
      const body = new URLSearchParams({ ambt: person ?? '' }).toString();
      const answer = await fetch(`${origin}/aanmelden`, {
        method: 'POST',
        headers: form,
        body,
        redirect: 'manual',
      });
      return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    }
    const news = (tekst: string) => {
      const fields = { datum: '2026-11-01', titel: 'Een bericht', tekst, bron: '', vindplaats: '' };
      return fetch(`${origin}/leidse-regio/nieuws`, {
        method: 'POST',
        headers: { ...form, cookie: clerk },
        body: new URLSearchParams(fields).toString(),
        redirect: 'manual',
      });
    };
    const upload = (bytes: Buffer) => {
      const body = new FormData();
      body.append('titel', 'Een stuk');
      body.append('soort', 'onderzoek');
      body.append('bestand', new File([new Uint8Array(bytes)], 'stuk.pdf'));
      const headers = { cookie: clerk, 'sec-fetch-site': 'same-origin' };
      return fetch(`${origin}/leidse-regio/voorstellen/8/documenten`, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
      });
    };
    /** What is kept of what is sent here: the demonstration's own papers are small. */
    const kept = () => {
      const own = join(data, 'files/leidse-regio');
      return readdirSync(own).filter((name) => statSync(join(own, name)).size > 2 ** 20);
    };
    const unfinished = () => readdirSync(join(data, 'files/.binnen'));
    const large = () =>
      Buffer.concat([
        writePdf({ title: 'Een stuk', paragraphs: ['Tekst.'] }),
        Buffer.from(`\n%${randomBytes(2 ** 20).toString('hex')}\n%%EOF\n`),
      ]);
    it('refuses an upload with a sentence, and keeps nothing of it', async () => {
      expect(clerk).not.toBe('');
      await fill(itself ? 600_000 : 30 * 2 ** 20);
      const answer = await upload(large());
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain('De schijf van de server is vol');
      // What came in is thrown away beside the answer.
      await vi.waitFor(() => expect([kept(), unfinished()]).toEqual([[], []]), 10_000);
      expect((await fetch(`${origin}/leidse-regio/voorstellen/8`)).status).toBe(200);
    });

    it('refuses what is written, keeps what was typed and all that was acknowledged, and goes on', async () => {
      if (itself) await fill(400_000);
      const texts = Array.from({ length: 300 }, () => randomBytes(2000).toString('hex'));
      let acknowledged = 0;
      let answer = await news(texts[0] ?? '');
      while (answer.status === 303 && acknowledged < 299) {
        acknowledged += 1;
        answer = await news(texts[acknowledged] ?? '');
      }
      const text = await answer.text();
      expect(answer.status, text.slice(0, 2000)).toBe(503);
      expect(text).toContain('De schijf van de server is vol');
      expect(text).toContain('Wat u verstuurde, is niet bewaard.');
      expect(text).toContain(`type="hidden" name="tekst" value="${texts[acknowledged]}"`);
      expect(acknowledged > 0).toBe(itself);
      expect(running.child.exitCode).toBe(null);
      for (const path of ['/health', '/ready', '/leidse-regio/nieuws', '/aanmelden'])
        expect((await fetch(`${origin}${path}`)).status, path).toBe(200);
      if (itself) {
        // The server gives old files back at a moment of its own: it is full once nothing comes free any more.
        await fill(10_000);
        for (let look = 0; look < 5; look += 1) {
          await wait(200);
          if (free() <= 40_000) continue;
          await fill(10_000);
          look = 0;
        }
        const backup = await command(settings, 'backup', join(disk, 'vol.backup'), '--json');
        expect(JSON.parse(backup.answer)).toMatchObject({ fout: 'not_written' });
        expect(backup.answer).toContain('de schijf is vol');
        expect(readdirSync(disk).filter((name) => name.startsWith('vol'))).toEqual([]);
      }
      rmSync(ballast);
      await vi.waitFor(async () => expect((await news('Er is weer ruimte.')).status).toBe(303), 10_000);
      expect((await upload(large())).status).toBe(303);
      expect([kept().length, unfinished()]).toEqual([1, []]);
      const page = await (await fetch(`${origin}/leidse-regio/nieuws`)).text();
      expect(page).toContain('Er is weer ruimte.');
      const verified = await command(settings, 'journal', 'verify', '--json');
      expect(JSON.parse(verified.answer)).toMatchObject([{ fouten: [] }, { fouten: [] }]);
      const files = await command(settings, 'files', 'check', '--json');
      expect(JSON.parse(files.answer)).toMatchObject([{ ontbreekt: [], beschadigd: [] }]);
    });
  },
);
