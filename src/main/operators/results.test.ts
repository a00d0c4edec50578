import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { testApplication } from '../testing.ts';
import { fieldsOn, type SentFile, sendResult, shown } from './testing.ts';

type Application = Awaited<ReturnType<typeof testApplication>>;
let app: Application;
let operator: string;
beforeEach(async () => {
  app = await testApplication();
  operator = await app.signIn('Beheerder');
  return () => app.close();
});

const head = 'Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;\n';
const leiderdorp = `${head}Leiderdorp;0547;10058;GROENLINKS / Partij van de Arbeid (PvdA);3300;6;
Leiderdorp;0547;10058;D66;2466;4;
Leiderdorp;0547;10058;VVD en CDA samen;4017;7;
Leiderdorp;0547;10058;Lokale Partij Leiderdorp;2205;4;
Delft;G0503;1;STIP;100;9;
`;
const corrected = { dag: '2026-03-18', status: 'corrected', aantreden: '2026-04-01' };
const file = (text: string, name = 'correctie.csv'): SentFile => ({ name, text });
const stored = async () =>
  (await app.owner.query('select file_name, status, imported_by from election_file where id > 3 order by id'))
    .rows;
const waiting = async () => (await app.owner.query('select id from election_upload')).rows.length;
const weight = async (fraction: string) =>
  (
    await app.owner.query("select votes from fractions_in_office('2026-11-24') where fraction = $1", [
      fraction,
    ])
  ).rows[0]?.votes;

/** Sends a file in and opens its preview. */
async function preview(text = leiderdorp, fields: Record<string, string> = corrected) {
  const sent = await sendResult(app, operator, file(text), fields);
  const path = sent.headers.get('location') ?? '';
  if (sent.status !== 303) throw new Error(await shown(sent));
  const html = await (await app.get(path, operator)).text();
  return { path, html, fields: fieldsOn(html) };
}

