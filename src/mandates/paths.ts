import { proposalPath } from '#proposals';

export const mandatesPath = '/mandaten';
export const mandatesCsvPath = '/mandaten.csv';
/** A mandate has the number of the framework that gave it. */
export function mandatePath(id: number | '{mandaat}'): string {
  return `${mandatesPath}/${id}`;
}
export function endBindingPath(id: number | '{mandaat}', municipality: string): string {
  return `${mandatePath(id)}/gemeenten/${municipality}`;
}
/** On which mandate a proposal rests. */
export function workPath(proposal: number | '{voorstel}'): string {
  return proposal === '{voorstel}' ? '/voorstellen/{voorstel}/mandaat' : `${proposalPath(proposal)}/mandaat`;
}
