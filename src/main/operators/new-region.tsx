import { ErrorSummary, Submit, TextField } from '#platform/html';
import { emptyForm, type FormState, formObject } from '#platform/http';
import { RulebookFields, startingRules } from '#rulebook';
import { createRegionOperation } from './create-region.ts';
import { type OperatorContext, send, sentValues } from './operator-page.tsx';
import { regionMessages } from './regions-messages.ts';

const address = '/beheer/regios/nieuw';
const firstRows = 6;
const moreRows = 5;
const mostRows = 36;

export function showNewRegion(operator: OperatorContext): Response {
  return show(operator, emptyForm, firstRows, 200);
}

function show(operator: OperatorContext, state: FormState, rows: number, status: number): Response {
  const t = regionMessages[operator.lang];
  const body = (
    <>
      <p>{t.newIntro}</p>
      <ErrorSummary lang={operator.lang} state={state} />
      <form method="post" action={operator.link(address)} class="form">
        <input type="hidden" name="rijen" value={rows} />
        <TextField name="naam" label={t.name} hint={t.nameHint} state={state} />
        <TextField name="slug" label={t.slug} hint={t.slugHint} state={state} />
        <fieldset>
          <legend id="veld-gemeenten">{t.towns}</legend>
          <p class="hint">{t.townsHint}</p>
          {state.problems.gemeenten ? <p class="error">{state.problems.gemeenten}</p> : null}
          {Array.from({ length: rows }, (_none, index) => (
            <TownFields key={String(index)} operator={operator} state={state} index={index} />
          ))}
        </fieldset>
        <h2>{t.rulebook}</h2>
        <p>{t.rulebookNow}</p>
        <RulebookFields
          lang={operator.lang}
          state={state}
          at="spelregels."
          rules={startingRules}
          municipalities={12}
          head="h3"
        />
        {/* Enter in a field presses the first button: that one makes the region. */}
        <p class="inline">
          <Submit>{t.submit}</Submit>
          <button
            type="submit"
            name="meer"
            value="gemeenten"
            class="utrecht-button utrecht-button--secondary-action"
          >
            {t.more}
          </button>
        </p>
      </form>
    </>
  );
  return operator.show({ part: 'regions', title: t.newTitle, body, status });
}

function TownFields(props: { operator: OperatorContext; state: FormState; index: number }) {
  const { state, index } = props;
  const t = regionMessages[props.operator.lang];
  const field = (name: string) => ({ name: `gemeenten.${index}.${name}`, state });
  return (
    <fieldset class="town">
      <legend>{t.town(index + 1)}</legend>
      <div class="row2">
        <TextField {...field('code')} label={t.code} />
        <TextField {...field('naam')} label={t.townName} />
        <TextField {...field('merk')} label={t.mark} />
        <TextField {...field('kleur')} label={t.colour} />
        <TextField {...field('kolom')} label={t.column} />
        <TextField {...field('rij')} label={t.row} />
      </div>
    </fieldset>
  );
}

export async function makeRegion(operator: OperatorContext): Promise<Response> {
  const values = await sentValues(operator);
  const shown = Number(values.rijen?.[0]);
  const rows = Number.isInteger(shown) && shown >= firstRows && shown <= mostRows ? shown : firstRows;
  // Another row is asked for by a button: without a script the server draws it.
  if (values.meer?.[0])
    return show(operator, { values, problems: {} }, Math.min(rows + moreRows, mostRows), 200);
  const sent = await send(operator, createRegionOperation, values, formObject(values));
  if (!sent.ok) return show(operator, atTheRules(sent.state), rows, sent.status);
  await operator.installation.refresh();
  return operator.redirect(`/beheer/regios/${sent.value.id}?gedaan=create_region`);
}

/** The rulebook's own use case knows its fields without where they stand in this form. */
function atTheRules(state: FormState): FormState {
  const problems = Object.entries(state.problems).map(([name, sentence]) => [
    /^(drempel|minimum_gemeenten)/.test(name) ? `spelregels.${name}` : name,
    sentence,
  ]);
  return { ...state, problems: Object.fromEntries(problems) };
}
