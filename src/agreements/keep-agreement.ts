import { unknownAmbitions } from '#ambitions';
import { type CalendarDate, type Granted, ok, type ProposalId, type Result, refuse } from '#kernel';
import { isMandate, readFramework } from '#mandates';
import type { Entry } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { mayKeepAgreement, mayNoteUse } from './policy.ts';
import {
  type AgreementContent,
  type ContentFault,
  contentFault,
  type Unit,
  yearsOf,
} from './rules/agreement.ts';
import {
  type Corrected,
  correctionFault,
  held,
  holds,
  isPublic,
  type StepFault,
  type StepKind,
  stepFault,
} from './rules/standing.ts';
import { inYearOf } from './rules/versions.ts';
import {
  type AgreementRow,
  insertAgreement,
  insertCorrection,
  insertStep,
  insertUse,
  insertVersion,
  lockAgreement,
  missingReferences,
  type NotedUse,
} from './store.ts';
import { inYearOfRow } from './whole.ts';

type Written<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;

/** The version that was before the writer's eyes, and why it changes. */
export interface Seen {
  readonly version: number;
  readonly reason: string;
}

export type ContentCode =
  | ContentFault['code']
  | 'ambition_unknown'
  | 'proposal_unknown'
  | 'mandate_unknown'
  | 'mandate_not_there'
  | 'document_unknown';
export type MakeCode = ContentCode | 'not_a_keeper';

const about = ({ parties }: Pick<AgreementContent, 'parties'>) => ({
  municipalities: parties.flatMap(({ municipality }) => (municipality === null ? [] : [municipality])),
});

async function wrong(
  { transaction, region }: WriteContext,
  content: AgreementContent,
): Promise<Extract<Result<never, ContentCode>, { ok: false }> | undefined> {
  const fault = contentFault(
    content,
    region.municipalities.map(({ id }) => id),
  );
  if (fault) {
    const { code, ...details } = fault;
    return refuse(code, details);
  }
  if ((await unknownAmbitions(transaction, content.ambitions)).length > 0) return refuse('ambition_unknown');
  const missing = await missingReferences(transaction, content);
  if (missing.proposal) return refuse('proposal_unknown');
  if (content.mandate !== null) {
    const framework = await readFramework(transaction, content.mandate as ProposalId);
    if (!framework) return refuse('mandate_unknown');
    if (!isMandate(framework)) return refuse('mandate_not_there');
  }
  if (missing.document === undefined) return undefined;
  const row = content.documents.findIndex(({ address }) => address === missing.document);
  return refuse('document_unknown', { at: row });
}

/** What the journal keeps; of a draft nothing is for public pages. */
function entry(id: number, operation: string, payload: Record<string, unknown>, visible: boolean): Entry {
  return { operation, subject: `agreement/${id}`, payload, ...(visible ? {} : { unseen: true }) };
}

const recorded = (context: WriteContext, office: Granted, version: number, reason: string) => ({
  version,
  recordedAt: context.now,
  recordedBy: office.title,
  reason: reason === '' ? null : reason,
});

