import { z } from 'zod';
import { ok, refuse } from '#kernel';
import { personById } from '#people';
import { installation } from '#platform/database';
import { trustAddress } from '#platform/mail';
import { operation, yesNoField } from '#platform/operations';
import { settingsPath, stopHere } from './paths.ts';
import { mayChooseMail, mayStopMail } from './policy.ts';
import { type DigestRhythm, type MailKind, stopMail, storeWishes } from './store.ts';
import { apiKinds, apiRhythms, kindOf, rhythmOf } from './words.ts';

/** One's own mail: what is not among the kinds is not sent. */
export const chooseMailOperation = operation({
  name: 'choose_mail',
  policy: mayChooseMail,
  path: settingsPath,
  summary: {
    nl: 'Kiezen welke mail Regiotafel u stuurt; een soort die u weglaat, krijgt u niet',
    en: 'Choose which mail Regiotafel sends you; a kind that you leave out you do not get',
  },
  params: z.object({}),
  input: z.object({
    soorten: z
      .array(
        z.enum(
          [apiKinds.asked, apiKinds.reminders, apiKinds.invitations, apiKinds.checkpoints],
          'kinds_wrong',
        ),
        'kinds_wrong',
      )
      .default([]),
    overzicht: z
      .enum(Object.values(apiRhythms), 'rhythm_wrong')
      .transform((given) => rhythmOf(given) as DigestRhythm),
    /** The mail server refused the address, and whoever has it says that it works again. */
    adres_werkt: yesNoField('address_wrong').default(false),
  }),
  output: z.object({ soorten: z.array(z.string()), overzicht: z.string() }),
  scope: installation,
  problems: {
    kinds_wrong: { nl: 'Kies soorten uit de lijst, of geen.', en: 'Choose kinds from the list, or none.' },
    rhythm_wrong: {
      nl: 'Kies hoe vaak u het overzicht wilt: geen, dag of week.',
      en: 'Choose how often you want the digest: geen, dag or week.',
    },
    address_wrong: { nl: 'Zeg ja of nee.', en: 'Say ja or nee.' },
  },
  refusals: { not_signed_in: { status: 403, nl: 'Meld u eerst aan.', en: 'Sign in first.' } },
  use: async ({ transaction, actor, now }, _params, input) => {
    if (actor.kind !== 'person') return refuse('not_signed_in');
    const { soorten, overzicht } = input;
    const wishes = {
      atOnce: soorten.includes(apiKinds.asked),
      reminders: soorten.includes(apiKinds.reminders),
      invitations: soorten.includes(apiKinds.invitations),
      checkpoints: soorten.includes(apiKinds.checkpoints),
      digest: overzicht,
    };
    await storeWishes(transaction, actor.person, wishes, now);
    const person = input.adres_werkt ? await personById(transaction, actor.person) : undefined;
    if (person?.email) await trustAddress(transaction, person.email);
    return ok({
      output: { soorten, overzicht: apiRhythms[overzicht] },
      office: undefined,
      entries: [
        {
          operation: 'choose_mail',
          unseen: true,
          subject: `person/${actor.person}`,
          payload: { ...wishes, trusted: person !== undefined },
        },
      ],
    });
  },
});

/** Stops one kind of mail, with the key that stands in every mail of that kind. Twice is as once. */
export const stopMailOperation = operation({
  name: 'stop_mail',
  policy: mayStopMail,
  path: stopHere,
  summary: {
    nl: 'Een soort mail stoppen, met de sleutel uit die mail',
    en: 'Stop a kind of mail, with the key in that mail',
  },
  params: z.object({}),
  input: z.object({
    soort: z.enum(Object.values(apiKinds), 'kind_wrong').transform((given) => kindOf(given) as MailKind),
    sleutel: z.string('key_wrong').max(200, 'key_wrong'),
  }),
  output: z.object({ soort: z.string() }),
  scope: installation,
  problems: {
    kind_wrong: { nl: 'Zeg welke soort mail.', en: 'Say which kind of mail.' },
    key_wrong: { nl: 'Geef de sleutel uit de mail.', en: 'Give the key in the mail.' },
  },
  refusals: {
    key_unknown: {
      status: 409,
      nl: 'Deze link hoort bij geen mail van ons (meer).',
      en: 'This link belongs to no mail of ours (any more).',
    },
  },
  use: async ({ transaction }, _params, { soort, sleutel }) => {
    const person = await stopMail(transaction, sleutel, soort);
    if (person === undefined) return refuse('key_unknown');
    return ok({
      output: { soort: apiKinds[soort] },
      office: undefined,
      entries: [
        { operation: 'stop_mail', unseen: true, subject: `person/${person}`, payload: { kind: soort } },
      ],
    });
  },
});
