import { isolated, type Migration } from '#platform/database';

const recorded = `recorded_at timestamptz not null, recorded_by text not null, reason text`;

export const programmeMigrations: Migration[] = [
  {
    // A programme is read and written as a whole: one row a version, added and read, never changed or removed (decision 0049).
    name: '2026-11-29-81-programmes',
    sql: `
    create table programme (
      region_id text not null references region (id), id integer generated always as identity,
      municipality_id text, year smallint not null check (year between 1990 and 2100),
      code text not null check (code <> ''),
      primary key (region_id, id),
      unique nulls not distinct (region_id, municipality_id, year, code),
      foreign key (region_id, municipality_id) references region_municipality (region_id, municipality_id)
    );
    create table programme_version (
      region_id text not null, programme_id integer not null, version smallint not null, content jsonb not null,
      ${recorded}, check (version = 1 or reason <> ''),
      primary key (region_id, programme_id, version),
      foreign key (region_id, programme_id) references programme (region_id, id)
    );
    create table programme_measurement (
      region_id text not null, id integer generated always as identity, programme_id integer not null,
      number text not null, day date not null, value double precision not null,
      words text not null, source text not null, ${recorded},
      primary key (region_id, id),
      foreign key (region_id, programme_id) references programme (region_id, id)
    );
    create index programme_measurement_of on programme_measurement (region_id, programme_id);
    create table programme_import (
      region_id text not null references region (id), id integer generated always as identity,
      municipality_id text, file_name text not null check (file_name <> ''), text text not null, settings jsonb not null,
      uploaded_by text not null, uploaded_at timestamptz not null, expires_on date not null,
      primary key (region_id, id),
      foreign key (region_id, municipality_id) references region_municipality (region_id, municipality_id)
    );
    ${isolated('programme', 'select, insert')}
    ${isolated('programme_version', 'select, insert')}
    ${isolated('programme_measurement', 'select, insert')}
    ${isolated('programme_import')}`,
  },
];