/** Makes a draft. */
export async function makeAgreement(context: WriteContext, content: AgreementContent): Written<MakeCode> {
  const { actor, region, transaction, now } = context;
  const office = mayKeepAgreement(actor, region.id, about(content));
  if (!office) return refuse('not_a_keeper');
  const fault = await wrong(context, content);
  if (fault) return fault;
  const id = await insertAgreement(transaction, region.id, now);
  await insertVersion(transaction, region.id, id, { content, ...recorded(context, office, 1, '') });
  return ok({ output: { id }, office, entries: [entry(id, 'make_agreement', { content }, false)] });
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockAgreement>>>;
export type FindCode = 'agreement_unknown' | 'not_a_keeper';

async function find(
  context: WriteContext,
  id: number,
): Promise<Result<{ found: Locked; office: Granted }, FindCode>> {
  const { actor, region, transaction } = context;
  const found = await lockAgreement(transaction, region.id, id);
  if (!found) return refuse('agreement_unknown');
  const office = mayKeepAgreement(actor, region.id, about(found.content));
  return office ? ok({ found, office }) : refuse('not_a_keeper');
}

export type ChangeCode =
  | FindCode
  | ContentCode
  | 'over'
  | 'changed_meanwhile'
  | 'reason_missing'
  | 'signatory_missing'
  | 'from_outside'
  | 'party_put_in';

/**
 * Writes a next version; of what was signed with the reason, and from a day on: of the years before it what was agreed then stays. What
 * parties put in stays theirs.
 */
export async function changeAgreement(
  context: WriteContext,
  id: number,
  given: AgreementContent,
  seen: Seen,
): Written<ChangeCode> {
  const entered = await find(context, id);
  if (!entered.ok) return entered;
  const { found, office } = entered.value;
  const state = held(found.content, found.steps, context.today);
  if (state.standing === 'dropped' || found.steps.some(({ kind }) => kind === 'end')) return refuse('over');
  if (found.version !== seen.version) return refuse('changed_meanwhile', { version: found.version });
  const signed = isPublic(state);
  if (signed && seen.reason === '') return refuse('reason_missing');
  const { from = context.today, ...text } = given;
  const content = signed ? { ...text, from } : text;
  const fault = await wrong(context, content);
  if (fault) return fault;
  if (signed && content.endsOn !== null && from > content.endsOn) return refuse('from_outside');
  // Nobody changes it into one that is no longer the own municipality's to keep.
  if (!mayKeepAgreement(context.actor, context.region.id, about(content))) return refuse('not_a_keeper');
  const unsigned = content.parties.findIndex(({ signatory }) => signatory === '');
  if (signed && unsigned !== -1) return refuse('signatory_missing', { at: unsigned });
  const after = { content, ...recorded(context, office, found.version + 1, seen.reason) };
  const sign = found.steps.find(({ kind }) => kind === 'sign');
  const inYear = inYearOf(after, [...found.earlier, found], sign?.version);
  const gone = found.used.find(({ party, year }) => !inYear(year).parties.some(({ key }) => key === party));
  if (gone) {
    const { party, year } = gone;
    return refuse('party_put_in', { party: nameOf(found, party, context), year });
  }
  await insertVersion(context.transaction, context.region.id, id, after);
  const payload = { before: found.content, after: content };
  return ok({ output: { id }, office, entries: [entry(id, 'change_agreement', payload, signed)] });
}

/** As it is now, or in an earlier version. */
const partyOf = ({ content, earlier }: Pick<AgreementRow, 'content' | 'earlier'>, key: string) =>
  [content, ...earlier.map((each) => each.content)]
    .flatMap(({ parties }) => parties)
    .find((party) => party.key === key);

function nameOf(
  found: Pick<AgreementRow, 'content' | 'earlier'>,
  key: string,
  { region }: WriteContext,
): string {
  const town = region.municipalities.find(({ id }) => id === key);
  return town?.name ?? partyOf(found, key)?.name ?? key;
}

export type StepCode = FindCode | StepFault | 'signatory_missing';

/** Signed, given up, or ended before its time. */
export async function stepAgreement(
  context: WriteContext,
  id: number,
  step: { readonly kind: StepKind; readonly day: CalendarDate },
  reason: string,
): Written<StepCode> {
  const entered = await find(context, id);
  if (!entered.ok) return entered;
  const { found, office } = entered.value;
  const { content, steps } = found;
  const fault = stepFault(content, steps, step, reason, context.today);
  if (fault) return refuse(fault);
  const unsigned = content.parties.find(({ signatory }) => signatory === '');
  if (step.kind === 'sign' && unsigned)
    return refuse('signatory_missing', { party: nameOf(found, unsigned.key, context) });
  const after = { ...step, ...recorded(context, office, found.version, reason) };
  // One that was said not to have been taken, and now was: what was said stays to be read, and this takes its place.
  const replaced = found.replaced.some(({ kind }) => kind === step.kind);
  if (replaced && reason === '') return refuse('reason_missing');
  await (replaced ? insertCorrection : insertStep)(context.transaction, context.region.id, id, after);
  const payload = { ...after, content: step.kind === 'sign' ? content : undefined };
  return ok({
    output: { id },
    office,
    entries: [entry(id, 'step_agreement', payload, step.kind !== 'drop')],
  });
}

/** Puts a step right that was recorded wrong: another takes its place, with the reason, and what was recorded stays to be read. */
export async function correctStep(
  context: WriteContext,
  id: number,
  step: Corrected,
  reason: string,
): Written<StepCode> {
  const entered = await find(context, id);
  if (!entered.ok) return entered;
  const { found, office } = entered.value;
  const about = { noted: found.used.length > 0, today: context.today };
  const fault = correctionFault(found.content, found.steps, step, reason, about);
  if (fault) return refuse(fault);
  const version = found.steps.find(({ kind }) => kind === step.kind)?.version ?? found.version;
  const after = { kind: step.kind, day: step.day, ...recorded(context, office, version, reason) };
  await insertCorrection(context.transaction, context.region.id, id, after);
  const payload = { ...after, corrects: step.stood };
  return ok({
    output: { id },
    office,
    entries: [entry(id, 'step_agreement', payload, step.kind !== 'drop')],
  });
}

export interface UseContent {
  readonly year: number;
  readonly unit: Unit;
  readonly hundredths: number;
  readonly cents: number;
  readonly note: string;
}
export type NoteCode =
  | 'agreement_unknown'
  | 'party_unknown'
  | 'not_the_party'
  | 'not_signed'
  | 'year_ahead'
  | 'year_outside'
  | 'party_not_then'
  | 'changed_meanwhile'
  | 'reason_missing';

/** Notes what a party put in and paid in a year; again, with the reason, when it turned out otherwise. */
export async function noteUse(
  context: WriteContext,
  id: number,
  party: string,
  content: UseContent,
  seen: Seen,
): Written<NoteCode> {
  const { actor, region, transaction, today } = context;
  const found = await lockAgreement(transaction, region.id, id);
  if (!found) return refuse('agreement_unknown');
  const own = partyOf(found, party);
  if (!own) return refuse('party_unknown');
  const office = mayNoteUse(actor, region.id, own);
  if (!office) return refuse('not_the_party');
  const state = held(found.content, found.steps, today);
  if (!holds(state) && state.standing !== 'ended') return refuse('not_signed');
  const thisYear = Number(today.slice(0, 4));
  if (content.year > thisYear) return refuse('year_ahead');
  const before = found.used.find((each) => each.party === party && each.year === content.year);
  const term = { startsOn: found.content.startsOn, endsOn: state.lastDay };
  // What was noted of a year before the end was known can be put right.
  if (!before && !yearsOf(term, thisYear).includes(content.year)) return refuse('year_outside');
  if (!before && !inYearOfRow(found)(content.year).parties.some(({ key }) => key === party))
    return refuse('party_not_then');
  const version = before?.version ?? 0;
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (version > 0 && seen.reason === '') return refuse('reason_missing');
  const after: NotedUse = {
    ...content,
    party,
    ...recorded(context, office, version + 1, version === 0 ? '' : seen.reason),
  };
  await insertUse(transaction, region.id, id, after);
  return ok({
    output: { id },
    office,
    entries: [entry(id, 'note_agreement_use', { before: before ?? null, after }, true)],
  });
}
