import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fc from 'fast-check';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { installation } from '#platform/database';
import { testDatabase } from '../database/testing.ts';
import {
  composeMail,
  DeliveryProblem,
  type MailAddress,
  mailById,
  mailMigrations,
  mailSender,
  mailState,
  noteReport,
  parseMailAddress,
  queueMail,
  readReport,
  refusalOf,
  refusedAddresses,
  smtpDelivery,
} from './index.ts';

let test: Awaited<ReturnType<typeof testDatabase>>;
let server: SMTPServer;
let port = 0;
let received: { from: string; to: string[]; raw: string; envelope: string; whole: boolean }[] = [];
/** What the server answers to RCPT TO, by address. */
let refused: Record<string, number> = {};
let minute = 0;
const clock = { now: () => new Date(Date.parse('2026-11-24T10:00:00Z') + minute * 60_000).toISOString() };
const reports: string[] = [];

beforeAll(async () => {
  test = await testDatabase(mailMigrations);
  server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    hideDSN: false,
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      const code = refused[address];
      if (code === undefined) return done();
      done(Object.assign(new Error(`no ${address}`), { responseCode: code }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo, dsn } = session.envelope;
        received.push({
          envelope: dsn?.envid ?? '',
          whole: dsn?.ret !== 'HDRS',
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.server.address() as { port: number }).port;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await test.close();
});
afterEach(async () => {
  received = [];
  refused = {};
  reports.length = 0;
  await test.owner.query('delete from mail');
  await test.owner.query('delete from refused_address');
});

const sender = (deliver = smtpDelivery(`smtp://127.0.0.1:${port}`, 'Regiotafel <post@regio.example>')) =>
  mailSender({
    database: test.database,
    clock,
    deliver,
    domain: 'regio.example',
    report: (line) => reports.push(line),
  });
const queue = (
  reason: string,
  more: { to?: string; subject?: string; confidential?: boolean; until?: string } = {},
) =>
  test.database.write(installation, (tx) =>
    queueMail(
      tx,
      {
        reason,
        to: (more.to ?? 'griffie@leiden.example') as MailAddress,
        content: {
          lang: 'nl',
          subject: more.subject ?? 'Één onderwerp',
          parts: ['Beste <griffier>,', { href: 'https://regio.example/aanmelden/geheim', text: 'Uw link' }],
        },
        confidential: more.confidential ?? false,
        sendUntil: more.until ?? '2026-11-30T00:00:00Z',
      },
      clock.now(),
    ),
  );
const rows = async () => (await test.owner.query('select * from mail order by id')).rows;
const look = async (one: ReturnType<typeof sender>) => {
  one.look();
  await one.settled();
};

describe('mail through a server', () => {
  it('arrives once, as text and as HTML, and its secret is taken away', async () => {
    expect(await queue('een', { confidential: true })).toBe(true);
    expect(await queue('een', { confidential: true })).toBe(false);
    const one = sender();
    await look(one);
    await look(one);
    await one.stop();
    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail).toMatchObject({ from: 'post@regio.example', to: ['griffie@leiden.example'] });
    expect(mail?.raw).toContain('Content-Type: text/plain; charset=utf-8');
    expect(mail?.raw).toContain('Content-Type: text/html; charset=utf-8');
    expect(mail?.raw).toContain('Auto-Submitted: auto-generated');
    expect(mail?.raw).toMatch(/^Message-ID: <mail-\d+-[\da-f-]{36}@regio\.example>\r$/m);
    expect(mail?.raw).toContain('Beste &lt;griffier>,');
    expect(await rows()).toMatchObject([{ attempts: 1, body: null, html: null, problem: null }]);
    const [[kept]] = await test.database.read(installation, [mailById((await rows())[0].id)]);
    expect(kept).toMatchObject({ sentAt: clock.now(), text: null });
  });

  it('is never sent when what caused it was rolled back', async () => {
    await expect(
      test.database.write(installation, async (tx) => {
        const content = { lang: 'nl', subject: 'x', parts: [] } as const;
        const to = 'a@b.example' as MailAddress;
        await queueMail(
          tx,
          { reason: 'terug', to, content, confidential: false, sendUntil: '2027-01-01T00:00:00Z' },
          clock.now(),
        );
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await rows()).toEqual([]);
  });

  it('is sent once by two nodes that look at the same moment', async () => {
    for (let number = 0; number < 20; number += 1) await queue(`twee/${number}`);
    const nodes = [sender(), sender()];
    for (const node of nodes) node.look();
    for (const node of nodes) await node.settled();
    for (const node of nodes) await node.stop();
    const ids = received.map(({ raw }) => /^Message-ID: (.+)\r$/m.exec(raw)?.[1]);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
    expect((await rows()).map((row) => row.attempts)).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it('is tried again, each time later, and given up for good when the address is refused', async () => {
    refused = { 'vol@leiden.example': 452, 'weg@leiden.example': 550 };
    await queue('vol', { to: 'vol@leiden.example' });
    await queue('weg', { to: 'weg@leiden.example' });
    const one = sender();
    await look(one);
    let [full, gone] = await rows();
    expect(full).toMatchObject({ attempts: 1, sent_at: null, failed_at: null });
    expect(full.problem).toContain('452');
    expect(full.next_at.toISOString?.() ?? full.next_at).toBe('2026-11-24T10:01:00.000Z');
    expect(gone).toMatchObject({ attempts: 1, sent_at: null, failed_at: '2026-11-24T10:00:00.000Z' });
    // Not before its time.
    await look(one);
    [full] = await rows();
    expect(full.attempts).toBe(1);
    minute = 1;
    await look(one);
    [full] = await rows();
    expect([full.attempts, full.next_at]).toEqual([2, '2026-11-24T10:06:00.000Z']);
    refused = {};
    minute = 6;
    await look(one);
    await one.stop();
    [full, gone] = await rows();
    expect([full.sent_at, full.problem, gone.sent_at]).toEqual(['2026-11-24T10:06:00.000Z', null, null]);
    expect(received.map((mail) => mail.to)).toEqual([['vol@leiden.example']]);
    // No address in what the process prints.
    expect(reports.join('\n')).not.toContain('@');
    minute = 0;
  });

  it('waits while the server is away, and stops asking it in the same look', async () => {
    await queue('eerst');
    await queue('daarna');
    const away = sender(smtpDelivery('smtp://127.0.0.1:1', 'post@regio.example'));
    await look(away);
    await away.stop();
    expect((await rows()).map((row) => row.attempts)).toEqual([1, 0]);
  });

  it('is given up after the last attempt', async () => {
    await queue('nooit', { to: 'vol@leiden.example', confidential: true });
    await test.owner.query("update mail set attempts = 8, next_at = '2026-11-24T09:00:00Z'");
    refused = { 'vol@leiden.example': 452 };
    const one = sender();
    await look(one);
    await one.stop();
    expect(await rows()).toMatchObject([{ attempts: 9, failed_at: clock.now(), body: null }]);
  });

  it('is not lost by a server that is down for a day: one mail each, within a quarter of an hour after it', async () => {
    for (const name of ['een', 'twee', 'drie']) await queue(name, { until: '2026-12-01T00:00:00Z' });
    const away = sender(smtpDelivery('smtp://127.0.0.1:1', 'post@regio.example'));
    for (minute = 0; minute < 24 * 60; minute += 10) await look(away);
    await away.stop();
    const waiting = await rows();
    expect(waiting.every((row) => row.failed_at === null && row.sent_at === null)).toBe(true);
    expect(waiting.every((row) => row.attempts === 3)).toBe(true);
    minute += 15;
    const nodes = [sender(), sender()];
    for (const node of nodes) node.look();
    for (const node of nodes) await node.settled();
    for (const node of nodes) await node.stop();
    minute = 0;
    const ids = received.map(({ raw }) => /^Message-ID: (.+)\r$/m.exec(raw)?.[1]);
    expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
  });

  it('says how to stop it in one request, and carries an invitation', async () => {
    const address = `https://regio.example/leidse-regio/berichten/overzicht/${'x'.repeat(60)}`;
    await test.database.write(installation, (tx) =>
      queueMail(
        tx,
        {
          reason: 'kop',
          to: 'griffie@leiden.example' as MailAddress,
          content: { lang: 'nl', subject: 'Overzicht', parts: ['Wat er was.'] },
          confidential: false,
          sendUntil: '2026-11-30T00:00:00Z',
          unsubscribe: address,
          invitation: { method: 'CANCEL', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
        },
        clock.now(),
      ),
    );
    const one = sender();
    await look(one);
    await one.stop();
    const raw = received[0]?.raw ?? '';
    expect(raw).toContain(`List-Unsubscribe: <${address}>\r\n`);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i);
  });

  it('leaves a mark on an address that does not exist, until something arrives there', async () => {
    refused = { 'Weg@leiden.example': 550 };
    await queue('weg', { to: 'Weg@leiden.example' });
    const one = sender();
    await look(one);
    const marks = () =>
      test.database.read(installation, [refusalOf('weg@LEIDEN.example'), refusedAddresses()]);
    expect(await marks()).toMatchObject([[{ refusedAt: clock.now() }], [{ address: 'weg@leiden.example' }]]);
    refused = {};
    await queue('weer', { to: 'weg@leiden.example' });
    await look(one);
    await one.stop();
    expect(await marks()).toEqual([[], []]);
  });

  it('is not sent when it is over, and a secret in it is gone', async () => {
    await queue('laat', { confidential: true, until: '2026-11-24T09:59:00Z' });
    const one = sender();
    await look(one);
    await one.stop();
    expect(received).toEqual([]);
    expect(await rows()).toMatchObject([{ body: null, html: null, attempts: 0 }]);
  });
});

/** A process that sends as ours does, and hears the server's answer but does nothing with it any more. */
const deaf = `
  const { applicationPool, database } = await import(process.env.AT + '../database/index.ts');
  const { mailSender } = await import(process.env.AT + 'send.ts');
  const { smtpDelivery } = await import(process.env.AT + 'smtp.ts');
  const smtp = smtpDelivery(process.env.SMTP, 'Regiotafel <post@regio.example>');
  const sender = mailSender({
    database: database(applicationPool(JSON.parse(process.env.AS), 2)),
    clock: { now: () => process.env.NOW },
    deliver: async (mail) => {
      await smtp(mail);
      console.log('heard');
      await new Promise((never) => setInterval(never, 1e9));
    },
    domain: 'regio.example',
    report: () => undefined,
  });
  sender.look();`;

/** Kills it between the server's 250 and our commit. */
async function killedAfterAnswer(): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', deaf], {
    env: {
      ...process.env,
      AT: new URL('.', import.meta.url).href,
      SMTP: `smtp://127.0.0.1:${port}`,
      AS: JSON.stringify(test.connection),
      NOW: clock.now(),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('It ended by itself')));
  await Promise.race([once(child.stdout, 'data'), ended]);
  child.kill('SIGKILL');
  await ended.catch(() => undefined);
  // The server takes back what the dead process held.
  await until(async () => {
    const { rows: held } = await test.owner.query(
      "select 1 from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
    );
    return held.length === 0;
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come about in five seconds');
}

describe('a process that is killed between the answer of the server and the note of it', () => {
  it('has its mail offered once more as the very same message, and says so; never a third time', async () => {
    await queue('stervend', { confidential: true });
    await killedAfterAnswer();
    expect(received).toHaveLength(1);
    expect(await rows()).toMatchObject([{ sent_at: null, failed_at: null, sending_at: clock.now() }]);
    // Nobody takes it up at once: another process may be on the way.
    minute = 1;
    const one = sender();
    await look(one);
    expect(received).toHaveLength(1);
    minute = 3;
    await look(one);
    await look(one);
    await one.stop();
    expect(received).toHaveLength(2);
    const part = (name: string) =>
      received.map(({ raw }) => new RegExp(`^${name}: (.*)\\r$`, 'm').exec(raw)?.[1]);
    // What a mailbox knows a second one by.
    expect(new Set(part('Message-ID')).size).toBe(1);
    expect(new Set(part('Date')).size).toBe(1);
    expect(new Set(part('Subject')).size).toBe(1);
    expect(await rows()).toMatchObject([{ sent_at: clock.now(), sending_at: null, unheard: 1, body: null }]);
    expect(reports).toContainEqual(expect.stringContaining('uitkomst onbekend, opnieuw aangeboden'));
    minute = 0;
  });

  it('has the Message-ID that it was offered with before mails had a key', async () => {
    await queue('van eerder');
    await test.owner.query("update mail set key = null, sending_at = '2026-11-24T09:57:00Z'");
    const one = sender();
    await look(one);
    await one.stop();
    const [{ id }] = await rows();
    expect(received.map(({ raw }) => raw)).toEqual([
      expect.stringContaining(`Message-ID: <mail-${id}-${Date.parse(clock.now())}@regio.example>`),
    ]);
  });

  it('is not asked to do it for ever: twice left, the mail is given up for the operator to see', async () => {
    await queue('gevaarlijk');
    await test.owner.query("update mail set unheard = 1, sending_at = '2026-11-24T09:57:00Z'");
    const one = sender();
    await look(one);
    await one.stop();
    expect(received).toEqual([]);
    expect(await rows()).toMatchObject([{ failed_at: clock.now(), unheard: 2 }]);
    expect((await rows())[0].problem).toContain('is niet bekend');
  });

  it('is not taken for dead while it waits for the server, however long that takes', async () => {
    await queue('traag');
    const server = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    let taken = 0;
    const slow = sender(async () => {
      taken += 1;
      asked.resolve();
      await server.promise;
    });
    slow.look();
    await asked.promise;
    minute = 30;
    const other = sender();
    await look(other);
    await other.stop();
    expect([taken, received.length]).toEqual([1, 0]);
    server.resolve();
    await slow.settled();
    await slow.stop();
    expect(await rows()).toMatchObject([{ unheard: 0, sent_at: clock.now() }]);
    minute = 0;
  });

  it('notes what it knows to have arrived once the database is back, and sends nothing twice', async () => {
    await queue('weg');
    const smtp = smtpDelivery(`smtp://127.0.0.1:${port}`, 'post@regio.example');
    const one = sender(async (mail) => {
      await smtp(mail);
      // The connection that holds the row is gone.
      await test.owner.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
      );
    });
    await look(one);
    expect(await rows()).toMatchObject([{ sent_at: null, sending_at: clock.now() }]);
    minute = 5;
    await look(one);
    await one.stop();
    expect(received).toHaveLength(1);
    expect(await rows()).toMatchObject([{ unheard: 0, attempts: 1, sending_at: null }]);
    minute = 0;
  });
});

/** What Postfix sends back of a mail, in three parts (RFC 6522). @param about `headers`: what we asked for; `nothing`: only its envelope id */
function report(
  mail: (typeof received)[number],
  {
    action = 'failed',
    status = '5.1.1',
    answer = '550 5.1.1 User unknown',
    about = 'headers',
    type = 'delivery-status',
  } = {},
) {
  const lines = [
    'From: MAILER-DAEMON@mail.regio.example',
    'To: post@regio.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type};`,
    ' boundary="A1/mail.regio.example"',
    '',
    '--A1/mail.regio.example',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    "I'm sorry to have to inform you that your message could not be delivered.",
    '',
    '--A1/mail.regio.example',
    `Content-Type: message/${type}`,
    '',
    'Reporting-MTA: dns; mail.regio.example',
    ...(about === 'nothing' ? [`Original-Envelope-Id: ${mail.envelope}`] : []),
    'Arrival-Date: Tue, 24 Nov 2026 10:00:00 +0000 (UTC)',
    '',
    `Final-Recipient: rfc822; ${mail.to[0]}`,
    `Original-Recipient: rfc822;${mail.to[0]}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.leiden.example',
    `Diagnostic-Code: smtp; ${answer}`,
    '',
    ...(about === 'nothing'
      ? []
      : [
          '--A1/mail.regio.example',
          about === 'headers' ? 'Content-Type: text/rfc822-headers' : 'Content-Type: message/rfc822',
          '',
          about === 'headers' ? (mail.raw.split('\r\n\r\n')[0] ?? '') : mail.raw,
          '',
        ]),
    '--A1/mail.regio.example--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
const noted = async (message: Buffer) => {
  const read = await readReport(message);
  return read.kind === 'report' ? noteReport(test.database, read, clock.now()) : read;
};

describe('a mail that the server took, and that comes back', () => {
  const sent = async (name: string, to: string) => {
    await queue(name, { to, confidential: true });
    const one = sender();
    await look(one);
    await one.stop();
    const mail = received.at(-1);
    if (!mail) throw new Error('Nothing was sent');
    return mail;
  };
  const marks = async () => (await test.database.read(installation, [refusedAddresses()]))[0];
  const state = async (name: string) => {
    const { rows: found } = await test.owner.query('select id from mail where reason = $1', [name]);
    const [[mail]] = await test.database.read(installation, [mailById(found[0].id)]);
    return mail && [mailState(mail, clock.now()), mail.problem];
  };

  it.each(['headers', 'whole', 'nothing'])('is found by what comes along: %s', async (about) => {
    const mail = await sent('terug', 'Weg@leiden.example');
    // No text of ours is asked back: it may hold a secret.
    expect(mail.whole).toBe(false);
    expect(await noted(report(mail, { about }))).toMatchObject({
      outcome: 'returned',
      recipient: 'Weg@leiden.example',
      addressRefused: true,
    });
    expect(await state('terug')).toEqual(['returned', '550 5.1.1 User unknown']);
    expect(await marks()).toMatchObject([
      { address: 'weg@leiden.example', answer: '550 5.1.1 User unknown' },
    ]);
    // Once: the mailbox is read again, and its holder has said meanwhile that it works.
    await test.owner.query('delete from refused_address');
    expect(await noted(report(mail, { about }))).toMatchObject({ outcome: 'known', addressRefused: false });
    expect(await marks()).toEqual([]);
    await sent('weer', 'Weg@leiden.example');
    expect(received).toHaveLength(2);
  });

  it('says nothing of the address when it was full or given up, and is not back when it is late', async () => {
    const mail = await sent('laat', 'vol@leiden.example');
    const late = { action: 'delayed', status: '4.4.1', answer: '451 4.4.1 No answer' };
    expect(await noted(report(mail, late))).toMatchObject({ outcome: 'not_returned' });
    expect(await state('laat')).toEqual(['sent', null]);
    expect(await noted(report(mail, { ...late, action: 'failed', status: '4.4.7' }))).toMatchObject({
      outcome: 'returned',
      addressRefused: false,
    });
    expect(await state('laat')).toEqual(['returned', '451 4.4.1 No answer']);
    expect(await marks()).toEqual([]);
  });

  it('is not offered again where its process was killed before it heard the answer', async () => {
    const mail = await sent('stervend terug', 'weg@leiden.example');
    await test.owner.query(
      "update mail set sent_at = null, sending_at = '2026-11-24T09:50:00Z', body = 'geheim', html = 'geheim'",
    );
    // What was only given up, is offered again: its text stays.
    expect(await noted(report(mail, { status: '4.4.7', answer: '451 4.4.1 No answer' }))).toMatchObject({
      outcome: 'not_returned',
    });
    expect(await rows()).toMatchObject([{ failed_at: null, returned_at: null, body: 'geheim' }]);
    expect(await noted(report(mail))).toMatchObject({ outcome: 'returned' });
    const one = sender();
    await look(one);
    await one.stop();
    expect([received.length, (await state('stervend terug'))?.[0]]).toEqual([1, 'returned']);
  });

  it('is told from a mail of another, one that is gone, and what is no report', async () => {
    const mail = await sent('ander', 'weg@leiden.example');
    const other = { ...mail, raw: mail.raw.replace(/^Message-ID: .*$/m, 'Message-ID: <1@elders.example>') };
    expect(await noted(report(other))).toEqual({ kind: 'not_ours' });
    const guessed = (key: string) => ({
      ...mail,
      raw: mail.raw.replace(/(<mail-\d+-)[\da-f-]+@/, `$1${key}@`),
    });
    expect(await noted(report(guessed(randomUUID())))).toMatchObject({ outcome: 'unknown' });
    // Whoever got another mail of the same pass knows when it was written.
    expect(await noted(report(guessed(String(Date.parse(clock.now())))))).toEqual({ kind: 'not_ours' });
    // What its holder forwarded to another, who is not there.
    expect(await noted(report({ ...mail, to: ['ander@elders.example'] }))).toMatchObject({
      outcome: 'not_returned',
      addressRefused: false,
    });
    const nothing = [
      report(mail, { type: 'disposition-notification' }),
      Buffer.from(mail.raw),
      Buffer.from(''),
      Buffer.from([0, 255, 13, 10, 0]),
      Buffer.from(
        'Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\r\n--x--',
      ),
    ];
    for (const message of nothing) expect(await noted(message)).toEqual({ kind: 'no_report' });
    expect(await state('ander')).toEqual(['sent', null]);
  });
});

describe('an answer of the server that the database does not take', () => {
  it('is told, keeps no other mail from it, and is noted later without offering the mail again', async () => {
    await test.owner.query(`create function no_note() returns trigger language plpgsql as $$ begin
        if new.recipient like 'dwars%' and new.attempts > old.attempts then raise exception 'not this one'; end if;
        return new; end $$;
      create trigger no_note before update on mail for each row execute function no_note()`);
    refused = { 'dwars.weg@leiden.example': 550 };
    await queue('dwars', { to: 'dwars@leiden.example' });
    await queue('dwars weg', { to: 'dwars.weg@leiden.example' });
    await queue('gewoon');
    const one = sender();
    // Longer than anybody takes a process for dead, and twice.
    for (minute of [0, 3, 6]) await look(one);
    expect(received.map(({ to }) => to[0])).toEqual(['dwars@leiden.example', 'griffie@leiden.example']);
    expect(await rows()).toMatchObject([
      { sent_at: null, failed_at: null, unheard: 0 },
      { sent_at: null, failed_at: null, unheard: 0 },
      { sent_at: '2026-11-24T10:00:00.000Z' },
    ]);
    expect(reports.filter((line) => line.includes('kan niet worden vastgelegd (P0001)'))).toHaveLength(4);
    expect(reports.join('\n')).not.toContain('@');
    await test.owner.query('drop trigger no_note on mail; drop function no_note');
    await look(one);
    await one.stop();
    expect(received).toHaveLength(2);
    expect(await rows()).toMatchObject([
      { sent_at: '2026-11-24T10:00:00.000Z', attempts: 1 },
      { failed_at: '2026-11-24T10:00:00.000Z', problem: expect.stringContaining('550'), attempts: 1 },
      {},
    ]);
    minute = 0;
  });

  it('is kept as far as text can be, whatever stands in it', async () => {
    await queue('vreemd');
    const one = sender(() => Promise.reject(new DeliveryProblem('550 \0 \ud800 weg', { final: true })));
    await look(one);
    await one.stop();
    expect(await rows()).toMatchObject([{ failed_at: clock.now(), problem: '550   \ufffd weg' }]);
  });
});

describe('mail without a server', () => {
  it('is kept to be read, for thirty days', async () => {
    await queue('bewaard');
    const none = mailSender({
      database: test.database,
      clock,
      deliver: undefined,
      domain: 'x',
      report: () => undefined,
    });
    await look(none);
    expect((await rows())[0]?.body).toContain('https://regio.example/aanmelden/geheim');
    minute = 31 * 24 * 60;
    await look(none);
    await none.stop();
    minute = 0;
    expect(await rows()).toEqual([]);
  });
});

describe('what goes into a header', () => {
  const lineEnds = ['\r\nBcc: ander@elders.example', '\nBcc: ander@elders.example', '\u2028Bcc: x', '\0x'];

  it.each(lineEnds)('is one line, whatever a name holds: %j', async (more) => {
    await queue(`kop ${JSON.stringify(more)}`, { subject: `Uitnodiging van Jan${more}` });
    const one = sender();
    await look(one);
    await one.stop();
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['griffie@leiden.example']);
    const head = received[0]?.raw.split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^Bcc:/im);
  });

  it('is refused by the table too, past the program', async () => {
    const insert = (recipient: string, subject: string) =>
      test.owner.query(
        `insert into mail (reason, recipient, subject, confidential, created_at, send_until, next_at)
         values ('x', $1, $2, false, now(), now(), now())`,
        [recipient, subject],
      );
    await expect(insert('a@b.example\r\nBcc: c@d.example', 'x')).rejects.toThrow('mail_recipient_check');
    await expect(insert('a@b.example,c@d.example', 'x')).rejects.toThrow('mail_recipient_check');
    await expect(insert('a@b.example', 'x\ny')).rejects.toThrow('mail_subject_check');
  });

  it('never holds a line end, for any subject', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (subject) => {
        expect(composeMail({ lang: 'nl', subject, parts: [] }).subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    ['griffie@leiden.nl', 'griffie@leiden.nl'],
    [' Jan.Jansen+regio@Leiden.NL ', 'Jan.Jansen+regio@leiden.nl'],
    ["o'neil@gemeente-x.example", "o'neil@gemeente-x.example"],
  ])('%j is one', (given, address) => {
    expect(parseMailAddress(given)).toBe(address);
  });

  it.each([
    '',
    'leiden',
    '@leiden.nl',
    'a@b',
    'a@@b.nl',
    'a b@leiden.nl',
    'a@leiden.nl,b@leiden.nl',
    'a@leiden.nl;b@leiden.nl',
    'Jan <a@leiden.nl>',
    '"a"@leiden.nl',
    'a@leiden.nl\r\nBcc: b@leiden.nl',
    'a@leiden.nl\nb',
    'a..b@leiden.nl',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@leiden.nl`,
    `a@${'b'.repeat(200)}.nl`,
  ])('%j is none', (given) => {
    expect(parseMailAddress(given)).toBeUndefined();
  });

  it('holds nothing that means something in a header, whatever was given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('@a.nl', '@b.example\r\n', ''),
        (a, b) => {
          const address = parseMailAddress(a + b);
          expect(address === undefined || /^[^\s<>,;"\p{Cc}]+@[^\s<>,;"\p{Cc}]+$/u.test(address)).toBe(true);
        },
      ),
    );
  });
});
