import type { Ambition } from '#ambitions';
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
import { processPlanMessages } from '../messages.ts';
import { writeActionPath } from '../paths.ts';
import { type Action, ownerOffices } from '../rules/plan.ts';
import type { PlanRow } from '../store.ts';
import { officeWords, ownerFields, whenWords } from '../words.ts';

function saved(plan: PlanRow, action: Action | undefined): Record<string, string[]> {
  const version = { versie: [String(plan.version)] };
  if (!action) return version;
  const owner = ownerFields(action.owner);
  return {
    ...version,
    was: [action.number],
    nummer: [action.number],
    tekst: [action.text],
    wanneer: [whenWords[action.when.kind]],
    van_kwartaal: [action.when.kind === 'quarters' ? action.when.from : ''],
    tot_kwartaal: [action.when.kind === 'quarters' ? action.when.to : ''],
    wanneer_gezegd: [action.said],
    eigenaar_gemeente: [owner.eigenaar_gemeente ?? ''],
    eigenaar_ambt: [owner.eigenaar_ambt ?? ''],
    eigenaar_organisatie: [owner.eigenaar_organisatie],
    'ambities[]': [...action.ambitions],
    voorstellen: [action.proposals.join(', ')],
    weghalen: ['nee'],
  };
}

/** One action: added where none is given, else changed or taken out. */
export function ActionForm(props: {
  context: PageContext;
  state: FormState;
  plan: PlanRow;
  action: Action | undefined;
  ambitions: readonly Ambition[];
}) {
  const { context, plan, action, ambitions } = props;
  const t = processPlanMessages[context.lang];
  const f = t.form;
  const mine = props.state.values.nummer !== undefined || props.state.values.wanneer_gezegd !== undefined;
  const state = startedFrom(mine ? props.state : emptyForm, saved(plan, action));
  return (
    <details open={mine} id="actie">
      <summary>{action ? t.changeAction : t.addAction}</summary>
      <form method="post" action={context.link(writeActionPath(plan.id))} class="form panel">
        <input type="hidden" name="versie" value={kept(state, 'versie')} />
        {action ? <input type="hidden" name="was" value={action.number} /> : null}
        <TextField name="nummer" label={f.number} hint={f.numberHint} state={state} />
        <TextArea name="tekst" label={f.text} state={state} rows={3} />
        <ChoiceGroup
          name="wanneer"
          label={f.when}
          state={state}
          choices={(['quarters', 'ongoing', 'open'] as const).map((kind) => ({
            value: whenWords[kind],
            text: f.whens[kind],
          }))}
        />
        <TextField name="van_kwartaal" label={f.from} hint={f.quarterHint} state={state} />
        <TextField name="tot_kwartaal" label={f.to} hint={f.quarterHint} state={state} />
        <TextField name="wanneer_gezegd" label={f.said} hint={f.saidHint} state={state} />
        <SelectField
          name="eigenaar_gemeente"
          label={f.ownerTown}
          state={state}
          empty={f.nobody}
          choices={context.region.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <SelectField
          name="eigenaar_ambt"
          label={f.ownerOffice}
          state={state}
          empty={f.nobody}
          choices={ownerOffices.map((office) => ({ value: officeWords[office], text: t.offices[office] }))}
        />
        <TextField name="eigenaar_organisatie" label={f.ownerOrganisation} state={state} />
        <ChoiceGroup
          name="ambities[]"
          label={f.ambitions}
          state={state}
          choices={ambitions.map(({ id, title }) => ({ value: id, text: title, written: true }))}
        />
        <TextField name="voorstellen" label={f.proposals} hint={f.proposalsHint} state={state} />
        {action ? (
          <ChoiceGroup
            name="weghalen"
            label={f.remove}
            state={state}
            choices={[
              { value: 'nee', text: f.keep },
              { value: 'ja', text: f.removeYes },
            ]}
          />
        ) : null}
        <TextField name="reden" label={f.reason} hint={f.reasonHint} state={state} />
        <BecomesVisible context={context} shows={f.shows} />
        <p>
          <Submit>{f.save}</Submit>
        </p>
      </form>
    </details>
  );
}
