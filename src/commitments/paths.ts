export const commitmentsPath = '/toezeggingen';
export function commitmentPath(id: number | '{toezegging}'): string {
  return `${commitmentsPath}/${id}`;
}
/** What the college owes a council: commitments, and motions that the council adopted. */
export function councilCommitmentsPath(council: string): string {
  return `/raden/${council}/toezeggingen`;
}
/** Where a commitment is noted. */
export function itemCommitmentsPath(item: number | '{punt}'): string {
  return `/agendapunten/${item}/toezeggingen`;
}
