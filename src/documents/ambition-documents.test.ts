import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Actor, type OfficeKind, type RegionId, visitor } from '#kernel';
import { words } from '../advice/testing.ts';
import { mayKeepAgreement } from '../agreements/policy.ts';
import { mayTell } from '../ambitions/policy.ts';
import { writePdf } from '../main/demo/write-paper.ts';
import { otherRegion, secondRegion } from '../main/office-holders.ts';
import { testApplication } from '../main/testing.ts';
import { checkFiles } from './check-files.ts';
import { mayBring, mayBringToAgreement, mayBringToAmbition } from './policy.ts';
import { readWaiting } from './reading/reader.ts';
import { senders } from './testing.ts';

const region = 'leidse-regio' as RegionId;
let app: Awaited<ReturnType<typeof testApplication>>;
let send: ReturnType<typeof senders>;
let clerk: string;
let officer: string;
beforeAll(async () => {
  app = await testApplication();
  send = senders(app);
  clerk = await app.signIn('Regiogriffier');
  officer = await app.signIn('Beleidsmedewerker Leiden');
});
afterAll(() => app.close());

const path = '/ambities/wonen-en-groen/documenten';
const about = { titel: 'Kaart van de visie', soort: 'bijlage', archiefvormer: 'gm0546' };
const pdf = (text: string) => ({
  bytes: writePdf({ title: 'Kaart', paragraphs: [text] }),
  name: 'kaart.pdf',
});
const page = async (address: string, cookie?: string) => words(await (await app.get(address, cookie)).text());

it('of an ambition are brought by whoever tells of it', () => {
  const kinds: OfficeKind[] = [
    'regional_clerk',
    'policy_officer',
    'portfolio_holder',
    'council_clerk',
    'operator',
  ];
  for (const kind of kinds)
    for (const municipality of [undefined, 'gm0546' as never]) {
      const held = { kind, title: kind, region, municipality, fraction: undefined, body: undefined };
      const actor = { kind: 'person', person: 1, name: 'x', offices: [held] } as unknown as Actor;
      expect([kind, mayBringToAmbition(actor, region)?.kind]).toEqual([kind, mayTell(actor, region)?.kind]);
      if (mayTell(actor, region)) expect(mayBring(actor, region)).toBeDefined();
      // Whoever brings what was signed may keep the agreement too.
      if (mayBringToAgreement(actor, region))
        expect([mayBring(actor, region), mayKeepAgreement(actor, region, { municipalities: [] })]).toEqual([
          expect.anything(),
          expect.anything(),
        ]);
    }
  expect(mayBringToAmbition(visitor, region)).toBeUndefined();
});

it('says who adds the first, and who may add no more', async () => {
  expect(await page('/leidse-regio/ambities/wonen-en-groen')).toContain(
    'Er zijn nog geen documenten. De regiogriffier of de beleidsmedewerker van de regio voegt ze toe',
  );
  expect(await page('/leidse-regio/ambities/wonen-en-groen', officer)).not.toContain('Document toevoegen');
  expect((await app.get(`/leidse-regio${path}`, officer)).status).toBe(403);
  const refused = await send.byForm(path, officer, about, pdf('Nee.'));
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain('Documenten bij een ambitie voegt de regiogriffier toe');
});

