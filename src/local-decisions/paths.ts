import type { MunicipalityId } from '#kernel';
import { proposalPath } from '#proposals';

/** What the bodies made of everything that was sent to them. */
export const overviewPath = '/besluiten';

/** What is to come for the region, and for a council: a later feature puts it together. */
export const regionLongTermPath = '/termijnagenda';
export function councilLongTermPath(council: string): string {
  return `/raden/${council}/termijnagenda`;
}

/** What one body decided on one proposal, and where its clerk enters that. */
export function decisionPath(proposal: number, municipality: MunicipalityId | string): string {
  return `${proposalPath(proposal)}/besluiten/${municipality}`;
}
export function schedulePath(proposal: number, municipality: MunicipalityId | string): string {
  return `${decisionPath(proposal, municipality)}/agenda`;
}
export function outcomePath(proposal: number, municipality: MunicipalityId | string): string {
  return `${decisionPath(proposal, municipality)}/uitkomst`;
}
export function correctionPath(proposal: number, municipality: MunicipalityId | string): string {
  return `${decisionPath(proposal, municipality)}/verbetering`;
}
export function accountPath(proposal: number, municipality: MunicipalityId | string): string {
  return `${decisionPath(proposal, municipality)}/verantwoording`;
}
export function discussionPath(proposal: number, municipality: MunicipalityId | string): string {
  return `${accountPath(proposal, municipality)}/bespreking`;
}
export function executionPath(proposal: number): string {
  return `${proposalPath(proposal)}/uitvoering`;
}
