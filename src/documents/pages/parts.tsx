import { ambitionPath } from '#ambitions';
import { dateOf } from '#kernel';
import { plainDate, WithdrawnLine } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import { proposalPath } from '#proposals';
import { documentMessages } from '../messages.ts';
import { agreementPageOf, documentPath, filePath } from '../paths.ts';
import type { Document, DocumentVersion, DocumentWithSubject } from '../store.ts';
import { apiKind, type DocumentKind, mediaTypes } from '../words.ts';

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address);

/** `1,2 MB`, `34 kB`. */
export function sizeText(bytes: number, lang: Lang): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1000, 'kB'];
  const rounded = value >= 10 || unit === 'kB' ? String(Math.max(1, Math.round(value))) : value.toFixed(1);
  return `${lang === 'nl' ? rounded.replace('.', ',') : rounded} ${unit}`;
}

export function kindText(kind: DocumentKind, lang: Lang): string {
  return documentMessages[lang].kinds[apiKind(kind)];
}

/** The newest version that is shown; the newest of all when none is. */
export function shownVersion(document: Document): DocumentVersion {
  const [newest] = document.versions;
  return document.versions.find((version) => version.withdrawnAt === null) ?? (newest as DocumentVersion);
}

type Belonging = Pick<DocumentWithSubject, 'proposal' | 'ambition' | 'agreement'>;
/** The page of what a document belongs to. */
export const subjectPath = ({ proposal, ambition, agreement }: Belonging) => {
  if (agreement !== null) return agreementPageOf(agreement);
  return ambition === null ? proposalPath(proposal ?? 0) : ambitionPath(ambition);
};
/** Where that is in the menu. */
export const menuOf = ({ ambition, agreement }: Belonging) =>
  agreement !== null ? 'councils' : ambition === null ? 'proposals' : 'ambitions';

/** When and by whom a version was added, and that it came after the offering. */
export function Added({ context, version }: { context: PageContext; version: DocumentVersion }) {
  const t = documentMessages[context.lang];
  const who = version.addedBy === null ? t.fromDraft : `${t.by} ${version.addedBy}`;
  return (
    <>
      {plainDate(dateOf(version.addedAt), context.lang)}, <span lang="nl">{who}</span>
      {version.afterOffer ? <span class="small muted">{`. ${t.afterOffer}.`}</span> : null}
    </>
  );
}

/** The way to what a version is: its file or its link; of what is withdrawn only why. */
export function VersionSource(props: { context: PageContext; document: number; version: DocumentVersion }) {
  const { context, document, version } = props;
  const t = documentMessages[context.lang];
  if (version.withdrawnAt !== null)
    return (
      <span>
        <b>{t.withdrawn}.</b>{' '}
        <WithdrawnLine
          lang={context.lang}
          at={version.withdrawnAt}
          by={version.withdrawnBy ?? t.unknownOffice}
          reason={version.withdrawnReason}
        />{' '}
        {version.erasedAt === null ? null : t.erased}
      </span>
    );
  if (version.sha256 === null)
    return (
      <span>
        <a href={version.address} rel="noopener nofollow">
          {t.link} {hostOf(version.address)}
        </a>
        , {t.seenOn} {plainDate(version.seenOn, context.lang)}
      </span>
    );
  return (
    <span>
      <a href={context.link(filePath(document, version.number))} download lang="nl">
        {version.fileName}
      </a>{' '}
      <span class="muted">
        ({mediaTypes[version.mediaType].toUpperCase()}, {sizeText(version.size, context.lang)})
      </span>
    </span>
  );
}

export function DocumentLink(props: {
  context: PageContext;
  document: Pick<Document, 'id' | 'title' | 'lang'>;
  version?: number;
}) {
  const { context, document, version } = props;
  return (
    <a href={context.link(documentPath(document.id, version))} lang={document.lang}>
      {document.title}
    </a>
  );
}
