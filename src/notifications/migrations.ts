import { installationTable, isolated, type Migration } from '#platform/database';

export const notificationMigrations: Migration[] = [
  {
    // What somebody wants to be told of, everywhere; and what was told, so that it is told once. The key stops mail and does
    // nothing else, and has to stand in every mail: it is kept as it is (decision 0045).
    name: '2026-12-01-02-notifications-told',
    sql: `
    create table notification_setting (
      person_id integer primary key references person (id),
      at_once boolean not null default true,
      reminders boolean not null default true,
      invitations boolean not null default true,
      digest text not null default 'week' check (digest in ('none', 'day', 'week')),
      digest_until timestamptz not null,
      key text not null unique check (key ~ '^[A-Za-z0-9_-]{43}$')
    );
    ${installationTable('notification_setting')}
    create table told_task (
      region_id text not null references region (id),
      person_id integer not null references person (id),
      task text not null,
      step smallint not null check (step in (0, 28, 14, 7)),
      due text not null default '',
      told_at timestamptz not null,
      primary key (region_id, person_id, task, step, due)
    );
    ${isolated('told_task', 'select, insert, delete')}`,
  },
  {
    // Who follows something without an account: a mailbox, and what it follows once that was confirmed from there.
    name: '2026-12-01-03-notifications-follow',
    sql: `
    create table follower (
      region_id text not null references region (id), id integer generated always as identity,
      mail text not null check (mail <> ''),
      language text not null default 'nl' check (language in ('nl', 'en')),
      key text not null unique check (key ~ '^[A-Za-z0-9_-]{43}$'),
      primary key (region_id, id)
    );
    create unique index follower_mail on follower (region_id, lower(mail));
    create table follow (
      region_id text not null, follower_id integer not null,
      subject text not null check (subject ~ '^(voorstel|ambitie|gemeente)/'),
      rhythm text not null check (rhythm in ('day', 'week')),
      asked_at timestamptz not null,
      confirmed_at timestamptz, told_until timestamptz,
      check ((confirmed_at is null) = (told_until is null)),
      primary key (region_id, follower_id, subject),
      foreign key (region_id, follower_id) references follower (region_id, id) on delete cascade
    );
    ${isolated('follower')}
    ${isolated('follow')}
    create index journal_at on journal_entry (scope, at);`,
  },
  {
    // Which change of a meeting somebody's calendar program was sent last.
    name: '2026-12-01-04-notifications-invitations',
    sql: `
    alter table notification_setting add column since timestamptz not null default now();
    create table invited (
      region_id text not null, person_id integer not null references person (id), meeting_id integer not null,
      sequence integer not null, invited_at timestamptz not null,
      primary key (region_id, person_id, meeting_id),
      foreign key (region_id, meeting_id) references meeting (region_id, id)
    );
    ${isolated('invited')}`,
  },
  {
    // Whoever leaves a body is taken out of the meetings that they were invited to, and may come back (rules/invite.ts).
    name: '2026-12-03-20-invited-left',
    sql: `
    alter table invited add column ahead smallint not null default 0,
      add column uninvited boolean not null default false;`,
  },
  {
    // Signed states of the journal, that clerks are sent to keep.
    name: '2026-12-13-51-checkpoints-wished',
    sql: 'alter table notification_setting add column checkpoints boolean not null default true;',
  },
];
