import type { Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { notYoursOf } from './add-document.ts';
import { mayBring, mayErase } from './policy.ts';
import { type DocumentVersion, markErased, markWithdrawn, readDocument, subjectOfDocument } from './store.ts';
import { lockSubject, mayBringTo, type Subject } from './subject.ts';

export type WithdrawCode =
  | 'document_not_yours'
  | 'subject_not_yours'
  | 'agreement_not_yours'
  | 'document_unknown'
  | 'version_unknown'
  | 'already_withdrawn';

async function lockedVersion(
  context: WriteContext,
  id: number,
  number: number,
): Promise<Result<{ version: DocumentVersion; subject: Subject }, 'document_unknown' | 'version_unknown'>> {
  const about = await subjectOfDocument(context.transaction, id);
  const subject = about && (await lockSubject(context.transaction, context.region.id, about));
  if (!subject) return refuse('document_unknown');
  const document = await readDocument(context.transaction, id);
  const version = document?.versions.find((each) => each.number === number);
  return version ? ok({ version, subject }) : refuse('version_unknown');
}

/** From view, with a reason that stays: what is not published is said at the same place (Woo 3.3(8), domain.md O4). */
export async function withdrawVersion(
  context: WriteContext,
  id: number,
  number: number,
  reason: string,
): Promise<Result<Done<{ id: number }>, WithdrawCode>> {
  if (!mayBring(context.actor, context.region.id)) return refuse('document_not_yours');
  const found = await lockedVersion(context, id, number);
  if (!found.ok) return found;
  const { version, subject } = found.value;
  const office = mayBringTo(context.actor, context.region.id, subject);
  if (!office) return refuse(notYoursOf(subject));
  if (version.withdrawnAt !== null) return refuse('already_withdrawn');
  await markWithdrawn(context.transaction, id, number, office.title, reason, context.now);
  const entry = {
    operation: 'withdraw_document_version',
    subject: `document/${id}`,
    payload: { number, sha256: version.sha256, reason },
  };
  return ok({ output: { id }, office, entries: [entry] });
}

export type EraseCode =
  | 'not_operator'
  | 'document_unknown'
  | 'version_unknown'
  | 'not_withdrawn'
  | 'not_a_file'
  | 'already_erased';

/** The bytes and the text for good; only of what is withdrawn, so that the office that brought it knows. */
export async function eraseVersion(
  context: WriteContext,
  id: number,
  number: number,
  reason: string,
): Promise<Result<Done<{ id: number }>, EraseCode>> {
  const office = mayErase(context.actor, context.region.id);
  if (!office) return refuse('not_operator');
  const found = await lockedVersion(context, id, number);
  if (!found.ok) return found;
  const { version } = found.value;
  if (version.sha256 === null) return refuse('not_a_file', { field: 'versie' });
  if (version.withdrawnAt === null) return refuse('not_withdrawn', { field: 'versie' });
  if (version.erasedAt !== null) return refuse('already_erased', { field: 'versie' });
  await markErased(context.transaction, id, number, reason, context.now);
  const entry = {
    operation: 'erase_document_version',
    subject: `document/${id}`,
    payload: { number, sha256: version.sha256, reason },
  };
  return ok({ output: { id }, office, entries: [entry] });
}
