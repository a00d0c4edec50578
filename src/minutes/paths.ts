import { meetingPath } from '#meetings';

/** Besluitenlijst van een vergadering: the newest version. */
export function minutesPath(meeting: number | '{vergadering}'): string {
  return `${meetingPath(meeting as number)}/besluitenlijst`;
}
export function minutesVersionPath(meeting: number | '{vergadering}', version: number | '{versie}'): string {
  return `${minutesPath(meeting)}/${version}`;
}
export function minutesPdfPath(meeting: number | '{vergadering}', version: number | '{versie}'): string {
  return `${minutesVersionPath(meeting, version)}/besluitenlijst.pdf`;
}
