import { ChoiceGroup, SelectField, TextField } from '#platform/html';
import type { FormState, Lang } from '#platform/http';
import { fieldMessages } from '../field-messages.ts';
import { fieldsOf } from '../fields.ts';
import type { Rules } from '../rules/settings.ts';

interface Props {
  readonly lang: Lang;
  readonly state: FormState;
  /** Where the settings stand in the form: `spelregels.`, or nothing. */
  readonly at: string;
  readonly rules: Rules;
  readonly municipalities: number;
  /** One level below the heading that they stand under; left out: under the title of the page. */
  readonly head?: 'h2' | 'h3';
}

/** The settings of a rulebook version, by what they are about. */
export function RulebookFields(props: Props) {
  const t = fieldMessages[props.lang];
  const Head = props.head ?? 'h2';
  return (
    <>
      <Head>{t.voting}</Head>
      <VotingFields {...props} />
      <Head>{t.advising}</Head>
      <TextField
        name={`${props.at}termijn_kader_maanden`}
        label={t.months}
        state={props.state}
        start={String(props.rules.frameworkTermMonths)}
      />
      <YesNo {...props} name="termijn_kader_schuift" label={t.moves} />
      <Head>{t.meeting}</Head>
      <MeetingFields {...props} />
      <Head>{t.evaluating}</Head>
      {(['tussenevaluatie_maanden', 'eindevaluatie_maanden'] as const).map((name) => (
        <TextField
          key={name}
          name={`${props.at}${name}`}
          label={t[name]}
          state={props.state}
          start={String(fieldsOf(props.rules)[name])}
        />
      ))}
    </>
  );
}

type Choosable =
  | 'gewicht'
  | 'afsplitsing'
  | 'openbaarheid_stand'
  | 'quorum'
  | 'quorum_organen'
  | 'toelichting'
  | 'voorzitters';

function Choice({ name, ...props }: Props & { name: Choosable }) {
  const t = fieldMessages[props.lang];
  return (
    <ChoiceGroup
      name={`${props.at}${name}`}
      label={t[name]}
      state={props.state}
      chosen={[fieldsOf(props.rules)[name]]}
      choices={Object.entries(t.choices[name]).map(([value, text]) => ({ value, text }))}
    />
  );
}

function YesNo({
  name,
  label,
  ...props
}: Props & { name: 'onthouden' | 'burgerraadsleden' | 'termijn_kader_schuift'; label: string }) {
  const t = fieldMessages[props.lang];
  return (
    <ChoiceGroup
      name={`${props.at}${name}`}
      label={label}
      state={props.state}
      chosen={[fieldsOf(props.rules)[name] ? 'ja' : 'nee']}
      choices={[
        { value: 'ja', text: t.yes },
        { value: 'nee', text: t.no },
      ]}
    />
  );
}

function VotingFields(props: Props) {
  const { state, at } = props;
  const t = fieldMessages[props.lang];
  const start = fieldsOf(props.rules);
  const counts = Array.from({ length: props.municipalities }, (_none, index) => String(index + 1));
  return (
    <>
      <Choice {...props} name="gewicht" />
      <Choice {...props} name="afsplitsing" />
      <fieldset>
        <legend>{t.threshold}</legend>
        <p class="hint">{t.thresholdHint}</p>
        <div class="row2">
          <TextField
            name={`${at}drempel.teller`}
            label={t.numerator}
            state={state}
            start={String(start.drempel.teller)}
          />
          <TextField
            name={`${at}drempel.noemer`}
            label={t.denominator}
            state={state}
            start={String(start.drempel.noemer)}
          />
        </div>
      </fieldset>
      <YesNo {...props} name="onthouden" label={t.abstention} />
      <SelectField
        name={`${at}minimum_gemeenten`}
        label={t.minimum}
        state={state}
        start={String(start.minimum_gemeenten)}
        choices={[
          { value: 'meer_dan_de_helft', text: t.moreThanHalf },
          ...counts.map((value) => ({ value, text: value })),
        ]}
      />
      <Choice {...props} name="openbaarheid_stand" />
    </>
  );
}

function MeetingFields(props: Props) {
  const t = fieldMessages[props.lang];
  return (
    <>
      <Choice {...props} name="quorum" />
      <Choice {...props} name="quorum_organen" />
      <Choice {...props} name="toelichting" />
      <Choice {...props} name="voorzitters" />
      <YesNo {...props} name="burgerraadsleden" label={t.committeeMembers} />
      <TextField
        name={`${props.at}vergaderingen_per_jaar`}
        label={t.meetings}
        state={props.state}
        start={String(props.rules.meetingsPerYear)}
      />
    </>
  );
}
