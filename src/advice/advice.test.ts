import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { holders, insertOffice } from '#people';
import { installation } from '#platform/database';
import { testApplication } from '../main/testing.ts';
import { chairTitle, clerkTitle, ways, words } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let go: ReturnType<typeof ways>;
beforeAll(async () => {
  app = await testApplication();
  go = ways(app);
});
afterAll(() => app.close());

const base = '/leidse-regio';
interface AdviceRead {
  adviezen: {
    voorstel: number;
    uitkomst: string;
    reden_geen_advies: string | null;
    tekst: string | null;
    termijn: string | null;
  }[];
}
const adviceOn = async (id: number) =>
  (await go.read<AdviceRead>('/adviezen')).adviezen.find((a) => a.voorstel === id);
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe('a vote without an outcome', () => {
  it.each([
    ['staking', 'De stemmen staakten, of niemand stemde voor of tegen.', 'staking'],
    ['te_weinig_gemeenten', 'Er waren fracties uit te weinig gemeenten.', 'te_weinig_gemeenten'],
  ] as const)('%s: is sent on as "geen advies", never as an advice', async (stem, sentence, reason) => {
    const id = await go.voted({ stem });
    const clerk = await app.signIn(clerkTitle);
    const work = await go.page(`/voorstellen/${id}/advies`, clerk);
    expect(work).toContain(`Geen advies. ${sentence}`);
    expect(work).toContain('Doorsturen als "geen advies"');
    expect(work).not.toContain('Tekst van het advies');
    const answer = await app.post(`${base}/voorstellen/${id}/advies/geen-advies`, {}, clerk);
    expect(answer.status).toBe(303);
    const page = await go.page(`/voorstellen/${id}`);
    expect(page).toContain(`Geen advies. ${sentence}`);
    expect(page).toContain('Wie bevoegd is, beslist zonder advies.');
    expect(page).toContain('uiterlijk maandag 25 januari 2027');
    expect(page).not.toMatch(/Positief advies\.|Negatief advies\./);
    expect(await adviceOn(id)).toMatchObject({
      uitkomst: 'geen',
      reden_geen_advies: reason,
      tekst: null,
      termijn: '2027-01-25',
    });
    const stored = await app.owner.query('select outcome, text, state from advice where proposal_id = $1', [
      id,
    ]);
    expect(stored.rows).toEqual([{ outcome: 'none', text: null, state: 'sent' }]);
    const entries = await app.owner.query(
      "select operation from journal_entry where subject like 'advice/%' order by id desc limit 1",
    );
    expect(entries.rows[0]).toEqual({ operation: 'send_without_advice' });
  });

  it('goes back to the table with a note, which the form and the API ask for', async () => {
    const id = await go.voted({ stem: 'staking' });
    const clerk = await app.signIn(clerkTitle);
    const path = `/voorstellen/${id}/teruggeven`;
    const form = await (await app.get(`${base}/voorstellen/${id}/advies`, clerk)).text();
    expect(form).toContain(`action="${base}${path}"`);
    const empty = await app.post(base + path, { toelichting: ' ' }, clerk);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('href="#veld-toelichting"');
    expect((await go.send(clerkTitle, path)).status).toBe(422);
    expect((await app.post(base + path, { toelichting: 'Reken de kosten opnieuw uit.' }, clerk)).status).toBe(
      303,
    );
    const page = await go.page(`/voorstellen/${id}`);
    expect(page).toContain('Reken de kosten opnieuw uit.');
    expect((await go.read<{ stand: string }>(`/voorstellen/${id}`)).stand).toBe('in_uitwerking');
    expect(await adviceOn(id)).toBeUndefined();
  });

  it('is refused in every other situation, with a sentence', async () => {
    const way = async (id: number, as = clerkTitle) =>
      codeOf(await go.send(as, `/voorstellen/${id}/advies/geen-advies`));
    expect(await way(99_999)).toBe('proposal_unknown');
    const none = await go.voted({ stem: 'staking' });
    expect(await way(none, chairTitle)).toBe('not_regional_clerk');
    const open = await go.offered();
    expect(await way(open)).toBe('no_confirmed_vote');
    await go.closedVote(open, 'staking');
    expect(await way(open)).toBe('no_confirmed_vote');
    expect(await way(await go.voted({ stem: 'voor' }))).toBe('outcome_there');
    expect(await way(await go.sent())).toBe('already_sent');
    await go.done(clerkTitle, `/voorstellen/${none}/advies/geen-advies`);
    expect(await way(none)).toBe('already_sent');
    expect((await go.send(clerkTitle, `/voorstellen/${none}/advies`, { tekst: 'Toch.' })).status).toBe(409);
    expect((await go.send(clerkTitle, `/voorstellen/${none}/advies/versturen`)).status).toBe(409);
  });

  it('shows the councils against the calendars before it is sent, though no day is filled in', async () => {
    const id = await go.voted({ stem: 'staking', kader: 'nee' });
    const clerk = await app.signIn(clerkTitle);
    const none = await go.page(`/voorstellen/${id}/advies`, clerk);
    expect(none).toContain('Er is geen gewenste dag ingevuld');
    expect(none).toContain('Verzonden op dinsdag 24 november 2026, laatste dag maandag 25 januari 2027.');
    for (const town of ['Leiden', 'Leiderdorp', 'Zoeterwoude'])
      expect(none).toMatch(new RegExp(`${town} vergadert (niet )?binnen deze termijn`));
    expect(none).toMatch(
      /Op zijn vroegst heeft elke raad na de verzending vergaderd op \w+dag \d+ \w+ 202\d\./,
    );
    const wished = await go.page(`/voorstellen/${id}/advies?gewenste_dag=2026-12-01`, clerk);
    expect(wished).toContain('laatste dag dinsdag 1 december 2026.');
    expect(wished).not.toContain('Er is geen gewenste dag ingevuld');
    // A day that has been says nothing: the window stays.
    expect(await go.page(`/voorstellen/${id}/advies?gewenste_dag=2026-11-01`, clerk)).toContain(
      'Er is geen gewenste dag ingevuld',
    );
  });

  it('carries a wished day where it is no framework', async () => {
    const id = await go.voted({ stem: 'staking', kader: 'nee' });
    const past = await app.post(
      `/leidse-regio/voorstellen/${id}/advies/geen-advies`,
      { gewenste_dag: '2026-11-23' },
      await app.signIn(clerkTitle),
    );
    expect(past.status).toBe(422);
    expect(await past.text()).toContain('href="#veld-gewenste_dag"');
    await go.done(clerkTitle, `/voorstellen/${id}/advies/geen-advies`, { gewenste_dag: '2027-02-01' });
    expect(await adviceOn(id)).toMatchObject({ termijn: null, gewenste_dag: '2027-02-01' });
  });
});

