import { isolated, type Migration } from '#platform/database';

const recorded = 'recorded_at timestamptz not null, recorded_by text not null, reason text';

/** Public record: rows are added and read, never changed or removed. */
export const executionMigrations: Migration[] = [
  {
    name: '2026-12-03-30-measures',
    sql: `
    -- Under which mandate and whose: that never changes; another municipality plans a measure of its own.
    create table measure (
      region_id text not null, id integer generated always as identity, mandate_id integer not null,
      responsible_id text not null references municipality (id),
      primary key (region_id, id),
      foreign key (region_id, mandate_id) references proposal (region_id, id)
    );
    create index measure_mandate on measure (region_id, mandate_id);
    create table measure_version (
      region_id text not null, measure_id integer not null, version smallint not null check (version > 0),
      title text not null check (title <> ''), text text not null check (text <> ''),
      office text not null check (office in ('policy_officer', 'portfolio_holder')),
      carrier text not null, doers text[] not null, organisation text not null, behalf text[] not null,
      starts_on date not null, ends_on date not null check (ends_on >= starts_on),
      activities jsonb not null, stopped boolean not null, ${recorded},
      check (version = 1 or reason <> ''),
      primary key (region_id, measure_id, version),
      foreign key (region_id, measure_id) references measure (region_id, id)
    );
    create table measure_report (
      region_id text not null, id integer generated always as identity, measure_id integer not null, day date not null,
      light text not null check (light in ('on_course', 'attention', 'stuck')),
      words text not null check (words <> ''), quality text not null, obstacles text not null,
      done boolean not null, expected_on date check (not done or expected_on is null), corrects_id integer, ${recorded},
      check (light = 'on_course' or obstacles <> ''), check (corrects_id is null or reason <> ''),
      primary key (region_id, id), unique (region_id, measure_id, id), unique (region_id, corrects_id),
      foreign key (region_id, measure_id) references measure (region_id, id),
      foreign key (region_id, measure_id, corrects_id) references measure_report (region_id, measure_id, id)
    );
    -- How many months may lie between two reports under a mandate; without a row a quarter.
    create table report_rhythm (
      region_id text not null, mandate_id integer not null, version smallint not null check (version > 0),
      months smallint not null check (months between 1 and 12), ${recorded},
      check (version = 1 or reason <> ''),
      primary key (region_id, mandate_id, version),
      foreign key (region_id, mandate_id) references proposal (region_id, id)
    );
    ${isolated('measure', 'select, insert')}
    ${isolated('measure_version', 'select, insert')}
    ${isolated('measure_report', 'select, insert')}
    ${isolated('report_rhythm', 'select, insert')}`,
  },
  {
    // What the responsible municipality put in since the first of January of that day's year: hundredths of hours, and cents (decision 0061).
    name: '2026-12-10-40-measure-use',
    sql: `
    alter table measure_report add column hours_used bigint check (hours_used >= 0),
      add column cents_used bigint check (cents_used >= 0);`,
  },
  {
    // Hundredths of hours by who does it, null where nobody said it; and with which agreement counts what was used (decision 0066).
    name: '2026-12-11-30-measure-hours',
    sql: `
    alter table measure_version add column planned_hours jsonb;
    alter table measure_report add column agreement_id integer,
      add check (agreement_id is null or hours_used is not null or cents_used is not null),
      add foreign key (region_id, agreement_id) references agreement (region_id, id);`,
  },
];
