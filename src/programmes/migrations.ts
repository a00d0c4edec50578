import { isolated, type Migration } from '#platform/database';

const recorded = `recorded_at timestamptz not null, recorded_by text not null, reason text`;

export const programmeMigrations: Migration[] = [
  {
    // A programme is read and written as a whole: one row a version, added and read, never changed or removed (decision 0049).
    name: '2026-11-29-81-programmes',
    sql: `
    create table programme (
      region_id text not null references region (id), id integer generated always as identity,
      municipality_id text, year smallint not null check (year between 1990 and 2100),
      code text not null check (code <> ''),
      primary key (region_id, id),
      unique nulls not distinct (region_id, municipality_id, year, code),
      foreign key (region_id, municipality_id) references region_municipality (region_id, municipality_id)
    );
    create table programme_version (
      region_id text not null, programme_id integer not null, version smallint not null, content jsonb not null,
      ${recorded}, check (version = 1 or reason <> ''),
      primary key (region_id, programme_id, version),
      foreign key (region_id, programme_id) references programme (region_id, id)
    );
    create table programme_measurement (
      region_id text not null, id integer generated always as identity, programme_id integer not null,
      number text not null, day date not null, value double precision not null,
      words text not null, source text not null, ${recorded},
      primary key (region_id, id),
      foreign key (region_id, programme_id) references programme (region_id, id)
    );
    create index programme_measurement_of on programme_measurement (region_id, programme_id);
    create table programme_import (
      region_id text not null references region (id), id integer generated always as identity,
      municipality_id text, file_name text not null check (file_name <> ''), text text not null, settings jsonb not null,
      uploaded_by text not null, uploaded_at timestamptz not null, expires_on date not null,
      primary key (region_id, id),
      foreign key (region_id, municipality_id) references region_municipality (region_id, municipality_id)
    );
    ${isolated('programme', 'select, insert')}
    ${isolated('programme_version', 'select, insert')}
    ${isolated('programme_measurement', 'select, insert')}
    ${isolated('programme_import')}`,
  },
  {
    // Each sum and text says which document tells it. What stood before keeps the document that it was taken over from first; what
    // an office wrote itself, that of the sum it replaced, or else the budget.
    name: '2026-12-10-70-programme-money-per-document',
    sql: `
    create function told_amounts(given jsonb, before jsonb, taken text) returns jsonb language sql as $$
      select coalesce(jsonb_agg(a || jsonb_build_object('document', coalesce(
        (select b->>'document' from jsonb_array_elements(before) b
          where b->'year' = a->'year' and b->'kind' = a->'kind' and b->'cents' = a->'cents' limit 1),
        taken,
        (select b->>'document' from jsonb_array_elements(before) b
          where b->'year' = a->'year' and b->'kind' = a->'kind' limit 1),
        'budget')) order by place), '[]')
      from jsonb_array_elements(given) with ordinality t(a, place)
    $$;
    create function told_text(given jsonb, before jsonb, taken text) returns jsonb language sql as $$
      select case when given #>> '{}' = '' then '[]' when before->0->'text' = given then before
        else jsonb_build_array(jsonb_build_object('document', coalesce(taken, before->0->>'document', 'budget'),
          'title', null, 'text', given)) end
    $$;
    create function told_parts(given jsonb, before jsonb, taken text) returns jsonb language sql as $$
      select coalesce(jsonb_agg(part || jsonb_build_object('amounts', told_amounts(part->'amounts', coalesce(
        (select b->'amounts' from jsonb_array_elements(before) b where b->'number' = part->'number' limit 1), '[]'),
        taken)) order by place), '[]')
      from jsonb_array_elements(given) with ordinality t(part, place)
    $$;
    alter table programme_version no force row level security;
    alter table journal_entry no force row level security;
    alter table journal_payload no force row level security;
    do $$
    declare
      v record; before jsonb; taken text;
    begin
      for v in select * from programme_version where jsonb_typeof(content->'introduction') = 'string'
        order by region_id, programme_id, version
      loop
        select content into before from programme_version where region_id = v.region_id
          and programme_id = v.programme_id and version = v.version - 1;
        before := coalesce(before, '{"introduction": [], "costs": [], "amounts": [], "smartGoals": [], "activities": []}');
        select p.payload::jsonb->>'document' into taken from journal_entry e join journal_payload p on p.entry_id = e.id
          where e.scope = v.region_id and e.subject = 'programme/' || v.programme_id and e.operation = 'import_programme'
            and (p.payload::jsonb->>'version')::int = v.version limit 1;
        update programme_version set content = content || jsonb_build_object(
          'introduction', told_text(content->'introduction', before->'introduction', taken),
          'costs', told_text(content->'costs', before->'costs', taken),
          'amounts', told_amounts(content->'amounts', before->'amounts', taken),
          'smartGoals', told_parts(content->'smartGoals', before->'smartGoals', taken),
          'activities', told_parts(content->'activities', before->'activities', taken))
        where region_id = v.region_id and programme_id = v.programme_id and version = v.version;
      end loop;
    end $$;
    alter table programme_version force row level security;
    alter table journal_entry force row level security;
    alter table journal_payload force row level security;
    drop function told_parts(jsonb, jsonb, text);
    drop function told_amounts(jsonb, jsonb, text);
    drop function told_text(jsonb, jsonb, text);`,
  },
  {
    // One that was wrong altogether, and is followed by no other of its day: it stays, and is said to hold no more.
    name: '2026-12-12-92-programme-measurement-withdrawals',
    sql: `
    create table programme_measurement_withdrawal (
      region_id text not null, measurement_id integer not null, reason text not null check (reason <> ''),
      recorded_at timestamptz not null, recorded_by text not null,
      primary key (region_id, measurement_id),
      foreign key (region_id, measurement_id) references programme_measurement (region_id, id)
    );
    ${isolated('programme_measurement_withdrawal', 'select, insert')}`,
  },
  {
    // Until its last day it tells into which programme it was taken over: a second click, or a way back, finds that.
    name: '2026-12-13-30-programme-imports-taken',
    sql: `
    alter table programme_import add column taken_programme integer, add column taken_version smallint,
      add check ((taken_programme is null) = (taken_version is null)),
      add foreign key (region_id, taken_programme) references programme (region_id, id);`,
  },
];
