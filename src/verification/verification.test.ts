import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionId } from '#kernel';
import { installation } from '#platform/database';
import {
  checkpoints,
  inclusionProof,
  knownKeys,
  leafHash,
  lookUp,
  payloadHash,
  readCheckpoint,
  readWitnessed,
  rootFromInclusion,
  signCheckpoint,
  signerInForce,
  verify,
} from '#platform/journal';
import { mailCheckpoint } from '../main/checkpoint-mail.ts';
import { type KeySource, keepCheckpoints, readKey, signDue } from '../main/journal-key.ts';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
const region = 'leidse-regio' as RegionId;
const folder = mkdtempSync(join(tmpdir(), 'regiotafel-key-'));
const source: KeySource = { pem: undefined, file: join(folder, 'journal.key'), given: false };
beforeAll(async () => {
  app = await testApplication();
  await app.installation.settled();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const read = async (path: string) => (await app.get(`/leidse-regio/api/v1${path}`)).json();
const text = async (path: string) => (await app.get(`/leidse-regio${path}`)).text();
const newest = async () => (await app.database.read(region, [checkpoints(1)]))[0][0];

describe('checkpoints', () => {
  it('are made with a key that nobody else can read, and come into the journal with it', async () => {
    expect(await text('/journaal')).toContain('Er is nog geen controlepunt');
    expect(await signDue(app.installation, source)).toBe(2);
    expect(statSync(source.file).mode & 0o777).toBe(0o600);
    const keys = await knownKeys(app.database);
    const note = await newest();
    expect(readCheckpoint(note?.note ?? '', keys)).toMatchObject({
      checkpoint: { origin: 'localhost:7071/leidse-regio', size: note?.size },
    });
    const { rows } = await app.owner.query(
      "select operation from journal_entry where subject like 'journal_key/%'",
    );
    expect(rows).toEqual([{ operation: 'use_journal_key' }]);
  });

  it('are mailed to every clerk with an address, each once, as they were signed', async () => {
    const { rows } = await app.owner.query<{ recipient: string; body: string; html: string; reason: string }>(
      "select recipient, body, html, reason from mail where reason like 'checkpoint/%' order by reason",
    );
    const regional = rows.filter((mail) => mail.reason.startsWith('checkpoint/leidse-regio/'));
    expect(regional.length).toBe(5);
    expect(new Set(rows.map((mail) => mail.recipient)).size).toBe(5);
    expect(rows).toHaveLength(10);
    const note = await newest();
    const keys = await knownKeys(app.database);
    for (const { body, html } of regional) {
      expect(body).toContain(note?.note.trimEnd());
      expect(html).toContain('<pre>localhost:7071/leidse-regio');
    }
    // As a clerk would: what was kept is the mail, of which the note is a part.
    const kept = regional[0]?.body.slice(regional[0].body.indexOf('localhost:7071/')) ?? '';
    const end = kept.indexOf('\n\n', kept.indexOf('\u2014'));
    expect(readCheckpoint(kept.slice(0, end), keys)).toMatchObject({ checkpoint: { size: note?.size } });
  });

  it('are a kind of mail of their own: stopped by one request, and chosen with the others', async () => {
    const mails = async () =>
      (
        await app.owner.query<{ person: string; unsubscribe: string; body: string }>(
          `select split_part(reason, '/', 4) as person, unsubscribe, body from mail
           where reason like 'checkpoint/leidse-regio/%' order by id`,
        )
      ).rows;
    const [first] = await mails();
    if (!first) throw new Error('no mail');
    expect(first.unsubscribe).toMatch(
      /^http:\/\/localhost:7071\/leidse-regio\/berichten\/controlepunten\/\S+$/,
    );
    for (const said of ['Geen controlepunten meer', first.unsubscribe, '/mijn-werk/berichten'])
      expect(first.body).toContain(said);
    const { pathname } = new URL(first.unsubscribe);
    const stop = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    };
    expect((await app.app.request(`http://localhost:7071${pathname}`, stop)).status).toBe(200);
    const note = await newest();
    if (!note) throw new Error('no checkpoint');
    const about = { name: 'Leidse regio', publicUrl: 'http://localhost:7071', every: 'hour' as const };
    const before = (await mails()).length;
    const later = { ...note, size: 8001 };
    expect(await app.aside(region, (transaction) => mailCheckpoint(transaction, region, later, about))).toBe(
      4,
    );
    const sent = (await mails()).slice(before).map(({ person }) => person);
    expect(sent).toHaveLength(4);
    expect(sent).not.toContain(first.person);
    await app.owner.query('update notification_setting set checkpoints = true');
  });

  it('are mailed once a day to who asked for that, the first of the day', async () => {
    const note = await newest();
    if (!note) throw new Error('no checkpoint');
    const about = { name: 'Leidse regio', publicUrl: 'http://localhost:7071', every: 'day' as const };
    const sendAt = (signedAt: string, size: number) =>
      app.aside(region, (transaction) =>
        mailCheckpoint(transaction, region, { ...note, signedAt, size }, about),
      );
    for (const [signedAt, size] of [
      ['2026-11-26T09:00:00Z', 9001],
      ['2026-11-26T10:00:00Z', 9002],
      ['2026-11-27T09:00:00Z', 9003],
    ] as const)
      expect(await sendAt(signedAt, size)).toBe(5);
    const { rows } = await app.owner.query<{ day: string; mails: number }>(
      `select split_part(reason, '/', 3) as day, count(*)::int as mails from mail
       where reason like 'checkpoint/leidse-regio/2026-%' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { day: '2026-11-26', mails: 5 },
      { day: '2026-11-27', mails: 5 },
    ]);
  });

  it('come once an hour, and only where something was written', async () => {
    expect(await signDue(app.installation, source)).toBe(0);
    const signer = await signerInForce(app.database, await readKey(source), 'x', '2026-11-24T10:00:00Z');
    if (!signer) throw new Error('no signer');
    const sign = (now: string) => signCheckpoint(app.database, region, signer, now);
    expect(await sign('2026-11-24T11:30:00Z')).toBeUndefined();
    const made = {
      dag: '2027-03-04',
      tijd: '19:30',
      plaats: 'Leiden',
      orgaan: 'regiocommissie-wonen-en-groen',
    };
    const planned = await app.post('/leidse-regio/vergaderingen', made, await app.signIn('Regiogriffier'));
    expect(planned.status).toBe(303);
    await app.installation.settled();
    expect(await sign('2026-11-24T10:59:59Z')).toBeUndefined();
    expect(await sign('2026-11-24T11:00:01Z')).toMatchObject({ signedAt: '2026-11-24T11:00:01Z' });
  });

  it('are not made with a key that is not the one in force, and the operator is told once', async () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const other: KeySource = { ...source, pem };
    await expect(signDue(app.installation, other)).rejects.toThrow(/rotate-key/);
    const told: unknown[] = [];
    const kept = keepCheckpoints({ ...app.installation, fault: (error) => told.push(error) }, other);
    await kept.stop();
    expect(told).toHaveLength(1);
    const missing: KeySource = { pem: undefined, file: join(folder, 'nergens'), given: true };
    await expect(readKey(missing)).rejects.toThrow(/nergens/);
    const wrong = join(folder, 'geen-sleutel');
    writeFileSync(wrong, 'hallo');
    await expect(signDue(app.installation, { pem: undefined, file: wrong, given: true })).rejects.toThrow(
      /Ed25519/,
    );
    expect(readdirSync(folder).sort()).toEqual(['geen-sleutel', 'journal.key']);
  });

  it('are published, and can be checked by whoever kept one', async () => {
    const note = await text('/journaal/controlepunt');
    expect(note).toBe((await newest())?.note);
    expect((await read('/journaal/controlepunten')).controlepunten[0].controlepunt).toBe(note);
    const check = (kept: string) => text(`/journaal?controlepunt=${encodeURIComponent(kept)}`);
    expect(await check(note)).toContain('Het klopt.');
    expect(await check(note.replaceAll('\n', '\r\n'))).toContain('Het klopt.');
    expect(await check(note.replace(/\n\d+\n/, '\n3\n'))).toContain('De handtekening klopt niet');
    expect(await check('zomaar iets')).toContain('Dit is geen controlepunt');
    const [[other]] = await app.database.read(installation, [checkpoints(1)]);
    expect(await check(other?.note ?? '')).toContain('van een ander journaal');
  });
});

describe('a proof', () => {
  it('ties every entry to a signed checkpoint, without anything of ours', async () => {
    const size = (await newest())?.size ?? 0;
    expect(size).toBeGreaterThan(300);
    for (const seq of [0, 1, 5, 255, 256, 257, size - 1]) {
      const proof = await read(`/journaal/${seq}/bewijs`);
      expect(proof).toMatchObject({ boek: region, nummer: seq, grootte: size });
      const path = proof.pad.map((each: string) => Buffer.from(each, 'base64'));
      const root = rootFromInclusion(Buffer.from(proof.bladhash, 'base64'), seq, size, path);
      expect(root?.toString('base64')).toBe(proof.wortel);
      expect(proof.controlepunt.split('\n').slice(0, 3)).toEqual([
        `localhost:7071/${region}`,
        `${size}`,
        proof.wortel,
      ]);
    }
    expect((await app.get(`/leidse-regio/api/v1/journaal/${size + 1000}/bewijs`)).status).toBe(404);
    expect((await app.get('/leidse-regio/api/v1/journaal/x/bewijs')).status).toBe(404);
  });

  it('of a step of a vote holds what was recorded; of what is not for everybody only that it is there', async () => {
    const { rows } = await app.owner.query<{ seq: number; subject: string }>(
      "select distinct on (subject) seq, subject from journal_entry where scope = $1 and (subject like 'vote/%' or subject like 'proposal/%') order by subject, seq",
      [region],
    );
    const of = (kind: string) => rows.find((row) => row.subject.startsWith(kind))?.seq;
    const vote = await read(`/journaal/${of('vote/')}/bewijs`);
    expect(leafHash(Buffer.from(vote.regel)).toString('base64')).toBe(vote.bladhash);
    const hash = payloadHash(Buffer.from(vote.zout, 'base64'), vote.inhoud).toString('hex');
    expect(JSON.parse(vote.regel).payload_hash).toBe(hash);
    expect(await read(`/journaal/${of('proposal/')}/bewijs`)).toMatchObject({
      regel: null,
      inhoud: null,
      zout: null,
    });
  });

  it('of a ballot says nothing before its time', async () => {
    const open = await app.owner.query<{ id: number }>("select id from vote where state = 'open' limit 1");
    const id = open.rows[0]?.id;
    const cast = await app.owner.query<{ seq: number }>(
      "select seq from journal_entry where subject = $1 and operation = 'cast_ballot' limit 1",
      [`vote/${id}`],
    );
    if (!cast.rows[0]) throw new Error('The demonstration has an open vote with a ballot');
    expect(await read(`/journaal/${cast.rows[0].seq}/bewijs`)).toMatchObject({ regel: null, inhoud: null });
    const page = await text(`/stemmingen/${id}/bewijs`);
    expect(page).toContain('staat hier na het sluiten');
  });
});

describe('the page of a vote in the journal', () => {
  it('shows every ballot with its entry, and what somebody changed', async () => {
    const page = await text('/stemmingen/4/bewijs');
    expect(page).toContain('nog zoals ze zijn vastgelegd');
    const { rows } = await app.owner.query<{ fraction_id: string; choice: string }>(
      "select fraction_id, choice from ballot where region_id = $1 and vote_id = 4 and choice = 'for' limit 1",
      [region],
    );
    expect(rows).toHaveLength(1);
    expect(page.match(/Bewijs van regel/g)?.length).toBeGreaterThan(10);
    expect(page).not.toContain('nee: veranderd');
    await app.owner.query(
      "update ballot set choice = 'against' where region_id = $1 and vote_id = 4 and fraction_id = $2",
      [region, rows[0]?.fraction_id],
    );
    await app.owner.query("select pg_notify('regiotafel_written', '')");
    await app.installation.settled();
    const after = await text('/stemmingen/4/bewijs');
    expect(after).toContain('nee: veranderd');
    expect(after).toContain('buiten het journaal om');
  });
});

describe('a rewritten journal', () => {
  it('is caught by a checkpoint that was kept, though whoever rewrote it had the key', async () => {
    const kept = (await newest())?.note ?? '';
    const keys = await knownKeys(app.database);
    const tables = await readWitnessed(app.database.pool);
    const before = await verify(app.database, region, { keys, tables: [] });
    expect(before.faults.filter((fault) => fault.kind === 'checkpoint_differs')).toEqual([]);
    // Another entry, with roots and tiles made anew.
    await app.owner.query(
      "update journal_entry set actor_office = 'iemand anders' where scope = $1 and seq = 3",
      [region],
    );
    await app.owner.query('delete from journal_tree where scope = $1', [region]);
    await app.owner.query('delete from journal_tile where scope = $1', [region]);
    await app.owner.query('delete from journal_checkpoint where scope = $1', [region]);
    await app.owner.query('update journal_entry set seq = null where scope = $1', [region]);
    await app.installation.refresh();
    await app.installation.settled();
    expect(await signDue(app.installation, source)).toBeGreaterThan(0);
    const now = await verify(app.database, region, { keys, tables: [] });
    expect(now.faults.filter((fault) => 'size' in fault || 'seq' in fault)).toEqual([]);
    // All is whole here; the note of before is not of this journal.
    expect(await text(`/journaal?controlepunt=${encodeURIComponent(kept)}`)).toMatch(
      /Het klopt niet\.[^<]*een back-up die is teruggezet/,
    );
    expect(tables.length).toBeGreaterThan(50);
    const size = (await newest())?.size ?? 0;
    const path = await lookUp(app.database, region, [3], inclusionProof(3, size));
    expect(path.length).toBeGreaterThan(5);
  });
});
