import { applicationRole, isolated, type Migration } from '#platform/database';

export const consultationMigrations: Migration[] = [
  {
    name: '2026-11-29-60-consultations',
    sql: `
    create table consultation_round (
      region_id text not null references region (id), id integer generated always as identity,
      kind text not null check (kind in ('wensen_en_bedenkingen', 'zienswijze', 'consultatie')),
      rule text not null, title text not null check (title <> ''), sender text not null check (sender <> ''),
      explanation text not null, questions text[] not null, addressees text[] not null,
      document_id integer, document_version integer, document_sha256 text,
      last_day date, offered_on date,
      state text not null check (state in ('concept', 'sent_out', 'processing', 'completed', 'withdrawn', 'dropped')),
      version integer not null,
      made_at timestamptz not null, made_by text not null,
      sent_on date, sent_by text,
      short_reason text check (short_reason <> ''), short_days integer, short_least integer,
      withdrawn_at timestamptz, withdrawn_by text, withdrawn_reason text,
      support text check (support in ('yes', 'partly', 'no')),
      conclusion text check (conclusion <> ''),
      effect text check (effect in ('adapted', 'adopted', 'dropped')),
      concluded_at timestamptz, concluded_by text,
      reported_at timestamptz, reported_by text,
      -- A round from before this was kept here: only what a source tells, in words and as precise as that is.
      past jsonb,
      primary key (region_id, id),
      foreign key (region_id, document_id, document_version)
        references document_version (region_id, document_id, number),
      check ((document_id is null) = (document_version is null)),
      check ((support is null) = (conclusion is null) and (support is null) = (effect is null)),
      check (past is not null or state in ('concept', 'withdrawn')
        or (document_sha256 is not null and last_day is not null and sent_on is not null)),
      check ((short_reason is null) = (short_days is null))
    );
    -- One for each council that was asked.
    create table consultation_submission (
      region_id text not null, round_id integer not null,
      municipality_id text not null references municipality (id),
      state text not null check (state in
        ('open', 'preparing', 'in_committee', 'adopted', 'handed_in', 'late', 'none')),
      position text check (position in
        ('positief', 'positief_met_kanttekeningen', 'negatief', 'geen_standpunt')),
      note text not null, shared_with text[] not null, committee_day date,
      decision_day date, decision_meeting text, handling text check (handling in ('hamerstuk', 'bespreekstuk')),
      votes_for smallint, votes_against smallint, decision_link text check (decision_link ~ '^https?://'),
      provisional boolean not null,
      handed_in_at timestamptz, handed_in_by text, reported_at timestamptz,
      version integer not null,
      primary key (region_id, round_id, municipality_id),
      foreign key (region_id, round_id) references consultation_round (region_id, id),
      check ((votes_for is null) = (votes_against is null)),
      check ((handed_in_at is not null) = (state in ('handed_in', 'late', 'none')))
    );
    create table consultation_point (
      region_id text not null, id integer generated always as identity,
      round_id integer not null, municipality_id text not null, number smallint not null,
      disposition text check (disposition in
        ('overgenomen', 'gedeeltelijk_overgenomen', 'niet_overgenomen', 'voor_kennisgeving', 'buiten_reikwijdte')),
      reason text check (reason <> ''), answered_at timestamptz, answered_by text,
      primary key (region_id, id),
      unique (region_id, round_id, municipality_id, number),
      foreign key (region_id, round_id, municipality_id)
        references consultation_submission (region_id, round_id, municipality_id),
      check ((disposition is null) = (reason is null))
    );
    -- Every change is a version; what somebody joined can be read after it.
    create table consultation_point_version (
      region_id text not null, point_id integer not null, number smallint not null,
      text text not null check (text <> ''),
      page integer check (page > 0), heading text not null, quote text not null,
      quote_found boolean,
      municipality_id text not null, at timestamptz not null, by_office text not null,
      primary key (region_id, point_id, number),
      foreign key (region_id, point_id) references consultation_point (region_id, id),
      check (page is not null or heading <> '' or quote <> '')
    );
    -- Who stands behind a point; its writer is the first. A row that ended stays.
    create table consultation_carrier (
      region_id text not null, id integer generated always as identity, point_id integer not null,
      municipality_id text not null references municipality (id), version smallint not null,
      joined_at timestamptz not null, joined_by text not null,
      left_at timestamptz, left_by text, left_reason text,
      public_at timestamptz,
      primary key (region_id, id),
      foreign key (region_id, point_id, version)
        references consultation_point_version (region_id, point_id, number),
      check ((left_at is null) = (left_by is null))
    );
    create unique index consultation_carrier_one on consultation_carrier (region_id, point_id, municipality_id)
      where left_at is null;
    ${isolated('consultation_round', 'select, insert, update')}
    ${isolated('consultation_submission', 'select, insert, update')}
    ${isolated('consultation_point', 'select, insert, update')}
    ${isolated('consultation_point_version', 'select, insert')}
    ${isolated('consultation_carrier', 'select, insert, update')}`,
  },
  {
    // A council that decides otherwise than was handed in under reservation: what was sent first stays.
    name: '2026-12-03-10-decided-otherwise',
    sql: `
    alter table consultation_submission
      add column sent_position text check (sent_position in
        ('positief', 'positief_met_kanttekeningen', 'negatief', 'geen_standpunt')),
      add column sent_note text,
      add check ((sent_position is null) = (sent_note is null)),
      add check (sent_note is null or (provisional and decision_day is not null))`,
  },
  {
    // What several councils write together before each of them brings it, or does not.
    name: '2026-12-04-00-joint-texts',
    sql: `
    create table consultation_joint_text (
      region_id text not null, id integer generated always as identity,
      round_id integer not null,
      -- Whose clerks see it and write in it; who began it is the first.
      councils text[] not null check (cardinality(councils) > 1),
      primary key (region_id, id),
      unique (region_id, round_id, id),
      foreign key (region_id, round_id) references consultation_round (region_id, id)
    );
    -- Every writing is a version: what a council took over can be read after it.
    create table consultation_joint_version (
      region_id text not null, joint_id integer not null, number smallint not null,
      position text check (position in
        ('positief', 'positief_met_kanttekeningen', 'negatief', 'geen_standpunt')),
      note text not null, points integer[] not null,
      municipality_id text not null references municipality (id), at timestamptz not null, by_office text not null,
      primary key (region_id, joint_id, number),
      foreign key (region_id, joint_id) references consultation_joint_text (region_id, id),
      check (note <> '' or cardinality(points) > 0)
    );
    -- Which version a council took over last.
    alter table consultation_submission
      add column joint_id integer,
      add column joint_version smallint,
      add foreign key (region_id, joint_id, joint_version)
        references consultation_joint_version (region_id, joint_id, number),
      add check ((joint_id is null) = (joint_version is null));
    ${isolated('consultation_joint_text', 'select, insert')}
    ${isolated('consultation_joint_version', 'select, insert')}`,
  },
  {
    // A council leaves, or who began it throws it away: then it is nobody's. What was written stays for those that took it over.
    name: '2026-12-07-04-joint-text-left',
    sql: `
    alter table consultation_joint_text drop constraint consultation_joint_text_councils_check;
    grant update (councils) on consultation_joint_text to ${applicationRole};`,
  },
];
