import { Breadcrumb, softHyphens } from '#platform/html';
import type { Page, PageAnswer, PageContext } from '#platform/http';
import { compareTexts } from '../compare.ts';
import { documentMessages } from '../messages.ts';
import { documentPath } from '../paths.ts';
import { type Document, type DocumentVersion, documentById, textOfVersion } from '../store.ts';
import { menuOf } from './parts.tsx';
import { ChooseVersions, Compared } from './side-by-side.tsx';

/** A number of a version as it was asked for. */
export const numberOf = (asked: string | null, otherwise: number) =>
  /^[1-9]\d{0,4}$/.test(asked ?? '') ? Number(asked) : otherwise;

/** Two versions of one text side by side. */
export const comparePage: Page = {
  path: '/documenten/{document}/vergelijk',
  query: ['van', 'met'],
  dear: true,
  render: showComparison,
};

async function showComparison(context: PageContext): Promise<PageAnswer> {
  const id = Number(context.params.document);
  const from = numberOf(context.query.get('van'), 1);
  const to = numberOf(context.query.get('met'), 2);
  const [[document], [before], [after]] = await context.read([
    documentById(id),
    textOfVersion(id, from),
    textOfVersion(id, to),
  ]);
  if (!document) return undefined;
  const t = documentMessages[context.lang];
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(documentPath(id)), text: document.title }]} />
      <h1>{t.compareTitle}</h1>
      <p>
        <span lang={document.lang}>{softHyphens(document.title)}</span>: {t.compareFrom.toLowerCase()} {from}{' '}
        {t.compareTo} {to}
      </p>
      <ChooseVersions
        {...{ context, from, to }}
        action={`${documentPath(document.id)}/vergelijk`}
        numbers={document.versions.map((each) => each.number)}
      />
      <Answer {...{ context, document, from, to }} before={before?.text} after={after?.text} />
    </div>
  );
  return { title: `${t.compareTitle}: ${document.title}`, current: menuOf(document), body };
}

interface Asked {
  readonly context: PageContext;
  readonly document: Document;
  readonly from: number;
  readonly to: number;
}

function Answer(props: Asked & { before: string | undefined; after: string | undefined }) {
  const { context, document, from, to, before, after } = props;
  const t = documentMessages[context.lang];
  if (from === to) return <p>{t.compareSameVersion}</p>;
  const missing = [before === undefined ? from : 0, after === undefined ? to : 0].filter((n) => n > 0);
  if (before === undefined || after === undefined)
    return <p>{missing.map((number) => t.compareNoText(number)).join(' ')}</p>;
  const means = (number: number) => meansOf(document.versions.find((each) => each.number === number));
  return (
    <Compared
      {...{ context, from, to }}
      lang={document.lang}
      comparison={compareTexts(before, after)}
      note={`${t.compareNote} ${means(from) === means(to) ? '' : t.compareMeans}`}
      same={t.compareSame}
      tooMuch={t.compareTooMuch}
    />
  );
}

function meansOf(version: DocumentVersion | undefined): string | null {
  return version?.sha256 == null ? null : version.means;
}
