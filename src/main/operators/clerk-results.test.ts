import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bytesOf, count510, elected520 } from '../../elections/readers/testing.ts';
import { officeHolders, secondRegion } from '../office-holders.ts';
import { testApplication } from '../testing.ts';
import { fieldsOn, shown } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let last = 0;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
});
afterAll(() => app.close());
beforeEach(async () => {
  last = (await app.owner.query('select max(id) as last from election_result')).rows[0].last;
});

const page = '/leidse-regio/uitslagen/inlezen';
const town = { code: '0638', name: 'Zoeterwoude', day: '2030-03-20' };
const lists = [
  { name: 'CDA', candidates: [1000, 600] },
  { name: 'VVD', candidates: [617] },
];
const count = count510(lists, town);
const definitive = { status: 'definitive', aantreden: '2030-04-03' };

function send(
  files: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>>,
  cookie = clerk,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [name, text] of Object.entries(files)) body.append('bestand', new File([text], name));
  return app.app.request(`http://localhost:7071${page}`, {
    method: 'POST',
    body,
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  });
}
async function readIn(files: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>>) {
  const sent = await send(files, fields);
  if (sent.status !== 303) throw new Error(await shown(sent));
  const path = sent.headers.get('location') ?? '';
  const html = await (await app.get(path, clerk)).text();
  const answer = await app.post(path, fieldsOn(html), clerk);
  return { html, answer, path };
}
const results = async () =>
  (await app.owner.query('select id from election_result where id > $1 order by id', [last])).rows;

