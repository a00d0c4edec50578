import { adviceOfProposal } from '#advice';
import {
  AdviceLine,
  ChoiceGroup,
  ErrorSummary,
  MunicipalityName,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type Proposal, proposalById, proposalPath } from '#proposals';
import { decisionMessages } from '../messages.ts';
import { mayRegister } from '../policy.ts';
import { decisionsOfProposal } from '../store.ts';

/** The body's own clerk: agenda day, outcome, amendments, correction and account on one page. */
export async function showDecisionForm(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.voorstel);
  const [[proposal], decisions] = await context.read([
    proposalById(id),
    decisionsOfProposal(id),
    adviceOfProposal(id),
  ]);
  const town = context.region.municipalities.find((m) => m.id === context.params.gemeente);
  const own = proposal?.participants.find((p) => p.municipality === town?.id);
  if (!proposal || !town || !own) return undefined;
  if (context.actor.kind !== 'person') return { redirect: '/aanmelden' };
  const t = decisionMessages[context.lang];
  const current = decisions.find((d) => d.current && d.municipality === town.id);
  const may = mayRegister(context.actor, context.region.id, town.id, own.competence);
  const base = context.link(`/voorstellen/${id}/besluiten/${town.id}`);
  const body = (
    <div class="wrap phead txt">
      <p class="amb">
        <MunicipalityName municipality={town} />
      </p>
      <h1>{t.formTitle}</h1>
      <p>
        <a href={context.link(proposalPath(proposal.id))} lang="nl">
          {proposal.title}
        </a>
      </p>
      <AdviceLine lang={context.lang} competences={[own.competence]} />
      <ErrorSummary lang={context.lang} state={state} />
      {may && current?.accountOwed && !current.account ? (
        <form method="post" action={`${base}/verantwoording`} class="form">
          <TextArea name="tekst" label={t.accountText} state={state} />
          <p>
            <Submit>{t.accountSubmit}</Submit>
          </p>
        </form>
      ) : null}
      <OutcomeForm context={context} proposal={proposal} action={base} state={state} />
    </div>
  );
  return { title: t.formTitle, current: 'councils', body };
}

function OutcomeForm(props: { context: PageContext; proposal: Proposal; action: string; state: FormState }) {
  const { context, proposal, state } = props;
  const t = decisionMessages[context.lang];
  const outcomes = [
    ['agenda', t.agenda],
    ['conform', t.as_advised],
    ['conform_met_amendement', t.amended],
    ['afwijkend', t.deviating],
    ['verworpen', t.rejected],
    ['aangehouden', t.held_over],
  ] as const;
  return (
    <form method="post" action={props.action} class="form">
      <TextField name="dag" label={t.day} type="date" state={state} start={context.today} />
      <ChoiceGroup
        name="uitkomst"
        label={t.outcome}
        state={state}
        choices={outcomes.map(([value, text]) => ({ value, text }))}
      />
      <SelectField
        name="behandeling"
        label={t.handling}
        state={state}
        empty={t.unknown}
        choices={[
          { value: 'hamerstuk', text: t.hamerstuk },
          { value: 'bespreekstuk', text: t.bespreekstuk },
        ]}
      />
      <TextField name="stemmen_voor" label={t.votesFor} state={state} />
      <TextField name="stemmen_tegen" label={t.votesAgainst} state={state} />
      {[0, 1].map((row) => (
        <div key={row} class="form">
          <TextArea
            name={`amendementen.${row}.tekst`}
            label={`${t.amendment} ${row + 1}`}
            state={state}
            rows={2}
          />
          <SelectField
            name={`amendementen.${row}.ruimtepunt`}
            label={`${t.roomPoint} (${row + 1})`}
            state={state}
            empty={t.roomOutside}
            choices={proposal.roomPoints.map((text, index) => ({
              value: String(index + 1),
              text: `${index + 1}. ${text}`,
            }))}
          />
        </div>
      ))}
      <TextField name="link" label={t.link} type="url" state={state} />
      <TextArea name="reden" label={t.reason} state={state} rows={2} />
      <p>
        <Submit>{t.register}</Submit>
      </p>
    </form>
  );
}

export const decisionFormPage: Page = {
  path: '/voorstellen/{voorstel}/besluiten/{gemeente}',
  render: (context) => showDecisionForm(context, emptyForm),
};
