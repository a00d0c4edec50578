export function positionsPath(item: number): string {
  return `/agendapunten/${item}/standpunten`;
}
export function consensusPath(item: number): string {
  return `/agendapunten/${item}/consensus`;
}
export const draftsPath = (item: number) => `/agendapunten/${item}/standpuntconcepten`;
export const draftPath = (draft: number) => `/standpuntconcepten/${draft}`;
