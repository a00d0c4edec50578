import { z } from 'zod';
import { addDays, type CalendarDate, mayOperate, ok, operating, refuse } from '#kernel';
import { installation, type Write, within } from '#platform/database';
import type { Entry } from '#platform/journal';
import { dayField, installationOperation, notOperator } from '#platform/operations';
import { endWaysIn } from './end-ways-in.ts';
import { handOver } from './hand-over.ts';
import { endUnusedLinks, linkMinutes } from './sign-in-links.ts';
import { lockOffice, operatorsAfter, personById, updateOfficeEnd } from './store.ts';
import { strongerWay } from './stronger-way.ts';

const number = z.coerce.number().int().positive().max(999_999_999);

/**
 * What ends with an office in the region where it is held, in the same transaction: later features', handed over by main.
 * The transaction is in the scope of that region meanwhile.
 * @returns what the journal of the region keeps
 */
export type EndWithOffice = (
  transaction: Write,
  office: { readonly id: number; readonly title: string },
  last: CalendarDate,
) => Promise<readonly Entry[]>;

/** Ends an office with its last day; yesterday at the earliest, so that it can be over at once. */
export function endOfficeOperation(endWithOffice: EndWithOffice) {
  return installationOperation({
    name: 'end_office',
    policy: mayOperate,
    input: z.object({ ambt: number, tot_en_met: dayField('day_wrong') }),
    scope: () => installation,
    problems: {
      day_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
    },
    refusals: {
      not_operator: notOperator,
      office_unknown: { status: 404, nl: 'Dit ambt is er niet.', en: 'There is no such office.' },
      office_over: {
        status: 409,
        nl: 'Dit ambt is al geëindigd, op {until}.',
        en: 'This office has ended already, on {until}.',
      },
      day_past: {
        status: 422,
        nl: 'Kies {earliest} of later: wat al in dit ambt is gedaan, blijft in dit ambt gedaan.',
        en: 'Choose {earliest} or later: what was done in this office stays done in it.',
      },
      last_operator: {
        status: 409,
        nl: 'Dit is de laatste beheerder. Nodig eerst een andere uit.',
        en: 'This is the last operator. Invite another one first.',
      },
    },
    use: async ({ transaction, actor, today }, input) => {
      const office = operating(actor);
      if (!office) return refuse('not_operator');
      const held = await lockOffice(transaction, input.ambt);
      if (!held) return refuse('office_unknown');
      if (held.until !== null && held.until < today) return refuse('office_over', { until: held.until });
      const earliest = addDays(today, -1);
      if (input.tot_en_met < earliest) return refuse('day_past', { earliest, field: 'tot_en_met' });
      await updateOfficeEnd(transaction, input.ambt, input.tot_en_met);
      if (held.kind === 'operator' && (await operatorsAfter(transaction, input.tot_en_met)) === 0)
        return refuse('last_operator');
      const { region } = held;
      const ended =
        region === null
          ? []
          : await within(transaction, { own: installation, other: region }, () =>
              endWithOffice(transaction, { id: input.ambt, title: held.title }, input.tot_en_met),
            );
      return ok({
        output: { person: held.person, title: held.title, ended: ended.length },
        office,
        entries: [
          {
            operation: 'end_office',
            subject: `person/${held.person}`,
            payload: { office: input.ambt, title: held.title, before: held.until, after: input.tot_en_met },
          },
          ...ended.map((entry) => (region === null ? entry : { ...entry, scope: region })),
        ],
      });
    },
  });
}

/**
 * A new link for somebody who is known, by mail where there is an address; earlier ones that were not used stop working.
 * Of somebody with a stronger way in it restores the sign-in, with a reason: else it would pass by that way, unseen.
 * @param publicUrl what the address of the link begins with
 * @param shown to the operator, who passes it on where mail does not arrive: at the machine itself, never to a browser
 */
export function renewLinkOperation(publicUrl: string, shown = false) {
  return installationOperation({
    name: 'renew_link',
    policy: mayOperate,
    input: z.object({ persoon: number }),
    scope: () => installation,
    problems: {},
    refusals: {
      not_operator: notOperator,
      person_unknown: { status: 404, nl: 'Deze persoon is er niet.', en: 'There is no such person.' },
      why_restore: {
        status: 422,
        field: 'reden',
        nl: 'Deze persoon heeft een passkey of meldt zich aan bij de eigen organisatie. Een nieuwe link herstelt het aanmelden: sessies, passkeys en tokens vervallen. Geef de reden, voor het journaal.',
        en: 'This person has a passkey or signs in at the own organisation. A new link restores the sign-in: sessions, passkeys and tokens end. Give the reason, for the journal.',
      },
      no_address: {
        status: 409,
        nl: 'Deze persoon heeft een passkey of meldt zich aan bij de eigen organisatie, en er is geen mailadres bekend. Vul eerst het mailadres in.',
        en: 'This person has a passkey or signs in at the own organisation, and no mail address is known. Fill in the mail address first.',
      },
    },
    use: async ({ transaction, actor, now, today, reason }, input) => {
      const office = operating(actor);
      if (!office) return refuse('not_operator');
      const person = await personById(transaction, input.persoon);
      if (!person) return refuse('person_unknown');
      const way = await strongerWay(transaction, person.id, today);
      if (way && !reason) return refuse('why_restore');
      if (way && person.email === null && !shown) return refuse('no_address');
      await endUnusedLinks(transaction, person.id, now);
      const ended = way && (await endWaysIn(transaction, person.id, now));
      const purpose = way ? 'recovery' : 'invitation';
      const handed = await handOver(transaction, person, publicUrl, now, { purpose, shown });
      const minutes = linkMinutes[purpose];
      return ok({
        output: { person: person.id, name: person.name, hours: minutes / 60, ...handed },
        office,
        entries: [
          {
            operation: 'renew_link',
            unseen: true,
            subject: `person/${person.id}`,
            payload: {
              minutes,
              mailed: handed.mailedTo !== undefined,
              shown: handed.link !== undefined,
              ...(ended
                ? { ended, sent: handed.way === undefined ? 'link' : Object.keys(handed.way)[0] }
                : {}),
            },
          },
        ],
      });
    },
  });
}
