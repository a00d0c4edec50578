import { dateOf } from '#kernel';
import {
  BecomesVisible,
  ChoiceGroup,
  kept,
  plainDate,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type PageContext } from '#platform/http';
import { agreementMessages } from '../messages.ts';
import { partyName } from '../names.ts';
import { stepWords, unitWords } from '../operations.ts';
import { agreementPath, noteUsePath, stepAgreementPath } from '../paths.ts';
import { mayNoteUse } from '../policy.ts';
import { isPublic } from '../rules/standing.ts';
import type { TakenStep } from '../store.ts';
import type { AgreementView } from '../whole.ts';
import { decimals } from './typed.ts';

interface Props {
  readonly context: PageContext;
  readonly view: AgreementView;
  readonly state: FormState;
}

export function StepForm({ context, view, state }: Props) {
  const t = agreementMessages[context.lang].step;
  const kinds = view.held.standing === 'draft' ? (['sign', 'drop'] as const) : (['end'] as const);
  const corrects = state.values.stond_dag !== undefined;
  const mine = !corrects && (state.values.dag !== undefined || state.values.stap !== undefined);
  const shown = startedFrom(mine ? state : emptyForm, {
    stap: [kinds.length === 1 ? stepWords.end : ''],
    dag: [],
  });
  return (
    <details open={mine}>
      <summary>{t.head}</summary>
      <form method="post" action={context.link(stepAgreementPath(view.row.id))} class="form panel">
        <ChoiceGroup
          name="stap"
          label={t.field}
          state={shown}
          choices={kinds.map((kind) => ({ value: stepWords[kind], text: t.options[kind] }))}
        />
        <TextField name="dag" label={t.day} hint={t.dayHint} state={shown} />
        <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={shown} rows={3} />
        <BecomesVisible context={context} shows={t.shows} />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </details>
  );
}

/** Puts right what was recorded: another day, or that it did not happen. One form for each step that stands. */
export function CorrectSteps(props: Props) {
  return (
    <>
      {props.view.row.steps.map((step) => (
        <CorrectStep key={step.kind} {...props} step={step} />
      ))}
    </>
  );
}

function CorrectStep({ context, view, state, step }: Props & { step: TakenStep }) {
  const { lang } = context;
  const t = agreementMessages[lang].step;
  const word = stepWords[step.kind];
  const mine = state.values.stond_dag !== undefined && kept(state, 'stap') === word;
  const shown = startedFrom(mine ? state : emptyForm, { dag: [step.day], niet_gebeurd: ['nee'] });
  return (
    <details open={mine}>
      <summary>{t.correct[step.kind](plainDate(step.day, lang))}</summary>
      <form method="post" action={context.link(stepAgreementPath(view.row.id))} class="form panel">
        <input type="hidden" name="stap" value={word} />
        <input type="hidden" name="stond_dag" value={mine ? kept(state, 'stond_dag') : step.day} />
        <ChoiceGroup
          name="niet_gebeurd"
          label={t.happened}
          state={shown}
          choices={[
            { value: 'nee', text: t.happenedYes },
            { value: 'ja', text: t.happenedNot },
          ]}
        />
        <TextField name="dag" label={t.day} hint={t.dayHint} state={shown} />
        <TextArea name="reden" label={t.reason} hint={t.correctHint} state={shown} rows={3} />
        <BecomesVisible context={context} shows={t.correctShows} />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </details>
  );
}

/** What was recorded of signing, giving up and ending and is no longer so, with what took its place and why. */
export function ReplacedSteps({ context, view }: Omit<Props, 'state'>) {
  const { lang } = context;
  const t = agreementMessages[lang];
  const { replaced, steps } = view.row;
  if (replaced.length === 0) return null;
  const now = steps.filter(({ kind }) => replaced.some((each) => each.kind === kind));
  return (
    <details>
      <summary>{t.step.replaced}</summary>
      <ul>
        {[...replaced, ...now].map(({ kind, day, recordedAt, recordedBy, reason }) => (
          <li key={`${kind}-${recordedAt}`}>
            {day === null ? t.step.undone[kind] : t.step.done[kind](plainDate(day, lang))}{' '}
            {t.recorded(plainDate(dateOf(recordedAt), lang), recordedBy)} <span lang="nl">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** For the party and the year that the address names, and after it was sent for those of the form. */
export function UseForm({ context, view, state }: Props) {
  const { lang } = context;
  const t = agreementMessages[lang].use;
  const sent = state.values.jaar !== undefined;
  const key = sent ? context.params.partij : context.query.get('partij');
  const year = sent ? kept(state, 'jaar') : (context.query.get('jaar') ?? '');
  const party = view.inYear(Number(year)).parties.find((each) => each.key === key);
  if (!party || !/^\d{4}$/.test(year) || !isPublic(view.held)) return null;
  if (!mayNoteUse(context.actor, context.region.id, party)) return null;
  const before = view.row.used.find((each) => each.party === key && String(each.year) === year);
  const shown = startedFrom(sent ? state : emptyForm, {
    versie: [String(before?.version ?? 0)],
    hoeveel: [before ? decimals(before.hundredths) : ''],
    eenheid: [unitWords[before?.unit ?? party.capacity.unit]],
    euro: [before ? decimals(before.cents) : ''],
    toelichting: [before?.note ?? ''],
  });
  return (
    <form
      method="post"
      action={context.link(noteUsePath(view.row.id, party.key))}
      class="form panel b"
      id="inzet"
    >
      <h2>{t.head(partyName(context, party), year)}</h2>
      <input type="hidden" name="jaar" value={year} />
      <input type="hidden" name="versie" value={kept(shown, 'versie')} />
      <TextField name="hoeveel" label={t.amount} hint={t.amountHint} state={shown} />
      <SelectField
        name="eenheid"
        label={t.unit}
        state={shown}
        choices={Object.values(unitWords).map((word) => ({ value: word, text: word }))}
      />
      <TextField name="euro" label={t.money} hint={t.moneyHint} state={shown} />
      <TextArea name="toelichting" label={t.note} state={shown} rows={3} />
      {before ? <TextField name="reden" label={t.reason} state={shown} /> : null}
      <BecomesVisible context={context} shows={t.shows} />
      <p>
        <Submit>{t.save}</Submit> <a href={context.link(agreementPath(view.row.id))}>{t.back}</a>
      </p>
    </form>
  );
}
