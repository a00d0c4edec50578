import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../main/features.ts';
import { testApplication } from '../main/testing.ts';
import { migrate } from '../platform/database/migrate.ts';
import { testDatabase } from '../platform/database/testing.ts';
import { draft } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.signIn('Beleidsmedewerker regio');
});
afterAll(() => app.close());

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const page = async (path: string, cookie?: string) => words(await (await app.get(path, cookie)).text());
const write = (fields: Record<string, string | string[]>) =>
  app.post('/leidse-regio/voorstellen', { ...draft, ...fields }, officer);

describe('what a proposal adds', () => {
  it('stands on its page and with the ambition, by goal', async () => {
    const answer = await write({
      'meerwaarde.wonen-en-groen': 'Wie moe is, blijft niet thuis.',
      'doelen.wonen-en-groen[]': ['2'],
      waarom_samen: 'De vaart loopt door twee gemeenten.',
    });
    expect(answer.status).toBe(303);
    const path = answer.headers.get('location') ?? '';
    const own = await page(path, officer);
    expect(own).toContain('Wonen en groen Wie moe is, blijft niet thuis. Doel 2: Het groen tussen de kernen');
    expect(own).toContain('Waarom samen? De vaart loopt door twee gemeenten.');
    expect(own).not.toContain('De toets aan de visie is nog niet helemaal ingevuld');
    expect(await page(path.replace('/leidse-regio/', '/leidse-regio/en/'))).toContain(
      'Tested against the vision',
    );
    const ambition = await page('/leidse-regio/ambities/wonen-en-groen');
    expect(ambition).toMatch(/Doel 2: Het groen .* Bankjes langs de vaart .* Wat het toevoegt: Wie moe is/);
    const id = path.split('/').at(-1);
    expect(await (await app.get(`/leidse-regio/api/v1/voorstellen/${id}`)).json()).toMatchObject({
      meerwaarde: { 'wonen-en-groen': { tekst: 'Wie moe is, blijft niet thuis.', doelen: [2] } },
      waarom_samen: 'De vaart loopt door twee gemeenten.',
    });
    const form = await (await app.get(`${path}/wijzigen`, officer)).text();
    expect(form).toContain('Wie moe is, blijft niet thuis.</textarea>');
    expect(form).toMatch(/name="doelen.wonen-en-groen\[\]" value="2" checked/);
  });

  it('may wait, and is then said to be missing', async () => {
    const path = (await write({})).headers.get('location') ?? '';
    const own = await page(path, officer);
    expect(own).toContain('Wonen en groen Nog niet ingevuld.');
    expect(own).toContain('De toets aan de visie is nog niet helemaal ingevuld');
  });

  it.each([
    ['at an ambition that was not chosen', { 'meerwaarde.economie': 'Meer koffie.' }, 'economie'],
    ['a goal of an ambition that was not chosen', { 'doelen.economie[]': ['1'] }, 'economie'],
    ['a goal that the ambition does not have', { 'doelen.wonen-en-groen[]': ['9'] }, 'wonen-en-groen'],
    ['too long', { 'meerwaarde.wonen-en-groen': 'x'.repeat(501) }, 'wonen-en-groen'],
  ])('is refused at its field, kept and in sight: %s', async (_case, fields, ambition) => {
    const answer = await write(fields);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    const field = `veld-meerwaarde-${ambition}`;
    expect(html).toContain(`href="#${field}"`);
    const row = html.split('class="serves"').find((part) => part.includes(`id="${field}"`));
    expect(row).toContain('<details open');
    expect(app.faults).toEqual([]);
  });

  it('of a goal that fell out of the list is kept and said so', async () => {
    const answer = await write({ 'doelen.wonen-en-groen[]': ['1'] });
    const path = answer.headers.get('location') ?? '';
    const goals = { 'doelen.0.nummer': '2', 'doelen.0.tekst': 'Groen blijft groen.' };
    const clear = { ...goals, versie: '1', reden: 'Doel 1 is gehaald.' };
    expect((await app.post('/leidse-regio/ambities/wonen-en-groen/beschrijven', clear, officer)).status).toBe(
      303,
    );
    expect(await page(path)).toContain('Doel 1 (staat niet meer bij de ambitie)');
    const again = { ...draft, 'doelen.wonen-en-groen[]': ['1'], versie: '1' };
    expect((await app.post(`${path}/wijzigen`, again, officer)).status).toBe(303);
  });
});

it('of a proposal from before is empty, and its page works', async () => {
  const old = migrations.filter((each) => !/^2026-11-(25-15|27-69)/.test(each.name));
  const test = await testDatabase(old);
  await test.owner.query(`
    insert into municipality (id, name) values ('gm0001', 'Oost'), ('gm0002', 'West');
    insert into region (id, name, created_at) values ('oud', 'Oud', now());
    insert into ambition values ('oud', 'wonen', 0, 'Wonen', 'Samen.', false);
    insert into proposal (region_id, title, summary, lead_id, framework, advice_kind, committee_id, state, changed_at)
      values ('oud', 'Van vroeger', 'Kort.', 'gm0001', false, 'full', 'c', 'in_preparation', now());
    insert into proposal_ambition select 'oud', id, 'wonen' from proposal;`);
  expect((await migrate(test.owner, migrations)).length).toBe(5);
  const { proposalById } = await import('./store.ts');
  const [[proposal]] = await test.database.read('oud' as never, [proposalById(1)]);
  expect(proposal).toMatchObject({
    title: 'Van vroeger',
    added: [{ ambition: 'wonen', text: '', goals: [] }],
    whyTogether: '',
  });
  await test.close();
});
