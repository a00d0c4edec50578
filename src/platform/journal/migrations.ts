import { applicationRole, installationTable, type Migration } from '#platform/database';

/**
 * `scope` is a region or `@installation`. The payload lies apart so that it can be erased while the entry, which holds
 * only its salted hash, stays provable.
 */
export const journalMigrations: Migration[] = [
  {
    name: '2026-11-24-00-journal',
    sql: `
    create table journal_entry (
      id bigint generated always as identity primary key,
      scope text not null,
      at timestamptz not null,
      operation text not null,
      subject text not null,
      actor_person integer,
      actor_name text not null,
      actor_office text,
      payload_hash bytea not null check (octet_length(payload_hash) = 32),
      seq bigint,
      unique (scope, seq)
    );
    create index journal_unsealed on journal_entry (scope, id) where seq is null;
    create index journal_subject on journal_entry (scope, subject);
    create table journal_payload (
      entry_id bigint primary key references journal_entry (id),
      scope text not null,
      salt bytea not null,
      payload text not null
    );
    create table journal_tree (
      scope text not null,
      size bigint not null,
      root bytea not null,
      peaks bytea[] not null,
      sealed_at timestamptz not null default now(),
      primary key (scope, size)
    );
    ${['journal_entry', 'journal_payload', 'journal_tree']
      .map(
        (table) => `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy scope on ${table} using (scope = nullif(current_setting('app.region', true), ''))
        with check (scope = nullif(current_setting('app.region', true), ''));
      ${installationTable(table, 'select, insert')}`,
      )
      .join('')}
    grant update (seq) on journal_entry to ${applicationRole};
    `,
  },
  {
    name: '2026-11-26-33-journal-erasure',
    // The entry and its hash stay; what it was about can be taken away, as the two tables were made for.
    sql: `grant delete on journal_payload to ${applicationRole};`,
  },
];
