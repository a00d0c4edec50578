import { applicationRole, installationTable, type Migration } from '#platform/database';
import { witnessOnceSql, witnessScopesSql, witnessSql, witnessTogetherSql } from './witness.ts';

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
  {
    name: '2026-11-27-60-journal-witness',
    sql: `${witnessSql}
    ${installationTable('journal_row', 'select')}
    grant usage on sequence journal_change to ${applicationRole};`,
  },
  {
    // What a proof is made of, and the signed checkpoints that others keep. A key that was replaced stays known.
    name: '2026-11-27-61-journal-proofs',
    sql: `
    create table journal_tile (
      scope text not null,
      level smallint not null,
      number bigint not null,
      hashes bytea not null check (octet_length(hashes) = 8192),
      root bytea not null check (octet_length(root) = 32),
      primary key (scope, level, number)
    );
    create table journal_checkpoint (
      scope text not null,
      size bigint not null,
      note text not null,
      signed_at timestamptz not null,
      primary key (scope, size)
    );
    create table journal_key (
      id bytea primary key check (octet_length(id) = 4),
      name text not null,
      public_key bytea not null check (octet_length(public_key) = 32),
      since timestamptz not null,
      until timestamptz
    );
    create unique index journal_key_one on journal_key ((true)) where until is null;
    ${['journal_tile', 'journal_checkpoint']
      .map(
        (table) => `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy scope on ${table} using (scope = nullif(current_setting('app.region', true), ''))
        with check (scope = nullif(current_setting('app.region', true), ''));
      ${installationTable(table, 'select, insert')}`,
      )
      .join('')}
    ${installationTable('journal_key', 'select, insert')}
    grant update (until) on journal_key to ${applicationRole};`,
  },
  {
    // What was erased, when and why. Of a person the entries seal a hash of the name from now on; earlier ones the name.
    name: '2026-11-28-50-confidential-erasures',
    sql: `
    alter table journal_entry alter column actor_name drop not null;
    alter table journal_entry add column actor_hash bytea check (octet_length(actor_hash) = 32);
    alter table journal_entry add column actor_salt bytea;
    alter table journal_entry add constraint journal_actor check (actor_hash is not null or actor_name is not null);
    grant update (actor_name, actor_salt) on journal_entry to ${applicationRole};
    create table journal_erasure (
      scope text not null,
      entry_id bigint not null references journal_entry (id),
      part text not null check (part in ('payload', 'name')),
      at timestamptz not null,
      reason text not null check (reason <> ''),
      primary key (entry_id, part)
    );
    alter table journal_entry no force row level security;
    alter table journal_payload no force row level security;
    insert into journal_erasure (scope, entry_id, part, at, reason)
      select e.scope, e.id, 'payload', now(), 'gewist voordat wissingen werden bijgehouden'
      from journal_entry e where not exists (select from journal_payload p where p.entry_id = e.id);
    alter table journal_entry force row level security;
    alter table journal_payload force row level security;
    alter table journal_erasure enable row level security;
    alter table journal_erasure force row level security;
    create policy scope on journal_erasure using (scope = nullif(current_setting('app.region', true), ''))
      with check (scope = nullif(current_setting('app.region', true), ''));
    ${installationTable('journal_erasure', 'select, insert')}
    ${witnessScopesSql}`,
  },
  {
    // With the scope apart, the planner combined it with an index on the scope alone: every write then read the numbers of
    // all rows that the region's journal holds.
    name: '2026-11-29-10-journal-rows-of-a-change',
    sql: `
    create index journal_row_of_change on journal_row (change, scope);
    drop index journal_row_change;`,
  },
  {
    // Why something was done, under a hash of its own: it may hold personal words. Entries from before have none.
    name: '2026-11-29-11-journal-reasons',
    sql: `
    alter table journal_entry add column reason text;
    alter table journal_entry add column reason_salt bytea;
    alter table journal_entry add column reason_hash bytea check (octet_length(reason_hash) = 32);
    grant update (reason, reason_salt) on journal_entry to ${applicationRole};
    alter table journal_erasure drop constraint journal_erasure_part_check;
    alter table journal_erasure add constraint journal_erasure_part_check check (part in ('payload', 'name', 'reason'));`,
  },
  {
    // A payload is written by the statement that writes its entry; one that is lost is found by verifying. To look each entry up once more took a tenth of the time of a batch of ballots.
    name: '2026-11-29-12-journal-quicker',
    sql: `
    alter table journal_payload drop constraint journal_payload_entry_id_fkey;
    ${witnessOnceSql}`,
  },
  {
    // An entry gets its number when it is sealed: until then the index of the numbers need not hold it.
    name: '2026-12-03-00-journal-numbers',
    sql: `
    create unique index journal_sealed on journal_entry (scope, seq) where seq is not null;
    alter table journal_entry drop constraint journal_entry_scope_seq_key;`,
  },
  {
    name: '2026-12-10-10-journal-rows-together',
    sql: `${witnessTogetherSql}
    grant select on journal_row_each to ${applicationRole};
    grant execute on function journal_rows_held to ${applicationRole};`,
  },
];
