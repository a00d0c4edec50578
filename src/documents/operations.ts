import { z } from '@hono/zod-openapi';
import type { AmbitionId, ProposalId } from '#kernel';
import { dayField, fileField, municipalityField, operation, textField } from '#platform/operations';
import { proposalParams } from '#proposals';
import { addDocument, addVersion, type Brought, type NewDocument } from './add-document.ts';
import { InspectedFile, inspectFile, mostBytes } from './inspect.ts';
import { mayBring, mayBringToAgreement, mayBringToAmbition, mayErase } from './policy.ts';
import {
  addDocumentRefusals,
  addVersionRefusals,
  bringProblems,
  eraseRefusals,
  withdrawRefusals,
} from './refusals.ts';
import { eraseVersion, withdrawVersion } from './withdraw-version.ts';
import { apiKinds, documentKinds } from './words.ts';

const brought = {
  [fileField]: z
    .custom<InspectedFile>((given) => given instanceof InspectedFile, 'file_as_form')
    .optional()
    .openapi({
      type: 'string',
      format: 'binary',
      description: 'PDF, DOCX, ODT, PNG, JPEG of WebP; ten hoogste 25 MB',
    }),
  adres: z
    .string('address_wrong')
    .trim()
    .regex(/^https?:\/\/\S+$/, 'address_wrong')
    .max(2000, 'address_long')
    .optional(),
  gezien_op: dayField('day_wrong').optional(),
};
const documentFields = z.object({
  titel: textField('title_missing', 200, 'title_long'),
  soort: z.enum(apiKinds, 'kind_missing'),
  taal: z.enum(['nl', 'en'], 'lang_wrong').default('nl'),
  archiefvormer: municipalityField('municipality_wrong').optional(),
  ...brought,
});
const versionFields = z.object({
  wijziging: textField('change_missing', 500, 'change_long'),
  ...brought,
});

function broughtOf(input: {
  readonly bestand?: InspectedFile | undefined;
  readonly adres?: string | undefined;
  readonly gezien_op?: Brought['seenOn'];
}): Brought {
  return { file: input.bestand, address: input.adres, seenOn: input.gezien_op };
}

function documentOf(input: z.output<typeof documentFields>): NewDocument {
  return {
    ...broughtOf(input),
    title: input.titel,
    kind: documentKinds[input.soort],
    lang: input.taal,
    archiveOwner: input.archiefvormer,
  };
}

export const documentParams = z.object({ document: z.coerce.number().int().positive() });
const versionParams = documentParams.extend({ versie: z.coerce.number().int().positive().max(32767) });
const added = z.object({ id: z.number(), versie: z.number() });
const reason = { reden: textField('reason_missing', 500, 'reason_long') };

const upload = {
  limit: mostBytes,
  tooLarge: 'file_large',
  may: (actor, region) => mayBring(actor, region) !== undefined,
  notAllowed: 'document_not_yours',
  inspect: inspectFile,
} as const satisfies import('#platform/operations').Upload<keyof typeof addVersionRefusals>;

export const addDocumentOperation = operation({
  name: 'add_document',
  policy: mayBring,
  path: '/voorstellen/{voorstel}/documenten',
  summary: { nl: 'Een document toevoegen: een bestand of een link', en: 'Add a document: a file or a link' },
  params: proposalParams,
  input: documentFields,
  output: added,
  problems: bringProblems,
  refusals: addDocumentRefusals,
  upload,
  use: (context, params, input) =>
    addDocument(context, { proposal: params.voorstel as ProposalId }, documentOf(input)),
});

export const addAmbitionDocumentOperation = operation({
  name: 'add_ambition_document',
  policy: mayBringToAmbition,
  path: '/ambities/{ambitie}/documenten',
  summary: {
    nl: 'Een document aan een ambitie toevoegen: een bestand of een link',
    en: 'Add a document to an ambition: a file or a link',
  },
  params: z.object({ ambitie: z.string() }),
  input: documentFields,
  output: added,
  problems: bringProblems,
  refusals: addDocumentRefusals,
  upload: {
    ...upload,
    may: (actor, region) => mayBringToAmbition(actor, region) !== undefined,
    notAllowed: 'subject_not_yours',
  },
  use: (context, params, input) =>
    addDocument(context, { ambition: params.ambitie as AmbitionId }, documentOf(input)),
});

export const addAgreementDocumentOperation = operation({
  name: 'add_agreement_document',
  policy: mayBringToAgreement,
  path: '/overeenkomsten/{overeenkomst}/documenten',
  summary: {
    nl: 'Een document aan een ondertekende overeenkomst toevoegen: een bestand of een link',
    en: 'Add a document to a signed agreement: a file or a link',
  },
  params: z.object({ overeenkomst: z.coerce.number().int().positive() }),
  input: documentFields,
  output: added,
  problems: bringProblems,
  refusals: addDocumentRefusals,
  upload: {
    ...upload,
    may: (actor, region) => mayBringToAgreement(actor, region) !== undefined,
    notAllowed: 'agreement_not_yours',
  },
  use: (context, params, input) =>
    addDocument(context, { agreement: params.overeenkomst }, documentOf(input)),
});

export const addVersionOperation = operation({
  name: 'add_document_version',
  policy: [mayBring, mayBringToAmbition, mayBringToAgreement],
  path: '/documenten/{document}/versies',
  summary: { nl: 'Een nieuwe versie van een document toevoegen', en: 'Add a new version of a document' },
  params: documentParams,
  input: versionFields,
  output: added,
  problems: bringProblems,
  refusals: addVersionRefusals,
  upload,
  use: (context, params, input) =>
    addVersion(context, params.document, { ...broughtOf(input), change: input.wijziging }),
});

export const withdrawVersionOperation = operation({
  name: 'withdraw_document_version',
  policy: [mayBring, mayBringToAmbition, mayBringToAgreement],
  path: '/documenten/{document}/versies/{versie}/intrekken',
  summary: { nl: 'Een versie niet meer tonen', en: 'Show a version no longer' },
  params: versionParams,
  input: z.object(reason),
  output: z.object({ id: z.number() }),
  problems: bringProblems,
  refusals: withdrawRefusals,
  use: (context, params, input) => withdrawVersion(context, params.document, params.versie, input.reden),
});

/** The operator's: by API, under /beheer and at the command line. */
export const eraseVersionOperation = operation({
  name: 'erase_document_version',
  policy: mayErase,
  path: '/documenten/wissen',
  summary: { nl: 'Een ingetrokken bestand voorgoed wissen', en: 'Erase a withdrawn file for good' },
  params: z.object({}),
  input: z.object({
    document: z.coerce
      .number('number_wrong')
      .int('number_wrong')
      .min(1, 'number_wrong')
      .max(999_999_999, 'number_wrong'),
    versie: z.coerce
      .number('number_wrong')
      .int('number_wrong')
      .min(1, 'number_wrong')
      .max(32767, 'number_wrong'),
    ...reason,
  }),
  output: z.object({ id: z.number() }),
  problems: bringProblems,
  refusals: eraseRefusals,
  use: (context, _params, input) => eraseVersion(context, input.document, input.versie, input.reden),
});
