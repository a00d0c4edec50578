import { type Ambition, ambitionList } from '#ambitions';
import { frameworks, type MandateView, mandateViews } from '#mandates';
import {
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  ErrorSummary,
  formRows,
  kept,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { agreementMessages } from '../messages.ts';
import { keyWords, kindWords, unitWords, usualHoursPerFte } from '../operations.ts';
import { agreementPath, agreementsPath, editAgreementPath, newAgreementPath } from '../paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { notAKeeper } from '../refusals.ts';
import { type AgreementContent, formYears } from '../rules/agreement.ts';
import { isPublic } from '../rules/standing.ts';
import { type AgreementRow, agreementAt } from '../store.ts';
import { agreementView } from '../whole.ts';
import { decimals } from './typed.ts';

interface Choices {
  readonly ambitions: readonly Ambition[];
  readonly mandates: readonly MandateView[];
}

export async function showNewAgreement(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang, actor, region, today } = context;
  const t = agreementMessages[lang];
  if (!mayKeepAgreement.somewhere(actor, region.id)) return { denied: notAKeeper[lang] };
  const [ambitions, all] = await context.read([ambitionList(), frameworks()]);
  const start = {
    uren_per_fte: [String(usualHoursPerFte)],
    ...Object.fromEntries(
      actor.kind === 'person'
        ? actor.offices
            .flatMap(({ municipality }) => municipality ?? [])
            .slice(0, 1)
            .map((own) => ['partijen.0.gemeente', [own]])
        : [],
    ),
  };
  const thisYear = Number(today.slice(0, 4));
  const years = [0, 1, 2, 3].map((after) => thisYear + after);
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(agreementsPath), text: t.list }]} />
      <h1>{t.newTitle}</h1>
      <p class="lead">{t.newIntro}</p>
      <ErrorSummary lang={lang} state={state} />
      <AgreementForm
        context={context}
        state={startedFrom(state, start)}
        years={years}
        choices={{ ambitions, mandates: mandateViews(all, today) }}
        row={undefined}
      />
    </div>
  );
  return { title: t.newTitle, current: 'councils', address: newAgreementPath, body };
}

export const newAgreementPage: Page = {
  path: newAgreementPath,
  render: (context) => showNewAgreement(context, emptyForm),
};

export async function showEditAgreement(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang, actor, region, today } = context;
  const t = agreementMessages[lang];
  const id = Number(context.params.overeenkomst);
  const [[row], ambitions, all] = await context.read([agreementAt(id), ambitionList(), frameworks()]);
  const municipalities = row?.content.parties.flatMap(({ municipality }) => municipality ?? []) ?? [];
  // Who may not is told so whether or not there is a draft.
  if (!mayKeepAgreement(actor, region.id, { municipalities }))
    return row || !mayKeepAgreement.somewhere(actor, region.id) ? { denied: notAKeeper[lang] } : undefined;
  if (!row) return undefined;
  const { content } = row;
  const title = t.editTitle(content.title);
  const body = (
    <div class="wrap phead">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(agreementsPath), text: t.list },
          { href: context.link(agreementPath(id)), text: content.title },
        ]}
      />
      <h1 lang="nl">{title}</h1>
      <ErrorSummary lang={lang} state={state} />
      <AgreementForm
        context={context}
        state={startedFrom(state, { ...savedValues(row), geldt_vanaf: [today] })}
        years={formYears(content, Number(today.slice(0, 4)))}
        choices={{ ambitions, mandates: mandateViews(all, today) }}
        row={row}
      />
    </div>
  );
  return { title, current: 'councils', address: editAgreementPath(id), body };
}

export const editAgreementPage: Page = {
  path: editAgreementPath('{overeenkomst}'),
  render: (context) => showEditAgreement(context, emptyForm),
};

const text = (given: string | number | null | undefined) => [String(given ?? '')];

function savedValues(row: AgreementRow): Record<string, string[]> {
  const { content, version } = row;
  return {
    versie: text(version),
    soort: text(kindWords[content.kind]),
    titel: text(content.title),
    doel: text(content.purpose),
    van: text(content.startsOn),
    tot_en_met: text(content.endsOn),
    opzegtermijn_maanden: text(content.noticeMonths),
    uren_per_fte: text(content.hoursPerFte),
    verdeling: text(content.key && keyWords[content.key]),
    verdeling_bron: text(content.keySource),
    evaluatie_op: text(content.evaluationOn),
    'ambities[]': [...content.ambitions],
    mandaat: text(content.mandate),
    buiten_reikwijdte: text(content.outsideScope ?? ''),
    voorstel: text(content.proposal),
    ...Object.fromEntries(content.money.map(({ year, cents }) => [`geld.${year}`, [decimals(cents)]])),
    ...Object.fromEntries(content.parties.flatMap((party, at) => savedParty(content, party, at))),
    ...Object.fromEntries(
      content.documents.flatMap(({ title, address }, at) => [
        [`documenten.${at}.titel`, [title]],
        [`documenten.${at}.adres`, [address]],
      ]),
    ),
  };
}

function savedParty({ key }: AgreementContent, party: AgreementContent['parties'][number], at: number) {
  const { parts } = party;
  const part = parts === null ? '' : key === 'inhabitants' ? String(parts) : decimals(parts);
  return [
    [`partijen.${at}.gemeente`, text(party.municipality)],
    [`partijen.${at}.organisatie`, text(party.name)],
    [`partijen.${at}.ondertekenaar`, text(party.signatory)],
    [`partijen.${at}.deel`, [part]],
    [`partijen.${at}.eenheid`, [unitWords[party.capacity.unit]]],
    ...party.capacity.years.map(({ year, hundredths }) => [
      `partijen.${at}.inzet.${year}`,
      [decimals(hundredths)],
    ]),
  ] as [string, string[]][];
}

