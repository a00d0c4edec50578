import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#kernel';
import { parseArguments } from '../arguments.ts';
import { testApplication, testNow } from '../testing.ts';
import { mailBounced } from './mail-bounced.ts';
import { mailList, mailShow } from './mail-command.ts';
import { fieldsOn, shown } from './testing.ts';

const clock = fixedClock(testNow);
let app: Awaited<ReturnType<typeof testApplication>>;
let operator: string;
beforeAll(async () => {
  app = await testApplication();
  operator = await app.signIn('Beheerder');
});
afterAll(() => app.close());

const entries = async () =>
  (
    await app.owner.query(
      "select actor_name as who, subject from journal_entry where operation = 'read_mail' order by id",
    )
  ).rows;

describe('an invitation by mail', () => {
  it('is queued with the office, shows nobody the link, and lets in once', async () => {
    const form = '/beheer/mensen/uitnodigen';
    expect(await shown(app.get('/beheer/post', operator))).toContain('Er is nog niets geschreven.');
    const step = await app.get(`${form}?ambt=regional_clerk&regio=leidse-regio`, operator);
    const fields = { ...fieldsOn(await step.text()), naam: 'Per\r\nPost', mail: 'per.post@regio.example' };
    const wrong = await app.post(form, { ...fields, mail: 'geen adres' }, operator);
    expect([wrong.status, (await wrong.text()).includes('href="#veld-mail"')]).toEqual([422, true]);
    const answer = await app.post(form, fields, operator);
    const html = await answer.text();
    expect(html).toContain('De link is per mail onderweg');
    expect(html).toContain('per.post@regio.example');
    expect(html).not.toMatch(/\/aanmelden\/[\w-]{40,}/);
    const list = await (await app.get('/beheer/post', operator)).text();
    const path = /\/beheer\/post\/\d+/.exec(list)?.[0] ?? '';
    expect(list).toContain('Uitnodiging voor Regiotafel');
    expect(await shown(app.get('/beheer/post', operator))).toContain('SMTP_URL is niet gezet');
    // The look shows no secret; the button does, and the journal says who pressed it.
    expect(await (await app.get(path, operator)).text()).not.toMatch(/\/aanmelden\/[\w-]{40,}/);
    expect(await entries()).toEqual([]);
    const read = await (await app.post(`${path}/lezen`, {}, operator)).text();
    const link = /http:\/\/localhost:7071(\/aanmelden\/[\w-]{40,})/.exec(read)?.[1] ?? '';
    expect(await entries()).toEqual([{ who: 'Beheerder', subject: `mail/${path.split('/').at(-1)}` }]);
    expect((await app.post(link, {})).status).toBe(303);
    expect((await app.post(link, {})).status).toBe(422);
    for (const nothing of ['/beheer/post/999999', '/beheer/post/x'])
      expect((await app.get(nothing, operator)).status).toBe(404);
    expect((await app.post('/beheer/post/999999/lezen', {}, operator)).status).toBe(404);
  });

  it('is one address, one person', async () => {
    const fields = { ambt: 'operator', naam: 'Nog iemand', mail: 'PER.POST@regio.example' };
    const answer = await app.post('/beheer/mensen/uitnodigen', fields, operator);
    expect([answer.status, await shown(answer)]).toMatchObject([
      409,
      expect.stringContaining('hoort al bij iemand'),
    ]);
  });
});

describe('mail at the command line', () => {
  it('is listed without texts, and read with an entry', async () => {
    const listed = await mailList(parseArguments(['mail', 'list']), app.database, clock);
    expect(listed).toMatchObject([{ aan: 'per.post@regio.example', stand: 'wacht' }]);
    expect(JSON.stringify(listed)).not.toContain('/aanmelden/');
    const before = (await entries()).length;
    const given = parseArguments(['mail', 'show', '--mail', String(listed[0]?.bericht)]);
    expect((await mailShow(given, app.database, clock)).tekst).toContain('/aanmelden/');
    expect((await entries()).length).toBe(before + 1);
    const none = parseArguments(['mail', 'show', '--mail', '99999']);
    await expect(mailShow(none, app.database, clock)).rejects.toThrow('Dit bericht is er niet (meer).');
    await expect(mailList(parseArguments(['mail', 'list', '--x', '1']), app.database, clock)).rejects.toThrow(
      '--x',
    );
  });
});

