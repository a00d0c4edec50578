import { type BodyWithReplacements, type LocalCommittee, localCommittee } from '#bodies';
import type { CalendarDate, MunicipalityId } from '#kernel';
import type { Proposal } from '#proposals';

/** The way of a proposal before a council decides: with or without a step in the council's own committee, and why. */
export interface CouncilRoute extends LocalCommittee {
  readonly committee: BodyWithReplacements;
}

/**
 * @param committee that of the proposal
 * @param day that of the advice, or today: what is arranged later changes nothing in the way that a proposal went
 * @returns undefined where a college or a mayor decides, for they have no such committees
 */
export function routeOf(
  proposal: Proposal,
  committee: BodyWithReplacements | undefined,
  municipality: MunicipalityId,
  day: CalendarDate,
): CouncilRoute | undefined {
  const own = proposal.participants.find((p) => p.municipality === municipality);
  if (!committee || own?.competence !== 'council') return undefined;
  const route = { committee: committee.id, ambitions: proposal.ambitions, themes: committee.ambitions };
  return { committee, ...localCommittee(committee.replacements, route, municipality, day) };
}
