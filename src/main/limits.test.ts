import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#kernel';
import { limits } from '#people';
import { counted, readsTooMuch, sendsTooMuch, writesTooMuch } from './limits.ts';
import { testApplication, testNow } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let now = testNow;
beforeAll(async () => {
  app = await testApplication({ clock: { now: () => now } });
});
afterAll(() => app.close());

const later = (minutes: number) => {
  now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
};
const tally = (answers: readonly Response[]) => {
  const statuses: Record<number, number> = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  return statuses;
};

describe('what one account writes', () => {
  it('is refused beyond six hundred a minute, by API and by form, and nothing typed is lost', async () => {
    const clerk = await app.token('Regiogriffier');
    const send = () => app.api('/nieuws', clerk, {});
    const statuses: Response[] = [];
    for (let at = 0; at < 650; at += 50)
      statuses.push(...(await Promise.all(Array.from({ length: 50 }, send))));
    // With the token that was made: what an account writes for itself counts with the rest.
    expect(tally(statuses)).toEqual({ 422: 599, 429: 51 });
    const refused = await send();
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.json()).toMatchObject({
      code: 'too_many',
      title: expect.stringContaining('te veel'),
    });
    const cookie = await app.signIn('Regiogriffier');
    const form = await app.post(
      '/leidse-regio/nieuws',
      { titel: 'Wat ik typte', tekst: 'Lange tekst' },
      cookie,
    );
    expect(form.status).toBe(429);
    const html = await form.text();
    expect(html).toContain('wat u typte staat er nog');
    expect(html).toContain('value="Wat ik typte"');
    // Somebody else, and the same a minute later, is not in the way of it.
    expect((await app.api('/nieuws', await app.token('Griffier Leiden'), {})).status).not.toBe(429);
    later(1);
    expect((await send()).status).toBe(422);
    expect(app.faults).toEqual([]);
  });

  it('counts what is written outside the regions, the own account and an operator’s, with it', async () => {
    const actor = await app.signIn('Beheerder');
    const { rows } = await app.owner.query("select person_id as id from office where kind = 'operator'");
    for (let at = 0; at < limits.write.most; at += 1) writesTooMuch(app.installation, rows[0].id);
    for (const path of [
      '/mijn/kalender',
      '/mijn/passkeys/opties',
      '/mijn/sleutels',
      '/beheer/mensen/uitnodigen',
    ]) {
      const answer = await app.post(path, {}, actor);
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 429, '60']);
    }
    expect((await app.get('/mijn', actor)).status).toBe(200);
    later(1);
    expect((await app.post('/mijn/kalender', {}, actor)).status).toBe(200);
  });

  it('is counted by two nodes together, and costs the database a write for every sixty', async () => {
    const nodes = [{ ...app.installation }, { ...app.installation }];
    let writes = 0;
    const database = {
      ...app.database,
      write: ((...given: Parameters<typeof app.database.write>) => {
        writes += 1;
        return app.database.write(...given);
      }) as typeof app.database.write,
    };
    for (const node of nodes) Object.assign(node, { database });
    let taken = 0;
    for (let at = 0; at < 2000; at += 1) {
      if (counted(nodes[at % 2] as typeof app.installation, limits.write, 'iemand')) taken += 1;
      // As fast as a hundred in a tenth of a second: the other node hears of it meanwhile.
      if (at % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(taken).toBeGreaterThanOrEqual(limits.write.most);
    expect(taken).toBeLessThanOrEqual(limits.write.most * 1.2);
    expect(writes).toBeLessThanOrEqual(12);
    expect(writes).toBeGreaterThan(5);
  });
});

describe('what comes without an account', () => {
  it('is limited by address: who asks too often keeps what was typed, and others still can', async () => {
    const { rows } = await app.owner.query(
      `select m.id from meeting m join body b on b.region_id = m.region_id and b.id = m.body_id where b.kind = 'regional_committee'
       and m.published_at is not null and m.state = 'planned' and m.day > '2026-11-24' order by m.day limit 1`,
    );
    const address = `/leidse-regio/vergaderingen/${rows[0].id}/inspreken`;
    const ask = (at: number) =>
      app.post(address, { naam: `Inwoner ${at}`, bereikbaar: 'niets', onderwerp: 'De nachtbus' });
    const answers: Response[] = [];
    for (let at = 0; at < limits.anonymousWrite.most + 3; at += 1) answers.push(await ask(at));
    expect(tally(answers)).toEqual({ 422: 30, 429: 3 });
    const last = answers.at(-1) as Response;
    expect(last.headers.get('retry-after')).toBe('3600');
    const kept = await last.text();
    expect(kept).toContain('De nachtbus');
    later(60);
    expect((await ask(99)).status).toBe(422);
  });
});

