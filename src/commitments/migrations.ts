import { isolated, type Migration } from '#platform/database';

export const commitmentMigrations: Migration[] = [
  // Public record: one row a version, added and read, never changed or removed.
  {
    name: '2026-11-26-51-commitments',
    sql: `
    create table commitment (
      region_id text not null references region (id), id integer generated always as identity, item_id integer not null,
      primary key (region_id, id),
      foreign key (region_id, item_id) references agenda_item (region_id, id)
    );
    create index commitment_item on commitment (region_id, item_id);
    create table commitment_version (
      region_id text not null, commitment_id integer not null, version smallint not null,
      text text not null check (text <> ''), owner_id text references municipality (id),
      due date not null, due_said boolean not null,
      state text not null check (state in ('open', 'settlement_proposed', 'settled', 'lapsed', 'withdrawn')),
      recorded_at timestamptz not null, recorded_by text not null, reason text,
      check (version = 1 or reason <> ''),
      primary key (region_id, commitment_id, version),
      foreign key (region_id, commitment_id) references commitment (region_id, id)
    );
    ${isolated('commitment', 'select, insert')}
    ${isolated('commitment_version', 'select, insert')}`,
  },
  {
    // What a college owes its own council: made in that council's meeting, or by a motion that it adopted.
    name: '2026-11-30-51-council-commitments',
    sql: `
    alter table commitment alter column item_id drop not null,
      add column council_id text references municipality (id),
      add column source text check (source <> ''), add column source_path text,
      add check ((item_id is null) = (council_id is not null)), add check ((council_id is null) = (source is null));
    create index commitment_council on commitment (region_id, council_id) where council_id is not null;
    alter table commitment_version add column owner_office text check (owner_office <> '');`,
  },
  {
    // Where it stands in the information system of its council.
    name: '2026-12-07-02-commitment-link',
    sql: "alter table commitment_version add column link text check (link ~ '^https?://');",
  },
  {
    // Of a council: the day of its meeting, or on which the motion was adopted. Of those noted before, it is not known.
    name: '2026-12-12-70-commitment-day',
    sql: 'alter table commitment add column made_on date, add check (made_on is null or council_id is not null);',
  },
  {
    // Filled in or mended later, in a version as all that is mended.
    name: '2026-12-12-97-commitment-day-mended',
    sql: 'alter table commitment_version add column made_on date;',
  },
  {
    // A day that turned out to be wrong, where the right one is not known either.
    name: '2026-12-13-50-commitment-day-unknown',
    sql: `alter table commitment_version add column made_unknown boolean not null default false,
      add check (not made_unknown or made_on is null);`,
  },
];
