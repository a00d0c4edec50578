import { decimals } from '#agreements';
import { BecomesVisible, kept, SelectField, Submit, startedFrom, TextArea, TextField } from '#platform/html';
import { emptyForm, type FormState, type PageContext } from '#platform/http';
import { preparationMessages } from '../messages.ts';
import { availablePath } from '../paths.ts';
import { mayStateCapacity } from '../policy.ts';
import type { AvailableRow } from '../store.ts';
import { standingAvailable } from '../whole.ts';
import { yearUnitWords } from '../words.ts';

/**
 * For the own municipality, of this year and the next two: a form for each, so that what stands there is seen before it is
 * replaced. What was sent stays in the form of its year.
 */
export function CapacityForm(props: {
  context: PageContext;
  state: FormState;
  rows: readonly AvailableRow[];
}) {
  const { context } = props;
  const { actor, region, lang, today } = context;
  const t = preparationMessages[lang].capacity;
  const own = region.municipalities.filter(({ id }) =>
    mayStateCapacity(actor, region.id, { municipality: id }),
  );
  const thisYear = Number(today.slice(0, 4));
  return (
    <>
      {own.map((town) => (
        <section key={town.id} class="b noprint" aria-labelledby={`opgeven-${town.slug}`}>
          <h2 id={`opgeven-${town.slug}`}>{t.form(town.name)}</h2>
          {[0, 1, 2].map((after) => (
            <OneYear
              key={after}
              {...props}
              town={town.id}
              year={thisYear + after}
              before={standingAvailable(props.rows).find(
                ({ municipality, year }) => municipality === town.id && year === thisYear + after,
              )}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function OneYear(props: {
  context: PageContext;
  state: FormState;
  town: string;
  year: number;
  before: AvailableRow | undefined;
}) {
  const { context, town, year, before } = props;
  const messages = preparationMessages[context.lang];
  const t = messages.capacity;
  const mine = context.params.gemeente === town && kept(props.state, 'jaar') === String(year);
  const state = startedFrom(mine ? props.state : emptyForm, {
    versie: [String(before?.version ?? 0)],
    beschikbaar: [before ? decimals(before.hundredths) : ''],
    eenheid: [yearUnitWords[before?.unit ?? 'fte']],
    toelichting: [before?.note ?? ''],
  });
  return (
    <details open={mine}>
      <summary>
        {year}: {before ? `${decimals(before.hundredths)} ${t.units[before.unit]}` : t.unknown}
      </summary>
      <form method="post" action={context.link(availablePath(town))} class="form panel">
        <input type="hidden" name="jaar" value={String(year)} />
        <input type="hidden" name="versie" value={kept(state, 'versie')} />
        <TextField name="beschikbaar" label={t.formAmount} hint={t.formAmountHint} state={state} />
        <SelectField
          name="eenheid"
          label={t.unit}
          state={state}
          choices={(['fte', 'hours'] as const).map((unit) => ({
            value: yearUnitWords[unit],
            text: t.units[unit],
          }))}
        />
        <TextArea name="toelichting" label={t.note} state={state} rows={2} />
        {before ? (
          <TextArea name="reden" label={t.formReason} hint={t.formReasonHint} state={state} rows={2} />
        ) : null}
        <BecomesVisible context={context} shows={t.shows} />
        <p>
          <Submit>{messages.form.save}</Submit>
        </p>
      </form>
    </details>
  );
}
