import type { Ambition } from '#ambitions';
import {
  BecomesVisible,
  ChoiceGroup,
  ErrorSummary,
  FieldGroup,
  formRows,
  plainDate,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type PageContext } from '#platform/http';
import { notChosen } from '../carrier-words.ts';
import { programmeMessages } from '../messages.ts';
import { measure } from '../names.ts';
import { describePartPath, reportProgressPath, withdrawMeasurementPath } from '../paths.ts';
import { cycleDocuments, type NumberedPart } from '../rules/programme.ts';
import type { Measured } from '../rules/progress.ts';
import type { Programme, ProposalTitle } from '../store.ts';
import { allDocumentWords, documentNamed, documentWords } from '../words.ts';
import { CarrierFields, carrierValues } from './carrier-fields.tsx';

/** 123450 -> "1234,50", as one types it. */
const typed = (cents: number) =>
  `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const comma = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value).replace('.', ',');

function savedValues(programme: Programme, found: NumberedPart): Record<string, string[]> {
  const { part } = found;
  const indicator = found.kind === 'smart_goal' ? found.part.indicator : null;
  const texts = cycleDocuments.flatMap((document) => part.texts.filter((text) => text.document === document));
  return {
    titel: [part.title],
    uitvoerder: [found.kind === 'activity' ? found.part.by : ''],
    ...(found.kind === 'activity' ? carrierValues(found.part.carrier) : {}),
    indicator: [indicator?.name ?? ''],
    eenheid: [indicator?.unit ?? ''],
    nulmeting: [comma(indicator?.baseline)],
    streefwaarde: [comma(indicator?.target)],
    streefdatum: [indicator?.by ?? ''],
    indicator_bron: [indicator?.source ?? ''],
    ...Object.fromEntries(
      texts.flatMap(({ document, title, text }, row) => [
        [`teksten.${row}.stuk`, [documentWords[document]]],
        [`teksten.${row}.titel_boven_tekst`, [title ?? '']],
        [`teksten.${row}.tekst`, [text]],
      ]),
    ),
    ...Object.fromEntries(
      part.amounts.flatMap(({ document, year, kind, cents }, row) => [
        [`bedragen.${row}.stuk`, [documentWords[document]]],
        [`bedragen.${row}.jaar`, [String(year)]],
        [`bedragen.${row}.soort`, [kind === 'expenses' ? 'lasten' : 'baten']],
        [`bedragen.${row}.euro`, [typed(cents)]],
      ]),
    ),
    'ambities[]': [...part.ambitions],
    voorstellen: [part.proposals.join(', ')],
    versie: [String(programme.version)],
  };
}

/** Two forms stand on one page: each shows what was sent to it, and not what was sent to the other. */
const sentHere = (state: FormState, field: string) => (field in state.values ? state : emptyForm);

export function DescribeForm(props: {
  context: PageContext;
  state: FormState;
  programme: Programme;
  found: NumberedPart;
  ambitions: readonly Ambition[];
  proposals: readonly ProposalTitle[];
}) {
  const { context, programme, found } = props;
  const { lang } = context;
  const t = programmeMessages[lang];
  const state = startedFrom(sentHere(props.state, 'versie'), savedValues(programme, found));
  return (
    <form
      method="post"
      action={context.link(describePartPath(programme.id, found.part.number))}
      class="form panel b"
    >
      <h2>{t.describe}</h2>
      <ErrorSummary lang={lang} state={state} />
      <input type="hidden" name="versie" value={state.values.versie?.[0] ?? ''} />
      <TextField name="titel" label={t.form.title} state={state} />
      {found.kind === 'activity' ? (
        <>
          <TextField
            name="uitvoerder"
            label={t.form.executorWords}
            hint={t.form.executorHint}
            state={state}
          />
          <CarrierFields context={context} state={state} start={[notChosen]} none={t.form.executorNone} />
        </>
      ) : (
        <IndicatorFields lang={lang} state={state} />
      )}
      <TextRows lang={lang} state={state} />
      <AmountRows lang={lang} state={state} />
      <ChoiceGroup
        name="ambities[]"
        label={t.form.ambitions}
        state={state}
        choices={props.ambitions.map(({ id, title }) => ({ value: id, text: title, written: true }))}
      />
      <TextField name="voorstellen" label={t.form.proposals} state={state} />
      <details>
        <summary>{t.form.proposalNumbers}</summary>
        <ul class="plain">
          {props.proposals.map(({ id, title }) => (
            <li key={id}>
              {id}: <span lang="nl">{title}</span>
            </li>
          ))}
        </ul>
      </details>
      <ChoiceGroup
        name="weghalen"
        label={t.form.remove}
        hint={t.form.removeHint}
        state={state}
        chosen={state.values.weghalen ?? ['nee']}
        choices={[
          { value: 'nee', text: t.form.removeNo },
          { value: 'ja', text: t.form.removeYes },
        ]}
      />
      <TextField name="reden" label={t.form.reason} hint={t.form.reasonHint} state={state} />
      <BecomesVisible context={context} shows={t.form.shows} />
      <p>
        <Submit>{t.form.save}</Submit>
      </p>
    </form>
  );
}

type Fields = { lang: PageContext['lang']; state: FormState };

function IndicatorFields({ lang, state }: Fields) {
  const t = programmeMessages[lang];
  return (
    <>
      <TextField name="indicator" label={t.form.indicator} state={state} />
      <TextField name="eenheid" label={t.unit} state={state} />
      <TextField name="nulmeting" label={t.baseline} hint={t.form.measure} state={state} />
      <TextField name="streefwaarde" label={t.target} hint={t.form.measure} state={state} />
      <TextField name="streefdatum" label={t.by} hint={t.form.when} state={state} />
      <TextField name="indicator_bron" label={t.form.indicatorSource} state={state} />
    </>
  );
}

const documentChoices = (lang: PageContext['lang']) =>
  allDocumentWords.map((value) => ({ value, text: programmeMessages[lang].documents[documentNamed[value]] }));

function TextRows({ lang, state }: Fields) {
  const t = programmeMessages[lang];
  const filled = formRows(state, 'teksten', 1).slice(0, allDocumentWords.length);
  return (
    <FieldGroup name="teksten" label={t.form.texts} hint={t.form.textsHint} state={state}>
      {filled.map((row) => (
        <div key={row} class="b">
          <SelectField
            name={`teksten.${row}.stuk`}
            label={`${t.form.document} ${row + 1}`}
            state={state}
            choices={documentChoices(lang)}
            empty=""
          />
          <TextField
            name={`teksten.${row}.titel_boven_tekst`}
            label={`${t.form.textTitle} (${row + 1})`}
            state={state}
          />
          <TextArea name={`teksten.${row}.tekst`} label={`${t.form.text} ${row + 1}`} state={state} />
        </div>
      ))}
    </FieldGroup>
  );
}

function AmountRows({ lang, state }: Fields) {
  const t = programmeMessages[lang];
  const kinds = [
    { value: 'lasten', text: t.expenses },
    { value: 'baten', text: t.income },
  ];
  return (
    <FieldGroup name="bedragen" label={t.form.amounts} hint={t.form.amountsHint} state={state}>
      {formRows(state, 'bedragen', 2).map((row) => (
        <div class="trio" key={row}>
          <SelectField
            name={`bedragen.${row}.stuk`}
            label={`${t.form.document} (${row + 1})`}
            state={state}
            choices={documentChoices(lang)}
            empty=""
          />
          <TextField name={`bedragen.${row}.jaar`} label={`${t.year} (${row + 1})`} state={state} />
          <SelectField
            name={`bedragen.${row}.soort`}
            label={`${t.form.kind} (${row + 1})`}
            state={state}
            choices={kinds}
            empty=""
          />
          <TextField name={`bedragen.${row}.euro`} label={`${t.form.euro} (${row + 1})`} state={state} />
        </div>
      ))}
    </FieldGroup>
  );
}

export function ReportForm(props: {
  context: PageContext;
  state: FormState;
  programme: Programme;
  number: string;
}) {
  const { context } = props;
  const t = programmeMessages[context.lang];
  // A form that was sent empty has no field of its own but this.
  const state = sentHere(props.state, 'waarde');
  return (
    <form
      method="post"
      action={context.link(reportProgressPath(props.programme.id, props.number))}
      class="form panel b"
    >
      <h2>{t.report}</h2>
      <ErrorSummary lang={context.lang} state={state} />
      <TextField name="dag" type="date" label={t.form.day} state={state} start={context.today} />
      <TextField name="waarde" label={t.form.measured} state={state} />
      <TextArea name="toelichting" label={t.words} state={state} rows={3} />
      <TextField name="bron" label={t.form.measuredSource} state={state} />
      <TextField name="reden" label={t.form.correction} state={state} />
      <BecomesVisible context={context} shows={t.form.shows} />
      <p>
        <Submit>{t.form.send}</Submit>
      </p>
    </form>
  );
}

/** For one that should not be there; those that hold can be chosen. */
export function WithdrawForm(props: {
  context: PageContext;
  state: FormState;
  programme: Programme;
  number: string;
  unit: string;
  measured: readonly Measured[];
}) {
  const { context, programme } = props;
  const { lang } = context;
  const t = programmeMessages[lang];
  const state = sentHere(props.state, 'meting');
  return (
    <form
      method="post"
      action={context.link(withdrawMeasurementPath(programme.id, props.number))}
      class="form panel b"
    >
      <h2>{t.form.withdraw}</h2>
      <p>{t.form.withdrawHint}</p>
      <ErrorSummary lang={lang} state={state} />
      <SelectField
        name="meting"
        label={t.form.which}
        state={state}
        choices={props.measured.toReversed().map(({ id, day, value }) => ({
          value: String(id),
          text: `${plainDate(day, lang)}: ${measure(value, lang)} ${props.unit}`.trim(),
        }))}
        empty=""
      />
      <TextField name="reden" label={t.form.withdrawReason} state={state} />
      <BecomesVisible context={context} shows={t.form.withdrawShows} />
      <p>
        <Submit secondary>{t.form.withdrawSend}</Submit>
      </p>
    </form>
  );
}
