import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRulebook, startingRules } from '#rulebook';
import { testApplication } from '../main/testing.ts';

// The clock stands at 24 November 2026, 11.00 in Amsterdam.
let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let token: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
  token = await app.token('Regiogriffier');
});
afterAll(() => app.close());

const base = '/leidse-regio';
const table = 'bestuurstafel-wonen-en-groen';
const committee = 'regiocommissie-wonen-en-groen';
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('\u00a0', ' ');
const page = async (path: string, cookie?: string) =>
  words(await (await app.get(base + path, cookie)).text());
const post = (path: string, fields: Record<string, string | string[]> = {}) =>
  app.post(base + path, fields, clerk);
const planned = async (orgaan: string, dag = '2026-11-24') => {
  const made = await post('/vergaderingen', { orgaan, dag, tijd: '20:00', plaats: 'Raadzaal' });
  return Number(/vergaderingen\/(\d+)/.exec(made.headers.get('location') ?? '')?.[1]);
};
interface Told {
  aanwezig: string[];
  aanwezigen: {
    zetel: number | null;
    titel: string | null;
    fractie: string | null;
    plaatsvervanger: boolean;
    is_er: boolean;
    afwezig_met_bericht: boolean;
    verblijven: { kwam_op: string | null; ging_op: string | null }[];
  }[];
  gekomen_en_gegaan: { zetel: number | null; fractie: string | null; kwam: boolean; op: string }[];
}
const told = async (id: number) =>
  (await (await app.get(`${base}/api/v1/vergaderingen/${id}`)).json()) as Told;
const tap = (id: number, fields: Record<string, string>) => post(`/vergaderingen/${id}/aanwezig`, fields);
const absent = (id: number, fields: Record<string, string>) => post(`/vergaderingen/${id}/afmelding`, fields);
const seatsOf = async (body: string) =>
  (
    await app.owner.query(
      'select id, title, municipality_id, fraction_id, deputy from seat where body_id = $1 order by id',
      [body],
    )
  ).rows as {
    id: number;
    title: string;
    municipality_id: string | null;
    fraction_id: string | null;
    deputy: boolean;
  }[];

