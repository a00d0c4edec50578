import { isolated, type Migration } from '#platform/database';

/** Question, draft text, conditions, rules, eligible fractions and their weights are fixed when a vote is opened. */
export const votingMigrations: Migration[] = [
  {
    name: '2026-11-24-06-voting',
    sql: `
    create table vote (
      region_id text not null references region (id),
      id integer generated always as identity,
      proposal_id integer not null,
      committee_id text not null,
      question text not null,
      draft_text text not null,
      conditions jsonb not null,
      consensus boolean not null,
      state text not null check (state in ('open', 'closed', 'confirmed', 'annulled')),
      rulebook_version smallint not null,
      rules jsonb not null,
      participating jsonb not null,
      opened_at timestamptz not null,
      closed_at timestamptz,
      annulled_reason text,
      primary key (region_id, id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create unique index vote_one_at_a_time on vote (region_id, proposal_id) where state in ('open', 'closed');
    create table vote_fraction (
      region_id text not null, vote_id integer not null,
      fraction_id text not null references fraction (id),
      municipality_id text not null references municipality (id),
      short_name text not null, weight integer not null check (weight > 0),
      result_id integer not null, election_day date not null,
      primary key (region_id, vote_id, fraction_id),
      foreign key (region_id, vote_id) references vote (region_id, id)
    );
    create table ballot (
      region_id text not null, vote_id integer not null, fraction_id text not null,
      choice text not null check (choice in ('for', 'against', 'abstain')),
      cast_at timestamptz not null,
      primary key (region_id, vote_id, fraction_id),
      foreign key (region_id, vote_id, fraction_id) references vote_fraction (region_id, vote_id, fraction_id)
    );
    ${isolated('vote', 'select, insert, update')}
    ${isolated('vote_fraction', 'select, insert')}
    ${isolated('ballot', 'select, insert, update')}`,
  },
  {
    // A vote is about one version of the text: what the table rewrites afterwards was not voted on.
    name: '2026-11-24-06b-voting-version',
    sql: `
    alter table vote add column proposal_version integer not null default 1;
    alter table vote alter column proposal_version drop default;
    alter table vote add column confirmed_at timestamptz;`,
  },
  {
    // A vote is opened at an agenda item: the meeting says who is present. No installation has votes from before.
    name: '2026-11-25-02-voting-at-agenda-item',
    sql: `
    alter table vote add column agenda_item_id integer not null;
    alter table vote add foreign key (region_id, agenda_item_id) references agenda_item (region_id, id);
    create index vote_agenda_item on vote (region_id, agenda_item_id);`,
  },
];
