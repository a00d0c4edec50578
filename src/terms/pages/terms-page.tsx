import type { ExtraDays, Reckoned } from '#kernel';
import {
  ChoiceGroup,
  DataTable,
  ErrorSummary,
  lawWords,
  longDate,
  plainDate,
  Submit,
  TextField,
} from '#platform/html';
import {
  emptyForm,
  type FormState,
  formObject,
  type Page,
  type PageContext,
  type RunningTerms,
  readInput,
} from '#platform/http';
import { reckon, type TermQuestion, termProblems, termQuestion } from '../asked.ts';
import { daysWith, runningStatements, runningTerms } from '../extra-days.ts';
import { termMessages } from '../messages.ts';
import { termsPath } from '../paths.ts';
import { basisWords, termWords } from '../rule-words.ts';
import { basesFrom } from '../rules/legal-bases.ts';
import { stepSentence } from '../sentences.ts';
import { type ExtraDay, extraDayList, standingDays } from '../store.ts';
import { ExtraDaysView } from './extra-days-view.tsx';

const names = ['richting', 'dag', 'lengte', 'grond', 'voor', 'extra'];

function answered(
  context: PageContext,
  known: ExtraDays,
): { state: FormState; found?: Reckoned; asked?: TermQuestion } {
  const given = names.flatMap((name) => {
    const value = context.query.get(name);
    return value === null || value.trim() === '' ? [] : [[name, [value]] as const];
  });
  if (given.length === 0) return { state: emptyForm };
  const sent = Object.fromEntries(given);
  const read = readInput({ input: termQuestion, problems: termProblems }, context.lang, formObject(sent));
  // What is reckoned with stands in the form.
  const values = { richting: ['vooruit'], grond: ['wet'], ...sent };
  if (!read.ok) return { state: { values, problems: read.problems } };
  return { state: { values, problems: {} }, found: reckon(read.value, known), asked: read.value };
}

/** The calculator with its reasoning, and the terms with their legal bases. */
export const termsPageWith = (running: readonly RunningTerms[]): Page => ({
  path: termsPath,
  query: names,
  render: async (context) => {
    const t = termMessages[context.lang];
    const [read, ...rows] = await context.read([
      extraDayList(),
      ...runningStatements(running, context.today),
    ]);
    const days = read as ExtraDay[];
    const { state, found, asked } = answered(context, standingDays(days));
    const terms = runningTerms(running, rows, context.lang);
    const body = (
      <div class="wrap phead">
        <h1>{t.title}</h1>
        <p class="lead">{t.intro}</p>
        <ErrorSummary lang={context.lang} state={state} />
        {found && asked ? <Answer context={context} found={found} asked={asked} /> : null}
        <Calculator context={context} state={state} />
        <Rules context={context} />
        <section class="b" id="extra-dagen">
          <h2>{t.extraDays.title}</h2>
          <p>{t.extraDays.intro(lawWords('D4', context.today, context.lang))}</p>
          <ExtraDaysView lang={context.lang} days={daysWith(days, terms)} link={context.link} />
        </section>
      </div>
    );
    const wrong = Object.keys(state.problems).length > 0;
    return { title: t.title, body, ...(wrong ? { status: 422 } : {}) };
  },
});

function Answer(props: { context: PageContext; found: Reckoned; asked: TermQuestion }) {
  const { context, found, asked } = props;
  const t = termMessages[context.lang];
  const title = asked.richting !== 'voor' ? t.last : asked.lengte === undefined ? t.lastSafe : t.begin;
  return (
    <section class="b" id="antwoord">
      <h2>{title(longDate(found.last, context.lang))}</h2>
      <p>{t.lastNote}</p>
      {context.query.get('richting')?.trim() ? null : <p>{t.forwardTaken}</p>}
      <h3>{t.steps}</h3>
      <ol class="numbered">
        {found.steps.map((step) => (
          <li key={`${step.kind}/${step.day}`}>{stepSentence(step, context.lang)}</li>
        ))}
      </ol>
    </section>
  );
}

function Calculator({ context, state }: { context: PageContext; state: FormState }) {
  const t = termMessages[context.lang];
  const choices = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));
  return (
    <section class="b noprint">
      <h2>{t.calculator}</h2>
      <form method="get" action={context.link(termsPath)} class="form">
        <ChoiceGroup
          name="richting"
          label={t.direction}
          state={state}
          choices={choices(t.directions)}
          chosen={['vooruit']}
        />
        <TextField name="dag" label={t.day} type="date" state={state} start={context.today} />
        <TextField name="lengte" label={t.length} hint={t.lengthHint} state={state} />
        <ChoiceGroup name="grond" label={t.basis} state={state} choices={choices(t.bases)} chosen={['wet']} />
        <TextField name="voor" label={t.before} type="date" state={state} />
        <TextField name="extra" label={t.extra} hint={t.extraHint} state={state} />
        <p>
          <Submit>{t.submit}</Submit>
        </p>
      </form>
    </section>
  );
}

function Rules({ context }: { context: PageContext }) {
  const { lang } = context;
  const t = termMessages[lang];
  return (
    <section class="b">
      <h2>{t.rules}</h2>
      <p>{t.rulesNote}</p>
      <DataTable
        caption={t.rules}
        captionHidden
        columns={[
          { name: t.rule },
          { name: t.about },
          { name: t.term },
          { name: t.basisColumn },
          { name: t.mark },
        ]}
        rows={basesFrom(context.today).map((each) => ({
          key: `${each.id} ${each.validFrom}`,
          cells: [
            each.id,
            t.abouts[each.id as 'Z1'],
            termWords(each.term, lang),
            <>
              {each.sourceUrl ? (
                <a href={each.sourceUrl}>{basisWords(each, lang)}</a>
              ) : (
                basisWords(each, lang)
              )}
              {each.validFrom ? `, ${t.from(plainDate(each.validFrom, lang))}` : ''}
            </>,
            each.mark,
          ],
        }))}
      />
    </section>
  );
}