interface FormProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly years: readonly number[];
  readonly choices: Choices;
  /** Undefined: a new one. */
  readonly row: AgreementRow | undefined;
}

function AgreementForm(props: FormProps) {
  const { context, state, choices, row } = props;
  const t = agreementMessages[context.lang];
  const signed = row !== undefined && isPublic(agreementView(row, context.today).held);
  const action = row === undefined ? agreementsPath : editAgreementPath(row.id);
  return (
    <form method="post" action={context.link(action)} class="form panel b">
      {row === undefined ? null : <input type="hidden" name="versie" value={kept(state, 'versie')} />}
      <WhatFields {...props} />
      <PartyFields {...props} />
      <MoneyFields {...props} />
      <ChoiceGroup
        name="ambities[]"
        label={t.form.ambitions}
        state={state}
        choices={choices.ambitions.map(({ id, title }) => ({ value: id, text: title, written: true }))}
      />
      <SelectField
        name="mandaat"
        label={t.form.mandate}
        state={state}
        empty={t.form.mandateNone}
        choices={choices.mandates.map((mandate) => ({
          value: String(mandate.row.id),
          text: mandate.row.title,
          written: true,
        }))}
      />
      <TextArea
        name="buiten_reikwijdte"
        label={t.form.outsideScope}
        hint={t.form.outsideScopeHint}
        state={state}
        rows={2}
      />
      <TextField name="voorstel" label={t.form.proposal} state={state} />
      <DocumentFields {...props} />
      {signed ? (
        <>
          <TextField name="geldt_vanaf" label={t.form.from} hint={t.form.fromHint} state={state} />
          <TextArea name="reden" label={t.form.reason} hint={t.form.reasonHint} state={state} rows={2} />
        </>
      ) : null}
      <BecomesVisible context={context} shows={t.form.shows} {...(signed ? {} : { to: t.form.draftTo })} />
      <p>
        <Submit>{signed ? t.form.save : t.form.saveDraft}</Submit>
      </p>
    </form>
  );
}

function WhatFields({ context, state }: FormProps) {
  const t = agreementMessages[context.lang];
  return (
    <>
      <ChoiceGroup
        name="soort"
        label={t.form.kind}
        hint={t.form.kindHint}
        state={state}
        choices={(['administrative', 'contract', 'covenant'] as const).map((kind) => ({
          value: kindWords[kind],
          text: t.kinds[kind],
        }))}
      />
      <TextField name="titel" label={t.form.title} state={state} />
      <TextArea name="doel" label={t.form.purpose} state={state} rows={5} />
      <TextField name="van" label={t.form.start} hint={t.form.startHint} state={state} />
      <TextField name="tot_en_met" label={t.form.end} hint={t.form.endHint} state={state} />
      <TextField name="opzegtermijn_maanden" label={t.form.notice} state={state} />
      <TextField name="evaluatie_op" label={t.form.evaluation} state={state} />
    </>
  );
}

function PartyFields({ context, state, years }: FormProps) {
  const t = agreementMessages[context.lang];
  const towns = context.region.municipalities.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      {formRows(state, 'partijen', 4).map((at) => {
        const name = (field: string) => `partijen.${at}.${field}`;
        return (
          <fieldset key={at}>
            <legend>{t.form.partyHead(at + 1)}</legend>
            <SelectField
              name={name('gemeente')}
              label={t.form.municipality}
              state={state}
              empty={t.form.municipalityNone}
              choices={towns}
            />
            <TextField name={name('organisatie')} label={t.form.organisation} state={state} />
            <TextField
              name={name('ondertekenaar')}
              label={t.form.signatory}
              hint={t.form.signatoryHint}
              state={state}
            />
            <TextField name={name('deel')} label={t.form.part} hint={t.form.partHint} state={state} />
            <SelectField
              name={name('eenheid')}
              label={t.form.unit}
              state={state}
              empty=""
              choices={Object.values(unitWords).map((word) => ({ value: word, text: word }))}
            />
            {years.map((year) => (
              <TextField key={year} name={name(`inzet.${year}`)} label={t.form.inYear(year)} state={state} />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

function MoneyFields({ context, state, years }: FormProps) {
  const t = agreementMessages[context.lang];
  return (
    <>
      {years.map((year) => (
        <TextField
          key={year}
          name={`geld.${year}`}
          label={t.form.moneyYear(year)}
          hint={t.form.moneyHint}
          state={state}
        />
      ))}
      <SelectField
        name="verdeling"
        label={t.form.key}
        state={state}
        empty={t.form.keyNone}
        choices={(['equal', 'inhabitants', 'percentages'] as const).map((key) => ({
          value: keyWords[key],
          text: t.form.keys[key],
        }))}
      />
      <TextField name="verdeling_bron" label={t.form.keySource} hint={t.form.keySourceHint} state={state} />
      <TextField name="uren_per_fte" label={t.form.hoursPerFte} hint={t.form.hoursPerFteHint} state={state} />
    </>
  );
}

function DocumentFields({ context, state }: FormProps) {
  const t = agreementMessages[context.lang];
  return (
    <>
      {formRows(state, 'documenten', 1).map((at) => (
        <fieldset key={at}>
          <legend>{t.documents}</legend>
          <TextField name={`documenten.${at}.titel`} label={t.form.documentTitle} state={state} />
          <TextField
            name={`documenten.${at}.adres`}
            label={t.form.documentAddress}
            hint={t.form.documentHint}
            state={state}
          />
        </fieldset>
      ))}
    </>
  );
}
