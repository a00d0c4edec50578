import { sql } from 'kysely';
import { type CalendarDate, type MunicipalityId, ok, type PersonId, type Result, refuse } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { ClaimDemands } from './rules/provider-claims.ts';
import { actedOffices } from './stand-in-store.ts';

/** Aanmelddienst van een gemeente: where its people sign in. Its secret stands in the environment and nowhere else. */
export interface Provider extends ClaimDemands {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly municipality: MunicipalityId;
  readonly issuer: string;
  readonly client: string;
  /** Who holds an office of the municipality gets no link by mail, whether or not this was ever used. */
  readonly required: boolean;
}
const columns = `id, slug, name, municipality_id as municipality, issuer, client_id as client, claim, acr, amr, required`;

export const providerList = statement<Provider>(
  'provider_list',
  `select ${columns} from identity_provider where ended_at is null order by name, id`,
);
/** @param $1 slug */
export const providerBySlug = statement<Provider>(
  'provider_by_slug',
  `select ${columns} from identity_provider where ended_at is null and slug = $1`,
);

/** Also one that was ended. */
export async function lockProvider(
  tx: Write,
  slug: string,
): Promise<(Provider & { readonly ended: boolean }) | undefined> {
  const { rows } = await sql<Provider & { ended: boolean }>`
    select ${sql.raw(columns)}, ended_at is not null as ended from identity_provider where slug = ${slug}
    for update`.execute(tx);
  return rows[0];
}

/** @returns the slug of another that this municipality has */
export async function otherProvider(
  tx: Write,
  municipality: MunicipalityId,
  slug: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ slug: string }>`select slug from identity_provider
    where municipality_id = ${municipality} and slug <> ${slug} and ended_at is null`.execute(tx);
  return rows[0]?.slug;
}

export async function upsertProvider(tx: Write, provider: Omit<Provider, 'id'>, now: string): Promise<void> {
  await sql`insert into identity_provider
      (slug, name, municipality_id, issuer, client_id, claim, acr, amr, required, created_at)
    values (${provider.slug}, ${provider.name}, ${provider.municipality}, ${provider.issuer}, ${provider.client},
            ${provider.claim}, ${[...provider.acr]}::text[], ${[...provider.amr]}::text[], ${provider.required}, ${now})
    on conflict (slug) do update set name = excluded.name, municipality_id = excluded.municipality_id,
      issuer = excluded.issuer, client_id = excluded.client_id, claim = excluded.claim, acr = excluded.acr,
      amr = excluded.amr, required = excluded.required, ended_at = null`.execute(tx);
}

/** Accounts of another issuer are other accounts: whom they were is found anew. */
export async function forgetSubjects(tx: Write, provider: number, person?: PersonId): Promise<number> {
  const { rows } = await sql`update provider_account set subject = null
    where provider_id = ${provider} and subject is not null
      and (${person ?? null}::integer is null or person_id = ${person ?? null}) returning person_id`.execute(
    tx,
  );
  return rows.length;
}

/** The same for somebody at every provider: the next account with the claim is taken for the own. */
export async function forgetSubjectsOf(tx: Write, person: PersonId): Promise<number> {
  const { rows } = await sql`update provider_account set subject = null
    where person_id = ${person} and subject is not null returning person_id`.execute(tx);
  return rows.length;
}

export async function endProviderRow(tx: Write, id: number, now: string): Promise<void> {
  await sql`update identity_provider set ended_at = ${now} where id = ${id}`.execute(tx);
}

/** How somebody is known at a provider, where that is not the mail address. Null: not any more. */
export async function setAccount(
  tx: Write,
  provider: number,
  person: PersonId,
  value: string | null,
): Promise<void> {
  await sql`insert into provider_account (provider_id, person_id, claim_value) values (${provider}, ${person}, ${value})
    on conflict (provider_id, person_id) do update set claim_value = excluded.claim_value, subject = null`.execute(
    tx,
  );
}

export async function accountHolder(
  tx: Write,
  provider: number,
  value: string,
): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person: PersonId }>`select person_id as person from provider_account
    where provider_id = ${provider} and claim_value = ${value}`.execute(tx);
  return rows[0]?.person;
}

export type AccountProblem = 'account_unknown' | 'no_office' | 'other_account';

/**
 * Who stands behind an account: somebody who is known here, by the configured claim, and holds an office of that municipality
 * today. Nobody is made, and no right is given. From the first time on the account itself (`sub`) must be the same: an
 * address that was given to somebody else does not take the person along.
 */
export async function personOfAccount(
  tx: Write,
  provider: Provider,
  account: { readonly subject: string; readonly value: string },
  today: CalendarDate,
): Promise<Result<PersonId, AccountProblem>> {
  const person = await personByClaim(tx, provider, account.value);
  if (person === undefined) return refuse('account_unknown');
  const held =
    await sql`select 1 from ${sql.raw(actedOffices)} o where person_id = ${person} and municipality_id = ${provider.municipality}
    and from_day <= ${today} and (until_day is null or until_day >= ${today}) limit 1`.execute(tx);
  if (held.rows.length === 0) return refuse('no_office');
  const bound = await sql<{ person: PersonId; subject: string | null }>`
    select person_id as person, subject from provider_account
    where provider_id = ${provider.id} and (person_id = ${person} or subject = ${account.subject})`.execute(
    tx,
  );
  const fits = bound.rows.every((row) =>
    row.person === person ? row.subject === null || row.subject === account.subject : false,
  );
  if (!fits) return refuse('other_account');
  await sql`insert into provider_account (provider_id, person_id, subject)
    values (${provider.id}, ${person}, ${account.subject})
    on conflict (provider_id, person_id) do update set subject = excluded.subject`.execute(tx);
  return ok(person);
}

async function personByClaim(tx: Write, provider: Provider, value: string): Promise<PersonId | undefined> {
  if (provider.claim !== 'email') return accountHolder(tx, provider.id, value);
  const { rows } = await sql<{
    id: PersonId;
  }>`select id from person where lower(email) = lower(${value})`.execute(tx);
  return rows[0]?.id;
}
