import { decimals } from '#agreements';
import type { MunicipalityId } from '#kernel';
import { ChoiceGroup, FieldGroup, SelectField, TextArea, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { type ActivityOf, CarrierFields, carrierValues, carrierWords, ownerName } from '#programmes';
import { executionMessages } from '../messages.ts';
import { organisationWho } from '../rules/hours.ts';
import type { ActivityLink, MeasureContent, ResponsibleOffice } from '../store.ts';
import { activityKey, officeWords } from '../words.ts';

export const planned = (content: MeasureContent): FormState['values'] => ({
  titel: [content.title],
  tekst: [content.text],
  ambt: [officeWords[content.office]],
  ...carrierValues(content),
  begin: [content.startsOn],
  einde: [content.endsOn],
  'activiteiten[]': content.activities.map(activityKey),
  ...Object.fromEntries(content.planned.map(({ who, hours }) => [`uren_gepland.${who}`, [decimals(hours)]])),
  gestopt: [content.stopped ? 'ja' : 'nee'],
});

/** "2027, Leiderdorp 3C: 1.2 Restwarmte onderzoeken" */
export const activityName = (context: PageContext, each: ActivityOf): string =>
  `${each.year}, ${ownerName(context, each.municipality)} ${each.code}: ${each.number} ${each.title}`;

/** Of these municipalities and the region, of every year that is there, and what is linked already: all of a region would be hundreds. */
export function activityChoices(
  context: PageContext,
  all: readonly ActivityOf[],
  owners: readonly MunicipalityId[],
  linked: readonly ActivityLink[],
) {
  const keys = new Set(linked.map(activityKey));
  return all
    .filter(
      (each) =>
        keys.has(activityKey(each)) || each.municipality === null || owners.includes(each.municipality),
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
      <CarrierFields context={context} state={state} start={[carrierWords.municipality]} />
      <TextField name="begin" label={t.form.from} hint={t.form.dayHint} state={state} />
      <TextField name="einde" label={t.form.to} hint={t.form.dayHint} state={state} />
      <FieldGroup name="uren_gepland" label={t.form.planned} hint={t.form.plannedHint} state={state}>
        {[...context.region.municipalities, { id: organisationWho, name: t.form.plannedOther }].map((who) => (
          <TextField key={who.id} name={`uren_gepland.${who.id}`} label={who.name} state={state} />
        ))}
      </FieldGroup>
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
