import type { CalendarDate, MunicipalityId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import type { InspectedFile } from './inspect.ts';
import { mayBring } from './policy.ts';
import {
  type About,
  documentWithContent,
  insertDocument,
  insertVersion,
  lockContent,
  type NewVersion,
  readDocument,
  subjectOfDocument,
} from './store.ts';
import { lockSubject, mayBringTo, type Subject } from './subject.ts';
import { type DocumentKind, isImage } from './words.ts';

/** What is added: a file, or a link with the day on which it was seen. */
export interface Brought {
  readonly file: InspectedFile | undefined;
  readonly address: string | undefined;
  readonly seenOn: CalendarDate | undefined;
}

export interface NewDocument extends Brought {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly lang: 'nl' | 'en';
  readonly archiveOwner: MunicipalityId | undefined;
}

export type BringCode =
  | 'document_not_yours'
  | 'subject_not_yours'
  | 'agreement_not_yours'
  | 'nothing_brought'
  | 'both_brought'
  | 'seen_missing';
export type AddDocumentCode =
  | BringCode
  | 'proposal_unknown'
  | 'ambition_unknown'
  | 'agreement_unknown'
  | 'document_known'
  | 'owner_missing'
  | 'owner_outside_region';

/** Either a file or a link. */
export function sourceOf({ file, address, seenOn }: Brought): Result<NewVersion['source'], BringCode> {
  if (file && address !== undefined) return refuse('both_brought');
  if (file) {
    const { fileName, givenName, mediaType, size, sha256 } = file;
    return ok({ fileName, givenName, mediaType, size, sha256 });
  }
  if (address === undefined) return refuse('nothing_brought');
  return seenOn === undefined ? refuse('seen_missing') : ok({ address, seenOn });
}

/** Puts the bytes in their place: before the row that names them is committed. */
async function keepBytes(context: WriteContext, file: InspectedFile | undefined): Promise<void> {
  if (!file) return;
  await lockContent(context.transaction, context.region.id, file.sha256);
  await file.keep(context.region.id);
}

function versionOf(
  source: NewVersion['source'],
  change: string,
  office: string,
  subject: Subject,
): NewVersion {
  const image = 'mediaType' in source && isImage(source.mediaType);
  return {
    source,
    change,
    addedBy: office,
    proposalVersion: subject.version,
    afterOffer: subject.offered,
    textState: image ? 'image' : 'pending',
  };
}

const unknownOf = (about: About) =>
  'agreement' in about ? 'agreement_unknown' : 'ambition' in about ? 'ambition_unknown' : 'proposal_unknown';
/** Which refusal says who does bring documents to it. */
export const notYoursOf = ({ ambition, agreement }: Pick<Subject, 'ambition' | 'agreement'>) =>
  agreement !== null ? 'agreement_not_yours' : ambition !== null ? 'subject_not_yours' : 'document_not_yours';

/** A document of a proposal, an ambition or a signed agreement, with its first version. What comes after the offering is shown as such. */
export async function addDocument(
  context: WriteContext,
  about: About,
  given: NewDocument,
): Promise<Result<Done<{ id: number; versie: number }>, AddDocumentCode>> {
  const { transaction, region, now } = context;
  const office = mayBringTo(context.actor, region.id, { ambition: null, agreement: null, ...about });
  if (!office) return refuse(notYoursOf({ ambition: null, agreement: null, ...about }));
  const source = sourceOf(given);
  if (!source.ok) return source;
  const subject = await lockSubject(transaction, region.id, about);
  if (!subject) return refuse(unknownOf(about));
  const archiveOwner = given.archiveOwner ?? subject.lead;
  if (archiveOwner === undefined) return refuse('owner_missing');
  if (!region.municipalities.some((m) => m.id === archiveOwner)) return refuse('owner_outside_region');
  const known = await documentWithContent(transaction, about, source.value);
  if (known) return refuse('document_known', { title: known.title, document: known.id });
  await keepBytes(context, given.file);
  const { title, kind, lang } = given;
  const { proposal, ambition, agreement } = subject;
  const document = { proposal, ambition, agreement, title, kind, lang, archiveOwner };
  const added = await insertDocument(transaction, region.id, document);
  const version = versionOf(source.value, '', office.title, subject);
  await insertVersion(transaction, region.id, added, 1, version, now);
  const entry = {
    operation:
      agreement !== null
        ? 'add_agreement_document'
        : ambition === null
          ? 'add_document'
          : 'add_ambition_document',
    subject: `document/${added}`,
    payload: { document, version: { number: 1, ...version } },
  };
  return ok({ output: { id: added, versie: 1 }, office, entries: [entry] });
}

export type AddVersionCode = BringCode | 'document_unknown' | 'same_as_latest';

/** A version after those that are there; they stay as they are. */
export async function addVersion(
  context: WriteContext,
  id: number,
  given: Brought & { readonly change: string },
): Promise<Result<Done<{ id: number; versie: number }>, AddVersionCode>> {
  const { transaction, region, now } = context;
  if (!mayBring(context.actor, region.id)) return refuse('document_not_yours');
  const source = sourceOf(given);
  if (!source.ok) return source;
  const about = await subjectOfDocument(transaction, id);
  const subject = about && (await lockSubject(transaction, region.id, about));
  const document = await readDocument(transaction, id);
  if (!subject || !document) return refuse('document_unknown');
  const office = mayBringTo(context.actor, region.id, subject);
  if (!office) return refuse(notYoursOf(subject));
  const [latest] = document.versions;
  if (latest && latest.withdrawnAt === null && sameContent(latest, source.value))
    return refuse('same_as_latest', { number: latest.number });
  await keepBytes(context, given.file);
  const number = (latest?.number ?? 0) + 1;
  const version = versionOf(source.value, given.change, office.title, subject);
  await insertVersion(transaction, region.id, id, number, version, now);
  const entry = {
    operation: 'add_document_version',
    subject: `document/${id}`,
    payload: {
      proposal: subject.proposal,
      ambition: subject.ambition,
      agreement: subject.agreement,
      version: { number, ...version },
    },
  };
  return ok({ output: { id, versie: number }, office, entries: [entry] });
}

function sameContent(
  latest: { readonly sha256: string | null; readonly address: string | null; readonly seenOn: string | null },
  source: NewVersion['source'],
): boolean {
  return 'sha256' in source
    ? latest.sha256 === source.sha256
    : latest.address === source.address && latest.seenOn === source.seenOn;
}
