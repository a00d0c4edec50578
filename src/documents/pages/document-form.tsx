import { ambitionById, ambitionPath } from '#ambitions';
import type { MunicipalityId } from '#kernel';
import {
  BecomesVisible,
  Breadcrumb,
  ErrorSummary,
  FieldGroup,
  FileField,
  SelectField,
  Submit,
  softHyphens,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { fileField } from '#platform/operations';
import { proposalPath } from '#proposals';
import { notYoursOf } from '../add-document.ts';
import { documentMessages } from '../messages.ts';
import {
  agreementPageOf,
  documentPath,
  documentsOfAgreementPath,
  documentsOfAmbitionPath,
  documentsOfProposalPath,
  newVersionPath,
} from '../paths.ts';
import { mayBring, mayBringToAgreement, mayBringToAmbition } from '../policy.ts';
import { addDocumentRefusals } from '../refusals.ts';
import { documentById, signedAgreement, subjectById } from '../store.ts';
import { mayBringTo } from '../subject.ts';
import { apiKinds, mediaTypes } from '../words.ts';
import { menuOf } from './parts.tsx';

const accepted = [...Object.values(mediaTypes).map((ending) => `.${ending}`), '.jpeg'].join(',');

/** A document added to a proposal. */
export async function showAddDocument(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayBring(context.actor, context.region.id))
    return { denied: addDocumentRefusals.document_not_yours[context.lang] };
  const proposal = Number(context.params.voorstel);
  const [[subject]] = await context.read([subjectById(proposal)]);
  if (!subject) return undefined;
  return {
    title: documentMessages[context.lang].add,
    current: 'proposals',
    body: (
      <AddForm
        context={context}
        state={state}
        subject={subject}
        back={proposalPath(proposal)}
        action={documentsOfProposalPath(proposal)}
      />
    ),
  };
}

/** A document added to an ambition. */
export async function showAddAmbitionDocument(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayBringToAmbition(context.actor, context.region.id))
    return { denied: addDocumentRefusals.subject_not_yours[context.lang] };
  const id = context.params.ambitie ?? '';
  const [[ambition]] = await context.read([ambitionById(id)]);
  if (!ambition) return undefined;
  return {
    title: documentMessages[context.lang].add,
    current: 'ambitions',
    body: (
      <AddForm
        context={context}
        state={state}
        subject={{ title: ambition.title, lead: undefined }}
        back={ambitionPath(id)}
        action={documentsOfAmbitionPath(id)}
      />
    ),
  };
}

/** A document added to an agreement that was signed. */
export async function showAddAgreementDocument(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayBringToAgreement(context.actor, context.region.id))
    return { denied: addDocumentRefusals.agreement_not_yours[context.lang] };
  const id = Number(context.params.overeenkomst);
  const [[agreement]] = await context.read([signedAgreement(id)]);
  if (!agreement) return undefined;
  return {
    title: documentMessages[context.lang].add,
    current: 'councils',
    body: (
      <AddForm
        context={context}
        state={state}
        subject={{ title: agreement.title, lead: undefined }}
        back={agreementPageOf(id)}
        action={documentsOfAgreementPath(id)}
      />
    ),
  };
}

function AddForm(props: {
  context: PageContext;
  state: FormState;
  subject: { readonly title: string; readonly lead: MunicipalityId | undefined };
  back: string;
  action: string;
}) {
  const { context, state, subject } = props;
  const t = documentMessages[context.lang];
  return (
    <div class="wrap phead">
      <Breadcrumb
        label={t.crumb}
        links={[{ href: context.link(`${props.back}#documenten`), text: subject.title }]}
      />
      <h1>{t.add}</h1>
      <p>
        {t.addTo} <span lang="nl">{softHyphens(subject.title)}</span>. {t.kept}
      </p>
      <ErrorSummary lang={context.lang} state={state} />
      <form method="post" action={context.link(props.action)} class="form" encType="multipart/form-data">
        <TextField name="titel" label={t.titleField} state={state} />
        <AboutDocument context={context} state={state} lead={subject.lead} />
        <Source context={context} state={state} />
        <BecomesVisible context={context} shows={t.shows} besides={[t.namesNote]} secrets />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </div>
  );
}

function AboutDocument(props: { context: PageContext; state: FormState; lead: MunicipalityId | undefined }) {
  const { context, state } = props;
  const t = documentMessages[context.lang];
  return (
    <>
      <SelectField
        name="soort"
        label={t.kindField}
        state={state}
        empty={t.choose}
        choices={apiKinds.map((kind) => ({ value: kind, text: t.kinds[kind] }))}
      />
      <SelectField
        name="taal"
        label={t.langField}
        state={state}
        start="nl"
        choices={(['nl', 'en'] as const).map((lang) => ({ value: lang, text: t.langs[lang] }))}
      />
      <SelectField
        name="archiefvormer"
        label={t.ownerField}
        hint={t.ownerHint}
        state={state}
        {...(props.lead ? { start: props.lead } : { empty: t.choose })}
        choices={context.region.municipalities.map((m) => ({ value: m.id, text: m.name }))}
      />
    </>
  );
}

/** The file last: what was typed has come in before it. */
function Source({ context, state }: { context: PageContext; state: FormState }) {
  const t = documentMessages[context.lang];
  return (
    <FieldGroup name="bron" label={t.fileOrLink} state={state}>
      <TextField name="adres" type="url" label={t.addressField} state={state} />
      <TextField name="gezien_op" type="date" label={t.seenField} state={state} />
      <FileField name={fileField} label={t.fileField} hint={t.fileHint} accept={accepted} state={state} />
    </FieldGroup>
  );
}

/** A version after those that are there. */
export async function showAddVersion(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayBring(context.actor, context.region.id))
    return { denied: addDocumentRefusals.document_not_yours[context.lang] };
  const id = Number(context.params.document);
  const [[document]] = await context.read([documentById(id)]);
  if (!document) return undefined;
  if (!mayBringTo(context.actor, context.region.id, document))
    return { denied: addDocumentRefusals[notYoursOf(document)][context.lang] };
  const t = documentMessages[context.lang];
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(documentPath(id)), text: document.title }]} />
      <h1>{t.addVersion}</h1>
      <p>
        {t.addVersionOf} <span lang={document.lang}>{softHyphens(document.title)}</span>. {t.kept}
      </p>
      <ErrorSummary lang={context.lang} state={state} />
      <form
        method="post"
        action={context.link(newVersionPath(id))}
        class="form"
        encType="multipart/form-data"
      >
        <TextArea name="wijziging" label={t.changeField} hint={t.changeHint} state={state} rows={2} />
        <Source context={context} state={state} />
        <BecomesVisible context={context} shows={t.shows} besides={[t.namesNote]} secrets />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: t.addVersion, current: menuOf(document), body };
}

export const addDocumentPage: Page = {
  path: '/voorstellen/{voorstel}/documenten',
  render: (context) => showAddDocument(context, emptyForm),
};
export const addAmbitionDocumentPage: Page = {
  path: '/ambities/{ambitie}/documenten',
  render: (context) => showAddAmbitionDocument(context, emptyForm),
};
export const addAgreementDocumentPage: Page = {
  path: '/overeenkomsten/{overeenkomst}/documenten',
  render: (context) => showAddAgreementDocument(context, emptyForm),
};
export const addVersionPage: Page = {
  path: '/documenten/{document}/versies',
  render: (context) => showAddVersion(context, emptyForm),
};
