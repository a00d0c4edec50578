import type { ProposalId } from '#kernel';

/** Where documents are added to a proposal. */
export function documentsOfProposalPath(proposal: ProposalId | number): string {
  return `/voorstellen/${proposal}/documenten`;
}
/** Where documents are added to an ambition. */
export function documentsOfAmbitionPath(ambition: string): string {
  return `/ambities/${ambition}/documenten`;
}
export function documentPath(id: number, version?: number): string {
  return version === undefined ? `/documenten/${id}` : `/documenten/${id}?versie=${version}`;
}
export function newVersionPath(id: number): string {
  return `/documenten/${id}/versies`;
}
export function filePath(id: number, version: number): string {
  return `/documenten/${id}/versies/${version}/bestand`;
}
export function picturePath(id: number, version: number): string {
  return `/documenten/${id}/versies/${version}/eerste-pagina`;
}
export function withdrawPath(id: number, version: number): string {
  return `/documenten/${id}/versies/${version}/intrekken`;
}
export function comparePath(id: number, from: number, to: number): string {
  return `/documenten/${id}/vergelijk?van=${from}&met=${to}`;
}
