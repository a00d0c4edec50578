import { DataTable, EmptyState } from '#platform/html';
import type { PageContext, SectionAt } from '#platform/http';
import { documentMessages } from '../messages.ts';
import { documentsOfProposalPath } from '../paths.ts';
import { mayBring } from '../policy.ts';
import { type Document, documentsOfProposal } from '../store.ts';
import { Added, DocumentLink, kindText, shownVersion, VersionSource } from './parts.tsx';

/** On the page of a proposal: what lies with it now. */
export const documentsSection: SectionAt<'proposal'> = {
  place: 'proposal',
  order: 90,
  statements: (proposal) => [documentsOfProposal(proposal)],
  view: ([documents], context, proposal) => (
    <Documents context={context} documents={documents as Document[]} proposal={proposal} />
  ),
};

function Documents(props: { context: PageContext; documents: readonly Document[]; proposal: number }) {
  const { context, documents, proposal } = props;
  const t = documentMessages[context.lang];
  return (
    <section class="b" id="documenten">
      <h2>{t.documents}</h2>
      {documents.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <DataTable
          caption={t.documents}
          captionHidden
          columns={[{ name: t.document }, { name: t.what }, { name: t.version }, { name: t.added }]}
          rows={documents.map((document) => ({ key: String(document.id), cells: cells(context, document) }))}
        />
      )}
      {mayBring(context.actor, context.region.id) ? (
        <p>
          <a href={context.link(documentsOfProposalPath(proposal))}>{t.add}</a>
        </p>
      ) : null}
    </section>
  );
}

function cells(context: PageContext, document: Document) {
  const t = documentMessages[context.lang];
  const shown = shownVersion(document);
  return [
    <DocumentLink key="title" context={context} document={document} />,
    <span key="what">
      {kindText(document.kind, context.lang)}.{' '}
      <VersionSource context={context} document={document.id} version={shown} />
    </span>,
    document.versions.length === 1
      ? `${shown.number}`
      : `${shown.number} (${t.versionCount(document.versions.length)})`,
    <Added key="added" context={context} version={shown} />,
  ];
}
