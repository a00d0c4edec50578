import { installationTable, type Migration } from '#platform/database';

export const nodeMigrations: Migration[] = [
  {
    name: 'operating-01-web-nodes',
    // Web processes that serve this database, as long as they say so; nothing else leans on it.
    sql: `
    create table web_node (
      id uuid primary key,
      name text not null,
      version text not null,
      files text not null,
      started_at timestamptz not null default now(),
      seen_at timestamptz not null default now()
    );
    ${installationTable('web_node')}
    `,
  },
  {
    // Which tables there are is no secret: the page of operators and `status` say how many changes have run.
    name: 'operating-02-migrations-shown',
    sql: installationTable('kysely_migration', 'select'),
  },
];
