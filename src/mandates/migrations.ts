import { isolated, type Migration } from '#platform/database';

/** All three are public record: one row a version, added and read, never changed or removed. */
export const mandateMigrations: Migration[] = [
  {
    name: '2026-11-30-47-mandates',
    sql: `
    -- What the adopted text of a framework says of its own limits.
    create table mandate_terms (
      region_id text not null, proposal_id integer not null, version smallint not null check (version > 0),
      includes text not null check (includes <> ''), excludes text not null,
      passage text not null check (passage <> ''),
      amount bigint check (amount >= 0), measure text not null check (measure in ('year', 'total')),
      shares jsonb not null,
      ends_on date, replaces_id integer check (replaces_id <> proposal_id),
      recorded_at timestamptz not null, recorded_by text not null, reason text,
      check (version = 1 or reason <> ''),
      primary key (region_id, proposal_id, version),
      foreign key (region_id, proposal_id) references proposal (region_id, id),
      foreign key (region_id, replaces_id) references proposal (region_id, id)
    );
    -- From which day a body is no longer bound; without a day: it was noted by mistake.
    create table mandate_end (
      region_id text not null, proposal_id integer not null, municipality_id text not null references municipality (id),
      version smallint not null check (version > 0),
      day date, link text check (link ~ '^https?://'), reason text not null check (reason <> ''),
      recorded_at timestamptz not null, recorded_by text not null,
      primary key (region_id, proposal_id, municipality_id, version),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    -- On which mandate a proposal rests; without one: it rests on none any more.
    create table mandate_use (
      region_id text not null, proposal_id integer not null, version smallint not null check (version > 0),
      mandate_id integer check (mandate_id <> proposal_id),
      amount bigint check (amount >= 0), measure text not null check (measure in ('year', 'total')),
      until_day date, within_scope boolean not null, note text not null,
      recorded_at timestamptz not null, recorded_by text not null, reason text,
      check (within_scope or note <> ''), check (version = 1 or reason <> ''),
      primary key (region_id, proposal_id, version),
      foreign key (region_id, proposal_id) references proposal (region_id, id),
      foreign key (region_id, mandate_id) references proposal (region_id, id)
    );
    create index mandate_use_mandate on mandate_use (region_id, mandate_id);
    ${isolated('mandate_terms', 'select, insert')}
    ${isolated('mandate_end', 'select, insert')}
    ${isolated('mandate_use', 'select, insert')}`,
  },
];
