import { sql } from 'kysely';
import { z } from 'zod';
import { ok, type RegionId, refuse } from '#kernel';
import { installation, statement, type Write } from '#platform/database';
import { operation, textField } from '#platform/operations';
import { endWaysIn } from './end-ways-in.ts';
import { handOver } from './hand-over.ts';
import { notSignedIn } from './own-sessions.ts';
import { restorePath } from './paths.ts';
import { type HeldHere, mayRestore } from './policy.ts';
import { actedOffices } from './stand-in-store.ts';
import { personById } from './store.ts';

/** Iemand van de eigen organisatie, as the clerk finds her. */
export interface OwnPerson {
  readonly id: number;
  readonly name: string;
  readonly titles: readonly string[];
  readonly held: readonly HeldHere[];
  readonly mail: boolean;
  readonly passkeys: number;
}
/** Everybody with an office in this region today. An operator's office lies in no region, and is told too. @param $1 region @param $2 day */
export const peopleHere = statement<OwnPerson>(
  'people_here',
  `select p.id, p.name, p.email is not null as mail,
     (select count(*) from passkey k where k.person_id = p.id) as passkeys,
     json_agg(o.title order by o.id) as titles,
     json_agg(json_build_object('kind', o.kind, 'municipality', o.municipality_id) order by o.id) as held
   from person p join ${actedOffices} o on o.person_id = p.id
   where (o.region_id = $1 or o.region_id is null) and o.from_day <= $2 and (o.until_day is null or o.until_day >= $2)
   group by p.id having bool_or(o.region_id = $1) order by p.name, p.id`,
);

async function heldHere(tx: Write, region: RegionId, person: number, today: string): Promise<HeldHere[]> {
  const { rows } =
    await sql<HeldHere>`select kind, municipality_id as municipality from ${sql.raw(actedOffices)} o
    where person_id = ${person} and (region_id = ${region} or region_id is null)
      and from_day <= ${today} and (until_day is null or until_day >= ${today})`.execute(tx);
  return rows;
}

const recoveryText = 500;

/**
 * Somebody lost the phone, or a stranger may have it: every way in ends, and a link for a day goes to the address that is known,
 * or the name of the provider where that must be used. The clerk never sees it, so that nobody signs in as somebody else.
 */
export const restoreSignInOperation = operation({
  name: 'restore_sign_in',
  policy: mayRestore,
  path: restorePath,
  summary: {
    nl: 'Herstel het aanmelden van iemand van de eigen organisatie',
    en: 'Restore the sign-in of somebody of the own organisation',
  },
  scope: installation,
  params: z.object({ persoon: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({ reden: textField('reason_missing', recoveryText, 'reason_long') }),
  output: z.object({ persoon: z.number() }),
  problems: {
    reason_missing: { nl: 'Zeg waarom, voor het journaal.', en: 'Say why, for the journal.' },
    reason_long: { nl: 'Houd dit onder 500 tekens.', en: 'Keep this under 500 characters.' },
  },
  refusals: {
    not_signed_in: notSignedIn,
    not_own: {
      status: 403,
      nl: 'Dit doet de griffier van de eigen gemeente, voor een ander; voor wie bij geen gemeente hoort de regiogriffier, en voor griffiers van de regio en beheerders de beheerder.',
      en: 'The clerk of the own municipality does this, for somebody else; the regional clerk for whoever belongs to no municipality, and the operator for regional clerks and operators.',
    },
    no_address: {
      status: 409,
      nl: 'Van deze persoon is geen mailadres bekend. Vraag de beheerder om het in te vullen.',
      en: 'No mail address of this person is known. Ask the operator to fill it in.',
    },
  },
  use: async ({ transaction, region, actor, now, today, site }, params, input) => {
    if (site === undefined) throw new Error('A link needs the address of the site');
    if (actor.kind !== 'person') return refuse('not_signed_in');
    const held = await heldHere(transaction, region.id, params.persoon, today);
    const clerk = mayRestore(actor, region.id, { person: params.persoon, held });
    const person = await personById(transaction, params.persoon);
    // Whether there is such a person is nobody else's to know.
    if (!clerk || !person) return refuse('not_own');
    if (person.email === null) return refuse('no_address');
    const ended = await endWaysIn(transaction, person.id, now);
    const { way } = await handOver(transaction, person, site, now, { purpose: 'recovery' });
    return ok({
      output: { persoon: person.id },
      office: clerk,
      entries: [
        {
          operation: 'restore_sign_in',
          unseen: true,
          subject: `person/${person.id}`,
          payload: {
            reason: input.reden,
            region: region.id,
            ended,
            sent: way === undefined ? 'link' : Object.keys(way)[0],
          },
        },
      ],
    });
  },
});
