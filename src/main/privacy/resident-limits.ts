import type { Context } from 'hono';
import { limits } from '#people';
import type { MailAddress } from '#platform/mail';
import type { Installation } from '../installation.ts';
import { attempt, attemptFrom } from '../limits.ts';

/**
 * Counts somebody who asks for a link, by page or by API.
 * @returns `refuse`: no more from this address for now; `quiet`: this mailbox had its few, whoever asks, and nobody is told
 */
export async function asksTooOften(
  installation: Installation,
  context: Context,
  mail: MailAddress | undefined,
): Promise<'refuse' | 'quiet' | undefined> {
  if (!(await attemptFrom(installation, context, limits.linkRequest))) return 'refuse';
  if (mail && !(await attempt(installation, limits.linkMail, mail.toLowerCase()))) return 'quiet';
  return undefined;
}
