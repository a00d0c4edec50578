import { isolated, type Migration } from '#platform/database';

const recorded = `
      recorded_at timestamptz not null, recorded_by text not null, reason text,
      check (version = 1 or reason <> '')`;

export const ambitionMigrations: Migration[] = [
  {
    name: '2026-11-24-04-ambitions',
    sql: `
    create table ambition (
      region_id text not null references region (id), id text not null, place smallint not null,
      title text not null, description text not null, placeholder boolean not null,
      primary key (region_id, id)
    );
    ${isolated('ambition')}`,
  },
  // Published text: one row a version, added and read, never changed or removed. Lists within a version are read as a
  // whole, so they are JSON.
  {
    name: '2026-11-25-15-1-vision',
    sql: `
    create table vision_version (
      region_id text not null references region (id), version smallint not null,
      title text not null check (title <> ''), motto text not null, summary text not null,
      status text not null check (status in ('draft', 'adopted', 'replaced')),
      adoptions jsonb not null, links jsonb not null, source_title text, source_address text,
      ${recorded},
      primary key (region_id, version)
    );
    create table ambition_profile (
      region_id text not null, ambition_id text not null, version smallint not null,
      text text not null, themes jsonb not null, goals jsonb not null, links jsonb not null,
      ${recorded},
      primary key (region_id, ambition_id, version),
      foreign key (region_id, ambition_id) references ambition (region_id, id)
    );
    ${isolated('vision_version', 'select, insert')}
    ${isolated('ambition_profile', 'select, insert')}`,
  },
];
