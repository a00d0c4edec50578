import { readAmbition, readProfile } from '#ambitions';
import { readBody } from '#bodies';
import type { ProposalId, Refusal, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { stepProposal } from './move-proposal.ts';
import { mayDraft, mayGuide, mayOffer } from './policy.ts';
import { insertProposal, lockProposal, type ProposalContent, recordStep, replaceContent } from './store.ts';

export type DraftCode =
  | 'draft_not_yours'
  | 'too_few_participants'
  | 'participant_outside_region'
  | 'lead_not_participating'
  | 'committee_unknown'
  | 'table_missing'
  | 'table_unknown'
  | 'ambition_unknown'
  | 'value_without_ambition'
  | 'goal_unknown'
  | 'room_without_headlines'
  | 'headlines_without_room';

/** At least two municipalities, the lead among them; room for amendments is declared with headlines, and only then. */
export function contentRefusal(
  content: ProposalContent,
  region: WriteContext['region'],
): DraftCode | undefined {
  const known = new Set(region.municipalities.map((m) => m.id));
  if (content.participants.length < 2) return 'too_few_participants';
  if (content.participants.some((p) => !known.has(p.municipality))) return 'participant_outside_region';
  if (!content.participants.some((p) => p.municipality === content.lead)) return 'lead_not_participating';
  if (content.adviceKind === 'full' && content.roomPoints.length > 0) return 'room_without_headlines';
  if (content.adviceKind === 'headlines' && content.roomPoints.length === 0) return 'headlines_without_room';
  return undefined;
}

/** Committee, table and ambitions are those of the region. */
async function unknownRefusal(
  context: WriteContext,
  content: ProposalContent,
): Promise<'committee_unknown' | 'table_unknown' | 'ambition_unknown' | undefined> {
  const committee = await readBody(context.transaction, content.committee);
  if (committee?.kind !== 'regional_committee') return 'committee_unknown';
  if (content.table !== null) {
    const table = await readBody(context.transaction, content.table);
    if (table?.kind !== 'governing_table') return 'table_unknown';
  }
  for (const ambition of content.ambitions)
    if (!(await readAmbition(context.transaction, ambition))) return 'ambition_unknown';
  return undefined;
}

/**
 * What it adds is said of ambitions that it serves, and of goals that those have. A goal that fell out of the list after
 * it was chosen may stay.
 */
async function addedRefusal(
  context: WriteContext,
  content: ProposalContent,
  before: ProposalContent | undefined,
): Promise<Refusal<'value_without_ambition' | 'goal_unknown'> | undefined> {
  for (const { ambition, goals } of content.added) {
    if (!content.ambitions.includes(ambition)) return refuse('value_without_ambition', { ambition });
    if (goals.length === 0) continue;
    const profile = await readProfile(context.transaction, ambition);
    const kept = before?.added.find((each) => each.ambition === ambition)?.goals ?? [];
    const known = new Set([...(profile?.goals ?? []).map((goal) => goal.number), ...kept]);
    const unknown = goals.find((number) => !known.has(number));
    if (unknown !== undefined) return refuse('goal_unknown', { ambition, number: unknown });
  }
  return undefined;
}

async function wrongContent(
  context: WriteContext,
  content: ProposalContent,
  before?: ProposalContent,
): Promise<Refusal<DraftCode> | undefined> {
  const wrong = contentRefusal(content, context.region) ?? (await unknownRefusal(context, content));
  return wrong ? refuse(wrong) : addedRefusal(context, content, before);
}

export async function draftProposal(
  context: WriteContext,
  content: ProposalContent,
): Promise<Result<Done<{ id: ProposalId }>, DraftCode>> {
  const drafts = mayDraft(context.actor, context.region.id);
  if (!drafts) return refuse('draft_not_yours');
  // What a committee starts by itself its clerk writes down; whoever works for a table says for which.
  const office = content.table === null ? mayGuide(context.actor, context.region.id) : drafts;
  if (!office) return refuse('table_missing');
  const wrong = await wrongContent(context, content);
  if (wrong) return wrong;
  const id = await insertProposal(
    context.transaction,
    context.region.id,
    content,
    'in_preparation',
    context.now,
    office.title,
  );
  const first = { day: context.today, step: 'draft', note: null };
  await recordStep(context.transaction, context.region.id, id, 'in_preparation', first, context.now);
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'draft_proposal', subject: `proposal/${id}`, payload: { after: content } }],
  });
}

export type EditCode = DraftCode | 'proposal_unknown' | 'proposal_no_longer_draft' | 'changed_meanwhile';

/** @param version the version that the writer had before the eyes; another one means that somebody saved in between */
export async function editProposal(
  context: WriteContext,
  id: ProposalId,
  version: number,
  content: ProposalContent,
): Promise<Result<Done<{ id: ProposalId }>, EditCode>> {
  const office = mayDraft(context.actor, context.region.id);
  if (!office) return refuse('draft_not_yours');
  const before = await lockProposal(context.transaction, id);
  if (!before) return refuse('proposal_unknown');
  if (before.state !== 'in_preparation') return refuse('proposal_no_longer_draft');
  if (before.version !== version) return refuse('changed_meanwhile', { version: before.version });
  if (before.table !== null && content.table === null && !mayGuide(context.actor, context.region.id))
    return refuse('table_missing');
  const wrong = await wrongContent(context, content, before);
  if (wrong) return wrong;
  await replaceContent(context.transaction, context.region.id, id, content, context.now, office.title);
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'edit_proposal', subject: `proposal/${id}`, payload: { before, after: content } }],
  });
}

/** Aanbieden: the table hands the proposal to the regional committee. */
export async function offerProposal(
  context: WriteContext,
  id: ProposalId,
): Promise<Result<Done<{ id: ProposalId }>, 'draft_not_yours' | 'proposal_unknown' | 'proposal_state'>> {
  const office = mayOffer(context.actor, context.region.id);
  if (!office) return refuse('draft_not_yours');
  const moved = await stepProposal(context, id, 'offer');
  if (!moved.ok) return moved;
  return ok({ output: { id }, office, entries: [moved.value.entry] });
}
