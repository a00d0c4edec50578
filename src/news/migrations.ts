import { isolated, type Migration } from '#platform/database';

export const newsMigrations: Migration[] = [
  // Public record: one row a version, added and read, never changed or removed.
  {
    name: '2026-11-25-15-3-news',
    sql: String.raw`
    create table news (
      region_id text not null references region (id), id integer generated always as identity,
      primary key (region_id, id)
    );
    create table news_version (
      region_id text not null, news_id integer not null, version smallint not null,
      dated text not null check (dated ~ '^[12]\d{3}(-\d{2}){0,2}$'),
      title text not null check (title <> ''), text text not null, ambitions jsonb not null,
      source_title text, source_address text, withdrawn boolean not null default false,
      recorded_at timestamptz not null, recorded_by text not null, reason text,
      check (version = 1 or reason <> ''),
      primary key (region_id, news_id, version),
      foreign key (region_id, news_id) references news (region_id, id)
    );
    ${isolated('news', 'select, insert')}
    ${isolated('news_version', 'select, insert')}`,
  },
];
