import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId, RegionId } from '#kernel';
import { installation } from '#platform/database';
import {
  addEntry,
  eraseActorNames,
  inclusionProof,
  type JournalFault,
  leafData,
  leafHash,
  lookUp,
  readWitnessed,
  rootFromInclusion,
  rootOf,
  type Verified,
  verify,
  type WitnessedTable,
} from '#platform/journal';
import { entryAt, treeNow } from '../verification/store.ts';
import { testApplication } from './testing.ts';

const region = 'leidse-regio' as RegionId;
const base = '/leidse-regio';
let app: Awaited<ReturnType<typeof testApplication>>;
let tables: WitnessedTable[];
beforeAll(async () => {
  app = await testApplication();
  tables = await readWitnessed(app.database.pool);
});
afterAll(() => app.close());

const verified = async (): Promise<Verified> => {
  await app.installation.refresh();
  await app.installation.settled();
  return verify(app.database, region, { keys: [], tables });
};
const faultsOf = async (): Promise<readonly JournalFault[]> => (await verified()).faults;

/** A resident asks to speak. @returns the number of the request and of its entry */
async function ask(contact: string): Promise<{ request: number; entry: number; seq: number }> {
  const asked = await app.post(`${base}/vergaderingen/11/inspreken`, {
    naam: 'Een inwoner uit de Merenwijk',
    bereikbaar: contact,
    onderwerp: 'De bomen aan de Kooilaan',
  });
  expect(asked.status).toBe(303);
  await app.installation.settled();
  const { rows } = await app.owner.query<{ request: number; entry: number; seq: number }>(
    `select r.id as request, e.id as entry, e.seq from speaking_request r
     join journal_entry e on e.subject = 'speaking_request/' || r.id where r.contact = $1`,
    [contact],
  );
  return rows[0] as { request: number; entry: number; seq: number };
}

/** Whether the entry leads to the root of now, as anybody outside works it out. */
async function proven(seq: number): Promise<boolean> {
  const [[entry], [now]] = await app.database.read(region, [entryAt(seq), treeNow()]);
  if (!entry || !now) return false;
  const path = await lookUp(app.database, region, [seq, now.size - 1], inclusionProof(seq, now.size));
  const [root] = await lookUp(app.database, region, [now.size, now.size - 1], rootOf(now.size));
  const made = rootFromInclusion(leafHash(leafData(region, seq, entry)), seq, now.size, path);
  return root?.equals(now.root) === true && made?.equals(now.root) === true;
}

describe('erasing what an entry held', () => {
  it('leaves the entry proven, and verifying says how many were erased', async () => {
    const before = await verified();
    const { request, seq, entry } = await ask('een@voorbeeld.nl');
    expect(await proven(seq)).toBe(true);
    const clerk = await app.signIn('Regiogriffier');
    expect((await app.post(`${base}/insprekers/${request}/wissen`, {}, clerk)).status).toBe(303);
    const after = await verified();
    expect(after.faults).toEqual([]);
    expect(after.erased.payloads).toBe(before.erased.payloads + 1);
    expect(await proven(seq)).toBe(true);
    const { rows } = await app.owner.query('select part, reason from journal_erasure where entry_id = $1', [
      entry,
    ]);
    expect(rows.map(({ part }) => part).sort()).toEqual(['payload', 'reason']);
    expect(new Set(rows.map(({ reason }) => reason))).toEqual(
      new Set(['op verzoek van wie wilde inspreken']),
    );
    const left = await app.owner.query(
      "select count(*)::integer as found from journal_payload where payload like '%een@voorbeeld.nl%'",
    );
    expect(left.rows).toEqual([{ found: 0 }]);
  });

  it('past the door is found: taken away, with a forged row, and put back', async () => {
    const { entry, seq } = await ask('twee@voorbeeld.nl');
    const forged = `insert into journal_erasure (scope, entry_id, part, at, reason)
      values ('${region}', ${entry}, 'payload', now(), 'zomaar')`;
    const kept = await app.owner.query('delete from journal_payload where entry_id = $1 returning *', [
      entry,
    ]);
    expect(await faultsOf()).toEqual([{ kind: 'payload_missing', seq }]);
    const client = await app.owner.connect();
    try {
      // With the triggers the row is seen to come without an entry; without them it is not known.
      await client.query(`begin; select set_config('app.change', '-1', true); ${forged}; commit`);
      const key = `${entry}/payload`;
      expect(await faultsOf()).toEqual([{ kind: 'row_without_entry', table: 'journal_erasure', key }]);
      await client.query(
        "set session_replication_role = replica; delete from journal_row where table_name = 'journal_erasure' and change = -1",
      );
      expect(await faultsOf()).toEqual([{ kind: 'row_unknown', table: 'journal_erasure', key }]);
      const row = kept.rows[0];
      await client.query(
        'insert into journal_payload (entry_id, scope, salt, payload) values ($1, $2, $3, $4)',
        [row.entry_id, row.scope, row.salt, row.payload],
      );
      expect(await faultsOf()).toContainEqual({ kind: 'payload_back', seq });
      await client.query(`delete from journal_erasure where entry_id = ${entry}`);
      expect(await faultsOf()).toEqual([]);
    } finally {
      await client.query('set session_replication_role = origin');
      client.release();
    }
  });
});

