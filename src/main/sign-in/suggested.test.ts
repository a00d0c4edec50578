import { afterAll, beforeAll, expect, it } from 'vitest';
import { suggestedOffices } from '../demo/setting.ts';
import { testApplication } from '../testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

it.each(suggestedOffices)('suggests %s, who has something to do', async (title) => {
  expect(await (await app.get('/aanmelden')).text()).toContain(title);
  const work = await (await app.get('/leidse-regio/mijn-werk', await app.signIn(title))).text();
  expect(work).not.toContain('Er wordt nu niets van u gevraagd');
  const asked = { Regiogriffier: 'Stemming sluiten', 'Griffier Voorschoten': 'Op de agenda zetten' }[title];
  expect(work).toContain(asked ?? 'Stem van uw fractie uitbrengen');
});
