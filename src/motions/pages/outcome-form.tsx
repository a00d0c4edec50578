import { commitmentPath } from '#commitments';
import { VoteDoubtFields, voteDoubtWords } from '#elections';
import {
  BecomesVisible,
  ChoiceGroup,
  FieldGroup,
  kept,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type PageContext } from '#platform/http';
import { motionMessages } from '../messages.ts';
import { motionPath } from '../paths.ts';
import type { Motion } from '../store.ts';
import { outcomeWords } from '../words.ts';

/** For the clerk of the council: what the council made of it. */
export function OutcomeForm(props: { context: PageContext; one: Motion; state: FormState }) {
  const { context, one } = props;
  const sent = props.state.values.gezien === undefined ? emptyForm : props.state;
  const t = motionMessages[context.lang];
  // A correction begins with what is recorded: what is not touched stays.
  const last = one.steps.at(-1);
  const filled = (value: number | string | null | undefined) => (value == null ? [] : [String(value)]);
  const state = startedFrom(sent, {
    uitkomst: last ? [outcomeWords[last.outcome]] : [],
    dag: [last?.day ?? context.today],
    stemmen_voor: filled(last?.votesFor),
    stemmen_tegen: filled(last?.votesAgainst),
    'stemmen_kloppen[]': (last?.confirmedDoubts ?? []).map((doubt) => voteDoubtWords[doubt]),
    link: filled(last?.link),
  });
  const owed = last?.commitment ?? null;
  const typed = [state.values.ambt, state.values.termijn].some((value) => value?.[0]);
  // Once it is owed, who carries it out is kept there.
  const asksOwner = typed || (one.kind === 'motion' && owed === null);
  return (
    <section class="b panel">
      <h2>{t.clerkWork}</h2>
      <form method="post" action={context.link(`${motionPath(one.id)}/uitkomst`)} class="form">
        <input type="hidden" name="gezien" value={String(one.steps.length)} />
        <ChoiceGroup
          name="uitkomst"
          label={t.outcome}
          state={state}
          choices={(Object.keys(outcomeWords) as (keyof typeof outcomeWords)[]).map((each) => ({
            value: outcomeWords[each],
            text: t.states[each],
          }))}
        />
        <TextField name="dag" type="date" label={t.day} state={state} />
        {state.problems.dag_klopt || state.values.dag_klopt ? (
          <FieldGroup name="dag_klopt" label={t.dayRight} state={state}>
            <label class="check" for="dag_klopt">
              <input
                id="dag_klopt"
                type="checkbox"
                name="dag_klopt"
                value="ja"
                checked={kept(state, 'dag_klopt') === 'ja'}
              />
              <span>{t.dayRightYes}</span>
            </label>
          </FieldGroup>
        ) : null}
        <TextField name="stemmen_voor" label={t.votesFor} state={state} />
        <TextField name="stemmen_tegen" label={t.votesAgainst} state={state} />
        <VoteDoubtFields lang={context.lang} state={state} />
        <TextField name="link" label={t.link} state={state} type="url" />
        <TextArea name="toelichting" label={t.note} hint={t.noteHint} state={state} rows={3} />
        {asksOwner ? (
          <>
            <TextField name="ambt" label={t.owner} hint={t.ownerHint} state={state} />
            <TextField name="termijn" type="date" label={t.due} hint={t.dueHint} state={state} />
          </>
        ) : null}
        {owed === null ? null : (
          <p>
            {t.owedAlready} <a href={context.link(commitmentPath(owed))}>{t.toCommitment}</a>
          </p>
        )}
        <BecomesVisible
          context={context}
          shows={t.outcomeShows}
          {...(one.kind === 'motion' ? { besides: [t.outcomeNote] } : {})}
        />
        <p>
          <Submit>{t.saveOutcome}</Submit>
        </p>
      </form>
    </section>
  );
}
