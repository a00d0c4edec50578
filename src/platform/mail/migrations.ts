import { installationTable, type Migration } from '#platform/database';

export const mailMigrations: Migration[] = [
  {
    name: '2026-11-27-30-mail',
    // The constraints hold whatever program writes: no line end can begin a header of its own.
    sql: `
    create table mail (
      id integer generated always as identity primary key,
      reason text not null unique check (reason <> ''),
      recipient text not null check (recipient ~ '^[^[:cntrl:][:space:]<>,;"]+@[^[:cntrl:][:space:]<>,;"]+$'),
      subject text not null check (subject <> '' and subject !~ '[[:cntrl:]]'),
      body text,
      html text,
      confidential boolean not null,
      created_at timestamptz not null,
      send_until timestamptz not null,
      next_at timestamptz not null,
      attempts integer not null default 0,
      problem text,
      sent_at timestamptz,
      failed_at timestamptz,
      check (sent_at is null or failed_at is null)
    );
    create index mail_waiting on mail (next_at, id) where sent_at is null and failed_at is null;
    ${installationTable('mail')}
    `,
  },
  {
    // What comes of itself can be stopped (RFC 8058) and may carry an invitation (RFC 6047); an address that a server
    // refused for good is known until something arrives there.
    name: '2026-12-01-01-mail-unsubscribe',
    sql: `
    alter table mail
      add column unsubscribe text check (unsubscribe ~ '^https?://[^[:cntrl:][:space:]<>,]+$'),
      add column invitation text,
      add column method text check (method in ('REQUEST', 'CANCEL')),
      add constraint mail_invitation check ((invitation is null) = (method is null));
    create index mail_recipient on mail (lower(recipient));
    create table refused_address (
      address text primary key check (address = lower(address)),
      refused_at timestamptz not null,
      answer text not null
    );
    ${installationTable('refused_address')}
    `,
  },
  {
    // That a mail is being handed over is known before the server hears of it; how often a process ended before it noted the answer.
    name: '2026-12-03-21-mail-handing-over',
    sql: `
    alter table mail add column sending_at timestamptz, add column unheard smallint not null default 0;`,
  },
  {
    // The server took it, and told later that it did not arrive (RFC 3464).
    name: '2026-12-07-01-mail-returned',
    sql: 'alter table mail add column returned_at timestamptz;',
  },
  {
    // What only our server, those on the way and the recipient were told: a report that knows it is of this mail. Mails of before keep
    // the Message-ID they were offered with (decision 52), which can be guessed: no report of them is believed.
    name: '2026-12-09-01-mail-key',
    sql: `
    alter table mail add column key uuid;
    alter table mail alter column key set default gen_random_uuid();`,
  },
];
