import { isolated, type Migration } from '#platform/database';

const stances = `('for', 'against', 'amend', 'hold_over', 'open')`;

export const supportMigrations: Migration[] = [
  {
    name: '2026-11-30-48-support',
    sql: `
    -- An agenda item of a body that does not meet here, for those it is shared with; erased after its term.
    create table support_item (
      region_id text not null references region (id), id integer generated always as identity,
      author_id integer not null references person (id), by_office text not null,
      municipality_id text not null references municipality (id),
      body text not null check (body <> ''), day date not null, title text not null check (title <> ''),
      link text check (link ~ '^https?://'),
      persons integer[] not null, with_own boolean not null,
      stance text not null check (stance in ${stances}), line text not null,
      result text not null, our_point text not null,
      version integer not null, changed_at timestamptz not null,
      primary key (region_id, id)
    );
    -- What was heard: added and read, gone with its item.
    create table support_position (
      region_id text not null, id integer generated always as identity, item_id integer not null,
      municipality_id text not null references municipality (id),
      stance text not null check (stance in ${stances}), words text not null,
      source text not null check (source <> ''), heard_on date not null,
      author_id integer not null references person (id), by_office text not null, added_at timestamptz not null,
      primary key (region_id, id),
      foreign key (region_id, item_id) references support_item (region_id, id) on delete cascade
    );
    create index support_position_item on support_position (region_id, item_id);
    -- What was told to the own council: public, and stays when the notes are gone.
    create table support_report (
      region_id text not null references region (id), id integer not null, version smallint not null check (version > 0),
      municipality_id text not null references municipality (id),
      body text not null, day date not null, title text not null, link text,
      stance text not null check (stance in ${stances}), line text not null,
      result text not null check (result <> ''), our_point text not null check (our_point <> ''),
      recorded_at timestamptz not null, recorded_by text not null, reason text,
      check (version = 1 or reason <> ''),
      primary key (region_id, id, version)
    );
    ${isolated('support_item')}
    ${isolated('support_position')}
    ${isolated('support_report', 'select, insert')}`,
  },
  {
    // In an outside body others have a vote too: a municipality elsewhere, a province, a water board.
    name: '2026-12-13-58-support-participant',
    sql: `
    alter table support_position alter column municipality_id drop not null,
      add column participant text check (participant <> ''),
      add constraint support_position_whose check ((municipality_id is null) <> (participant is null));`,
  },
];
