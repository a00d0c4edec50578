import { applicationRole, isolated, type Migration } from '#platform/database';

const text = `kind text not null check (kind in ('motion', 'amendment')),
      type text not null check (type in ('proposal', 'disapproval', 'regret', 'no_confidence', 'off_agenda', 'other')),
      fraction_id text not null references fraction (id),
      proposal_id integer, proposal_version integer,
      title text not null check (title <> ''), considerations text not null, request text not null,
      passage text not null, replacement text not null,
      check (kind = 'motion' or (proposal_id is not null and request = '')),
      check ((proposal_id is null) = (proposal_version is null)),
      check (kind = 'amendment' or (passage = '' and replacement = ''))`;

export const motionMigrations: Migration[] = [
  {
    name: '2026-11-30-50-motions',
    sql: `
    -- What a fraction has not submitted yet, for those it is shared with. joint: the number of the first text; null in that one.
    create table motion_draft (
      region_id text not null references region (id), id integer generated always as identity, joint integer,
      ${text},
      author_id integer not null references person (id), by_office text not null,
      with_fraction boolean not null, sisters text[] not null, persons integer[] not null,
      version integer not null, changed_at timestamptz not null,
      primary key (region_id, id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create unique index motion_draft_one on motion_draft (region_id, coalesce(joint, id), fraction_id, author_id);
    -- As it was submitted in one council: added and read, never changed.
    create table motion (
      region_id text not null references region (id), id integer generated always as identity, joint integer not null,
      ${text},
      submitted_at timestamptz not null, submitted_by text not null,
      primary key (region_id, id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create index motion_joint on motion (region_id, joint);
    create index motion_proposal on motion (region_id, proposal_id);
    create table motion_step (
      region_id text not null, motion_id integer not null, number smallint not null,
      outcome text not null check (outcome in ('adopted', 'rejected', 'withdrawn', 'held_over')),
      day date not null, votes_for smallint, votes_against smallint, link text, note text not null,
      commitment_id integer,
      recorded_at timestamptz not null, recorded_by text not null,
      primary key (region_id, motion_id, number),
      foreign key (region_id, motion_id) references motion (region_id, id),
      foreign key (region_id, commitment_id) references commitment (region_id, id),
      check ((votes_for is null) = (votes_against is null))
    );
    ${isolated('motion_draft')}
    ${isolated('motion', 'select, insert')}
    ${isolated('motion_step', 'select, insert')}`,
  },
  {
    // What an amendment changes, worked out once when it is submitted: its text never changes, and a page shows two hundred.
    name: '2026-11-30-53-motion-change',
    sql: "alter table motion add column change jsonb check (kind = 'amendment' or change is null)",
  },
  {
    // Subamendement: changes the text of one amendment in the same council.
    name: '2026-12-04-10-sub-amendments',
    sql: `
    alter table motion_draft drop constraint motion_draft_kind_check, drop constraint motion_draft_check2,
      add column amendment_id integer;
    alter table motion drop constraint motion_kind_check, drop constraint motion_check2, drop constraint motion_check3,
      add column amendment_id integer,
      add constraint motion_change_check check (kind <> 'motion' or change is null);
    ${['motion_draft', 'motion']
      .map(
        (table) => `alter table ${table}
      add constraint ${table}_kind_check check (kind in ('motion', 'amendment', 'sub_amendment')),
      add constraint ${table}_passage_check check (kind <> 'motion' or (passage = '' and replacement = '')),
      add constraint ${table}_amendment_check check ((kind = 'sub_amendment') = (amendment_id is not null)),
      add foreign key (region_id, amendment_id) references motion (region_id, id);`,
      )
      .join('\n    ')}
    create index motion_amendment on motion (region_id, amendment_id);`,
  },
  {
    // Where it stands in the information system of its council.
    name: '2026-12-07-03-motion-link',
    sql: "alter table motion add column link text check (link ~ '^https?://');",
  },
  {
    // Given or mended later too: the one thing of a submitted motion that may change.
    name: '2026-12-10-20-motion-link-later',
    sql: `grant update (link) on motion to ${applicationRole};`,
  },
  {
    // With which fractions the draft of what was submitted had been shared: told to those fractions alone, each its own.
    name: '2026-12-12-71-motion-offers',
    sql: `
    create table motion_offer (
      region_id text not null, motion_id integer not null, fraction_id text not null references fraction (id),
      primary key (region_id, motion_id, fraction_id),
      foreign key (region_id, motion_id) references motion (region_id, id)
    );
    create index motion_offer_fraction on motion_offer (region_id, fraction_id);
    ${isolated('motion_offer', 'select, insert')}`,
  },
  {
    // That an amendment came when its council had decided, or before the proposal lay with the councils; and of which draft it was made.
    name: '2026-12-13-58-motion-submission',
    sql: `
    alter table motion add column decided_before date, add column before_sending boolean check (before_sending),
      add column draft_id integer;
    create unique index motion_draft_submitted on motion (region_id, draft_id);`,
  },
  {
    // Votes of a council that look wrong are right where its clerk says so.
    name: '2026-12-13-58-motion-votes-confirmed',
    sql: 'alter table motion_step add column confirmed_doubts jsonb;',
  },
];
