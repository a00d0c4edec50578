import { sql } from 'kysely';
import type { AgendaItemId, FractionId, RegionId } from '#kernel';
import type { Write } from '#platform/database';
import {
  type ConsensusProposal,
  consensusColumns,
  type Objection,
  type Position,
  type PositionVersion,
  positionColumns,
  positionFrom,
} from './store.ts';

/** Whoever writes about the positions of this item meanwhile waits. */
export async function holdItem(transaction: Write, item: AgendaItemId): Promise<void> {
  await sql`select 1 from agenda_item where id = ${item} for no key update`.execute(transaction);
}

export async function readPositions(transaction: Write, item: AgendaItemId): Promise<readonly Position[]> {
  const { rows } = await sql<Position>`select ${sql.raw(positionColumns)} from ${sql.raw(positionFrom)}
    where p.item_id = ${item} order by p.id`.execute(transaction);
  return rows;
}

export async function itemOf(
  transaction: Write,
  table: 'fraction_position' | 'consensus_proposal',
  id: number,
): Promise<AgendaItemId | undefined> {
  const { rows } = await sql<{ item: AgendaItemId }>`select item_id as item from ${sql.table(table)}
    where id = ${id}`.execute(transaction);
  return rows[0]?.item;
}

export async function consensusOfObjection(transaction: Write, id: number): Promise<number | undefined> {
  const { rows } = await sql<{ consensus: number }>`select consensus_id as consensus from consensus_objection
    where id = ${id}`.execute(transaction);
  return rows[0]?.consensus;
}

export async function insertPosition(
  transaction: Write,
  region: RegionId,
  item: AgendaItemId,
  fraction: FractionId,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into fraction_position (region_id, item_id, fraction_id)
    values (${region}, ${item}, ${fraction}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function insertVersion(
  transaction: Write,
  region: RegionId,
  position: number,
  version: PositionVersion,
): Promise<void> {
  await sql`insert into position_version
      (region_id, position_id, number, stance, reasons, proposal_version, at, by_office, noted)
    values (${region}, ${position}, ${version.number}, ${version.stance}, ${version.reasons},
      ${version.proposalVersion}, ${version.at}, ${version.byOffice}, ${version.noted})`.execute(transaction);
}

export async function insertSupport(
  transaction: Write,
  region: RegionId,
  position: Position,
  fraction: FractionId,
  at: string,
  by: string,
): Promise<void> {
  await sql`insert into position_support (region_id, position_id, item_id, fraction_id, version, joined_at, joined_by)
    values (${region}, ${position.id}, ${position.item}, ${fraction}, ${position.versions[0]?.number ?? 1}, ${at},
      ${by})`.execute(transaction);
}

/** @returns the positions that the fraction let go */
export async function endSupport(
  transaction: Write,
  item: AgendaItemId,
  fraction: FractionId,
  at: string,
  by: string,
): Promise<readonly number[]> {
  const { rows } = await sql<{
    position: number;
  }>`update position_support set left_at = ${at}, left_by = ${by}
    where item_id = ${item} and fraction_id = ${fraction} and left_at is null
    returning position_id as position`.execute(transaction);
  return rows.map((row) => row.position);
}

/** Reads and locks: an objection and the recording of consensus wait for each other. */
export async function lockConsensus(
  transaction: Write,
  where: { readonly id: number } | { readonly item: AgendaItemId },
): Promise<ConsensusProposal | undefined> {
  const at =
    'id' in where ? sql`c.id = ${where.id}` : sql`c.item_id = ${where.item} and c.state = 'standing'`;
  await sql`select 1 from consensus_proposal c where ${at} for update`.execute(transaction);
  const { rows } = await sql<ConsensusProposal>`select ${sql.raw(consensusColumns)} from consensus_proposal c
    where ${at}`.execute(transaction);
  return rows[0];
}

export async function insertConsensus(
  transaction: Write,
  region: RegionId,
  proposal: Pick<
    ConsensusProposal,
    'item' | 'proposalVersion' | 'text' | 'conditions' | 'proposedAt' | 'proposedBy' | 'noted'
  >,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into consensus_proposal
      (region_id, item_id, proposal_version, text, conditions, proposed_at, proposed_by, noted, state)
    values (${region}, ${proposal.item}, ${proposal.proposalVersion}, ${proposal.text},
      ${[...proposal.conditions]}::text[], ${proposal.proposedAt}, ${proposal.proposedBy}, ${proposal.noted},
      'standing') returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function endConsensus(
  transaction: Write,
  id: number,
  state: 'withdrawn' | 'recorded',
  at: string,
  by: string,
): Promise<void> {
  await sql`update consensus_proposal set state = ${state}, ended_at = ${at}, ended_by = ${by}
    where id = ${id}`.execute(transaction);
}

export async function insertObjection(
  transaction: Write,
  region: RegionId,
  consensus: number,
  objection: Pick<Objection, 'fraction' | 'reason' | 'raisedAt' | 'raisedBy' | 'noted'>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into consensus_objection
      (region_id, consensus_id, fraction_id, reason, raised_at, raised_by, noted)
    values (${region}, ${consensus}, ${objection.fraction}, ${objection.reason}, ${objection.raisedAt},
      ${objection.raisedBy}, ${objection.noted}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function endObjection(transaction: Write, id: number, at: string, by: string): Promise<void> {
  await sql`update consensus_objection set withdrawn_at = ${at}, withdrawn_by = ${by}
    where id = ${id}`.execute(transaction);
}
