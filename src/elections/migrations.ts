import { installationTable, type Migration } from '#platform/database';

/**
 * A file is kept as it came: its hash, its versions beside each other, nothing overwritten. `fractions_in_office` is the
 * one place that says which lists weigh on a day: those of the latest election whose council is in office by then, of
 * several versions the last imported, never a provisional one.
 */
export const electionMigrations: Migration[] = [
  {
    name: '2026-11-24-02b-elections',
    sql: `
    create table election_file (
      id integer generated always as identity primary key,
      file_name text not null,
      sha256 bytea not null check (octet_length(sha256) = 32),
      election_day date not null,
      status text not null check (status in ('provisional', 'definitive')),
      takes_office date,
      imported_at timestamptz not null,
      imported_by text not null,
      unique (sha256, election_day, status),
      check (status = 'provisional' or takes_office >= election_day)
    );
    create table election_result (
      id integer generated always as identity primary key,
      file_id integer not null references election_file (id),
      municipality_id text not null references municipality (id),
      unique (file_id, municipality_id)
    );
    create index election_result_municipality on election_result (municipality_id);
    create table election_list (
      result_id integer not null references election_result (id),
      place smallint not null,
      name text not null,
      votes integer not null check (votes >= 0),
      seats smallint not null check (seats >= 0),
      exhausted boolean not null,
      fraction_id text references fraction (id),
      primary key (result_id, place),
      unique (result_id, fraction_id)
    );
    ${['election_file', 'election_result', 'election_list'].map((t) => installationTable(t, 'select, insert')).join('\n')}
    create function fractions_in_office(on_day date)
      returns table (fraction text, municipality text, "shortName" text, "listName" text, votes integer, seats smallint,
                     result integer, "electionDay" date, "takesOffice" date)
      language sql stable as $$
        with latest as (
          select distinct on (r.municipality_id) r.id, r.municipality_id, f.election_day, f.takes_office
          from election_result r join election_file f on f.id = r.file_id
          where f.status = 'definitive' and f.takes_office <= on_day
          order by r.municipality_id, f.election_day desc, f.id desc)
        select l.fraction_id, latest.municipality_id, fr.short_name, l.name, l.votes, l.seats,
               latest.id, latest.election_day, latest.takes_office
        from latest join election_list l on l.result_id = latest.id join fraction fr on fr.id = l.fraction_id
        where l.seats > 0
      $$;
    `,
  },
  {
    name: '2026-11-24-02c-election-corrections',
    sql: `
    alter table election_file drop constraint election_file_status_check;
    alter table election_file add constraint election_file_status_check
      check (status in ('provisional', 'definitive', 'corrected'));
    create index election_list_fraction on election_list (fraction_id);
    create or replace function fractions_in_office(on_day date)
      returns table (fraction text, municipality text, "shortName" text, "listName" text, votes integer, seats smallint,
                     result integer, "electionDay" date, "takesOffice" date)
      language sql stable as $$
        with latest as (
          select distinct on (r.municipality_id) r.id, r.municipality_id, f.election_day, f.takes_office
          from election_result r join election_file f on f.id = r.file_id
          where f.status <> 'provisional' and f.takes_office <= on_day
          order by r.municipality_id, f.election_day desc, f.id desc)
        select l.fraction_id, latest.municipality_id, fr.short_name, l.name, l.votes, l.seats,
               latest.id, latest.election_day, latest.takes_office
        from latest join election_list l on l.result_id = latest.id join fraction fr on fr.id = l.fraction_id
        where l.seats > 0
      $$;
    `,
  },
  {
    // What was sent in waits here between preview and confirmation, and is thrown away after its end.
    name: '2026-11-25-02-election-uploads',
    sql: `
    create table election_upload (
      id integer generated always as identity primary key,
      file_name text not null,
      bytes bytea not null check (octet_length(bytes) <= 10485760),
      election_day date not null,
      status text not null check (status in ('provisional', 'definitive', 'corrected')),
      takes_office date,
      uploaded_by text not null,
      uploaded_at timestamptz not null,
      expires_at timestamptz not null
    );
    ${installationTable('election_upload', 'select, insert, delete')}`,
  },
];
