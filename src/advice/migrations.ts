import { isolated, type Migration } from '#platform/database';

export const adviceMigrations: Migration[] = [
  {
    name: '2026-11-24-07-advice',
    sql: `
    create table advice (
      region_id text not null references region (id),
      id integer generated always as identity,
      proposal_id integer not null,
      vote_id integer not null,
      outcome text not null check (outcome in ('positive', 'negative')),
      text text not null check (text <> ''),
      conditions jsonb not null,
      minority_views jsonb not null,
      state text not null check (state in ('draft', 'adopted', 'sent')),
      chair_confirmed_by text,
      clerk_confirmed_by text,
      sent_on date,
      term_on date,
      wished_on date,
      primary key (region_id, id),
      unique (region_id, proposal_id),
      foreign key (region_id, proposal_id) references proposal (region_id, id),
      foreign key (region_id, vote_id) references vote (region_id, id),
      check (state = 'draft' or (chair_confirmed_by is not null and clerk_confirmed_by is not null)),
      check (state <> 'sent' or sent_on is not null)
    );
    ${isolated('advice', 'select, insert, update')}`,
  },
  // "Geen advies" has a reason and no text, and is nobody's to confirm; two different persons confirm an advice.
  {
    name: '2026-11-25-10-advice-none',
    sql: `
    alter table advice
      drop constraint advice_outcome_check,
      drop constraint advice_check,
      alter column text drop not null,
      add column none_reason text check (none_reason in ('tie', 'between_half_and_threshold', 'minimum_not_met')),
      add column chair_person integer,
      add column clerk_person integer,
      add constraint advice_outcome check (outcome in ('positive', 'negative', 'none')),
      add constraint advice_text_unless_none check ((text is null) = (outcome = 'none')),
      add constraint advice_reason_when_none check ((none_reason is not null) = (outcome = 'none')),
      add constraint advice_none_is_sent check (outcome <> 'none' or state = 'sent'),
      add constraint advice_confirmed check (state = 'draft' or outcome = 'none'
        or (chair_confirmed_by is not null and clerk_confirmed_by is not null)),
      add constraint advice_two_persons check (chair_person <> clerk_person);`,
  },
  // A draft may be mended until both have confirmed it; the term names the rulebook that gave it.
  {
    name: '2026-11-25-21-advice-version',
    sql: `
    alter table advice
      add column version integer not null default 1,
      add column term_rulebook_version smallint;`,
  },
];
