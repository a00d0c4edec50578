import type { ComponentChildren } from 'preact';
import {
  Breadcrumb,
  EarlierVersions,
  ErrorSummary,
  type RecordedVersion,
  Submit,
  TextArea,
  WithdrawnNotice,
} from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { mayTell } from '../policy.ts';

/** What a public text is called where it stands. */
interface Words {
  readonly crumb: string;
  readonly withdrawnTitle: string;
  readonly withdrawnText: string;
  readonly work: string;
  readonly correct: string;
  readonly withdraw: string;
  readonly withdrawReason: string;
  readonly withdrawNote: string;
}

/** Addresses below the region. */
interface Ways {
  readonly back: { readonly path: string; readonly text: string };
  readonly correct: string;
  readonly withdraw: string;
}

interface Props<Version> {
  readonly context: PageContext;
  readonly state: FormState;
  readonly words: Words;
  readonly ways: Ways;
  /** The newest first; at least one. */
  readonly versions: readonly Version[];
  /** What an earlier version said. */
  readonly show: (version: Version) => ComponentChildren;
  /** The text as it is now. */
  readonly children: ComponentChildren;
}

/** The page of one event or one item of news: as it is now, what whoever tells can do with it, and what it said before. */
export function PublicText<Version extends RecordedVersion & { readonly withdrawn: boolean }>(
  props: Props<Version>,
) {
  const { context, words: t, ways, versions } = props;
  const [latest] = versions;
  const withdrawn = latest?.withdrawn === true;
  return (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(ways.back.path), text: ways.back.text }]} />
      <ErrorSummary lang={context.lang} state={props.state} />
      {withdrawn ? (
        <div class="txt">
          <h1>{t.withdrawnTitle}</h1>
          <WithdrawnNotice
            lang={context.lang}
            what={t.withdrawnText}
            at={latest.recordedAt}
            by={latest.recordedBy}
            reason={latest.reason}
          />
        </div>
      ) : (
        <>
          {props.children}
          {mayTell(context.actor, context.region.id) ? <Work {...props} /> : null}
          <EarlierVersions lang={context.lang} versions={versions} show={props.show} />
        </>
      )}
    </div>
  );
}

function Work({
  context,
  state,
  words: t,
  ways,
}: Pick<Props<unknown>, 'context' | 'state' | 'words' | 'ways'>) {
  return (
    <section class="b panel">
      <h2>{t.work}</h2>
      <p>
        <a href={context.link(ways.correct)}>{t.correct}</a>
      </p>
      <details open={state.problems.reden !== undefined}>
        <summary>{t.withdraw}</summary>
        <form method="post" action={context.link(ways.withdraw)} class="form">
          <TextArea name="reden" label={t.withdrawReason} hint={t.withdrawNote} state={state} rows={3} />
          <p>
            <Submit secondary>{t.withdraw}</Submit>
          </p>
        </form>
      </details>
    </section>
  );
}
