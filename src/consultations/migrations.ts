import { applicationRole, isolated, type Migration } from '#platform/database';

/** In each region by itself, as everything that writes in one: the rows of another it does not see. @param declared variables */
const inEveryRegion = (change: string, declared = '') => `
  do $$
  declare
    r record;${declared}
  begin
    for r in select id from region order by id loop
      perform set_config('app.region', r.id, true);
      ${change}
    end loop;
    perform set_config('app.region', '', true);
  end $$`;

/**
 * What a council joined in another's draft and handed in became public under the name of its writer, who had not handed it in.
 * It is put on the name of the first council that did; the draft is its writer's again. Once done, it finds nothing more to do.
 */
export const draftsGivenBack = inEveryRegion(
  `for it in
      select p.region_id, p.id, p.round_id, p.disposition, p.reason, p.answered_at, p.answered_by,
        c.municipality_id, c.version, c.public_at, c.joined_by
      from consultation_point p
      join lateral (select * from consultation_carrier f where f.region_id = p.region_id and f.point_id = p.id
        and f.public_at is not null order by f.public_at, f.id limit 1) c on true
      where p.region_id = r.id and not exists (select from consultation_carrier w where w.region_id = p.region_id and w.point_id = p.id
        and w.municipality_id = p.municipality_id and w.public_at is not null)
      order by p.region_id, p.id
    loop
      insert into consultation_point (region_id, round_id, municipality_id, number, draft_id, draft_version,
          disposition, reason, answered_at, answered_by)
        select it.region_id, it.round_id, it.municipality_id, coalesce(max(n.number), 0) + 1, it.id, it.version,
          it.disposition, it.reason, it.answered_at, it.answered_by
        from consultation_point n where n.region_id = it.region_id and n.round_id = it.round_id
          and n.municipality_id = it.municipality_id
        returning id into made;
      insert into consultation_point_version (region_id, point_id, number, text, page, heading, quote, quote_found,
          municipality_id, at, by_office)
        select region_id, made, 1, text, page, heading, quote, quote_found, it.municipality_id, it.public_at, it.joined_by
        from consultation_point_version v where v.region_id = it.region_id and v.point_id = it.id and v.number = it.version;
      insert into consultation_carrier (region_id, point_id, municipality_id, version, joined_at, joined_by,
          left_at, left_by, left_reason, public_at)
        select region_id, made, municipality_id, 1, public_at, joined_by, left_at, left_by, left_reason, public_at
        from consultation_carrier c where c.region_id = it.region_id and c.point_id = it.id and c.public_at is not null
        order by c.id;
      update consultation_carrier c set brought_as = made, left_at = public_at, left_by = coalesce(left_by, joined_by),
          left_reason = null, public_at = null
        where c.region_id = it.region_id and c.point_id = it.id and c.public_at is not null;
      update consultation_point p set disposition = null, reason = null, answered_at = null, answered_by = null
        where p.region_id = it.region_id and p.id = it.id;
    end loop;`,
  ' it record; made integer;',
);

/** Of what those handed in that stand behind a point. */
const ofCarriers = (what: string) => `(select ${what}
          from consultation_carrier k join consultation_submission s on s.region_id = k.region_id and s.round_id = p.round_id
            and s.municipality_id = k.municipality_id
          where k.region_id = p.region_id and k.point_id = p.id and k.public_at is not null and k.left_at is null)`;

/**
 * What went to the councils with the note, or after it to those that came late, was told then; an answer to a council that was not
 * told yet is not. Whoever stood behind a point that its council did not take over left it by that decision.
 */
export const answersTold = inEveryRegion(
  `update consultation_point p set told_at = case when p.answered_at <= c.reported_at then c.reported_at
        else ${ofCarriers('max(s.reported_at)')} end
      from consultation_round c
      where p.region_id = r.id and c.region_id = p.region_id and c.id = p.round_id and c.reported_at is not null
        and p.disposition is not null and p.told_at is null
        and (p.answered_at <= c.reported_at or ${ofCarriers('bool_and(s.reported_at is not null)')});
    update consultation_carrier k set decision_day = s.decision_day
      from consultation_point p join consultation_submission s on s.region_id = p.region_id and s.round_id = p.round_id
      where k.region_id = r.id and p.region_id = k.region_id and p.id = k.point_id and s.municipality_id = k.municipality_id
        and k.left_reason like 'Niet overgenomen door de raad: %' and k.decision_day is null;`,
);

