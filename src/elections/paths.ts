export const resultsPath = '/uitslagen';
export function resultPath(result: number): string {
  return `/uitslagen/${result}`;
}
