import { Submit } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import type { Comparison, Piece, Stretch } from '../compare.ts';
import { documentMessages } from '../messages.ts';

/** So many equal paragraphs stay in view beside a change; the rest is folded. */
const around = 1;

/** @param props.action address below the region, without its query @param props.numbers the newest first */
export function ChooseVersions(props: {
  context: PageContext;
  action: string;
  numbers: readonly number[];
  from: number;
  to: number;
}) {
  const { context, numbers, from, to } = props;
  const t = documentMessages[context.lang];
  if (numbers.length < 2) return null;
  const options = (chosen: number) =>
    numbers.toReversed().map((number) => (
      <option key={number} value={number} selected={number === chosen}>
        {number}
      </option>
    ));
  return (
    <form method="get" action={context.link(props.action)} class="inline compare-choose">
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

interface Sides {
  readonly context: PageContext;
  /** Of the texts. */
  readonly lang: Lang;
  readonly from: number;
  readonly to: number;
}

/** What changed, under a sentence on what was compared. */
export function Compared(
  props: Sides & { comparison: Comparison; note: string; same: string; tooMuch: string },
) {
  const { comparison } = props;
  const t = documentMessages[props.context.lang];
  if ('tooMuch' in comparison) return <p>{props.tooMuch}</p>;
  return (
    <>
      <p class="small muted">{props.note}</p>
      {comparison.removed + comparison.added === 0 ? (
        <p>{props.same}</p>
      ) : (
        <>
          <p>{t.compareSummary(comparison.removed, comparison.added)}</p>
          <p class="small legend">
            <del>{t.compareLegend[0]}</del> <ins>{t.compareLegend[1]}</ins>
          </p>
          <SideBySide {...props} comparison={comparison} />
        </>
      )}
    </>
  );
}

function SideBySide(props: Sides & { comparison: Exclude<Comparison, { tooMuch: true }> }) {
  const { context, lang, from, to, comparison } = props;
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
            {...{ context, lang }}
            texts={stretch.texts}
            first={index === 0}
            last={index === last}
          />
        ) : (
          <Changed key={`${index}`} {...{ context, lang, from, to, stretch }} />
        ),
      )}
    </div>
  );
}

/** What is the same: in view beside a change, the rest behind a line that can be opened. */
function Same(props: {
  context: PageContext;
  lang: Lang;
  texts: readonly string[];
  first: boolean;
  last: boolean;
}) {
  const { texts, lang, context } = props;
  const begin = props.first ? 0 : around;
  const end = props.last ? texts.length : Math.max(begin, texts.length - around);
  const folded = end - begin;
  const paragraph = (text: string, index: number) => (
    <p class="same" lang={lang} key={`${index}`}>
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

function Changed(props: Sides & { stretch: Extract<Stretch, { kind: 'changed' }> }) {
  const { context, lang, from, to, stretch } = props;
  const t = documentMessages[context.lang];
  const side = (number: number, word: string, pieces: readonly Piece[] | null, Mark: 'del' | 'ins') => (
    <div class={pieces === null ? 'side-of missing' : 'side-of'}>
      <p class="small muted which">
        {t.version} {number}: {pieces === null ? t.absent : word}
      </p>
      {pieces === null ? null : (
        <p lang={lang}>
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