describe('a secret that nobody has', () => {
  it('is counted by address; a token that was good here is not shut out by it', async () => {
    const good = await app.token('Regiogriffier');
    const read = (token: string) =>
      app.app.request('http://localhost:7071/leidse-regio/api/v1/voorstellen', {
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await read(good)).status).toBe(200);
    const wrong: Response[] = [];
    for (let at = 0; at < limits.wrongSecret.most; at += 50)
      wrong.push(
        ...(await Promise.all(Array.from({ length: 50 }, (_, n) => read(`rt_${'x'.repeat(30)}${at + n}`)))),
      );
    expect(tally(wrong)).toEqual({ 401: limits.wrongSecret.most });
    for (const token of ['rt_niets', `rt_${'y'.repeat(40)}`]) expect((await read(token)).status).toBe(429);
    expect((await app.get(`/mijn/kalender/${'z'.repeat(43)}.ics`)).status).toBe(429);
    expect((await read(good)).status).toBe(200);
    later(15);
    expect((await read('rt_niets')).status).toBe(401);
  });
});

describe('what costs much to read', () => {
  it('is limited by address and by account, said with when to come back, and nothing else is', async () => {
    const try_ = '/leidse-regio/stemmingen/proef';
    const cookie = await app.signIn('Griffier Leiden');
    // As others in the same town hall did: nothing here need be made three hundred times.
    const context = {} as Parameters<typeof readsTooMuch>[1];
    const visitorsAddress = { env: {}, req: { header: () => undefined } } as unknown as typeof context;
    for (let at = 1; at < limits.dearRead.most; at += 1)
      expect(readsTooMuch(app.installation, visitorsAddress, visitor)).toBeUndefined();
    expect((await app.get(try_)).status).toBe(200);
    const refused = await app.get(`${try_}?vanaf=3`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '300']);
    expect(refused.headers.get('cache-control')).toContain('no-store');
    expect(await refused.text()).toContain('Probeer het over vijf minuten opnieuw');
    const { rows } = await app.owner.query('select id from vote order by id limit 1');
    for (const path of [
      '/api/v1/stemmingen/proef',
      `/api/v1/stemmingen/${rows[0].id}/macht`,
      `/api/v1/stemmingen/${rows[0].id}/fracties.csv`,
      `/api/v1/documenten/1/vergelijking?van=1&met=2`,
      '/api/v1/samenhang',
    ]) {
      const answer = await app.get(`/leidse-regio${path}`);
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 429, '300']);
      expect(await answer.json()).toMatchObject({ code: 'reads_too_many' });
    }
    for (const path of [
      `/stemmingen/${rows[0].id}/fracties.csv`,
      '/documenten/1/vergelijk?van=1&met=2',
      '/samenhang',
    ])
      expect([path, (await app.get(`/leidse-regio${path}`)).status]).toEqual([path, 429]);
    // Plain pages, and who is signed in, are not in the way of it.
    expect((await app.get('/leidse-regio/voorstellen')).status).toBe(200);
    expect((await app.get(try_, cookie)).status).toBe(200);
    later(5);
    expect((await app.get('/leidse-regio/en/stemmingen/proef')).status).toBe(200);
    const actor = { kind: 'person', person: 998 as never, name: 'x', offices: [] } as const;
    for (let at = 0; at < limits.dearRead.most; at += 1) readsTooMuch(app.installation, context, actor);
    expect(readsTooMuch(app.installation, context, actor)).toBe(limits.dearRead);
    expect(app.faults).toEqual([]);
  });
});

it('files are limited by account as well', async () => {
  const operation = { upload: {} } as unknown as Parameters<typeof sendsTooMuch>[3];
  const actor = { kind: 'person', person: 999 as never, name: 'x', offices: [] } as const;
  const context = {} as Parameters<typeof sendsTooMuch>[1];
  for (let at = 0; at < limits.upload.most; at += 1)
    expect(await sendsTooMuch(app.installation, context, actor, operation)).toBeUndefined();
  expect(await sendsTooMuch(app.installation, context, actor, operation)).toBe(limits.upload);
});
