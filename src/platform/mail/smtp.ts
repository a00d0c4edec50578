import type { Transporter } from 'nodemailer';
import { DeliveryProblem } from './delivery-problem.ts';
import { isFinal, isNobody } from './rules/refusal.ts';
import type { Deliver } from './send.ts';

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
  return async ({ to, subject, text, html, messageId, writtenAt, unsubscribe, invitation }) => {
    try {
      await (await transport()).sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId,
        date: new Date(writtenAt),
        // Should it come back (RFC 3461): what we call it, for whom it was, and without its text, which may hold a secret.
        dsn: {
          id: /^<(.+)@/.exec(messageId)?.[1] ?? messageId,
          return: 'headers',
          notify: ['failure'],
          ...(/^[!-~]+$/.test(to) ? { recipient: to } : {}),
        },
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
function problemOf(error: unknown): DeliveryProblem {
  const { code, responseCode, command, message, response } = error as {
    code?: string;
    responseCode?: number;
    command?: string;
    message?: string;
    response?: string;
  };
  const answer = { code: responseCode ?? 0, command: command ?? '', text: response ?? '' };
  const gone = code === 'ECONNECTION' || code === 'ETIMEDOUT' || code === 'EDNS' || code === 'ESOCKET';
  return new DeliveryProblem(message ?? String(error), {
    final: isFinal(answer),
    addressRefused: isNobody(answer),
    serverGone: gone || code === 'EAUTH' || code === 'ETLS',
    cause: error,
  });
}
