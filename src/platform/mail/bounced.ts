import { sql } from 'kysely';
import { type Database, installation } from '#platform/database';
import { kept, refuseAddress } from './handing-over.ts';
import {
  type DeliveryStatus,
  failureOf,
  type MailKey,
  mostStatus,
  parseMailKey,
  type ReportedRecipient,
  readDeliveryStatus,
  saysNobody,
} from './rules/delivery-report.ts';

/** What a message was read to be. */
export type ReadReport =
  | { readonly kind: 'report'; readonly mail: MailKey; readonly recipients: readonly ReportedRecipient[] }
  /** Nothing that tells of a delivery; of a mail that is none of ours. */
  | { readonly kind: 'no_report' | 'not_ours' };

const statusTypes: ReadonlySet<string> = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
]);
const returnedTypes: ReadonlySet<string> = new Set([
  'message/rfc822',
  'text/rfc822-headers',
  'message/global',
  'message/global-headers',
]);

/** Reads a delivery report (RFC 3464) as a mail server sends it back. */
export async function readReport(message: Uint8Array): Promise<ReadReport> {
  const { default: PostalMime } = await import('postal-mime');
  const options = { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' } as const;
  // What no mail program could read, is no report.
  const read = (bytes: Uint8Array) => PostalMime.parse(bytes, options).catch(() => undefined);
  const parsed = await read(message);
  const type = parsed?.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!parsed || !/^\s*multipart\/report\b/i.test(type)) return { kind: 'no_report' };
  const parts = parsed.attachments.map(({ mimeType, content }) => ({
    type: mimeType,
    bytes: new Uint8Array(content as ArrayBuffer),
  }));
  const status = parts.find((part) => statusTypes.has(part.type));
  if (!status) return { kind: 'no_report' };
  const { envelope, recipients }: DeliveryStatus = readDeliveryStatus(
    new TextDecoder().decode(status.bytes.subarray(0, mostStatus)),
  );
  if (recipients.length === 0) return { kind: 'no_report' };
  const returned = parts.find((part) => returnedTypes.has(part.type));
  const mail =
    parseMailKey((returned && (await read(returned.bytes.subarray(0, mostStatus))))?.messageId) ??
    parseMailKey(envelope);
  return mail ? { kind: 'report', mail, recipients } : { kind: 'not_ours' };
}

export interface NotedReport {
  /** Noted now; noted before; the server goes on trying, or it arrived; no such mail here (any more). */
  readonly outcome: 'returned' | 'known' | 'not_returned' | 'unknown';
  readonly id: number;
  readonly recipient?: string;
  readonly answer?: string;
  /** Nothing that comes of itself goes there any more. */
  readonly addressRefused: boolean;
}

/** Notes that a mail came back, as a refusal by the server that it was handed to is noted. */
export async function noteReport(
  database: Database,
  { mail, recipients }: Extract<ReadReport, { kind: 'report' }>,
  now: string,
): Promise<NotedReport> {
  return database.write(installation, async (tx) => {
    const { rows } = await sql<{ recipient: string; returned_at: string | null; waits: boolean }>`
      select recipient, returned_at, sent_at is null and failed_at is null as waits from mail
      where id = ${mail.id} and key = ${mail.key}::uuid for update`.execute(tx);
    const [row] = rows;
    if (!row) return { outcome: 'unknown', id: mail.id, addressRefused: false };
    const { recipient } = row;
    const failed = failureOf(recipients, recipient, row.waits);
    const answer = kept((failed ?? recipients[0])?.answer ?? '');
    const told = { id: mail.id, recipient, ...(answer ? { answer } : {}), addressRefused: false };
    if (!failed) return { ...told, outcome: 'not_returned' };
    if (row.returned_at !== null) return { ...told, outcome: 'known' };
    // What waits to be offered once more would come back again.
    await sql`update mail set returned_at = ${now}, sending_at = null, problem = ${answer || 'De mailserver gaf geen reden.'},
        failed_at = case when sent_at is null then coalesce(failed_at, ${now}::timestamptz) end,
        body = case when confidential then null else body end,
        html = case when confidential then null else html end
      where id = ${mail.id}`.execute(tx);
    const nobody = recipients.find((one) => saysNobody(one, recipient));
    if (nobody) await refuseAddress(tx, recipient, nobody.answer, now);
    return { ...told, outcome: 'returned', addressRefused: nobody !== undefined };
  });
}
