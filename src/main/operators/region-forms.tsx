import type { ComponentChildren } from 'preact';
import { ambitionList } from '#ambitions';
import { apiKinds, bodyKinds, bodyMessages } from '#bodies';
import {
  Breadcrumb,
  ChoiceGroup,
  ErrorSummary,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import type { Form, FormState, PageAnswer, PageContext } from '#platform/http';
import type { AnyOperation } from '#platform/operations';
import { RulebookFields, rulebookVersions, startingRules } from '#rulebook';
import { regionMessages } from './regions-messages.ts';

type Show = Form['page'];

/** How each operation on a region is asked for. The form lies at the operation's own address below the region's. */
const forms: Readonly<Record<string, Show>> = {
  add_ambition: showAddAmbition,
  add_body: showAddBody,
  record_rulebook: showRecordRulebook,
  erase_document_version: showErase,
};

/** @param operations what the features offer to operators @throws when one has no form here */
export function regionForms(operations: readonly AnyOperation[]): Form[] {
  return operations.map((operation) => {
    const page = forms[operation.name];
    if (!page) throw new Error(`No operator's form for ${operation.name}`);
    return { operation, page, after: () => `?gedaan=${operation.name}` };
  });
}

function page(
  context: PageContext,
  state: FormState,
  title: string,
  parts: { before?: ComponentChildren; action: string; fields: ComponentChildren; submit: string },
): PageAnswer {
  const t = regionMessages[context.lang];
  const body = (
    <>
      <Breadcrumb label={t.title} links={[{ href: context.link(''), text: context.region.name }]} />
      <ErrorSummary lang={context.lang} state={state} />
      {parts.before}
      <form method="post" action={context.link(parts.action)} class="form">
        {parts.fields}
        <p>
          <Submit>{parts.submit}</Submit>
        </p>
      </form>
    </>
  );
  return { title, body };
}

async function showAddAmbition(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = regionMessages[context.lang];
  return page(context, state, t.addAmbition, {
    action: '/ambities',
    submit: t.add,
    fields: (
      <>
        <TextField name="titel" label={t.ambitionTitle} state={state} />
        <TextArea name="omschrijving" label={t.ambitionText} state={state} />
      </>
    ),
  });
}

async function showAddBody(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = regionMessages[context.lang];
  const kinds = bodyMessages[context.lang].kinds;
  const [ambitions] = await context.read([ambitionList()]);
  return page(context, state, t.addBody, {
    action: '/organen',
    submit: t.add,
    fields: (
      <>
        <ChoiceGroup
          name="soort"
          label={t.kind}
          state={state}
          choices={bodyKinds.map((kind) => ({
            value: apiKinds[kind],
            text: `${kinds[kind].singular}. ${kinds[kind].does}`,
          }))}
        />
        <TextField name="naam" label={t.bodyName} state={state} />
        <SelectField
          name="voorzitter_uit"
          label={t.chair}
          state={state}
          empty={t.noChair}
          choices={context.region.municipalities.map((m) => ({ value: m.id, text: m.name }))}
        />
        <ChoiceGroup
          name="gemeenten[]"
          label={t.participants}
          hint={t.participantsHint}
          state={state}
          choices={context.region.municipalities.map((m) => ({ value: m.id, text: m.name }))}
        />
        <TextArea name="omschrijving" label={t.description} state={state} rows={3} />
        {ambitions.length > 0 ? (
          <ChoiceGroup
            name="ambities[]"
            label={t.bodyAmbitions}
            hint={t.bodyAmbitionsHint}
            state={state}
            choices={ambitions.map((a) => ({ value: a.id, text: a.title }))}
          />
        ) : null}
      </>
    ),
  });
}

async function showRecordRulebook(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = regionMessages[context.lang];
  const [[latest]] = await context.read([rulebookVersions()]);
  return page(context, state, t.addRulebook, {
    action: '/spelregels',
    submit: t.save,
    fields: (
      <>
        <TextField name="geldt_vanaf" label={t.startsOn} hint={t.startsOnHint} type="date" state={state} />
        <RulebookFields
          lang={context.lang}
          state={state}
          at=""
          rules={latest?.rules ?? startingRules}
          municipalities={context.region.municipalities.length}
        />
      </>
    ),
  });
}

async function showErase(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = regionMessages[context.lang];
  return page(context, state, t.erase, {
    action: '/documenten/wissen',
    submit: t.erase,
    before: <p>{t.eraseText}</p>,
    fields: (
      <>
        <TextField name="document" label={t.eraseDocument} hint={t.eraseDocumentHint} state={state} />
        <TextField name="versie" label={t.eraseVersion} state={state} />
        <TextArea name="reden" label={t.eraseReason} hint={t.eraseReasonHint} state={state} rows={3} />
      </>
    ),
  });
}
