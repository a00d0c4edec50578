import type { AmbitionWithGoals } from '#ambitions';
import { ChoiceGroup, FieldGroup, kept, TextArea } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { proposalMessages } from '../messages.ts';

/** Which ambitions a proposal serves, and at each what it adds and on which goals it works. */
export function AmbitionFields(props: {
  context: PageContext;
  state: FormState;
  ambitions: readonly AmbitionWithGoals[];
}) {
  const { context, state } = props;
  const t = proposalMessages[context.lang];
  const chosen = state.values['ambities[]'] ?? [];
  return (
    <>
      <FieldGroup name="ambities" label={t.ambitions} hint={t.addedHint} state={state}>
        {props.ambitions.map((ambition) => (
          <div class="serves" key={ambition.id}>
            <label class="check">
              <input
                type="checkbox"
                name="ambities[]"
                value={ambition.id}
                checked={chosen.includes(ambition.id)}
              />
              <b lang="nl">{ambition.title}</b>
            </label>
            <details open={isOpen(state, ambition)}>
              <summary>
                {t.addedAndGoals}
                <span class="vh">: {ambition.title}</span>
              </summary>
              <TextArea
                name={`meerwaarde.${ambition.id}`}
                label={t.addedField(ambition.title)}
                state={state}
                rows={2}
              />
              <Goals context={context} state={state} ambition={ambition} />
            </details>
          </div>
        ))}
      </FieldGroup>
      <TextArea
        name="waarom_samen"
        label={t.whyTogetherField}
        hint={t.whyTogetherHint}
        state={state}
        rows={3}
      />
    </>
  );
}

/** Where the ambition is served, or something is written or wrong. */
function isOpen(state: FormState, { id }: AmbitionWithGoals): boolean {
  const name = `meerwaarde.${id}`;
  const goals = `doelen.${id}`;
  return (
    (state.values['ambities[]'] ?? []).includes(id) ||
    kept(state, name) !== '' ||
    (state.values[`${goals}[]`] ?? []).length > 0 ||
    Object.keys(state.problems).some((field) => field === name || field.startsWith(goals))
  );
}

function Goals(props: { context: PageContext; state: FormState; ambition: AmbitionWithGoals }) {
  const { context, state, ambition } = props;
  const t = proposalMessages[context.lang];
  const { goals } = ambition;
  const name = `doelen.${ambition.id}[]`;
  // What was chosen before its goal fell out of the list is shown, so that it is not lost unseen.
  const lapsed = (state.values[name] ?? []).filter(
    (given) => /^\d{1,2}$/.test(given) && !goals.some((goal) => String(goal.number) === given),
  );
  if (goals.length + lapsed.length === 0) return null;
  return (
    <ChoiceGroup
      name={name}
      label={t.goalsField(ambition.title)}
      state={state}
      choices={[
        ...goals.map((goal) => ({
          value: String(goal.number),
          text: `${goal.number}. ${goal.text}`,
          written: true,
        })),
        ...lapsed.map((given) => ({ value: given, text: t.goalLapsed(Number(given)) })),
      ]}
    />
  );
}
