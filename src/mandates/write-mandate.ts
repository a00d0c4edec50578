import type { CalendarDate, Granted, MunicipalityId, ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal } from '#proposals';
import { mayDescribe, mayEnd } from './policy.ts';
import {
  decidedOf,
  type EndContent,
  type FrameworkRow,
  insertEnd,
  insertTerms,
  isMandate,
  type MandateBody,
  readFramework,
  type TermsContent,
} from './store.ts';

type Written<Code extends string> = Promise<Result<Done<{ id: ProposalId }>, Code>>;

/** What a writer says of a correction: the version that was seen, 0 where there was none, and why it changes. */
export interface Seen {
  readonly version: number;
  readonly reason: string;
}

export type MandateCode = 'mandate_unknown' | 'mandate_not_there';

/** The framework, locked with what its bodies decided: no decision comes in between. */
async function lockMandate(
  context: WriteContext,
  id: ProposalId,
): Promise<Result<FrameworkRow, MandateCode>> {
  const row = await readFramework(context.transaction, id);
  if (!row) return refuse('mandate_unknown');
  return isMandate(row) ? ok(row) : refuse('mandate_not_there');
}

export type DescribeCode =
  | MandateCode
  | 'not_for_you'
  | 'changed_meanwhile'
  | 'reason_missing'
  | 'share_elsewhere'
  | 'share_without_amount'
  | 'replaces_wrong'
  | 'end_before_start';

function contentFault(row: FrameworkRow, content: TermsContent) {
  const unknown = content.shares.find(
    ({ municipality }) => !row.bodies.some((body) => body.municipality === municipality),
  );
  if (unknown) return refuse('share_elsewhere', { municipality: unknown.municipality });
  if (content.amount === null && content.shares.length > 0) return refuse('share_without_amount');
  const first = row.bodies
    .filter((body) => decidedOf(body) !== 'open' && decidedOf(body) !== 'not_adopted')
    .flatMap(({ day }) => (day === null ? [] : [day]))
    .toSorted()[0];
  if (content.endsOn !== null && first !== undefined && content.endsOn < first)
    return refuse('end_before_start', { day: first });
  return undefined;
}

/** Writes down what the adopted text says of scope and money; a later version says why. */
export async function describeMandate(
  context: WriteContext,
  id: ProposalId,
  content: TermsContent,
  seen: Seen,
): Written<DescribeCode> {
  const { actor, region, transaction, now } = context;
  const proposal = await lockProposal(transaction, id);
  if (!proposal) return refuse('mandate_unknown');
  const office = mayDescribe(actor, region.id, proposal);
  if (!office) return refuse('not_for_you');
  const found = await lockMandate(context, id);
  if (!found.ok) return found;
  const row = found.value;
  const version = row.terms?.version ?? 0;
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (version > 0 && seen.reason === '') return refuse('reason_missing');
  const fault = contentFault(row, content);
  if (fault) return fault;
  if (content.replaces !== null) {
    const before = content.replaces === id ? undefined : await readFramework(transaction, content.replaces);
    if (!before || !isMandate(before) || before.terms?.replaces === id) return refuse('replaces_wrong');
  }
  const after = {
    ...content,
    version: version + 1,
    recordedAt: now,
    recordedBy: office.title,
    reason: version === 0 ? null : seen.reason,
  };
  await insertTerms(transaction, region.id, id, after);
  return written(id, office, 'describe_mandate', { before: row.terms, after });
}

export type EndCode =
  | MandateCode
  | 'not_participating'
  | 'not_your_body'
  | 'changed_meanwhile'
  | 'not_bound'
  | 'nothing_ended'
  | 'day_ahead'
  | 'day_before_decision';

function endFault(body: MandateBody, day: CalendarDate | null, today: CalendarDate) {
  const decided = decidedOf(body);
  if (decided === 'open' || decided === 'not_adopted') return refuse('not_bound');
  if (day === null) return body.end?.day ? undefined : refuse('nothing_ended');
  if (day > today) return refuse('day_ahead');
  return body.day !== null && day < body.day ? refuse('day_before_decision', { day: body.day }) : undefined;
}

/** A body took back that it adopted a framework. @param content without a day: that was noted by mistake */
export async function endBinding(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  content: EndContent,
  seen: number,
): Written<EndCode> {
  const { actor, region, transaction, now, today } = context;
  const proposal = await lockProposal(transaction, id);
  if (!proposal) return refuse('mandate_unknown');
  const participant = proposal.participants.find((each) => each.municipality === municipality);
  if (!participant) return refuse('not_participating');
  const office = mayEnd(actor, region.id, { municipality, competence: participant.competence });
  if (!office) return refuse('not_your_body');
  const found = await lockMandate(context, id);
  if (!found.ok) return found;
  const body = found.value.bodies.find((each) => each.municipality === municipality);
  if (!body) return refuse('not_participating');
  const version = body.end?.version ?? 0;
  if (version !== seen) return refuse('changed_meanwhile', { version });
  const fault = endFault(body, content.day, today);
  if (fault) return fault;
  const after = { ...content, version: version + 1, recordedAt: now, recordedBy: office.title };
  await insertEnd(transaction, region.id, id, municipality, after);
  return written(id, office, 'end_binding', { municipality, before: body.end, after });
}

function written(
  id: ProposalId,
  office: Granted,
  operation: string,
  payload: Readonly<Record<string, unknown>>,
): Result<Done<{ id: ProposalId }>, never> {
  return ok({ output: { id }, office, entries: [{ operation, subject: `proposal/${id}`, payload }] });
}