describe('erasing the name of who acted', () => {
  const person = async () =>
    (
      await app.owner.query<{ id: PersonId }>(
        "select person_id as id from office where title = 'Regiogriffier' limit 1",
      )
    ).rows[0]?.id as PersonId;

  it('leaves all proven, and office and number of the person', async () => {
    const { request, seq } = await ask('drie@voorbeeld.nl');
    const clerk = await app.signIn('Regiogriffier');
    await app.post(`${base}/insprekers/${request}/antwoord`, { besluit: 'toelaten' }, clerk);
    const before = await verified();
    const whose = await person();
    const now = '2026-11-24T11:00:00Z';
    const erased = await app.database.write(region, async (transaction) => {
      const count = await eraseActorNames(transaction, region, whose, { at: now, reason: 'op verzoek' });
      const entry = {
        operation: 'erase_person',
        subject: `person/${whose}`,
        payload: {},
        reason: 'op verzoek',
      };
      await addEntry(transaction, region, { kind: 'operator', name: 'beheerder' }, undefined, now, entry);
      return count;
    });
    expect(erased).toBeGreaterThan(5);
    const after = await verified();
    expect(after.faults).toEqual([]);
    expect(after.erased.names).toBe(before.erased.names + erased);
    expect(await proven(seq + 1)).toBe(true);
    const { rows } = await app.owner.query(
      `select distinct actor_name, actor_office from journal_entry where scope = $1 and actor_person = $2
       and operation = 'answer_to_speak'`,
      [region, whose],
    );
    expect(rows).toEqual([{ actor_name: null, actor_office: 'Regiogriffier' }]);
  });

  it('past the door is found, and so is another name', async () => {
    const { rows } = await app.owner.query<{ seq: number; id: number; name: string }>(
      `select seq, id, actor_name as name from journal_entry where scope = $1 and actor_hash is not null
       and actor_name is not null order by seq limit 1`,
      [region],
    );
    const { seq, id, name } = rows[0] as { seq: number; id: number; name: string };
    const set = (to: string | null) =>
      app.owner.query('update journal_entry set actor_name = $1 where id = $2', [to, id]);
    await set('Iemand anders');
    expect(await faultsOf()).toEqual([{ kind: 'name_changed', seq }]);
    await set(null);
    expect(await faultsOf()).toEqual([{ kind: 'name_missing', seq }]);
    await set(name);
    expect(await faultsOf()).toEqual([]);
  });
});

describe('why something was done', () => {
  const lastOf = async (operation: string) => {
    await app.installation.settled();
    const { rows } = await app.owner.query<{ id: number; seq: number; reason: string | null; gone: boolean }>(
      `select id, seq, reason, reason_salt is null as gone from journal_entry
       where scope = $1 and operation = $2 order by id desc limit 1`,
      [region, operation],
    );
    return rows[0] as { id: number; seq: number; reason: string | null; gone: boolean };
  };
  const news = { datum: '2026-11-24', titel: 'Een bericht', tekst: 'De tekst.' };

  it('is in every entry: as it was given, or else the right on which it was done', async () => {
    const token = await app.token('Regiogriffier');
    expect((await app.api('/nieuws', token, { ...news, reden: 'Gevraagd door de raad.' })).status).toBe(201);
    expect((await lastOf('publish_news')).reason).toBe('Gevraagd door de raad.');
    expect((await app.api('/nieuws', token, news)).status).toBe(201);
    expect((await lastOf('publish_news')).reason).toMatch(/^bevoegdheid: \S/);
    const wrong = await app.api('/nieuws', token, { ...news, reden: 'x'.repeat(1001) });
    expect([wrong.status, await wrong.json()]).toMatchObject([
      422,
      { velden: { reden: expect.stringContaining('1.000') } },
    ]);
    const { rows } = await app.owner.query(
      'select operation from journal_entry where reason is null and reason_hash is null',
    );
    expect(rows).toEqual([]);
  });

  it('that was changed, taken away or made up past the door is found', async () => {
    const { id, seq, reason } = await lastOf('publish_news');
    const set = (to: string | null) =>
      app.owner.query('update journal_entry set reason = $1 where id = $2', [to, id]);
    await set('Iets anders');
    expect(await faultsOf()).toEqual([{ kind: 'reason_changed', seq }]);
    await set(null);
    expect(await faultsOf()).toEqual([{ kind: 'reason_missing', seq }]);
    await set(reason);
    expect(await faultsOf()).toEqual([]);
  });

  it('goes with what the entry held, and the entry stays proven', async () => {
    const { request, seq } = await ask('redenen@voorbeeld.nl');
    const clerk = await app.signIn('Regiogriffier');
    await app.post(
      `${base}/insprekers/${request}/antwoord`,
      { besluit: 'afwijzen', reden: 'Mevrouw is ziek.' },
      clerk,
    );
    expect((await lastOf('answer_to_speak')).reason).toBe('Mevrouw is ziek.');
    await app.post(`${base}/insprekers/${request}/wissen`, {}, clerk);
    expect(await lastOf('answer_to_speak')).toMatchObject({ reason: null, gone: true });
    expect((await verified()).faults).toEqual([]);
    expect(await proven(seq)).toBe(true);
  });
});

it('an installation’s own book is verified with its erasures too', async () => {
  const found = await verify(app.database, installation, { keys: [], tables });
  expect(found.faults).toEqual([]);
});
