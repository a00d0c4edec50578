import { Breadcrumb, Submit, softHyphens } from '#platform/html';
import type { Page, PageAnswer, PageContext } from '#platform/http';
import { type Comparison, compareTexts, type Piece, type Stretch } from '../compare.ts';
import { documentMessages } from '../messages.ts';
import { documentPath } from '../paths.ts';
import { type Document, type DocumentVersion, documentById, textOfVersion } from '../store.ts';

/** So many equal paragraphs stay in view beside a change; the rest is folded. */
const around = 1;

const numberOf = (asked: string | null, otherwise: number) =>
  /^[1-9]\d{0,4}$/.test(asked ?? '') ? Number(asked) : otherwise;

/** Two versions of one text side by side. */
export const comparePage: Page = {
  path: '/documenten/{document}/vergelijk',
  query: ['van', 'met'],
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
      <Choose context={context} document={document} from={from} to={to} />
      <Answer {...{ context, document, from, to }} before={before?.text} after={after?.text} />
    </div>
  );
  return { title: `${t.compareTitle}: ${document.title}`, current: 'proposals', body };
}

interface Asked {
  readonly context: PageContext;
  readonly document: Document;
  readonly from: number;
  readonly to: number;
}

function Choose({ context, document, from, to }: Asked) {
  const t = documentMessages[context.lang];
  if (document.versions.length < 2) return null;
  const options = (chosen: number) =>
    document.versions.toReversed().map(({ number }) => (
      <option key={number} value={number} selected={number === chosen}>
        {number}
      </option>
    ));
  return (
    <form
      method="get"
      action={context.link(`${documentPath(document.id)}/vergelijk`)}
      class="inline compare-choose"
    >
      <label for="van">{t.compareFrom}</label>
      <select id="van" name="van">
        {options(from)}
      </select>
      <label for="met">{t.compareTo}</label>
      <select id="met" name="met">
        {options(to)}
      </select>
      <Submit secondary>{t.compareChoose}</Submit>
    </form>
  );
}

function Answer(props: Asked & { before: string | undefined; after: string | undefined }) {
  const { context, document, from, to, before, after } = props;
  const t = documentMessages[context.lang];
  if (from === to) return <p>{t.compareSameVersion}</p>;
  const missing = [before === undefined ? from : 0, after === undefined ? to : 0].filter((n) => n > 0);
  if (before === undefined || after === undefined)
    return <p>{missing.map((number) => t.compareNoText(number)).join(' ')}</p>;
  const comparison = compareTexts(before, after);
  if ('tooMuch' in comparison) return <p>{t.compareTooMuch}</p>;
  const means = (number: number) => meansOf(document.versions.find((each) => each.number === number));
  return (
    <>
      <p class="small muted">
        {t.compareNote} {means(from) === means(to) ? '' : t.compareMeans}
      </p>
      {comparison.removed + comparison.added === 0 ? (
        <p>{t.compareSame}</p>
      ) : (
        <>
          <p>{t.compareSummary(comparison.removed, comparison.added)}</p>
          <p class="small legend">
            <del>− {t.compareLegend[0]}</del> <ins>+ {t.compareLegend[1]}</ins>
          </p>
          <SideBySide {...props} comparison={comparison} />
        </>
      )}
    </>
  );
}

function meansOf(version: DocumentVersion | undefined): string | null {
  return version?.sha256 == null ? null : version.means;
}

function SideBySide(props: Asked & { comparison: Exclude<Comparison, { tooMuch: true }> }) {
  const { context, document, from, to, comparison } = props;
  const t = documentMessages[context.lang];
  const last = comparison.stretches.length - 1;
  return (
    <div class="compare">
      <div class="row names" aria-hidden="true">
        <p>
          {t.version} {from}
        </p>
        <p>
          {t.version} {to}
        </p>
      </div>
      {comparison.stretches.map((stretch, index) =>
        stretch.kind === 'same' ? (
          <Same
            key={`${index}`}
            {...{ context, document }}
            texts={stretch.texts}
            first={index === 0}
            last={index === last}
          />
        ) : (
          <Changed key={`${index}`} {...{ context, document, from, to, stretch }} />
        ),
      )}
    </div>
  );
}

/** What is the same: in view beside a change, the rest behind a line that can be opened. */
function Same(props: {
  context: PageContext;
  document: Document;
  texts: readonly string[];
  first: boolean;
  last: boolean;
}) {
  const { texts, document, context } = props;
  const begin = props.first ? 0 : around;
  const end = props.last ? texts.length : Math.max(begin, texts.length - around);
  const folded = end - begin;
  const paragraph = (text: string, index: number) => (
    <p class="same" lang={document.lang} key={`${index}`}>
      {text}
    </p>
  );
  if (folded < 2) return <>{texts.map(paragraph)}</>;
  return (
    <>
      {texts.slice(0, begin).map(paragraph)}
      <details class="fold">
        <summary>{documentMessages[context.lang].sameParagraphs(folded)}</summary>
        {texts.slice(begin, end).map(paragraph)}
      </details>
      {texts.slice(end).map(paragraph)}
    </>
  );
}

function Changed(props: Asked & { stretch: Extract<Stretch, { kind: 'changed' }> }) {
  const { context, document, from, to, stretch } = props;
  const t = documentMessages[context.lang];
  const side = (number: number, word: string, pieces: readonly Piece[] | null, Mark: 'del' | 'ins') => (
    <div class={pieces === null ? 'side-of missing' : 'side-of'}>
      <p class="small muted which">
        {t.version} {number}: {pieces === null ? t.absent : word}
      </p>
      {pieces === null ? null : (
        <p lang={document.lang}>
          {pieces.map((piece, index) =>
            piece.changed ? <Mark key={`${index}`}>{piece.text}</Mark> : piece.text,
          )}
        </p>
      )}
    </div>
  );
  const both = stretch.before !== null && stretch.after !== null;
  return (
    <div class="row">
      {side(from, both ? t.changed : t.gone, stretch.before, 'del')}
      {side(to, both ? t.changed : t.new, stretch.after, 'ins')}
    </div>
  );
}
