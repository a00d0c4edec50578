import {
  BecomesVisible,
  ChoiceGroup,
  kept,
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
  const mine = state.values.dag !== undefined || state.values.stap !== undefined;
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
