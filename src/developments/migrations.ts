import { isolated, type Migration } from '#platform/database';

/** All rows are added and read, never changed or removed. */
export const developmentMigrations: Migration[] = [
  {
    name: '2026-12-06-05-developments',
    sql: `
    create table development (
      region_id text not null references region (id), id integer generated always as identity,
      told_at timestamptz not null,
      primary key (region_id, id)
    );
    create table development_version (
      region_id text not null, development_id integer not null, version smallint not null check (version > 0),
      content jsonb not null, recorded_at timestamptz not null, recorded_by text not null, reason text,
      check (version = 1 or reason <> ''),
      primary key (region_id, development_id, version),
      foreign key (region_id, development_id) references development (region_id, id)
    );
    ${isolated('development', 'select, insert')}
    ${isolated('development_version', 'select, insert')}`,
  },
];
