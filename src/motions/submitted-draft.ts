import { sql } from 'kysely';
import type { Actor, FractionId, MotionId, RegionId } from '#kernel';
import { refuse } from '#kernel';
import { statement } from '#platform/database';
import type { WriteContext } from '#platform/operations';
import { mayDraftMotion } from './policy.ts';

/** What became of a draft: it is gone, and stands in public under another number. */
export interface SubmittedDraft {
  readonly motion: MotionId;
  readonly title: string;
  /** Whose it was, and with which it was shared. */
  readonly fractions: readonly FractionId[];
}

const text = `select m.id as motion, m.title, array(select m.fraction_id union all select o.fraction_id from motion_offer o
    where o.region_id = m.region_id and o.motion_id = m.id) as fractions from motion m where m.draft_id =`;
/** @param $1 number of the draft */
export const submittedDraft = statement<SubmittedDraft>('motion_submitted_draft', `${text} $1`);

/** Those that could write in it, or make their own text of it: that there was a draft is told to nobody else. */
export const maySeeSubmitted = (actor: Actor, region: RegionId, { fractions }: SubmittedDraft): boolean =>
  fractions.some((fraction) => mayDraftMotion(actor, region, { fraction }) !== undefined);

/** Why there is no such draft: who clicked twice, or came second, is told where it went. */
export async function goneDraft(context: WriteContext, id: number) {
  const { rows } = await sql<SubmittedDraft>`${sql.raw(text)} ${id}`.execute(context.transaction);
  const [gone] = rows;
  return gone && maySeeSubmitted(context.actor, context.region.id, gone)
    ? refuse('draft_submitted', { motion: gone.motion })
    : refuse('draft_not_shared');
}
