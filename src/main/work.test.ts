import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const work = async (title: string, lang = '') => {
  const answer = await app.get(`/leidse-regio${lang}/mijn-werk`, await app.signIn(title));
  return (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};

describe('what is asked of me', () => {
  it('is shown to nobody who is not signed in', async () => {
    const answer = await app.get('/leidse-regio/mijn-werk');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Uw werk ziet u als u bent aangemeld.');
  });

  it('is the ballot of the own fraction, until it is cast', async () => {
    const title = 'Fractiespecialist VVD Voorschoten';
    expect(await work(title)).toContain('Stem van uw fractie uitbrengen');
    expect(await work(title, '/en')).toContain('Cast the ballot of your fraction');
    const { rows } = await app.owner.query("select id from vote where state = 'open'");
    const ballot = { fractie: 'gm0626-vvd', keuze: 'tegen' };
    const path = `/leidse-regio/stemmingen/${rows[0].id}/stem`;
    expect((await app.post(path, ballot, await app.signIn(title))).status).toBe(303);
    const after = await work(title);
    expect(after).not.toContain('Stem van uw fractie uitbrengen');
    expect(after).toContain('Regiocommissie Wonen en groen');
  });

  it('is what the regional clerk opens, closes and puts on an agenda', async () => {
    const clerk = await work('Regiogriffier');
    for (const task of ['Stemming sluiten', 'Op een agenda zetten', 'Vergadering leiden en afsluiten'])
      expect(clerk).toContain(task);
    expect(clerk).not.toContain('Vraag of wens beantwoorden');
  });

  it('is the question that waits for the table, and the draft of the own municipality', async () => {
    const alderman = await work('Portefeuillehouder Voorschoten');
    expect(alderman).toContain('Wat betaalt een huishouden dat niet op het warmtenet wil?');
    expect(alderman).toContain('Concept afmaken en aanbieden');
    const other = await work('Portefeuillehouder Leiden');
    expect(other).not.toContain('Concept afmaken');
  });
});
