import { installation, installationTable, type Migration } from '#platform/database';

const scope = "nullif(current_setting('app.region', true), '')";
// A resident wrote to one region; the link in the mail is looked up before that is known, and terms are kept by the installation.
const own = `region_id = ${scope} or ${scope} = '${installation}'`;

export const privacyMigrations: Migration[] = [
  {
    // Somebody asks to see what is held, and to have it removed: with an account, or by a mail address that was confirmed.
    name: '2026-11-28-52-confidential-requests',
    sql: `
    create table removal_request (
      id integer generated always as identity primary key,
      region_id text,
      person_id integer references person (id),
      mail text,
      -- In which a resident asked, and is answered.
      language text not null default 'nl' check (language in ('nl', 'en')),
      secret bytea unique,
      asked_at timestamptz not null,
      state text not null check (state in ('unconfirmed', 'open', 'granted', 'refused')),
      due_on date,
      reason text check (reason <> ''),
      decided_at timestamptz, decided_by text,
      check ((person_id is null) <> (mail is null)),
      check ((mail is null) = (region_id is null)),
      check ((state in ('granted', 'refused')) = (decided_at is not null)),
      check (state <> 'refused' or reason is not null)
    );
    create unique index removal_request_open on removal_request (person_id) where state = 'open';
    alter table removal_request enable row level security;
    alter table removal_request force row level security;
    create policy region on removal_request using (${own}) with check (${own});
    ${installationTable('removal_request')}`,
  },
];
