import { isolated, type Migration } from '#platform/database';

export const meetingMigrations: Migration[] = [
  {
    name: '2026-11-25-01-meetings',
    sql: `
    create table meeting (
      region_id text not null references region (id),
      id integer generated always as identity,
      body_id text not null,
      day date not null,
      starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      place text not null check (place <> ''),
      state text not null check (state in ('planned', 'held', 'cancelled')),
      cancelled_reason text,
      version integer not null default 1,
      primary key (region_id, id),
      foreign key (region_id, body_id) references body (region_id, id),
      check ((state = 'cancelled') = (cancelled_reason is not null))
    );
    create index meeting_day on meeting (region_id, day);
    -- Without a meeting an item waits for the body's next one.
    create table agenda_item (
      region_id text not null references region (id),
      id integer generated always as identity,
      body_id text not null,
      meeting_id integer,
      number smallint not null,
      kind text not null check (kind in ('proposal', 'ambition', 'account')),
      phase text not null check (phase in ('steering', 'picture_forming', 'opinion_forming')),
      proposal_id integer,
      ambition_id text,
      municipality_id text references municipality (id),
      explained_governing text,
      explained_societal text,
      conclusion text,
      primary key (region_id, id),
      foreign key (region_id, body_id) references body (region_id, id),
      foreign key (region_id, meeting_id) references meeting (region_id, id),
      foreign key (region_id, proposal_id) references proposal (region_id, id),
      foreign key (region_id, ambition_id) references ambition (region_id, id),
      check ((kind = 'ambition') = (ambition_id is not null)),
      check ((kind = 'ambition') = (proposal_id is null)),
      check ((kind = 'account') = (municipality_id is not null))
    );
    create index agenda_item_meeting on agenda_item (region_id, meeting_id);
    create index agenda_item_proposal on agenda_item (region_id, proposal_id);
    create table meeting_presence (
      region_id text not null, meeting_id integer not null, fraction_id text not null references fraction (id),
      primary key (region_id, meeting_id, fraction_id),
      foreign key (region_id, meeting_id) references meeting (region_id, id)
    );
    create table agenda_question (
      region_id text not null, id integer generated always as identity, item_id integer not null,
      kind text not null check (kind in ('question', 'wish')),
      fraction_id text not null references fraction (id),
      text text not null check (text <> ''),
      asked_on date not null,
      answer text check (answer <> ''),
      answered_by text,
      answered_on date,
      primary key (region_id, id),
      foreign key (region_id, item_id) references agenda_item (region_id, id),
      check ((answer is null) = (answered_on is null))
    );
    create index agenda_question_item on agenda_question (region_id, item_id);
    ${isolated('meeting', 'select, insert, update')}
    ${isolated('agenda_item')}
    ${isolated('meeting_presence', 'select, insert, delete')}
    ${isolated('agenda_question', 'select, insert, update')}`,
  },
  {
    // A meeting has a kind. One that is not of a body has a name of its own; several councils may treat one document at the
    // same hour. What was planned before gets the kind that its agenda tells.
    name: '2026-11-26-20-meeting-kinds',
    sql: `
    alter table meeting
      add column kind text, add column title text check (title <> ''), add column about text check (about <> ''),
      add column ends_at text check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at > starts_at),
      add column proposal_id integer, add column document_title text check (document_title <> ''),
      add column document_address text, add column changed_at timestamptz not null default now(),
      alter column body_id drop not null,
      add foreign key (region_id, proposal_id) references proposal (region_id, id);
    alter table meeting alter column changed_at drop default;
    alter table meeting no force row level security;
    alter table agenda_item no force row level security;
    alter table body no force row level security;
    update meeting m set kind = case b.kind
      when 'governing_table' then 'table'
      when 'steering_group' then 'steering_group'
      when 'regional_committee' then coalesce((
        select case i.phase when 'steering' then case i.kind when 'ambition' then 'ambition_start' else 'steering' end
          else i.phase end
        from agenda_item i where i.region_id = m.region_id and i.meeting_id = m.id
        -- An evening is called after the furthest of its items.
        order by array_position(array['opinion_forming', 'picture_forming', 'steering'], i.phase), i.kind limit 1),
        'opinion_forming')
      else 'consultation' end
    from body b where b.region_id = m.region_id and b.id = m.body_id;
    alter table meeting force row level security;
    alter table agenda_item force row level security;
    alter table body force row level security;
    alter table meeting alter column kind set not null,
      add constraint meeting_kind check (kind in ('ambition_start', 'steering', 'picture_forming', 'opinion_forming',
        'decision_preparation', 'table', 'steering_group', 'consultation', 'conference', 'working_visit',
        'exploratory_talk', 'joint_council_evening')),
      add constraint meeting_called check (body_id is not null or title is not null),
      add constraint meeting_without_body check (body_id is not null
        or kind in ('conference', 'working_visit', 'exploratory_talk', 'joint_council_evening')),
      add constraint meeting_document check (
        (kind = 'joint_council_evening') = (num_nonnulls(proposal_id, document_title) = 1)
        and num_nonnulls(proposal_id, document_title) < 2 and (document_title is not null or document_address is null));
    create index meeting_body on meeting (region_id, body_id, day);
    create table meeting_council (
      region_id text not null, meeting_id integer not null, municipality_id text not null references municipality (id),
      primary key (region_id, meeting_id, municipality_id),
      foreign key (region_id, meeting_id) references meeting (region_id, id)
    );
    ${isolated('meeting_council', 'select, insert, delete')}`,
  },
  {
    // By which calendars of readers know a meeting (RFC 7986, 5.3): for good, also when the installation moves.
    name: '2026-11-26-21-meeting-uid',
    sql: `alter table meeting add column uid uuid not null default gen_random_uuid();`,
  },
  {
    name: '2026-11-26-30-agenda',
    sql: `
    -- An item need not be about anything of the product: opening, announcements, any other business.
    alter table agenda_item
      drop constraint agenda_item_kind_check,
      drop constraint agenda_item_check1,
      alter column phase drop not null,
      add column title text,
      add column minutes smallint check (minutes between 1 and 480),
      add column experts text[] not null default '{}',
      add column version integer not null default 1,
      add column called_at timestamptz,
      add constraint agenda_item_kind_check check (kind in ('proposal', 'ambition', 'account', 'general')),
      add constraint agenda_item_subject check (case kind
        when 'general' then num_nonnulls(proposal_id, ambition_id, phase) = 0 and coalesce(title, '') <> ''
        when 'ambition' then proposal_id is null and title is null and phase is not null
        else proposal_id is not null and title is null and phase is not null end);
    alter table meeting
      add column published_at timestamptz,
      add column current_item integer,
      add constraint meeting_current_item foreign key (region_id, current_item)
        references agenda_item (region_id, id);
    -- Until now an agenda was public from the moment that its meeting was planned: what could be read stays so. One without
    -- items is a draft.
    alter table meeting no force row level security;
    alter table agenda_item no force row level security;
    alter table journal_entry no force row level security;
    update meeting m set published_at = coalesce((select min(e.at) from journal_entry e
        where e.scope = m.region_id and e.subject = 'meeting/' || m.id and e.operation = 'plan_meeting'), now())
      where exists (select 1 from agenda_item i where i.region_id = m.region_id and i.meeting_id = m.id);
    alter table meeting force row level security;
    alter table agenda_item force row level security;
    alter table journal_entry force row level security;
    create table agenda_paper (
      region_id text not null, item_id integer not null, number smallint not null,
      title text not null check (title <> ''), address text not null check (address <> ''),
      primary key (region_id, item_id, number),
      foreign key (region_id, item_id) references agenda_item (region_id, id) on delete cascade
    );
    -- What changed in an agenda after it was published; never changed, never removed.
    create table agenda_change (
      region_id text not null, id integer generated always as identity, meeting_id integer not null,
      at timestamptz not null, by_office text not null, what jsonb not null,
      primary key (region_id, id),
      foreign key (region_id, meeting_id) references meeting (region_id, id)
    );
    create index agenda_change_meeting on agenda_change (region_id, meeting_id);
    ${isolated('agenda_paper', 'select, insert, delete')}
    ${isolated('agenda_change', 'select, insert')}`,
  },
  {
    name: '2026-11-26-31-attendance',
    sql: `
    -- Who came and who left, with the moment; meeting_presence says who is there now.
    create table presence_change (
      region_id text not null, id integer generated always as identity, meeting_id integer not null,
      fraction_id text not null references fraction (id),
      at timestamptz not null, came boolean not null,
      primary key (region_id, id),
      foreign key (region_id, meeting_id) references meeting (region_id, id)
    );
    create index presence_change_meeting on presence_change (region_id, meeting_id);
    ${isolated('presence_change', 'select, insert')}`,
  },
  {
    name: '2026-11-26-32-speaking-requests',
    sql: `
    -- What a resident wrote is for the clerk alone and goes when the meeting is over.
    create table speaking_request (
      region_id text not null, id integer generated always as identity, meeting_id integer not null,
      item_id integer,
      name text, contact text, topic text,
      asked_at timestamptz not null,
      state text not null default 'asked' check (state in ('asked', 'accepted', 'declined')),
      reason text, decided_at timestamptz, decided_by text,
      erased_at timestamptz,
      primary key (region_id, id),
      foreign key (region_id, meeting_id) references meeting (region_id, id),
      foreign key (region_id, item_id) references agenda_item (region_id, id) on delete set null (item_id),
      check ((state = 'asked') = (decided_at is null)),
      check (num_nonnulls(name, contact, topic) = case when erased_at is null then 3 else 0 end),
      check (erased_at is null or reason is null)
    );
    create index speaking_request_meeting on speaking_request (region_id, meeting_id);
    ${isolated('speaking_request', 'select, insert, update')}`,
  },
  {
    // Presence is kept once, as stays: of a person in a seat, or of a fraction of which nobody said who came. A stay without
    // end lasts; that a fraction is there follows from it. What was marked before is carried over as stays of fractions.
    name: '2026-11-27-10-attendance-by-seat',
    sql: `
    create table attendance (
      region_id text not null, id integer generated always as identity, meeting_id integer not null,
      seat_id integer, fraction_id text references fraction (id),
      -- null: it was marked before moments were kept
      came_at timestamptz,
      left_at timestamptz,
      primary key (region_id, id),
      foreign key (region_id, meeting_id) references meeting (region_id, id),
      foreign key (region_id, seat_id) references seat (region_id, id),
      constraint attendance_who check (num_nonnulls(seat_id, fraction_id) = 1),
      constraint attendance_moments check (left_at >= came_at)
    );
    create index attendance_meeting on attendance (region_id, meeting_id);
    create unique index attendance_now on attendance (region_id, meeting_id, seat_id, fraction_id) nulls not distinct
      where left_at is null;
    -- Bericht van verhindering.
    create table absence_notice (
      region_id text not null, id integer generated always as identity, meeting_id integer not null,
      seat_id integer, fraction_id text references fraction (id),
      at timestamptz not null,
      primary key (region_id, id),
      foreign key (region_id, meeting_id) references meeting (region_id, id),
      foreign key (region_id, seat_id) references seat (region_id, id),
      constraint absence_who check (num_nonnulls(seat_id, fraction_id) = 1),
      constraint absence_once unique nulls not distinct (region_id, meeting_id, seat_id, fraction_id)
    );
    alter table presence_change no force row level security;
    alter table meeting_presence no force row level security;
    insert into attendance (region_id, meeting_id, fraction_id, came_at, left_at)
      select region_id, meeting_id, fraction_id, came_at, left_at from (
        select c.region_id, c.meeting_id, c.fraction_id, c.id, c.came,
          case when c.came then c.at end as came_at,
          -- A clock may have been set back meanwhile.
          case when c.came then greatest(lead(c.at) over own, case when lead(c.id) over own is not null then c.at end)
            else c.at end as left_at,
          lag(c.came) over own as before
        from presence_change c
        window own as (partition by c.region_id, c.meeting_id, c.fraction_id order by c.id)) stay
      -- Somebody who left without having come as far as is known was there before moments were kept.
      where came or before is distinct from true
      order by id;
    insert into attendance (region_id, meeting_id, fraction_id)
      select p.region_id, p.meeting_id, p.fraction_id from meeting_presence p
      where not exists (select 1 from attendance a where a.region_id = p.region_id and a.meeting_id = p.meeting_id
        and a.fraction_id = p.fraction_id and a.left_at is null);
    drop table presence_change;
    drop table meeting_presence;
    ${isolated('attendance')}
    ${isolated('absence_notice', 'select, insert, delete')}`,
  },
  {
    // Who is to explain stands on the agenda before the day; of whom did so the names were kept already. Of experts it is
    // kept who came. Nobody was announced before.
    name: '2026-11-27-12-explainers-announced',
    sql: `
    alter table agenda_item
      add column announced_governing text check (announced_governing <> ''),
      add column announced_societal text check (announced_societal <> ''),
      add column experts_heard text[] not null default '{}'`,
  },
  {
    // A vote that is open holds its meeting; who was there when one opened was counted. Open votes from before: see voting.
    name: '2026-11-27-13-votes-hold-meetings',
    sql: `
    alter table agenda_item add column vote_open boolean not null default false;
    alter table attendance add column counted boolean not null default false`,
  },
];
