import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  cameBack,
  failureOf,
  mailKeyText,
  mostStatus,
  parseMailKey,
  readDeliveryStatus,
  saysNobody,
} from './delivery-report.ts';

const ours = 'weg@leiden.example';
const status = (...fields: string[]) =>
  `Reporting-MTA: dns; mail.regio.example\r\n\r\nFinal-Recipient: rfc822; Weg@Leiden.example\r\n${fields.join('\r\n')}\r\n`;

it.each([
  // [what, fields, came back, nobody there]
  [
    'Postfix, nobody there',
    [
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 <weg@leiden.example>:',
      '    User unknown',
    ],
    true,
    true,
  ],
  [
    'Exim, which keeps the status general',
    ['Action: failed', 'Status: 5.0.0', 'Diagnostic-Code: smtp; 550 5.1.10 RecipientNotFound'],
    true,
    true,
  ],
  [
    'Exim, and a server without codes',
    ['Action: failed', 'Status: 5.0.0', 'Diagnostic-Code: smtp; 550 No such user'],
    true,
    false,
  ],
  ['a status with a comment', ['Action: failed (bounced)', 'Status: 5.1.2 (host unknown)'], true, true],
  [
    'a full mailbox',
    ['Action: failed', 'Status: 5.2.2', 'Diagnostic-Code: smtp; 552 5.2.2 Over quota'],
    true,
    false,
  ],
  [
    'a general status against what the server said',
    ['Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.7.1 Blocked'],
    true,
    false,
  ],
  [
    'given up after days',
    ['Action: failed', 'Status: 4.4.7', 'Diagnostic-Code: smtp; 451 4.4.1 No answer'],
    true,
    false,
  ],
  [
    'given up, with a word of a server',
    ['Action: failed', 'Status: 4.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 later'],
    true,
    false,
  ],
  [
    'late',
    ['Action: delayed', 'Status: 4.4.1', 'Will-Retry-Until: Mon, 30 Nov 2026 10:00:00 +0000'],
    false,
    false,
  ],
  ['late, of an address that seems gone', ['Action: delayed', 'Status: 5.1.1'], false, false],
  ['delivered', ['Action: delivered', 'Status: 2.0.0'], false, false],
] as const)('%s', (_what, fields, back, nobody) => {
  const [one, ...others] = readDeliveryStatus(status(...fields)).recipients;
  if (!one) throw new Error('no recipient');
  expect(others).toEqual([]);
  expect([cameBack(one), saysNobody(one, ours)]).toEqual([back, nobody]);
});

it('says nothing of our address where the mail was forwarded to another that is gone, unless the server names ours', () => {
  const fields = ['Action: failed', 'Status: 5.1.1'].join('\n');
  const [elsewhere] = readDeliveryStatus(
    `Final-Recipient: rfc822;ander@elders.example\n${fields}`,
  ).recipients;
  const [named] = readDeliveryStatus(
    `Original-Recipient: rfc822;<WEG@leiden.example>\nFinal-Recipient: rfc822;ander@elders.example\n${fields}`,
  ).recipients;
  expect([elsewhere, named].map((one) => one && saysNobody(one, ours))).toEqual([false, true]);
});

it('keeps the whole answer, and what we called the mail', () => {
  const read = readDeliveryStatus(
    'Original-Envelope-Id: mail-7-1795514400000\nReporting-MTA: dns; x\n\n' +
      'Final-Recipient: rfc822; a@b.example\nAction: FAILED\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1\n\t: nobody',
  );
  expect(read).toMatchObject({
    envelope: 'mail-7-1795514400000',
    recipients: [{ action: 'failed', answer: '550 5.1.1 : nobody' }],
  });
});

it('finds a mail by its own key, and by nothing that can be guessed', () => {
  const writtenAt = '2026-11-24T10:00:00.000Z';
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.uuid(), (id, key) => {
      const text = mailKeyText({ id, key, writtenAt });
      for (const given of [`<${text}@regio.example>`, text]) expect(parseMailKey(given)).toEqual({ id, key });
    }),
  );
  const key = '6f1d0c3e-5a52-4b0f-9d7e-0a1b2c3d4e5f';
  for (const other of [
    undefined,
    '',
    '<abc@regio.example>',
    // As mails were called before they had a key: of whoever got another mail of the same pass.
    mailKeyText({ id: 1, key: null, writtenAt }),
    `<xmail-1-${key}@a>`,
    `<mail-1-${key}x`,
    `<mail-1-${key.slice(1)}@a>`,
    `<mail-${key}@a>`,
  ])
    expect(parseMailKey(other)).toBeUndefined();
  expect(mailKeyText({ id: 1, key: null, writtenAt })).toBe(`mail-1-${Date.parse(writtenAt)}`);
});

it.each([
  // [what, of whom it tells, status, ends a mail that was sent, ends one that still waits]
  ['ours, for good', 'Final-Recipient: rfc822; Weg@Leiden.example', '5.2.2', true, true],
  ['ours, given up after days', 'Final-Recipient: rfc822; weg@leiden.example', '4.4.7', true, false],
  ['nobody named', 'Remote-MTA: dns; mx.leiden.example', '5.1.1', true, false],
  ['another', 'Final-Recipient: rfc822; ander@elders.example', '5.1.1', false, false],
  [
    'another, in the end, for ours',
    'Original-Recipient: rfc822;weg@leiden.example\nFinal-Recipient: rfc822;a@b.example',
    '5.1.1',
    true,
    true,
  ],
])('a report of %s ends what it may', (_what, whom, code, sent, waiting) => {
  const { recipients } = readDeliveryStatus(
    `Reporting-MTA: dns; x\n\n${whom}\nAction: failed\nStatus: ${code}`,
  );
  const delivered = readDeliveryStatus(
    `Reporting-MTA: dns; x\n\n${whom}\nAction: delivered\nStatus: ${code}`,
  );
  expect([false, true].map((waits) => failureOf(recipients, ours, waits) !== undefined)).toEqual([
    sent,
    waiting,
  ]);
  expect(failureOf(delivered.recipients, ours, false)).toBeUndefined();
});

it('reads what a server writes and no more, whatever stands in it, at once', () => {
  const began = performance.now();
  const text = `Action: ${'('.repeat(mostStatus - 200)}\u2028x`;
  expect(readDeliveryStatus(text).recipients).toMatchObject([{ action: '' }]);
  expect(performance.now() - began).toBeLessThan(500);
  const long = `Reporting-MTA: dns; ${'x'.repeat(mostStatus)}\n\nAction: failed\nStatus: 5.1.1`;
  expect(readDeliveryStatus(long).recipients).toEqual([]);
});
