import type { ProposalId } from '#kernel';

/** Where documents are added to a proposal. */
export function documentsOfProposalPath(proposal: ProposalId | number): string {
  return `/voorstellen/${proposal}/documenten`;
}
/** Where documents are added to an ambition. */
export function documentsOfAmbitionPath(ambition: string): string {
  return `/ambities/${ambition}/documenten`;
}
/** The page of an agreement: a feature later in the process. */
export function agreementPageOf(agreement: number): string {
  return `/overeenkomsten/${agreement}`;
}
/** Where documents are added to a signed agreement. */
export function documentsOfAgreementPath(agreement: number): string {
  return `${agreementPageOf(agreement)}/documenten`;
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
