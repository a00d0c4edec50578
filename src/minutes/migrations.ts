import { isolated, type Migration } from '#platform/database';

export const minutesMigrations: Migration[] = [
  // Public record: added and read, never changed or removed.
  {
    name: '2026-11-26-52-minutes',
    sql: `
    create table minutes_version (
      region_id text not null, meeting_id integer not null, version smallint not null,
      body_nl jsonb not null, body_en jsonb not null, change text,
      made_at timestamptz not null, made_by text not null,
      check (version = 1 or change <> ''),
      primary key (region_id, meeting_id, version),
      foreign key (region_id, meeting_id) references meeting (region_id, id)
    );
    create table minutes_approval (
      region_id text not null, meeting_id integer not null, version smallint not null,
      approved_in integer not null, approved_on date not null, recorded_at timestamptz not null, recorded_by text not null,
      primary key (region_id, meeting_id),
      foreign key (region_id, meeting_id, version) references minutes_version (region_id, meeting_id, version),
      foreign key (region_id, approved_in) references meeting (region_id, id)
    );
    ${isolated('minutes_version', 'select, insert')}
    ${isolated('minutes_approval', 'select, insert')}`,
  },
];
