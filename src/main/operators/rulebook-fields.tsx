import { ChoiceGroup, SelectField, TextField } from '#platform/html';
import type { FormState, Lang } from '#platform/http';
import type { Rules } from '#rulebook';
import { regionMessages } from './regions-messages.ts';

/** The settings of a rulebook version. @param at where they stand in the form: `spelregels.`, or nothing */
export function RulebookFields(props: {
  lang: Lang;
  state: FormState;
  at: string;
  rules: Rules;
  municipalities: number;
}) {
  const { state, at, rules } = props;
  const t = regionMessages[props.lang];
  const minimum = rules.minimumMunicipalities;
  const counts = Array.from({ length: props.municipalities }, (_none, index) => String(index + 1));
  return (
    <>
      <fieldset>
        <legend>{t.threshold}</legend>
        <p class="hint">{t.thresholdHint}</p>
        <div class="row2">
          <TextField
            name={`${at}drempel.teller`}
            label={t.numerator}
            state={state}
            start={String(rules.threshold.numerator)}
          />
          <TextField
            name={`${at}drempel.noemer`}
            label={t.denominator}
            state={state}
            start={String(rules.threshold.denominator)}
          />
        </div>
      </fieldset>
      <ChoiceGroup
        name={`${at}onthouden`}
        label={t.abstention}
        state={state}
        chosen={[rules.abstention ? 'ja' : 'nee']}
        choices={[
          { value: 'ja', text: t.yes },
          { value: 'nee', text: t.no },
        ]}
      />
      <SelectField
        name={`${at}minimum_gemeenten`}
        label={t.minimum}
        state={state}
        start={minimum === 'more_than_half' ? 'meer_dan_de_helft' : String(minimum)}
        choices={[
          { value: 'meer_dan_de_helft', text: t.moreThanHalf },
          ...counts.map((value) => ({ value, text: value })),
        ]}
      />
      <TextField
        name={`${at}termijn_kader_maanden`}
        label={t.months}
        state={state}
        start={String(rules.frameworkTermMonths)}
      />
      <ChoiceGroup
        name={`${at}openbaarheid_stand`}
        label={t.standing}
        state={state}
        chosen={[rules.standing === 'live' ? 'tijdens_stemming' : 'na_sluiten']}
        choices={[
          { value: 'na_sluiten', text: t.afterClosing },
          { value: 'tijdens_stemming', text: t.live },
        ]}
      />
    </>
  );
}
