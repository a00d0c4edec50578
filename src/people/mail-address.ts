import { z } from 'zod';
import { mayOperate, ok, operating, refuse } from '#kernel';
import { installation } from '#platform/database';
import { type MailAddress, parseMailAddress, queueMail } from '#platform/mail';
import { installationOperation, notOperator, type RefusalText, type Sentence } from '#platform/operations';
import { noticeMail } from './mails.ts';
import { endUnusedLinks } from './sign-in-links.ts';
import { personById, personByMail, updateMail } from './store.ts';

export const mailWrong: Sentence = {
  nl: 'Vul één mailadres in, zoals griffie@voorbeeld.nl.',
  en: 'Fill in one mail address, such as clerk@example.nl.',
};
export const mailTaken: RefusalText = {
  status: 409,
  nl: 'Dit mailadres hoort al bij iemand. Geef die persoon een ambt erbij.',
  en: 'This mail address belongs to somebody already. Give that person another office.',
};

/** One mailbox. */
export const mailField = (wrong: string) =>
  z.string(wrong).transform((given, check): MailAddress => {
    const parsed = parseMailAddress(given);
    if (parsed) return parsed;
    check.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });

const noticeDays = 3;

/** Where somebody's mail goes from now on. The address before is told, and links that were sent there stop working. */
export function setMailAddressOperation(publicUrl: string) {
  return installationOperation({
    name: 'set_mail_address',
    policy: mayOperate,
    input: z.object({
      persoon: z.coerce.number().int().positive().max(999_999_999),
      /** Left out: none any more. */
      mail: mailField('mail_wrong').optional(),
    }),
    scope: () => installation,
    problems: { mail_wrong: mailWrong },
    refusals: {
      not_operator: notOperator,
      person_unknown: { status: 404, nl: 'Deze persoon is er niet.', en: 'There is no such person.' },
      mail_taken: {
        ...mailTaken,
        nl: 'Dit mailadres hoort al bij iemand anders.',
        en: 'This mail address belongs to somebody else.',
        field: 'mail',
      },
    },
    use: async ({ transaction, actor, now }, input) => {
      const office = operating(actor);
      if (!office) return refuse('not_operator');
      const person = await personById(transaction, input.persoon);
      if (!person) return refuse('person_unknown');
      const other = input.mail === undefined ? undefined : await personByMail(transaction, input.mail);
      if (other && other.id !== person.id) return refuse('mail_taken');
      await updateMail(transaction, person.id, input.mail ?? null);
      await endUnusedLinks(transaction, person.id, now);
      const sendUntil = new Date(Date.parse(now) + noticeDays * 86_400_000).toISOString();
      if (person.email !== null && person.email !== input.mail)
        await queueMail(
          transaction,
          {
            reason: `address_changed/${person.id}/${now}`,
            to: person.email,
            content: noticeMail(person.language, 'address_changed', undefined, publicUrl),
            confidential: false,
            sendUntil,
          },
          now,
        );
      return ok({
        output: { person: person.id, mail: input.mail ?? null },
        office,
        entries: [
          {
            operation: 'set_mail_address',
            unseen: true,
            subject: `person/${person.id}`,
            payload: { before: person.email, after: input.mail ?? null },
          },
        ],
      });
    },
  });
}
