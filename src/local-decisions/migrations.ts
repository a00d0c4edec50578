import { applicationRole, isolated, type Migration } from '#platform/database';

export const localDecisionMigrations: Migration[] = [
  {
    name: '2026-11-24-08-local-decisions',
    sql: `
    create table local_decision (
      region_id text not null references region (id),
      id integer generated always as identity,
      proposal_id integer not null,
      municipality_id text not null references municipality (id),
      day date not null,
      handling text check (handling in ('hamerstuk', 'bespreekstuk')),
      outcome text check (outcome in ('as_advised', 'amended', 'deviating', 'rejected', 'held_over')),
      votes_for smallint, votes_against smallint,
      link text check (link ~ '^https?://'),
      amendments jsonb not null,
      account_owed boolean not null,
      current boolean not null,
      reason text,
      primary key (region_id, id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create unique index local_decision_current on local_decision (region_id, proposal_id, municipality_id) where current;
    create table account (
      region_id text not null, decision_id integer not null,
      text text not null check (text <> ''), written_on date not null,
      primary key (region_id, decision_id),
      foreign key (region_id, decision_id) references local_decision (region_id, id)
    );
    ${isolated('local_decision', 'select, insert, update')}
    ${isolated('account', 'select, insert')}`,
  },
  // Who entered what when, and what the committee made of an account. The agenda item is the meetings' to fill.
  {
    name: '2026-11-25-11-account-discussion',
    sql: `
    alter table local_decision add column entered_on date, add column entered_by text,
      add constraint local_decision_votes_together check ((votes_for is null) = (votes_against is null)) not valid;
    create table account_discussion (
      region_id text not null, decision_id integer not null,
      day date not null, text text not null check (text <> ''),
      agenda_item_id integer,
      primary key (region_id, decision_id),
      foreign key (region_id, decision_id) references account (region_id, decision_id)
    );
    ${isolated('account_discussion', 'select, insert')}`,
  },
  {
    name: '2026-11-25-12-discussion-at-agenda-item',
    sql: 'alter table account_discussion add foreign key (region_id, agenda_item_id) references agenda_item (region_id, id);',
  },
  // When the council's own committee meets on the proposal, where no regional committee replaces it.
  {
    name: '2026-11-26-11-committee-day',
    sql: 'alter table local_decision add column committee_day date;',
  },
  // In what the votes look wrong, as whoever recorded them confirmed: the size of the council on that day is part of it.
  {
    name: '2026-12-10-21-confirmed-doubts',
    sql: 'alter table local_decision add column confirmed_doubts jsonb;',
  },
  // An account and its discussion are corrected with a reason; what stood there stays.
  {
    name: '2026-12-12-91-accounts-corrected',
    sql: `
    alter table account add column corrections jsonb;
    alter table account_discussion add column corrections jsonb;
    grant update (text, corrections) on account to ${applicationRole};
    grant update (day, text, corrections) on account_discussion to ${applicationRole};`,
  },
];
