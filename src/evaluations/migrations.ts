import { isolated, type Migration } from '#platform/database';

const recorded = 'recorded_at timestamptz not null, recorded_by text not null, reason text';

/** All rows are versions that are added and read, never changed or removed (decision 0055). */
export const evaluationMigrations: Migration[] = [
  {
    name: '2026-12-03-50-evaluations',
    sql: `
    create table criteria_set_version (
      region_id text not null references region (id), set_id text not null check (set_id ~ '^[a-z0-9-]+$'),
      version smallint not null check (version > 0), content jsonb not null, ${recorded},
      check (version = 1 or reason <> ''),
      primary key (region_id, set_id, version)
    );
    create table evaluation (
      region_id text not null references region (id), id integer generated always as identity,
      planned_at timestamptz not null,
      primary key (region_id, id)
    );
    -- What is asked of whom, with the words of the criteria as they were then.
    create table evaluation_version (
      region_id text not null, evaluation_id integer not null, version smallint not null check (version > 0),
      content jsonb not null, ${recorded}, check (version = 1 or reason <> ''),
      primary key (region_id, evaluation_id, version),
      foreign key (region_id, evaluation_id) references evaluation (region_id, id)
    );
    create table evaluation_answer (
      region_id text not null, evaluation_id integer not null, respondent text not null check (respondent <> ''),
      version smallint not null check (version > 0), given jsonb not null, ${recorded},
      check (version = 1 or reason <> ''),
      primary key (region_id, evaluation_id, respondent, version),
      foreign key (region_id, evaluation_id) references evaluation (region_id, id)
    );
    create table evaluation_result (
      region_id text not null, evaluation_id integer not null, version smallint not null check (version > 0),
      words text not null check (words <> ''), decision text not null check (decision in ('continue', 'adjust', 'stop')),
      day date not null, link text check (link ~ '^https?://'), ${recorded},
      check (version = 1 or reason <> ''),
      primary key (region_id, evaluation_id, version),
      foreign key (region_id, evaluation_id) references evaluation (region_id, id)
    );
    ${isolated('criteria_set_version', 'select, insert')}
    ${isolated('evaluation', 'select, insert')}
    ${isolated('evaluation_version', 'select, insert')}
    ${isolated('evaluation_answer', 'select, insert')}
    ${isolated('evaluation_result', 'select, insert')}`,
  },
  {
    // A version that takes the result back, with its reason: what it said stands in it once more, and counts no longer.
    name: '2026-12-12-62-withdrawn-results',
    sql: 'alter table evaluation_result add column withdrawn boolean check (withdrawn);',
  },
];
