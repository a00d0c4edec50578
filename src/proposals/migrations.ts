import { isolated, type Migration } from '#platform/database';

export const proposalMigrations: Migration[] = [
  {
    name: '2026-11-24-05-proposals',
    sql: `
    create table proposal (
      region_id text not null references region (id),
      id integer generated always as identity,
      title text not null check (title <> ''),
      summary text not null,
      summary_en text,
      lead_id text not null references municipality (id),
      framework boolean not null,
      advice_kind text not null check (advice_kind in ('full', 'headlines')),
      table_id text,
      committee_id text not null,
      state text not null,
      version integer not null default 1,
      changed_at timestamptz not null,
      primary key (region_id, id)
    );
    create table proposal_ambition (
      region_id text not null, proposal_id integer not null, ambition_id text not null,
      primary key (region_id, proposal_id, ambition_id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create table proposal_participant (
      region_id text not null, proposal_id integer not null,
      municipality_id text not null references municipality (id),
      competence text not null check (competence in ('council', 'college', 'mayor')),
      meaning text not null default '',
      primary key (region_id, proposal_id, municipality_id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create table proposal_room_point (
      region_id text not null, proposal_id integer not null, number smallint not null, text text not null check (text <> ''),
      primary key (region_id, proposal_id, number),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create table proposal_document (
      region_id text not null, proposal_id integer not null, place smallint not null,
      title text not null, address text not null check (address ~ '^https?://'), seen_on date not null,
      primary key (region_id, proposal_id, place),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    create table proposal_step (
      region_id text not null, proposal_id integer not null, id integer generated always as identity,
      day date not null, step text not null, note text,
      primary key (region_id, proposal_id, id),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    ${[
      'proposal',
      'proposal_ambition',
      'proposal_participant',
      'proposal_room_point',
      'proposal_document',
      'proposal_step',
    ]
      .map((table) => isolated(table))
      .join('')}
    `,
  },
  // What is being voted on stays where it is: the committee would vote on a text that the table is rewriting.
  {
    name: '2026-11-25-20-proposal-vote-pending',
    sql: 'alter table proposal add column vote_pending boolean not null default false;',
  },
  // What was written before this has no added value yet: empty, and pages say so.
  {
    name: '2026-11-25-15-4-added-value',
    sql: `
    alter table proposal add column why_together text not null default '';
    alter table proposal_ambition add column added_value text not null default '',
      add column goals jsonb not null default '[]';`,
  },
  // A vote names the version that it was about, so each must stay readable. What was saved before this is taken from the
  // journal, with its moment and its office; where that was erased only the text as it is now is known.
  {
    name: '2026-11-25-50-proposal-version',
    sql: `
    create table proposal_version (
      region_id text not null, proposal_id integer not null, number integer not null check (number > 0),
      content jsonb not null,
      saved_at timestamptz, saved_by text,
      primary key (region_id, proposal_id, number),
      foreign key (region_id, proposal_id) references proposal (region_id, id)
    );
    ${isolated('proposal_version', 'select, insert')}
    do $$
    declare
      r record;
    begin
      for r in select id from region loop
        perform set_config('app.region', r.id, true);
        insert into proposal_version (region_id, proposal_id, number, content, saved_at, saved_by)
          select r.id, s.proposal, s.number, jsonb_build_object(
              'title', a -> 'title', 'summary', a -> 'summary', 'summaryEnglish', a -> 'summaryEnglish',
              'lead', a -> 'lead', 'framework', a -> 'framework', 'adviceKind', a -> 'adviceKind',
              'table', a -> 'table', 'committee', a -> 'committee', 'ambitions', a -> 'ambitions',
              'added', coalesce(a -> 'added', (
                select coalesce(jsonb_agg(jsonb_build_object('ambition', x, 'text', '', 'goals', '[]'::jsonb)), '[]')
                from jsonb_array_elements(a -> 'ambitions') x)),
              'whyTogether', coalesce(a -> 'whyTogether', '""'),
              'participants', a -> 'participants', 'roomPoints', a -> 'roomPoints'), s.at, s.actor_office
          from (
            select split_part(e.subject, '/', 2)::integer as proposal, e.at, e.actor_office, l.payload::jsonb -> 'after' as a,
              case e.operation when 'draft_proposal' then 1
                else (l.payload::jsonb #>> '{before,version}')::integer + 1 end as number
            from journal_entry e join journal_payload l on l.entry_id = e.id
            where e.scope = r.id and e.operation in ('draft_proposal', 'edit_proposal')) s
          join proposal p on p.region_id = r.id and p.id = s.proposal and s.number <= p.version
          where s.a ? 'title'
          on conflict do nothing;
        insert into proposal_version (region_id, proposal_id, number, content)
          select p.region_id, p.id, p.version, jsonb_build_object(
              'title', p.title, 'summary', p.summary, 'summaryEnglish', p.summary_en, 'lead', p.lead_id,
              'framework', p.framework, 'adviceKind', p.advice_kind, 'table', p.table_id, 'committee', p.committee_id,
              'ambitions', (select coalesce(jsonb_agg(a.ambition_id order by a.ambition_id), '[]')
                from proposal_ambition a where a.region_id = p.region_id and a.proposal_id = p.id),
              'added', (select coalesce(jsonb_agg(jsonb_build_object('ambition', a.ambition_id, 'text', a.added_value,
                  'goals', a.goals) order by a.ambition_id), '[]')
                from proposal_ambition a where a.region_id = p.region_id and a.proposal_id = p.id),
              'whyTogether', p.why_together,
              'participants', (select coalesce(jsonb_agg(jsonb_build_object('municipality', t.municipality_id,
                  'competence', t.competence, 'meaning', t.meaning) order by t.municipality_id), '[]')
                from proposal_participant t where t.region_id = p.region_id and t.proposal_id = p.id),
              'roomPoints', (select coalesce(jsonb_agg(m.text order by m.number), '[]')
                from proposal_room_point m where m.region_id = p.region_id and m.proposal_id = p.id))
          from proposal p where p.region_id = r.id
          on conflict do nothing;
      end loop;
      perform set_config('app.region', '', true);
    end $$;`,
  },
];
