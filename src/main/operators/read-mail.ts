import { z } from 'zod';
import { mayOperate, ok, operating, refuse } from '#kernel';
import { installation, readInside } from '#platform/database';
import { type MailRow, mailById } from '#platform/mail';
import { installationOperation, notOperator } from '#platform/operations';

/**
 * Reading the text of one mail. It may hold a link with which somebody signs in, so that who reads it stands in the journal:
 * that is why it is a write.
 */
export const readMailOperation = installationOperation({
  name: 'read_mail',
  policy: mayOperate,
  input: z.object({ bericht: z.coerce.number().int().positive().max(999_999_999) }),
  scope: () => installation,
  problems: {},
  refusals: {
    not_operator: notOperator,
    mail_unknown: {
      status: 404,
      nl: 'Dit bericht is er niet (meer).',
      en: 'There is no such mail (any more).',
    },
  },
  use: async ({ transaction, actor }, input) => {
    const office = operating(actor);
    if (!office) return refuse('not_operator');
    const [mail] = await readInside(transaction, mailById(input.bericht));
    if (!mail) return refuse('mail_unknown');
    return ok({
      output: mail satisfies MailRow as MailRow,
      office,
      entries: [
        {
          operation: 'read_mail',
          unseen: true,
          subject: `mail/${mail.id}`,
          payload: { recipient: mail.recipient, subject: mail.subject },
        },
      ],
    });
  },
});
