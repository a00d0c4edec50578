import { z } from 'zod';
import { addMonths, ok, type RegionId, refuse } from '#kernel';
import { forgetContact } from '#meetings';
import { forgetFollower } from '#notifications';
import { hashOf, newSecret, personByMail } from '#people';
import { installation, within } from '#platform/database';
import type { MailAddress } from '#platform/mail';
import { parseMailAddress } from '#platform/mail';
import { installationOperation, operation, optionalText, type WriteContext } from '#platform/operations';
import { forgetAddress } from './erase-person.ts';
import { mailDecision, mailLink, mailReceipt } from './mails.ts';
import { answerMonths } from './person-requests.ts';
import { mayAskHeld, mayDecideRemoval } from './policy.ts';
import { confirmRemoval, insertRemoval, lockRemoval, storeRemovalDecision } from './requests-store.ts';

/** How long the link in the mail shows what is held. */
export const linkDays = 7;
const dayMilliseconds = 86_400_000;

/** A link lies in a mailbox: it shows data until removal was asked, for seven days at most, and then only how the request stands. */
export const linkIsOver = (request: { readonly state: string; readonly askedAt: string }, now: string) =>
  request.state === 'unconfirmed' &&
  Date.parse(now) > Date.parse(request.askedAt) + linkDays * dayMilliseconds;

/** Anybody asks what is held about a mail address; only that mailbox hears more. */
export function askResidentRequestOperation(publicUrl: string) {
  return installationOperation({
    name: 'ask_held_data',
    policy: mayAskHeld,
    input: z.object({
      regio: z.string('region_missing').min(1, 'region_missing').max(200, 'region_missing'),
      mail: z.string('mail_wrong').transform((given, check): MailAddress => {
        const parsed = parseMailAddress(given);
        if (parsed) return parsed;
        check.addIssue({ code: 'custom', message: 'mail_wrong' });
        return z.NEVER;
      }),
      taal: z.enum(['nl', 'en']).default('nl'),
    }),
    scope: (input) => input.regio as RegionId,
    problems: {
      region_missing: { nl: 'Kies de regio.', en: 'Choose the region.' },
      mail_wrong: {
        nl: 'Vul één mailadres in, zoals naam@voorbeeld.nl.',
        en: 'Fill in one mail address, such as name@example.nl.',
      },
    },
    refusals: {},
    use: async ({ transaction, now }, input) => {
      const { secret, hash } = newSecret();
      const { mail } = input;
      const region = input.regio as RegionId;
      const state = 'unconfirmed' as const;
      const language = input.taal;
      const request = {
        region,
        person: null,
        mail,
        language,
        secret: hash,
        askedAt: now,
        state,
        dueOn: null,
      };
      const id = await insertRemoval(transaction, request);
      const href = `${publicUrl}/gegevens/${secret}${input.taal === 'en' ? '?taal=en' : ''}`;
      await mailLink(transaction, { to: mail, lang: input.taal, id, href, now });
      return ok({
        output: { id },
        office: undefined,
        entries: [
          { operation: 'ask_held_data', unseen: true, subject: `removal_request/${id}`, payload: {} },
        ],
      });
    },
  });
}

/** Whoever has the link, and so the mailbox, asks to have it removed: from then on it is the clerk's to answer. */
export const confirmResidentRequestOperation = installationOperation({
  name: 'ask_removal',
  policy: mayAskHeld,
  input: z.object({
    regio: z.string(),
    sleutel: z.string().max(200),
  }),
  scope: (input) => input.regio as RegionId,
  problems: {},
  refusals: {
    link_over: {
      status: 409,
      nl: 'Deze link is al gebruikt of werkt niet meer. Vraag een nieuwe.',
      en: 'This link was used already or does not work any more. Ask for a new one.',
    },
  },
  use: async ({ transaction, now, today }, input) => {
    const request = await lockRemoval(transaction, { secret: hashOf(input.sleutel) });
    if (request?.state !== 'unconfirmed' || request.region !== input.regio || linkIsOver(request, now))
      return refuse('link_over');
    const due = addMonths(today, answerMonths);
    await confirmRemoval(transaction, request.id, due);
    if (request.mail)
      await mailReceipt(transaction, { to: request.mail, lang: request.language, id: request.id, due, now });
    return ok({
      output: { id: request.id },
      office: undefined,
      entries: [
        {
          operation: 'ask_removal',
          unseen: true,
          subject: `removal_request/${request.id}`,
          payload: { due },
        },
      ],
    });
  },
});

