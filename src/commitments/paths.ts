export const commitmentsPath = '/toezeggingen';
export function commitmentPath(id: number | '{toezegging}'): string {
  return `${commitmentsPath}/${id}`;
}
/** Where a commitment is noted. */
export function itemCommitmentsPath(item: number | '{punt}'): string {
  return `/agendapunten/${item}/toezeggingen`;
}
