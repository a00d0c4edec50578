import { ChoiceGroup, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { carrierTexts, carrierWords, notChosen } from '../carrier-words.ts';
import { type Carrier, carrierKinds } from '../rules/carriers.ts';

/** What stands in the fields, of who carries it out. */
export const carrierValues = (carrier: Carrier | undefined): FormState['values'] => ({
  soort: [carrier ? carrierWords[carrier.kind] : notChosen],
  'uitvoerders[]': [...(carrier?.doers ?? [])],
  organisatie: [carrier?.organisation ?? ''],
  'namens[]': [...(carrier?.behalf ?? [])],
});

/** Who carries it out. @param start chosen first @param none as it is called where nobody chose; without it one is chosen */
export function CarrierFields(props: {
  context: PageContext;
  state: FormState;
  start: readonly string[];
  none?: string;
}) {
  const { context, state } = props;
  const t = carrierTexts[context.lang];
  const towns = context.region.municipalities.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <ChoiceGroup
        name="soort"
        label={t.carrier}
        state={state}
        choices={[
          ...(props.none === undefined ? [] : [{ value: notChosen, text: props.none }]),
          ...carrierKinds.map((kind) => ({ value: carrierWords[kind], text: t.carriers[kind] })),
        ]}
        chosen={state.values.soort ?? props.start}
      />
      <ChoiceGroup name="uitvoerders[]" label={t.doers} hint={t.doersHint} state={state} choices={towns} />
      <TextField name="organisatie" label={t.organisation} hint={t.organisationHint} state={state} />
      <ChoiceGroup name="namens[]" label={t.behalf} hint={t.behalfHint} state={state} choices={towns} />
    </>
  );
}
