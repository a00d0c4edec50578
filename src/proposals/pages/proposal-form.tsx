import { Fragment } from 'preact';
import { type AmbitionWithGoals, ambitionsWithGoals } from '#ambitions';
import { type Body, bodyList } from '#bodies';
import {
  BecomesVisible,
  ChoiceGroup,
  ErrorSummary,
  FieldGroup,
  kept,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { proposalMessages } from '../messages.ts';
import { draftProposalOperation } from '../operations.ts';
import { editProposalPath, newProposalPath, proposalsPath } from '../paths.ts';
import { mayDraft, mayGuide } from '../policy.ts';
import { proposalById } from '../store.ts';
import { AmbitionFields } from './ambition-fields.tsx';
import { changedMeanwhile, differences, valuesOf } from './proposal-values.ts';

export async function showNewProposal(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayDraft(context.actor, context.region.id))
    return { denied: draftProposalOperation.refusals.draft_not_yours[context.lang] };
  const [bodies, ambitions] = await context.read([bodyList(), ambitionsWithGoals()]);
  const t = proposalMessages[context.lang];
  const form = <ProposalForm {...{ context, state, bodies, ambitions }} action={proposalsPath} />;
  return {
    title: t.write,
    current: 'proposals',
    address: newProposalPath,
    body: <FormFrame context={context} state={state} title={t.write} form={form} />,
  };
}

export async function showEditProposal(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayDraft(context.actor, context.region.id))
    return { denied: draftProposalOperation.refusals.draft_not_yours[context.lang] };
  const id = Number(context.params.voorstel);
  const [bodies, ambitions, [proposal]] = await context.read([
    bodyList(),
    ambitionsWithGoals(),
    proposalById(id),
  ]);
  if (!proposal) return undefined;
  const t = proposalMessages[context.lang];
  const saved = valuesOf(proposal);
  const fresh = Object.keys(state.values).length === 0;
  const conflict = changedMeanwhile(state, proposal);
  // After a conflict the version that was just read: saving again is then a choice made with both texts in view.
  const versie = conflict ? saved.versie : state.values.versie;
  const filled = fresh
    ? { ...state, values: saved }
    : { ...state, values: { ...state.values, ...(versie ? { versie } : {}) } };
  const form = (
    <>
      {conflict ? <Differences context={context} typed={state.values} saved={saved} /> : null}
      <ProposalForm {...{ context, bodies, ambitions }} state={filled} action={editProposalPath(id)} />
    </>
  );
  return {
    title: t.edit,
    current: 'proposals',
    body: <FormFrame context={context} state={state} title={t.edit} form={form} />,
  };
}

function FormFrame(props: {
  context: PageContext;
  state: FormState;
  title: string;
  form: preact.ComponentChildren;
}) {
  return (
    <div class="wrap phead">
      <h1>{props.title}</h1>
      <ErrorSummary lang={props.context.lang} state={props.state} />
      {props.form}
    </div>
  );
}

