import { isolated, type Migration } from '#platform/database';

export const historyMigrations: Migration[] = [
  // Public record: one row a version, added and read, never changed or removed.
  {
    name: '2026-11-25-15-2-history',
    sql: String.raw`
    create table history_event (
      region_id text not null references region (id), id integer generated always as identity,
      primary key (region_id, id)
    );
    create table history_event_version (
      region_id text not null, event_id integer not null, version smallint not null,
      happened text not null check (happened ~ '^[12]\d{3}(-\d{2}){0,2}$'),
      until text check (until ~ '^[12]\d{3}(-\d{2}){0,2}$' and length(until) = length(happened)),
      kind text not null
        check (kind in ('meeting', 'decision', 'document', 'consultation', 'turning_point', 'other')),
      theme text not null, title text not null check (title <> ''), text text not null, involved text not null,
      municipalities jsonb not null, source_title text, source_address text,
      withdrawn boolean not null default false,
      recorded_at timestamptz not null, recorded_by text not null, reason text,
      check (version = 1 or reason <> ''),
      primary key (region_id, event_id, version),
      foreign key (region_id, event_id) references history_event (region_id, id)
    );
    ${isolated('history_event', 'select, insert')}
    ${isolated('history_event_version', 'select, insert')}`,
  },
];
