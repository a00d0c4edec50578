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
];