it('are uploaded, read and compared as those of a proposal', async () => {
  const { archiefvormer: _owner, ...ownerless } = about;
  const missing = await send.byForm(path, clerk, ownerless, pdf('Geen archief.'));
  expect(missing.status).toBe(422);
  expect(await missing.text()).toContain('Kies in het archief van welke gemeente het hoort');

  const added = await send.byForm(path, clerk, about, pdf('Acht groene plekken.'));
  expect(added.status).toBe(303);
  const document = added.headers.get('location') ?? '';
  const id = document.split('/').at(-1);
  const twice = await send.byForm(path, clerk, about, pdf('Acht groene plekken.'));
  expect(twice.status).toBe(409);
  // An office that brings documents to proposals, and not to an ambition.
  const version = { wijziging: 'Een plek erbij.' };
  expect((await send.byForm(`/documenten/${id}/versies`, officer, version, pdf('Negen.'))).status).toBe(403);
  expect((await app.get(`/leidse-regio/documenten/${id}/versies`, officer)).status).toBe(403);
  const withdrawal = await app.post(
    `/leidse-regio/documenten/${id}/versies/1/intrekken`,
    { reden: 'Nee.' },
    officer,
  );
  expect(withdrawal.status).toBe(403);
  const second = await send.byForm(`/documenten/${id}/versies`, clerk, version, pdf('Negen groene plekken.'));
  expect(second.status).toBe(303);
  await readWaiting(app, region, { pdftotext: null });
  app.installation.written();

  expect(await page('/leidse-regio/ambities/wonen-en-groen')).toContain('Kaart van de visie');
  const shown = await page(document);
  for (const part of [
    'Hoort bij Wonen en groen',
    'Negen groene plekken.',
    'Eerste pagina',
    'Een plek erbij.',
  ])
    expect(shown).toContain(part);
  expect(shown).not.toContain('Toegevoegd na het aanbieden');
  expect(await page(`${document}/vergelijk?van=1&met=2`)).toContain('Negen');
  const list = await (await app.get(`/leidse-regio/api/v1${path}`)).json();
  expect(list).toMatchObject({
    totaal: 1,
    documenten: [{ voorstel: null, ambitie: 'wonen-en-groen', archiefvormer: 'gm0546' }],
  });
  expect((await app.get('/leidse-regio/api/v1/ambities/elders/documenten')).status).toBe(404);
  expect(await checkFiles(app, region)).toMatchObject({ missing: [], damaged: [], orphans: [] });
});

it('lie with an agreement once it is signed, for everybody, and with no draft', async () => {
  const at = (agreement: number) => `/overeenkomsten/${agreement}/documenten`;
  const signed = { ...about, titel: 'Ondertekende tekst', soort: 'besluit' };
  expect(await page('/leidse-regio/overeenkomsten/1')).toContain('voegt toe wat is ondertekend');
  const refused = await send.byForm(at(1), officer, signed, pdf('Nee.'));
  expect([refused.status, await refused.text()]).toEqual([
    403,
    expect.stringContaining('Documenten bij een overeenkomst voegt de regiogriffier toe'),
  ]);
  const added = await send.byForm(at(1), clerk, signed, pdf('Getekend te Leiden.'));
  expect(added.status).toBe(303);
  const document = added.headers.get('location') ?? '';
  expect(await page('/leidse-regio/overeenkomsten/1')).toContain('Ondertekende tekst Besluit.');
  const { titel } = await (await app.get('/leidse-regio/api/v1/overeenkomsten/1')).json();
  expect(await page(document)).toContain(`Hoort bij ${titel}`);
  expect((await app.get(`${document}/versies/1/bestand`)).status).toBe(200);
  const list = await (await app.get(`/leidse-regio/api/v1${at(1)}`)).json();
  expect(list).toMatchObject({ totaal: 1, documenten: [{ voorstel: null, ambitie: null, overeenkomst: 1 }] });
  // A draft is for few, and what lies with it would be for everybody.
  expect(await page('/leidse-regio/overeenkomsten/3', clerk)).toContain('Dit is een concept.');
  expect(await page('/leidse-regio/overeenkomsten/3', clerk)).not.toContain('Document toevoegen');
  expect((await app.get(`/leidse-regio${at(3)}`, clerk)).status).toBe(404);
  expect((await app.get(`/leidse-regio/api/v1${at(3)}`)).status).toBe(404);
  expect((await send.byForm(at(3), clerk, signed, pdf('Nog niet getekend.'))).status).toBe(404);
  // Who brings documents to proposals takes none of these from view.
  const withdraw = (who: string) =>
    app.post(`${document}/versies/1/intrekken`, { reden: 'Verkeerde bladzijden.' }, who);
  expect((await withdraw(officer)).status).toBe(403);
  expect((await withdraw(clerk)).status).toBe(303);
  expect((await app.get(`${document}/versies/1/bestand`)).status).not.toBe(200);
});

it('are of one region', async () => {
  await secondRegion(app.database);
  expect((await app.get(`/${otherRegion}/api/v1${path}`)).status).toBe(404);
  expect(app.faults).toEqual([]);
});
