import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { h } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '#platform/http';
import { pdfPrinter } from '#platform/pdf';
import { testApplication } from '../testing.ts';
import { collectedPages } from './compose.ts';
import { mountOwnDocument } from './own-document-app.tsx';
import { mostPages } from './selection.ts';
import { joinLine, leaveLine, nextInLine, takeTurn } from './turns.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const base = '/leidse-regio/samenstellen';
let days = 10;
const there = spawnSync('pdftotext', ['-v']).error === undefined;
const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const pdfOf = async (answer: Response) => {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return Buffer.from(await answer.arrayBuffer());
};
const textOf = (pdf: Buffer) => spawnSync('pdftotext', ['-', '-'], { input: pdf }).stdout.toString('utf8');

/** What a browser sends of the page's form. */
function formSent(page: string): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  for (const [input] of page.matchAll(/<input [^>]*>/g)) {
    const value = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
    const name = value('name') ?? '';
    if (!/^(pagina|(sleutels|deel|verdwenen)-\d)$/.test(name)) continue;
    if (value('type') === 'checkbox' && !/ checked\b/.test(input)) continue;
    sent[name] = [...(sent[name] ?? []), value('value') ?? ''];
  }
  return sent;
}

describe('a reader without an account or JavaScript', () => {
  let cookie = '';

  it('takes pages along by the button at their foot, and sees how many', async () => {
    const page = await (await app.get('/leidse-regio/voorstellen/5')).text();
    expect(page).toContain('name="pagina" value="voorstellen/5"');
    expect(page).toContain('Zelf een document samenstellen</a>');
    const first = await app.post(base, { doe: 'toevoegen', pagina: 'voorstellen/5' });
    expect([first.status, first.headers.get('location')]).toEqual([303, `${base}?deel=voorstellen/5`]);
    expect(first.headers.get('set-cookie')).toMatch(/; Path=\/leidse-regio; .*HttpOnly; SameSite=Lax$/);
    const second = await app.post(base, { doe: 'toevoegen', pagina: 'raden/leiden' }, cookieOf(first));
    cookie = cookieOf(second);
    const after = await (await app.get('/leidse-regio/voorstellen/5', cookie)).text();
    expect(after).toContain('Geselecteerde pagina’s: 2');
    expect(after).toContain('Staat in uw document');
    const found = await app.get(base, cookie);
    expect([found.status, found.headers.get('location')]).toEqual([
      303,
      `${base}?deel=voorstellen/5,raden/leiden`,
    ]);
    // The page that everybody gets is not the one of who chose something.
    expect(await (await app.get('/leidse-regio/voorstellen/5')).text()).not.toContain('Geselecteerde');
  });

  it('orders them, leaves parts out, gives a title, and takes the last one away', async () => {
    const page = await (await app.get(`${base}?deel=voorstellen/5,raden/leiden`)).text();
    const keys = [...page.matchAll(/name="sleutels-(\d)" value="([^"]*)"/g)].map(([, , each]) => each ?? '');
    expect(keys[0]?.split('*')).toEqual(expect.arrayContaining(['begin', 'in-het-kort', 'het-advies']));
    const form = {
      pagina: ['voorstellen/5', 'raden/leiden'],
      'sleutels-0': keys[0] ?? '',
      'sleutels-1': keys[1] ?? '',
      'deel-0': ['in-het-kort', 'het-advies', 'bestaat-niet'],
      'deel-1': (keys[1] ?? '').split('*'),
      titel: ' Mijn  dossier ',
    };
    const up = await app.post(base, { ...form, doe: 'omhoog:1' }, cookie);
    const wanted = 'deel=raden/leiden,voorstellen/5*in-het-kort*het-advies&titel=Mijn%20dossier';
    expect(up.headers.get('location')).toBe(`${base}?${wanted}`);
    const made = await app.post(base, { ...form, doe: 'pdf' }, cookie);
    expect(made.headers.get('location')).toContain(
      '/samenstellen/document.pdf?deel=voorstellen/5*in-het-kort*het-advies,raden/leiden',
    );
    const none = await app.post(base, { ...form, 'deel-1': [], doe: 'weg:0' }, cookie);
    expect(none.headers.get('location')).toBe(`${base}?titel=Mijn%20dossier`);
    const cleared = await app.post(base, { ...form, doe: 'leeg' }, cookie);
    expect(cleared.headers.get('set-cookie')).toMatch(/^regiotafel-document=; .*Max-Age=0/);
  });

  it.runIf(there)(
    'gets one tagged PDF, the same bytes for the same selection, by page and by API',
    async () => {
      const query =
        'deel=voorstellen/5*in-het-kort,spelregels,voorstellen/999,voorstellen/5*weg&titel=Proef%20%23set%20page()';
      const pdf = await pdfOf(await app.get(`${base}/document.pdf?${query}`));
      expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
      const again = await pdfOf(await app.get(`/leidse-regio/api/v1/samenstellen/document.pdf?${query}`));
      expect(again.equals(pdf)).toBe(true);
      const info = spawnSync('pdfinfo', ['-'], { input: pdf }).stdout.toString('utf8');
      expect(info).toMatch(/Title: +Proef #set page\(\)/);
      const structure = spawnSync('pdfinfo', ['-struct', '-'], { input: pdf }).stdout.toString('utf8');
      for (const tag of ['TOC', 'TOCI', 'H1', 'H2', 'H3'])
        expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
      const text = textOf(pdf);
      expect(text).toMatch(/Inhoud\n/);
      expect(text).toContain('http://localhost:7071/leidse-regio/spelregels');
      expect(text.replaceAll('\n', ' ')).toContain('Deze pagina is er niet, of is niet meer openbaar.');
    },
  );

  it.runIf(there)('with the day of the newest thing in it, and the same bytes on another day', async () => {
    const made = async (deel: string) => pdfOf(await app.get(`${base}/document.pdf?deel=${deel}`));
    const [rules, proposal] = [await made('spelregels'), textOf(await made('voorstellen/1'))];
    const { today } = app.installation;
    Object.assign(app.installation, { today: () => '2027-03-01' });
    try {
      expect((await made('spelregels')).equals(rules)).toBe(true);
    } finally {
      Object.assign(app.installation, { today });
    }
    // A document of it is another subject in the journal.
    await app.owner.query(
      `insert into journal_entry (scope, at, operation, subject, actor_name, payload_hash)
       select 'leidse-regio', '2026-12-24T12:00Z', 'add_document_version', 'document/' || d.id, 'Iemand', sha256('x')
       from document d where d.proposal_id = 1 limit 1`,
    );
    expect(proposal).not.toContain('24 december 2026');
    expect(textOf(await made('voorstellen/1'))).toContain('24 december 2026');
    // What does not show it is not touched by it.
    expect((await made('spelregels')).equals(rules)).toBe(true);
    expect(textOf(await made('samenhang'))).not.toContain('24 december 2026');
  });

  // A visitor sees all of these on the page, and each is a subject of its own in the journal.
  it.each([
    ['voorstellen', 'vote', 'select proposal_id as on, id from vote'],
    ['voorstellen', 'motion', 'select proposal_id as on, id from motion where proposal_id is not null'],
    ['voorstellen', 'advice', 'select proposal_id as on, id from advice'],
    [
      'vergaderingen',
      'vote',
      'select i.meeting_id as on, v.id from vote v join agenda_item i on i.id = v.agenda_item_id',
    ],
    [
      'programmas',
      'measure',
      `select (a->>'programme') || '/onderdelen/' || (a->>'number') as on, measure_id as id
       from measure_version, jsonb_array_elements(activities) a`,
    ],
    [
      'overeenkomsten',
      'measure',
      `select w.agreement_id as on, m.id from measure m join agreement_version w on (w.content->>'mandate')::int = m.mandate_id`,
    ],
    [
      'ambities',
      'vote',
      'select a.ambition_id as on, v.id from vote v join proposal_ambition a on a.proposal_id = v.proposal_id',
    ],
    [
      'programmas',
      'measure',
      `select a->>'programme' as on, measure_id as id from measure_version, jsonb_array_elements(activities) a`,
    ],
    [
      'voorstellen',
      'agenda_item',
      'select proposal_id as on, id from agenda_item where proposal_id is not null',
    ],
    ['raden', 'measure', `select 'leiden' as on, id from measure where responsible_id = 'gm0546'`],
    ['organen', 'meeting', 'select body_id as on, id from meeting'],
    [
      'mandaten',
      'agreement',
      `select '5' as on, agreement_id as id from agreement_version where content @> '{"mandate":5}'`,
    ],
    ['gezamenlijke-programmas', 'joint_programme', 'select id as on, id from joint_programme'],
    ['uitvoering', 'measure', 'select null as on, id from measure'],
    ['samenhang', 'agreement', 'select null as on, id from agreement'],
    ['termijnagenda', 'commitment', 'select null as on, id from commitment'],
    ['raden/leiden/termijnagenda', 'commitment', 'select null as on, id from commitment'],
  ])('the day of %s is that of the newest %s on it', async (page, kind, which) => {
    const { rows } = await app.owner.query(`${which} limit 1`);
    const seen = async () => {
      const html = await (
        await app.get(`${base}/document?deel=${[page, rows[0].on].filter(Boolean).join('/')}`)
      ).text();
      return /Bijgewerkt op \S+ ([^.]+)\./.exec(html)?.[1]?.replaceAll('\u00a0', ' ');
    };
    days += 1;
    const day = `${days} december 2027`;
    expect(await seen()).not.toBe(day);
    await app.owner.query(
      `insert into journal_entry (scope, at, operation, subject, actor_name, payload_hash)
       values ('leidse-regio', $1, 'iets', $2, 'Iemand', sha256('x'))`,
      [`2027-12-${days}T12:00Z`, `${kind}/${rows[0].id}`],
    );
    expect(await seen()).toBe(day);
  });

  it('the page of a council is as new as its calendar', async () => {
    const seen = async () =>
      (await (await app.get(`${base}/document?deel=raden/leiden`)).text()).replaceAll('\u00a0', ' ');
    expect(await seen()).not.toContain('9 januari 2028');
    await app.owner.query(
      `update council_date_version v set recorded_at = '2028-01-09T12:00Z' from council_date d
       where d.id = v.date_id and d.municipality_id = 'gm0546' and v.kind = 'council'`,
    );
    expect(await seen()).toContain('9 januari 2028');
  });

  it('a proposal that is put on an agenda is as new as that, and not as what else changes of the meeting', async () => {
    const { rows } = await app.owner.query(
      'select proposal_id as on, id, meeting_id as meeting from agenda_item where proposal_id is not null and meeting_id is not null limit 1',
    );
    const [item] = rows;
    const seen = async () =>
      (await (await app.get(`${base}/document?deel=voorstellen/${item.on}`)).text()).replaceAll(
        '\u00a0',
        ' ',
      );
    const entry = (at: string) =>
      app.owner.query(
        `insert into journal_entry (scope, at, operation, subject, actor_name, payload_hash, change)
         values ('leidse-regio', $1, 'iets', $2, 'Iemand', sha256('x'), nextval('journal_change')) returning change`,
        [at, `meeting/${item.meeting}`],
      );
    await entry('2028-01-10T12:00Z');
    expect(await seen()).not.toContain('10 januari 2028');
    const put = await entry('2028-01-11T12:00Z');
    await app.owner.query(
      `insert into journal_row (scope, change, table_name, keys, hashes)
       values ('leidse-regio', $1, 'agenda_item', array[$2], array[sha256('x')])`,
      [put.rows[0].change, String(item.id)],
    );
    expect(await seen()).toContain('11 januari 2028');
  });

  it.runIf(there)(
    'is told when its program passes its time, and pages and the same document come after it',
    async () => {
      const { printer } = app.installation;
      const limits = { milliseconds: 10, cpuSeconds: 30, memory: 2_000_000, output: 2 ** 25 };
      Object.assign(app.installation, { printer: pdfPrinter({ limits, kept: 0 }) });
      const path = '/samenstellen/document.pdf?deel=raden/leiden';
      try {
        for (const at of ['/leidse-regio', '/leidse-regio/api/v1']) {
          const answer = await app.get(`${at}${path}`);
          expect(answer.status).toBe(503);
          expect(await answer.text()).toContain('Maak een korter document');
        }
        const programs = spawnSync('ps', ['-o', 'args=', '--ppid', String(process.pid)]).stdout.toString(
          'utf8',
        );
        expect(programs).not.toContain('compile-pdf');
        expect((await app.get('/leidse-regio/raden/leiden')).status).toBe(200);
        // The same process makes it when there is time.
        limits.milliseconds = 60_000;
        const made = await pdfOf(await app.get(`/leidse-regio${path}`));
        Object.assign(app.installation, { printer });
        expect((await pdfOf(await app.get(`/leidse-regio${path}`))).equals(made)).toBe(true);
      } finally {
        Object.assign(app.installation, { printer });
      }
    },
  );

  it.runIf(there)('and one for the archive', async () => {
    const pdf = await pdfOf(await app.get(`${base}/archief.pdf?deel=raden/leiden`));
    expect(pdf.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</);
  });

  it('is told in the document of a part that is gone, and never sees what is not public', async () => {
    const page = await (await app.get(`${base}/document?deel=voorstellen/5*in-het-kort*er-was-eens`)).text();
    expect(page).toContain('Het deel “er-was-eens” staat niet meer op deze pagina.');
    const clerk = await app.signIn('Regiogriffier');
    const [own, everybody] = await Promise.all(
      [clerk, undefined].map(async (who) =>
        (await app.get(`${base}/document?deel=voorstellen/5`, who)).text(),
      ),
    );
    const body = (html: string | undefined) => html?.slice(html.indexOf('<section'), html.indexOf('<footer'));
    expect(body(own)).toBe(body(everybody));
  });

  it('keeps what stands there where somebody presses Enter in a field', async () => {
    const page = await (await app.get(`${base}?deel=voorstellen/5,raden/leiden`)).text();
    const form = page.slice(page.indexOf('<form', page.indexOf('<h1')));
    expect(/<button[^>]*>/.exec(form)?.[0]).toMatch(/ value="bewaren"/);
  });

  it('goes on in the other language with what stands there, not yet kept', async () => {
    const page = await (await app.get(`/leidse-regio/en/samenstellen?deel=voorstellen/5`)).text();
    const button = /<button[^>]*value="(andere-taal)"[^>]*>/.exec(page);
    expect(button?.[0]).toContain(' lang="nl"');
    const sent = { ...formSent(page), titel: 'Getypt', doe: button?.[1] ?? '' };
    const there = await app.post('/leidse-regio/en/samenstellen', sent);
    const kept = 'deel=voorstellen/5&titel=Getypt';
    expect(there.headers.get('location')).toBe(`${base}?${kept}`);
    expect(cookieOf(there)).toContain('Getypt');
    const back = await app.post(base, sent);
    expect(back.headers.get('location')).toBe(`/leidse-regio/en/samenstellen?${kept}`);
  });

  it('is told of a page that takes no part, and not that it is gone', async () => {
    const asked = 'deel=organen,programmas/vergelijken,voorstellen/999,bestaat/niet';
    const [page, read] = await Promise.all(
      [base, `${base}/document`].map(async (path) => (await app.get(`${path}?${asked}`)).text()),
    );
    for (const address of ['organen', 'programmas/vergelijken'])
      expect(page).toContain(`Kan niet in een document: ${address}`);
    for (const address of ['voorstellen/999', 'bestaat/niet'])
      expect(page).toContain(`Niet meer te lezen: ${address}`);
    expect(read?.match(/Deze pagina kan niet in een document\. Haar adres is/g)).toHaveLength(2);
    expect(read?.match(/of is niet meer openbaar/g)).toHaveLength(2);
    // An address that a page says in full is not one of a kind.
    const render = async () => undefined;
    const kind: Page = { path: '/stuk/{stuk}', collected: () => ['stuk'], render };
    const find = collectedPages([kind, { path: '/stuk/nieuw', render }]);
    expect([find('stuk/nieuw'), find('stuk/een')]).toMatchObject(['no_part', { params: { stuk: 'een' } }]);
    if (!there) return;
    const pdf = textOf(await pdfOf(await app.get(`/leidse-regio/en/samenstellen/document.pdf?deel=organen`)));
    expect(pdf.replaceAll('\n', ' ')).toContain('This page cannot be in a document. Its address is');
  });

  it('keeps a part that was withdrawn when the form is sent, until it is taken out', async () => {
    const selected = 'voorstellen/5*in-het-kort*er-was-eens,raden/leiden*weg,voorstellen/999*kern';
    const page = await (await app.get(`${base}?deel=${selected}`)).text();
    expect(page).toContain('Het deel “er-was-eens” staat niet meer op deze pagina. Uw document zegt dat.');
    const sent = formSent(page);
    expect(sent['verdwenen-0']).toEqual(['er-was-eens']);
    const chosen = async (change: Record<string, string[]>, deed: string) => {
      const answer = await app.post(base, { ...sent, ...change, doe: deed });
      return new URL(answer.headers.get('location') ?? '', 'http://x').searchParams.get('deel');
    };
    expect(await chosen({}, 'bewaren')).toBe(selected);
    expect(await chosen({}, 'pdf')).toBe(selected);
    expect(await chosen({ 'verdwenen-0': [] }, 'bewaren')).toBe(selected.replace('*er-was-eens', ''));
    // A name that is none does not get into the cookie.
    expect(await chosen({ 'verdwenen-0': ['x; Domain=y'] }, 'bewaren')).not.toContain('Domain');
  });

  it('is told on the page and in the document what of a link is not in it', async () => {
    const told = 'Niet overgenomen uit het adres: 1 pagina of deel.';
    const page = await (await app.get(`${base}?deel=raden/leiden,../x`)).text();
    expect(page).toContain(told);
    const sent = { ...formSent(page), doe: 'bewaren' };
    const kept = await app.post(base, { ...sent, weggelaten: '1' });
    expect(kept.headers.get('location')).toBe(`${base}?deel=raden/leiden&weggelaten=1`);
    expect((await app.post(base, sent)).headers.get('location')).toBe(`${base}?deel=raden/leiden`);
    expect(await (await app.get(`${base}/document?deel=raden/leiden&weggelaten=1`)).text()).toContain(told);
    if (!there) return;
    const pdf = await pdfOf(await app.get(`${base}/document.pdf?deel=raden/leiden*weg,../x`));
    expect(textOf(pdf).replaceAll('\n', ' ')).toContain(told);
  });

  it('is refused what cannot be in it, with the selection kept', async () => {
    const kept = cookieOf(await app.post(base, { doe: 'toevoegen', pagina: 'voorstellen/5' }));
    for (const pagina of [
      'beheer',
      'voorstellen/nieuw',
      '../../etc/passwd',
      'https://elders.example/x',
      '',
    ]) {
      const answer = await app.post(base, { doe: 'toevoegen', pagina }, kept);
      expect(answer.headers.get('location'), pagina).toBe(`${base}?deel=voorstellen/5&onbekend=1`);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const full = Array.from({ length: mostPages }, (_, at) => `voorstellen/${at + 1}`).join('|');
    const more = await app.post(
      base,
      { doe: 'toevoegen', pagina: 'raden/leiden' },
      `regiotafel-document=|${full}`,
    );
    expect(more.headers.get('location')).toMatch(/&vol=1$/);
    const page = await (await app.get(`${base}?deel=voorstellen/5&vol=1`)).text();
    expect(page).toContain('Uw document is vol');
    const elsewhere = await app.post(base, { doe: 'leeg' }, kept, 'cross-site');
    expect([elsewhere.status, elsewhere.headers.get('set-cookie')]).toEqual([403, null]);
  });
});

describe('a long one', () => {
  const pages = ['1', '2', '3', '4', '5', '6', '7'].map((id) => `voorstellen/${id}`);
  const ask = async (titel = 'Lang') => {
    const answer = await app.post(base, { pagina: pages, titel, doe: 'pdf' });
    return answer.headers.get('location') ?? '';
  };

  it.runIf(there)('is made in the background, with progress to look at, and kept', async () => {
    const job = await ask();
    expect(job).toMatch(/\/samenstellen\/taken\/[0-9a-f-]{36}$/);
    let answer = await app.get(job);
    for (let look = 0; look < 100 && answer.status === 202; look += 1) {
      expect(answer.headers.get('refresh')).toBe('2');
      await wait(200);
      answer = await app.get(job);
    }
    expect([answer.status, answer.headers.get('refresh')]).toEqual([200, null]);
    expect(await answer.text()).toContain('Uw document is klaar');
    const pdf = await pdfOf(await app.get(`${job}/document.pdf`));
    expect(textOf(pdf)).toContain('Lang');
    // Whoever opens its link gets one as it is now; while that is made others get the same, and the archive's is another.
    const link = `deel=${pages.join(',')}&titel=Lang`;
    const opened = async (path: string) => (await app.get(path)).headers.get('location');
    const again = await Promise.all(
      ['document', 'document', 'archief'].map((name) => opened(`${base}/${name}.pdf?${link}`)),
    );
    expect(again[0]).toMatch(/\/samenstellen\/taken\/[0-9a-f-]{36}$/);
    expect(again[1]).toBe(again[0]);
    expect(new Set([job, ...again]).size).toBe(3);
    expect(await opened(`/leidse-regio/api/v1/samenstellen/document.pdf?${link}`)).toBe(
      `${base}/document.pdf?${link}`,
    );
  });

  // Pages of our own, of which there are more than the demonstration has, and a part that goes.
  const made = (turns?: { most: number; milliseconds: number }) => {
    const page: Page = {
      path: '/lang/{deel}',
      collected: () => ['lang'],
      render: async ({ params }) => ({
        title: `Lang ${params.deel}`,
        body: h('div', {}, [
          h('h1', {}, `Lang ${params.deel}`),
          h('h2', {}, 'Kern'),
          // Short lines: what a page of words costs is measured elsewhere.
          h('p', { class: 'pre' }, `${params.deel} ${'Bedrag\n'.repeat(54 * 44)}`),
        ]),
      }),
    };
    const own = new Hono();
    mountOwnDocument(own, app.installation, [page], turns);
    return async (path: string) => own.request(`http://localhost:7071${path}`);
  };
  const sevenOf = (first: string) => [first, ...'bcdefg'].map((name) => `lang/${name}`).join(',');

  it.runIf(there)('of three hundred pages is made, and says which part was withdrawn', async () => {
    const get = made();
    const job = (await get(`${base}/document.pdf?deel=${sevenOf('a*kern*bijlage')}`)).headers.get('location');
    for (let look = 0; look < 300 && (await get(`${job}`)).status === 202; look += 1) await wait(200);
    const pdf = await pdfOf(await get(`${job}/document.pdf`));
    const info = spawnSync('pdfinfo', ['-'], { input: pdf }).stdout.toString('utf8');
    expect(Number(/^Pages: +(\d+)$/m.exec(info)?.[1])).toBeGreaterThan(300);
    expect(textOf(pdf).replaceAll('\n', ' ')).toContain('Het deel “bijlage” staat niet meer op deze pagina.');
  });

  it('waits while as many as may are made over all web processes, and is told when its turn does not come', async () => {
    const running = ['1', '2'].map((each) => `00000000-0000-4000-8000-00000000000${each}`);
    const { rows: moment } = await app.owner.query(
      `insert into document_turn (job, asked_at, seen_at, state)
       select job::uuid, $2, $2, 'running' from unnest($1::text[]) job returning seen_at`,
      [running, app.installation.clock.now()],
    );
    expect(moment).toHaveLength(2);
    const { printer } = app.installation;
    const patience: unknown[] = [];
    const print: typeof printer.print = async (_document, how) => {
      patience.push(how);
      return { ok: true, pdf: Buffer.from('%PDF') };
    };
    Object.assign(app.installation, { printer: { print } });
    const until = async (get: (path: string) => Promise<Response>, job: string | null, said: string) => {
      let page = '';
      for (let look = 0; look < 100 && !page.includes(said); look += 1) {
        await wait(20);
        page = await (await get(`${job}`)).text();
      }
      expect(page).toContain(said);
    };
    const asked = async (get: (path: string) => Promise<Response>, first: string) =>
      (await get(`${base}/document.pdf?deel=${sevenOf(first)}`)).headers.get('location');
    try {
      const hurried = made({ most: 3, milliseconds: 1 });
      await until(hurried, await asked(hurried, 'h'), 'dit kwam niet aan de beurt');
      const calm = made({ most: 500, milliseconds: 5 });
      const job = await asked(calm, 'i');
      await until(calm, job, 'wacht op zijn beurt: er gaan er 2 voor');
      expect(patience).toEqual([]);
      // One of them was killed: it is not waited for.
      await app.owner.query(
        `update document_turn set seen_at = seen_at - interval '91 seconds' where job = '${running[0]}'`,
      );
      await until(calm, job, 'Uw document is klaar');
      expect(patience).toEqual([{ patient: true }]);
    } finally {
      Object.assign(app.installation, { printer });
      await app.owner.query('delete from document_turn');
    }
  });

  it('comes before what was asked later, is one of no more than fit, and keeps no other region waiting', async () => {
    const { database } = app.installation;
    const now = app.installation.clock.now();
    const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
    const at = (n: number) => ({ id: id(n), askedAt: `2026-11-24T09:00:0${n}Z` });
    const joined = [1, 2, 3].map((n) => joinLine(database, id(n), now, 2));
    expect((await Promise.all(joined)).filter(Boolean)).toHaveLength(2);
    const nobody = () => app.owner.query('delete from document_turn');
    await nobody();
    const takes = (n: number) => takeTurn(database, at(n), now, 1);
    expect([await takes(1), await takes(2), await takes(3)]).toEqual([true, false, false]);
    await leaveLine(database, id(1));
    expect([await takes(3), await takes(2)]).toEqual([false, true]);
    await nobody();
    const line = ['a', 'a', 'a', 'b'].map((region, index) => ({ region: { id: region }, index }));
    expect(nextInLine(line, [])?.index).toBe(0);
    expect(nextInLine(line.slice(1), ['a'])?.index).toBe(3);
    expect(nextInLine([], ['a'])).toBeUndefined();
  });

  it('that takes too long ends with what to do, and nothing else is harmed', async () => {
    const { printer } = app.installation;
    const slow = { print: async () => ({ ok: false, why: 'too_heavy' }) as const };
    Object.assign(app.installation, { printer: slow });
    try {
      const job = await ask('Te zwaar');
      let answer = await app.get(job);
      for (let look = 0; look < 50 && answer.status === 202; look += 1) {
        await wait(100);
        answer = await app.get(job);
      }
      expect(await answer.text()).toContain('Maak het in twee delen');
      expect((await app.get(`${job}/document.pdf`)).status).toBe(404);
    } finally {
      Object.assign(app.installation, { printer });
    }
  });

  it('that nobody works at any more is taken over by whoever looks', async () => {
    const { rows } = await app.owner.query(
      `insert into document_job (region_id, language, form, selection, asked_at, touched_at, done, total)
       values ('leidse-regio', 'nl', 'accessible', '|raden/leiden', $1, $1::timestamptz - interval '5 minutes', 0, 1) returning id`,
      [app.installation.clock.now()],
    );
    const job = `${base}/taken/${rows[0].id}`;
    expect((await app.get(job)).status).toBe(202);
    for (let look = 0; look < 100 && (await app.get(job)).status === 202; look += 1) await wait(200);
    expect((await app.get(job)).status).toBe(200);
  });

  it('is at no address that somebody could guess', async () => {
    for (const path of ['1', 'x', '00000000-0000-4000-8000-000000000000'])
      expect((await app.get(`${base}/taken/${path}`)).status).toBe(404);
  });
});
