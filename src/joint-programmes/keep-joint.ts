import { type Granted, isAhead, ok, type ProposalId, type Result, refuse } from '#kernel';
import { isMandate, readFramework } from '#mandates';
import type { Done, WriteContext } from '#platform/operations';
import { mayKeepJoint, mayRecordAdoption } from './policy.ts';
import { type Adoption, boardLost, type ContentFault, contentFault, isBody } from './rules/adoption.ts';
import { textChanged } from './rules/text.ts';
import {
  insertAdoption,
  insertJoint,
  insertJointVersion,
  insertProgress,
  type JointContent,
  lockJoint,
  type ProgressReport,
} from './store.ts';
import { organOf } from './words.ts';

type Written<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;
export interface Seen {
  readonly version: number;
  readonly reason: string;
}
const recorded = (context: WriteContext, office: Granted, version: number, reason: string) => ({
  version,
  recordedAt: context.now,
  recordedBy: office.title,
  reason: version === 1 ? null : reason,
});
const entry = (id: number, operation: string, payload: Record<string, unknown>) => ({
  operation,
  subject: `joint_programme/${id}`,
  payload,
});

export type ContentCode = ContentFault['code'] | 'not_a_keeper' | 'mandate_unknown';

async function contentWrong({ region, transaction }: WriteContext, content: JointContent) {
  const { code, ...params } = contentFault(content, region.municipalities) ?? {};
  if (code !== undefined) return refuse(code, params);
  if (content.mandate === null) return undefined;
  const framework = await readFramework(transaction, content.mandate as ProposalId);
  return framework && isMandate(framework) ? undefined : refuse('mandate_unknown');
}

export async function makeJoint(context: WriteContext, content: JointContent): Written<ContentCode> {
  const { actor, region, transaction, now } = context;
  const office = mayKeepJoint(actor, region.id);
  if (!office) return refuse('not_a_keeper');
  const wrong = await contentWrong(context, content);
  if (wrong) return wrong;
  const id = await insertJoint(transaction, region.id, now);
  await insertJointVersion(transaction, region.id, id, { content, ...recorded(context, office, 1, '') });
  return ok({ output: { id }, office, entries: [entry(id, 'make_joint_programme', { content })] });
}

export type ChangeCode =
  | ContentCode
  | 'joint_unknown'
  | 'board_used'
  | 'part_used'
  | 'changed_meanwhile'
  | 'reason_missing';

export async function changeJoint(
  context: WriteContext,
  id: number,
  content: JointContent,
  seen: Seen & { readonly editorial: boolean },
): Written<ChangeCode> {
  const { actor, region, transaction } = context;
  const office = mayKeepJoint(actor, region.id);
  if (!office) return refuse('not_a_keeper');
  const found = await lockJoint(transaction, region.id, id);
  if (!found) return refuse('joint_unknown');
  const wrong = await contentWrong(context, content);
  if (wrong) return wrong;
  const lost = boardLost(found.adoptions, found.content.boards, content.boards);
  if (lost !== undefined) {
    const board = found.content.boards.find(({ key }) => key === lost);
    const town = region.municipalities.find(({ id: town }) => town === board?.municipality)?.name;
    return refuse('board_used', { name: town ?? board?.name ?? lost });
  }
  const part = found.reports.find(
    (each) => each.part !== null && !content.parts.some(({ number }) => number === each.part),
  );
  if (part) return refuse('part_used', { number: String(part.part) });
  if (found.version !== seen.version) return refuse('changed_meanwhile', { version: found.version });
  if (seen.reason === '') return refuse('reason_missing');
  const after = { content, ...recorded(context, office, found.version + 1, seen.reason) };
  // Of boards, a title or a source nobody adopts anything.
  const editorial = seen.editorial && textChanged(found.content, content);
  await insertJointVersion(transaction, region.id, id, after, editorial);
  const payload = {
    before: found.content,
    after: content,
    reason: seen.reason,
    ...(editorial ? { editorial } : {}),
  };
  return ok({ output: { id }, office, entries: [entry(id, 'change_joint_programme', payload)] });
}

export type AdoptCode =
  | 'joint_unknown'
  | 'board_unknown'
  | 'not_the_board'
  | 'day_ahead'
  | 'reservation_missing'
  | 'text_unknown'
  | 'decided_in_mandate'
  | 'changed_meanwhile'
  | 'reason_missing';

/**
 * Whether a board adopted one of the things; a later version comes in its place, with the reason. Without a text it is of that of now,
 * and a correction of that of before.
 */
export async function recordAdoption(
  context: WriteContext,
  id: number,
  given: Omit<Adoption, 'text'> & { readonly text: number | null },
  seen: Seen,
): Written<AdoptCode> {
  const { actor, region, transaction, today } = context;
  const found = await lockJoint(transaction, region.id, id);
  if (!found) return refuse('joint_unknown');
  const board = found.content.boards.find(({ key }) => key === given.board);
  if (!board) return refuse('board_unknown');
  const office = mayRecordAdoption(actor, region.id, board);
  if (!office) return refuse('not_the_board');
  if (isAhead(given.day, today)) return refuse('day_ahead');
  if (given.outcome === 'reservation' && given.note === '') return refuse('reservation_missing');
  if (given.what === 'frame' && found.content.mandate !== null && board.municipality !== null) {
    const framework = await readFramework(transaction, found.content.mandate as ProposalId);
    if (framework?.bodies.some((body) => isBody(board, { ...body, organ: organOf(body) })))
      return refuse('decided_in_mandate', { number: found.content.mandate });
  }
  const before = found.adoptions.find((each) => each.board === given.board && each.what === given.what);
  const version = before?.version ?? 0;
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (version > 0 && seen.reason === '') return refuse('reason_missing');
  const text = given.text ?? before?.text ?? found.version;
  if (text > found.version) return refuse('text_unknown', { version: found.version });
  const after = { ...given, text, ...recorded(context, office, version + 1, seen.reason) };
  await insertAdoption(transaction, region.id, id, after);
  return ok({
    output: { id },
    office,
    entries: [entry(id, 'record_adoption', { before: before ?? null, after })],
  });
}

export type ProgressCode = 'joint_unknown' | 'not_a_keeper' | 'part_unknown' | 'day_ahead';

/** How far the whole or a part is. Never changed: a later report of the same tells better. */
export async function reportJoint(
  context: WriteContext,
  id: number,
  given: Pick<ProgressReport, 'part' | 'day' | 'state' | 'words'>,
): Written<ProgressCode> {
  const { actor, region, transaction, today, now } = context;
  const office = mayKeepJoint(actor, region.id);
  if (!office) return refuse('not_a_keeper');
  const found = await lockJoint(transaction, region.id, id);
  if (!found) return refuse('joint_unknown');
  if (given.part !== null && !found.content.parts.some(({ number }) => number === given.part))
    return refuse('part_unknown');
  if (isAhead(given.day, today)) return refuse('day_ahead');
  const after = { ...given, recordedAt: now, recordedBy: office.title };
  await insertProgress(transaction, region.id, id, after);
  return ok({
    output: { id },
    office,
    entries: [entry(id, 'report_joint_programme', { before: null, after })],
  });
}
