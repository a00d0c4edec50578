/** What a mail server answered to a command (RFC 5321, 4.2), with the words after the code. */
export interface Answer {
  readonly code: number;
  readonly command: string;
  readonly text: string;
}

/** 5xx on the recipient or on the mail itself is for good; on signing in or on encryption it is a setting of ours. */
export function isFinal({ code, command }: Answer): boolean {
  return code >= 500 && code < 600 && (command === 'RCPT TO' || command === 'DATA');
}

/** Bad mailbox, system or syntax, moved without a new address, null MX (RFC 3463, 3.2; RFC 7505, 4.1). */
export const nobodyCodes: ReadonlySet<string> = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10']);

/**
 * Whether nobody lives at the address, so that nothing else will arrive there either. An enhanced code decides where there is one
 * (RFC 3463): a full mailbox (5.2.2), a rule about who sends (5.7.1) or a route (5.4) say nothing of that. Without one 550 and 553 do,
 * which are for a mailbox that is not there or not allowed (RFC 5321, 4.2.3).
 */
export function isNobody(answer: Answer): boolean {
  if (!isFinal(answer) || answer.command !== 'RCPT TO') return false;
  const says = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(answer.text)?.[0];
  return says === undefined ? answer.code === 550 || answer.code === 553 : nobodyCodes.has(says);
}
