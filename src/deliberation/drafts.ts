import { fractionsInOffice } from '#elections';
import type { AgendaItemId, FractionId, Granted, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import { officesHeldIn } from '#people';
import { readInside } from '#platform/database';
import { erasePayloads } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import {
  type DraftContent,
  deleteDraft,
  draftOfAuthor,
  insertDraft,
  lockDraft,
  type PositionDraft,
  updateDraft,
} from './draft-store.ts';
import { mayDraftPosition, mayEditDraft } from './policy.ts';
import { type GiveCode, type Given, givePosition, type OpenCode, openFor } from './positions.ts';
import { maySeeDraft } from './rules/drafts.ts';

type Answer<Code extends string> = Promise<Result<Done<Given>, Code>>;

const subject = (id: number) => `position_draft/${id}`;
/** No public page shows a draft, and its text goes from the journal when it goes itself. */
const entry = (operation: string, id: number, payload: Readonly<Record<string, unknown>>) => ({
  operation,
  subject: subject(id),
  payload,
  unseen: true as const,
});

type ShareCode = 'share_unknown';

/** Shared with fractions of other councils of the region, and with persons who hold an office in it. */
async function sharesHold(
  context: WriteContext,
  content: DraftContent,
): Promise<Result<undefined, ShareCode>> {
  const codes = context.region.municipalities.map((m) => m.id);
  const fractions = await fractionsInOffice(context.transaction, codes, context.today);
  const known = new Set<string>(fractions.map((each) => each.fraction));
  const held = await readInside(context.transaction, officesHeldIn(context.region.id, context.today));
  const persons = new Set(held.map(({ person }) => person));
  const unknown =
    content.sisters.find((each) => !known.has(each)) ?? content.persons.find((each) => !persons.has(each));
  return unknown === undefined ? ok(undefined) : refuse('share_unknown', { who: unknown });
}

export type DraftCode = OpenCode | ShareCode | 'draft_by_specialist' | 'drafted_already';

/** A specialist writes down what the own fraction may come to say; at first for the author alone. */
export async function draftPosition(
  context: WriteContext,
  item: AgendaItemId,
  fraction: FractionId,
  content: DraftContent,
): Answer<DraftCode> {
  const open = await openFor(context, item, fraction);
  if (!open.ok) return open;
  const { actor, transaction, region, now } = context;
  const office = mayDraftPosition(actor, region.id, { fraction });
  if (!office || actor.kind !== 'person') return refuse('draft_by_specialist');
  if ((await draftOfAuthor(transaction, item, fraction, actor.person)) !== undefined)
    return refuse('drafted_already');
  const shares = await sharesHold(context, content);
  if (!shares.ok) return shares;
  const made = { ...content, item, fraction, author: actor.person, byOffice: office.title };
  const id = await insertDraft(transaction, region.id, { ...made, changedAt: now });
  return ok({ output: { id, item }, office, entries: [entry('draft_position', id, made)] });
}

type OwnCode = 'draft_not_shared' | 'draft_not_yours';

interface OwnDraft {
  readonly draft: PositionDraft;
  readonly office: Granted;
}

/** Of a draft that is not shared with somebody, nobody is told that it is there. */
async function ownDraft(context: WriteContext, id: number): Promise<Result<OwnDraft, OwnCode>> {
  const draft = await lockDraft(context.transaction, id, context.today);
  const { actor, region } = context;
  if (!draft || !maySeeDraft(actor, region.id, draft)) return refuse('draft_not_shared');
  const office = mayEditDraft(actor, region.id, draft);
  return office ? ok({ draft, office }) : refuse('draft_not_yours');
}

export type EditDraftCode = OwnCode | OpenCode | ShareCode | 'draft_changed';

/** @param seen the version that was shown; another one means that a colleague changed it in between */
export async function editDraft(
  context: WriteContext,
  id: number,
  content: DraftContent,
  seen: number,
): Answer<EditDraftCode> {
  const own = await ownDraft(context, id);
  if (!own.ok) return own;
  const { item, fraction, version, ...rest } = own.value.draft;
  const open = await openFor(context, item, fraction);
  if (!open.ok) return open;
  if (version !== seen) return refuse('draft_changed', { reasons: rest.reasons });
  const shares = await sharesHold(context, content);
  if (!shares.ok) return shares;
  await updateDraft(context.transaction, id, content, context.now);
  const { stance, reasons, level, withFraction, sisters, persons } = rest;
  const before = { stance, reasons, level, withFraction, sisters, persons };
  return ok({
    output: { id, item },
    office: own.value.office,
    entries: [entry('edit_position_draft', id, { before, after: content })],
  });
}

async function forgetDraft(context: WriteContext, id: number, reason: string): Promise<void> {
  await deleteDraft(context.transaction, id);
  await erasePayloads(context.transaction, context.region.id, [subject(id)], { at: context.now, reason });
}

export type SubmitDraftCode = EditDraftCode | GiveCode | 'stance_open' | 'reasons_open';

/** What was a draft is the fraction's position from now on, for everybody; the draft and its shares are gone. */
export async function submitDraft(context: WriteContext, id: number, seen: number): Answer<SubmitDraftCode> {
  const own = await ownDraft(context, id);
  if (!own.ok) return own;
  const { item, fraction, stance, reasons, version } = own.value.draft;
  if (version !== seen) return refuse('draft_changed', { reasons });
  if (stance === null) return refuse('stance_open');
  if (reasons === '') return refuse('reasons_open');
  const given = await givePosition(context, item, fraction, { stance, reasons, seen: undefined });
  if (!given.ok) return given;
  await forgetDraft(context, id, 'het concept is ingediend');
  const { output, entries } = given.value;
  return ok({
    output,
    office: own.value.office,
    entries: [...entries, entry('submit_position_draft', id, { position: output.id })],
  });
}

export async function discardDraft(context: WriteContext, id: number): Answer<OwnCode> {
  const own = await ownDraft(context, id);
  if (!own.ok) return own;
  const { office, draft } = own.value;
  const { item, byOffice } = draft;
  await forgetDraft(context, id, 'het concept is weggegooid');
  return ok({ output: { id, item }, office, entries: [entry('discard_position_draft', id, { byOffice })] });
}
