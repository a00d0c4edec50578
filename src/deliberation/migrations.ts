import { isolated, type Migration } from '#platform/database';

export const deliberationMigrations: Migration[] = [
  {
    name: '2026-11-26-34-deliberation',
    sql: `
    create table fraction_position (
      region_id text not null, id integer generated always as identity, item_id integer not null,
      fraction_id text not null references fraction (id),
      primary key (region_id, id),
      unique (region_id, item_id, fraction_id),
      foreign key (region_id, item_id) references agenda_item (region_id, id)
    );
    -- Every change is a version: what a fraction said before the vote can be read after it.
    create table position_version (
      region_id text not null, position_id integer not null, number smallint not null,
      stance text not null check (stance in ('for', 'for_if', 'against', 'undecided', 'withdrawn')),
      reasons text not null check (reasons <> '' or stance = 'withdrawn'),
      proposal_version integer not null,
      at timestamptz not null, by_office text not null, noted boolean not null,
      primary key (region_id, position_id, number),
      foreign key (region_id, position_id) references fraction_position (region_id, id)
    );
    create table position_support (
      region_id text not null, id integer generated always as identity, position_id integer not null,
      item_id integer not null, fraction_id text not null references fraction (id),
      version smallint not null,
      joined_at timestamptz not null, joined_by text not null,
      left_at timestamptz, left_by text,
      primary key (region_id, id),
      foreign key (region_id, position_id, version) references position_version (region_id, position_id, number),
      check ((left_at is null) = (left_by is null))
    );
    -- A fraction stands in one place at an item.
    create unique index position_support_one on position_support (region_id, item_id, fraction_id)
      where left_at is null;
    create table consensus_proposal (
      region_id text not null, id integer generated always as identity, item_id integer not null,
      proposal_version integer not null,
      text text not null check (text <> ''), conditions text[] not null,
      proposed_at timestamptz not null, proposed_by text not null, noted boolean not null,
      state text not null check (state in ('standing', 'withdrawn', 'recorded')),
      ended_at timestamptz, ended_by text,
      primary key (region_id, id),
      foreign key (region_id, item_id) references agenda_item (region_id, id),
      check ((state = 'standing') = (ended_at is null))
    );
    create unique index consensus_proposal_one on consensus_proposal (region_id, item_id) where state = 'standing';
    create table consensus_objection (
      region_id text not null, id integer generated always as identity, consensus_id integer not null,
      fraction_id text not null references fraction (id),
      reason text check (reason <> ''),
      raised_at timestamptz not null, raised_by text not null, noted boolean not null,
      withdrawn_at timestamptz, withdrawn_by text,
      primary key (region_id, id),
      foreign key (region_id, consensus_id) references consensus_proposal (region_id, id),
      check ((withdrawn_at is null) = (withdrawn_by is null))
    );
    create unique index consensus_objection_one on consensus_objection (region_id, consensus_id, fraction_id)
      where withdrawn_at is null;
    ${isolated('fraction_position', 'select, insert')}
    ${isolated('position_version', 'select, insert')}
    ${isolated('position_support', 'select, insert, update')}
    ${isolated('consensus_proposal', 'select, insert, update')}
    ${isolated('consensus_objection', 'select, insert, update')}`,
  },
  {
    // What a fraction has not said yet, for those it is shared with.
    name: '2026-11-28-51-deliberation-drafts',
    sql: `
    create table position_draft (
      region_id text not null, id integer generated always as identity, item_id integer not null,
      fraction_id text not null references fraction (id),
      author_id integer not null references person (id), by_office text not null,
      stance text check (stance in ('for', 'for_if', 'against', 'undecided')),
      reasons text not null,
      with_fraction boolean not null, sisters text[] not null, persons integer[] not null,
      version integer not null, changed_at timestamptz not null,
      primary key (region_id, id),
      unique (region_id, item_id, fraction_id, author_id),
      foreign key (region_id, item_id) references agenda_item (region_id, id)
    );
    ${isolated('position_draft')}`,
  },
  {
    // Drafts of before were for those they name alone, and stay so.
    name: '2026-11-29-50-draft-levels',
    sql: `
    alter table position_draft
      add column level text not null default 'named' check (level in ('named', 'body', 'region'));
    alter table position_draft alter column level drop default;`,
  },
];
