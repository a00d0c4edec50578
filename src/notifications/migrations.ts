import { installationTable, isolated, type Migration } from '#platform/database';

export const notificationMigrations: Migration[] = [
  {
    // What somebody wants to be told of, everywhere; and what was told, so that it is told once. The key stops mail and does
    // nothing else, and has to stand in every mail: it is kept as it is (decision 0045).
    name: 'notifications-02-told',
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
];
