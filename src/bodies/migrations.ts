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
  {
    // A seat on behalf of a fraction, of a deputy, on the office behind it; municipalities that take part; which own
    // committees a regional committee replaces. Until now every committee did so for all its themes and councils, as seed
    // 002, 2.2 has it: those that are there go on doing so.
    name: '2026-11-26-10-seats-on-offices',
    sql: `
    alter table body drop constraint body_kind_check,
      add constraint body_kind_check check (kind in ('governing_table', 'steering_group', 'regional_committee',
        'theme_table', 'sounding_board', 'working_group', 'strategic_unit', 'management_team')),
      add column version smallint not null default 1;
    create table body_municipality (
      region_id text not null, body_id text not null, municipality_id text not null references municipality (id),
      primary key (region_id, body_id, municipality_id),
      foreign key (region_id, body_id) references body (region_id, id) on delete cascade
    );
    ${isolated('body_municipality')}
    create table committee_replacement (
      region_id text not null, id integer generated always as identity, body_id text not null,
      ambition_id text not null, municipality_id text not null references municipality (id),
      from_day date, until_day date,
      primary key (region_id, id),
      foreign key (region_id, body_id) references body (region_id, id) on delete cascade,
      constraint committee_replacement_days check (until_day >= from_day)
    );
    create unique index committee_replacement_now
      on committee_replacement (region_id, body_id, ambition_id, municipality_id) where until_day is null;
    ${isolated('committee_replacement')}

    alter table seat drop constraint seat_capacity_check,
      add constraint seat_capacity_check check (capacity in ('portfolio_holder', 'societal_member', 'specialist', 'clerk',
        'official', 'chair', 'expert')),
      add column deputy boolean not null default false,
      add column mandate text check (mandate in ('alderman', 'mayor', 'councillor', 'committee_member')),
      add column fraction_id text references fraction (id),
      add column office_id integer references office (id),
      add column ended_with_office boolean not null default false,
      drop constraint seat_check,
      -- An office may end before a seat on it has begun.
      add constraint seat_days check (until_day >= from_day or ended_with_office),
      add constraint seat_ended_with_office check (not ended_with_office or (office_id is not null and until_day is not null));
    create index seat_office on seat (region_id, office_id);

    alter table body no force row level security;
    alter table body_ambition no force row level security;
    alter table region_municipality no force row level security;
    alter table committee_replacement no force row level security;
    alter table seat no force row level security;
    insert into committee_replacement (region_id, body_id, ambition_id, municipality_id)
      select b.region_id, b.id, a.ambition_id, m.municipality_id
      from body b join body_ambition a on a.region_id = b.region_id and a.body_id = b.id
        join region_municipality m on m.region_id = b.region_id
      where b.kind = 'regional_committee'
      order by b.region_id, b.place, a.ambition_id, m.place;
    -- Whose specialist it is stood in the title alone.
    update seat set fraction_id = f.id
      from fraction f
      where seat.capacity = 'specialist' and f.municipality_id = seat.municipality_id
        and seat.title = 'Fractiespecialist ' || f.short_name
        and not exists (select 1 from fraction other where other.municipality_id = f.municipality_id
          and other.short_name = f.short_name and other.id <> f.id);
    alter table body force row level security;
    alter table body_ambition force row level security;
    alter table region_municipality force row level security;
    alter table committee_replacement force row level security;
    alter table seat force row level security;`,
  },
];
