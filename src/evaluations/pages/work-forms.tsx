import {
  BecomesVisible,
  ChoiceGroup,
  DoubtField,
  kept,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type PageContext } from '#platform/http';
import { evaluationMessages } from '../messages.ts';
import { decisionWords } from '../operations.ts';
import { answerPath, changePath, resultPath, withdrawResultPath } from '../paths.ts';
import { mayAnswer, mayEvaluate } from '../policy.ts';
import { concludeDoubts, doubtWords } from '../result-operations.ts';
import type { Evaluation } from '../store.ts';
import { respondentName } from '../whole.ts';

interface Props {
  readonly context: PageContext;
  readonly evaluation: Evaluation;
  readonly state: FormState;
}

/** For the one that the address names, and after it was sent for that of the form. */
export function AnswerForm({ context, evaluation, state }: Props) {
  const t = evaluationMessages[context.lang];
  const { content, result, answers, id } = evaluation;
  const sent = context.params.wie;
  const key = sent ?? context.query.get('wie');
  const asked = content.respondents.find((each) => each.key === key);
  if (!asked || result !== null || content.withdrawn) return null;
  if (!mayAnswer(context.actor, context.region.id, asked)) return null;
  const before = answers.find(({ respondent }) => respondent === key);
  const shown = startedFrom(sent === undefined ? emptyForm : state, {
    versie: [String(before?.version ?? 0)],
    ...Object.fromEntries(
      (before?.given ?? []).flatMap(({ criterion, score, words }) => [
        [`antwoorden.${criterion}.score`, [score === null ? '' : String(score)]],
        [`antwoorden.${criterion}.toelichting`, [words]],
      ]),
    ),
  });
  return (
    <form method="post" action={context.link(answerPath(id, asked.key))} class="form panel b" id="antwoord">
      <h2 lang="nl">{t.answer.head(respondentName(context, asked))}</h2>
      <input type="hidden" name="versie" value={kept(shown, 'versie')} />
      {content.criteria.map((criterion) => (
        <fieldset key={criterion.key}>
          <legend lang="nl">{criterion.text}</legend>
          <SelectField
            name={`antwoorden.${criterion.key}.score`}
            label={t.answer.score}
            state={shown}
            empty={t.answer.none}
            choices={t.answer.choices.map((text, at) => ({ value: String(at + 1), text }))}
          />
          <TextArea
            name={`antwoorden.${criterion.key}.toelichting`}
            label={t.answer.words}
            state={shown}
            rows={3}
          />
        </fieldset>
      ))}
      {before ? <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={shown} rows={2} /> : null}
      <BecomesVisible context={context} shows={t.answer.shows} />
      <p>
        <Submit>{t.save}</Submit>
      </p>
    </form>
  );
}

/** What those who plan evaluations do with it; not beside the form of an answer, which has fields of the same name. */
export function KeeperForms(props: Props) {
  const { context, evaluation } = props;
  if (!mayEvaluate(context.actor, context.region.id) || evaluation.content.withdrawn) return null;
  if (context.params.wie !== undefined || context.query.get('wie') !== null) return null;
  const changing = props.state.values.vervalt !== undefined;
  return (
    <>
      {changing ? null : <ConcludeForm {...props} />}
      {evaluation.result === null ? (
        <ChangeForm {...props} state={changing ? props.state : emptyForm} />
      ) : (
        <WithdrawForm {...props} />
      )}
    </>
  );
}

function ConcludeForm({ context, evaluation, state }: Props) {
  const t = evaluationMessages[context.lang];
  const { result, resultVersion, id } = evaluation;
  const mine = state.values.uitkomst !== undefined || state.values.dag !== undefined;
  const shown = startedFrom(mine ? state : emptyForm, {
    versie: [String(resultVersion)],
    uitkomst: [result?.words ?? ''],
    besluit: [result ? decisionWords[result.decision] : ''],
    dag: [result?.day ?? ''],
    link: [result?.link ?? ''],
  });
  return (
    <details open={mine}>
      <summary>{result ? t.conclude.again : t.conclude.head}</summary>
      <form method="post" action={context.link(resultPath(id))} class="form panel">
        <input type="hidden" name="versie" value={kept(shown, 'versie')} />
        <TextArea name="uitkomst" label={t.conclude.words} state={shown} rows={6} />
        <ChoiceGroup
          name="besluit"
          label={t.conclude.decision}
          state={shown}
          choices={(['continue', 'adjust', 'stop'] as const).map((decision) => ({
            value: decisionWords[decision],
            text: t.decisions[decision],
          }))}
        />
        <TextField name="dag" label={t.conclude.day} state={shown} />
        <TextField name="link" label={t.conclude.link} type="url" state={shown} />
        {resultVersion > 0 ? <TextField name="reden" label={t.reason} state={shown} /> : null}
        {concludeDoubts.map((doubt) => (
          <DoubtField
            key={doubt}
            name="klopt"
            word={doubtWords[doubt]}
            label={t.conclude.doubts[doubt]}
            yes={t.conclude.doubtYes[doubt]}
            state={shown}
          />
        ))}
        <BecomesVisible context={context} shows={t.conclude.shows} />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </details>
  );
}

/** A result that was recorded by mistake; the form has no field but the reason, by which it is known. */
function WithdrawForm({ context, evaluation, state }: Props) {
  const t = evaluationMessages[context.lang];
  const mine = state.values.versie !== undefined && state.values.uitkomst === undefined;
  const shown = startedFrom(mine ? state : emptyForm, { versie: [String(evaluation.resultVersion)] });
  return (
    <details open={mine}>
      <summary>{t.withdraw.head}</summary>
      <form method="post" action={context.link(withdrawResultPath(evaluation.id))} class="form panel">
        <input type="hidden" name="versie" value={kept(shown, 'versie')} />
        <TextField name="reden" label={t.withdraw.reason} hint={t.withdraw.reasonHint} state={shown} />
        <BecomesVisible context={context} shows={t.withdraw.shows} />
        <p>
          <Submit>{t.withdraw.save}</Submit>
        </p>
      </form>
    </details>
  );
}

function ChangeForm({ context, evaluation, state }: Props) {
  const t = evaluationMessages[context.lang];
  const { respondents } = evaluation.content;
  const shown = startedFrom(state, {
    versie: [String(evaluation.version)],
    uiterlijk: [evaluation.content.day],
    vervalt: ['nee'],
    'gevraagd[]': respondents.flatMap(({ municipality }) => municipality ?? []),
    partners: [respondents.flatMap(({ name }) => name ?? []).join('\n')],
  });
  return (
    <details open={state.values.vervalt !== undefined}>
      <summary>{t.change.head}</summary>
      <form method="post" action={context.link(changePath(evaluation.id))} class="form panel">
        <input type="hidden" name="versie" value={kept(shown, 'versie')} />
        <TextField name="uiterlijk" label={t.change.day} state={shown} />
        <input type="hidden" name="gevraagd[]" value="" />
        <ChoiceGroup
          name="gevraagd[]"
          label={t.form.asked}
          hint={t.change.askedHint}
          state={shown}
          choices={context.region.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextArea name="partners" label={t.form.partners} hint={t.form.partnersHint} state={shown} rows={3} />
        <ChoiceGroup
          name="vervalt"
          label={t.change.withdrawn}
          state={shown}
          choices={[
            { value: 'nee', text: t.change.no },
            { value: 'ja', text: t.change.yes },
          ]}
        />
        <TextField name="reden" label={t.reason} hint={t.reasonHint} state={shown} />
        <BecomesVisible context={context} shows={t.change.shows} />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </details>
  );
}
