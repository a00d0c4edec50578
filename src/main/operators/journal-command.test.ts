import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../arguments.ts';
import { type KeySource, signDue } from '../journal-key.ts';
import { testApplication } from '../testing.ts';
import { journalCheck, journalKey, journalRotate, journalVerify } from './journal-command.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
const folder = mkdtempSync(join(tmpdir(), 'regiotafel-journal-'));
const source: KeySource = { pem: undefined, file: join(folder, 'journal.key'), given: false };
beforeAll(async () => {
  app = await testApplication();
  await app.installation.settled();
});
afterEach(() => {
  process.exitCode = undefined;
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const erased = {
  met_reden: expect.any(Number),
  inhoud_gewist: expect.any(Number),
  naam_gewist: 0,
  reden_gewist: expect.any(Number),
};
const written = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const given = (...words: string[]) => parseArguments(['journal', ...words]);
const keyLine = async () => {
  const [first] = (await journalKey(app.database, source)) as { sleutel: string }[];
  return first?.sleutel ?? '';
};
const note = async () => (await app.get('/leidse-regio/journaal/controlepunt')).text();
const proofOf = async (seq: number) =>
  (await app.get(`/leidse-regio/api/v1/journaal/${seq}/bewijs`)).json() as Promise<Record<string, unknown>>;

describe('regiotafel journal', () => {
  it('key says that there is none yet, and then which', async () => {
    await expect(journalKey(app.database, source)).rejects.toThrow(/nog geen sleutel/);
    await signDue(app.installation, source);
    expect(await keyLine()).toMatch(/^localhost:7071\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/);
  });

  it('verify says of every book that it is in order, with a kept checkpoint too', async () => {
    const kept = written('kept.note', await note());
    const answer = await journalVerify(given('verify', '--note', kept), app.database);
    expect(answer).toEqual([
      { boek: '@installation', regels: expect.any(Number), uitkomst: 'in orde', ...erased },
      { boek: 'leidse-regio', regels: expect.any(Number), uitkomst: 'in orde', ...erased },
    ]);
    expect(process.exitCode).toBeUndefined();
    const changed = written('changed.note', (await note()).replace(/\n\d+\n/, '\n7\n'));
    await expect(journalVerify(given('verify', '--note', changed), app.database)).rejects.toThrow(/klopt/);
    await expect(journalVerify(given('verify', '--note', '/nergens'), app.database)).rejects.toThrow(
      /te lezen/,
    );
  });

  it('check proves an entry with the key alone, and refuses what was changed', async () => {
    const { rows } = await app.owner.query<{ seq: number }>(
      "select seq from journal_entry where subject like 'vote/%' and operation = 'open_vote' order by seq limit 1",
    );
    const proof = await proofOf(rows[0]?.seq ?? 0);
    const check = (name: string, content: unknown, key: string) =>
      journalCheck(given('check', written(name, JSON.stringify(content)), '--key', key));
    const key = await keyLine();
    expect(await check('good.json', proof, key)).toMatchObject({ uitkomst: 'in orde', boek: 'leidse-regio' });
    const inhoud = String(proof.inhoud).replace('vraag', 'v');
    const other = String(proof.regel).replace('Regiogriffier', 'Iemand');
    const pad = [...(proof.pad as string[])].reverse();
    for (const [name, content, sentence] of [
      ['payload.json', { ...proof, inhoud: `${inhoud} ` }, /de inhoud is niet/],
      ['entry.json', { ...proof, regel: other }, /de regel is niet/],
      ['path.json', { ...proof, pad }, /leiden niet/],
      ['number.json', { ...proof, nummer: Number(proof.nummer) + 1 }, /leiden niet/],
      ['book.json', { ...proof, boek: 'elders' }, /ander journaal/],
      ['unsigned.json', { ...proof, controlepunt: null }, /nog geen getekend/],
      ['none.json', { hallo: 1 }, /geen bewijs/],
    ] as const)
      await expect(check(name, content, key), name).rejects.toThrow(sentence);
    await expect(check('good.json', proof, 'x')).rejects.toThrow(/geen sleutel/);
  });

  it('verify names the row that was changed, and ends with 1', async () => {
    const was = await app.owner.query(
      "select id, question from vote where region_id = 'leidse-regio' order by id limit 1",
    );
    const client = await app.owner.connect();
    await client.query(
      "set session_replication_role = replica; update vote set question = 'Anders?' where id = 1",
    );
    const answer = (await journalVerify(given('verify'), app.database)) as { uitkomst: string }[];
    expect(answer[1]?.uitkomst).toContain('In vote is 1 anders dan het journaal zegt.');
    expect(process.exitCode).toBe(1);
    const json = (await journalVerify(given('verify', '--json'), app.database)) as { fouten: unknown[] }[];
    expect(json[1]?.fouten).toEqual([{ kind: 'row_changed', table: 'vote', key: '1' }]);
    await client.query('update vote set question = $1 where id = 1', [was.rows[0]?.question]);
    await client.query('set session_replication_role = origin');
    client.release();
    expect((await journalVerify(given('verify', '--json'), app.database)) as unknown[]).toMatchObject([
      { fouten: [] },
      { fouten: [] },
    ]);
  });

  it('rotate-key makes another key with a reason, and what the old one signed stays good', async () => {
    const old = await keyLine();
    const kept = written('old.note', await note());
    const where = { ...source, publicUrl: 'http://localhost:7071' };
    const done = await journalRotate(given('rotate-key', '--reason', 'Jaarlijks.'), app.database, where);
    expect(done).toMatchObject({ vervangt: old });
    expect(await keyLine()).not.toBe(old);
    expect(readFileSync(source.file, 'utf8')).toContain('PRIVATE KEY');
    expect(readdirSync(folder).filter((name) => name.endsWith('.old'))).toHaveLength(1);
    const { rows } = await app.owner.query(
      `select p.payload::jsonb->>'reason' as reason from journal_entry e join journal_payload p on p.entry_id = e.id
       where operation = 'replace_journal_key'`,
    );
    expect(rows).toEqual([{ reason: 'Jaarlijks.' }]);
    expect(await journalVerify(given('verify', '--note', kept), app.database)).toMatchObject([
      { uitkomst: 'in orde' },
      { uitkomst: 'in orde' },
    ]);
    // A key of the operator's own is not replaced by one of ours.
    const own: KeySource = { ...source, given: true };
    await expect(
      journalRotate(given('rotate-key', '--reason', 'x'), app.database, {
        ...own,
        publicUrl: where.publicUrl,
      }),
    ).rejects.toThrow(/al die van het journaal/);
    expect(existsSync(source.file)).toBe(true);
  });
});
