import {
  Breadcrumb,
  DefinitionSide,
  ErrorSummary,
  Notice,
  Submit,
  softHyphens,
  TextArea,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { documentMessages } from '../messages.ts';
import { comparePath, documentPath, filePath, newVersionPath, picturePath, withdrawPath } from '../paths.ts';
import { paragraphs } from '../rules/paragraphs.ts';
import {
  type DocumentVersion,
  type DocumentWithSubject,
  documentById,
  type FileVersion,
  textToShow,
} from '../store.ts';
import { mayBringTo } from '../subject.ts';
import { isImage, type MediaType, mediaTypes } from '../words.ts';
import { Added, kindText, menuOf, shownVersion, subjectPath, VersionSource } from './parts.tsx';

/** As much as is shown on the page; a report of a hundred pages. */
const mostShown = 300_000;

interface Props {
  readonly context: PageContext;
  readonly document: DocumentWithSubject;
}

export async function showDocument(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.document);
  const asked = context.query.get('versie') ?? '';
  const number = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : null;
  const [[document], [read]] = await context.read([documentById(id), textToShow(id, number)]);
  if (!document) return undefined;
  const version =
    number === null ? shownVersion(document) : document.versions.find((each) => each.number === number);
  if (!version) return undefined;
  const text = read?.number === version.number ? read.text : undefined;
  const t = documentMessages[context.lang];
  const body = (
    <div class="wrap phead">
      <Head context={context} document={document} />
      <ErrorSummary lang={context.lang} state={state} />
      <div class="cols">
        <Shown context={context} document={document} version={version} />
        <div class="sides">
          <About context={context} document={document} />
        </div>
      </div>
      <Versions context={context} document={document} shown={version} />
      {version.withdrawnAt === null && version.sha256 !== null ? (
        <Text context={context} document={document} version={version} text={text} />
      ) : null}
      <Work context={context} document={document} version={version} state={state} />
    </div>
  );
  return { title: `${document.title}, ${t.versionOf(version.number)}`, current: menuOf(document), body };
}

function Head({ context, document }: Props) {
  const t = documentMessages[context.lang];
  return (
    <>
      <Breadcrumb
        label={t.crumb}
        links={[
          {
            href: context.link(`${subjectPath(document)}#documenten`),
            text: document.subjectTitle,
          },
        ]}
      />
      <p class="amb">{kindText(document.kind, context.lang)}</p>
      <h1 lang={document.lang}>{softHyphens(document.title)}</h1>
      {context.demonstration ? (
        <div class="aside-note">
          <Notice kind="info" title={t.invented}>
            <p>{t.inventedText}</p>
          </Notice>
        </div>
      ) : null}
    </>
  );
}

function About({ context, document }: Props) {
  const t = documentMessages[context.lang];
  const owner = context.region.municipalities.find((m) => m.id === document.archiveOwner);
  return (
    <DefinitionSide
      id="over-document"
      title={t.document}
      items={[
        {
          term: t.belongsTo,
          value: (
            <a href={context.link(subjectPath(document))} lang="nl">
              {document.subjectTitle}
            </a>
          ),
        },
        { term: t.what, value: kindText(document.kind, context.lang) },
        { term: t.langField, value: t.langs[document.lang] },
        { term: t.ownerField, value: owner?.name ?? document.archiveOwner },
        { term: t.versions, value: String(document.versions.length) },
      ]}
    />
  );
}

/** The version that is looked at: where it came from, and its first page. */
function Shown({ context, document, version }: Props & { version: DocumentVersion }) {
  const t = documentMessages[context.lang];
  return (
    <section class="b">
      <h2>
        {t.version} {version.number}
      </h2>
      <p>
        <VersionSource context={context} document={document.id} version={version} />
      </p>
      <p class="small">
        {t.added} <Added context={context} version={version} />
      </p>
      <p class="small">
        {version.number === 1 ? (
          t.firstVersion
        ) : (
          <>
            <b>{t.change}:</b> <span lang="nl">{version.change}</span>
          </>
        )}
      </p>
      {version.sha256 !== null && version.withdrawnAt === null ? (
        <>
          {version.givenName === null ? null : <p class="small">{t.corrected(version.givenName)}</p>}
          <Picture context={context} document={document} version={version} />
        </>
      ) : null}
    </section>
  );
}

