import { isolated, type Migration } from '#platform/database';

const recorded = 'recorded_at timestamptz not null, recorded_by text not null, reason text';

export const agreementMigrations: Migration[] = [
  {
    // An agreement is read and written as a whole: one row a version (decision 0054). Nothing is changed or removed.
    name: '2026-12-03-40-agreements',
    sql: `
    create table agreement (
      region_id text not null references region (id), id integer generated always as identity,
      made_at timestamptz not null,
      primary key (region_id, id)
    );
    create table agreement_version (
      region_id text not null, agreement_id integer not null, version smallint not null check (version > 0),
      content jsonb not null, ${recorded},
      primary key (region_id, agreement_id, version),
      foreign key (region_id, agreement_id) references agreement (region_id, id)
    );
    -- Signed, given up as a draft, or ended before its time: each at most once, on the version that was there.
    create table agreement_step (
      region_id text not null, agreement_id integer not null,
      kind text not null check (kind in ('sign', 'drop', 'end')), day date not null,
      version smallint not null, ${recorded},
      check (kind = 'sign' or reason <> ''),
      primary key (region_id, agreement_id, kind),
      foreign key (region_id, agreement_id, version) references agreement_version (region_id, agreement_id, version)
    );
    -- What a party put in and paid in a year; a later version takes the place of the one before.
    create table agreement_use (
      region_id text not null, agreement_id integer not null, party text not null check (party <> ''),
      year smallint not null check (year between 1990 and 2100), version smallint not null check (version > 0),
      unit text not null check (unit in ('hours', 'fte')), hundredths bigint not null check (hundredths >= 0),
      cents bigint not null check (cents >= 0), note text not null, ${recorded},
      check (version = 1 or reason <> ''),
      primary key (region_id, agreement_id, party, year, version),
      foreign key (region_id, agreement_id) references agreement (region_id, id)
    );
    ${isolated('agreement', 'select, insert')}
    ${isolated('agreement_version', 'select, insert')}
    ${isolated('agreement_step', 'select, insert')}
    ${isolated('agreement_use', 'select, insert')}`,
  },
  {
    // Takes the place of a step, or of an earlier correction of it; without a day the step was not taken (decision 0074).
    name: '2026-12-12-60-agreement-step-corrections',
    sql: `
    create table agreement_step_correction (
      region_id text not null, agreement_id integer not null, kind text not null, number smallint not null check (number > 0),
      day date, version smallint not null, recorded_at timestamptz not null, recorded_by text not null,
      reason text not null check (reason <> ''),
      primary key (region_id, agreement_id, kind, number),
      foreign key (region_id, agreement_id, kind) references agreement_step (region_id, agreement_id, kind),
      foreign key (region_id, agreement_id, version) references agreement_version (region_id, agreement_id, version)
    );
    ${isolated('agreement_step_correction', 'select, insert')}`,
  },
];
