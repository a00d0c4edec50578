export const longTermPath = '/termijnagenda';
export function plannedPath(id: number | '{termijnpunt}'): string {
  return `${longTermPath}/${id}`;
}
