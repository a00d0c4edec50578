import { decimals } from '#agreements';
import { BecomesVisible, kept, SelectField, Submit, startedFrom, TextArea, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { preparationMessages } from '../messages.ts';
import { availablePath, capacityPath } from '../paths.ts';
import { mayStateCapacity } from '../policy.ts';
import type { AvailableRow } from '../store.ts';
import { standingAvailable } from '../whole.ts';
import { yearUnitWords } from '../words.ts';

/**
 * For the own municipality and one year at a time, so that what stands there is seen before it is replaced: this year and the
 * next two are chosen above it. After it was sent it is the one that was sent.
 */
export function CapacityForm(props: {
  context: PageContext;
  state: FormState;
  rows: readonly AvailableRow[];
}) {
  const { context } = props;
  const { actor, region, lang, today, params, query } = context;
  const messages = preparationMessages[lang];
  const own = region.municipalities.filter(({ id }) =>
    mayStateCapacity(actor, region.id, { municipality: id }),
  );
  const town = own.find(({ id }) => id === (params.gemeente ?? query.get('gemeente'))) ?? own[0];
  if (!town) return null;
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear, thisYear + 1, thisYear + 2];
  const asked = kept(props.state, 'jaar', query.get('jaar') ?? '');
  const chosen = years.find((year) => String(year) === asked) ?? thisYear;
  const standing = standingAvailable(props.rows);
  const of = (town: string, year: number) =>
    standing.find((row) => row.municipality === town && row.year === year);
  return (
    <section class="b noprint" aria-labelledby="opgeven">
      <h2 id="opgeven">{messages.capacity.form(town.name, chosen)}</h2>
      <ul class="plain">
        {own.flatMap(({ id, name }) =>
          years
            .filter((year) => id !== town.id || year !== chosen)
            .map((year) => (
              <li key={`${id} ${year}`}>
                <a href={context.link(`${capacityPath}?gemeente=${id}&jaar=${year}#opgeven`)}>
                  {messages.capacity.form(name, year)}
                </a>
              </li>
            )),
        )}
      </ul>
      <OneYear {...props} town={town.id} year={chosen} before={of(town.id, chosen)} />
    </section>
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
  const state = startedFrom(props.state, {
    versie: [String(before?.version ?? 0)],
    beschikbaar: [before ? decimals(before.hundredths) : ''],
    eenheid: [yearUnitWords[before?.unit ?? 'fte']],
    toelichting: [before?.note ?? ''],
  });
  return (
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
  );
}
