import { dateOf } from '#kernel';
import { enumeration, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { proposalVersionPath } from '#proposals';
import type { Basis, BasisDocument } from '../basis.ts';
import { documentMessages } from '../messages.ts';
import { documentPath } from '../paths.ts';

/**
 * What a vote, an advice or a decision was about: the version of the proposal, and the documents as they lay with it then.
 * @param props.proposal its number
 * @param props.version known of what was recorded before documents were kept
 */
export function BasisView(props: {
  context: PageContext;
  proposal: number;
  basis: Basis | undefined;
  version?: number | undefined;
}) {
  const { context, basis } = props;
  const t = documentMessages[context.lang];
  const version = basis?.proposalVersion ?? props.version;
  if (version === undefined) return null;
  return (
    <p class="small">
      <b>{t.basis}</b>{' '}
      <a href={context.link(proposalVersionPath(props.proposal, version))}>{t.basisText(version)}</a>
      {basis === undefined ? (
        `. ${t.basisUnknown}`
      ) : (
        <Documents context={context} documents={basis.documents} />
      )}
    </p>
  );
}

function Documents({ context, documents }: { context: PageContext; documents: readonly BasisDocument[] }) {
  const t = documentMessages[context.lang];
  if (documents.length === 0) return <>, {t.basisNone}.</>;
  const between = (index: number) => {
    if (index === documents.length - 1) return '.';
    const joint = enumeration(['', ''], context.lang);
    return index === documents.length - 2 ? joint : ', ';
  };
  return (
    <>
      , {t.basisWith}{' '}
      {documents.map((each, index) => (
        <span key={each.document}>
          <a href={context.link(documentPath(each.document, each.version))} lang="nl">
            {each.title}
          </a>{' '}
          ({t.versionOf(each.version)}, {plainDate(dateOf(each.addedAt), context.lang)}
          {each.newest > each.version ? `; ${t.basisNewer(each.newest)}` : ''}){between(index)}
        </span>
      ))}
    </>
  );
}
