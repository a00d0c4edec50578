import { sql } from 'kysely';
import type { FractionId, MotionId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { PageContext } from '#platform/http';
import { mayDraftMotion } from './policy.ts';
import { lastOutcome } from './store.ts';

/** A submitted text of which a sister fraction can still make its own: it was shared with it as a draft, and that draft is gone. */
export interface OfferedMotion {
  readonly id: MotionId;
  readonly title: string;
  readonly offeredTo: FractionId;
  /** The council in which it was submitted still has to decide. */
  readonly pending: boolean;
}

/** As long as the fraction submitted none of these texts and this person has no draft of one. @param $1 person @param $2 fractions */
const offeredTo = statement<OfferedMotion>(
  'motions_offered_to',
  `select m.id, m.title, o.fraction_id as "offeredTo", coalesce(${lastOutcome('m')}, 'held_over') = 'held_over' as pending
   from motion_offer o join motion m on m.region_id = o.region_id and m.id = o.motion_id
   where o.fraction_id = any($2)
     and not exists (select from motion own where own.region_id = m.region_id and own.joint = m.joint
       and own.fraction_id = o.fraction_id)
     and not exists (select from motion_draft d where d.region_id = m.region_id and coalesce(d.joint, d.id) = m.joint
       and d.fraction_id = o.fraction_id and d.author_id = $1)
   order by m.id`,
);

/** What is read for who writes for a fraction; nothing for who does not. */
export function offersFor({ actor, region }: PageContext): ReturnType<typeof offeredTo>[] {
  if (actor.kind !== 'person' || !mayDraftMotion.somewhere(actor, region.id)) return [];
  const here = actor.offices.filter((held) => held.region === region.id && held.fraction !== undefined);
  return [
    offeredTo(
      actor.person,
      here.map(({ fraction }) => fraction as string),
    ),
  ];
}

/** @returns the number that the texts have in common; undefined: none of them was offered to this fraction */
export async function offeredJoint(
  transaction: Write,
  motion: number,
  fraction: FractionId,
): Promise<number | undefined> {
  const { rows } = await sql<{ joint: number }>`select m.joint from motion m
    join motion_offer o on o.region_id = m.region_id and o.motion_id = m.id
    where m.id = ${motion} and o.fraction_id = ${fraction}`.execute(transaction);
  return rows[0]?.joint;
}

export async function submittedOf(
  transaction: Write,
  joint: number,
  fraction: FractionId,
): Promise<MotionId | undefined> {
  const { rows } = await sql<{ id: MotionId }>`select id from motion
    where joint = ${joint} and fraction_id = ${fraction} order by id`.execute(transaction);
  return rows[0]?.id;
}

export async function insertOffers(
  transaction: Write,
  region: RegionId,
  motion: MotionId,
  fractions: readonly FractionId[],
): Promise<void> {
  await sql`insert into motion_offer (region_id, motion_id, fraction_id)
    select ${region}, ${motion}, unnest(${[...fractions]}::text[])`.execute(transaction);
}
