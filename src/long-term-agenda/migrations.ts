import { isolated, type Migration } from '#platform/database';

export const longTermMigrations: Migration[] = [
  // Public record: one row a version, added and read, never changed or removed. council_id null: of the region.
  {
    name: '2026-11-30-52-long-term-agenda',
    sql: `
    create table planned_item (
      region_id text not null references region (id), id integer generated always as identity,
      council_id text references municipality (id),
      primary key (region_id, id)
    );
    create table planned_item_version (
      region_id text not null, item_id integer not null, version smallint not null,
      text text not null check (text <> ''), day date not null, day_said boolean not null, link text,
      state text not null check (state in ('open', 'done', 'withdrawn')),
      recorded_at timestamptz not null, recorded_by text not null, reason text,
      check (version = 1 or reason <> ''),
      primary key (region_id, item_id, version),
      foreign key (region_id, item_id) references planned_item (region_id, id)
    );
    ${isolated('planned_item', 'select, insert')}
    ${isolated('planned_item_version', 'select, insert')}`,
  },
];