function Picture({ context, document, version }: Props & { version: FileVersion }) {
  const t = documentMessages[context.lang];
  const image = isImage(version.mediaType);
  if (!image && version.picture === null) {
    const read = version.textState === 'read' || version.textState === 'empty';
    return read ? (
      <p class="small muted">{t.noPicture[version.mediaType === 'application/pdf' ? 'pdf' : 'text']}</p>
    ) : null;
  }
  const path = image ? filePath(document.id, version.number) : picturePath(document.id, version.number);
  return (
    <figure class="firstpage">
      <figcaption class="small muted">
        {image ? t.picture : t.firstPage}
        {version.pages === null ? '' : ` (${t.textPages(version.pages)})`}
      </figcaption>
      <img
        src={context.link(path)}
        alt={image ? t.imageAlt(document.title) : t.pictureAlt(document.title)}
        loading="lazy"
      />
      {version.pictureFrom === 'text' && <p class="small muted">{t.fromText}</p>}
    </figure>
  );
}

function Versions({ context, document, shown }: Props & { shown: DocumentVersion }) {
  const t = documentMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.versions}</h2>
      <ol class="versions" reversed>
        {document.versions.map((version) => (
          <li key={version.number} value={version.number}>
            <p>
              <b>
                {version.number === shown.number ? (
                  t.versionOf(version.number)
                ) : (
                  <a href={context.link(documentPath(document.id, version.number))}>
                    {t.versionOf(version.number)}
                  </a>
                )}
              </b>
              {', '}
              <Added context={context} version={version} />
            </p>
            <p lang={version.number === 1 ? context.lang : 'nl'}>
              {version.number === 1 ? t.firstVersion : version.change}
            </p>
            <p class="small">
              <VersionSource context={context} document={document.id} version={version} />
            </p>
            {version.sha256 === null || version.withdrawnAt !== null ? null : (
              <p class="small muted">
                {t.hash}: <code>{version.sha256}</code>
              </p>
            )}
            <CompareLink context={context} document={document} version={version} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const comparable = (version: DocumentVersion | undefined) =>
  version?.sha256 != null && version.withdrawnAt === null && version.textState === 'read';

function CompareLink({ context, document, version }: Props & { version: DocumentVersion }) {
  const before = document.versions.find((each) => each.number < version.number && comparable(each));
  if (!before || !comparable(version)) return null;
  return (
    <p class="small">
      <a href={context.link(comparePath(document.id, before.number, version.number))}>
        {documentMessages[context.lang].compareWith(before.number, version.number)}
      </a>
    </p>
  );
}

function Text(props: Props & { version: FileVersion; text: string | undefined }) {
  const { context, document, version, text } = props;
  const t = documentMessages[context.lang];
  const { textState: state, reason } = version;
  return (
    <section class="b" id="tekst">
      <h2>{t.text}</h2>
      {text === undefined ? (
        <p>
          {reason !== null || state === 'failed'
            ? `${t.failed} ${reason ? t.failedBecause[reason] : ''}`
            : null}
          {reason !== null || state === 'failed' || state === 'read' ? null : t.textStates[state]}
        </p>
      ) : (
        <>
          <p class="small muted">{t.textNote}</p>
          <div class="txt doctext" lang={document.lang}>
            {paragraphs(text.slice(0, mostShown)).map((paragraph, index) => (
              <p key={`${index}${paragraph.slice(0, 20)}`}>{paragraph}</p>
            ))}
          </div>
          {text.length > mostShown ? <p class="muted">{t.textCut}</p> : null}
        </>
      )}
    </section>
  );
}

/** What whoever brings documents can do with this one. */
function Work(props: Props & { version: DocumentVersion; state: FormState }) {
  const { context, document, version, state } = props;
  const t = documentMessages[context.lang];
  if (!mayBringTo(context.actor, context.region.id, document)) return null;
  return (
    <section class="b panel">
      <p>
        <a href={context.link(newVersionPath(document.id))}>{t.addVersion}</a>
      </p>
      {version.withdrawnAt === null ? (
        <details open={state.problems.reden !== undefined}>
          <summary>
            {t.withdraw}: {t.versionOf(version.number)}
          </summary>
          <p>{t.withdrawNote}</p>
          <form method="post" action={context.link(withdrawPath(document.id, version.number))} class="form">
            <TextArea name="reden" label={t.withdrawReason} state={state} rows={2} />
            <p>
              <Submit secondary>{t.withdraw}</Submit>
            </p>
          </form>
        </details>
      ) : null}
    </section>
  );
}

export const documentPage: Page = {
  path: '/documenten/{document}',
  query: ['versie'],
  render: (context) => showDocument(context, emptyForm),
};

/** After a refused withdrawal: the version that it was about. */
export function showVersion(context: PageContext, state: FormState): Promise<PageAnswer> {
  const query = new URLSearchParams({ versie: context.params.versie ?? '' });
  return showDocument({ ...context, query }, state);
}
