import { sql } from 'kysely';
import type { AmbitionId, CalendarDate, MunicipalityId, ProposalId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { ProposalState } from '#proposals';
import type { DocumentKind, MediaType } from './words.ts';

export type TextState = 'pending' | 'read' | 'empty' | 'image' | 'failed';
/** Why a text could not be read. */
export type TextReason =
  | 'encrypted'
  | 'broken'
  | 'too_long'
  | 'too_large'
  | 'too_heavy'
  | 'file_missing'
  /** The fault is ours: the text waits to be read again. */
  | 'reader_failed';

interface VersionCommon {
  readonly number: number;
  /** What changed since the version before; empty for the first. */
  readonly change: string;
  readonly addedAt: string;
  /** The office; null: it stood as a link in a draft before documents were kept. */
  readonly addedBy: string | null;
  /** Added when the proposal had been offered already. */
  readonly afterOffer: boolean;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  readonly erasedAt: string | null;
}

export interface FileVersion extends VersionCommon {
  readonly fileName: string;
  readonly givenName: string | null;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
  readonly address: null;
  readonly seenOn: null;
  readonly textState: TextState;
  readonly means: 'pdftotext' | 'library' | null;
  readonly reason: TextReason | null;
  readonly pages: number | null;
  readonly picture: string | null;
  readonly pictureFrom: 'file' | 'text' | null;
}

export interface LinkVersion extends VersionCommon {
  readonly fileName: null;
  readonly address: string;
  readonly seenOn: CalendarDate;
  readonly sha256: null;
}

/** Versie van een document. Never changed; withdrawn from view at most. */
export type DocumentVersion = FileVersion | LinkVersion;

export interface Document {
  readonly id: number;
  /** What it belongs to: one of them. */
  readonly proposal: ProposalId | null;
  readonly ambition: AmbitionId | null;
  /** A signed one. */
  readonly agreement: number | null;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly lang: 'nl' | 'en';
  /** Archiefvormer: whose archive it belongs to (domain.md 6.2). */
  readonly archiveOwner: MunicipalityId;
  /** The newest first; at least one. */
  readonly versions: readonly DocumentVersion[];
}

export interface DocumentWithSubject extends Document {
  readonly subjectTitle: string;
}

/** A moment inside JSON, as the driver gives it elsewhere. */
const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const versions = `
  (select json_agg(json_build_object('number', v.number, 'fileName', v.file_name, 'givenName', v.given_name,
      'mediaType', v.media_type, 'size', v.size, 'sha256', v.sha256, 'address', v.address, 'seenOn', v.seen_on,
      'change', v.change, 'addedAt', ${moment('v.added_at')}, 'addedBy', v.added_by, 'afterOffer', v.after_offer,
      'withdrawnAt', ${moment('v.withdrawn_at')}, 'withdrawnBy', v.withdrawn_by, 'withdrawnReason', v.withdrawn_reason,
      'erasedAt', ${moment('v.erased_at')}, 'textState', t.state, 'means', t.means, 'reason', t.reason, 'pages', t.pages,
      'picture', t.picture_sha256, 'pictureFrom', t.picture_from) order by v.number desc)
    from document_version v left join document_text t on t.region_id = v.region_id
      and t.document_id = v.document_id and t.number = v.number
    where v.region_id = d.region_id and v.document_id = d.id) as versions`;
const columns = `d.id, d.proposal_id as proposal, d.ambition_id as ambition, d.agreement_id as agreement, d.title, d.kind, d.lang, d.archive_owner_id as "archiveOwner", ${versions}`;

/** In the order in which they were added. @param $1 number of the proposal */
export const documentsOfProposal = statement<Document>(
  'documents_of_proposal',
  `select ${columns} from document d where d.proposal_id = $1 order by d.id`,
);
/** In the order in which they were added. @param $1 the ambition */
export const documentsOfAmbition = statement<Document>(
  'documents_of_ambition',
  `select ${columns} from document d where d.ambition_id = $1 order by d.id`,
);
/** In the order in which they were added. @param $1 number of the agreement */
export const documentsOfAgreement = statement<Document>(
  'documents_of_agreement',
  `select ${columns} from document d where d.agreement_id = $1 order by d.id`,
);
const agreementTitle = (number: string) =>
  `(select w.content->>'title' from agreement_version w where w.agreement_id = ${number} order by w.version desc limit 1)`;
const isSigned = (number: string) =>
  `exists (select from agreement_step s where s.agreement_id = ${number} and s.kind = 'sign')`;
/** One that was signed: what is not is nobody's to read. @param $1 its number */
export const signedAgreement = statement<{ title: string }>(
  'signed_agreement',
  `select ${agreementTitle('g.id')} as title from agreement g where g.id = $1 and ${isSigned('g.id')}`,
);
/** @param $1 number of the document */
export const documentById = statement<DocumentWithSubject>(
  'document_by_id',
  `select ${columns}, coalesce(p.title, a.title, ${agreementTitle('d.agreement_id')}) as "subjectTitle" from document d
   left join proposal p on p.region_id = d.region_id and p.id = d.proposal_id
   left join ambition a on a.region_id = d.region_id and a.id = d.ambition_id where d.id = $1`,
);
/** What was read in one version, unless it is withdrawn. @param $1 number of the document @param $2 of the version */
export const textOfVersion = statement<{ text: string }>(
  'text_of_version',
  `select t.text from document_text t join document_version v on v.region_id = t.region_id
     and v.document_id = t.document_id and v.number = t.number
   where t.document_id = $1 and t.number = $2 and t.state = 'read' and v.withdrawn_at is null`,
);
/** What was read in the version asked for, or in the newest. @param $1 number of the document @param $2 version or null */
export const textToShow = statement<{ number: number; text: string }>(
  'text_to_show',
  `select t.number, t.text from document_text t join document_version v on v.region_id = t.region_id
     and v.document_id = t.document_id and v.number = t.number
   where t.document_id = $1 and t.state = 'read' and v.withdrawn_at is null
     and t.number = coalesce($2, (select max(n.number) from document_version n
       where n.region_id = t.region_id and n.document_id = t.document_id and n.withdrawn_at is null))`,
);

/** The proposal that documents are added to, as far as a form needs it. @param $1 its number */
export const subjectById = statement<{ title: string; lead: MunicipalityId; state: ProposalState }>(
  'document_subject_by_id',
  'select title, lead_id as lead, state from proposal where id = $1',
);

/** A version as it is added. */
export interface NewVersion {
  readonly source:
    | {
        readonly fileName: string;
        readonly givenName: string | null;
        readonly mediaType: MediaType;
        readonly size: number;
        readonly sha256: string;
      }
    | { readonly address: string; readonly seenOn: CalendarDate };
  readonly change: string;
  readonly addedBy: string;
  /** As it was then; null with an ambition. */
  readonly proposalVersion: number | null;
  readonly afterOffer: boolean;
  readonly textState: TextState;
}

export async function insertDocument(
  transaction: Write,
  region: RegionId,
  document: Pick<
    Document,
    'proposal' | 'ambition' | 'agreement' | 'title' | 'kind' | 'lang' | 'archiveOwner'
  >,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into document (region_id, proposal_id, ambition_id, agreement_id, title, kind, lang, archive_owner_id)
    values (${region}, ${document.proposal}, ${document.ambition}, ${document.agreement}, ${document.title}, ${document.kind}, ${document.lang},
      ${document.archiveOwner}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function insertVersion(
  transaction: Write,
  region: RegionId,
  document: number,
  number: number,
  version: NewVersion,
  now: string,
): Promise<void> {
  const file = 'sha256' in version.source ? version.source : undefined;
  const link = 'address' in version.source ? version.source : undefined;
  await sql`insert into document_version (region_id, document_id, number, file_name, given_name, media_type, size,
      sha256, address, seen_on, change, added_at, added_by, proposal_version, after_offer)
    values (${region}, ${document}, ${number}, ${file?.fileName ?? null}, ${file?.givenName ?? null},
      ${file?.mediaType ?? null}, ${file?.size ?? null}, ${file?.sha256 ?? null}, ${link?.address ?? null},
      ${link?.seenOn ?? null}, ${version.change}, ${now}, ${version.addedBy}, ${version.proposalVersion},
      ${version.afterOffer})`.execute(transaction);
  if (file)
    await sql`insert into document_text (region_id, document_id, number, state)
      values (${region}, ${document}, ${number}, ${version.textState})`.execute(transaction);
}

/** One document with its versions. The caller holds the lock of its subject, so that nobody adds meanwhile. */
export async function readDocument(transaction: Write, id: number): Promise<Document | undefined> {
  const { rows } = await sql<Document>`select ${sql.raw(columns)} from document d where d.id = ${id}`.execute(
    transaction,
  );
  return rows[0];
}

/** What a document belongs to. */
export type About =
  | { readonly proposal: ProposalId }
  | { readonly ambition: AmbitionId }
  | { readonly agreement: number };

/** Of what a document is: its lock comes first. */
export async function subjectOfDocument(transaction: Write, id: number): Promise<About | undefined> {
  const { rows } = await sql<{
    about: About;
  }>`select json_strip_nulls(json_build_object('proposal', proposal_id,
    'ambition', ambition_id, 'agreement', agreement_id)) as about from document where id = ${id}`.execute(
    transaction,
  );
  return rows[0]?.about;
}

/** A signed agreement; until the transaction ends nobody else writes agreements of this region. */
export async function lockSignedAgreement(
  transaction: Write,
  region: RegionId,
  id: number,
): Promise<{ id: number } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agreement/${region}`}, 0))`.execute(transaction);
  const { rows } = await sql<{ id: number }>`select g.id from agreement g
    where g.id = ${id} and ${sql.raw(isSigned('g.id'))}`.execute(transaction);
  return rows[0];
}

/** The document of this proposal, ambition or agreement whose newest version has this content. */
export async function documentWithContent(
  transaction: Write,
  about: About,
  source: NewVersion['source'],
): Promise<{ id: number; title: string } | undefined> {
  const same =
    'sha256' in source
      ? sql`v.sha256 = ${source.sha256}`
      : sql`v.address = ${source.address} and v.seen_on = ${source.seenOn}`;
  const own =
    'proposal' in about
      ? sql`d.proposal_id = ${about.proposal}`
      : 'ambition' in about
        ? sql`d.ambition_id = ${about.ambition}`
        : sql`d.agreement_id = ${about.agreement}`;
  const { rows } = await sql<{ id: number; title: string }>`
    select d.id, d.title from document d join lateral (select * from document_version n
      where n.region_id = d.region_id and n.document_id = d.id order by n.number desc limit 1) v on true
    where ${own} and v.withdrawn_at is null and ${same} limit 1`.execute(transaction);
  return rows[0];
}

/** Held until the transaction ends by whoever puts a content in its place or takes it away. */
export async function lockContent(transaction: Write, region: RegionId, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${region}/${sha256}`}, 0))`.execute(transaction);
}

export async function markWithdrawn(
  transaction: Write,
  document: number,
  number: number,
  by: string,
  reason: string,
  now: string,
): Promise<void> {
  await sql`update document_version set withdrawn_at = ${now}, withdrawn_by = ${by}, withdrawn_reason = ${reason}
    where document_id = ${document} and number = ${number}`.execute(transaction);
}

/** Erased: the text that was read goes at once, the bytes as soon as this is committed (`removeErased`). */
export async function markErased(
  transaction: Write,
  document: number,
  number: number,
  reason: string,
  now: string,
): Promise<void> {
  await sql`update document_version set erased_at = ${now}, erased_reason = ${reason}
    where document_id = ${document} and number = ${number}`.execute(transaction);
  await sql`update document_text set text = null, reason = null, state = 'empty' where document_id = ${document}
    and number = ${number}`.execute(transaction);
}
