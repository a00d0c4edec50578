import type { Transporter } from 'nodemailer';
import { type Deliver, DeliveryProblem } from './send.ts';

const loopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127\./.test(host);

/**
 * A server that takes mail. Loaded with the first mail. Off this machine the connection must be encrypted.
 * @param url smtp://name:password@host:587, or smtps://
 */
export function smtpDelivery(url: string, from: string): Deliver {
  let made: Promise<Transporter> | undefined;
  const transport = () => {
    made ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({
        url,
        requireTLS: !loopback(new URL(url).hostname),
        disableFileAccess: true,
        disableUrlAccess: true,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
      }),
    );
    return made;
  };
  return async ({ to, subject, text, html, messageId, unsubscribe, invitation }) => {
    try {
      await (await transport()).sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId,
        ...(invitation ? { icalEvent: { method: invitation.method, content: invitation.text } } : {}),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          // Prepared: an address longer than a line must not be broken, or it would not be read as one (RFC 8058, 3.1).
          ...(unsubscribe === undefined
            ? {}
            : {
                'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }),
        },
      });
    } catch (error) {
      throw problemOf(error);
    }
  };
}

/** What the server answered; its own words may repeat an address, and stay in the table. */
const noMailbox: ReadonlySet<string> = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10']);

function problemOf(error: unknown): DeliveryProblem {
  const { code, responseCode, command, message, response } = error as {
    code?: string;
    responseCode?: number;
    command?: string;
    message?: string;
    response?: string;
  };
  // 5xx on the recipient or on the mail itself is for good; on signing in or on encryption it is a setting of ours.
  const final = (responseCode ?? 0) >= 500 && (command === 'RCPT TO' || command === 'DATA');
  const gone = code === 'ECONNECTION' || code === 'ETIMEDOUT' || code === 'EDNS' || code === 'ESOCKET';
  // That nobody lives there (RFC 3463, 3.2): a full mailbox, a route or a rule about who sends says nothing of that.
  const says = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response ?? '')?.[0];
  const nobody = says === undefined ? responseCode === 550 || responseCode === 553 : noMailbox.has(says);
  const addressRefused = final && command === 'RCPT TO' && nobody;
  const known = message ?? String(error);
  return new DeliveryProblem(known, {
    final,
    addressRefused,
    serverGone: gone || code === 'EAUTH' || code === 'ETLS',
    cause: error,
  });
}
