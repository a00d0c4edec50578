import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cameBack, mailKeyText, parseMailKey, readDeliveryStatus, saysNobody } from './delivery-report.ts';

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

it('finds a mail by its own key, and by nothing else', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999 }),
      fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2200-01-01') }),
      (id, at) => {
        const key = { id, writtenAt: at.toISOString() };
        for (const text of [`<${mailKeyText(key)}@regio.example>`, mailKeyText(key)])
          expect(parseMailKey(text)).toEqual(key);
      },
    ),
  );
  for (const other of [
    undefined,
    '',
    '<abc@regio.example>',
    '<xmail-1-1795514400000@a>',
    '<mail-1-1795514400000x',
    '<mail-1-17@a>',
  ])
    expect(parseMailKey(other)).toBeUndefined();
});
