import { sql } from 'kysely';
import { z } from 'zod';
import { addMonths, mayOperate, ok, operating, refuse } from '#kernel';
import { personById } from '#people';
import { installation, type Write } from '#platform/database';
import { installationOperation, notOperator } from '#platform/operations';
import { erasePerson } from './erase-person.ts';
import { mailDecision, mailReceipt } from './mails.ts';
import { mayAskOwnRemoval } from './policy.ts';
import { insertRemoval, lockRemoval, storeRemovalDecision } from './requests-store.ts';

/** Within a month (AVG 12, lid 3). */
export const answerMonths = 1;

/** Who is signed in asks to have the own data removed. */
export const askOwnRemovalOperation = installationOperation({
  name: 'ask_own_removal',
  policy: mayAskOwnRemoval,
  input: z.object({}),
  scope: () => installation,
  problems: {},
  refusals: {
    not_signed_in: { status: 403, nl: 'Meld u eerst aan.', en: 'Sign in first.' },
    asked_already: {
      status: 409,
      nl: 'U vroeg hier al om; er is nog niet op besloten.',
      en: 'You asked for this already; it has not been decided yet.',
    },
  },
  use: async ({ transaction, actor, now, today }) => {
    if (actor.kind !== 'person') return refuse('not_signed_in');
    const open =
      await sql`select 1 from removal_request where person_id = ${actor.person} and state = 'open'`.execute(
        transaction,
      );
    if (open.rows.length > 0) return refuse('asked_already');
    const dueOn = addMonths(today, answerMonths);
    const state = 'open' as const;
    const request = {
      region: null,
      person: actor.person,
      mail: null,
      secret: null,
      askedAt: now,
      state,
      dueOn,
    };
    const id = await insertRemoval(transaction, request);
    const person = await personById(transaction, actor.person);
    if (person?.email)
      await mailReceipt(transaction, { to: person.email, lang: person.language, id, due: dueOn, now });
    return ok({
      output: { id, due: dueOn },
      office: undefined,
      entries: [
        { operation: 'ask_own_removal', unseen: true, subject: `removal_request/${id}`, payload: { dueOn } },
      ],
    });
  },
});

async function inOffice(transaction: Write, person: number, today: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from office where person_id = ${person} and (until_day is null or until_day >= ${today})
    union all select 1 from stand_in where person_id = ${person} and coalesce(ended_on, until_day) >= ${today}
    limit 1`.execute(transaction);
  return rows.length > 0;
}

const decisions = { toewijzen: 'granted', afwijzen: 'refused' } as const;

/** The operator erases the person, or refuses with a reason that is told. */
export const decidePersonRemovalOperation = installationOperation({
  name: 'decide_person_removal',
  policy: mayOperate,
  input: z.object({
    verzoek: z.coerce.number().int().positive().max(999_999_999),
    besluit: z.enum(['toewijzen', 'afwijzen'], 'decision_missing'),
    reden: z.string('reason_long').trim().max(1000, 'reason_long').default(''),
  }),
  scope: () => installation,
  problems: {
    decision_missing: { nl: 'Kies toewijzen of afwijzen.', en: 'Choose to grant or to refuse.' },
    reason_long: { nl: 'Houd de reden onder 1.000 tekens.', en: 'Keep the reason under 1,000 characters.' },
  },
  refusals: {
    not_operator: notOperator,
    request_over: {
      status: 409,
      nl: 'Dit verzoek is er niet, of er is al op besloten.',
      en: 'There is no such request, or it has been decided.',
    },
    reason_needed: {
      status: 422,
      field: 'reden',
      nl: 'Schrijf waarom u het verzoek afwijst; de persoon krijgt dat te lezen.',
      en: 'Write why you refuse the request; the person is told.',
    },
    still_in_office: {
      status: 409,
      nl: 'Deze persoon bekleedt nog een ambt. Beëindig dat eerst bij Mensen: wie een ambt heeft, moet bekend zijn.',
      en: 'This person still holds an office. End that first under People: who holds an office must be known.',
    },
  },
  use: async ({ transaction, actor, now, today }, input) => {
    const office = operating(actor);
    if (!office) return refuse('not_operator');
    const request = await lockRemoval(transaction, { id: input.verzoek });
    const whom = request?.person ?? null;
    if (request?.state !== 'open' || whom === null) return refuse('request_over');
    const state = decisions[input.besluit];
    if (state === 'refused' && input.reden === '') return refuse('reason_needed');
    if (state === 'granted' && (await inOffice(transaction, whom, today))) return refuse('still_in_office');
    const person = await personById(transaction, whom);
    const reason = input.reden === '' ? null : input.reden;
    const erased =
      state === 'granted'
        ? await erasePerson(transaction, whom, { at: now, reason: 'op verzoek van de persoon zelf' })
        : { names: 0, payloads: 0, entries: [] };
    await storeRemovalDecision(transaction, request.id, { state, reason, at: now, by: office.title });
    if (person?.email)
      await mailDecision(transaction, {
        to: person.email,
        lang: person.language,
        id: request.id,
        refused: state === 'refused' ? reason : null,
        now,
      });
    const { entries, ...counts } = erased;
    const payload = { state, reason, ...counts };
    return ok({
      output: { id: request.id, state },
      office,
      entries: [
        { operation: 'decide_person_removal', subject: `removal_request/${request.id}`, payload },
        ...entries,
      ],
    });
  },
});
