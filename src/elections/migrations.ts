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
  {
    // What happens to fractions between elections. Entries are added and never changed: a correction names the one that it
    // corrects and takes its place in the order (null: the own number), `none` says that nothing should have been there.
    // Fractions stand in it with the names of that day too, for an entry stays readable when they are renamed.
    name: '2026-11-25-12b-fraction-changes',
    sql: `
    create table fraction_change (
      id integer generated always as identity primary key,
      place integer,
      municipality_id text not null references municipality (id),
      day date not null,
      kind text not null check (kind in ('split_off', 'join', 'merge', 'rename', 'none')),
      fraction_id text references fraction (id),
      fraction_name text,
      members smallint check (members > 0),
      origin_id text references fraction (id),
      other_id text references fraction (id),
      other_name text,
      starts_id text references fraction (id),
      name text,
      source text not null,
      recorded_by text not null,
      recorded_at timestamptz not null,
      corrects integer unique references fraction_change (id),
      reason text,
      check ((corrects is null) = (reason is null)),
      check (kind <> 'none' or corrects is not null),
      check (case kind
        when 'split_off' then fraction_id is not null and members is not null and starts_id is not null and name is not null
        when 'join' then fraction_id is not null and members is not null and other_id is not null
        when 'merge' then fraction_id is not null and other_id is not null and starts_id is not null and name is not null
        when 'rename' then fraction_id is not null and name is not null
        else fraction_id is null end)
    );
    create index fraction_change_municipality on fraction_change (municipality_id, day);
    ${installationTable('fraction_change', 'select, insert')}`,
  },
  {
    // A result may know votes without seats (510) or seats without votes (520); each says from which file it has what.
    name: '2026-11-25-10-result-sources',
    sql: `
    alter table election_file add column kind text not null default 'csv'
      check (kind in ('csv', '510b', '510c', '510d', '520', '110a'));
    alter table election_file alter column kind drop default;
    alter table election_result
      add column votes_file integer references election_file (id),
      add column seats_file integer references election_file (id),
      add column size_file integer references election_file (id),
      add column council_size smallint check (council_size > 0),
      add column entitled integer check (entitled >= 0),
      add column admitted integer check (admitted >= 0),
      add column blank integer check (blank >= 0),
      add column invalid integer check (invalid >= 0),
      add column complete boolean not null default true;
    update election_result set votes_file = file_id, seats_file = file_id;
    alter table election_result alter column complete drop default;
    alter table election_result add check (not complete or (votes_file is not null and seats_file is not null));
    alter table election_result add check ((council_size is null) = (size_file is null));
    alter table election_list alter column votes drop not null;
    alter table election_list alter column seats drop not null;
    alter table election_list add column number smallint check (number > 0);
    create or replace function fractions_in_office(on_day date)
      returns table (fraction text, municipality text, "shortName" text, "listName" text, votes integer, seats smallint,
                     result integer, "electionDay" date, "takesOffice" date)
      language sql stable as $$
        with latest as (
          select distinct on (r.municipality_id) r.id, r.municipality_id, f.election_day, f.takes_office
          from election_result r join election_file f on f.id = r.file_id
          where f.status <> 'provisional' and f.takes_office <= on_day and r.complete
          order by r.municipality_id, f.election_day desc, f.id desc)
        select l.fraction_id, latest.municipality_id, fr.short_name, l.name, l.votes, l.seats,
               latest.id, latest.election_day, latest.takes_office
        from latest join election_list l on l.result_id = latest.id join fraction fr on fr.id = l.fraction_id
        where l.seats > 0
      $$;
    `,
  },
  {
    // Several files in one go (votes, elected, size), and who may see them: the operator, or the clerks of one region.
    name: '2026-11-25-10b-upload-files',
    sql: `
    create table election_upload_file (
      upload_id integer not null references election_upload (id) on delete cascade,
      place smallint not null,
      file_name text not null,
      bytes bytea not null check (octet_length(bytes) <= 10485760),
      primary key (upload_id, place)
    );
    insert into election_upload_file (upload_id, place, file_name, bytes)
      select id, 1, file_name, bytes from election_upload;
    alter table election_upload drop column file_name, drop column bytes;
    alter table election_upload add column for_region text;
    ${installationTable('election_upload_file', 'select, insert')}`,
  },
];
