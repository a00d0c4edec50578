import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

// The clock stands at 24 November 2026.
let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let council: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
  council = await app.signIn('Griffier Leiderdorp');
});
afterAll(() => app.close());

const base = '/leidse-regio';
const text = async (path: string, cookie?: string) =>
  (await (await app.get(base + path, cookie)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const json = async (path: string) => (await app.get(`${base}/api/v1${path}`)).json() as Promise<never>;
type Fields = Record<string, string | string[]>;
const plan = async (fields: Fields) => {
  const details = { tijd: '20:00', plaats: 'Raadzaal', ...fields };
  const answer = await app.post(`${base}/vergaderingen`, details, clerk);
  expect(answer.status).toBe(303);
  return Number(/\/(\d+)\/regie$/.exec(answer.headers.get('location') ?? '')?.[1]);
};
const add = (fields: Fields, cookie = council) =>
  app.post(`${base}/raden/leiderdorp/kalender`, { soort: 'raad', ...fields }, cookie);
const feed = async (path: string) => {
  const answer = await app.get(base + path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  return new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent').map((each) => ({
    uid: String(each.getFirstPropertyValue('uid')),
    title: String(each.getFirstPropertyValue('summary')),
    place: String(each.getFirstPropertyValue('location')),
    url: String(each.getFirstPropertyValue('url')),
    status: String(each.getFirstPropertyValue('status')),
    sequence: Number(each.getFirstPropertyValue('sequence')),
    start: String(each.getFirstPropertyValue('dtstart')),
    changed: String(each.getFirstPropertyValue('last-modified')),
  }));
};
const committee = 'regiocommissie-wonen-en-groen';