describe('a regional clerk reads in a result', () => {
  it("the night's provisional file, a week later the definitive ones, and everybody sees what changed", async () => {
    const night = await readIn({ 'nacht.xml': count }, { status: 'provisional' });
    expect(night.html).toContain('EML 510d');
    expect(await shown(new Response(night.html))).toContain('de zetels zijn niet bekend');
    expect(night.answer.status).toBe(303);
    const later = count510([{ name: 'CDA', candidates: [1000, 610] }, lists[1] as (typeof lists)[0]], town);
    const week = await readIn(
      { 'vast.xml': later, 'gekozen.xml': elected520({ CDA: 10, VVD: 5 }, town) },
      definitive,
    );
    expect(await shown(new Response(week.html))).toContain('was 1.600 stemmen, onbekend zetels');
    expect(week.answer.status).toBe(303);
    const [first, second] = await results();
    const compared = await shown(app.get(`/leidse-regio/uitslagen/${second.id}/vergelijken?met=${first.id}`));
    for (const part of ['1.600 → 1.610', 'onbekend → 10', 'Geldige stemmen 2.217 2.227 +10'])
      expect(compared).toContain(part);
    const own = await shown(app.get(`/leidse-regio/uitslagen/${second.id}`));
    for (const part of [
      'vast.xml',
      'gekozen.xml',
      'Wat er anders is dan in de versie ervoor',
      'Opkomst in procenten',
    ])
      expect(own).toContain(part);
    const api = await app.get(`/leidse-regio/api/v1/uitslagen/${second.id}/verschillen`);
    expect(await api.json()).toMatchObject({
      van: first.id,
      lijsten: [
        { naam: 'CDA', wat: 'gewijzigd', stemmen: { was: 1600, is: 1610 }, zetels: { was: null, is: 10 } },
        {},
      ],
    });
    const { rows: journal } = await app.owner.query(
      "select scope, actor_name, actor_office from journal_entry where operation = 'import_result' order by id desc limit 2",
    );
    // In the region's journal, and in that of the installation, whose rows they are.
    expect(journal).toEqual([
      { scope: '@installation', actor_name: 'Regiogriffier', actor_office: 'Regiogriffier' },
      { scope: 'leidse-regio', actor_name: 'Regiogriffier', actor_office: 'Regiogriffier' },
    ]);
    expect(app.faults).toEqual([]);
  });

  it('is told of a municipality of another region, and nothing is kept', async () => {
    await secondRegion(app.database);
    await app.owner.query("insert into municipality (id, name) values ('gm0503', 'Delft')");
    const { rows: regions } = await app.owner.query("select id from region where id <> 'leidse-regio'");
    const client = await app.owner.connect();
    await client.query('begin');
    await client.query("select set_config('app.region', $1, true)", [regions[0].id]);
    await client.query(
      `insert into region_municipality (region_id, municipality_id, place, slug, mark, colour, tile_column, tile_row)
       values ($1, 'gm0503', 90, 'delft', 'Zz', '#000000', 9, 9)`,
      [regions[0].id],
    );
    await client.query('commit');
    client.release();
    const answer = await send({ 'delft.xml': count510(lists, { code: '0503', name: 'Delft' }) }, definitive);
    expect(answer.status).toBe(403);
    expect(await shown(answer)).toContain('In dit bestand staat Delft, een gemeente van een andere regio.');
    expect(
      (await app.owner.query("select 1 from election_upload_file where file_name = 'delft.xml'")).rows,
    ).toEqual([]);
    // A municipality that no region has is no one else's.
    expect(
      (await send({ 'gouda.xml': count510(lists, { code: '0513', name: 'Gouda' }) }, definitive)).status,
    ).toBe(303);
  });

  it('confirms one file once, however often at once, and never one of somebody else', async () => {
    const sent = await send(
      { 'een.xml': count510(lists, { ...town, day: '2031-03-19' }) },
      { ...definitive, aantreden: '2031-04-02' },
    );
    const path = sent.headers.get('location') ?? '';
    const fields = fieldsOn(await (await app.get(path, clerk)).text());
    const answers = await Promise.all([1, 2, 3].map(() => app.post(path, fields, clerk)));
    // Who comes second sees the file known, or the waiting files gone.
    const others = answers.map((answer) => answer.status).filter((status) => status !== 303);
    expect(others.map((status) => [404, 409].includes(status))).toEqual([true, true]);
    expect(await results()).toHaveLength(1);
    const operator = await app.signIn('Beheerder');
    const body = new FormData();
    body.append('bestand', new File([count510(lists, { ...town, day: '2034-03-15' })], 'beheer.xml'));
    body.append('status', 'provisional');
    const theirs = await app.app.request('http://localhost:7071/beheer/uitslagen', {
      method: 'POST',
      body,
      headers: { cookie: operator, 'sec-fetch-site': 'same-origin' },
    });
    const number = theirs.headers.get('location')?.split('/').at(-1);
    expect((await app.get(`${page}/${number}`, clerk)).status).toBe(404);
    expect((await app.get(`/beheer/uitslagen/${number}`, operator)).status).toBe(200);
  });

  it('asks whether a municipality with another name is the same, and takes it when confirmed', async () => {
    const sent = await send(
      { 'naam.xml': count510(lists, { ...town, name: 'Soeterwoude', day: '2032-03-17' }) },
      { ...definitive, aantreden: '2032-04-02' },
    );
    const path = sent.headers.get('location') ?? '';
    const html = await (await app.get(path, clerk)).text();
    expect(await shown(new Response(html))).toContain(
      'gm0638: &quot;Soeterwoude&quot; is dezelfde gemeente als &quot;Zoeterwoude&quot;',
    );
    const refused = await app.post(path, fieldsOn(html), clerk);
    expect(refused.status).toBe(422);
    expect(await results()).toEqual([]);
    expect((await app.post(path, { ...fieldsOn(html), 'zelfde[]': 'gm0638' }, clerk)).status).toBe(303);
  });

  it('is for nobody else, and by API the same', async () => {
    for (const [word, { cookie }] of await officeHolders(app.database)) {
      const answer = await app.get(page, cookie);
      const may = word === 'regional clerk' || word === 'operator' || word === 'stand-in';
      expect([word, answer.status]).toEqual([word, may ? 200 : 403]);
    }
    const inhoud = Buffer.from(bytesOf(count510(lists, { ...town, day: '2033-03-16' }))).toString('base64');
    const body = { bestanden: [{ naam: 'api.xml', inhoud }], status: 'definitief', aantreden: '2033-04-03' };
    const token = await app.token('Regiogriffier');
    const done = await app.api('/uitslagen', token, body);
    expect([done.status, await done.json()]).toMatchObject([
      201,
      { verkiezing: '2033-03-16', onvolledig: ['gm0638'] },
    ]);
    const again = await app.api('/uitslagen', token, body);
    expect([again.status, await again.json()]).toMatchObject([409, { code: 'file_known' }]);
    expect(await shown(app.get('/leidse-regio/uitslagen', clerk))).toContain('Een uitslag inlezen');
    expect(await shown(app.get('/leidse-regio/uitslagen'))).not.toContain('Een uitslag inlezen');
  });
});
