import { isolated, type Migration } from '#platform/database';

export const bodyMigrations: Migration[] = [
  {
    name: '2026-11-24-04-bodies',
    sql: `
    create table body (
      region_id text not null references region (id), id text not null, place smallint not null,
      kind text not null check (kind in ('governing_table', 'steering_group', 'regional_committee', 'working_group')),
      name text not null, chair_id text references municipality (id), description text not null,
      primary key (region_id, id)
    );
    ${isolated('body')}`,
  },
  {
    // Ambitions come later in the process: their codes are kept here without a foreign key.
    name: '2026-11-24-04b-body-seats',
    sql: `
    create table body_ambition (
      region_id text not null, body_id text not null, ambition_id text not null,
      primary key (region_id, body_id, ambition_id),
      foreign key (region_id, body_id) references body (region_id, id) on delete cascade
    );
    ${isolated('body_ambition')}
    create table seat (
      region_id text not null, id integer generated always as identity, body_id text not null,
      capacity text not null check (capacity in ('portfolio_holder', 'societal_member', 'specialist', 'clerk', 'official',
        'chair')),
      title text not null check (title <> ''),
      municipality_id text references municipality (id),
      organisation text check (organisation <> ''),
      from_day date not null,
      until_day date check (until_day >= from_day),
      primary key (region_id, id),
      foreign key (region_id, body_id) references body (region_id, id)
    );
    create index seat_body on seat (region_id, body_id);
    ${isolated('seat')}`,
  },
];
