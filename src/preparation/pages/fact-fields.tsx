import type { AgreementRow } from '#agreements';
import { formRows, plainDate, SelectField, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import type { ActivityOf } from '#programmes';
import { preparationMessages } from '../messages.ts';
import { activityText } from '../names.ts';
import { consentOf } from '../rules/consent.ts';
import { asksPeople } from '../rules/preparation.ts';
import type { PreparationRow } from '../store.ts';
import { sourceWord, staffUnitWords } from '../words.ts';

interface Props {
  readonly context: PageContext;
  readonly state: FormState;
  readonly row: PreparationRow;
  readonly activities: readonly ActivityOf[];
  readonly agreements: readonly AgreementRow[];
}

/** Whether something stands in the fields of a row, or is wrong there: the others stay folded. The unit is always chosen. */
const isTouched = ({ values, problems }: FormState, row: string) =>
  Object.entries(values).some(
    ([name, given]) =>
      name.startsWith(row) && !name.endsWith('.eenheid') && given.some((each) => each !== ''),
  ) || Object.keys(problems).some((name) => name.startsWith(row));

/** Those who sit in the group now or later, and whoever was assigned before. */
export function StaffFields({ context, state, row, agreements }: Props) {
  const { lang, today } = context;
  const messages = preparationMessages[lang];
  const t = messages.form;
  const seats = row.seats.filter(
    ({ id, until }) => until === null || until >= today || row.content.staff.some(({ seat }) => seat === id),
  );
  return (
    <>
      <p>{messages.consent.formNote}</p>
      {seats.map((seat) => {
        const member = row.content.staff.find((each) => each.seat === seat.id);
        const name = (field: string) => `inzet.z${seat.id}.${field}`;
        const until = seat.until === null ? null : plainDate(seat.until, lang);
        return (
          <details key={seat.id} open={isTouched(state, `inzet.z${seat.id}.`)}>
            <summary lang="nl">{t.staffHead(seat.title)}</summary>
            <p class="hint">{t.seatHeld(plainDate(seat.from, lang), until)}</p>
            {member && asksPeople(row.content) ? (
              <p class="hint">
                {messages.consent.formState(messages.consent.states[consentOf(row, member)])}
              </p>
            ) : null}
            <div class="halves">
              <TextField name={name('hoeveel')} label={t.amount} hint={t.amountHint} state={state} />
              <SelectField
                name={name('eenheid')}
                label={t.unit}
                state={state}
                choices={(['fte', 'hours'] as const).map((unit) => ({
                  value: staffUnitWords[unit],
                  text: messages.units[unit],
                }))}
              />
              <TextField name={name('van')} label={t.from} hint={t.dayHint} state={state} />
              <TextField name={name('tot_en_met')} label={t.until} hint={t.untilHint} state={state} />
            </div>
          </details>
        );
      })}
      <SelectField
        name="overeenkomst"
        label={t.agreement}
        state={state}
        empty={t.agreementNone}
        choices={agreements.map(({ id, content }) => ({
          value: String(id),
          text: content.title,
          written: true,
        }))}
      />
    </>
  );
}

export function FactFields({ context, state, activities, agreements }: Props) {
  const t = preparationMessages[context.lang].form;
  const towns = context.region.municipalities.map(({ id, name }) => ({ value: id, text: name }));
  const sources = [
    ...activities.map((activity) => ({
      value: sourceWord({ kind: 'activity', ...activity }),
      text: activityText(context, activity),
    })),
    ...agreements.map(({ id, content }) => ({
      value: sourceWord({ kind: 'agreement', agreement: id }),
      text: content.title,
    })),
  ];
  return (
    <>
      {formRows(state, 'plaatsen', 2).map((at) => (
        <fieldset key={at}>
          <legend>{t.placeHead(at + 1)}</legend>
          <div class="halves">
            <SelectField
              name={`plaatsen.${at}.gemeente`}
              label={t.town}
              state={state}
              empty={t.townNone}
              choices={towns}
            />
            <TextField
              name={`plaatsen.${at}.buurt`}
              label={t.neighbourhood}
              hint={t.neighbourhoodHint}
              state={state}
            />
          </div>
        </fieldset>
      ))}
      <TextField name="begin" label={t.begin} hint={t.dayHint} state={state} />
      <TextField name="einde" label={t.end} hint={t.dayHint} state={state} />
      {formRows(state, 'geld', 2).map((at) => (
        <fieldset key={at}>
          <legend>{t.moneyHead(at + 1)}</legend>
          <div class="halves">
            <TextField
              name={`geld.${at}.jaar`}
              label={preparationMessages[context.lang].year}
              state={state}
            />
            <TextField name={`geld.${at}.bedrag`} label={t.sum} hint={t.sumHint} state={state} />
            <SelectField
              name={`geld.${at}.gemeente`}
              label={t.payerTown}
              state={state}
              empty={t.townNone}
              choices={towns}
            />
            <TextField name={`geld.${at}.organisatie`} label={t.payerOrganisation} state={state} />
            <SelectField
              name={`geld.${at}.uit`}
              label={t.source}
              state={state}
              empty={t.sourceNone}
              choices={sources}
            />
          </div>
        </fieldset>
      ))}
    </>
  );
}
