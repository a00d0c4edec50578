import { isolated, type Migration } from '#platform/database';

const recorded = 'recorded_at timestamptz not null, recorded_by text not null';

/** All rows are added and read, never changed or removed (decision 0057). */
export const processPlanMigrations: Migration[] = [
  {
    name: '2026-12-06-01-process-plans',
    sql: `
    create table process_plan (
      region_id text not null references region (id), id integer generated always as identity,
      made_at timestamptz not null,
      primary key (region_id, id)
    );
    create table process_plan_version (
      region_id text not null, plan_id integer not null, version smallint not null check (version > 0),
      content jsonb not null, ${recorded}, reason text, check (version = 1 or reason <> ''),
      primary key (region_id, plan_id, version),
      foreign key (region_id, plan_id) references process_plan (region_id, id)
    );
    create table process_action_report (
      region_id text not null, id integer generated always as identity, plan_id integer not null,
      action text not null check (action ~ '^[0-9]+[.][0-9]+$'), day date not null,
      state text not null check (state in ('not_begun', 'busy', 'late', 'done', 'dropped')),
      words text not null check (words <> ''), ${recorded},
      primary key (region_id, id),
      foreign key (region_id, plan_id) references process_plan (region_id, id)
    );
    create index process_action_report_plan on process_action_report (region_id, plan_id);
    ${isolated('process_plan', 'select, insert')}
    ${isolated('process_plan_version', 'select, insert')}
    ${isolated('process_action_report', 'select, insert')}`,
  },
];
