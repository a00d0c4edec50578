import { BecomesVisible, capital, Submit, TextArea } from '#platform/html';
import type { FormState } from '#platform/http';
import { consultationMessages } from '../messages.ts';
import { noneIn } from '../none-words.ts';
import { submissionPath } from '../paths.ts';
import { ruleSetOf } from '../rule-sets.ts';
import { DecisionFields, LateBox, ProvisionalBox } from './decision-fields.tsx';
import type { SubmissionProps } from './submission-page.tsx';

const pathOf = ({ context, round, own }: SubmissionProps) =>
  context.link(submissionPath(round.id, own.municipality));
const noneOf = ({ context, round }: SubmissionProps) => noneIn(round.kind, context.lang);

/** To the form in which a council says that it has no view. */
export function NoViewLink(props: SubmissionProps) {
  return (
    <p class="act">
      <a href={`${pathOf(props)}?geen=ja#geen`}>{capital(noneOf(props))}</a>
    </p>
  );
}

/** The form itself: with the decision of the council, where a council must decide. */
export function NoView(props: SubmissionProps & { form: FormState }) {
  const { context, round, form: state } = props;
  const t = consultationMessages[context.lang].own;
  const none = noneOf(props);
  const formal = !ruleSetOf(round.rule).informal;
  return (
    <form method="post" action={`${pathOf(props)}/geen`} class="form panel" id="geen">
      <h2>{capital(none)}</h2>
      <p>{t.noneNote(none)}</p>
      {formal ? (
        <>
          <p>{t.noneFormal(none)}</p>
          <fieldset>
            <legend>{t.decision}</legend>
            <DecisionFields context={context} state={state} />
          </fieldset>
          <ProvisionalBox context={context} state={state} />
        </>
      ) : null}
      <TextArea name="waarom" label={t.noneReason} state={state} rows={2} />
      <LateBox {...props} formState={state} of="none" />
      <BecomesVisible context={context} shows={t.noneShows(none)} besides={[t.noneBesides]} />
      <p>
        <Submit>{t.noneSubmit(none)}</Submit> <a href={pathOf(props)}>{t.back}</a>
      </p>
    </form>
  );
}

/** What was said can be taken back as long as a view would be taken. */
export function TakeBack(props: SubmissionProps & { form: FormState; open: boolean }) {
  const { context, form: state } = props;
  const t = consultationMessages[context.lang].own;
  return (
    <details class="b" open={props.open}>
      <summary>{t.takeBack(noneOf(props))}</summary>
      <form method="post" action={`${pathOf(props)}/geen/terugnemen`} class="form">
        <p>{t.takeBackNote}</p>
        <TextArea name="reden" label={t.takeBackReason} state={state} rows={2} />
        <LateBox {...props} formState={state} of="take_back" />
        <p>
          <Submit secondary>{t.takeBackSubmit}</Submit>
        </p>
      </form>
    </details>
  );
}
