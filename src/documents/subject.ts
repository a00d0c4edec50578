import { lockAmbition } from '#ambitions';
import type { Actor, AmbitionId, Granted, MunicipalityId, ProposalId, RegionId } from '#kernel';
import type { Write } from '#platform/database';
import { lockProposal } from '#proposals';
import { mayBring, mayBringToAgreement, mayBringToAmbition } from './policy.ts';
import { type About, lockSignedAgreement } from './store.ts';

/** What a document belongs to, as it is now. */
export interface Subject {
  readonly proposal: ProposalId | null;
  readonly ambition: AmbitionId | null;
  readonly agreement: number | null;
  /** Of the proposal's text; the others have none. */
  readonly version: number | null;
  /** The proposal had been offered already. */
  readonly offered: boolean;
  /** Whose archive it belongs to unless somebody says otherwise; nobody leads an ambition or an agreement. */
  readonly lead: MunicipalityId | undefined;
}

export function mayBringTo(
  actor: Actor,
  region: RegionId,
  about: Pick<Subject, 'ambition' | 'agreement'>,
): Granted | undefined {
  if (about.agreement !== null) return mayBringToAgreement(actor, region);
  return about.ambition === null ? mayBring(actor, region) : mayBringToAmbition(actor, region);
}

/** Read and locked: nobody adds or withdraws meanwhile. */
export async function lockSubject(
  transaction: Write,
  region: RegionId,
  about: About,
): Promise<Subject | undefined> {
  const none = {
    proposal: null,
    ambition: null,
    agreement: null,
    version: null,
    offered: false,
    lead: undefined,
  };
  if ('agreement' in about) {
    const found = await lockSignedAgreement(transaction, region, about.agreement);
    return found && { ...none, agreement: found.id };
  }
  if ('ambition' in about) {
    const found = await lockAmbition(transaction, about.ambition);
    return found && { ...none, ambition: found.id };
  }
  const found = await lockProposal(transaction, about.proposal);
  if (!found) return undefined;
  const { id, version, state, lead } = found;
  return {
    ...none,
    proposal: id,
    version,
    offered: state !== 'in_preparation' && state !== 'idea',
    lead,
  };
}