describe('a result that is sent in', () => {
  it.each([
    [`${head}Leiden;G0546;1;D66;veel;1;\n`, 'fout.csv, regel 2: het aantal stemmen is geen heel getal.'],
    ['iets;anders\n', 'fout.csv, regel 1: de kop klopt niet.'],
    [
      `${head}Leiden;G0546;1;D66;1;1;\nLeiden;G0546;1;D66;2;1;\n`,
      'fout.csv, regel 3: de lijst &quot;D66&quot;',
    ],
  ])('is refused as a whole, with file, line and reason: %j', async (text, sentence) => {
    const answer = await sendResult(app, operator, file(text, 'fout.csv'), corrected);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(sentence);
    expect(html).toContain('href="#veld-bestand"');
    expect(html).toMatch(/name="dag"[^>]*value="2026-03-18"/);
    expect(html).toMatch(/value="corrected" checked/);
    expect([await stored(), await waiting()]).toEqual([[], 0]);
  });

  it('asks for every field, presses none, and guesses no day', async () => {
    const form = await (await app.get('/beheer/uitslagen', operator)).text();
    expect(form).not.toMatch(/name="status"[^>]*checked/);
    expect(fieldsOn(form)).toMatchObject({ dag: '', aantreden: '' });
    const bare = await shown(sendResult(app, operator, undefined, {}));
    for (const part of ['Kies het bestand.', 'Kies de status']) expect(bare).toContain(part);
    const { dag: _dag, ...dayless } = corrected;
    expect(await shown(sendResult(app, operator, file(leiderdorp), dayless))).toContain(
      'correctie.csv noemt geen dag van de verkiezing. Vul die in.',
    );
    const { aantreden: _, ...without } = corrected;
    expect(await shown(sendResult(app, operator, file(leiderdorp), without))).toContain(
      'heeft de dag nodig waarop de nieuwe raad aantreedt',
    );
    const early = { ...corrected, aantreden: '2026-03-01' };
    expect(await shown(sendResult(app, operator, file(leiderdorp), early))).toContain(
      'kan niet aantreden voor',
    );
    expect(await waiting()).toBe(0);
  });

  it('is at most 10 MB', async () => {
    const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(65);
    const answer = await sendResult(app, operator, { name: 'groot.csv', text: large }, corrected);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('samen groter dan 10 MB');
    const huge = new Uint8Array(11 * 1024 * 1024).fill(65);
    const stopped = await sendResult(app, operator, { name: 'groot.csv', text: huge }, corrected);
    expect(stopped.status).toBe(413);
    expect(await stopped.text()).toContain('samen groter dan 10 MB');
  });

  it('is shown with what it changes, and is not stored before it is confirmed', async () => {
    const { html } = await preview();
    const page = await shown(new Response(html));
    for (const part of [
      'Leiderdorp (gm0547)',
      'was 3.297 stemmen, 6 zetels',
      'Niet meer in het bestand: VVD (was 2.334 stemmen, 4 zetels)',
      '1 gemeente, 1 lijst, 100 stemmen',
      'gecorrigeerd, telt vanaf 1 april 2026',
    ])
      expect(page).toContain(part);
    expect(page).toContain('1 gemeente was hier nog niet bekend: Delft (gm0503).');
    expect([await stored(), await weight('gm0547-d66')]).toEqual([[], 2466]);
    expect(await shown(app.get('/beheer', operator))).toContain('Eén bestand wacht op uw bevestiging');
  });

  it('says in both languages how a file was read and what it does not hold', async () => {
    const { path, html } = await preview();
    const page = await shown(new Response(html));
    expect(page).toContain(
      'Niet in dit bestand: de dag van de verkiezing, het aantal raadszetels, de opkomst, of de uitslag voorlopig of definitief is.',
    );
    expect(page).toContain('Niet bekend: opkomst, zetels van de raad.');
    const english = await shown(app.get(`${path}?taal=en`, operator));
    for (const part of [
      'Read as UTF-8, separated by semicolons. Not in this file: the day of the election,',
      'Not known: turnout, seats of the council.',
    ])
      expect(english).toContain(part);
  });

  it('shows whether the seats follow from the votes, with the steps', async () => {
    const right = await shown(new Response((await preview()).html));
    expect(right).toContain('Zetels nagerekend: Gelijk aan de officiële uitslag');
    expect(right).toContain('Reken na hoe deze zetels uit de stemmen volgen');
    expect(right).toContain('De kiesdeler is het aantal geldige stemmen gedeeld door de 21 zetels');
    // A line that fell out, of a list that won nothing, shows nowhere but here.
    const other = leiderdorp.replace(';3300;6;', ';3300;8;').replace(';4017;7;', ';4017;5;');
    const wrong = await shown(new Response((await preview(other)).html));
    expect(wrong).toContain('Zetels nagerekend: Wijkt af van de officiële uitslag');
  });

  it('under a mistyped code is told of, and which code goes by that name', async () => {
    const { html } = await preview(leiderdorp.replaceAll(';0547;', ';0574;'));
    const page = await shown(new Response(html));
    expect(page).toContain('Leiderdorp (gm0574), Delft (gm0503)');
    expect(page).toContain(
      'regel 2: Leiderdorp heeft hier code gm0574, maar er is al een Leiderdorp met code gm0547',
    );
  });

  it('is stored with the fractions that were confirmed', async () => {
    const { path, fields } = await preview();
    expect(fields['keuze.gm0547.0']).toBe('gm0547-groenlinks-pvda');
    const chosen = { ...fields, 'keuze.gm0547.2': 'gm0547-vvd' };
    expect((await app.post(path, chosen, operator)).status).toBe(303);
    expect(await stored()).toEqual([
      { file_name: 'correctie.csv', status: 'corrected', imported_by: 'Beheerder' },
    ]);
    expect([await weight('gm0547-vvd'), await weight('gm0547-groenlinks-pvda'), await waiting()]).toEqual([
      4017, 3300, 0,
    ]);
    expect((await app.post(path, chosen, operator)).status).toBe(404);
    expect((await app.get(path, operator)).status).toBe(404);
    expect(await shown(sendResult(app, operator, file(leiderdorp), corrected))).toContain(
      'al eerder ingelezen met deze dag en status',
    );
  });

  it('is refused at the day when the same file was stored under another', async () => {
    const { path, fields } = await preview();
    await app.post(path, { ...fields, 'keuze.gm0547.2': 'gm0547-vvd' }, operator);
    const answer = await sendResult(app, operator, file(leiderdorp), { ...corrected, dag: '2022-03-16' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#veld-dag"');
    expect(html).toContain('al eerder ingelezen als uitslag van 18\u00a0maart 2026');
  });

  it('starts a new fraction under the short name that was given', async () => {
    const { path, fields } = await preview();
    const chosen = { ...fields, 'keuze.gm0547.2': 'nieuw', 'naam.gm0547.2': 'Samen Leiderdorp' };
    expect((await app.post(path, chosen, operator)).status).toBe(303);
    expect(await weight('gm0547-samen-leiderdorp')).toBe(4017);
  });

  it.each([
    [{ 'keuze.gm0547.2': 'gm0547-d66' }, 'een andere lijst zet D66 al voort', 'keuze-gm0547-2'],
    [{ 'keuze.gm0547.2': 'gm0546-d66' }, 'een fractie uit de lijst', 'keuze-gm0547-2'],
    [{ 'keuze.gm0547.2': '' }, 'Kies welke fractie', 'keuze-gm0547-2'],
    [{ 'keuze.gm0547.2': 'nieuw', 'naam.gm0547.2': 'vvd' }, 'al een fractie die vvd heet', 'naam-gm0547-2'],
  ])('refuses the choice %j, keeps it and stores nothing', async (change, sentence, field) => {
    const { path, fields } = await preview();
    const answer = await app.post(path, { ...fields, 'naam.gm0547.1': 'blijft', ...change }, operator);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(sentence);
    expect(html).toContain(`href="#veld-${field}"`);
    expect(html).toContain('value="blijft"');
    expect(await stored()).toEqual([]);
  });

  it('leaves a merged list open: nobody but whoever imports says which fraction it continues', async () => {
    const before = `${head}Delft;G0503;1;STIP;100;9;\nLeiden;G0546;1;Alfa;10;5;\nLeiden;G0546;1;Beta;10;4;\n`;
    const first = await preview(before, { dag: '2014-03-19', status: 'definitive', aantreden: '2014-03-27' });
    await app.post(first.path, first.fields, operator);
    const merged = `${head}Leiden;G0546;1;Alfa/Beta;20;9;\n`;
    const { path, html, fields } = await preview(merged, { ...corrected, dag: '2026-03-18' });
    expect(html).toContain('Voorgangers: Alfa, Beta.');
    expect(fields['keuze.gm0546.0']).toBe('');
    expect((await app.post(path, fields, operator)).status).toBe(422);
    expect((await app.post(path, { ...fields, 'keuze.gm0546.0': 'gm0546-beta' }, operator)).status).toBe(303);
    expect(await weight('gm0546-beta')).toBe(20);
  });

  it('with seats that no council has is stored once they are said to be right', async () => {
    const { path, html, fields } = await preview(
      leiderdorp.replace('VVD en CDA samen;4017;7', 'VVD en CDA samen;4017;6'),
    );
    expect(await shown(new Response(html))).toContain('Leiderdorp (gm0547): samen 20 zetels');
    const chosen = { ...fields, 'keuze.gm0547.2': 'gm0547-vvd' };
    const refused = await app.post(path, chosen, operator);
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(again).toContain('href="#veld-zetels"');
    expect(await shown(new Response(again))).toContain('haal het dan opnieuw op');
    expect(await stored()).toEqual([]);
    expect((await app.post(path, { ...fieldsOn(again), 'zetels[]': 'gm0547' }, operator)).status).toBe(303);
    expect(await weight('gm0547-vvd')).toBe(4017);
  });

  it('is told of another import in between, overwrites nothing, and can then be confirmed', async () => {
    const mine = await preview();
    const others = await preview(leiderdorp.replace('2466', '2467'));
    expect((await app.post(others.path, others.fields, operator)).status).toBe(303);
    const chosen = { ...mine.fields, 'keuze.gm0547.2': 'gm0547-vvd' };
    const told = await app.post(mine.path, chosen, operator);
    expect(told.status).toBe(409);
    const html = await told.text();
    expect(html).toContain('Intussen is een andere uitslag ingelezen');
    expect(html).toContain('was 2.467 stemmen');
    expect([(await stored()).length, await weight('gm0547-d66')]).toEqual([1, 2467]);
    const again = fieldsOn(html);
    expect(again['keuze.gm0547.2']).toBe('gm0547-vvd');
    expect((await app.post(mine.path, again, operator)).status).toBe(303);
    expect(await weight('gm0547-d66')).toBe(2466);
  });

  it('can be thrown away, and is after two days', async () => {
    const { path } = await preview();
    expect((await app.post(`${path}/wegdoen`, {}, operator)).status).toBe(303);
    expect((await app.get(path, operator)).status).toBe(404);
    const second = await preview();
    await app.owner.query("update election_upload set expires_at = '2026-11-24T09:59:59Z'");
    const over = await app.get(second.path, operator);
    expect(over.status).toBe(404);
    expect(await shown(over)).toContain('na twee dagen vervallen');
    await preview();
    expect(await waiting()).toBe(1);
  });

  it('is read in English too', async () => {
    const page = await app.app.request('http://localhost:7071/beheer/uitslagen?taal=en', {
      headers: { cookie: operator },
    });
    const html = await page.text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('action="/beheer/uitslagen?taal=en"');
    expect(html).toContain('href="/beheer/mensen?taal=en"');
  });
});

describe('the national file of 2022', () => {
  const folder = '../shared/data/elections';
  const name = 'uitslag_GR20220316_Gemeente.csv';
  test.skipIf(!existsSync(`${folder}/${name}`))('is summed up but for the region, and stored', async () => {
    const sent = { name, text: new Uint8Array(readFileSync(`${folder}/${name}`)) };
    const answer = await sendResult(app, operator, sent, {
      dag: '2022-03-16',
      status: 'corrected',
      aantreden: '2022-03-30',
    });
    const path = answer.headers.get('location') ?? '';
    const html = await (await app.get(path, operator)).text();
    expect(html).toContain('328 gemeenten');
    expect(html).toContain('Gelijk aan de versie die er is.');
    expect((await app.post(path, fieldsOn(html), operator)).status).toBe(303);
    const { rows } = await app.owner.query('select count(*) from election_result where file_id = 4');
    expect(rows).toEqual([{ count: 333 }]);
  });
});
