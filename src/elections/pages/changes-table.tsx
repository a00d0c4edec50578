import { dateOf } from '#kernel';
import { DataTable, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { changeMessages } from '../change-messages.ts';
import { changeSentence } from '../change-sentences.ts';
import type { RecordedChange } from '../fraction-changes.ts';

interface Props {
  readonly context: PageContext;
  readonly caption: string;
  readonly changes: readonly RecordedChange[];
  /** Number -> the way to correct it, for who may. */
  readonly correct?: (change: RecordedChange) => string | undefined;
  /** Began before the council of now. */
  readonly earlier?: (change: RecordedChange) => boolean;
}

/** Entries as they were recorded: a corrected one stands beside what came in its place. */
export function ChangesTable(props: Props) {
  const { context, changes } = props;
  const { lang } = context;
  const t = changeMessages[lang];
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[{ name: t.day }, { name: t.what }, { name: t.source }, { name: t.by }, { name: t.state }]}
      rows={changes.map((change) => ({
        key: String(change.id),
        cells: [
          plainDate(change.day, lang),
          <What key="what" context={context} change={change} />,
          <Source key="source" text={change.source} />,
          <>
            {change.recordedBy} {t.on} {plainDate(dateOf(change.recordedAt), lang)}
          </>,
          <State key="state" {...props} change={change} />,
        ],
      }))}
    />
  );
}

function What({ context, change }: { context: PageContext; change: RecordedChange }) {
  const t = changeMessages[context.lang];
  const sentence = changeSentence(change, context.lang);
  return (
    <>
      {change.correctedBy === null ? sentence : <s>{sentence}</s>}{' '}
      <span class="muted">
        ({t.number.toLowerCase()} {change.id})
      </span>
      {change.corrects === null ? null : (
        <>
          <br />
          {t.corrects} {change.corrects}. {t.reason}: <span lang="nl">{change.reason}</span>
        </>
      )}
    </>
  );
}

function Source({ text }: { text: string }) {
  return /^https?:\/\/\S+$/.test(text) ? <a href={text}>{text}</a> : <span lang="nl">{text}</span>;
}

function State({ context, change, correct, earlier }: Props & { readonly change: RecordedChange }) {
  const t = changeMessages[context.lang];
  if (change.correctedBy !== null) return <>{`${t.correctedBy} ${change.correctedBy}`}</>;
  if (change.kind === 'none') return <>{t.lapsed}</>;
  if (earlier?.(change)) return <>{t.earlier}</>;
  const href = correct?.(change);
  return (
    <>
      {t.inForce}
      {href ? (
        <>
          {'. '}
          <a href={href}>
            {t.correct}
            <span class="vh">{` (${t.number.toLowerCase()} ${change.id})`}</span>
          </a>
        </>
      ) : null}
    </>
  );
}
