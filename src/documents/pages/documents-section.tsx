import { DataTable, EmptyState, NoSecrets } from '#platform/html';
import type { PageContext, SectionAt } from '#platform/http';
import { documentMessages } from '../messages.ts';
import { documentsOfAgreementPath, documentsOfAmbitionPath, documentsOfProposalPath } from '../paths.ts';
import { mayBring, mayBringToAgreement, mayBringToAmbition } from '../policy.ts';
import {
  type Document,
  documentsOfAgreement,
  documentsOfAmbition,
  documentsOfProposal,
  signedAgreement,
} from '../store.ts';
import { Added, DocumentLink, kindText, shownVersion, VersionSource } from './parts.tsx';

/** On the page of a proposal: what lies with it now. */
export const documentsSection: SectionAt<'proposal'> = {
  place: 'proposal',
  order: 90,
  statements: (proposal) => [documentsOfProposal(proposal)],
  view: ([documents], context, proposal) => (
    <Documents
      context={context}
      documents={documents as Document[]}
      none={documentMessages[context.lang].none}
      add={mayBring(context.actor, context.region.id) ? documentsOfProposalPath(proposal) : undefined}
    />
  ),
};

/** On the page of an ambition. */
export const ambitionDocumentsSection: SectionAt<'ambition'> = {
  place: 'ambition',
  order: 90,
  statements: (ambition) => [documentsOfAmbition(ambition)],
  view: ([documents], context, ambition) => (
    <Documents
      context={context}
      documents={documents as Document[]}
      none={documentMessages[context.lang].noneAtAmbition}
      add={
        mayBringToAmbition(context.actor, context.region.id) ? documentsOfAmbitionPath(ambition) : undefined
      }
    />
  ),
};

/** On the page of an agreement that was signed: a draft has none, since they are for everybody. */
export const agreementDocumentsSection: SectionAt<'agreement'> = {
  place: 'agreement',
  order: 5,
  statements: (agreement) => [documentsOfAgreement(agreement), signedAgreement(agreement)],
  view: ([documents, signed = []], context, agreement) =>
    signed.length === 0 ? null : (
      <Documents
        context={context}
        documents={documents as Document[]}
        none={documentMessages[context.lang].noneAtAgreement}
        add={
          mayBringToAgreement(context.actor, context.region.id)
            ? documentsOfAgreementPath(agreement)
            : undefined
        }
      />
    ),
};

function Documents(props: {
  context: PageContext;
  documents: readonly Document[];
  none: string;
  /** Where this reader adds one. */
  add: string | undefined;
}) {
  const { context, documents } = props;
  const t = documentMessages[context.lang];
  return (
    <section class="b" id="documenten">
      <h2>{t.documents}</h2>
      {documents.length === 0 ? (
        <EmptyState>{props.none}</EmptyState>
      ) : (
        <DataTable
          caption={t.documents}
          captionHidden
          columns={[{ name: t.document }, { name: t.what }, { name: t.version }, { name: t.added }]}
          rows={documents.map((document) => ({ key: String(document.id), cells: cells(context, document) }))}
        />
      )}
      <NoSecrets context={context} />
      {props.add ? (
        <p>
          <a href={context.link(props.add)}>{t.add}</a>
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
