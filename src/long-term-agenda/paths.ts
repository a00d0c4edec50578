import { regionLongTermPath } from '#local-decisions';

export const longTermPath = regionLongTermPath;
export function plannedPath(id: number | '{termijnpunt}'): string {
  return `${longTermPath}/${id}`;
}
