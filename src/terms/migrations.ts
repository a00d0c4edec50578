import { installationTable, type Migration } from '#platform/database';

export const termMigrations: Migration[] = [
  {
    // Equated with a general holiday by royal decree (Algemene termijnenwet, art. 3(3)); the same in every region. One that turns
    // out wrong is withdrawn, and stays.
    name: '2026-11-28-72-extra-days',
    sql: `
    create table extra_day (
      day date primary key,
      name text not null check (name <> ''),
      source text not null check (source ~* '^https?://'),
      holds boolean not null,
      recorded_at timestamptz not null, recorded_by text not null
    );
    ${installationTable('extra_day', 'select, insert, update')}`,
  },
];
