import { z } from 'zod';
import { ok, refuse } from '#kernel';
import { installation } from '#platform/database';
import { installationOperation } from '#platform/operations';
import { handOver } from './hand-over.ts';
import { mailField, mailWrong } from './mail-address.ts';
import { mayAskLink } from './policy.ts';
import { personByMail } from './store.ts';

/**
 * A visitor asks for a link by mail. Nothing tells whether the address is known: who asks gets the same page either way, and
 * only the mailbox hears more. Whoever has a stronger way to sign in is told of that instead.
 */
export function askLinkOperation(publicUrl: string) {
  return installationOperation({
    name: 'ask_sign_in_link',
    policy: mayAskLink,
    input: z.object({
      mail: mailField('mail_wrong'),
      taal: z.enum(['nl', 'en']).default('nl'),
      /** A path of this site; main has looked at it. */
      naar: z.string().max(500).optional(),
    }),
    scope: () => installation,
    problems: { mail_wrong: mailWrong },
    refusals: {
      // Told to nobody: it only ends the transaction.
      nobody: { status: 404, nl: 'Dit mailadres kennen we niet.', en: 'We do not know this mail address.' },
    },
    use: async ({ transaction, now }, input) => {
      const person = await personByMail(transaction, input.mail);
      if (!person || person.email === null) return refuse('nobody');
      const whom = { ...person, language: input.taal };
      const { way } = await handOver(transaction, whom, publicUrl, now, {
        purpose: 'sign_in',
        next: input.naar,
      });
      return ok({
        output: { person: person.id },
        office: undefined,
        entries: [
          {
            operation: 'ask_sign_in_link',
            unseen: true,
            subject: `person/${person.id}`,
            payload: { sent: way === undefined ? 'link' : Object.keys(way)[0] },
          },
        ],
      });
    },
  });
}
