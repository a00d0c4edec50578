import { isolated, type Migration } from '#platform/database';

const recorded = 'recorded_at timestamptz not null, recorded_by text not null';

/** All rows are added and read, never changed or removed. */
export const jointProgrammeMigrations: Migration[] = [
  {
    name: '2026-12-06-03-joint-programmes',
    sql: `
    create table joint_programme (
      region_id text not null references region (id), id integer generated always as identity,
      made_at timestamptz not null,
      primary key (region_id, id)
    );
    create table joint_programme_version (
      region_id text not null, programme_id integer not null, version smallint not null check (version > 0),
      content jsonb not null, ${recorded}, reason text, check (version = 1 or reason <> ''),
      primary key (region_id, programme_id, version),
      foreign key (region_id, programme_id) references joint_programme (region_id, id)
    );
    create table joint_adoption (
      region_id text not null, programme_id integer not null, board text not null check (board <> ''),
      what text not null check (what in ('assignment', 'frame', 'programme')),
      version smallint not null check (version > 0),
      outcome text not null check (outcome in ('adopted', 'reservation', 'held', 'rejected')),
      day text not null check (day ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'), note text not null,
      link text check (link ~ '^https?://'), ${recorded}, reason text,
      check (version = 1 or reason <> ''), check (outcome <> 'reservation' or note <> ''),
      primary key (region_id, programme_id, board, what, version),
      foreign key (region_id, programme_id) references joint_programme (region_id, id)
    );
    create table joint_progress (
      region_id text not null, id integer generated always as identity, programme_id integer not null,
      part smallint, day text not null check (day ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
      state text not null check (state in ('not_begun', 'busy', 'late', 'done', 'dropped')),
      words text not null check (words <> ''), ${recorded},
      primary key (region_id, id),
      foreign key (region_id, programme_id) references joint_programme (region_id, id)
    );
    ${isolated('joint_programme', 'select, insert')}
    ${isolated('joint_programme_version', 'select, insert')}
    ${isolated('joint_adoption', 'select, insert')}
    ${isolated('joint_progress', 'select, insert')}`,
  },
  {
    // Empty is what it was before: no change was editorial, and an adoption is of the text of when it was recorded (decision 0079).
    name: '2026-12-12-94-joint-texts-adopted',
    sql: `
    alter table joint_programme_version add column editorial boolean check (editorial);
    alter table joint_adoption add column text_version smallint,
      add foreign key (region_id, programme_id, text_version)
        references joint_programme_version (region_id, programme_id, version);`,
  },
];
