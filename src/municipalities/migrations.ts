import { installationTable, isolated, type Migration } from '#platform/database';

export const municipalityMigrations: Migration[] = [
  {
    name: '2026-11-24-01-municipalities',
    sql: `
    create table installation (
      singleton boolean primary key default true check (singleton),
      demonstration boolean not null,
      created_at timestamptz not null
    );
    ${installationTable('installation', 'select, insert')}
    create table municipality (
      id text primary key check (id ~ '^gm[0-9]{4}$'),
      name text not null check (name <> '')
    );
    ${installationTable('municipality', 'select, insert, update')}
    create table fraction (
      id text primary key check (id ~ '^gm[0-9]{4}-[a-z0-9-]+$'),
      municipality_id text not null references municipality (id),
      short_name text not null check (short_name <> '')
    );
    create index fraction_municipality on fraction (municipality_id);
    ${installationTable('fraction', 'select, insert, update')}
    create table region (
      id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and id not in
        ('aanmelden', 'afmelden', 'mijn', 'beheer', 'assets', 'en', 'api', 'oparl', 'health')),
      name text not null check (name <> ''),
      created_at timestamptz not null
    );
    ${installationTable('region', 'select, insert')}
    create table region_municipality (
      region_id text not null references region (id),
      municipality_id text not null references municipality (id),
      place smallint not null,
      slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      mark text not null check (char_length(mark) = 2),
      colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
      tile_column smallint not null,
      tile_row smallint not null,
      primary key (region_id, municipality_id),
      unique (region_id, place), unique (region_id, slug), unique (region_id, mark)
    );
    ${isolated('region_municipality', 'select, insert')}
    `,
  },
];
