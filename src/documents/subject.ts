import { lockAmbition } from '#ambitions';
import type { Actor, AmbitionId, Granted, MunicipalityId, ProposalId, RegionId } from '#kernel';
import type { Write } from '#platform/database';
import { lockProposal } from '#proposals';
import { mayBring, mayBringToAmbition } from './policy.ts';
import type { About } from './store.ts';

/** What a document belongs to, as it is now. */
export interface Subject {
  readonly proposal: ProposalId | null;
  readonly ambition: AmbitionId | null;
  /** Of the proposal's text; an ambition has none. */
  readonly version: number | null;
  /** The proposal had been offered already. */
  readonly offered: boolean;
  /** Whose archive it belongs to unless somebody says otherwise; nobody leads an ambition. */
  readonly lead: MunicipalityId | undefined;
}

export function mayBringTo(
  actor: Actor,
  region: RegionId,
  about: Pick<Subject, 'ambition'>,
): Granted | undefined {
  return about.ambition === null ? mayBring(actor, region) : mayBringToAmbition(actor, region);
}

/** Read and locked: nobody adds or withdraws meanwhile. */
export async function lockSubject(transaction: Write, about: About): Promise<Subject | undefined> {
  if ('ambition' in about) {
    const found = await lockAmbition(transaction, about.ambition);
    return found && { proposal: null, ambition: found.id, version: null, offered: false, lead: undefined };
  }
  const found = await lockProposal(transaction, about.proposal);
  if (!found) return undefined;
  const { id, version, state, lead } = found;
  return {
    proposal: id,
    ambition: null,
    version,
    offered: state !== 'in_preparation' && state !== 'idea',
    lead,
  };
}