describe('the feed of a region', () => {
  it('keeps a meeting under one name through change and cancellation', async () => {
    const id = await plan({ orgaan: committee, dag: '2027-05-13', soort: 'beeldvorming' });
    const found = async () =>
      (await feed('/kalender.ics')).find(({ url }) => url.endsWith(`${base}/vergaderingen/${id}`));
    const first = await found();
    expect(first).toMatchObject({
      title: 'Regiocommissie Wonen en groen: beeldvorming',
      place: 'Raadzaal',
      status: 'CONFIRMED',
      sequence: 0,
      start: '2027-05-13T20:00:00',
    });
    expect(first?.uid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const change = { versie: '1', dag: '2027-05-20', tijd: '19:30', plaats: 'Stadhuis, zaal 2; boven' };
    await app.post(`${base}/vergaderingen/${id}/wijzigen`, change, clerk);
    expect(await found()).toMatchObject({
      uid: first?.uid,
      place: 'Stadhuis, zaal 2; boven',
      sequence: 1,
      start: '2027-05-20T19:30:00',
    });
    await app.post(`${base}/vergaderingen/${id}/annuleren`, { reden: 'Te weinig stukken' }, clerk);
    expect(await found()).toMatchObject({
      uid: first?.uid,
      title: 'Geannuleerd: Regiocommissie Wonen en groen: beeldvorming',
      status: 'CANCELLED',
      sequence: 2,
    });
  });

  it('is chosen from by kind, body and ambition, and knows no other choice', async () => {
    const all = await feed('/kalender.ics');
    const visits = await feed('/kalender.ics?soort=werkbezoek');
    expect(visits.length).toBeGreaterThan(0);
    expect(visits.length).toBeLessThan(all.length);
    expect(visits.every(({ title }) => title.includes('Werkbezoek'))).toBe(true);
    const own = await feed(`/kalender.ics?orgaan=${committee}`);
    expect(own.map(({ uid }) => uid)).toEqual(
      (await feed(`/organen/${committee}/kalender.ics`)).map((e) => e.uid),
    );
    const ambition = await feed('/kalender.ics?ambitie=wonen-en-groen');
    expect(ambition.map(({ uid }) => uid)).toEqual(expect.arrayContaining(own.map(({ uid }) => uid)));
    expect(ambition.length).toBeLessThan(all.length);
    const councils = await feed('/kalender.ics?raadsdagen=ja');
    expect(councils.length).toBeGreaterThan(all.length + 40);
    for (const wrong of [
      '/kalender.ics?soort=feest',
      '/kalender.ics?orgaan=niets',
      '/organen/niets/kalender.ics',
    ])
      expect((await app.get(base + wrong)).status).toBe(404);
  });

  it('is told unchanged to who has it, and speaks English', async () => {
    const first = await app.get(`${base}/kalender.ics`);
    const etag = first.headers.get('etag') ?? '';
    const again = await app.app.request(`http://localhost:7071${base}/kalender.ics`, {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    expect((await feed('/en/kalender.ics')).map(({ title }) => title).join()).toContain('opinion forming');
    const nl = await feed('/kalender.ics');
    expect((await feed('/en/kalender.ics')).map(({ uid }) => uid)).toEqual(nl.map(({ uid }) => uid));
  });

  it('shows nothing of an agenda', async () => {
    const { rows } = await app.owner.query("select title from proposal where title like 'Leerlingen%'");
    const id = await plan({ orgaan: 'stuurgroep', dag: '2027-06-10' });
    const { rows: found } = await app.owner.query("select id from proposal where title like 'Leerlingen%'");
    const item = { onderwerp: `voorstel:${found[0].id}`, fase: 'sturing' };
    await app.post(`${base}/vergaderingen/${id}/agendapunten`, item, clerk);
    expect(await (await app.get(`${base}/kalender.ics`)).text()).not.toContain(rows[0].title);
  });
});

describe('council dates', () => {
  it('are entered by their own clerk, many at once, and stand in every calendar', async () => {
    expect((await add({ dagen: '2028-02-07' }, clerk)).status).toBe(403);
    expect((await add({ dagen: '2028-02-07' }, await app.signIn('Griffier Leiden'))).status).toBe(403);
    const answer = await add({ dagen: '2028-02-07\n2028-03-06', tijd: '20.00', naam: 'Themaraad' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${base}/raden/leiderdorp/kalender?jaar=2028`);
    const page = await text('/raden/leiderdorp/kalender?jaar=2028');
    expect(page).toContain('Februari 2028 ma 7');
    expect(page).toContain('Themaraad (raad van Leiderdorp)');
    const dates = (await feed('/raden/leiderdorp/kalender.ics?soort=raad')).map(({ start }) => start);
    expect(dates).toEqual(expect.arrayContaining(['2028-02-07T20:00:00', '2028-03-06T20:00:00']));
    const again = await add({ dagen: '2028-03-06, 2028-04-03', naam: 'Themaraad' });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Deze dag staat er al: 6\u00a0maart 2028');
    expect(await text('/raden/leiderdorp/kalender?jaar=2028')).not.toContain('April 2028');
  });

  it.each([
    [{ dagen: 'maandag' }, 'veld-dagen'],
    [{ dagen: '' }, 'veld-dagen'],
    [{ dagen: '2028-02-30' }, 'veld-dagen'],
    [{ dagen: '2028-05-01', soort: '' }, 'veld-soort'],
    [{ dagen: '2028-05-01', tot_en_met: '2028-05-03' }, 'veld-tot_en_met'],
    [{ dagen: '2028-05-03', soort: 'reces', tot_en_met: '2028-05-01' }, 'veld-tot_en_met'],
    [{ dagen: '2028-05-03', soort: 'reces', tot_en_met: '2029-05-01' }, 'veld-tot_en_met'],
    [{ dagen: '2028-05-01', tijd: '20:00', eind: '19:00' }, 'veld-eind'],
    [{ dagen: '2028-05-01', eind: '19:00' }, 'veld-eind'],
  ])('are refused as %j, at the field', async (fields: Fields, field) => {
    const answer = await add(fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${field}"`);
  });

  it('are corrected and withdrawn with a reason, and keep what stood there', async () => {
    await add({ dagen: '2028-06-05', soort: 'reces', tot_en_met: '2028-06-09', naam: 'Voorjaarsreces' });
    const { rows } = await app.owner.query(
      "select date_id as id from council_date_version where title = 'Voorjaarsreces'",
    );
    const path = `/raden/leiderdorp/kalender/${rows[0].id}`;
    const form = await (await app.get(`${base}${path}/verbeteren`, council)).text();
    expect(form).toContain('value="2028-06-09"');
    const change = (fields: Fields) =>
      app.post(
        `${base}${path}/verbeteren`,
        {
          soort: 'reces',
          dag: '2028-06-05',
          tot_en_met: '2028-06-12',
          naam: 'Voorjaarsreces',
          versie: '1',
          ...fields,
        },
        council,
      );
    expect((await change({})).status).toBe(422);
    expect((await change({ reden: 'Een dag langer.' })).status).toBe(303);
    expect((await change({ reden: 'Nog een dag.' })).status).toBe(409);
    const elsewhere = `${base}/raden/leiden/kalender/${rows[0].id}`;
    expect((await app.get(elsewhere)).status).toBe(404);
    const uid = async () =>
      (await feed('/raden/leiderdorp/kalender.ics?soort=reces')).find((e) => e.start === '2028-06-05');
    const before = await uid();
    expect(before).toMatchObject({ status: 'CONFIRMED', sequence: 1 });
    const withdraw = await app.post(`${base}${path}/intrekken`, { reden: 'Geen reces meer.' }, council);
    expect(withdraw.status).toBe(303);
    expect(await uid()).toMatchObject({ uid: before?.uid, status: 'CANCELLED', sequence: 2 });
    const page = await text(path);
    expect(page).toContain('Deze raadsdag gaat niet door.');
    expect(page).toContain('Geen reces meer.');
    expect(page).toContain('Een dag langer.');
    const year = await text('/raden/leiderdorp/kalender?jaar=2028');
    const [standing = '', gone = ''] = year.split('Ingetrokken: deze dagen gaan niet door');
    expect([standing.includes('Voorjaarsreces'), gone.includes('Voorjaarsreces')]).toEqual([false, true]);
    expect(await json(path)).toMatchObject({
      ingetrokken: true,
      versies: [{ versie: 3 }, { versie: 2 }, { versie: 1 }],
    });
    // Two of the same day after all: what was withdrawn stands in nobody's way.
    expect(
      (await add({ dagen: '2028-06-05', soort: 'reces', tot_en_met: '2028-06-09', naam: 'Voorjaarsreces' }))
        .status,
    ).toBe(303);
  });

  it('may be two meetings of one evening, each with its time, and each can be corrected', async () => {
    const evening = (tijd?: string) => add({ dagen: '2028-09-11', ...(tijd ? { tijd } : {}) });
    expect([(await evening('19:30')).status, (await evening('21:00')).status]).toEqual([303, 303]);
    // Without a time it may be either.
    expect([(await evening('21:00')).status, (await evening()).status]).toEqual([409, 409]);
    const { raadsdagen } = (await json('/raden/leiderdorp/kalender?jaar=2028&limit=100')) as {
      raadsdagen: { id: number; dag: string; tijd: string }[];
    };
    const late = raadsdagen.find(({ dag, tijd }) => dag === '2028-09-11' && tijd === '21:00');
    const path = `${base}/raden/leiderdorp/kalender/${late?.id}/verbeteren`;
    const right = (tijd: string, versie: string) =>
      app.post(path, { soort: 'raad', dag: '2028-09-11', tijd, versie, reden: 'Later' }, council);
    expect([(await right('21:30', '1')).status, (await right('19:30', '2')).status]).toEqual([303, 409]);
  });

  it('cannot be entered twice by two at once', async () => {
    const both = await Promise.all([add({ dagen: '2028-09-04' }), add({ dagen: '2028-09-04' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });
});

describe('the year plan', () => {
  const planOf = async (body: string, year: number) => json(`/organen/${body}/kalender?jaar=${year}`);

  it('counts by the rulebook, and shows gaps and clashes', async () => {
    const body = 'regiocommissie-bereikbaarheid-en-voorzieningen';
    expect(await planOf(body, 2028)).toMatchObject({
      vergaderingen: 0,
      volgens_spelregels: 4,
      botsingen: [],
      lange_gaten: [{ tot_en_met: '2028-12-31' }],
    });
    const id = await plan({ orgaan: body, dag: '2028-02-07', eind: '22:00' });
    await plan({ orgaan: body, dag: '2028-11-06' });
    expect(await planOf(body, 2028)).toMatchObject({
      vergaderingen: 2,
      lange_gaten: [{ van: '2028-02-08', tot_en_met: '2028-11-05', dagen: 272 }],
      botsingen: [{ vergadering: id, dag: '2028-02-07', raadsdagen: [{ gemeente: 'gm0547' }] }],
    });
    const page = await text(`/organen/${body}/kalender?jaar=2028`);
    expect(page).toContain('2 van 4. Er ontbreken 2 vergaderingen.');
    expect(page).toContain('8 februari 2028 tot en met 5 november 2028: 272 dagen');
    expect(page).toContain('Themaraad (raad van Leiderdorp)');
    expect(page).toContain('Van deze raden staan in dit jaar nog geen dagen ingevuld: Leiden, Oegstgeest');
    const region = await text('/kalender/jaarplan?jaar=2028');
    expect(region).toContain('Er ontbreken 2 vergaderingen.');
    expect(region).toContain('Themaraad (raad van Leiderdorp)');
    // Moved to an hour at which the council has gone home.
    const change = { versie: '1', dag: '2028-02-07', tijd: '16:00', eind: '18:00', plaats: 'Raadzaal' };
    await app.post(`${base}/vergaderingen/${id}/wijzigen`, change, clerk);
    expect(await planOf(body, 2028)).toMatchObject({ botsingen: [] });
  });

  it('knows years of this century', async () => {
    expect((await app.get(`${base}/kalender?jaar=morgen`)).status).toBe(404);
    expect((await app.get(`${base}/kalender/jaarplan?jaar=1999`)).status).toBe(404);
    expect((await app.get(`${base}/api/v1/kalender/jaarplan?jaar=1999`)).status).toBe(400);
    expect(await text('/kalender?jaar=2044')).toContain('niets in de kalender');
  });
});

it('gives one meeting as a file, and a year of the calendar by API', async () => {
  const id = await plan({ soort: 'conferentie', naam: 'Conferentie', dag: '2029-03-01', eind: '22:00' });
  expect(await text(`/vergaderingen/${id}`)).toContain('Zet deze vergadering in uw agenda');
  const events = await feed(`/vergaderingen/${id}/kalender.ics`);
  expect(events).toMatchObject([{ title: 'Conferentie', start: '2029-03-01T20:00:00' }]);
  expect((await app.get(`${base}/vergaderingen/99999/kalender.ics`)).status).toBe(404);
  expect((await app.get(`${base}/vergaderingen/x/kalender.ics`)).status).toBe(404);
  expect(await json('/kalender?jaar=2029&soort=conferentie')).toMatchObject({
    kalender: [{ vergadering: id, uid: events[0]?.uid, soort: 'conferentie', stand: 'gepland' }],
    totaal: 1,
  });
  expect((await app.get(`${base}/api/v1/kalender?soort=feest`)).status).toBe(404);
});

it('asks whether the year is right of a day far from now, as of a day in a file', async () => {
  const clerk = await app.token('Griffier Leiderdorp');
  for (const day of ['2127-01-14', '1990-01-14', '2032-01-14']) {
    const answer = await app.api('/raden/leiderdorp/kalender', clerk, { soort: 'raad', dagen: [day] });
    expect([day, answer.status, await answer.text()]).toEqual([
      day,
      422,
      expect.stringContaining('Klopt het jaar?'),
    ]);
  }
});

it('tells by API whether each council meets within a term, and counts back from a wished day', async () => {
  await add({ dagen: '2029-05-14' });
  const own = async (path: string, key: string) =>
    ((await json(path)) as Record<string, { gemeente: string }[]>)[key]?.find(
      (each) => each.gemeente === 'gm0547',
    );
  expect(await own('/kalender/venster?van=2029-05-01&tot_en_met=2029-05-13', 'venster')).toMatchObject({
    ...{ stand: 'vergadert_niet', vergaderingen: [], erna: { dag: '2029-05-14', dagen: 1 } },
    ...{ eerste_vergadering: '2029-05-14', bekend_tot_en_met: '2029-05-14' },
  });
  expect(await own('/kalender/venster?van=2029-05-01', 'venster')).toMatchObject({
    ...{ tot_en_met: '2029-06-26', stand: 'vergadert', vergaderingen: ['2029-05-14'] },
  });
  const back = await own('/kalender/terugrekenen?dag=2029-05-20&stukken=7&termijn=2w', 'terugrekenen');
  expect(back).toMatchObject({
    ...{ besluit: '2029-05-14', commissie: null, stukken: '2029-05-07' },
    ...{ termijn_begint: '2029-05-06', versturen: '2029-05-06' },
  });
  for (const wrong of [
    'venster?tot_en_met=2029-05-13',
    'venster?van=2029-05-14&tot_en_met=2029-05-13',
    'venster?van=morgen',
    'terugrekenen?dag=2029-02-30',
    'terugrekenen?stukken=91',
    'terugrekenen?termijn=24u',
  ])
    expect([wrong, (await app.get(`${base}/api/v1/kalender/${wrong}`)).status]).toEqual([wrong, 400]);
});

it('puts an evening of several councils in the calendar of each', async () => {
  await plan({
    soort: 'gezamenlijke-raadsavond',
    naam: 'Avond over de begroting',
    dag: '2028-10-02',
    'raden[]': ['gm0546', 'gm0547'],
    stuk: 'Begroting 2029',
  });
  for (const [town, found] of [
    ['leiden', true],
    ['leiderdorp', true],
    ['oegstgeest', false],
  ] as const) {
    const titles = (await feed(`/raden/${town}/kalender.ics`)).map(({ title }) => title).join();
    expect(titles.includes('Avond over de begroting')).toBe(found);
  }
  expect(await text('/raden/leiden/kalender?jaar=2028')).toContain(
    'Leiden en Leiderdorp behandelen op hetzelfde uur: Begroting 2029',
  );
});

describe('a file of the council’s own system', () => {
  const address = `${base}/raden/leiderdorp/kalender/inlezen`;
  const send = (name: string, content: string | Uint8Array<ArrayBuffer>, cookie = council) => {
    const body = new FormData();
    body.append('bestand', new File([content], name));
    const headers = { 'sec-fetch-site': 'same-origin', cookie };
    return app.app.request(`http://localhost:7071${address}`, { method: 'POST', body, headers });
  };
  const sendGood = async (name: string, content: string) => {
    const answer = await send(name, content);
    expect(answer.status, await answer.clone().text()).toBe(303);
    const path = (answer.headers.get('location') ?? '').slice(base.length);
    const html = await (await app.get(base + path, council)).text();
    const seen = /name="gezien" value="(\w+)"/.exec(html)?.[1] ?? '';
    const take = (fields: Fields = {}) =>
      app.post(`${base}${path}/overnemen`, { gezien: seen, ...fields }, council);
    return { path, html: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '), take };
  };
  const ics = (...events: string[][]) =>
    [
      'BEGIN:VCALENDAR',
      ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
      'END:VCALENDAR',
    ].join('\r\n');
  const item = (uid: string, start: string, ...more: string[]) => [
    `UID:${uid}`,
    'SUMMARY:Raadsvergadering',
    `DTSTART;TZID=Europe/Amsterdam:${start}`,
    `URL:https://raad.example.org/${uid}`,
    ...more,
  ];
  const year = () => text('/raden/leiderdorp/kalender?jaar=2030');

  it('changes nothing until what it shows is taken over, and then exactly that', async () => {
    const first = await sendGood('raad.ics', ics(item('a', '20300114T200000'), item('b', '20300211T200000')));
    expect(first.html).toContain('2 nieuw, 0 gewijzigd, 0 vervallen, 0 hetzelfde');
    expect(await year()).not.toContain('Raadsvergadering');
    expect((await first.take()).headers.get('location')).toBe(`${base}/raden/leiderdorp/kalender?jaar=2030`);
    expect((await first.take()).status).toBe(404);
    const page = await (await app.get(`${base}/raden/leiderdorp/kalender?jaar=2030`)).text();
    expect(page).toContain('href="https://raad.example.org/a"');
  });

  it('tells of a moved, a cancelled and a missing day, and keeps the old ones', async () => {
    await add({ dagen: '2030-01-28', naam: 'Extra raad' });
    const file = ics(item('a', '20300121T193000'), item('b', '20300211T200000', 'STATUS:CANCELLED'), [
      'UID:c',
      'SUMMARY:Presidium',
      'DTSTART:20300212T200000',
    ]);
    const next = await sendGood('raad.ics', file);
    expect(next.html).toContain('0 nieuw, 1 gewijzigd, 1 vervallen, 0 hetzelfde');
    expect(next.html).toContain('Presidium');
    expect(next.html).toContain('Niet te zien of dit raad, commissie of reces is');
    expect(next.html).toMatch(/Staat er wel, maar niet in het bestand .*28 januari 2030/);
    expect((await next.take()).status).toBe(303);
    const shown = await year();
    expect(shown).toContain('Gewijzigd: was maandag 14 januari 2030');
    expect(shown).toContain('Extra raad');
    expect(shown).not.toContain('Februari 2030');
    const { raadsdagen } = (await json('/raden/leiderdorp/kalender?jaar=2030')) as {
      raadsdagen: Record<string, unknown>[];
    };
    expect(raadsdagen.find(({ link }) => link === 'https://raad.example.org/a')).toMatchObject({
      dag: '2030-01-21',
      tijd: '19:30',
      was_op: '2030-01-14',
      reden: 'Ingelezen uit raad.ics',
    });
    const last = await sendGood('raad.ics', ics(item('a', '20300121T193000'), item('d', '20300304T200000')));
    expect((await last.take({ ook_intrekken: 'ja', reden: 'Nieuw rooster.' })).status).toBe(303);
    const [days, withdrawn] = (await year()).split('Ingetrokken: deze dagen gaan niet door');
    expect(days).not.toContain('Extra raad');
    expect(withdrawn).toMatch(/Extra raad .*Reden: Nieuw rooster/);
  });

  it('is not taken over when the calendar changed since it was shown', async () => {
    const file = await sendGood('lijst.csv', 'dag;soort\n2030-05-06;raad\n2030-05-13;raad');
    await add({ dagen: '2030-05-06' });
    const answer = await file.take();
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('De kalender is veranderd sinds u dit zag');
    expect(await year()).not.toContain('13 mei 2030');
  });

  it('is the clerk’s own, and refused with a sentence at the field where it is none', async () => {
    expect((await send('a.csv', 'dag;soort\n2030-06-03;raad', clerk)).status).toBe(403);
    const other = await app.signIn('Griffier Leiden');
    expect((await send('a.csv', 'dag;soort\n2030-06-03;raad', other)).status).toBe(403);
    for (const [name, content, told] of [
      ['agenda.ics', new Uint8Array([1, 0, 2]), 'Dit is geen CSV, iCalendar of JSON'],
      ['raad.csv', 'naam\nRaad', 'Zet boven de lijst een regel met namen van kolommen'],
      ['groot.csv', 'x'.repeat(600 * 1024), 'groter dan 512 kB'],
    ] as const) {
      const answer = await send(name, content);
      expect([name, answer.status]).toEqual([name, name === 'groot.csv' ? 413 : 422]);
      const html = await answer.text();
      expect(html).toContain('href="#veld-bestand"');
      expect(html).toContain(told);
    }
  });

  it('is read and taken over by API alike', async () => {
    const token = await app.token('Griffier Leiderdorp');
    const path = '/raden/leiderdorp/kalender/inlezen';
    const read = (await (
      await app.api(path, token, {
        tekst: 'dag;soort;link\n2030-09-02;raad;https://raad.example.org/9\n?;raad;',
      })
    ).json()) as { inlezing: number; gezien: string };
    expect(read).toMatchObject({
      nieuw: [{ dag: '2030-09-02', soort: 'raad', link: 'https://raad.example.org/9' }],
      niet_overgenomen: [
        { plaats: 'regel 3', waarom: 'De dag is niet te lezen. Schrijf 2027-01-14 of 14-01-2027.' },
      ],
    });
    const done = await app.api(`${path}/${read.inlezing}/overnemen`, token, { gezien: read.gezien });
    expect([done.status, await done.json()]).toEqual([
      201,
      { nieuw: 1, gewijzigd: 0, ingetrokken: 0, eerste_dag: '2030-09-02' },
    ]);
  });
});
