import {
  Breadcrumb,
  ChoiceGroup,
  FieldGroup,
  kept,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { ambitionMessages } from '../messages.ts';
import { recordVisionPath, visionPath } from '../paths.ts';
import { mayRecordVision } from '../policy.ts';
import { recordVisionOperation, statusWords } from '../tell-operations.ts';
import { type Vision, visionStatuses, visionVersions } from '../vision-store.ts';
import { FormBecomes, FormHead, LinkFields, linkValues } from './parts.tsx';

/** The vision as the fields of its form would send it. */
function valuesOf(vision: Vision | undefined): Record<string, string[]> {
  if (!vision) return { versie: ['0'] };
  return {
    versie: [String(vision.version)],
    titel: [vision.title],
    motto: [vision.motto],
    samenvatting: [vision.summary],
    stand: [statusWords[vision.status]],
    bron: [vision.source?.title ?? ''],
    bron_adres: [vision.source?.address ?? ''],
    ...Object.fromEntries(vision.adoptions.map((each) => [`vastgesteld.${each.municipality}`, [each.on]])),
    ...linkValues(vision.links),
  };
}

export async function showVisionForm(context: PageContext, given: FormState): Promise<PageAnswer> {
  if (!mayRecordVision(context.actor, context.region.id))
    return { denied: recordVisionOperation.refusals.not_regional_clerk[context.lang] };
  const t = ambitionMessages[context.lang];
  const [[vision]] = await context.read([visionVersions()]);
  const state = startedFrom(given, valuesOf(vision));
  const title = vision ? t.change : t.record;
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(visionPath), text: t.vision }]} />
      <FormHead context={context} title={title} state={state} />
      <form method="post" action={context.link(visionPath)} class="form">
        <input type="hidden" name="versie" value={kept(state, 'versie', '0')} />
        <TextField name="titel" label={t.form.visionTitle} state={state} />
        <TextField name="motto" label={t.form.motto} state={state} />
        <TextArea
          name="samenvatting"
          label={t.form.summary}
          hint={t.form.summaryHint}
          state={state}
          rows={8}
        />
        <ChoiceGroup
          name="stand"
          label={t.form.status}
          state={state}
          choices={visionStatuses.map((status) => ({
            value: statusWords[status],
            text: t.form.statuses[status],
          }))}
        />
        <FieldGroup name="vastgesteld" label={t.form.adopted} hint={t.form.adoptedHint} state={state}>
          <div class="row2">
            {context.region.municipalities.map((town) => (
              <TextField key={town.id} name={`vastgesteld.${town.id}`} label={town.name} state={state} />
            ))}
          </div>
        </FieldGroup>
        <TextField name="bron" label={t.form.source} hint={t.form.sourceHint} state={state} />
        <TextField name="bron_adres" label={t.form.sourceAddress} type="url" state={state} />
        <LinkFields context={context} state={state} />
        {vision ? (
          <TextArea name="reden" label={t.form.reason} hint={t.form.reasonHint} state={state} rows={3} />
        ) : null}
        <FormBecomes context={context} />
        <p>
          <Submit>{t.form.save}</Submit>
        </p>
      </form>
    </div>
  );
  return { title, current: 'ambitions', body };
}

export const visionFormPage: Page = {
  path: recordVisionPath,
  render: (context) => showVisionForm(context, emptyForm),
};
