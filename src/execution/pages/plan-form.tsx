import type { MunicipalityId } from '#kernel';
import { ChoiceGroup, SelectField, TextArea, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { type ActivityOf, ownerName } from '#programmes';
import { executionMessages } from '../messages.ts';
import { carrierKinds } from '../rules/carriers.ts';
import type { ActivityLink, MeasureContent, ResponsibleOffice } from '../store.ts';
import { activityKey, carrierWords, officeWords } from '../words.ts';

export const planned = (content: MeasureContent): FormState['values'] => ({
  titel: [content.title],
  tekst: [content.text],
  ambt: [officeWords[content.office]],
  soort: [carrierWords[content.kind]],
  'uitvoerders[]': [...content.doers],
  organisatie: [content.organisation],
  'namens[]': [...content.behalf],
  begin: [content.startsOn],
  einde: [content.endsOn],
  'activiteiten[]': content.activities.map(activityKey),
  gestopt: [content.stopped ? 'ja' : 'nee'],
});

/** "2027, Leiderdorp 3C: 1.2 Restwarmte onderzoeken" */
export const activityName = (context: PageContext, each: ActivityOf): string =>
  `${each.year}, ${ownerName(context, each.municipality)} ${each.code}: ${each.number} ${each.title}`;

/** Of these municipalities and the region from last year on, and what is linked already: all of a region would be hundreds. */
export function activityChoices(
  context: PageContext,
  all: readonly ActivityOf[],
  owners: readonly MunicipalityId[],
  linked: readonly ActivityLink[],
) {
  const since = Number(context.today.slice(0, 4)) - 1;
  const keys = new Set(linked.map(activityKey));
  return all
    .filter(
      (each) =>
        keys.has(activityKey(each)) ||
        (each.year >= since && (each.municipality === null || owners.includes(each.municipality))),
    )
    .map((each) => ({ value: activityKey(each), text: activityName(context, each) }));
}

/** The fields of a plan, as when it is made and when it is changed. */
export function PlanFields(props: {
  context: PageContext;
  state: FormState;
  activities: readonly { readonly value: string; readonly text: string }[];
}) {
  const { context, state, activities } = props;
  const t = executionMessages[context.lang];
  const towns = context.region.municipalities.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <TextField name="titel" label={t.form.title} state={state} />
      <TextArea name="tekst" label={t.form.text} state={state} rows={5} />
      <SelectField
        name="ambt"
        label={t.form.office}
        state={state}
        choices={(Object.keys(officeWords) as ResponsibleOffice[]).map((office) => ({
          value: officeWords[office],
          text: t.offices[office],
        }))}
      />
      <ChoiceGroup
        name="soort"
        label={t.form.carrier}
        state={state}
        choices={carrierKinds.map((kind) => ({ value: carrierWords[kind], text: t.carriers[kind] }))}
        chosen={state.values.soort ?? [carrierWords.municipality]}
      />
      <ChoiceGroup
        name="uitvoerders[]"
        label={t.form.doers}
        hint={t.form.doersHint}
        state={state}
        choices={towns}
      />
      <TextField
        name="organisatie"
        label={t.form.organisation}
        hint={t.form.organisationHint}
        state={state}
      />
      <ChoiceGroup
        name="namens[]"
        label={t.form.behalf}
        hint={t.form.behalfHint}
        state={state}
        choices={towns}
      />
      <TextField name="begin" label={t.form.from} hint={t.form.dayHint} state={state} />
      <TextField name="einde" label={t.form.to} hint={t.form.dayHint} state={state} />
      {activities.length === 0 ? null : (
        <ChoiceGroup
          name="activiteiten[]"
          label={t.form.activities}
          hint={t.form.activitiesHint}
          state={state}
          choices={activities}
        />
      )}
    </>
  );
}