describe('two persons confirm', () => {
  it('one who is chair and regional clerk at once cannot confirm alone', async () => {
    const id = await go.voted();
    const all = await holders(app.database, date('2026-11-24'));
    const clerk = all.find((h) => h.title === clerkTitle);
    const chair = all.find((h) => h.title === chairTitle);
    if (!clerk || !chair) throw new Error('no clerk or chair');
    const { rows } = await app.owner.query<{ body_id: string }>(
      "select body_id from office where kind = 'chair' and person_id = $1",
      [chair.person],
    );
    await app.aside(installation, (tx) =>
      insertOffice(
        tx,
        clerk.person,
        {
          kind: 'chair',
          title: 'Waarnemend voorzitter',
          region: 'leidse-regio' as never,
          municipality: undefined,
          fraction: undefined,
          body: rows[0]?.body_id as never,
        },
        date('2026-01-01'),
      ),
    );
    const at = `${base}/voorstellen/${id}/advies`;
    const twoHats = await app.signIn(clerkTitle);
    expect((await app.post(at, { tekst: 'Stel het vast.' }, twoHats)).status).toBe(303);
    expect(await go.page(`/voorstellen/${id}/advies`, twoHats)).toContain('Als wie bevestigt u?');
    expect((await app.post(`${at}/bevestigen`, { als: 'regiogriffier' }, twoHats)).status).toBe(303);
    for (const als of ['voorzitter', 'regiogriffier', '']) {
      const again = await app.post(`${at}/bevestigen`, { als }, twoHats);
      expect(again.status).toBe(409);
      expect(words(await again.text())).toContain('Nu bevestigt de voorzitter van deze commissie');
    }
    expect((await go.send(clerkTitle, `/voorstellen/${id}/advies/bevestigen`)).status).toBe(409);
    expect((await go.read<{ stand: string }>(`/voorstellen/${id}`)).stand).toBe('oordeelsvorming');
    expect((await go.send(clerkTitle, `/voorstellen/${id}/advies/versturen`)).status).toBe(409);
    const other = await app.signIn(chairTitle);
    expect((await app.post(`${at}/bevestigen`, {}, other)).status).toBe(303);
    expect((await go.read<{ stand: string }>(`/voorstellen/${id}`)).stand).toBe('advies_vastgesteld');
  });
});

