import { isolated, type Migration } from '#platform/database';

/**
 * A fraction is in a family from a day, until a last day or until now. It may be in more than one, as a merged list can
 * be; in one family it is once at a time. What was rejected is kept by the address the family has, or would have had.
 */
export const familyMigrations: Migration[] = [
  {
    name: '2026-11-25-11-families',
    sql: `
    create table family (
      region_id text not null references region (id),
      id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name text not null check (name <> ''),
      primary key (region_id, id)
    );
    create unique index family_name on family (region_id, lower(name));
    ${isolated('family', 'select, insert, update')}
    create table family_fraction (
      region_id text not null,
      family_id text not null,
      fraction_id text not null references fraction (id),
      from_day date not null,
      until_day date check (until_day >= from_day),
      primary key (region_id, family_id, fraction_id, from_day),
      foreign key (region_id, family_id) references family (region_id, id)
    );
    create unique index family_fraction_now on family_fraction (region_id, family_id, fraction_id) where until_day is null;
    create index family_fraction_fraction on family_fraction (region_id, fraction_id);
    ${isolated('family_fraction', 'select, insert, update')}
    create table family_rejection (
      region_id text not null references region (id),
      family_id text not null,
      fraction_id text not null references fraction (id),
      rejected_on date not null,
      primary key (region_id, family_id, fraction_id)
    );
    ${isolated('family_rejection', 'select, insert, delete')}`,
  },
];
