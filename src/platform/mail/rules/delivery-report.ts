import { nobodyCodes } from './refusal.ts';

/** What a delivery report says of one recipient (RFC 3464, 2.3). */
export interface ReportedRecipient {
  /** In small letters: `failed`, `delayed`, `delivered`, `relayed`, `expanded`. */
  readonly action: string;
  /** `5.1.1` */
  readonly status: string;
  /** In small letters: whom the mail was for in the end, and whom we wrote to, as far as the server tells. */
  readonly addresses: readonly string[];
  /** What the server there said, or the status. */
  readonly answer: string;
}
export interface DeliveryStatus {
  /** Original-Envelope-Id: what we called the mail when it was handed over. */
  readonly envelope: string | undefined;
  readonly recipients: readonly ReportedRecipient[];
}

/** Far more than a server has to say of one recipient; what stands after it is not read. */
export const mostStatus = 64 * 1024;

/** Fields of a block, folded lines made one (RFC 5322, 2.2.3). */
function fieldsOf(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** What follows the type: `rfc822; Weg@leiden.example` */
const typed = (value: string | undefined) => value?.slice(value.indexOf(';') + 1).trim() ?? '';

/** A `message/delivery-status`: a block for the mail, and one for each recipient. */
export function readDeliveryStatus(text: string): DeliveryStatus {
  const blocks = text
    .slice(0, mostStatus)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf);
  const recipients = blocks.flatMap((fields): ReportedRecipient[] => {
    const action = fields.get('action');
    if (action === undefined) return [];
    const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '';
    return [
      {
        action: (action.split(/[\s(]/, 1)[0] ?? '').toLowerCase(),
        status,
        addresses: ['final-recipient', 'original-recipient'].flatMap((name) => {
          const address = typed(fields.get(name)).replace(/^<|>$/g, '').toLowerCase();
          return address === '' ? [] : [address];
        }),
        answer: typed(fields.get('diagnostic-code')) || status,
      },
    ];
  });
  return {
    envelope: blocks.find((fields) => fields.has('original-envelope-id'))?.get('original-envelope-id'),
    recipients,
  };
}

/** Did not arrive and will not: what is only late is tried further by the server. */
export const cameBack = ({ action }: ReportedRecipient) => action === 'failed';

const isOf = ({ addresses }: ReportedRecipient, recipient: string) =>
  addresses.includes(recipient.toLowerCase());
const forGood = ({ status }: ReportedRecipient) => status.startsWith('5.');

/**
 * What says that a mail did not arrive at whom it was for: nothing that failed for another (whom it was forwarded to), but a server that
 * names nobody speaks of the only one we wrote to.
 * @param waits it will be offered (again): only what failed at its own address, and for good, ends that
 */
export function failureOf(
  recipients: readonly ReportedRecipient[],
  recipient: string,
  waits: boolean,
): ReportedRecipient | undefined {
  return recipients.find(
    (one) =>
      cameBack(one) &&
      (waits ? isOf(one, recipient) && forGood(one) : isOf(one, recipient) || one.addresses.length === 0),
  );
}

/**
 * Whether nobody lives at the address that we wrote to. What the server there said decides; `5.0.0` says nothing. A mail that was given
 * up after days of trying (4.x), or refused for what it is, says nothing of its address; nor does what became of it where it was forwarded to.
 */
export function saysNobody(one: ReportedRecipient, recipient: string): boolean {
  if (!cameBack(one) || !forGood(one) || !isOf(one, recipient)) return false;
  return nobodyCodes.has(/\b5\.\d{1,3}\.\d{1,3}\b/.exec(one.answer)?.[0] ?? one.status);
}

/** A mail by what we called it: its number, and a secret of its own, which whoever got another mail cannot guess. */
export interface MailKey {
  readonly id: number;
  /** A UUID in small letters. */
  readonly key: string;
}

/** What a mail is called in its Message-ID and its envelope, the same at every attempt. Those of before there were keys have none. */
export const mailKeyText = (mail: {
  readonly id: number;
  readonly key: string | null;
  readonly writtenAt: string;
}) => `mail-${mail.id}-${mail.key ?? Date.parse(mail.writtenAt)}`;

/** @param text a Message-ID, or an envelope id @returns undefined too for a mail without a key: anybody could have made that up */
export function parseMailKey(text: string | undefined): MailKey | undefined {
  const [, id, key] =
    /(?:^|[<\s])mail-(\d{1,9})-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:@|$)/.exec(text?.trim() ?? '') ??
    [];
  return id === undefined || key === undefined ? undefined : { id: Number(id), key };
}
