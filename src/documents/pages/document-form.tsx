import type { MunicipalityId } from '#kernel';
import {
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
import { documentMessages } from '../messages.ts';
import { documentPath, documentsOfProposalPath, newVersionPath } from '../paths.ts';
import { mayBring } from '../policy.ts';
import { addDocumentRefusals } from '../refusals.ts';
import { documentById, subjectById } from '../store.ts';
import { apiKinds, mediaTypes } from '../words.ts';

const accepted = [...Object.values(mediaTypes).map((ending) => `.${ending}`), '.jpeg'].join(',');

/** A document added to a proposal. */
export async function showAddDocument(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayBring(context.actor, context.region.id))
    return { denied: addDocumentRefusals.document_not_yours[context.lang] };
  const proposal = Number(context.params.voorstel);
  const [[subject]] = await context.read([subjectById(proposal)]);
  if (!subject) return undefined;
  const t = documentMessages[context.lang];
  const body = (
    <div class="wrap phead">
      <Breadcrumb
        label={t.crumb}
        links={[{ href: context.link(`${proposalPath(proposal)}#documenten`), text: subject.title }]}
      />
      <h1>{t.add}</h1>
      <p>
        {t.addTo} <span lang="nl">{softHyphens(subject.title)}</span>. {t.kept}
      </p>
      <ErrorSummary lang={context.lang} state={state} />
      <form
        method="post"
        action={context.link(documentsOfProposalPath(proposal))}
        class="form"
        encType="multipart/form-data"
      >
        <TextField name="titel" label={t.titleField} state={state} />
        <AboutDocument context={context} state={state} lead={subject.lead} />
        <Source context={context} state={state} />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: t.add, current: 'proposals', body };
}

function AboutDocument(props: { context: PageContext; state: FormState; lead: MunicipalityId }) {
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
        start={props.lead}
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
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: t.addVersion, current: 'proposals', body };
}

export const addDocumentPage: Page = {
  path: '/voorstellen/{voorstel}/documenten',
  render: (context) => showAddDocument(context, emptyForm),
};
export const addVersionPage: Page = {
  path: '/documenten/{document}/versies',
  render: (context) => showAddVersion(context, emptyForm),
};
