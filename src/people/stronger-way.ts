import { sql } from 'kysely';
import type { CalendarDate, PersonId } from '#kernel';
import type { Write } from '#platform/database';
import { actedOffices } from './stand-in-store.ts';

export type StrongerWay = { readonly passkey: true } | { readonly provider: string };

/**
 * A stronger way to sign in than a link by mail: a passkey, or the provider of an own municipality that was used before or that
 * everybody there must use. Undefined: none, so that the link is the way.
 */
export async function strongerWay(
  transaction: Write,
  person: PersonId,
  today: CalendarDate,
): Promise<StrongerWay | undefined> {
  const { rows } = await sql<{ passkey: boolean; provider: string | null }>`
    select exists (select 1 from passkey k where k.person_id = ${person}) as passkey,
      (select p.name from identity_provider p
       where p.ended_at is null
         and exists (select 1 from ${sql.raw(actedOffices)} o where o.person_id = ${person} and o.municipality_id = p.municipality_id
           and o.from_day <= ${today} and (o.until_day is null or o.until_day >= ${today}))
         and (p.required or exists (select 1 from provider_account a
           where a.provider_id = p.id and a.person_id = ${person} and a.subject is not null))
       order by p.id limit 1) as provider`.execute(transaction);
  const [found] = rows;
  if (found?.provider) return { provider: found.provider };
  return found?.passkey ? { passkey: true } : undefined;
}
