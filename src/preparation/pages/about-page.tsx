import { ambitionPath } from '#ambitions';
import { dateOf } from '#kernel';
import {
  BecomesVisible,
  Breadcrumb,
  EarlierVersions,
  ErrorSummary,
  kept,
  Paragraphs,
  plainDate,
  Submit,
  softHyphens,
  startedFrom,
  TextArea,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { proposalPath } from '#proposals';
import { preparationMessages } from '../messages.ts';
import { signedOf } from '../names.ts';
import { coherenceAboutPath, coherencePath } from '../paths.ts';
import { mayNoteCoherence } from '../policy.ts';
import { type Considered, sharedOf } from '../rules/coherence.ts';
import { type CoherenceView, newestOfCoherence } from '../store.ts';
import { type CoherenceRows, coherenceOf, coherenceStatements } from '../whole.ts';
import { coherenceSubject } from '../words.ts';
import { SharedList } from './shared.tsx';

/** Two proposals together, or an ambition: what the strategic unit wrote of it, version by version. */
export async function showCoherence(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang } = context;
  const t = preparationMessages[lang];
  const word = context.params.onderwerp ?? '';
  const subject = coherenceSubject(word);
  if (!subject) return undefined;
  const rows = (await context.read(coherenceStatements())) as unknown as CoherenceRows;
  const about = named(rows, subject);
  if (!about) return undefined;
  const [first, second] = about;
  const title = second
    ? t.coherence.pairTitle(first.title, second.title)
    : t.coherence.ambitionTitle(first.title);
  const views = rows[4].filter((each) => each.subject === word);
  const body = (
    <div class="wrap">
      <div class="phead">
        <Breadcrumb
          label={t.crumb}
          links={[{ href: context.link(coherencePath), text: t.coherence.title }]}
        />
        <h1 lang="nl">{softHyphens(title)}</h1>
        <ErrorSummary lang={lang} state={state} />
        {context.demonstration ? <p class="invented">{t.invented}</p> : null}
        <ul class="plain">
          {[first, ...(second ? [second] : [])].map((each) => (
            <li key={each.path}>
              <a href={context.link(each.path)} lang="nl">
                {each.title}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {subject.kind === 'pair' ? <BothShare context={context} rows={rows} subject={subject} /> : null}
      <section class="b" aria-labelledby="unit">
        <h2 id="unit">{t.coherence.viewHead}</h2>
        <Written context={context} view={views[0]} />
      </section>
      {mayNoteCoherence(context.actor, context.region.id) ? (
        <ViewForm context={context} state={state} word={word} view={views[0]} />
      ) : null}
      <EarlierVersions lang={lang} versions={views} show={(version) => <Paragraphs text={version.text} />} />
    </div>
  );
  return { title, current: 'proposals', address: coherenceAboutPath(word), body };
}

export const coherenceAboutPage: Page = {
  path: coherenceAboutPath('{onderwerp}'),
  collected: () => newestOfCoherence(),
  render: (context) => showCoherence(context, emptyForm),
};

interface Named {
  readonly title: string;
  readonly path: string;
}
type Subject = NonNullable<ReturnType<typeof coherenceSubject>>;

/** @returns undefined when one of them is not there */
function named(rows: CoherenceRows, subject: Subject): readonly [Named, Named?] | undefined {
  if (subject.kind === 'ambition') {
    const found = rows[2].find(({ id }) => id === subject.ambition);
    return found && [{ title: found.title, path: ambitionPath(found.id) }];
  }
  const [first, second] = [subject.first, subject.second].map((id) => rows[0].find((each) => each.id === id));
  return (
    first &&
    second && [
      { title: first.title, path: proposalPath(first.id) },
      { title: second.title, path: proposalPath(second.id) },
    ]
  );
}

function BothShare(props: {
  context: PageContext;
  rows: CoherenceRows;
  subject: Extract<Subject, { kind: 'pair' }>;
}) {
  const { context, rows, subject } = props;
  const t = preparationMessages[context.lang].coherence;
  const { considered } = coherenceOf(rows, context.today);
  // One that is over touches nothing any more; what was written of it stays.
  const of = (id: number): Considered | undefined => considered.find((each) => each.id === id);
  const [first, second] = [of(subject.first), of(subject.second)];
  return (
    <section class="b" aria-labelledby="delen">
      <h2 id="delen">{t.shared}</h2>
      <p>
        {first && second ? (
          <SharedList
            context={context}
            shared={sharedOf(first, second)}
            ambitions={rows[2]}
            sources={{ activities: rows[5], agreements: signedOf(rows[6], context.today) }}
          />
        ) : (
          t.nothing
        )}
      </p>
    </section>
  );
}

function Written({ context, view }: { context: PageContext; view: CoherenceView | undefined }) {
  const t = preparationMessages[context.lang].coherence;
  if (!view) return <p>{t.noViewLong}</p>;
  return (
    <>
      <Paragraphs text={view.text} />
      <p class="small">{t.writtenOn(plainDate(dateOf(view.recordedAt), context.lang), view.recordedBy)}</p>
    </>
  );
}

function ViewForm(props: {
  context: PageContext;
  state: FormState;
  word: string;
  view: CoherenceView | undefined;
}) {
  const { context, view } = props;
  const messages = preparationMessages[context.lang];
  const t = messages.coherence;
  const state = startedFrom(props.state, {
    versie: [String(view?.version ?? 0)],
    tekst: [view?.text ?? ''],
  });
  return (
    <form method="post" action={context.link(coherenceAboutPath(props.word))} class="form panel b noprint">
      <input type="hidden" name="versie" value={kept(state, 'versie')} />
      <TextArea name="tekst" label={t.form} hint={messages.form.noSecrets} state={state} rows={6} />
      {view ? (
        <TextArea
          name="reden"
          label={messages.form.reason}
          hint={messages.form.reasonHint}
          state={state}
          rows={2}
        />
      ) : null}
      <BecomesVisible context={context} shows={t.shows} />
      <p>
        <Submit>{messages.form.save}</Submit>
      </p>
    </form>
  );
}
