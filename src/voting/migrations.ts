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
  {
    // Where every weight of a vote comes from is kept with it, those who did not count too: what is read in or recorded
    // later changes no old derivation. Votes from before get theirs from the results of then; there were no changes yet.
    name: '2026-11-25-12c-vote-basis',
    sql: `
    create table vote_basis (
      region_id text not null,
      vote_id integer not null,
      basis jsonb not null,
      primary key (region_id, vote_id),
      foreign key (region_id, vote_id) references vote (region_id, id)
    );
    alter table vote no force row level security;
    alter table vote_fraction no force row level security;
    with sitting as (
      select e.region_id, e.vote_id, e.fraction_id as fraction, e.municipality_id as municipality, e.short_name, e.weight,
        e.result_id as result, 'eligible' as standing
      from vote_fraction e
      union all
      select v.region_id, v.id, f.fraction, f.municipality, f."shortName",
        case v.rules->>'weights' when 'seats' then f.seats when 'equal' then 1 else f.votes end, f.result, 'absent'
      from vote v cross join lateral fractions_in_office((v.opened_at at time zone 'Europe/Amsterdam')::date) f
      where v.participating ? f.municipality and not exists (select 1 from vote_fraction e
        where e.region_id = v.region_id and e.vote_id = v.id and e.fraction_id = f.fraction))
    insert into vote_basis (region_id, vote_id, basis)
    select v.region_id, v.id, jsonb_build_object('rule', coalesce(v.rules->>'splitOff', 'nothing'),
      'weights', coalesce(v.rules->>'weights', 'votes_at_latest_election'),
      'councils', (select coalesce(jsonb_agg(jsonb_build_object('municipality', r.municipality_id, 'result', r.id,
          'electionDay', f.election_day, 'takesOffice', f.takes_office, 'status', f.status, 'fileName', f.file_name,
          'sha256', encode(f.sha256, 'hex'), 'changes', jsonb_build_array()) order by r.municipality_id, r.id), '[]')
        from (select distinct result from sitting s where s.region_id = v.region_id and s.vote_id = v.id) own
        join election_result r on r.id = own.result join election_file f on f.id = r.file_id),
      'fractions', (select coalesce(jsonb_agg(jsonb_build_object('fraction', s.fraction, 'municipality', s.municipality,
          'shortName', s.short_name, 'members', l.seats, 'weight', s.weight, 'standing', s.standing,
          'changes', jsonb_build_array(), 'parts', jsonb_build_array(jsonb_build_object('list', l.fraction_id,
            'listName', l.name, 'listVotes', l.votes, 'listSeats', l.seats, 'members', l.seats, 'votes', l.votes,
            'seats', l.seats)))
          order by s.municipality, s.weight desc, s.fraction), '[]')
        from sitting s join election_list l on l.result_id = s.result and l.fraction_id = s.fraction
        where s.region_id = v.region_id and s.vote_id = v.id))
    from vote v;
    alter table vote force row level security;
    alter table vote_fraction force row level security;
    ${isolated('vote_basis', 'select, insert')}`,
  },
  {
    // What a fraction wrote on paper and the clerk entered; every ballot from before was cast by its specialist.
    name: '2026-11-26-40-paper-ballots',
    sql: 'alter table ballot add column on_paper boolean not null default false',
  },
  {
    // What is put to the vote beside the proposal of an agenda item; every vote from before was on the proposal itself.
    name: '2026-11-26-41-vote-order',
    sql: `
    create table vote_question (
      region_id text not null,
      id integer generated always as identity,
      agenda_item_id integer not null,
      kind text not null check (kind in ('sub_amendment', 'amendment', 'option', 'motion')),
      place integer not null,
      title text not null,
      body text not null,
      moved_by text not null,
      withdrawn_at timestamptz,
      primary key (region_id, id),
      foreign key (region_id, agenda_item_id) references agenda_item (region_id, id)
    );
    create index vote_question_item on vote_question (region_id, agenda_item_id);
    ${isolated('vote_question', 'select, insert, update')}
    alter table vote add column question_id integer;
    alter table vote add foreign key (region_id, question_id) references vote_question (region_id, id);
    create index vote_of_question on vote (region_id, question_id) where question_id is not null;`,
  },
  {
    // What was moved before was withdrawn by hand when a further-reaching amendment made it moot: it yields to nothing.
    name: '2026-11-27-20-yielding-amendments',
    sql: `alter table vote_question add column yields_to integer,
      add foreign key (region_id, yields_to) references vote_question (region_id, id)`,
  },
  {
    // One open vote at a time on a proposal and what is moved to it; of those that are closed and not confirmed yet there may be
    // more, for the committee votes on meanwhile (decision 0029). On the proposal itself one is unfinished at a time.
    name: '2026-11-27-21-vote-on-before-confirming',
    sql: `drop index vote_one_at_a_time;
      create unique index vote_one_open on vote (region_id, proposal_id) where state = 'open';
      create unique index vote_one_unfinished on vote (region_id, proposal_id)
        where question_id is null and state in ('open', 'closed')`,
  },
  {
    // When the clerk last reminded the fractions that have not voted; nobody was before.
    name: '2026-11-27-11-vote-reminder',
    sql: 'alter table vote add column reminded_at timestamptz',
  },
  {
    // Of what was withdrawn before, by whom stands in the journal alone.
    name: '2026-11-29-52-withdrawn-questions',
    sql: `alter table vote_question add column withdrawn_by text check (withdrawn_by <> ''),
      add column withdrawn_reason text check (withdrawn_reason <> '')`,
  },
  {
    name: '2026-11-27-22-open-votes-at-items',
    sql: `
    alter table agenda_item no force row level security;
    alter table vote no force row level security;
    update agenda_item i set vote_open = true from vote v
      where v.region_id = i.region_id and v.agenda_item_id = i.id and v.state = 'open';
    alter table agenda_item force row level security;
    alter table vote force row level security`,
  },
];