describe('at a table', () => {
  it('is one tap a person: a seat of the body on the day, with the moment of coming and leaving', async () => {
    const id = await planned(table);
    const [first, second] = await seatsOf(table);
    const html = await (await app.get(`${base}/vergaderingen/${id}/regie`, clerk)).text();
    expect(html).toContain(`name="komt" value="zetel:${first?.id}" aria-pressed="false"`);
    expect(await page(`/vergaderingen/${id}`)).toContain('Wie aanwezig is, geeft de regiogriffier aan');
    const came = await tap(id, { komt: `zetel:${first?.id}` });
    expect(came.headers.get('location')).toBe(`${base}/vergaderingen/${id}/regie#aanwezig`);
    await tap(id, { komt: `zetel:${first?.id}` });
    await tap(id, { komt: `zetel:${second?.id}` });
    await tap(id, { gaat: `zetel:${second?.id}` });
    const { aanwezig, aanwezigen, gekomen_en_gegaan } = await told(id);
    expect(aanwezig).toEqual([]);
    expect(aanwezigen.map(({ zetel, is_er, verblijven }) => [zetel, is_er, verblijven.length])).toEqual([
      [first?.id, true, 1],
      [second?.id, false, 1],
    ]);
    expect(gekomen_en_gegaan.map(({ zetel, kwam }) => [zetel, kwam])).toEqual([
      [first?.id, true],
      [second?.id, true],
      [second?.id, false],
    ]);
    expect(gekomen_en_gegaan[0]?.op).toBe('2026-11-24T10:00:00.000Z');
    const shown = await page(`/vergaderingen/${id}`);
    expect(shown).toContain(`Portefeuillehouders ${first?.title}`);
    expect(shown).toContain(`${second?.title} (ging om 11.00 uur)`);
    expect(shown).toContain('1 van 6 zetels bezet. De spelregels zeggen niets over een quorum.');
    expect(await page(`/en/vergaderingen/${id}`)).toContain('The rulebook says nothing about a quorum.');
    // It has begun: it is closed, not cancelled, and its agenda is public.
    expect((await post(`/vergaderingen/${id}/annuleren`, { reden: 'Toch niet' })).status).toBe(409);
    expect((await post(`/vergaderingen/${id}/sluiten`)).status).toBe(303);
    expect(await page(`/vergaderingen/${id}`)).toContain('2 van 6 zetels bezet.');
    expect((await tap(id, { komt: `zetel:${second?.id}` })).status).toBe(409);
  });

  it('takes only seats, of this body and on this day; by API and in one list too', async () => {
    const id = await planned(table);
    const later = await planned(table, '2026-12-20');
    const [first, second] = await seatsOf(table);
    const [elsewhere] = await seatsOf(committee);
    expect((await tap(id, { komt: 'gm0546-d66' })).status).toBe(422);
    expect((await tap(id, { komt: `zetel:${elsewhere?.id}` })).status).toBe(422);
    expect((await tap(later, { komt: `zetel:${first?.id}` })).status).toBe(409);
    const whole = (aanwezig: string[]) => app.api(`/vergaderingen/${id}/aanwezigheid`, token, { aanwezig });
    expect((await whole([`zetel:${first?.id}`, `zetel:${second?.id}`])).status).toBe(201);
    expect((await whole([`zetel:${second?.id}`])).status).toBe(201);
    expect((await told(id)).aanwezigen.filter((each) => each.is_er).map((each) => each.zetel)).toEqual([
      second?.id,
    ]);
    const refused = await whole(['gm0546-d66']);
    expect(await refused.json()).toMatchObject({ code: 'seats_not_fractions' });
    // A seat that ended before the day has no place; one that somebody was marked in keeps it.
    await app.owner.query('update seat set from_day = $2, until_day = $2 where id = any($1)', [
      [first?.id, second?.id],
      '2026-11-01',
    ]);
    const fresh = await planned(table);
    expect((await tap(fresh, { komt: `zetel:${first?.id}` })).status).toBe(422);
    expect((await tap(id, { gaat: `zetel:${second?.id}` })).status).toBe(303);
    expect((await told(id)).aanwezigen.find((each) => each.zetel === second?.id)?.is_er).toBe(false);
    await app.owner.query('update seat set from_day = $2, until_day = null where id = any($1)', [
      [first?.id, second?.id],
      '2026-01-01',
    ]);
  });

  it('notes who gave notice, before the day too; who comes all the same was not absent', async () => {
    const id = await planned(table, '2026-12-20');
    const [first, second] = await seatsOf(table);
    expect((await absent(id, { afwezig: `zetel:${first?.id}` })).status).toBe(303);
    expect((await absent(id, { afwezig: `zetel:${first?.id}` })).status).toBe(303);
    expect((await absent(id, {})).status).toBe(422);
    expect(await page(`/vergaderingen/${id}`)).toContain(`Afwezig met bericht: ${first?.title}`);
    expect((await told(id)).aanwezigen).toMatchObject([
      { zetel: first?.id, afwezig_met_bericht: true, is_er: false },
    ]);
    expect((await absent(id, { toch_aanwezig: `zetel:${first?.id}` })).status).toBe(303);
    expect((await told(id)).aanwezigen).toEqual([]);
    const today = await planned(table);
    await absent(today, { afwezig: `zetel:${second?.id}` });
    await tap(today, { komt: `zetel:${second?.id}` });
    expect((await told(today)).aanwezigen).toMatchObject([{ afwezig_met_bericht: false, is_er: true }]);
    const late = await absent(today, { afwezig: `zetel:${second?.id}` });
    expect(late.status).toBe(409);
    expect(words(await late.text())).toContain('Afwezig met bericht is alleen wie niet kwam');
  });

  it('takes back a tap on the wrong name, once that person is marked as gone', async () => {
    const id = await planned(table);
    const [first] = await seatsOf(table);
    const wie = `zetel:${first?.id}`;
    const back = () => post(`/vergaderingen/${id}/toch-niet-aanwezig`, { wie });
    expect((await back()).status).toBe(409);
    await tap(id, { komt: wie });
    expect((await back()).status).toBe(409);
    await tap(id, { gaat: wie });
    expect(await page(`/vergaderingen/${id}/regie`, clerk)).toContain('Was er niet');
    expect((await back()).status).toBe(303);
    expect((await told(id)).aanwezigen).toEqual([]);
  });

  it('says the quorum of the rulebook in force on the day, over those that take part', async () => {
    const id = await planned(table);
    const seats = await seatsOf(table);
    await app.aside('leidse-regio' as never, (transaction) =>
      insertRulebook(transaction, 'leidse-regio' as never, 901, '2026-11-24' as never, {
        ...startingRules,
        bodyQuorum: 'more_than_half_of_municipalities',
      }),
    );
    await tap(id, { komt: `zetel:${seats[0]?.id}` });
    const missing = 'er zijn mensen uit 1 van de 5 gemeenten; nodig zijn er 3. Het quorum is niet gehaald.';
    for (const path of [`/vergaderingen/${id}`, `/vergaderingen/${id}/regie`])
      expect(await page(path, clerk)).toContain(missing);
    for (const { id: seat } of seats.slice(1, 3)) await tap(id, { komt: `zetel:${seat}` });
    expect(await page(`/vergaderingen/${id}`)).toContain(
      'uit 3 van de 5 gemeenten; nodig zijn er 3. Het quorum is gehaald.',
    );
  });
});

describe('in a committee', () => {
  it('is a fraction there when somebody with a seat for it is: the specialist or a deputy', async () => {
    const id = await planned(committee);
    const seats = await seatsOf(committee);
    const deputy = seats.find((seat) => seat.deputy);
    const holder = seats.find((seat) => !seat.deputy && seat.fraction_id === deputy?.fraction_id);
    const single = seats.find((seat) => seat.fraction_id === 'gm0546-sp');
    const fraction = deputy?.fraction_id ?? '';
    await tap(id, { komt: `zetel:${deputy?.id}` });
    await tap(id, { komt: 'gm0546-sp' });
    expect((await told(id)).aanwezig.toSorted()).toEqual([fraction, 'gm0546-sp'].toSorted());
    // One specialist in the committee: it was that person. Her fraction is not kept beside it.
    expect((await told(id)).aanwezigen.find((each) => each.fractie === 'gm0546-sp')?.zetel).toBe(single?.id);
    expect(await page(`/vergaderingen/${id}`)).toContain('(plaatsvervanger)');
    await tap(id, { komt: `zetel:${holder?.id}` });
    await tap(id, { gaat: `zetel:${deputy?.id}` });
    expect((await told(id)).aanwezig).toContain(fraction);
    await tap(id, { gaat: fraction });
    expect((await told(id)).aanwezig).toEqual(['gm0546-sp']);
    // With more seats than one nobody said who came.
    await tap(id, { komt: fraction });
    expect(
      (await told(id)).aanwezigen.find((each) => each.fractie === fraction && each.is_er)?.zetel,
    ).toBeNull();
    const chair = seats.find((seat) => seat.title.startsWith('Voorzitter'));
    await tap(id, { komt: `zetel:${chair?.id}` });
    expect(await page(`/vergaderingen/${id}`)).toContain(`Ook aanwezig: ${chair?.title}`);
    expect((await told(id)).aanwezig).toHaveLength(2);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
