import { installationTable, type Migration } from '#platform/database';

/** Secrets are kept as SHA-256: who reads the database cannot sign in with it. */
export const peopleMigrations: Migration[] = [
  {
    name: '2026-11-24-02-people',
    sql: `
    create table person (
      id integer generated always as identity primary key,
      name text not null check (name <> ''),
      email text unique
    );
    create table office (
      id integer generated always as identity primary key,
      person_id integer not null references person (id),
      kind text not null check (kind in ('regional_clerk', 'council_clerk', 'municipal_secretary', 'portfolio_holder',
        'policy_officer', 'specialist', 'chair', 'societal_member', 'operator')),
      title text not null check (title <> ''),
      region_id text,
      municipality_id text references municipality (id),
      fraction_id text references fraction (id),
      body_id text,
      from_day date not null,
      until_day date
    );
    create index office_person on office (person_id);
    create index office_body on office (region_id, body_id);
    create table session (
      hash bytea primary key,
      person_id integer not null references person (id),
      created_at timestamptz not null,
      expires_at timestamptz not null
    );
    create table sign_in_link (
      hash bytea primary key,
      person_id integer not null references person (id),
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create table api_token (
      hash bytea primary key,
      person_id integer not null references person (id),
      label text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      last_used_on date
    );
    ${['person', 'office', 'session', 'sign_in_link', 'api_token'].map((table) => installationTable(table)).join('\n')}
    `,
  },
  {
    // An operator runs the installation, not one of its regions.
    name: '2026-11-25-02-operators-everywhere',
    sql: `
    update office set region_id = null where kind = 'operator';
    alter table office add constraint operator_everywhere check (kind <> 'operator' or region_id is null);`,
  },
  {
    // A token is named on its owner's page to be withdrawn; its hash is nobody's to see.
    name: '2026-11-25-30-token-number',
    sql: `alter table api_token add column id integer generated always as identity unique;`,
  },
  {
    // An office without a region would hold in every one.
    name: '2026-11-25-31-office-in-region',
    sql: `alter table office add constraint office_in_region check (kind = 'operator' or region_id is not null);`,
  },
  {
    // The program before goes on working: what it does not know has a value of its own.
    name: '2026-11-27-31-sign-in',
    sql: `
    alter table person add column language text not null default 'nl' check (language in ('nl', 'en'));
    create unique index person_email_once on person (lower(email));
    alter table session
      add column id integer generated always as identity unique,
      add column used_at timestamptz not null default now(),
      add column method text not null default 'link' check (method in ('link', 'passkey', 'provider', 'demonstration')),
      add column device text not null default '';
    alter table sign_in_link
      add column id integer generated always as identity unique,
      add column purpose text not null default 'invitation' check (purpose in ('invitation', 'sign_in', 'recovery')),
      add column created_at timestamptz not null default now();
    alter table api_token
      add column scope text not null default 'all' check (scope in ('read', 'all', 'chosen')),
      add column operations text[] not null default '{}',
      add column used_at timestamptz;
    create table sign_in_attempt (
      key bytea primary key check (octet_length(key) = 32),
      until timestamptz not null,
      count integer not null
    );
    create index sign_in_attempt_over on sign_in_attempt (until);
    ${installationTable('sign_in_attempt')}
    `,
  },
  {
    name: '2026-11-27-32-sign-in-providers',
    sql: `
    create table identity_provider (
      id integer generated always as identity primary key,
      slug text not null unique,
      name text not null check (name <> ''),
      municipality_id text not null references municipality (id),
      issuer text not null,
      client_id text not null,
      claim text not null,
      acr text[] not null,
      amr text[] not null,
      required boolean not null,
      created_at timestamptz not null,
      ended_at timestamptz
    );
    create unique index identity_provider_of on identity_provider (municipality_id) where ended_at is null;
    create table provider_account (
      provider_id integer not null references identity_provider (id),
      person_id integer not null references person (id),
      claim_value text,
      subject text,
      primary key (provider_id, person_id),
      unique (provider_id, claim_value),
      unique (provider_id, subject)
    );
    create table sign_in_flow (
      hash bytea primary key,
      kind text not null check (kind in ('provider', 'use_passkey', 'make_passkey')),
      kept jsonb not null,
      expires_at timestamptz not null
    );
    ${['identity_provider', 'provider_account', 'sign_in_flow'].map((table) => installationTable(table)).join('\n')}
    `,
  },
  {
    // The handle is what an authenticator keeps of a person: random, so that no device holds our numbers.
    name: '2026-11-27-33-passkeys',
    sql: `
    create table passkey_handle (
      person_id integer primary key references person (id),
      handle bytea not null unique
    );
    create table passkey (
      id integer generated always as identity primary key,
      person_id integer not null references person (id),
      credential_id text not null unique,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      synced boolean not null,
      name text not null check (name <> ''),
      created_at timestamptz not null,
      used_at timestamptz
    );
    create index passkey_person on passkey (person_id);
    ${['passkey_handle', 'passkey'].map((table) => installationTable(table)).join('\n')}
    `,
  },
  {
    // An office is stood in for; nothing of it is ever removed: who acted for whom stays to be told.
    name: 'stand_in-01',
    sql: `
    create table stand_in (
      id integer generated always as identity primary key,
      office_id integer not null references office (id),
      person_id integer not null references person (id),
      from_day date not null,
      until_day date not null check (until_day >= from_day),
      reason text not null check (reason <> ''),
      named_by text not null,
      named_at timestamptz not null,
      ended_on date check (ended_on < until_day),
      end_reason text,
      ended_by text,
      check ((ended_on is null) = (end_reason is null) and (ended_on is null) = (ended_by is null))
    );
    create index stand_in_person on stand_in (person_id);
    create index stand_in_office on stand_in (office_id);
    ${installationTable('stand_in', 'select, insert, update')}
    `,
  },
];