describe('what a mail server tells later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-maildir-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const bounced = (word: string | undefined, stdin: readonly Buffer[] = []) =>
    mailBounced(
      parseArguments(['mail', 'bounced', ...(word === undefined ? [] : [word])]),
      app.database,
      clock,
      (async function* () {
        yield* stdin;
      })(),
    );

  it('is noted at the mail, from a file, stdin or a Maildir; what cannot be noted ends with a code for mail servers', async () => {
    const { rows } = await app.owner.query('update mail set sent_at = created_at returning id, key');
    const key = `mail-${rows[0].id}-${rows[0].key}`;
    const report = [
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x',
      `Content-Type: message/delivery-status\r\n\r\nOriginal-Envelope-Id: ${key}`,
      '\r\nFinal-Recipient: rfc822; per.post@regio.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--x--',
    ].join('\r\n');
    mkdirSync(join(folder, 'new'));
    await expect(bounced(folder)).rejects.toMatchObject({ code: 'no_input', exit: 66 });
    mkdirSync(join(folder, 'cur'));
    writeFileSync(join(folder, 'cur', '1'), report.replace('Action: failed', 'Action: delayed'));
    writeFileSync(join(folder, 'cur', '2'), 'Subject: Dank u\r\n\r\nVan een mens.');
    // A program that moves what it showed; a folder of another.
    mkdirSync(join(folder, 'cur', '0-map'));
    symlinkSync(join(folder, 'verplaatst'), join(folder, 'cur', '0-weg'));
    writeFileSync(join(folder, 'new', '3'), report);
    expect(await bounced(folder)).toMatchObject([
      { stand: 'overgeslagen', melding: expect.stringContaining('0-map is een map') },
      { stand: 'overgeslagen', melding: expect.stringContaining('0-weg is er niet meer') },
      { stand: expect.stringContaining('niet teruggekomen'), adres_gaat_niet_meer: false },
      { stand: 'overgeslagen', melding: expect.stringContaining('Lees het zelf') },
      { bericht: rows[0].id, stand: 'teruggekomen', adres_gaat_niet_meer: true, melding: '5.1.1' },
    ]);
    expect(await bounced('-', [Buffer.from(report)])).toMatchObject({ stand: 'was al vastgelegd' });
    const listed = await mailList(parseArguments(['mail', 'list']), app.database, clock);
    expect(listed).toMatchObject([{ stand: 'teruggekomen', teruggekomen: '2026-11-24T10:00:00.000Z' }]);
    const page = await shown(app.get('/beheer/post', operator));
    expect(page).toMatch(/per\.post@regio\.example .* teruggekomen, /);
    expect(page).toContain('Adressen waar niets aankomt');

    const lines = Buffer.alloc(1_000_000, 'x\r\n');
    for (const [given, code, exit] of [
      [[Buffer.from(report.replace(key, `mail-999999-${rows[0].key}`))], 'mail_unknown', 65],
      [[Buffer.from(report.replace(key, 'van-een-ander'))], 'mail_unknown', 65],
      [[Buffer.from('Subject: Dank u\r\n\r\nVan een mens.')], 'no_report', 65],
      [Array.from({ length: 11 }, () => lines), 'too_large', 65],
    ] as const)
      await expect(bounced('-', given)).rejects.toMatchObject({ code, exit });
    await expect(bounced(join(folder, 'weg'))).rejects.toMatchObject({ code: 'no_input', exit: 66 });
    await expect(bounced(undefined)).rejects.toMatchObject({ code: 'input_wrong', exit: 1 });
  });
});

describe("a person's address", () => {
  it('is changed on a page, refused where it is wrong, and taken away', async () => {
    const { rows } = await app.owner.query("select id from person where name = 'Griffier Leiden'");
    const path = `/beheer/mensen/${rows[0].id}/mail`;
    expect(await (await app.get(path, operator)).text()).toContain('value="griffier@leiden.example"');
    expect((await app.post(path, { mail: 'per.post@regio.example' }, operator)).status).toBe(409);
    expect((await app.post(path, { mail: 'x@y' }, operator)).status).toBe(422);
    expect((await app.post(path, { mail: '' }, operator)).status).toBe(303);
    const now = await app.owner.query('select email from person where id = $1', [rows[0].id]);
    expect(now.rows).toEqual([{ email: null }]);
    expect((await app.get('/beheer/mensen/99999/mail', operator)).status).toBe(404);
  });
});
