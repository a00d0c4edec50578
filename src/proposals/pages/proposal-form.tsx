import { type Ambition, ambitionList } from '#ambitions';
import { type Body, bodyList } from '#bodies';
import { ChoiceGroup, ErrorSummary, SelectField, Submit, TextArea, TextField } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { proposalMessages } from '../messages.ts';
import { draftProposalOperation } from '../operations.ts';
import { editProposalPath, newProposalPath, proposalsPath } from '../paths.ts';
import { mayDraft } from '../policy.ts';
import { type Proposal, proposalById } from '../store.ts';

const competences = { council: 'raad', college: 'college', mayor: 'burgemeester' } as const;

export async function showNewProposal(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayDraft(context.actor, context.region.id))
    return { denied: draftProposalOperation.refusals.draft_not_yours[context.lang] };
  const [bodies, ambitions] = await context.read([bodyList(), ambitionList()]);
  const t = proposalMessages[context.lang];
  const form = (
    <ProposalForm {...{ context, state, bodies, ambitions }} action={proposalsPath} proposal={undefined} />
  );
  return {
    title: t.write,
    current: 'proposals',
    body: <FormFrame context={context} state={state} title={t.write} form={form} />,
  };
}

export async function showEditProposal(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayDraft(context.actor, context.region.id))
    return { denied: draftProposalOperation.refusals.draft_not_yours[context.lang] };
  const id = Number(context.params.voorstel);
  const [bodies, ambitions, [proposal]] = await context.read([bodyList(), ambitionList(), proposalById(id)]);
  if (!proposal) return undefined;
  const t = proposalMessages[context.lang];
  const form = (
    <ProposalForm {...{ context, state, bodies, ambitions, proposal }} action={editProposalPath(id)} />
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

interface FormProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly bodies: readonly Body[];
  readonly ambitions: readonly Ambition[];
  readonly proposal: Proposal | undefined;
  readonly action: string;
}

function ProposalForm(props: FormProps) {
  const { context, state, proposal } = props;
  const t = proposalMessages[context.lang];
  const bodies = (kind: Body['kind']) =>
    props.bodies.filter((b) => b.kind === kind).map((b) => ({ value: b.id, text: b.name }));
  return (
    <form method="post" action={context.link(props.action)} class="form">
      {/* After a refusal the version that was just read: saving again is then a choice made with both texts in view. */}
      {proposal ? <input type="hidden" name="versie" value={proposal.version} /> : null}
      <TextField name="titel" label={t.title} state={state} start={proposal?.title ?? ''} />
      <TextArea name="samenvatting" label={t.summary} state={state} start={proposal?.summary ?? ''} />
      <TextArea
        name="samenvatting_engels"
        label={t.summaryEnglish}
        state={state}
        start={proposal?.summaryEnglish ?? ''}
      />
      <ChoiceGroup
        name="ambities[]"
        label={t.ambitions}
        state={state}
        chosen={proposal?.ambitions ?? []}
        choices={props.ambitions.map((a) => ({ value: a.id, text: a.title }))}
      />
      <SelectField
        name="bestuurstafel"
        label={t.tableField}
        state={state}
        start={proposal?.table ?? ''}
        empty={t.noTable}
        choices={bodies('governing_table')}
      />
      <SelectField
        name="regiocommissie"
        label={t.committee}
        state={state}
        start={proposal?.committee ?? ''}
        choices={bodies('regional_committee')}
      />
      <Participants {...props} />
      <ChoiceGroup
        name="kader"
        label={t.frameworkField}
        hint={t.frameworkHint}
        state={state}
        chosen={proposal ? [proposal.framework ? 'ja' : 'nee'] : []}
        choices={[
          { value: 'ja', text: t.yes },
          { value: 'nee', text: t.no },
        ]}
      />
      <ChoiceGroup
        name="soort_advies"
        label={t.kindField}
        state={state}
        chosen={proposal ? [proposal.adviceKind === 'full' ? 'volledig' : 'op_hoofdlijnen'] : []}
        choices={[
          { value: 'volledig', text: t.full },
          { value: 'op_hoofdlijnen', text: t.onHeadlines },
        ]}
      />
      {[0, 1, 2].map((row) => (
        <TextField
          key={row}
          name={`ruimte.${row}`}
          label={`${t.room} ${row + 1}`}
          state={state}
          start={proposal?.roomPoints[row] ?? ''}
        />
      ))}
      <Documents {...props} />
      <p>
        <Submit>{t.save}</Submit>
      </p>
    </form>
  );
}

function Participants({ context, state, proposal }: FormProps) {
  const t = proposalMessages[context.lang];
  const towns = context.region.municipalities;
  return (
    <>
      <SelectField
        name="trekker"
        label={t.leadField}
        state={state}
        start={proposal?.lead ?? ''}
        choices={towns.map((m) => ({ value: m.id, text: m.name }))}
      />
      <fieldset>
        <legend>{t.participants}</legend>
        {towns.map((town) => {
          const own = proposal?.participants.find((p) => p.municipality === town.id);
          return (
            <div class="pair" key={town.id}>
              <SelectField
                name={`deelnemers.${town.id}.bevoegd`}
                label={town.name}
                state={state}
                start={own ? competences[own.competence] : ''}
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
                start={own?.meaning ?? ''}
              />
            </div>
          );
        })}
      </fieldset>
    </>
  );
}

function Documents({ context, state, proposal }: FormProps) {
  const t = proposalMessages[context.lang];
  return (
    <fieldset>
      <legend>{t.documents}</legend>
      {[0, 1, 2].map((row) => {
        const known = proposal?.documents[row];
        const at = `documenten.${row}`;
        return (
          <div class="form" key={row}>
            <TextField
              name={`${at}.titel`}
              label={`${t.documentTitle} ${row + 1}`}
              state={state}
              start={known?.title ?? ''}
            />
            <TextField
              name={`${at}.adres`}
              label={`${t.documentAddress} ${row + 1}`}
              type="url"
              state={state}
              start={known?.address ?? ''}
            />
            <TextField
              name={`${at}.gezien_op`}
              label={`${t.documentSeen} ${row + 1}`}
              type="date"
              state={state}
              start={known?.seenOn ?? ''}
            />
          </div>
        );
      })}
    </fieldset>
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
