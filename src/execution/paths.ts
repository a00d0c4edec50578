import { mandatePath } from '#mandates';

export const executionPath = '/uitvoering';
export const executionCsvPath = '/uitvoering.csv';
/** A measure, with its plan and what was reported. */
export function measurePath(id: number | '{maatregel}'): string {
  return `${executionPath}/${id}`;
}
export function reportMeasurePath(id: number | '{maatregel}'): string {
  return `${measurePath(id)}/voortgang`;
}
/** The measures under one mandate. */
export function mandateExecutionPath(id: number | '{mandaat}'): string {
  return `${mandatePath(id)}/uitvoering`;
}
export function rhythmPath(id: number | '{mandaat}'): string {
  return `${mandateExecutionPath(id)}/ritme`;
}