describe('a draft that both have not confirmed yet', () => {
  it('is mended by the clerk against the version seen; who had confirmed confirms again', async () => {
    const id = await go.voted({ ruimte: ['De kleur van de paaltjes'] });
    const at = `/leidse-regio/voorstellen/${id}/advies`;
    const cookie = await app.signIn(clerkTitle);
    await go.done(clerkTitle, `/voorstellen/${id}/advies`, { tekst: 'Stel het vasst.' });
    await go.done(clerkTitle, `/voorstellen/${id}/advies/bevestigen`);
    const seen = await (await app.get(at, cookie)).text();
    expect(words(seen)).toContain('Wacht op de bevestiging van de voorzitter');
    expect(seen).not.toContain(`${at}/bevestigen`);
    expect(words(seen)).toContain('Ruimte voor amendementen De kleur van de paaltjes');
    expect(seen).toMatch(/name="versie" value="1"|value="1"[^>]*name="versie"/);
    expect((await app.post(at, { tekst: 'Stel het vast.', versie: '1' }, cookie)).status).toBe(303);
    const late = await app.post(at, { tekst: 'Mijn tekst.', versie: '1' }, cookie);
    expect(late.status).toBe(409);
    const page = await late.text();
    for (const text of ['Iemand anders wijzigde de tekst', 'Stel het vast.', '>Mijn tekst.</textarea>'])
      expect(page).toContain(text);
    expect(await codeOf(await go.send(clerkTitle, `/voorstellen/${id}/advies/versturen`))).toBe(
      'advice_not_adopted',
    );
    const { rows } = await app.owner.query(
      'select text, version, clerk_confirmed_by from advice where proposal_id = $1',
      [id],
    );
    expect(rows).toEqual([{ text: 'Stel het vast.', version: 2, clerk_confirmed_by: null }]);
    await go.done(clerkTitle, `/voorstellen/${id}/advies/bevestigen`);
    await go.done(chairTitle, `/voorstellen/${id}/advies/bevestigen`);
    expect(
      await codeOf(await go.send(clerkTitle, `/voorstellen/${id}/advies`, { tekst: 'Te laat.', versie: 2 })),
    ).toBe('advice_not_draft');
  });

  it('names the rulebook of its outcome, and once sent that of its term', async () => {
    const id = await go.sent();
    const shown = await go.page(`/voorstellen/${id}`);
    expect(shown).toContain('Uitkomst volgens spelregels, versie 2. Termijn volgens spelregels, versie 2.');
    const wished = await go.sent({ kader: 'nee' });
    expect(await go.page(`/voorstellen/${wished}`)).not.toContain('Termijn volgens');
    const { adviezen } = await go.read<{ adviezen: Record<string, unknown>[] }>('/adviezen');
    expect(adviezen.find((each) => each.voorstel === id)).toMatchObject({
      spelregels: 2,
      spelregels_termijn: 2,
    });
    expect(adviezen.find((each) => each.voorstel === wished)).toMatchObject({
      spelregels: 2,
      spelregels_termijn: null,
    });
  });
});

describe('a draft of which the vote no longer counts', () => {
  it('is not confirmed, and makes place for a new one', async () => {
    const id = await go.offered();
    const vote = await go.closedVote(id, 'voor');
    await go.done(clerkTitle, `/stemmingen/${vote}/vaststellen`);
    await go.done(clerkTitle, `/voorstellen/${id}/advies`, { tekst: 'Eerste tekst.' });
    await go.done(clerkTitle, `/voorstellen/${id}/advies/bevestigen`, { als: 'regiogriffier' });
    await go.done(clerkTitle, `/stemmingen/${vote}/annuleren`, { reden: 'Verkeerde tekst' });
    const refused = await go.send(chairTitle, `/voorstellen/${id}/advies/bevestigen`);
    expect(await codeOf(refused)).toBe('advice_outdated');
    const again = await go.closedVote(id, 'tegen');
    await go.done(clerkTitle, `/stemmingen/${again}/vaststellen`);
    await go.done(clerkTitle, `/voorstellen/${id}/advies`, { tekst: 'Tweede tekst.' });
    expect(await codeOf(await go.send(clerkTitle, `/voorstellen/${id}/advies`, { tekst: 'Nog een.' }))).toBe(
      'advice_there',
    );
    const { rows } = await app.owner.query(
      'select outcome, text, clerk_confirmed_by from advice where proposal_id = $1',
      [id],
    );
    expect(rows).toEqual([{ outcome: 'negative', text: 'Tweede tekst.', clerk_confirmed_by: null }]);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
