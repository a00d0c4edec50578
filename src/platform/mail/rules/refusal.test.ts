import { expect, it } from 'vitest';
import { isFinal, isNobody } from './refusal.ts';

it.each([
  // [code, command, words, for good, nobody there]
  [550, 'RCPT TO', '550 5.1.1 <weg@leiden.example>: Recipient address rejected: User unknown', true, true],
  [550, 'RCPT TO', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found', true, true],
  [550, 'RCPT TO', '550 5.1.2 Host unknown', true, true],
  [553, 'RCPT TO', '553 5.1.3 Bad recipient address syntax', true, true],
  [551, 'RCPT TO', '551 5.1.6 User has moved and left no address', true, true],
  [550, 'RCPT TO', '550 No such user here', true, true],
  [553, 'RCPT TO', '553 Mailbox name not allowed', true, true],
  // Somebody lives there, or the server says nothing of that.
  [552, 'RCPT TO', '552 5.2.2 Mailbox full', true, false],
  [550, 'RCPT TO', '550 5.2.1 Mailbox disabled, not accepting messages', true, false],
  [550, 'RCPT TO', '550 5.7.1 Client host blocked using a list', true, false],
  [550, 'RCPT TO', '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain', true, false],
  [554, 'RCPT TO', '554 5.4.14 Hop count exceeded', true, false],
  [554, 'RCPT TO', '554 Transaction failed', true, false],
  [552, 'RCPT TO', '552 Exceeded storage allocation', true, false],
  [550, 'DATA', '550 5.1.1 Refused after the text', true, false],
  [554, 'DATA', '554 5.6.0 Looks like spam', true, false],
  // A setting of ours, or passing.
  [530, 'MAIL FROM', '530 5.7.0 Must issue a STARTTLS command first', false, false],
  [535, 'AUTH PLAIN', '535 5.7.8 Authentication credentials invalid', false, false],
  [550, 'MAIL FROM', '550 5.1.8 Sender rejected', false, false],
  [450, 'RCPT TO', '450 4.2.1 Greylisted, try again', false, false],
  [452, 'RCPT TO', '452 4.2.2 Mailbox full', false, false],
  [421, 'DATA', '421 4.3.2 Shutting down', false, false],
  [0, '', '', false, false],
] as const)('%i to %s (%s) is for good: %s, nobody there: %s', (code, command, text, final, nobody) => {
  expect([isFinal({ code, command, text }), isNobody({ code, command, text })]).toEqual([final, nobody]);
});
