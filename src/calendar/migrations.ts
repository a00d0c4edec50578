import { installationTable, type Migration } from '#platform/database';

export const calendarMigrations: Migration[] = [
  {
    // When a council meets is a fact of its municipality, which may lie in several regions (decision 0021). Public record:
    // one row a version, added and read, never changed or removed.
    name: '2026-11-26-22-council-dates',
    sql: `
    create table council_date (
      id integer generated always as identity primary key,
      municipality_id text not null references municipality (id),
      uid uuid not null default gen_random_uuid()
    );
    create index council_date_municipality on council_date (municipality_id);
    create table council_date_version (
      date_id integer not null references council_date (id), version smallint not null,
      kind text not null check (kind in ('council', 'committee', 'recess')),
      title text check (title <> ''), from_day date not null, until_day date not null check (until_day >= from_day),
      starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      ends_at text check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at > starts_at),
      place text check (place <> ''), withdrawn boolean not null default false,
      recorded_at timestamptz not null, recorded_by text not null, reason text,
      check (version = 1 or reason <> ''),
      check (kind = 'recess' or from_day = until_day),
      check (starts_at is not null or ends_at is null),
      primary key (date_id, version)
    );
    ${installationTable('council_date', 'select, insert, update')}
    ${installationTable('council_date_version', 'select, insert')}`,
  },
  {
    // At most one a person; renewing puts another hash in its place. The secret itself is kept nowhere.
    name: '2026-11-26-23-own-calendars',
    sql: `
    create table own_calendar (
      person_id integer primary key references person (id),
      hash bytea not null unique,
      made_at timestamptz not null
    );
    ${installationTable('own_calendar')}`,
  },
  {
    // Every council date leads to the council's own system; what that calls it, a next file knows it by. Files wait here until
    // they are confirmed or over: who is called away from the preview finds it again.
    name: '2026-11-28-71-council-date-links',
    sql: `
    alter table council_date add column source_key text check (source_key <> '');
    alter table council_date_version add column link text check (link ~* '^https://');
    create table council_import (
      id integer generated always as identity primary key,
      municipality_id text not null references municipality (id),
      file_name text not null check (file_name <> ''), sha256 text not null,
      content jsonb not null,
      uploaded_by text not null, uploaded_at timestamptz not null, expires_on date not null
    );
    ${installationTable('council_import')}`,
  },
];
