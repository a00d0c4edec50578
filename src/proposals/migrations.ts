import { isolated, type Migration } from '#platform/database';

export const proposalMigrations: Migration[] = [
  {
    name: '2026-11-24-05-proposals',
    sql: `
    create table proposal (
      region_id text not null references region (id),
      id integer generated always as identity,
      title text not null check (title <> ''),
      summary text not null,
      summary_en text,
      lead_id text not null references municipality (id),
      framework boolean not null,
      advice_kind text not null check (advice_kind in ('full', 'headlines')),
      table_id text,
      committee_id text not null,
      state text not null,
      version integer not null default 1,
      changed_at timestamptz not null,
      primary key (region_id, id)
    );
    create table proposal_ambition (
      region_id text not null, proposal_id integer not null, ambition_id text not null,
      primary key (region_id, proposal_id, ambition_id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create table proposal_participant (
      region_id text not null, proposal_id integer not null,
      municipality_id text not null references municipality (id),
      competence text not null check (competence in ('council', 'college', 'mayor')),
      meaning text not null default '',
      primary key (region_id, proposal_id, municipality_id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create table proposal_room_point (
      region_id text not null, proposal_id integer not null, number smallint not null, text text not null check (text <> ''),
      primary key (region_id, proposal_id, number),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create table proposal_document (
      region_id text not null, proposal_id integer not null, place smallint not null,
      title text not null, address text not null check (address ~ '^https?://'), seen_on date not null,
      primary key (region_id, proposal_id, place),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create table proposal_step (
      region_id text not null, proposal_id integer not null, id integer generated always as identity,
      day date not null, step text not null, note text,
      primary key (region_id, proposal_id, id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    ${[
      'proposal',
      'proposal_ambition',
      'proposal_participant',
      'proposal_room_point',
      'proposal_document',
      'proposal_step',
    ]
      .map((table) => isolated(table))
      .join('')}
    `,
  },
  // What is being voted on stays where it is: the committee would vote on a text that the table is rewriting.
  {
    name: '2026-11-25-20-proposal-vote-pending',
    sql: 'alter table proposal add column vote_pending boolean not null default false;',
  },
  // What was written before this has no added value yet: empty, and pages say so.
  {
    name: '2026-11-25-15-4-added-value',
    sql: `
    alter table proposal add column why_together text not null default '';
    alter table proposal_ambition add column added_value text not null default '',
      add column goals jsonb not null default '[]';`,
  },
];
