import { type FractionInOffice, fractionsInOffice } from '#elections';
import type { FractionId, Granted, MotionId, MunicipalityId, PersonId, ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import { officesHeldIn } from '#people';
import { readInside } from '#platform/database';
import { erasePayloads } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { type BaseCode, baseOf, type Given } from './base-text.ts';
import {
  type DraftContent,
  deleteDraft,
  draftOfAuthor,
  insertDraft,
  lockDraft,
  type MotionDraft,
  type NewDraft,
  updateDraft,
} from './draft-store.ts';
import { mayDraftMotion, mayEditMotionDraft } from './policy.ts';
import { maySeeMotionDraft, sharedBack } from './rules/sharing.ts';
import { counterpart } from './store.ts';
import { goneDraft } from './submitted-draft.ts';

type Answer<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;

const subject = (id: number) => `motion_draft/${id}`;
/** No public page shows a draft, and its text goes from the journal when it goes itself. */
const entry = (operation: string, id: number, payload: Readonly<Record<string, unknown>>) => ({
  operation,
  subject: subject(id),
  payload,
  unseen: true as const,
});

export type ContentCode = 'share_unknown' | BaseCode;

export const inOffice = (context: WriteContext): Promise<readonly FractionInOffice[]> =>
  fractionsInOffice(
    context.transaction,
    context.region.municipalities.map((m) => m.id),
    context.today,
  );

const townOf = (fraction: FractionId, fractions: readonly FractionInOffice[]) =>
  fractions.find((each) => each.fraction === fraction)?.municipality;

/** Shared with fractions of other councils, and with persons who hold an office in the region. */
async function sharesHold(
  context: WriteContext,
  own: FractionId,
  { sisters, persons }: Pick<Given, 'sisters' | 'persons'>,
  fractions: readonly FractionInOffice[],
): Promise<Result<undefined, 'share_unknown'>> {
  const town = townOf(own, fractions);
  const known = new Set(
    fractions.filter((each) => each.municipality !== town).map(({ fraction }) => fraction),
  );
  const held =
    persons.length === 0
      ? []
      : await readInside(context.transaction, officesHeldIn(context.region.id, context.today));
  const holders = new Set(held.map(({ person }) => person));
  const unknown = sisters.find((each) => !known.has(each)) ?? persons.find((each) => !holders.has(each));
  return unknown === undefined ? ok(undefined) : refuse('share_unknown', { who: unknown });
}

async function contentOf(
  context: WriteContext,
  own: FractionId,
  given: Given,
  fractions: readonly FractionInOffice[],
): Promise<Result<DraftContent, ContentCode>> {
  const shares = await sharesHold(context, own, given, fractions);
  if (!shares.ok) return shares;
  const base = await baseOf(context, given, townOf(own, fractions));
  return base.ok ? ok({ ...given, ...base.value }) : base;
}

interface Writer {
  readonly office: Granted;
  readonly person: PersonId;
  readonly fractions: readonly FractionInOffice[];
}
export type WriterCode = 'draft_by_specialist' | 'fraction_not_in_office';

export async function writerFor(
  context: WriteContext,
  fraction: FractionId,
): Promise<Result<Writer, WriterCode>> {
  const { actor, region } = context;
  const office = mayDraftMotion(actor, region.id, { fraction });
  if (!office || actor.kind !== 'person') return refuse('draft_by_specialist');
  const fractions = await inOffice(context);
  if (!fractions.some((each) => each.fraction === fraction)) return refuse('fraction_not_in_office');
  return ok({ office, person: actor.person, fractions });
}

export async function begin(
  context: WriteContext,
  operation: string,
  { office, person }: Writer,
  made: Omit<NewDraft, 'author' | 'byOffice' | 'changedAt'>,
): Answer<never> {
  const draft = { ...made, author: person, byOffice: office.title };
  const id = await insertDraft(context.transaction, context.region.id, { ...draft, changedAt: context.now });
  return ok({ output: { id }, office, entries: [entry(operation, id, draft)] });
}

export type DraftCode = WriterCode | ContentCode;

/** A specialist writes down what the own fraction may come to submit; for whom it names. */
export async function draftMotion(
  context: WriteContext,
  fraction: FractionId,
  given: Given,
): Answer<DraftCode> {
  const writer = await writerFor(context, fraction);
  if (!writer.ok) return writer;
  const content = await contentOf(context, fraction, given, writer.value.fractions);
  if (!content.ok) return content;
  return begin(context, 'draft_motion', writer.value, { ...content.value, fraction, joint: null });
}

export type AdaptCode =
  | WriterCode
  | 'amendment_not_here'
  | 'draft_not_shared'
  | 'draft_submitted'
  | 'adapted_already'
  | 'not_shared_with_fraction';

/** A fraction with which a draft is shared makes its own text of it: a copy to begin with. */
export async function adaptMotion(
  context: WriteContext,
  id: number,
  fraction: FractionId,
  shareBack: boolean,
): Answer<AdaptCode> {
  const draft = await lockDraft(context.transaction, id);
  const { actor, region, transaction } = context;
  if (!draft) return goneDraft(context, id);
  if (!maySeeMotionDraft(actor, region.id, draft)) return refuse('draft_not_shared');
  const writer = await writerFor(context, fraction);
  if (!writer.ok) return writer;
  if (!draft.sisters.includes(fraction)) return refuse('not_shared_with_fraction');
  const there = await draftOfAuthor(transaction, draft.joint, fraction, writer.value.person);
  if (there !== undefined) return refuse('adapted_already', { draft: there });
  const {
    kind,
    type,
    proposal,
    proposalVersion,
    title,
    considerations,
    request,
    passage,
    replacement,
    joint,
  } = draft;
  const text = {
    kind,
    type,
    proposal,
    proposalVersion,
    title,
    considerations,
    request,
    passage,
    replacement,
  };
  const towns = new Map(writer.value.fractions.map((each) => [each.fraction, each.municipality]));
  const own = await ownAmendment(context, draft, towns.get(fraction));
  if (!own.ok) return own;
  const back = shareBack && sharedBack(draft, fraction, (each) => towns.get(each) ?? '');
  const shares = { withFraction: false, ...(back || { sisters: [], persons: [] }) };
  return begin(context, 'adapt_motion', writer.value, { ...text, ...shares, ...own.value, fraction, joint });
}

/** A subamendment changes the same amendment as it lies before the council that it is now written for. */
export async function ownAmendment(
  { transaction }: WriteContext,
  { amendment }: Pick<MotionDraft, 'amendment'>,
  town: MunicipalityId | undefined,
): Promise<Result<{ amendment: MotionId | null }, 'amendment_not_here'>> {
  if (amendment === null) return ok({ amendment });
  const here = town && (await counterpart(transaction, amendment, town));
  return here ? ok({ amendment: here }) : refuse('amendment_not_here');
}

export type OwnCode = 'draft_not_shared' | 'draft_submitted' | 'draft_not_yours';

interface OwnDraft {
  readonly draft: MotionDraft;
  readonly office: Granted;
}

/** Of a draft that is not shared with somebody, nobody is told that it is there. */
export async function ownDraft(context: WriteContext, id: number): Promise<Result<OwnDraft, OwnCode>> {
  const draft = await lockDraft(context.transaction, id);
  const { actor, region } = context;
  if (!draft) return goneDraft(context, id);
  if (!maySeeMotionDraft(actor, region.id, draft)) return refuse('draft_not_shared');
  const office = mayEditMotionDraft(actor, region.id, draft);
  return office ? ok({ draft, office }) : refuse('draft_not_yours');
}

const contentKeys = [
  'type',
  'proposal',
  'proposalVersion',
  'title',
  'considerations',
  'request',
  'passage',
  'replacement',
  'withFraction',
  'sisters',
  'persons',
] as const;
const contentIn = (draft: DraftContent) => Object.fromEntries(contentKeys.map((key) => [key, draft[key]]));

export type EditCode = OwnCode | ContentCode | 'draft_changed';

/** @param seen the version that was shown; another one means that a colleague changed it in between */
export async function editMotionDraft(
  context: WriteContext,
  id: number,
  given: Omit<Given, 'kind' | 'amendment'>,
  seen: number,
): Answer<EditCode> {
  const own = await ownDraft(context, id);
  if (!own.ok) return own;
  const { draft, office } = own.value;
  if (draft.version !== seen) return refuse('draft_changed', { title: draft.title });
  const fractions = await inOffice(context);
  const content = await contentOf(
    context,
    draft.fraction,
    { ...given, ...{ kind: draft.kind, amendment: draft.amendment } },
    fractions,
  );
  if (!content.ok) return content;
  await updateDraft(context.transaction, id, content.value, context.now);
  const change = { before: contentIn(draft), after: contentIn(content.value) };
  return ok({ output: { id }, office, entries: [entry('edit_motion_draft', id, change)] });
}

export async function forgetDraft(context: WriteContext, id: number, reason: string): Promise<void> {
  await deleteDraft(context.transaction, id);
  await erasePayloads(context.transaction, context.region.id, [subject(id)], { at: context.now, reason });
}

export async function discardMotionDraft(context: WriteContext, id: number): Answer<OwnCode> {
  const own = await ownDraft(context, id);
  if (!own.ok) return own;
  const { draft, office } = own.value;
  await forgetDraft(context, id, 'het concept is weggegooid');
  const { byOffice } = draft;
  return ok({ output: { id }, office, entries: [entry('discard_motion_draft', id, { byOffice })] });
}

/** As the address of a proposal has it. */
export const proposalOf = (number: number | undefined): ProposalId | null =>
  (number as ProposalId | undefined) ?? null;
