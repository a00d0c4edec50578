import { isolated, type Migration } from '#platform/database';

const recorded = 'recorded_at timestamptz not null, recorded_by text not null, reason text';

export const preparationMigrations: Migration[] = [
  {
    // Read and written as a whole, one row a version (decision 0056). Nothing is changed or removed.
    name: '2026-12-05-00-preparation',
    sql: `
    -- What is prepared and by which working group: that stays as it is.
    create table preparation (
      region_id text not null references region (id), id integer generated always as identity,
      proposal_id integer, ambition_id text, body_id text not null, made_at timestamptz not null,
      check ((proposal_id is null) <> (ambition_id is null)),
      primary key (region_id, id),
      foreign key (region_id, proposal_id) references proposal (region_id, id),
      foreign key (region_id, ambition_id) references ambition (region_id, id),
      foreign key (region_id, body_id) references body (region_id, id)
    );
    create table preparation_version (
      region_id text not null, preparation_id integer not null, version smallint not null check (version > 0),
      content jsonb not null, ${recorded},
      primary key (region_id, preparation_id, version),
      foreign key (region_id, preparation_id) references preparation (region_id, id)
    );
    -- What the strategic unit sees between two proposals, or with an ambition: 'voorstellen-3-7', 'ambitie-economie'.
    create table coherence_view (
      region_id text not null references region (id), subject text not null check (subject <> ''),
      version smallint not null check (version > 0), text text not null check (text <> ''), ${recorded},
      check (version = 1 or reason <> ''),
      primary key (region_id, subject, version)
    );
    -- What a municipality has for the region in a year; a later version takes the place of the one before.
    create table available_capacity (
      region_id text not null references region (id), municipality_id text not null references municipality (id),
      year smallint not null check (year between 1990 and 2100), version smallint not null check (version > 0),
      unit text not null check (unit in ('hours', 'fte')), hundredths bigint not null check (hundredths >= 0),
      note text not null, ${recorded},
      check (version = 1 or reason <> ''),
      primary key (region_id, municipality_id, year, version)
    );
    ${isolated('preparation', 'select, insert')}
    ${isolated('preparation_version', 'select, insert')}
    ${isolated('coherence_view', 'select, insert')}
    ${isolated('available_capacity', 'select, insert')}`,
  },
  {
    // What a municipality answers to what is asked of its people (decision 0062). A later answer takes the place of the one before.
    name: '2026-12-10-50-staff-answers',
    sql: `
    create table staff_answer (
      region_id text not null, preparation_id integer not null, seat_id integer not null,
      -- The version of the task with which it was asked; 1: before that was kept.
      asked_version smallint not null check (asked_version > 0), version smallint not null check (version > 0),
      answer text not null check (answer in ('agreed', 'refused')), ${recorded},
      check ((version = 1 and answer = 'agreed') or reason <> ''),
      primary key (region_id, preparation_id, seat_id, asked_version, version),
      foreign key (region_id, preparation_id, asked_version) references preparation_version (region_id, preparation_id, version),
      foreign key (region_id, seat_id) references seat (region_id, id)
    );
    ${isolated('staff_answer', 'select, insert')}`,
  },
];