/** What somebody else saved meanwhile, field by field, beside what was typed below. */
function Differences(props: {
  context: PageContext;
  typed: FormState['values'];
  saved: FormState['values'];
}) {
  const { context } = props;
  const t = proposalMessages[context.lang];
  return (
    <section class="panel">
      <h2>{t.savedMeanwhile}</h2>
      <dl>
        {differences(props.typed, props.saved).map(([name, values]) => (
          <Fragment key={name}>
            <dt>{fieldLabel(context, name)}</dt>
            <dd lang="nl">{values.filter(Boolean).join(', ') || t.emptied}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** How the form calls a field. */
function fieldLabel(context: PageContext, name: string): string {
  const t = proposalMessages[context.lang];
  const plain: Readonly<Record<string, string>> = {
    titel: t.title,
    samenvatting: t.summary,
    samenvatting_engels: t.summaryEnglish,
    'ambities[]': t.ambitions,
    bestuurstafel: t.tableField,
    regiocommissie: t.committee,
    trekker: t.leadField,
    kader: t.frameworkField,
    soort_advies: t.kindField,
    waarom_samen: t.whyTogetherField,
  };
  const [group = '', key = '', part] = name.split('.');
  if (group === 'ruimte') return `${t.room} ${Number(key) + 1}`;
  if (group === 'meerwaarde') return t.addedField(key);
  if (group === 'doelen') return t.goalsField(key.replace('[]', ''));
  const town = context.region.municipalities.find((m) => m.id === key)?.name ?? key;
  if (group === 'deelnemers')
    return part === 'bevoegd' ? `${t.competentIn} ${town}` : `${t.meaningField} ${town}`;
  return plain[name] ?? `${t.document} ${Number(key) + 1}`;
}

interface FormProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly bodies: readonly Body[];
  readonly ambitions: readonly AmbitionWithGoals[];
  readonly action: string;
}

function ProposalForm(props: FormProps) {
  const { context, state } = props;
  const t = proposalMessages[context.lang];
  const bodies = (kind: Body['kind']) =>
    props.bodies.filter((b) => b.kind === kind).map((b) => ({ value: b.id, text: b.name }));
  return (
    <form method="post" action={context.link(props.action)} class="form">
      {state.values.versie ? <input type="hidden" name="versie" value={kept(state, 'versie')} /> : null}
      <TextField name="titel" label={t.title} state={state} />
      <TextArea name="samenvatting" label={t.summary} state={state} />
      <TextArea name="samenvatting_engels" label={t.summaryEnglish} state={state} />
      <AmbitionFields {...props} />
      <SelectField
        name="bestuurstafel"
        label={t.tableField}
        state={state}
        empty={mayGuide(context.actor, context.region.id) ? t.noTable : t.choose}
        choices={bodies('governing_table')}
      />
      <SelectField
        name="regiocommissie"
        label={t.committee}
        state={state}
        empty={t.choose}
        choices={bodies('regional_committee')}
      />
      <Participants {...props} />
      <ChoiceGroup
        name="kader"
        label={t.frameworkField}
        hint={t.frameworkHint}
        state={state}
        choices={[
          { value: 'ja', text: t.yes },
          { value: 'nee', text: t.no },
        ]}
      />
      <ChoiceGroup
        name="soort_advies"
        label={t.kindField}
        state={state}
        choices={[
          { value: 'volledig', text: t.full },
          { value: 'op_hoofdlijnen', text: t.onHeadlines },
        ]}
      />
      <FieldGroup name="ruimte" label={t.roomField} hint={t.roomHint} state={state}>
        {rows(state, 'ruimte').map((row) => (
          <TextField key={row} name={`ruimte.${row}`} label={`${t.room} ${row + 1}`} state={state} />
        ))}
      </FieldGroup>
      <Documents {...props} />
      <BecomesVisible context={context} shows={t.draftShows} besides={[t.draftNote]} secrets />
      <p>
        <Submit>{t.save}</Submit>
      </p>
    </form>
  );
}

/** The rows that are filled and one more; at least three. */
function rows(state: FormState, group: string): number[] {
  const filled = Object.keys(state.values)
    .filter((name) => name.startsWith(`${group}.`) && kept(state, name) !== '')
    .map((name) => Number(name.split('.')[1]) + 1);
  return Array.from({ length: Math.max(3, ...filled.map((count) => count + 1)) }, (_, row) => row);
}

function Participants({ context, state }: FormProps) {
  const t = proposalMessages[context.lang];
  const towns = context.region.municipalities;
  return (
    <>
      <SelectField
        name="trekker"
        label={t.leadField}
        state={state}
        empty={t.choose}
        choices={towns.map((m) => ({ value: m.id, text: m.name }))}
      />
      <FieldGroup name="deelnemers" label={t.participants} state={state}>
        {towns.map((town) => {
          return (
            <div class="pair" key={town.id}>
              <SelectField
                name={`deelnemers.${town.id}.bevoegd`}
                label={town.name}
                state={state}
                empty={t.outside}
                choices={[
                  { value: 'raad', text: t.council },
                  { value: 'college', text: t.college },
                  { value: 'burgemeester', text: t.mayor },
                ]}
              />
              <TextField
                name={`deelnemers.${town.id}.betekenis`}
                label={`${t.meaningField} ${town.name}`}
                state={state}
              />
            </div>
          );
        })}
      </FieldGroup>
    </>
  );
}

function Documents({ context, state }: FormProps) {
  const t = proposalMessages[context.lang];
  return (
    <FieldGroup name="documenten" label={t.documents} hint={t.documentsHint} state={state}>
      {rows(state, 'documenten').map((row) => {
        const at = `documenten.${row}`;
        return (
          <div class="trio" key={row}>
            <TextField name={`${at}.titel`} label={`${t.documentTitle} ${row + 1}`} state={state} />
            <TextField
              name={`${at}.adres`}
              type="url"
              label={`${t.documentAddress} ${row + 1}`}
              state={state}
            />
            <TextField
              name={`${at}.gezien_op`}
              label={`${t.documentSeen} ${row + 1}`}
              type="date"
              state={state}
            />
          </div>
        );
      })}
    </FieldGroup>
  );
}

export const newProposalPage: Page = {
  path: newProposalPath,
  render: (context) => showNewProposal(context, emptyForm),
};
export const editProposalPage: Page = {
  path: '/voorstellen/{voorstel}/wijzigen',
  render: (context) => showEditProposal(context, emptyForm),
};
