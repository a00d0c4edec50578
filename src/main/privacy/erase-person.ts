import { sql } from 'kysely';
import type { PersonId, RegionId } from '#kernel';
import { personById } from '#people';
import { installation, type Write, within } from '#platform/database';
import { type Entry, type Erasure, eraseActorNames, erasePayloads } from '#platform/journal';
import type { MailAddress } from '#platform/mail';

/** What is called so has no name any more. */
export const erasedName = 'Gewist';

const ownTables = [
  'session',
  'sign_in_link',
  'api_token',
  'passkey',
  'passkey_handle',
  'provider_account',
  'own_calendar',
  'notification_setting',
];

/** Drafts and notes on support go, and shares with this person; the name goes from the region's journal. */
async function eraseInRegion(transaction: Write, region: RegionId, person: PersonId, why: Erasure) {
  for (const table of ['told_task', 'invited'])
    await sql`delete from ${sql.table(table)} where person_id = ${person}`.execute(transaction);
  const subjects: string[] = [];
  for (const table of ['position_draft', 'motion_draft', 'support_item']) {
    const name = sql.table(table);
    const { rows } = await sql<{
      id: number;
    }>`delete from ${name} where author_id = ${person} returning id`.execute(transaction);
    await sql`update ${name} set persons = array_remove(persons, ${person}::integer)
      where ${person}::integer = any(persons)`.execute(transaction);
    subjects.push(...rows.map(({ id }) => `${table}/${id}`));
  }
  const heard = await sql<{
    id: number;
  }>`delete from support_position where author_id = ${person} returning item_id as id`.execute(transaction);
  subjects.push(...new Set(heard.rows.map(({ id }) => `support_item/${id}`)));
  const payloads = await erasePayloads(transaction, region, [...new Set(subjects)], why);
  const names = await eraseActorNames(transaction, region, person, why);
  return { names, payloads };
}

/**
 * A mail address goes from where mail is kept: what was written to it, that it was refused, and in the journal to whom a mail
 * was that an operator read. In a transaction of the installation.
 * @returns of how many entries
 */
export async function forgetAddress(transaction: Write, address: MailAddress, why: Erasure): Promise<number> {
  const read = await sql<{ subject: string }>`select e.subject from journal_entry e
    join journal_payload p on p.entry_id = e.id
    where e.scope = ${installation} and e.operation = 'read_mail'
      and lower(p.payload::jsonb->>'recipient') = lower(${address})`.execute(transaction);
  await sql`delete from refused_address where address = lower(${address})`.execute(transaction);
  await sql`delete from mail where lower(recipient) = lower(${address})`.execute(transaction);
  const subjects = read.rows.map(({ subject }) => subject);
  return erasePayloads(transaction, installation, subjects, why);
}

/**
 * Takes a person out of every table and, by name, out of the journals; which office did what stays. In a transaction of the
 * installation.
 * @returns what the journals of the regions keep of it
 */
export async function erasePerson(
  transaction: Write,
  person: PersonId,
  why: Erasure,
): Promise<{ readonly names: number; readonly payloads: number; readonly entries: readonly Entry[] }> {
  const email = (await personById(transaction, person))?.email ?? null;
  let payloads = email === null ? 0 : await forgetAddress(transaction, email, why);
  for (const table of ownTables)
    await sql`delete from ${sql.table(table)} where person_id = ${person}`.execute(transaction);
  await sql`update person set name = ${erasedName}, email = null where id = ${person}`.execute(transaction);
  payloads += await erasePayloads(transaction, installation, [`person/${person}`], why);
  let names = await eraseActorNames(transaction, installation, person, why);
  const { rows: regions } = await sql<{ id: RegionId }>`select id from region order by id`.execute(
    transaction,
  );
  const entries: Entry[] = [];
  for (const { id: region } of regions) {
    const done = await within(transaction, { own: installation, other: region }, () =>
      eraseInRegion(transaction, region, person, why),
    );
    names += done.names;
    payloads += done.payloads;
    const entry = { operation: 'erase_person', subject: `erased_person/${person}`, payload: done };
    entries.push({ ...entry, scope: region });
  }
  return { names, payloads, entries };
}
