import { installationTable, isolated, type Migration } from '#platform/database';

/** Documents that readers asked for and that take a while: kept a day. Nobody's name is in it. */
export const ownDocumentMigrations: Migration[] = [
  {
    name: '2026-12-02-00-own-documents',
    sql: `
    create table document_job (
      region_id text not null references region (id),
      id uuid not null default gen_random_uuid(),
      language text not null check (language in ('nl', 'en')),
      form text not null check (form in ('accessible', 'archive')),
      selection text not null check (length(selection) <= 4000),
      asked_at timestamptz not null,
      /** When somebody last worked at it. */
      touched_at timestamptz not null,
      done integer not null default 0,
      total integer not null,
      failure text check (failure in ('too_heavy', 'fault')),
      pdf bytea,
      primary key (region_id, id)
    );
    ${isolated('document_job', 'select, insert, update, delete')}`,
  },
  {
    // The printer had no time for it: to be told as that, not as a fault of ours.
    name: '2026-12-10-30-own-documents-busy',
    sql: `
    alter table document_job drop constraint document_job_failure_check,
      add constraint document_job_failure_check check (failure in ('too_heavy', 'busy', 'fault'));`,
  },
  {
    name: '2026-12-11-40-document-turns',
    // Over all regions: only that somebody's document waits, and since when.
    sql: `
    create table document_turn (
      job uuid primary key,
      asked_at timestamptz not null,
      seen_at timestamptz not null,
      state text not null check (state in ('asked', 'waiting', 'running'))
    );
    ${installationTable('document_turn')}`,
  },
];