export const consultationMigrations: Migration[] = [
  {
    name: '2026-11-29-60-consultations',
    sql: `
    create table consultation_round (
      region_id text not null references region (id), id integer generated always as identity,
      kind text not null check (kind in ('wensen_en_bedenkingen', 'zienswijze', 'consultatie')),
      rule text not null, title text not null check (title <> ''), sender text not null check (sender <> ''),
      explanation text not null, questions text[] not null, addressees text[] not null,
      document_id integer, document_version integer, document_sha256 text,
      last_day date, offered_on date,
      state text not null check (state in ('concept', 'sent_out', 'processing', 'completed', 'withdrawn', 'dropped')),
      version integer not null,
      made_at timestamptz not null, made_by text not null,
      sent_on date, sent_by text,
      short_reason text check (short_reason <> ''), short_days integer, short_least integer,
      withdrawn_at timestamptz, withdrawn_by text, withdrawn_reason text,
      support text check (support in ('yes', 'partly', 'no')),
      conclusion text check (conclusion <> ''),
      effect text check (effect in ('adapted', 'adopted', 'dropped')),
      concluded_at timestamptz, concluded_by text,
      reported_at timestamptz, reported_by text,
      -- A round from before this was kept here: only what a source tells, in words and as precise as that is.
      past jsonb,
      primary key (region_id, id),
      foreign key (region_id, document_id, document_version)
        references document_version (region_id, document_id, number),
      check ((document_id is null) = (document_version is null)),
      check ((support is null) = (conclusion is null) and (support is null) = (effect is null)),
      check (past is not null or state in ('concept', 'withdrawn')
        or (document_sha256 is not null and last_day is not null and sent_on is not null)),
      check ((short_reason is null) = (short_days is null))
    );
    -- One for each council that was asked.
    create table consultation_submission (
      region_id text not null, round_id integer not null,
      municipality_id text not null references municipality (id),
      state text not null check (state in
        ('open', 'preparing', 'in_committee', 'adopted', 'handed_in', 'late', 'none')),
      position text check (position in
        ('positief', 'positief_met_kanttekeningen', 'negatief', 'geen_standpunt')),
      note text not null, shared_with text[] not null, committee_day date,
      decision_day date, decision_meeting text, handling text check (handling in ('hamerstuk', 'bespreekstuk')),
      votes_for smallint, votes_against smallint, decision_link text check (decision_link ~ '^https?://'),
      provisional boolean not null,
      handed_in_at timestamptz, handed_in_by text, reported_at timestamptz,
      version integer not null,
      primary key (region_id, round_id, municipality_id),
      foreign key (region_id, round_id) references consultation_round (region_id, id),
      check ((votes_for is null) = (votes_against is null)),
      check ((handed_in_at is not null) = (state in ('handed_in', 'late', 'none')))
    );
    create table consultation_point (
      region_id text not null, id integer generated always as identity,
      round_id integer not null, municipality_id text not null, number smallint not null,
      disposition text check (disposition in
        ('overgenomen', 'gedeeltelijk_overgenomen', 'niet_overgenomen', 'voor_kennisgeving', 'buiten_reikwijdte')),
      reason text check (reason <> ''), answered_at timestamptz, answered_by text,
      primary key (region_id, id),
      unique (region_id, round_id, municipality_id, number),
      foreign key (region_id, round_id, municipality_id)
        references consultation_submission (region_id, round_id, municipality_id),
      check ((disposition is null) = (reason is null))
    );
    -- Every change is a version; what somebody joined can be read after it.
    create table consultation_point_version (
      region_id text not null, point_id integer not null, number smallint not null,
      text text not null check (text <> ''),
      page integer check (page > 0), heading text not null, quote text not null,
      quote_found boolean,
      municipality_id text not null, at timestamptz not null, by_office text not null,
      primary key (region_id, point_id, number),
      foreign key (region_id, point_id) references consultation_point (region_id, id),
      check (page is not null or heading <> '' or quote <> '')
    );
    -- Who stands behind a point; its writer is the first. A row that ended stays.
    create table consultation_carrier (
      region_id text not null, id integer generated always as identity, point_id integer not null,
      municipality_id text not null references municipality (id), version smallint not null,
      joined_at timestamptz not null, joined_by text not null,
      left_at timestamptz, left_by text, left_reason text,
      public_at timestamptz,
      primary key (region_id, id),
      foreign key (region_id, point_id, version)
        references consultation_point_version (region_id, point_id, number),
      check ((left_at is null) = (left_by is null))
    );
    create unique index consultation_carrier_one on consultation_carrier (region_id, point_id, municipality_id)
      where left_at is null;
    ${isolated('consultation_round', 'select, insert, update')}
    ${isolated('consultation_submission', 'select, insert, update')}
    ${isolated('consultation_point', 'select, insert, update')}
    ${isolated('consultation_point_version', 'select, insert')}
    ${isolated('consultation_carrier', 'select, insert, update')}`,
  },
  {
    // A council that decides otherwise than was handed in under reservation: what was sent first stays.
    name: '2026-12-03-10-decided-otherwise',
    sql: `
    alter table consultation_submission
      add column sent_position text check (sent_position in
        ('positief', 'positief_met_kanttekeningen', 'negatief', 'geen_standpunt')),
      add column sent_note text,
      add check ((sent_position is null) = (sent_note is null)),
      add check (sent_note is null or (provisional and decision_day is not null))`,
  },
  {
    // What several councils write together before each of them brings it, or does not.
    name: '2026-12-04-00-joint-texts',
    sql: `
    create table consultation_joint_text (
      region_id text not null, id integer generated always as identity,
      round_id integer not null,
      -- Whose clerks see it and write in it; who began it is the first.
      councils text[] not null check (cardinality(councils) > 1),
      primary key (region_id, id),
      unique (region_id, round_id, id),
      foreign key (region_id, round_id) references consultation_round (region_id, id)
    );
    -- Every writing is a version: what a council took over can be read after it.
    create table consultation_joint_version (
      region_id text not null, joint_id integer not null, number smallint not null,
      position text check (position in
        ('positief', 'positief_met_kanttekeningen', 'negatief', 'geen_standpunt')),
      note text not null, points integer[] not null,
      municipality_id text not null references municipality (id), at timestamptz not null, by_office text not null,
      primary key (region_id, joint_id, number),
      foreign key (region_id, joint_id) references consultation_joint_text (region_id, id),
      check (note <> '' or cardinality(points) > 0)
    );
    -- Which version a council took over last.
    alter table consultation_submission
      add column joint_id integer,
      add column joint_version smallint,
      add foreign key (region_id, joint_id, joint_version)
        references consultation_joint_version (region_id, joint_id, number),
      add check ((joint_id is null) = (joint_version is null));
    ${isolated('consultation_joint_text', 'select, insert')}
    ${isolated('consultation_joint_version', 'select, insert')}`,
  },
  {
    // A council leaves, or who began it throws it away: then it is nobody's. What was written stays for those that took it over.
    name: '2026-12-07-04-joint-text-left',
    sql: `
    alter table consultation_joint_text drop constraint consultation_joint_text_councils_check;
    grant update (councils) on consultation_joint_text to ${applicationRole};`,
  },
  {
    // A draft that another joined stays its writer's until the writer hands it in.
    name: '2026-12-11-10-joined-drafts',
    sql: `
    alter table consultation_point
      add column draft_id integer,
      add column draft_version smallint,
      add foreign key (region_id, draft_id) references consultation_point (region_id, id),
      add check ((draft_id is null) = (draft_version is null));
    alter table consultation_carrier
      add column brought_as integer,
      add foreign key (region_id, brought_as) references consultation_point (region_id, id),
      add check (brought_as is null or (left_at is not null and public_at is null));
    ${draftsGivenBack};`,
  },
  {
    // That a council has no view is decided as a view is, and can be taken back; what was being written waits meanwhile.
    name: '2026-12-11-10-no-view',
    sql: `
    alter table consultation_submission
      add column draft_position text check (draft_position in
        ('positief', 'positief_met_kanttekeningen', 'negatief', 'geen_standpunt')),
      add column draft_note text,
      add column no_view_taken_back jsonb,
      add check (state = 'none' or (draft_position is null and draft_note is null));
    ${inEveryRegion(
      "update consultation_submission set draft_position = position, position = null where region_id = r.id and state = 'none';",
    )};`,
  },
  {
    // An answer stands from when it went to the councils, each by itself; a view without a point is answered as a whole.
    name: '2026-12-12-20-answers-told',
    sql: `
    alter table consultation_point
      add column told_at timestamptz,
      add check (told_at is null or disposition is not null);
    alter table consultation_carrier
      add column decision_day date,
      add check (decision_day is null or left_at is not null);
    alter table consultation_submission
      add column view_answers jsonb,
      add column anew boolean not null default false,
      add check (not anew or decision_day is not null);
    ${answersTold};`,
  },
  {
    // What was handed in otherwise than its council decided is corrected; what stood there stays.
    name: '2026-12-12-90-submissions-corrected',
    sql: `
    alter table consultation_submission add column corrections jsonb;
    -- A council that was answered and is corrected is answered anew, also where no council decides.
    do $$ declare it text; begin
      select conname into strict it from pg_constraint
        where conrelid = 'consultation_submission'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%anew%';
      execute format('alter table consultation_submission drop constraint %I', it);
    end $$;
    alter table consultation_submission
      add check (not anew or decision_day is not null or corrections is not null);`,
  },
  {
    // Until when it was in time is told by what was known when it came: a day that is withdrawn later makes nothing late.
    name: '2026-12-12-96-judged-until',
    sql: `
    alter table consultation_submission add column judged_until date,
      add check (judged_until is null or handed_in_at is not null);`,
  },
  {
    // A round of which every council has responded is closed before its last day; that it was, and was undone, stays.
    name: '2026-12-13-56-rounds-closed-early',
    sql: `
    alter table consultation_round add column closings jsonb;`,
  },
  {
    // Votes of a council that look wrong are right where whoever records them says so.
    name: '2026-12-13-56-view-votes-confirmed',
    sql: `
    alter table consultation_submission add column confirmed_doubts jsonb;`,
  },
  {
    // Who stands behind a point is told which councils left it, until its clerk saw that.
    name: '2026-12-13-57-leavings-seen',
    sql: 'alter table consultation_carrier add column leavings_seen timestamptz',
  },
];
