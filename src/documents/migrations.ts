import { applicationRole, isolated, type Migration } from '#platform/database';

export const documentMigrations: Migration[] = [
  {
    // A version is never changed but for being withdrawn or erased. Links that stood in a draft become documents.
    name: '2026-11-25-14-documents',
    sql: `
    create table document (
      region_id text not null references region (id),
      id integer generated always as identity,
      proposal_id integer,
      title text not null check (title <> ''),
      kind text not null check (kind in
        ('proposal', 'decision_paper', 'annex', 'research', 'decision', 'incoming', 'announcement')),
      lang text not null check (lang in ('nl', 'en')),
      archive_owner_id text not null references municipality (id),
      primary key (region_id, id),
      foreign key (region_id, proposal_id) references proposal (region_id, id),
      constraint document_one_subject check (num_nonnulls(proposal_id) = 1)
    );
    create index document_proposal on document (region_id, proposal_id);
    create table document_version (
      region_id text not null, document_id integer not null, number smallint not null check (number > 0),
      file_name text, given_name text, media_type text, size integer check (size > 0),
      sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
      address text check (address ~ '^https?://'), seen_on date,
      change text not null default '',
      added_at timestamptz not null, added_by text,
      proposal_version integer, after_offer boolean not null,
      withdrawn_at timestamptz, withdrawn_by text, withdrawn_reason text,
      erased_at timestamptz, erased_reason text, removed_at timestamptz,
      primary key (region_id, document_id, number),
      foreign key (region_id, document_id) references document (region_id, id),
      constraint document_version_file_or_link check (
        (sha256 is not null and file_name is not null and media_type is not null and size is not null
          and address is null and seen_on is null)
        or (address is not null and seen_on is not null
          and sha256 is null and file_name is null and media_type is null and size is null)),
      constraint document_version_change check (number = 1 or change <> ''),
      constraint document_version_withdrawn check (
        (withdrawn_at is null) = (withdrawn_reason is null) and (erased_at is null) = (erased_reason is null)
        and (erased_at is null or withdrawn_at is not null))
    );
    create index document_version_content on document_version (region_id, sha256);
    create index document_version_to_remove on document_version (region_id)
      where erased_at is not null and removed_at is null;
    create table document_text (
      region_id text not null, document_id integer not null, number smallint not null,
      state text not null check (state in ('pending', 'read', 'empty', 'image', 'failed')),
      means text, reason text, pages integer, text text,
      picture_sha256 text check (picture_sha256 ~ '^[0-9a-f]{64}$'),
      primary key (region_id, document_id, number),
      foreign key (region_id, document_id, number) references document_version (region_id, document_id, number)
    );
    create index document_text_pending on document_text (region_id) where state = 'pending';
    create table document_basis (
      region_id text not null, vote_id integer, decision_id integer,
      proposal_version integer not null, versions jsonb not null,
      unique (region_id, vote_id), unique (region_id, decision_id),
      constraint document_basis_one_subject check (num_nonnulls(vote_id, decision_id) = 1),
      foreign key (region_id, vote_id) references vote (region_id, id),
      foreign key (region_id, decision_id) references local_decision (region_id, id)
    );
    ${isolated('document', 'select, insert')}
    ${isolated('document_version', 'select, insert')}
    grant update (withdrawn_at, withdrawn_by, withdrawn_reason, erased_at, erased_reason, removed_at)
      on document_version to ${applicationRole};
    ${isolated('document_text', 'select, insert, update')}
    ${isolated('document_basis', 'select, insert')}

    -- The face for a draft that comes with links: one that is there already is left alone, another address or day under
    -- the same title is a new version.
    create function add_draft_link(in_region text, in_proposal integer, in_title text, in_address text, in_seen date,
      in_at timestamptz, in_by text) returns void language plpgsql as $$
    declare
      found record;
      made integer;
    begin
      select d.id, v.number, v.address, v.seen_on into found
        from document d join lateral (select * from document_version n
            where n.region_id = d.region_id and n.document_id = d.id order by n.number desc limit 1) v on true
        where d.region_id = in_region and d.proposal_id = in_proposal and d.title = in_title and v.address is not null
        order by d.id limit 1;
      if found.id is null then
        insert into document (region_id, proposal_id, title, kind, lang, archive_owner_id)
          select in_region, in_proposal, in_title, 'annex', 'nl', p.lead_id
          from proposal p where p.region_id = in_region and p.id = in_proposal
          returning id into made;
        insert into document_version (region_id, document_id, number, address, seen_on, added_at, added_by,
            proposal_version, after_offer)
          select in_region, made, 1, in_address, in_seen, in_at, in_by, p.version, false
          from proposal p where p.region_id = in_region and p.id = in_proposal;
      elsif found.address <> in_address or found.seen_on <> in_seen then
        insert into document_version (region_id, document_id, number, address, seen_on, change, added_at, added_by,
            proposal_version, after_offer)
          select in_region, found.id, found.number + 1, in_address, in_seen, 'Link gewijzigd.', in_at, in_by,
            p.version, false
          from proposal p where p.region_id = in_region and p.id = in_proposal;
      end if;
    end $$;
    grant execute on function add_draft_link to ${applicationRole};

    do $$
    declare
      r record;
      link record;
    begin
      for r in select id from region loop
        -- Region by region in the conditions too: an owner that is a superuser passes every policy.
        perform set_config('app.region', r.id, true);
        for link in select l.*, p.changed_at from proposal_document l
            join proposal p on p.region_id = l.region_id and p.id = l.proposal_id
            where l.region_id = r.id order by l.proposal_id, l.place loop
          perform add_draft_link(link.region_id, link.proposal_id, link.title, link.address, link.seen_on,
            link.changed_at, null);
        end loop;
        -- A text that was not rewritten since still has the links that were voted on; of another nobody knows.
        insert into document_basis (region_id, vote_id, proposal_version, versions)
          select v.region_id, v.id, v.proposal_version, (select coalesce(json_agg(json_build_object(
              'document', d.id, 'version', 1) order by d.id), '[]') from document d
              where d.region_id = v.region_id and d.proposal_id = v.proposal_id)
          from vote v join proposal p on p.region_id = v.region_id and p.id = v.proposal_id
          where v.region_id = r.id and p.version = v.proposal_version;
        insert into document_basis (region_id, decision_id, proposal_version, versions)
          select e.region_id, e.id, p.version, (select coalesce(json_agg(json_build_object(
              'document', d.id, 'version', 1) order by d.id), '[]') from document d
              where d.region_id = e.region_id and d.proposal_id = e.proposal_id)
          from local_decision e join proposal p on p.region_id = e.region_id and p.id = e.proposal_id
          where e.region_id = r.id and e.outcome is not null;
      end loop;
      perform set_config('app.region', '', true);
    end $$;
    drop table proposal_document;`,
  },
  {
    // A fault of our own program was told as a damaged file, and the picture in an OpenDocument file was not looked for:
    // read once more.
    name: '2026-11-25-51-read-again',
    sql: `
    do $$
    declare
      r record;
    begin
      for r in select id from region loop
        perform set_config('app.region', r.id, true);
        update document_text t set state = 'pending', reason = null from document_version v
          where t.region_id = r.id and v.region_id = t.region_id and v.document_id = t.document_id
            and v.number = t.number and v.withdrawn_at is null
            and ((t.state = 'failed' and t.reason = 'broken') or (t.state in ('read', 'empty')
              and t.picture_sha256 is null and v.media_type = 'application/vnd.oasis.opendocument.text'));
      end loop;
      perform set_config('app.region', '', true);
    end $$;`,
  },
  {
    // An ambition has documents too, as files and as links.
    name: '2026-11-25-52-ambition-documents',
    sql: `
    alter table document add column ambition_id text,
      add foreign key (region_id, ambition_id) references ambition (region_id, id),
      drop constraint document_one_subject,
      add constraint document_one_subject check (num_nonnulls(proposal_id, ambition_id) = 1);
    create index document_ambition on document (region_id, ambition_id);`,
  },
  {
    // A text without a picture of its own gets a first page, and those of PDFs were drawn with red and blue changed about:
    // read once more, and what was drawn says of what.
    name: '2026-11-26-50-first-page',
    sql: `
    alter table document_text add column picture_from text check (picture_from in ('file', 'text'));
    do $$
    declare
      r record;
    begin
      for r in select id from region loop
        perform set_config('app.region', r.id, true);
        update document_text set picture_from = 'file' where region_id = r.id and picture_sha256 is not null;
        update document_text t set state = 'pending', reason = null from document_version v
          where t.region_id = r.id and v.region_id = t.region_id and v.document_id = t.document_id
            and v.number = t.number and v.withdrawn_at is null and t.state in ('read', 'empty')
            and (t.picture_sha256 is null) <> (v.media_type = 'application/pdf');
      end loop;
      perform set_config('app.region', '', true);
    end $$;
    alter table document_text add check ((picture_sha256 is null) = (picture_from is null));`,
  },
  {
    // A signed agreement has its documents with it, as files too.
    name: '2026-12-12-30-agreement-documents',
    sql: `
    alter table document add column agreement_id integer,
      add foreign key (region_id, agreement_id) references agreement (region_id, id),
      drop constraint document_one_subject,
      add constraint document_one_subject check (num_nonnulls(proposal_id, ambition_id, agreement_id) = 1);
    create index document_agreement on document (region_id, agreement_id);`,
  },
];