/**
 * Whoever holds an office with the same address keeps the mail of that: it goes with the account.
 * @returns of how many rows and entries; of those of the installation what its own journal keeps
 */
async function forgetResident(context: WriteContext, mail: MailAddress, request: number) {
  const { transaction, region, now } = context;
  const here = (await forgetContact(context, mail)) + (await forgetFollower(transaction, mail));
  const outside = await within(transaction, { own: region.id, other: installation }, async () =>
    (await personByMail(transaction, mail))
      ? 0
      : forgetAddress(transaction, mail, { at: now, reason: 'op verzoek van de inwoner' }),
  );
  const entry = {
    operation: 'decide_removal',
    unseen: true,
    subject: `removal_request/${request}`,
    payload: { erased: outside },
    scope: installation,
  } as const;
  return { erased: here + outside, entries: outside > 0 ? [entry] : [] };
}

/** The regional clerk erases what was held about the address, or refuses with a reason that is told. */
export const decideRemovalOperation = operation({
  name: 'decide_removal',
  policy: mayDecideRemoval,
  path: '/privacy/verzoeken/{verzoek}/besluit',
  summary: {
    nl: 'Een verzoek van een inwoner om gegevens te verwijderen toewijzen of afwijzen',
    en: 'Grant or refuse the request of a resident to remove data',
  },
  params: z.object({ verzoek: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({
    besluit: z.enum(['toewijzen', 'afwijzen'], 'decision_missing'),
    reden: optionalText(1000, 'reason_long'),
  }),
  output: z.object({ id: z.number() }),
  problems: {
    decision_missing: { nl: 'Kies toewijzen of afwijzen.', en: 'Choose to grant or to refuse.' },
    reason_long: { nl: 'Houd de reden onder 1.000 tekens.', en: 'Keep the reason under 1,000 characters.' },
  },
  refusals: {
    not_regional_clerk: {
      status: 403,
      nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
      en: 'The regional clerk does this. Sign in with that office.',
    },
    request_unknown: {
      status: 404,
      nl: 'Dit verzoek bestaat niet in deze regio.',
      en: 'There is no such request in this region.',
    },
    request_over: {
      status: 409,
      nl: 'Op dit verzoek is al besloten, of het is nog niet bevestigd.',
      en: 'This request has been decided, or was not confirmed yet.',
    },
    reason_needed: {
      status: 422,
      field: 'reden',
      nl: 'Schrijf waarom u het verzoek afwijst; de inwoner krijgt dat te lezen.',
      en: 'Write why you refuse the request; the resident is told.',
    },
  },
  use: async (context, params, input) => {
    const { actor, region, transaction, now } = context;
    const held = mayDecideRemoval(actor, region.id);
    if (!held) return refuse('not_regional_clerk');
    const request = await lockRemoval(transaction, { id: params.verzoek });
    if (!request || request.region !== region.id || request.mail === null) return refuse('request_unknown');
    if (request.state !== 'open') return refuse('request_over');
    const granted = input.besluit === 'toewijzen';
    if (!granted && input.reden === '') return refuse('reason_needed');
    const reason = input.reden === '' ? null : input.reden;
    const { erased, entries } = granted
      ? await forgetResident(context, request.mail, request.id)
      : { erased: 0, entries: [] };
    const state = granted ? ('granted' as const) : ('refused' as const);
    await storeRemovalDecision(transaction, request.id, { state, reason, at: now, by: held.title });
    const refused = granted ? null : reason;
    await mailDecision(transaction, {
      to: request.mail,
      lang: request.language,
      id: request.id,
      refused,
      now,
    });
    return ok({
      output: { id: request.id },
      office: held,
      entries: [
        {
          operation: 'decide_removal',
          unseen: true,
          subject: `removal_request/${request.id}`,
          payload: { state, reason, erased },
        },
        ...entries,
      ],
    });
  },
});
